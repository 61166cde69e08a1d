// Digits as people type them: in the digits of their script, or as wide as a letter of Chinese.

/** The zeros of all scripts whose digits follow each other; Ethiopic numerals are none, they count in tens. */
const ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０";

/**
 * Gives text with all its digits as 0 to 9.
 * @param {string} text
 */
export function latinDigits(text) {
  return text.replace(/[^\0-\u065f]/g, (letter) => {
    const code = letter.charCodeAt(0);
    for (let at = 0; at < ZEROS.length; at += 1) {
      const digit = code - ZEROS.charCodeAt(at);
      if (digit >= 0 && digit < 10) return String(digit);
    }
    return letter;
  });
}
