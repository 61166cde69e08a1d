// How alike words are written, letter by letter.

/** The fewest letters of a name that is known again with a slip in it. */
const LONG_ENOUGH = 5;

/**
 * Gives which letters a word has, as bits: words that are apart by few slips differ in few of them.
 * @param {string} word
 */
export function lettersOf(word) {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/**
 * Says whether two words may be apart by so many slips at most, each of which takes one letter and puts another.
 * @param {number} letters of one @param {number} others of the other @param {number} slips
 */
export function mayBe(letters, others, slips) {
  let differing = letters ^ others;
  let count = 0;
  while (differing && count <= slips * 2) {
    differing &= differing - 1;
    count += 1;
  }
  return count <= slips * 2;
}

/**
 * Says whether one word is the other with one slip: a letter too much, missing, wrong, or two that changed places.
 * @param {string} one @param {string} other
 */
export function isSlip(one, other) {
  const least = Math.min(one.length, other.length);
  if (least < LONG_ENOUGH || Math.abs(one.length - other.length) > 1) return false;
  return (least >= SURE || one[0] === other[0] || areSwapped(one, other)) && areSlips(one, other, 1);
}

/** From how many letters on even the first may be wrong. */
const SURE = 7;

/** Says whether the first two letters of words changed places. @param {string} one @param {string} other */
const areSwapped = (one, other) => one[0] === other[1] && one[1] === other[0];

/** The fewest letters of a name that is known again with two slips in it. */
const LONG = 9;

/** Says whether one long word is the other with two slips. @param {string} one @param {string} other */
export function isSlipTwice(one, other) {
  if (Math.min(one.length, other.length) < LONG || Math.abs(one.length - other.length) > 2) return false;
  return areSlips(one, other, 2);
}

/**
 * Says whether two words are apart by so many slips at most: follows them as far as they agree, then tries each slip.
 * @param {string} one @param {string} other @param {number} most @param {number} [at] @param {number} [otherAt]
 * @returns {boolean}
 */
function areSlips(one, other, most, at = 0, otherAt = 0) {
  while (at < one.length && one[at] === other[otherAt]) {
    at += 1;
    otherAt += 1;
  }
  const [left, otherLeft] = [one.length - at, other.length - otherAt];
  if (!left || !otherLeft || !most) return left + otherLeft <= most;
  if (areSlips(one, other, most - 1, at + 1, otherAt + 1)) return true;
  if (areSlips(one, other, most - 1, at + 1, otherAt) || areSlips(one, other, most - 1, at, otherAt + 1)) return true;
  const isSwapped = one[at] === other[otherAt + 1] && one[at + 1] === other[otherAt];
  return isSwapped && areSlips(one, other, most - 1, at + 2, otherAt + 2);
}

/**
 * Gives how unlike two words are written, between 0 and 0.1, as a tie-breaker between those that sound alike.
 * @param {string} one @param {string} other
 */
export function unlike(one, other) {
  if (!/^[a-z]/.test(one)) return 0;
  const pairs = new Set([...other].map((letter, at) => letter + (other[at + 1] || "")));
  const shared = [...one].filter((letter, at) => pairs.has(letter + (one[at + 1] || ""))).length;
  return 0.1 * (1 - (2 * shared) / (one.length + other.length));
}
