// Finds municipalities by what people type. Pure functions: no page, no network.

import { latinDigits } from "../digits.js";
import { distance, numbered, otherSounds, sounds, weight } from "./sounds.js";

/**
 * A municipality. `rank` counts from the largest, 0.
 * @typedef {{ags: string, name: string, slug: string, district: string, postcodes: string[], lat: number, lon: number,
 *   rank: number, words: string[], joined: string, inDistrict: string[], others: string[], heard: Uint8Array[],
 *   heardIn: Record<string, Uint8Array[]>}} Place
 */

/** The most sounds that a word is compared by. */
const LONGEST = 60;

/** How far apart, by share of their weight, two words may sound and still be taken for the same. */
const TOLERANCE = 0.28;

// By their ranges, since Firefox before 78 has no names for letters and digits.
const NO_LETTERS =
  /(?:[^0-9a-z\u00df-\u024f\u0370-\u1fff\u3040-\ud7ff]|[\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u1361-\u1368])+/g;

/**
 * Gives text as it is compared: lower case, no accents, umlauts as their vowels, only letters and digits.
 * @param {string} text
 */
export function folded(text) {
  return latinDigits(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(/([ao])e/g, "$1")
    .replace(/ue(?!e)/g, "u")
    .replace(NO_LETTERS, " ")
    .replace(/\b(st|skt)\b/g, "sankt")
    .trim();
}

/**
 * The index that the build writes: names of districts, and places from the largest to the smallest.
 * @typedef {[ags: string, name: string, slug: string, district: number, postcodes: string, lat: number, lon: number,
 *   others: string]} Line
 * @typedef {{districts: string[], places: Line[]}} Index
 */

/**
 * Reads the index.
 * @param {Index} index
 * @returns {Place[]}
 */
export function read(index) {
  return index.places.map(([ags, name, slug, district, postcodes, lat, lon, others], rank) => {
    const words = folded(name).split(" ");
    const plain = name.replace(/ \(.*/, "");
    const main = plain.replace(WHERE, "").replace(/^(Bad|Sankt|St\.) /, "");
    const named = others ? others.split("|") : [];
    return {
      ags,
      name,
      slug,
      district: index.districts[district],
      postcodes: postcodes.split(" "),
      lat,
      lon,
      rank,
      words,
      joined: words.join(""),
      inDistrict: folded(index.districts[district]).split(" "),
      others: named.map(folded),
      heard: heardAs([plain, main]),
      heardIn: heardInScripts(named),
    };
  });
}

/** Where a place lies, in its name: what people leave out. */
const WHERE = /(?: am| an der| an dem| im| in| unter| ob| bei| auf|\/).*$/;

/** How far apart two words may sound and be taken for one written in two ways. */
const SAME = 0.02;

/** The scripts that listed names are in; each is compared only with queries in the same script. */
/** @type {[script: string, letters: RegExp][]} */
const SCRIPTS = [
  ["arabic", /[\u0600-\u06ff]/],
  ["cyrillic", /[\u0400-\u04ff]/],
  ["ethiopic", /[\u1200-\u137f]/],
];

/** @param {string[]} forms */
function heardAs(forms) {
  const heard = new Set(forms.map((form) => sounds(form.replace(/^St\. /, "Sankt "))));
  return [...heard].map((word) => numbered(word.slice(0, LONGEST)));
}

/** @param {string[]} named the forms of a name in other scripts */
function heardInScripts(named) {
  /** @type {Record<string, Uint8Array[]>} */
  const heard = {};
  for (const [script, letters] of SCRIPTS) heard[script] = heardAs(named.filter((form) => letters.test(form)));
  return heard;
}

/** The classes of an answer, the best first. */
const EXACT = 0;
const PREFIX = 1;
const PART = 2;
const INSIDE = 3;
const SOUND = 4;

/**
 * Gives the places that a query may mean, the best first; none for what means no place.
 * @param {Place[]} places
 * @param {string} query
 * @param {number} most
 * @returns {Place[]}
 */
export function find(places, query, most = 8) {
  const text = folded(query);
  if (!text) return [];
  if (/^[\d ]+$/.test(text)) return byPostcode(places, text.replace(/ /g, ""), most);
  const all = text.split(" ");
  const some = all.filter((word) => !SMALL_WORDS.has(word));
  const words = some.length ? some : all;
  const [script] = SCRIPTS.find(([, letters]) => letters.test(query)) || ["latin"];
  const scores = scored(places, words, sounds(words.join(" ")), script);
  // Other ears are asked only where the German reading is not convincing.
  if (Math.min(...scores) > SOUND + CONVINCING) {
    for (const heard of otherSounds(words.join(" "))) {
      scored(places, [], heard, script).forEach((score, rank) => (scores[rank] = Math.min(scores[rank], score + 0.02)));
    }
  }
  const joined = words.join("");
  return [...scores.keys()]
    .filter((rank) => scores[rank] < Infinity)
    .map((rank) => {
      const score = scores[rank];
      return { rank, score: score < SOUND ? score : score + unlike(joined, places[rank].joined) };
    })
    .sort((one, other) => one.score - other.score || one.rank - other.rank)
    .slice(0, most)
    .map(({ rank }) => places[rank]);
}

/**
 * Says whether a place has the very name or the postcode that was typed, and not only one like it.
 * @param {Place} place @param {string} query
 */
export function isNamed(place, query) {
  const typed = folded(query);
  const name = folded(place.name.replace(/ \([^()]*\)$/, ""));
  return name === typed || place.others.includes(typed) || place.postcodes.includes(typed);
}

/** Words that people add and that tell no place from another. */
const SMALL_WORDS = new Set(["stadt", "gemeinde", "kreis", "landkreis", "lk", "dorf", "de", "bei", "bw"]);

/** The share up to which a sound is taken for meant as it is. */
const CONVINCING = 0.1;

/**
 * Scores every place: the smaller the better, Infinity for those that are not meant.
 * @param {Place[]} places @param {string[]} words none if only the sound counts @param {string} sounding
 * @param {string} script the script of the query
 */
function scored(places, words, sounding, script) {
  const heard = numbered(sounding.slice(0, LONGEST));
  const heavy = weight(heard);
  const joined = words.join("");
  const audible = heavy > AUDIBLE && !/^[a-z]{1,3}$/.test(joined);
  return places.map((place) => {
    const asWritten = joined ? written(place, words, joined) : Infinity;
    return Math.min(asWritten, audible ? spoken(place, heard, heavy, script) : Infinity);
  });
}

/** The least weight of sounds that can be compared; three Latin letters are too few, three of other scripts a name. */
const AUDIBLE = 1;

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

/** @param {Place[]} places @param {string} digits @param {number} most */
function byPostcode(places, digits, most) {
  if (digits.length < 2 || digits.length > 5) return [];
  const found = places.filter((place) => place.postcodes.some((code) => code.startsWith(digits)));
  return digits.length === 5 ? found : found.slice(0, most);
}

/**
 * Scores how a place is written: its class, and between 0 and 1 how much of it is missing.
 * @param {Place} place @param {string[]} words @param {string} joined
 */
function written(place, words, joined) {
  if (place.joined === joined || place.others.includes(joined)) return EXACT;
  if (place.words[0] === joined) return EXACT + 0.5;
  if (place.joined.startsWith(joined)) return PREFIX;
  if (place.others.some((other) => joined.length > 1 && other.startsWith(joined))) return PREFIX;
  if (joined.length < 2) return Infinity;
  const mine = [...place.words];
  const rest = words.filter((word) => !taken(mine, word));
  if (rest.length === 0) return PART;
  const near = [...place.inDistrict];
  if (rest.length < words.length && rest.every((word) => word.length > 2 && taken(near, word))) return PART + 0.5;
  if (joined.length > 3 && place.joined.includes(joined)) return INSIDE;
  return Infinity;
}

/** Takes a word that begins with another out of a list. @param {string[]} words @param {string} beginning */
function taken(words, beginning) {
  const at = words.findIndex((word) => word.startsWith(beginning));
  if (at < 0) return false;
  words.splice(at, 1);
  return true;
}

/**
 * Scores how near a place sounds.
 * @param {Place} place @param {Uint8Array} heard @param {number} heavy @param {string} script
 */
function spoken(place, heard, heavy, script) {
  let best = Infinity;
  const limit = TOLERANCE * heavy;
  const listed = place.heardIn[script];
  for (const name of listed && listed.length ? [...place.heard, ...listed] : place.heard) {
    const { whole, beginning } = distance(heard, name, limit);
    const share = Math.min(whole / heavy, beginning / heavy + 0.08);
    if (share < best) best = share;
  }
  if (best > TOLERANCE) return Infinity;
  return best < SAME ? PREFIX - 0.1 : SOUND + Math.round(best * 40) / 40;
}

/**
 * Gives the places nearest to a position in degrees, with their distance in kilometres.
 * @param {Place[]} places @param {number} lat @param {number} lon @param {number} most
 */
export function nearest(places, lat, lon, most = 8) {
  return places
    .map((place) => ({ place, kilometres: kilometres(place, lat, lon) }))
    .sort((one, other) => one.kilometres - other.kilometres)
    .slice(0, most);
}

const EARTH = 6371;

/** @param {Place} place @param {number} lat @param {number} lon */
function kilometres(place, lat, lon) {
  const radians = Math.PI / 180;
  const x = (place.lon - lon) * radians * Math.cos(((place.lat + lat) / 2) * radians);
  const y = (place.lat - lat) * radians;
  return Math.hypot(x, y) * EARTH;
}
