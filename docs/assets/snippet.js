// What a result of the full-text search shows of its page: the words around those that were found, and these marked.

import { folded } from "./letters.js";

/** @typedef {import("./letters.js").Letters} Letters */
/**
 * A page as it was read: all its words, and which of them were found. From `shown` to `forms` are those that a result
 * shows; behind these are other forms of the words.
 * @typedef {{content: string, shown: number, forms: number, locations: number[]}} Read
 */
/** @typedef {{text: string, isFound: boolean}} Piece */

const LENGTH = 22;
const BEFORE = 4;

/** A word between the signs that stand around it. */
const BARE = /^([\s"'’„“”«»‹›()[\]…–.,;:!?،؛؟።፣፤፥]*)(.*?)([\s"'’„“”«»‹›()[\]…–.,;:!?،؛؟።፣፤፥]*)$/;

/**
 * Gives the words of a page around those that were found, or its first ones.
 * @param {Read} page @param {string} asked what was asked for, folded @param {Letters} letters @returns {Piece[]}
 */
export function snippet(page, asked, letters) {
  const words = page.content.split(/\s+/);
  const [first, end] = [page.shown, page.forms];
  const meant = meaning(page, words, asked, letters);
  const marks = words.map((word, number) => (number >= first && number < end ? meant(word) : 0));
  const start = Math.max(first, densest(marks, words) - BEFORE);
  const last = Math.min(end, start + LENGTH);
  const shown = words.slice(start, last).map((text, number) => ({ text, isFound: marks[start + number] > 0 }));
  if (start > first) shown.unshift({ text: "…", isFound: false });
  if (last < end) shown.push({ text: "…", isFound: false });
  return pieces(shown);
}

/**
 * Gives a title with the words marked that were found.
 * @param {string} title @param {Read} page @param {string} asked @param {Letters} letters
 */
export function markedTitle(title, page, asked, letters) {
  const meant = meaning(page, page.content.split(/\s+/), asked, letters);
  return pieces(title.split(/\s+/).map((text) => ({ text, isFound: meant(text) > 0 })));
}

/**
 * Gives how many letters in a row a word shares with those by which a page was found: of a word that is nowhere
 * Pagefind takes the longest beginning that is one, be it a single letter.
 * @param {Read} page @param {string} asked @param {Letters} letters
 */
export function inCommon(page, asked, letters) {
  const words = page.content.split(/\s+/);
  const found = page.locations.map((number) => forms(words[number] || "", letters));
  return Math.max(0, ...found.map((own) => Math.max(0, ...own.map((form) => shared(form, asked)))));
}

/** Gives how many letters in a row two words share. @param {string} one @param {string} other */
function shared(one, other) {
  let most = 0;
  for (let start = 0; start + most < other.length; start += 1) {
    while (start + most < other.length && one.includes(other.slice(start, start + most + 1))) most += 1;
  }
  return most;
}

/**
 * Gives a function that says of a word how much it was asked for: 2 if it is the very word, 1 if it is one of the same
 * stem or beginning that Pagefind has found. What begins with two letters that were asked for is no hint.
 * @param {Read} page @param {string[]} words @param {string} asked @param {Letters} letters
 */
function meaning(page, words, asked, letters) {
  const exact = new Set(asked.split(" ").filter(Boolean));
  const begun = [...exact].filter((word) => word.length > 2).map((word) => word.slice(0, 3));
  const found = new Set();
  for (const number of page.locations) for (const form of forms(words[number] || "", letters)) found.add(form);
  return (/** @type {string} */ word) => {
    const own = forms(word, letters);
    if (own.some((form) => exact.has(form))) return 2;
    return own.some((form) => found.has(form) && begun.some((beginning) => form.includes(beginning))) ? 1 : 0;
  };
}

/**
 * Gives the number of the word where most of what was asked for stands.
 * @param {number[]} marks @param {string[]} words
 */
function densest(marks, words) {
  let [best, most] = [0, 0];
  for (let start = 0; start < words.length; start += 1) {
    if (marks[start] === 0) continue;
    /** @type {Map<string, number>} */
    const near = new Map();
    for (let number = start; number < start + LENGTH - BEFORE; number += 1) {
      const stem = bare(words[number] || "").toLowerCase().slice(0, 4);
      if (marks[number] > (near.get(stem) || 0)) near.set(stem, marks[number]);
    }
    const sum = [...near.values()].reduce((all, one) => all + one, 0);
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}

/**
 * Gives a word as the index has it, with two letters for an umlaut, and without apostrophes.
 * @param {string} word @param {Letters} letters
 */
function forms(word, letters) {
  const umlauts = word.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue");
  const whole = word.replace(/['’ʼ‘`´]/g, "");
  const written = [word, umlauts, whole].map((form) => folded(form, letters)).join(" ");
  return written.split(" ").map(bare).filter(Boolean);
}

/** Gives a word without the signs around it. @param {string} word */
export function bare(word) {
  return (word.match(BARE) || ["", "", word])[2];
}

/** Joins words to pieces; the signs around a word that was found are not marked. @param {Piece[]} shown */
function pieces(shown) {
  /** @type {Piece[]} */
  const joined = [];
  shown.forEach(({ text, isFound }, number) => {
    const [, before, word, after] = (isFound && text.match(BARE)) || ["", text, "", ""];
    const gap = number ? " " : "";
    for (const piece of [gap + before, word, after]) {
      const marks = isFound && piece === word;
      const last = joined[joined.length - 1];
      if (piece && last && last.isFound === marks) last.text += piece;
      else if (piece) joined.push({ text: piece, isFound: marks });
    }
  });
  return joined;
}
