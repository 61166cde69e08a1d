// The index of the finder, as it is looked into: municipalities, their villages, and places elsewhere.

import { folded } from "./folded.js";
import { heardAs, scriptOf } from "./heard.js";
import { empty, ordering } from "./lexicon.js";
import { LITTLE, PARTS, TITLES, WHERE_ELSE, joined, plain, short, spokenNames, together } from "./names.js";
import { lettersOf } from "./spelt.js";
import { REGIONS } from "./words.js";

/**
 * The index that the build writes: names of districts; places from the largest to the smallest, with their villages,
 * doubtful ones behind "~", and `others`, their names in other scripts and languages; places that are not in the
 * state, each with its spellings, behind "~" if only these are known, and not what sounds like them; who counsels in
 * the whole country.
 * @typedef {[ags: string, name: string, slug: string, district: number, postcodes: string, lat: number, lon: number,
 *   others: string, villages: string]} Line
 * @typedef {{districts: string[], places: Line[], elsewhere: string[], nationwide: string}} Index
 */

/**
 * A municipality. `rank` counts from the largest, 0; `written` is what people say of its name; `letters` has those of
 * its whole name and of its name in short, as bits.
 * @typedef {{ags: string, name: string, slug: string, district: string, postcodes: string[], lat: number, lon: number,
 *   rank: number, words: string[], joined: string, main: string, letters: [number, number], inDistrict: string[],
 *   others: string[], written: string[],
 *   villages: Village[]}} Place
 */

/**
 * A name of villages, and the municipalities that have one of it, the surest and largest first; `called` has those in
 * which it has other dots: Dottingen, Döttingen.
 * @typedef {{name: string, words: string[], joined: string, letters: number, places: Place[], doubtful: Place[],
 *   called: Map<Place, string> | null}} Village
 */

/**
 * A place that is not in the state; large ones and neighbours are also known by their sound.
 * @typedef {{name: string, forms: string[], isHeard: boolean}} Elsewhere
 */

/**
 * What a name means, wherever it stands: municipalities that are called so, or so in short; villages; places elsewhere.
 * @typedef {{whole: Place[], short: Place[], village: Village | null, elsewhere: Elsewhere | null}} Meaning
 */

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./lexicon.js").Spoken} Sounding */

/**
 * How the names of places, villages and places elsewhere sound, by their numbers. What is listed in each
 * other script is compared only with queries in it.
 * @typedef {{places: Lexicon, villages: Lexicon, listed: Record<string, Lexicon>,
 *   elsewhere: Record<string, Lexicon>}} Spoken
 */

/**
 * What is known; `regions` are words that say where places lie, with the places whose names say so.
 * @typedef {{places: Place[], villages: Village[], elsewhere: Elsewhere[], meanings: Map<string, Meaning>,
 *   regions: Map<string, Place[]>, spoken: Spoken, nationwide: string}} Known
 */

/**
 * Reads the index step by step, so that whoever waits for it can do something else in between.
 * @param {Index} index
 * @returns {Generator<undefined, Known>}
 */
export function* reading(index) {
  /** @type {Known} */
  const known = {
    places: [],
    villages: [],
    elsewhere: [],
    meanings: new Map(),
    regions: new Map(REGIONS.map((word) => [word, []])),
    spoken: { places: empty(0, 0), villages: empty(0, 0), listed: {}, elsewhere: {} },
    nationwide: index.nationwide,
  };
  yield* readingPlaces(known, index);
  yield* readingVillages(known);
  yield* readingElsewhere(known, index);
  return known;
}

/** @param {Known} known @param {Index} index @returns {Generator<undefined, void>} */
function* readingPlaces(known, { places, districts: names }) {
  /** @type {{name: string, words: string[]}[]} */
  const districts = [];
  for (const name of names) {
    districts.push({ name, words: folded(name).split(" ") });
    yield undefined;
  }
  const sounding = silence();
  const listed = inScripts();
  /** @type {Map<string, Village>} */
  const villages = new Map();
  for (const line of places) {
    const place = placeOf(line, known.places.length, districts);
    const others = line[7] ? line[7].split("|") : [];
    known.places.push(place);
    yield undefined;
    nameMunicipality(known, place);
    hear(sounding, [...place.written, plain(place.name).replace(LITTLE, "")], place.rank);
    for (const other of others) hear(listed[scriptOf(other)], [other, other.replace(WHERE_ELSE, "")], place.rank);
    nameRegion(known, place);
    yield undefined;
    for (const name of line[8] ? line[8].split("|") : []) {
      addVillage(villages, place, name);
      yield undefined;
    }
  }
  known.villages = [...villages.values()];
  known.spoken.places = yield* ordering(sounding);
  yield* orderingEach(listed, known.spoken.listed);
}

/** @param {Known} known @returns {Generator<undefined, void>} */
function* readingVillages(known) {
  const sounding = silence();
  for (const village of known.villages) {
    meaning(known, village.joined).village = village;
    yield undefined;
  }
  for (let number = 0; number < known.villages.length; number += 1) {
    const village = known.villages[number];
    const bare = village.name.replace(/^(Bad|St\.) /, "");
    hear(sounding, [village.name, bare], number);
    if (bare !== village.name) {
      const named = meaning(known, joined(bare));
      if (!named.village) named.village = village;
    }
    yield undefined;
  }
  known.spoken.villages = yield* ordering(sounding);
}

