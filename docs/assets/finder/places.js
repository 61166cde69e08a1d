// Finds municipalities by what people type. Pure functions: no page, no network.

import { bySound, soundingSame } from "./alike.js";
import { folded } from "./folded.js";
import { scriptOf } from "./heard.js";
import { calledIn } from "./index.js";
import { mentions, named, wordsOf } from "./named.js";
import { short } from "./names.js";
import { heardAsOne, withSlip } from "./together.js";
import { LANDS, PASSED_OVER, SMALL, TITLES } from "./words.js";

export { read, readInSlices } from "./index.js";
export { nearest } from "./near.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./index.js").Place} Place */
/** @typedef {import("./index.js").Village} Village */

/** @typedef {{place: Place, village: string}} Hit a municipality, and the village in it that is meant, if one is */

/** @typedef {{hits: Hit[], elsewhere: string}} Answer what may be meant, the best first; a place that is elsewhere */

/** The classes of an answer, the best first. */
const EXACT = 0;
const PREFIX = 1;
const VILLAGE_PREFIX = 1.5;
const PART = 2;
const PART_OF_DISTRICT = 2.5;
const INSIDE = 3;

/** Letter by letter: S a t t e l d o r f. */
const SPELT = /^\s*(?:[^\d\s]\s+){3,}[^\d\s]\s*$/;

/**
 * Gives the places that a query may mean, the best first; none for what means no place.
 * @param {Known} known
 * @param {string} query
 * @param {number} most
 * @returns {Answer}
 */
export function find(known, query, most = 8) {
  if (SPELT.test(query)) return find(known, query.replace(/\s/g, ""), most);
  const text = folded(query);
  if (!text) return nothing();
  const words = wordsOf(query).filter(({ text: word }) => word);
  const digits = words.filter(({ text: word }) => !PASSED_OVER.has(word)).map(({ text: word }) => word).join("");
  if (/^\d{2,}$/.test(digits)) return { hits: byPostcode(known.places, digits, most), elsewhere: "" };
  return inWords(known, query, words, most);
}

/**
 * Says whether a hit has the very name or the postcode that was typed, and not only one like it. A municipality has it
 * also without where it lies: St. Georgen im Schwarzwald, beside which there is St. Georgen in Freiburg.
 * @param {Hit} found @param {string} query
 */
export function isNamed({ place, village }, query) {
  const typed = folded(query);
  const own = village ? [village] : [place.name.replace(/ \([^()]*\)$/, ""), short(place.name)];
  return [...own.map(folded), ...place.others, ...place.postcodes].includes(typed);
}

/** @returns {Answer} */
const nothing = () => ({ hits: [], elsewhere: "" });

/** @typedef {import("./named.js").Word} Word */

/** What stands before the water or the hill at which a place lies. */
const AT = new Set(["am", "an", "ob", "unter"]);

/**
 * Gives what is heard in the words before those that say where a place lies, if only these name one: Steinhime an der
 * Murr. A postcode decides without.
 * @param {Known} known @param {Word[]} words @param {import("./named.js").Mention[]} found @param {string} postcode
 * @param {string} script @returns {Hit[]}
 */
function heardBefore(known, words, found, postcode, script) {
  const at = words.findIndex(({ text }) => AT.has(text));
  const head = words.slice(0, Math.max(at, 0));
  const isUnnamed = !postcode && found.length > 0 && found.every(({ from }) => from > at);
  const isMeant = isUnnamed && head.length && head.every((word) => isTelling(word) && !SMALL.has(word.text));
  return isMeant ? bySound(known, head.map(({ text }) => text), script).hits : [];
}

/** @param {Known} known @param {string} query @param {Word[]} words @param {number} most @returns {Answer} */
function inWords(known, query, words, most) {
  const found = mentions(known, words);
  const postcode = postcodeIn(known, words);
  const sure = named(known, query, words, found, postcode);
  const away = elsewhere(words, found);
  const best = sure.length ? sure[0].explained : 0;
  const typed = words.filter(isTelling).map(({ text }) => text);
  const script = scriptOf(query);
  if (!postcode && isAbroad(words)) return abroad(known, sure, away, typed);
  const before = heardBefore(known, words, found, postcode, script);
  if (before.length) return { hits: unique([...before, ...sure.map(hit)], most), elsewhere: "" };
  const { same, whole } = heardAsOne(known, words, typed, best, script);
  if (away.weight && away.weight >= best && !whole.length) {
    const isOutside = !postcode && words.some(({ text: word }) => POSTCODE.test(word));
    return { hits: unique(besides(known, sure, away, typed, isOutside), most), elsewhere: away.name };
  }
  const asMany = Math.max(most, sure.filter(({ explained }) => explained === best).length);
  const meant = inState(known, words, typed, same, [...whole, ...sure.map(hit)]);
  if (meant.hits.length) return { hits: unique(meant.hits, asMany), elsewhere: "" };
  if (words.length > 1 && TITLES.has(words[0].text)) return nothing();
  return alike(known, typed, script, meant.inside, most);
}

