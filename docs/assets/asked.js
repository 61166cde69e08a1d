// What a question is asked of Pagefind by: it wants all words on one page, and people ask in sentences and slip.

import { bare, inCommon } from "./snippet.js";

/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./found.js").Result & {score: number}} Found */
/** @typedef {import("./found.js").Pages} Pages */
/** @typedef {(word: string) => Promise<Found[]>} Look gives what Pagefind finds of one word, the best first */

/** Of a word that is nowhere so much is tried from its beginning, and no less than so many letters. */
const BEGINNING = 0.7;
const SHORTEST = 4;

/** So much of a word stands in what was found by it: the rest is an ending, or what Arabic sets before a word. */
const SHARED = 0.75;

/** So many pages say whether what was found is no chance: the best may be so by another word of the same root. */
const LOOKED_AT = 3;

/** Each word costs a search, and a sentence says what it is about in a few. */
const MOST = 8;

/** What a word has beside signs. */
const SAYING = /[^\s!-/:-@[-`{-~]/;

/** What joins words for other search engines. */
const JOINS = /(^|\s)(?:AND|OR)(?=\s|$)/g;

/** Gives what was typed without what only other search engines understand. @param {string} typed */
export const plainly = (typed) => typed.replace(JOINS, "$1");

/**
 * Gives the words of a question that say what it is about.
 * @param {string} query as the index has it @param {string[]} idle those that stand in any question
 */
export function telling(query, idle) {
  const words = [...new Set(query.split(" ").map(bare).filter((word) => SAYING.test(word)))];
  const said = words.filter((word) => !idle.includes(word));
  return (said.length ? said : words).slice(0, MOST);
}

/**
 * Gives the pages that answer a question, the best first, and which of its words are nowhere. A page counts by all
 * words that it has, each as often as there are such words, so that who has more of them leads.
 * @param {string[]} words @param {Look} look @param {Pages} pages @param {Letters} letters
 */
export async function answers(words, look, pages, letters) {
  /** @type {Map<string, Found & {number: number}>} */
  const found = new Map();
  const nowhere = [];
  for (const word of words) {
    const results = await nearest(word, look, pages, letters);
    if (results.length === 0) nowhere.push(word);
    for (const result of results) {
      const { id, score, words: places } = result;
      const known = found.get(id) || { id, score: 0, words: [], number: 0 };
      found.set(id, { id, score: known.score + score, words: [...known.words, ...places], number: known.number + 1 });
    }
  }
  const results = [...found.values()].sort((one, other) => other.score * other.number - one.score * one.number);
  return { results, nowhere };
}

/**
 * Gives what was found of a word, or else of its longest beginning. Pagefind itself takes any, be it one letter.
 * @param {string} word @param {Look} look @param {Pages} pages @param {Letters} letters
 */
async function nearest(word, look, pages, letters) {
  const least = Math.max(SHORTEST, Math.ceil(word.length * BEGINNING));
  for (let length = word.length; length === word.length || length >= least; length -= 1) {
    const tried = word.slice(0, length);
    const results = await look(tried);
    const best = await pages.of(results.slice(0, LOOKED_AT));
    const enough = length === word.length ? Math.ceil(length * SHARED) : length;
    if (best.some((page) => inCommon(page, tried, letters) >= enough)) return results;
  }
  return [];
}
