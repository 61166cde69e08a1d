// Finds municipalities by what people type. Pure functions: no page, no network.

import { folded } from "./folded.js";
import { LONGEST, nearestOf, scriptOf } from "./heard.js";
import { mentions, named, wordsOf } from "./named.js";
import { numbered, otherSounds, sounds, weight } from "./sounds.js";
import { PASSED_OVER, SMALL } from "./words.js";

export { read, readInSlices } from "./index.js";
export { nearest } from "./near.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./index.js").Place} Place */
/** @typedef {import("./index.js").Village} Village */

/** @typedef {{place: Place, village: string}} Hit a municipality, and the village in it that is meant, if one is */

/** @typedef {{hits: Hit[], elsewhere: string}} Answer what may be meant, the best first; a place that is elsewhere */

/** How far apart, by share of their weight, two words may sound and still be taken for the same. */
const TOLERANCE = 0.24;
const VILLAGE_TOLERANCE = 0.16;
const ELSEWHERE_TOLERANCE = 0.12;

/** From how far on, in sound and in letters, a place is taken for a stranger, and is not offered. */
const STRANGE = 0.22;

/** How much farther than the nearest the others are that are offered with it. */
const BESIDE = 0.14;

/** How much farther than a municipality a village of the same sound is. */
const BEHIND = 0.03;

/** How far apart two words may sound and be taken for one written in two ways. */
const SAME = 0.02;

/** The classes of an answer, the best first. */
const EXACT = 0;
const PREFIX = 1;
const VILLAGE_PREFIX = 1.5;
const PART = 2;
const INSIDE = 3;

/**
 * Gives the places that a query may mean, the best first; none for what means no place.
 * @param {Known} known
 * @param {string} query
 * @param {number} most
 * @returns {Answer}
 */
export function find(known, query, most = 8) {
  const text = folded(query);
  if (!text) return nothing();
  const words = wordsOf(query).filter(({ text: word }) => word);
  const digits = words.filter(({ text: word }) => !PASSED_OVER.has(word)).map(({ text: word }) => word).join("");
  if (/^\d+$/.test(digits)) return { hits: byPostcode(known.places, digits, most), elsewhere: "" };
  return inWords(known, query, words, most);
}

/**
 * Says whether a hit has the very name or the postcode that was typed, and not only one like it.
 * @param {Hit} found @param {string} query
 */
export function isNamed({ place, village }, query) {
  const typed = folded(query);
  const name = folded(village || place.name.replace(/ \([^()]*\)$/, ""));
  return name === typed || place.others.includes(typed) || place.postcodes.includes(typed);
}

/** @returns {Answer} */
const nothing = () => ({ hits: [], elsewhere: "" });

/** @typedef {import("./named.js").Word} Word */

/** @param {Known} known @param {string} query @param {Word[]} words @param {number} most @returns {Answer} */
function inWords(known, query, words, most) {
  const five = words.filter(({ text }) => /^\d{5}$/.test(text)).map(({ text }) => text);
  const postcode = five.find((code) => known.places.some((place) => place.postcodes.includes(code))) || "";
  const found = mentions(known, words);
  const sure = named(known, words, found, postcode);
  const away = elsewhere(words, found);
  const best = sure.length ? sure[0].explained : 0;
  if (away.weight && away.weight >= best) {
    const hits = sure.filter(({ explained }) => explained >= away.weight).map(hit);
    return { hits, elsewhere: away.name };
  }
  const typed = words.filter(isTelling).map(({ text }) => text);
  const telling = typed.filter((word) => !SMALL.has(word));
  const begun = typed.length ? written(known, telling.length ? telling : typed) : [];
  const script = scriptOf(query);
  const alike = script !== "latin" && telling.length ? soundingSame(known, telling, script) : [];
  const asMany = Math.max(most, sure.filter(({ explained }) => explained === best).length);
  const hits = unique([...sure.map(hit), ...alike, ...begun], asMany);
  if (hits.length) return { hits, elsewhere: "" };
  return telling.length ? bySound(known, typed, script, most) : nothing();
}