/**
 * Gives the places of the state that are meant, the `sure` ones first, and those that only have the words inside.
 * @param {Known} known @param {Word[]} words @param {string[]} typed @param {Hit[]} same @param {Hit[]} sure
 */
function inState(known, words, typed, same, sure) {
  const telling = typed.filter((word) => !SMALL.has(word));
  const some = telling.length ? telling : typed;
  const { exact, begun, inside } = typed.length ? written(known, some, words.length > 1) : alone(known, words);
  if (!sure.length && !exact.length && !begun.length) return { hits: [], inside };
  const [towns, villages] = [same.filter(isTown), same.filter(({ village }) => village)];
  return { hits: [...sure, ...exact, ...towns, ...villages, ...begun, ...inside], inside };
}

/**
 * Gives what may be meant beside a place elsewhere: its namesakes, and the towns that sound like a small one. Who
 * writes by ear means Rottenburg in the state rather than Rotenburg far away. Nothing, if a postcode is elsewhere.
 * @param {Known} known @param {import("./named.js").Named[]} sure
 * @param {{isHeard: boolean, weight: number}} away @param {string[]} typed @param {boolean} isOutside
 * @returns {Hit[]}
 */
function besides(known, sure, away, typed, isOutside) {
  if (isOutside) return [];
  const namesakes = sure.filter(({ explained }) => explained >= away.weight).map(hit);
  const sounding = away.isHeard ? [] : soundingSame(known, typed, scriptOf(typed.join(""))).same;
  return [...namesakes, ...sounding.filter(isTown)];
}

/** @param {Hit} found */
const isTown = ({ village }) => !village;

/** Says whether a land beside the state stands at the end of what was typed. @param {Word[]} words */
const isAbroad = (words) => words.length > 1 && LANDS.has(words[words.length - 1].text);

/**
 * Gives what may be meant of a place that is said to lie in another land: no villages here, nothing that sounds alike.
 * @param {Known} known @param {import("./named.js").Named[]} sure @param {{name: string, weight: number}} away
 * @param {string[]} typed @returns {Answer}
 */
function abroad(known, sure, away, typed) {
  const towns = sure.filter(({ village, explained }) => !village && explained >= away.weight).map(hit);
  const isHeard = !away.name && !towns.length && typed.length > 0;
  return { hits: towns, elsewhere: isHeard ? bySound(known, typed, scriptOf(typed[0])).elsewhere : away.name };
}

/**
 * Gives the places that sound like words that name none, or are like them but for a slip, before those that only have
 * them inside.
 * @param {Known} known @param {string[]} words @param {string} script @param {Hit[]} inside @param {number} most
 * @returns {Answer}
 */
function alike(known, words, script, inside, most) {
  const telling = words.filter((word) => !SMALL.has(word));
  if (inside.length) {
    const near = [...soundingSame(known, telling, script).same, ...withSlip(known, telling)];
    return { hits: unique([...near, ...inside], most), elsewhere: "" };
  }
  const isPlace = telling.some((word) => !known.regions.has(word));
  const heard = isPlace ? bySound(known, words, script) : nothing();
  return { hits: unique(heard.hits, most), elsewhere: heard.elsewhere };
}

const POSTCODE = /^\d{5}$/;

/** Gives the postcode that is typed, if some municipality has it. @param {Known} known @param {Word[]} words */
function postcodeIn(known, words) {
  const five = words.filter(({ text }) => POSTCODE.test(text)).map(({ text }) => text);
  return five.find((code) => known.places.some((place) => place.postcodes.includes(code))) || "";
}

/**
 * Gives the municipalities that begin with a word that names nothing alone, while more of it may be typed.
 * @param {Known} known @param {Word[]} words
 */
function alone(known, words) {
  const places = words.length === 1 ? known.places.filter(({ joined }) => joined.startsWith(words[0].text)) : [];
  return { exact: [], begun: places.map((place) => ({ place, village: "" })), inside: [] };
}

