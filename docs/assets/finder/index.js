// The index of the finder, as it is looked into: municipalities, their villages, and places elsewhere.

import { folded } from "./folded.js";
import { heardAs, heardInScripts } from "./heard.js";

/**
 * The index that the build writes: names of districts; places from the largest to the smallest, with their villages,
 * doubtful ones behind "~"; places that are not in the state, each with its spellings;
 * who counsels in the whole country.
 * @typedef {[ags: string, name: string, slug: string, district: number, postcodes: string, lat: number, lon: number,
 *   others: string, villages: string]} Line
 * @typedef {{districts: string[], places: Line[], elsewhere: string[], nationwide: string}} Index
 */

/**
 * A municipality. `rank` counts from the largest, 0.
 * @typedef {{ags: string, name: string, slug: string, district: string, postcodes: string[], lat: number, lon: number,
 *   rank: number, words: string[], joined: string, main: string, inDistrict: string[],
 *   others: string[], heard: Uint8Array[],
 *   heardIn: Record<string, Uint8Array[]>, villages: Village[]}} Place
 */

/**
 * A name of villages, and the municipalities that have one of it, the surest and largest first.
 * @typedef {{name: string, words: string[], joined: string, heard: Uint8Array[], places: Place[],
 *   doubtful: Place[]}} Village
 */

/** @typedef {{name: string, forms: string[], heard: Uint8Array[]}} Elsewhere a place that is not in the state */

/**
 * What a name means, wherever it stands: municipalities that are called so, or so in short; villages; places elsewhere.
 * @typedef {{whole: Place[], short: Place[], village: Village | null, elsewhere: Elsewhere | null}} Meaning
 */

/**
 * @typedef {{places: Place[], villages: Village[], elsewhere: Elsewhere[], meanings: Map<string, Meaning>,
 *   nationwide: string}} Known
 */

/** Where a place lies, in its name: what people leave out. */
const WHERE = /(?: am| an der| an dem| im| in| unter| ob| bei| auf|\/).*$/;

/**
 * Reads the index step by step, so that whoever waits for it can do something else in between.
 * @param {Index} index
 * @returns {IterableIterator<undefined | Known>} the last is what is known
 */
export function* reading(index) {
  /** @type {Known} */
  const known = { places: [], villages: [], elsewhere: [], meanings: new Map(), nationwide: index.nationwide };
  /** @type {Map<string, Village>} */
  const villages = new Map();
  for (const line of index.places) {
    const place = placeOf(line, known.places.length, index.districts);
    known.places.push(place);
    nameMunicipality(known, place);
    for (const name of line[8] ? line[8].split("|") : []) addVillage(villages, place, name);
    yield undefined;
  }
  for (const village of villages.values()) {
    known.villages.push(village);
    const bare = village.name.replace(/^(Bad|St\.) /, "");
    village.heard = heardAs([village.name, bare]);
    meaning(known, village.joined).village = village;
    if (bare !== village.name && !villages.has(folded(bare))) meaning(known, folded(bare)).village = village;
    yield undefined;
  }
  for (const line of index.elsewhere) {
    const forms = line.split("|");
    const place = { name: forms[0], forms: forms.map((form) => folded(form).replace(/ /g, "")), heard: heardAs(forms) };
    known.elsewhere.push(place);
    for (const form of place.forms) meaning(known, form).elsewhere = place;
    yield undefined;
  }
  yield known;
}

/**
 * Reads the index at once.
 * @param {Index} index
 * @returns {Known}
 */
export function read(index) {
  const steps = [...reading(index)];
  return /** @type {Known} */ (steps[steps.length - 1]);
}

/** The most milliseconds that reading holds up the page. */
const SLICE = 8;

/**
 * Reads the index in slices, so that the page answers in between.
 * @param {Index} index
 * @returns {Promise<Known>}
 */
export async function readInSlices(index) {
  let begun = performance.now();
  for (const known of reading(index)) {
    if (known) return known;
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  throw new Error("The index ends before it is read.");
}

/** @param {Line} line @param {number} rank @param {string[]} districts @returns {Place} */
function placeOf([ags, name, slug, district, postcodes, lat, lon, others], rank, districts) {
  const words = folded(name).split(" ");
  const named = others ? others.split("|") : [];
  return {
    ags,
    name,
    slug,
    district: districts[district],
    postcodes: postcodes.split(" "),
    lat,
    lon,
    rank,
    words,
    joined: words.join(""),
    main: folded(short(name)).replace(/ /g, ""),
    inDistrict: folded(districts[district]).split(" "),
    others: named.map(folded),
    heard: heardAs([plain(name), short(name).replace(/^(Bad|Sankt|St\.) /, ""), ...short(name).split("-")]),
    heardIn: heardInScripts(named),
    villages: [],
  };
}

/** @param {string} name without an addition in brackets */
const plain = (name) => name.replace(/ \(.*/, "");

/** @param {string} name without where it lies */
const short = (name) => plain(name).replace(WHERE, "");

/** What stands before names and is no name. */
const TITLES = new Set(["bad", "sankt", "schwabisch", "markt"]);

/** @param {Known} known @param {Place} place */
function nameMunicipality(known, place) {
  const joined = (/** @type {string} */ name) => folded(name).replace(/ /g, "");
  const whole = new Set([place.joined, joined(plain(place.name)), ...place.others.map(joined)]);
  for (const name of whole) meaning(known, name).whole.push(place);
  const main = short(place.name);
  const parts = [main, ...main.split("-"), main.replace(/^(Bad|St\.|Schwäbisch) /, ""), main.replace(/ .*/, "")];
  const names = new Set(parts.map(joined));
  for (const name of names) if (!whole.has(name) && !TITLES.has(name)) meaning(known, name).short.push(place);
}

/** @param {Map<string, Village>} villages @param {Place} place @param {string} written */
function addVillage(villages, place, written) {
  const name = written.replace("~", "");
  const words = folded(name).split(" ");
  const joined = words.join("");
  const village = villages.get(joined) || { name, words, joined, heard: [], places: [], doubtful: [] };
  villages.set(joined, village);
  (name === written ? village.places : village.doubtful).push(place);
  place.villages.push(village);
}

/** @param {Known} known @param {string} name @returns {Meaning} */
function meaning(known, name) {
  const there = known.meanings.get(name);
  if (there) return there;
  /** @type {Meaning} */
  const begun = { whole: [], short: [], village: null, elsewhere: null };
  known.meanings.set(name, begun);
  return begun;
}
