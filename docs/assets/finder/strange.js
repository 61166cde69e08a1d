// When a name that is only like what was typed is a stranger: the fewer consonants were typed, the sooner.

/**
 * How far a municipality may be, in sound and in letters, by the consonants of what was typed (two at most, three,
 * four, five, six and more): ears of all languages keep these.
 * @type {Record<string, number[]>}
 */
const MUNICIPALITIES = {
  latin: [0.02, 0.16, 0.18, 0.22, 0.22],
  cyrillic: [0.1, 0.22, 0.2, 0.2, 0.2],
  arabic: [0.1, 0.09, 0.17, 0.17, 0.19],
  ethiopic: [0.08, 0.11, 0.15, 0.24, 0.22],
};
/**
 * The same of villages, and of places elsewhere: many of the commonest words sound nearly like one of so many.
 * @type {Record<string, number[]>}
 */
const VILLAGES = {
  ...MUNICIPALITIES,
  latin: [0.02, 0.1, 0.14, 0.14, 0.14],
  arabic: [0.03, 0.04, 0.17, 0.17, 0.19],
};
/** @type {Record<string, number[]>} */
const ELSEWHERE = { ...MUNICIPALITIES, latin: [0.02, 0.13, 0.15, 0.2, 0.2], arabic: [0.02, 0.04, 0.17, 0.17, 0.19] };
/** The same in Latin letters where one of its consonants is another. */
const OTHER = [0.03, 0.03, 0.1, 0.26, 0.26];
const [FEWEST, MANY] = [2, 6];

/** How far apart consonants are that are others. */
const ANOTHER = 0.55;

/** How far a village may be at most, and what is larger in each script. */
const VILLAGE = 0.14;
/** @type {Record<string, number>} */
const FARTHEST = { latin: 0.28, cyrillic: 0.15, arabic: 0.16, ethiopic: 0.2 };

/** How much letters count beside the sound in other scripts. @type {Record<string, number>} */
const LETTERS = { latin: 0, cyrillic: 1.3, arabic: 0.6, ethiopic: 0.3 };

/** By how much a distance may have been rounded down. */
const ROUNDED = 0.0125;

/** @typedef {"municipality" | "village" | "elsewhere"} Kind */

/** @type {Record<Kind, Record<string, number[]>>} */
const OF_KIND = { municipality: MUNICIPALITIES, village: VILLAGES, elsewhere: ELSEWHERE };

/**
 * Gives how far a municipality may sound at most that may be no stranger, and a village.
 * @param {number} consonants @param {string} script
 * @returns {[municipality: number, village: number]}
 */
export function farthest(consonants, script) {
  const other = script === "latin" ? limit(OTHER, consonants) : 0;
  const most = Math.max(limit(MUNICIPALITIES[script], consonants), other);
  const ofVillage = limit(VILLAGES[script], consonants);
  return [Math.min(most, FARTHEST[script]) + ROUNDED, Math.min(ofVillage, VILLAGE) + ROUNDED];
}

/** Gives the limit for so many consonants. @param {number[]} limits @param {number} consonants */
const limit = (limits, consonants) => limits[Math.min(Math.max(consonants, FEWEST), MANY) - FEWEST];

/**
 * Says whether what was heard is a stranger: `apart` is how far its consonants are from those that were typed,
 * `letters` is how far its letters are in another script.
 * @param {{far: number, apart: number, letters: number, consonants: number}} heard
 * @param {Kind} kind @param {string} script
 */
export function isStranger({ far, apart, letters, consonants }, kind, script) {
  if (far > (kind === "village" ? VILLAGE : FARTHEST[script])) return true;
  const limits = script === "latin" && apart >= ANOTHER ? OTHER : OF_KIND[kind][script];
  return far + LETTERS[script] * letters > limit(limits, consonants);
}