/** Says whether a word may be of a name: none of a street, no number. @param {Word} word */
const isTelling = ({ text, weight: says }) => !PASSED_OVER.has(text) && says >= text.length && !/\d/.test(text);

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
  let best = { name: "", weight: 0 };
  for (const { from, to, meaning } of found) {
    const says = words.slice(from, to + 1).reduce((sum, word) => sum + word.weight, 0);
    if (meaning.elsewhere && says > best.weight) best = { name: meaning.elsewhere.name, weight: says };
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
 * Gives the places that are written as the words are, or begin so.
 * @param {Known} known @param {string[]} words
 */
function written(known, words) {
  const joined = words.join("");
  /** @type {{score: number, hit: Hit}[]} */
  const scored = [];
  for (const place of known.places) {
    const score = howWritten(place, words, joined);
    if (score < Infinity) scored.push({ score, hit: { place, village: "" } });
  }
  for (const village of joined.length > 1 ? known.villages : []) {
    if (!village.joined.startsWith(joined)) continue;
    for (const place of village.places) scored.push({ score: VILLAGE_PREFIX, hit: { place, village: village.name } });
  }
  return sorted(scored);
}

/** @param {{score: number, hit: Hit}[]} scored */
function sorted(scored) {
  scored.sort((one, other) => one.score - other.score || one.hit.place.rank - other.hit.place.rank);
  return scored.map((item) => item.hit);
}

/**
 * Scores how a place is written: the smaller the better.
 * @param {Place} place @param {string[]} words @param {string} joined
 */
function howWritten(place, words, joined) {
  if (place.joined === joined || place.others.includes(joined)) return EXACT;
  if (place.joined.startsWith(joined)) return PREFIX;
  if (place.others.some((other) => joined.length > 1 && other.startsWith(joined))) return PREFIX;
  if (joined.length < 2) return Infinity;
  const mine = [...place.words];
  const rest = words.filter((word) => !taken(mine, word));
  if (rest.length === 0) return PART;
  const near = [...place.inDistrict];
  if (rest.length < words.length && rest.every((word) => word.length > 2 && taken(near, word))) return PART + 0.5;
  return joined.length > 3 && place.joined.includes(joined) ? INSIDE : Infinity;
}

/** Takes a word that begins with another out of a list. @param {string[]} words @param {string} beginning */
function taken(words, beginning) {
  const at = words.findIndex((word) => word.startsWith(beginning));
  if (at < 0) return false;
  words.splice(at, 1);
  return true;
}

/** The least weight of sounds that can be compared; three Latin letters are too few, three of other scripts a name. */
const AUDIBLE = 1;

/** The share up to which a sound is taken for meant as it is. */
const CONVINCING = 0.1;

/**
 * Gives the places that sound like the words, first all together, then each.
 * @param {Known} known @param {string[]} words @param {string} script @param {number} most
 * @returns {Answer}
 */
function bySound(known, words, script, most) {
  const whole = heardLike(known, words.join(" "), script, 1);
  if (whole.length || words.length === 1) return answered(whole, most);
  const each = words.filter((word) => !SMALL.has(word)).map((word) => heardLike(known, word, script, 0.6));
  const all = each.reduce((one, other) => [...one, ...other], []);
  return answered(all, most);
}

/**
 * Gives the municipalities that sound just as the words: other scripts write one sound in several ways.
 * @param {Known} known @param {string[]} words @param {string} script
 */
function soundingSame(known, words, script) {
  const heard = heardOnce(known, sounds(words.join(" ")), script, 0.1, 0);
  const hits = heard.filter(({ far, hit: found }) => found && far < SAME).map((item) => /** @type {Hit} */ (item.hit));
  return hits.filter(({ village }) => !village);
}

/**
 * A place that sounds so, and how far from it; one elsewhere has no hit.
 * @typedef {{far: number, hit: Hit | null, name: string, names: string[]}} Heard
 * @param {Heard[]} heard @param {number} most
 * @returns {Answer}
 */
function answered(heard, most) {
  heard.sort((one, other) => one.far - other.far || rankOf(one) - rankOf(other));
  if (!heard.length || heard[0].far > STRANGE) return nothing();
  if (!heard[0].hit) return { hits: [], elsewhere: heard[0].name };
  const limit = Math.min(STRANGE, heard[0].far + BESIDE);
  const hits = heard.filter((item) => item.hit && item.far <= limit).map((item) => /** @type {Hit} */ (item.hit));
  return { hits: unique(hits, most), elsewhere: "" };
}

/** @param {Heard} heard */
const rankOf = ({ hit: found }) => (found ? found.place.rank : -1);

/**
 * Gives the places that sound like a text, also to ears of other languages where the German reading does not convince;
 * tolerances are multiplied by `strict`.
 * @param {Known} known @param {string} text @param {string} script @param {number} strict
 */
function heardLike(known, text, script, strict) {
  if (/^[a-z]{1,3}$/.test(text)) return [];
  let found = heardOnce(known, sounds(text), script, strict, 0);
  if (!found.some(({ far }) => far < CONVINCING)) {
    for (const heard of otherSounds(text)) found = [...found, ...heardOnce(known, heard, script, strict, 0.02)];
  }
  const joined = text.replace(/ /g, "");
  for (const item of found) {
    if (item.far > SAME) item.far += Math.min(...item.names.map((name) => unlike(joined, name)));
  }
  return found;
}

/** @param {Known} known @param {string} sounding @param {string} script @param {number} strict @param {number} more */
function heardOnce(known, sounding, script, strict, more) {
  const heard = numbered(sounding.slice(0, LONGEST));
  const heavy = weight(heard);
  /** @type {Heard[]} */
  const found = [];
  if (heavy <= AUDIBLE) return found;
  for (const place of known.places) {
    const listed = place.heardIn[script];
    const spoken = listed && listed.length ? [...place.heard, ...listed] : place.heard;
    const far = nearestOf(spoken, heard, heavy, TOLERANCE * strict);
    if (far === Infinity) continue;
    const names = [place.joined, place.main];
    found.push({ far: rounded(far) + more, hit: { place, village: "" }, name: place.name, names });
  }
  for (const village of known.villages) {
    const far = nearestOf(village.heard, heard, heavy, VILLAGE_TOLERANCE * strict);
    if (far === Infinity) continue;
    const { name, joined, places } = village;
    const behind = rounded(far) + more + BEHIND;
    for (const place of places) found.push({ far: behind, hit: { place, village: name }, name, names: [joined] });
  }
  for (const { name, forms, heard: spoken } of known.elsewhere) {
    const far = nearestOf(spoken, heard, heavy, ELSEWHERE_TOLERANCE * strict);
    if (far < Infinity) found.push({ far: rounded(far) + more, hit: null, name, names: forms });
  }
  return found;
}

/** @param {number} far */
const rounded = (far) => (far < SAME ? 0 : Math.max(Math.round(far * 40) / 40, 0.025));

/**
 * Gives how unlike two words are written, between 0 and 0.1, as a tie-breaker between those that sound alike.
 * @param {string} one @param {string} other
 */
function unlike(one, other) {
  if (!/^[a-z]/.test(one)) return 0;
  const pairs = new Set([...other].map((letter, at) => letter + (other[at + 1] || "")));
  const shared = [...one].filter((letter, at) => pairs.has(letter + (one[at + 1] || ""))).length;
  return 0.1 * (1 - (2 * shared) / (one.length + other.length));
}