/** @param {Known} known @param {Index} index @returns {Generator<undefined, void>} */
function* readingElsewhere(known, { elsewhere }) {
  const sounding = inScripts();
  for (const line of elsewhere) {
    const forms = line.replace("~", "").split("|");
    const isHeard = !line.startsWith("~");
    const place = { name: forms[0], forms: forms.map(joined), isHeard };
    for (const form of isHeard ? forms : []) hear(sounding[scriptOf(form)], [form], known.elsewhere.length);
    known.elsewhere.push(place);
    for (const form of [...place.forms, joined(forms[0].replace(LITTLE, ""))]) meaning(known, form).elsewhere = place;
    yield undefined;
  }
  yield* orderingEach(sounding, known.spoken.elsewhere);
}

/** @returns {Sounding} */
const silence = () => ({ heard: [], owners: [] });

/** @returns {Record<string, Sounding>} */
const inScripts = () => ({ arabic: silence(), cyrillic: silence(), ethiopic: silence(), latin: silence() });

/** @param {Record<string, Sounding>} sounding @param {Record<string, Lexicon>} spoken */
function* orderingEach(sounding, spoken) {
  for (const script of Object.keys(sounding)) spoken[script] = yield* ordering(sounding[script]);
}

/** Puts down how names of one sound. @param {Sounding} sounding @param {string[]} names @param {number} owner */
function hear({ heard, owners }, names, owner) {
  for (const sound of heardAs(names)) {
    heard.push(sound);
    owners.push(owner);
  }
}

/**
 * Reads the index at once.
 * @param {Index} index
 * @returns {Known}
 */
export function read(index) {
  const steps = reading(index);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The most milliseconds that reading holds up the page. */
const SLICE = 5;

/**
 * Reads the index in slices, so that the page answers in between.
 * @param {Index} index
 * @returns {Promise<Known>}
 */
export async function readInSlices(index) {
  const steps = reading(index);
  // What was fetched has just been parsed.
  await new Promise((resolve) => setTimeout(resolve));
  let begun = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - begun >= SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** @param {Line} line @param {number} rank @param {{name: string, words: string[]}[]} districts @returns {Place} */
function placeOf([ags, name, slug, district, postcodes, lat, lon, others], rank, districts) {
  const words = folded(name).split(" ");
  const [whole, main] = [words.join(""), joined(short(name))];
  const named = others ? others.split("|") : [];
  return {
    ags,
    name,
    slug,
    district: districts[district].name,
    postcodes: postcodes.split(" "),
    lat,
    lon,
    rank,
    words,
    joined: whole,
    main,
    letters: [lettersOf(whole), lettersOf(main)],
    inDistrict: districts[district].words,
    others: named.map(folded),
    written: spokenNames(name),
    villages: [],
  };
}

/** @param {Known} known @param {Place} place */
function nameMunicipality(known, place) {
  const whole = new Set([place.joined, joined(plain(place.name)), ...place.others.map(together)]);
  for (const name of whole) add(meaning(known, name), "whole", place);
  const names = new Set(partsOf(place).map(joined));
  for (const name of names) if (!whole.has(name) && !TITLES.has(name)) add(meaning(known, name), "short", place);
}

/** Gives the names by which a place is called in short. @param {Place} place */
function partsOf({ name, others }) {
  // In other scripts the German parts of a name are listed in part only, and so decide nothing.
  const elsewhere = others.filter((other) => /[a-z]/.test(other)).map((other) => other.replace(WHERE_ELSE, ""));
  if (!PARTS.test(name)) return elsewhere;
  const main = short(name);
  const parts = [main, ...main.split("-"), main.replace(/^(Bad|St\.|Schwäbisch) /, ""), main.replace(/ .*/, "")];
  return [...parts, ...elsewhere];
}

/** @param {Meaning} named @param {"whole" | "short"} how @param {Place} place */
function add(named, how, place) {
  if (named[how] === NONE) named[how] = [place];
  else named[how].push(place);
}

/** Puts down the words by which a place's name says where it lies. @param {Known} known @param {Place} place */
function nameRegion({ regions }, place) {
  const where = place.name.slice(short(place.name).length);
  for (const word of where ? folded(where).split(" ") : []) {
    const there = regions.get(word);
    if (there) there.push(place);
    else regions.set(word, [place]);
  }
}

/** @param {Map<string, Village>} villages @param {Place} place @param {string} written */
function addVillage(villages, place, written) {
  const name = written.replace("~", "");
  const words = folded(name).split(" ");
  const key = words.join("");
  const village = villages.get(key) || newVillage(name, words, key);
  villages.set(key, village);
  if (village.name !== name) village.called = (village.called || new Map()).set(place, name);
  (name === written ? village.places : village.doubtful).push(place);
  place.villages.push(village);
}

/** @param {string} name @param {string[]} words @param {string} whole @returns {Village} */
const newVillage = (name, words, whole) => {
  return { name, words, joined: whole, letters: lettersOf(whole), places: [], doubtful: [], called: null };
};

/** Gives what a village is called in a municipality. @param {Village} village @param {Place} place */
export const calledIn = ({ name, called }, place) => (called && called.get(place)) || name;

/** What most names have of each kind. @type {Place[]} */
const NONE = [];

/** @param {Known} known @param {string} name @returns {Meaning} */
function meaning(known, name) {
  const there = known.meanings.get(name);
  if (there) return there;
  /** @type {Meaning} */
  const begun = { whole: NONE, short: NONE, village: null, elsewhere: null };
  known.meanings.set(name, begun);
  return begun;
}
