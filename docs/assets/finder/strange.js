// When a name that sounds like what was typed is a stranger, by its consonants: these ears of all languages keep.

/**
 * How far a name may be, in sound and in letters, that is no stranger: by the consonants of what was typed (two at most,
 * three, four, five, six and more), where the name has the same, and where one of them is another.
 * @typedef {[same: number[], other: number[]]} Limits
 * @type {Record<string, Limits>}
 */
const STRANGE = {
  latin: [[0.04, 0.16, 0.16, 0.16, 0.24], [0.04, 0.04, 0.08, 0.16, 0.24]],
  cyrillic: [[0.04, 0.08, 0.08, 0.13, 0.15], [0.04, 0.04, 0.04, 0.13, 0.15]],
  arabic: [[0.04, 0.06, 0.08, 0.13, 0.16], [0.04, 0.04, 0.04, 0.08, 0.16]],
  ethiopic: [[0.04, 0.08, 0.13, 0.2, 0.2], [0.04, 0.04, 0.13, 0.2, 0.2]],
};
/** The same of villages. @type {Record<string, Limits>} */
const STRANGE_VILLAGE = {
  latin: [[0.04, 0.08, 0.14, 0.14, 0.14], [0.04, 0.04, 0.08, 0.08, 0.14]],
  cyrillic: [[0.04, 0.04, 0.08, 0.13, 0.13], [0.04, 0.04, 0.04, 0.08, 0.13]],
  arabic: [[0.04, 0.04, 0.08, 0.1, 0.13], [0.04, 0.04, 0.04, 0.08, 0.13]],
  ethiopic: [[0.04, 0.04, 0.08, 0.13, 0.13], [0.04, 0.04, 0.04, 0.08, 0.13]],
};
const [FEWEST, MANY] = [2, 6];

/** How far apart consonants are that are others. */
const ANOTHER = 0.55;

/**
 * Gives how far a name may be, in sound and in letters, that is no stranger.
 * @param {{apart: number, consonants: number}} heard @param {boolean} isVillage @param {string} script
 */
export function limitOf({ apart, consonants }, isVillage, script) {
  const limits = (isVillage ? STRANGE_VILLAGE : STRANGE)[script][Number(apart >= ANOTHER)];
  return limits[Math.min(Math.max(consonants, FEWEST), MANY) - FEWEST];
}