/** Says whether a word may be of a name: none of a street, no number. @param {Word} word */
const isTelling = ({ text, weight: says }) => !PASSED_OVER.has(text) && says >= text.length && !/\d/.test(text);

/** @param {Village} village @param {Place} place @returns {Hit} */
const villageIn = (village, place) => ({ place, village: calledIn(village, place) });

/** @param {Hit} named */
const hit = ({ place, village }) => ({ place, village });

/** @param {Hit[]} hits @param {number} most */
function unique(hits, most) {
  const seen = new Set();
  return hits
    .filter(({ place, village }) => {
      const key = place.ags + village;
      if (seen.has(key) || (village && seen.has(place.ags))) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}

/** @param {import("./named.js").Word[]} words @param {import("./named.js").Mention[]} found */
function elsewhere(words, found) {
  let best = { name: "", weight: 0, isHeard: true };
  for (const { from, to, meaning } of found) {
    const says = words.slice(from, to + 1).reduce((sum, word) => sum + word.weight, 0);
    if (meaning.elsewhere && says > best.weight) best = { ...meaning.elsewhere, weight: says };
  }
  return best;
}

/** @param {Place[]} places @param {string} digits @param {number} most @returns {Hit[]} */
function byPostcode(places, digits, most) {
  if (digits.length < 2 || digits.length > 5) return [];
  const found = places.filter((place) => place.postcodes.some((code) => code.startsWith(digits)));
  return (digits.length === 5 ? found : found.slice(0, most)).map((place) => ({ place, village: "" }));
}

/**
 * Gives the places that are written as the words are, those that begin so, and those that only have them inside.
 * @param {Known} known @param {string[]} words @param {boolean} isOneOfMany whether more was typed that tells nothing
 */
function written(known, words, isOneOfMany) {
  const joined = words.join("");
  if (isOneOfMany && joined.length < 4) return { exact: [], begun: [], inside: [] };
  const isRegion = words.every((word) => known.regions.has(word));
  /** @type {{score: number, hit: Hit}[]} */
  const scored = [];
  const isListed = scriptOf(joined) !== "latin";
  for (const place of known.places) {
    const score = howWritten(place, words, joined, isListed);
    if (score <= (isRegion ? PREFIX : INSIDE)) scored.push({ score, hit: { place, village: "" } });
  }
  for (const village of joined.length > 2 ? known.villages : []) {
    if (!village.joined.startsWith(joined)) continue;
    for (const place of village.places) scored.push({ score: VILLAGE_PREFIX, hit: villageIn(village, place) });
  }
  scored.sort((one, other) => one.score - other.score || one.hit.place.rank - other.hit.place.rank);
  const within = (/** @type {number} */ from, /** @type {number} */ to) => {
    return scored.filter(({ score }) => score >= from && score <= to).map((item) => item.hit);
  };
  return { exact: within(EXACT, EXACT), begun: within(PREFIX, PART_OF_DISTRICT), inside: within(INSIDE, INSIDE) };
}

/**
 * Scores how a place is written: the smaller the better.
 * @param {Place} place @param {string[]} words @param {string} joined
 * @param {boolean} isListed whether the names listed in other scripts may be meant
 */
function howWritten(place, words, joined, isListed) {
  if (place.joined === joined || (isListed && place.others.includes(joined))) return EXACT;
  if (place.joined.startsWith(joined)) return PREFIX;
  if (isListed && joined.length > 1 && place.others.some((other) => other.startsWith(joined))) return PREFIX;
  if (joined.length < 2) return Infinity;
  if (place.words.some((own) => beginsWithOne(own, words))) {
    const mine = [...place.words];
    const rest = words.filter((word) => !taken(mine, word));
    if (rest.length === 0) return PART;
    const near = [...place.inDistrict];
    const isInDistrict = rest.every((word) => word.length > 2 && taken(near, word));
    if (rest.length < words.length && isInDistrict) return PART_OF_DISTRICT;
  }
  return joined.length > 4 && place.words.some((word) => word.includes(joined)) ? INSIDE : Infinity;
}

/** Says whether a word of a name begins with one that was typed. @param {string} own @param {string[]} words */
function beginsWithOne(own, words) {
  for (let at = 0; at < words.length; at += 1) if (own.startsWith(words[at])) return true;
  return false;
}

/** Takes a word that begins with another out of a list. @param {string[]} words @param {string} beginning */
function taken(words, beginning) {
  const at = words.findIndex((word) => word.startsWith(beginning));
  if (at < 0) return false;
  words.splice(at, 1);
  return true;
}
