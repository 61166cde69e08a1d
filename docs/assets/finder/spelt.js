// How alike words are written, letter by letter.

/** The fewest letters of a name that is known again with a slip in it. */
const LONG_ENOUGH = 6;

/**
 * Says whether one word is the other with one slip: a letter too much, missing, wrong, or two that changed places.
 * @param {string} one @param {string} other
 */
export function isSlip(one, other) {
  if (Math.min(one.length, other.length) < LONG_ENOUGH || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [rest, otherRest] = [one.slice(from, end), other.slice(from, otherEnd)];
  return (rest.length < 2 && otherRest.length < 2) || (rest.length === 2 && rest === otherRest[1] + otherRest[0]);
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
