// The places that a text names by their exact names, wherever in it these stand: addresses, a town and its part.

import { folded, visible } from "./folded.js";
import { calledIn } from "./index.js";
import { kilometres } from "./near.js";
import { sounds } from "./sounds.js";
import { isSlip } from "./spelt.js";
import { NEAR, PASSED_OVER, SHORT, SMALL, STATE, STREET } from "./words.js";

/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./index.js").Place} Place */
/** @typedef {import("./index.js").Village} Village */
/** @typedef {import("./index.js").Meaning} Meaning */

/**
 * A word that was typed; `weight` is how much it says; it may be the sign of a town before its part.
 * @typedef {{text: string, weight: number, isSign: boolean}} Word
 */

/** @typedef {{from: number, to: number, meaning: Meaning}} Mention words that together are a name */

/**
 * A place that is named: how much of the text that explains, how it is named, the village, if one is, and whether the
 * text has the name with its very dots.
 * @typedef {{place: Place, village: string, explained: number, order: number, isLiteral: boolean}} Named
 */

/** The most words of a name. */
const MOST_WORDS = 6;

/** How much words of a street say, beside those of a place. */
const STREET_WEIGHT = 0.2;

/** How much the name of a place says that another is only near to. */
const NEAR_WEIGHT = 0.2;

/** How a place is named, the best first. */
const WHOLE = 0;
const IN_SHORT = 1;
const VILLAGE = 2;
const DOUBTFUL = 3;
const POSTCODE = 4;

/**
 * Gives the words of a text: those of streets, with what stands before the number of a house, say little.
 * @param {string} query
 */
export function wordsOf(query) {
  return visible(query)
    .split(/[,;\n()[\]|]| [-–—/] /)
    .reduce((/** @type {Word[]} */ all, part) => [...all, ...wordsOfPart(part)], []);
}

/** The sign of a town that stands before its part: GD-Bettringen. */
const SIGN = /^\s*[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]/;

/** The number of a footnote, on the word before it. */
const FOOTNOTE = /([^\d ]{4})\d{1,2}(?= |$)/g;

/** @param {string} part @returns {Word[]} */
function wordsOfPart(part) {
  const texts = folded(part).replace(STATE, " ").replace(FOOTNOTE, "$1").split(" ").filter(Boolean);
  const words = texts.map((text, at) => ({ text, weight: text.length, isSign: at === 0 && SIGN.test(part) }));
  words.forEach(({ text }, at) => {
    const isHouse = at > 0 && /^\d{1,4}[a-z]?$/.test(text);
    const isStreet = STREET.test(text);
    if (at > 0 && NEAR.has(texts[at - 1])) words[at].weight *= NEAR_WEIGHT;
    const from = isHouse || (isStreet && text.length < 8) ? 0 : at;
    if (isHouse || isStreet) for (let back = from; back <= at; back += 1) words[back].weight = weak(words[back].text);
  });
  return words;
}

/** @param {string} text */
const weak = (text) => (/^\d{5}$/.test(text) ? text.length : text.length * STREET_WEIGHT);

/**
 * Gives the mentions of names in words, the longest first.
 * @param {Known} known @param {Word[]} words
 */
export function mentions(known, words) {
  /** @type {Mention[]} */
  const found = [];
  for (let from = 0; from < words.length; from += 1) {
    let joined = "";
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
      joined += words[to].text;
      const meaning = known.meanings.get(joined);
      if (meaning && !(to === from && SMALL.has(joined))) found.push({ from, to, meaning });
    }
  }
  return found.sort((one, other) => other.to - other.from - (one.to - one.from));
}

/**
 * Gives the places that are named or have the postcode, those first that explain most of the words of a text.
 * @param {Known} known @param {string} text @param {Word[]} words @param {Mention[]} found @param {string} postcode
 */
export function named(known, text, words, found, postcode) {
  const typed = dotted(text);
  /** @type {Map<Place, Named>} */
  const all = new Map();
  for (const place of candidates(known, words, found, postcode)) {
    const how = explained(known, place, words, found, postcode);
    const names = how.village ? [how.village] : place.written;
    all.set(place, { ...how, isLiteral: names.some((name) => typed.includes(dotted(name))) });
  }
  // Many leave dots out, nobody adds them.
  const decides = DOTTED.test(text) ? 1 : 0;
  return [...all.values()].sort((one, other) => {
    const literal = Number(other.isLiteral) - Number(one.isLiteral);
    const order = one.order - other.order;
    const more = other.explained - one.explained;
    return more || literal * decides || order || literal || one.place.rank - other.place.rank;
  });
}

/** Umlauts as they are typed without their dots. @type {Record<string, string>} */
const DOTS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const DOTTED = /[äöü]/i;

/** Gives a text in which dots are told apart. @param {string} text */
const dotted = (text) => text.toLowerCase().replace(/[äöüß]/g, (letter) => DOTS[letter]);

/**
 * @param {Known} known @param {Word[]} words @param {Mention[]} found @param {string} postcode
 * @returns {Set<Place>}
 */
