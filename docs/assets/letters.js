// Letters as the index of the full-text search has them, so that one word is found in each way of writing it.

import { latinDigits } from "./digits.js";

/** @typedef {Record<string, string>} Letters what the index has for a letter: hooks/lotsenbuch/model/letters.py */

/**
 * Gives text as the index has it: in small letters, those that people take for each other as one, words by spaces.
 * @param {string} text @param {Letters} letters
 */
export function folded(text, letters) {
  const small = mapped(latinDigits(text), letters).normalize("NFKC").toLowerCase().normalize("NFC");
  return mapped(small, letters).replace(JOINED, "$1").split(/[ \t\n\r\f\v']+/).filter(Boolean).join(" ");
}

/** @param {string} text @param {Letters} letters */
function mapped(text, letters) {
  return [...text].map((letter) => (letter in letters ? letters[letter] : letter)).join("");
}

/** An apostrophe within a word of Cyrillic letters is no letter that everybody writes. */
const JOINED = /([\u0400-\u052f])'(?=[\u0400-\u052f])/g;
