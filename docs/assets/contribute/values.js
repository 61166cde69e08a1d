// Single values, judged by the patterns that `lotsenbuch check` judges by. No document here.

/** @typedef {[apart: string, refused: [pattern: string, fault: string][]]} Step */
/** @typedef {Record<string, Step[]>} Notations by the kinds of values */

/** Blanks around a value: what `trim()` takes away, but for the mark of the order of bytes, which nobody types. */
const AROUND = /^(?:(?!\ufeff)\s)+|(?:(?!\ufeff)\s)+$/g;

/** @type {Map<string, RegExp>} */
const compiled = new Map();

/** @param {string} pattern @param {string} flags */
function patternOf(pattern, flags) {
  const known = compiled.get(flags + pattern) || new RegExp(pattern, flags);
  compiled.set(flags + pattern, known);
  known.lastIndex = 0;
  return known;
}

/**
 * Gives the name of what is wrong with a value of a kind; nothing if it is good, or if its kind has no notation.
 * @param {string} kind @param {string} text @param {Notations} notations
 */
export function faultOf(kind, text, notations) {
  let left = text.replace(AROUND, "");
  for (const [apart, refused] of notations[kind] || []) {
    if (apart) left = left.replace(patternOf(apart, "gu"), "");
    const found = refused.find(([pattern]) => patternOf(pattern, "u").test(left));
    if (found) return found[1];
  }
  return "";
}

/** Gives a web address as the registry takes it, also if somebody left out how it begins. @param {string} text */
export function wholeWebAddress(text) {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]|$)/i.test(text) ? `https://${text}` : text;
}