function candidates(known, words, found, postcode) {
  const inArea = postcode ? known.places.filter((place) => place.postcodes.includes(postcode)) : [];
  const places = new Set(inArea);
  const signed = words.filter(({ isSign }) => isSign).map(({ text }) => SHORT.get(text));
  for (const place of signed.length ? known.places : []) if (signed.includes(place.name)) places.add(place);
  for (const { meaning } of found) {
    const { whole, short, village } = meaning;
    for (const place of [...whole, ...short, ...(village ? [...village.places, ...village.doubtful] : [])]) {
      places.add(place);
    }
  }
  return places;
}

/**
 * Gives how much of the words a place explains: by its names, its villages, its district, its postcode.
 * @param {Known} known @param {Place} place @param {Word[]} words @param {Mention[]} found the longest first
 * @param {string} postcode
 */
function explained(known, place, words, found, postcode) {
  /** @type {Set<number>} */
  const taken = new Set();
  let order = POSTCODE;
  let village = "";
  for (const { from, to, meaning } of found) {
    const how = howNamed(place, meaning);
    if (how === POSTCODE || overlaps(taken, from, to)) continue;
    for (let at = from; at <= to; at += 1) taken.add(at);
    order = Math.min(order, how);
    if (how >= VILLAGE && meaning.village && !village) village = calledIn(meaning.village, place);
  }
  let sum = 0;
  words.forEach((word, at) => {
    const share = taken.has(at) ? word.weight : shareOf(known, place, word, at === 0, postcode);
    sum += share;
    if (share || village || word.text.length < 3 || SMALL.has(word.text)) return;
    const isLast = at === words.length - 1;
    const begun = place.villages.find(({ joined }) => {
      return (isLast && joined.startsWith(word.text)) || isSlip(word.text, joined);
    });
    if (begun) [village, sum] = [calledIn(begun, place), sum + word.weight * 0.7];
  });
  return { place, village, explained: Math.round(sum * 100) / 100, order };
}

/**
 * Gives how much of a word a place explains that is none of its names: by its postcode, its sign, with a slip, by the
 * beginning of a word of its name or its district, or by where it lies.
 * @param {Known} known @param {Place} place @param {Word} word @param {boolean} isFirst @param {string} postcode
 */
function shareOf(known, place, { text, weight }, isFirst, postcode) {
  const isLong = text.length > 2;
  const begins = (/** @type {string} */ own) => own.startsWith(text);
  if (text === postcode && place.postcodes.includes(postcode)) return weight;
  if (SHORT.get(text) === place.name) return 3;
  if (isMeant(text, place)) return weight * 0.85;
  if (place.words.includes(text)) return weight * 0.9;
  if (place.inDistrict.includes(text)) return weight * 0.8;
  // Neither does a letter stand for a word of a name that follows, nor a word that tells nothing for a part of one.
  if (isLong ? PASSED_OVER.has(text) : isFirst) return 0;
  if (place.words.some(begins)) return weight * 0.9;
  if (!isLong || SMALL.has(text)) return 0;
  if (place.inDistrict.some(begins)) return weight * 0.8;
  return liesThere(known, text, place) ? weight * 0.5 : 0;
}

/**
 * Says whether a word is the name of a place or a word of it with a slip, sounds like one, or is the first letters of
 * where it lies: Stetten a.k.M., akM.
 * @param {string} word @param {Place} place
 */
function isMeant(word, { words, joined, main }) {
  if (isSlip(word, main) || isSlip(word, joined) || words.some((own) => isLike(word, own))) return true;
  const initials = words.map(([letter]) => letter).join("");
  return word.length > 1 && initials.length > word.length && initials.endsWith(word);
}

/** The fewest letters of words that are compared by their sounds, and how much their lengths differ at most. */
const AUDIBLE = 3;
const DIFFERENT = 2;

/** Says whether two words are one but for a slip, or sound the same. @param {string} one @param {string} other */
function isLike(one, other) {
  if (isSlip(one, other)) return true;
  if (Math.min(one.length, other.length) < AUDIBLE || Math.abs(one.length - other.length) > DIFFERENT) return false;
  return one[0] === other[0] && sounds(one) === sounds(other);
}

/** How many kilometres round a place others are said to lie there, too. */
const ROUND = 15;

/**
 * Says whether a place lies where others say in their names that they do.
 * @param {Known} known @param {string} word @param {Place} place
 */
function liesThere(known, word, { lat, lon }) {
  return (known.regions.get(word) || []).some((other) => kilometres(other, lat, lon) < ROUND);
}

/** @param {Set<number>} taken @param {number} from @param {number} to */
function overlaps(taken, from, to) {
  for (let at = from; at <= to; at += 1) if (taken.has(at)) return true;
  return false;
}

/** @param {Place} place @param {Meaning} meaning */
function howNamed(place, { whole, short, village }) {
  if (whole.includes(place)) return WHOLE;
  if (short.includes(place)) return IN_SHORT;
  if (village && village.places.includes(place)) return VILLAGE;
  return village && village.doubtful.includes(place) ? DOUBTFUL : POSTCODE;
}
