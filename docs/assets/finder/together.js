// Words that together are one name, as they are heard or typed apart.

import { heardTogether, soundingSame } from "./alike.js";
import { slipped } from "./slipped.js";
import { SMALL } from "./words.js";

/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./named.js").Word} Word */
/** @typedef {import("./places.js").Hit} Hit */

/**
 * Gives the places that sound just as the words of which no place explains all, and those that all the words together
 * mean before any of them.
 * @param {Known} known @param {Word[]} words @param {string[]} typed @param {number} best @param {string} script
 */
export function heardAsOne(known, words, typed, best, script) {
  if (script === "latin" && isCutBeforeItsEnd(known, words)) {
    const whole = heardTogether(known, texts(words));
    if (whole.length) return { same: [], whole };
  }
  const telling = typed.filter((word) => !SMALL.has(word));
  const isPartly = telling.length > 1 && best < telling.join("").length;
  // Names in other scripts are listed in part only.
  const isHeard = isPartly || script !== "latin";
  const { same, nearly } = isHeard ? soundingSame(known, telling, script) : { same: [], nearly: [] };
  if (isPartly) return { same, whole: [...same, ...withSlip(known, telling), ...nearly] };
  const isSplit = script === "latin" && !best && isOneInParts(words, typed);
  return { same, whole: isSplit ? heardTogether(known, texts(words)) : [] };
}

/** The most words that are one name, and the most letters of one of them that tells nothing alone: heim, haus. */
const PARTS = 2;
const LITTLE = 4;

/** What names end with, and how English writes it. */
const ENDING = /^(?:h[aei]+[iy]?me?|ingen|hausen|hofen|dorf|stadt|stetten|weiler|bach|feld|wald|bronn)$/;

/**
 * Says whether two words may be one name that was cut before its end, of which the first is no town: Hart Heim.
 * @param {Known} known @param {Word[]} words
 */
function isCutBeforeItsEnd(known, words) {
  if (words.length !== PARTS || !ENDING.test(words[1].text)) return false;
  const named = known.meanings.get(words[0].text);
  return !/\d/.test(words[0].text) && !(named && named.whole.length);
}

/**
 * Says whether words may be one name, though some tell nothing alone.
 * @param {Word[]} words @param {string[]} telling
 */
function isOneInParts(words, telling) {
  if (!telling.length || words.length === telling.length || words.length > PARTS) return false;
  return words.every(({ text }) => telling.includes(text) || (text.length <= LITTLE && !/\d/.test(text)));
}

/**
 * Gives the places whose names are the words together but for a slip.
 * @param {Known} known @param {string[]} words @returns {Hit[]}
 */
export function withSlip(known, words) {
  return slipped(known, words.join("")).map(({ hit: found }) => /** @type {Hit} */ (found));
}

/** @param {Word[]} words */
const texts = (words) => words.map(({ text }) => text);
