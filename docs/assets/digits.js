// Digits as people type them: in the digits of their script, or as wide as a letter of Chinese.

/** The zeros of all scripts whose digits follow each other; Ethiopic numerals are none, they count in tens. */
const ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０";

/** Any of their digits. */
const DIGITS = new RegExp(`[${[...ZEROS].map((zero) => `${zero}-${later(zero, 9)}`).join("")}]`, "g");

/** @param {string} letter @param {number} by how many */
function later(letter, by) {
  return String.fromCharCode(letter.charCodeAt(0) + by);
}

/**
 * Gives text with all its digits as 0 to 9.
 * @param {string} text
 */
export function latinDigits(text) {
  return text.replace(DIGITS, (digit) => {
    const zero = [...ZEROS].reverse().find((first) => first <= digit) || digit;
    return String(digit.charCodeAt(0) - zero.charCodeAt(0));
  });
}
