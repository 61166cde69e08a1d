// The places that sound like what was typed, or are written like it but for a slip.

import { LONGEST, nearTo } from "./lexicon.js";
import { otherSounds } from "./readings.js";
import { germanIn, romanised } from "./romanised.js";
import { CONSONANT, SPOKEN, UNWRITTEN, numbered, sounds, weight } from "./sounds.js";
import { AS_TYPED, BEHIND, municipality, slipped, villageIn } from "./slipped.js";
import { isSlip, isSlipTwice, unlike } from "./spelt.js";
import { farthest, isStranger } from "./strange.js";
import { SMALL, WHERE } from "./words.js";

/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./index.js").Place} Place */
/** @typedef {import("./index.js").Village} Village */
/** @typedef {import("./places.js").Hit} Hit */
/** @typedef {import("./places.js").Answer} Answer */

/** How far apart, by share of their weight, two words may sound and still be taken for the same. */
const TOLERANCE = 0.24;
const VILLAGE_TOLERANCE = 0.16;
const ELSEWHERE_TOLERANCE = 0.12;

/** Letters of words that are no German names: these are written without them. */
const NOT_OF_NAMES = /[عثذظضصةحىء\u1240-\u125f\u1320-\u132f]/;

/** How far such a word may sound from the name that is offered for it. */
const STRANGE_WORD = 0.05;

/** The share of the tolerance, and the least letters, of a word that is heard alone among others. */
const AMONG_OTHERS = 0.2;
/** @type {Record<string, number>} */
const LONG_ENOUGH = { latin: 6, cyrillic: 5, arabic: 5, ethiopic: 3 };

/** How much farther than the nearest the others are that are offered with it. */
const BESIDE = 0.14;

/** How much farther than a municipality a village is that only sounds alike. */
/** @type {Record<string, number>} */
const FAR_BEHIND = { latin: 0.07, cyrillic: 0.04, arabic: 0.01, ethiopic: 0.04 };

/**
 * How much letters tell in each script what its sounds do not; Arabic need not write all.
 * @type {Record<string, number>}
 */
const TELLING = { cyrillic: 3, arabic: 2, ethiopic: 3 };

/** How many of a place's written names are all of it, and how far behind it is by a part: Villingen-Schwenningen. */
const WHOLE = 2;
const ONLY_A_PART = 0.015;

/** How much farther a name with dots is than one that sounds the same without. */
const DOTS = 0.004;
const DOTTED = /[äöü]/i;

/** The share of the tolerance of a word as ears of other languages hear it. */
const FOREIGN = 0.7;

/** How far apart two words may sound and be taken for one written in two ways. */
const SAME = 0.02;
const NEARLY = 0.025;

/** The least weight of sounds that can be compared; three Latin letters are too few, three of other scripts a name. */
const AUDIBLE = 1;

/** The share up to which a sound is taken for meant as it is. */
const CONVINCING = 0.06;

/**
 * Gives the places that sound like the words, first all together, then each.
 * @param {Known} known @param {string[]} words @param {string} script
 * @returns {Answer}
 */
export function bySound(known, words, script) {
  for (const some of new Set([words, withoutWhere(words)])) {
    const whole = heardLike(known, some.join(" "), script, 1);
    const answer = answered(withoutStrangers(whole, some.join(" ")), script);
    if (answer.hits.length || answer.elsewhere) return answer;
  }
  const twice = script === "latin" ? slipped(known, words.join(""), 2) : [];
  if (twice.length || words.length < 2) return answered(twice, script);
  const long = words.filter((word) => word.length >= LONG_ENOUGH[script]);
  const telling = long.filter((word) => !SMALL.has(word) && !known.regions.has(word));
  const alone = (/** @type {string} */ word) => withoutStrangers(heardLike(known, word, script, AMONG_OTHERS), word);
  const each = telling.map((word, at) => {
    const heard = alone(word);
    const isInCase = script === "cyrillic" && at === telling.length - 1 && CASE.test(word);
    return heard.length || !isInCase ? heard : alone(word.replace(CASE, ""));
  });
  const all = each.reduce((one, other) => [...one, ...other], []);
  return answered(all, script);
}

/** What stands behind a name that is not the subject, in Ukrainian and Russian: до Асперга, в Калве. */
const CASE = /(?:ом|ем|[іуае])$/;

/** How far places may sound from words some of which tell nothing alone. */
const TOGETHER = 0.12;

/**
 * Gives the places that sound like words together of which some tell nothing alone: Heddis Heim.
 * @param {Known} known @param {string[]} words
 */
export function heardTogether(known, words) {
  const text = words.join(" ");
  const readings = [sounds(text), ...otherSounds(text)];
  /** @type {Heard[]} */
  const none = [];
  const heard = none.concat(...readings.map((reading) => heardOnce(known, reading, "latin", TOGETHER / TOLERANCE, 0)));
  setApart(heard, words.join(""));
  const all = [...heard, ...slipped(known, words.join(""))];
  return answered(all.filter(({ far }) => far <= TOGETHER), "latin").hits;
}

/**
 * Gives those that a text may mean by its letters: some are of no German name.
 * @param {Heard[]} heard @param {string} text
 */
function withoutStrangers(heard, text) {
  return NOT_OF_NAMES.test(text) ? heard.filter(({ far }) => far <= STRANGE_WORD) : heard;
}

/** Gives words without those that say where a place lies: am Rhein. @param {string[]} words */
function withoutWhere(words) {
  const at = words.findIndex((word, number) => number > 0 && WHERE.has(word));
  return at < 0 ? words : words.slice(0, at);
}

/**
 * Gives the places that sound just as the words, since other scripts write one sound in several ways; and those that
 * nearly do, of several words together in another script.
 * @param {Known} known @param {string[]} words @param {string} script
 */
export function soundingSame(known, words, script) {
  const isOne = words.length < 2 || script === "latin";
  const heard = heardOnce(known, sounds(words.join(" ")), script, isOne ? 0.1 : 0.2, 0);
  const hits = (/** @type {(far: number) => boolean} */ isMeant) => {
    return heard.filter((item) => item.hit && isMeant(item.far)).map((item) => /** @type {Hit} */ (item.hit));
  };
  return { same: hits((far) => far < SAME), nearly: isOne ? [] : hits((far) => far >= SAME && far <= NEARLY) };
}

/**
 * A place that sounds so, how far from it, and how far it stands behind others; one elsewhere has no hit. `names` are
 * its names as they are compared, `written` as they stand on signs; how far `apart` are the consonants, how far are the
 * `letters` of another script, how many consonants were typed.
 * @typedef {{far: number, behind: number, apart: number, letters: number, consonants: number, hit: Hit | null,
 *   name: string, names: string[], written: string[]}} Heard
 * Gives those that are not strange, the best first.
 * @param {Heard[]} heard @param {string} script
 * @returns {Answer}
 */
function answered(heard, script) {
  const near = heard.filter((item) => !isStranger(item, kindOf(item), script));
  near.sort((one, other) => placed(one) - placed(other) || rankOf(one) - rankOf(other));
  if (!near.length) return { hits: [], elsewhere: "" };
  const [away] = near.filter(({ hit: found }) => !found);
  const reckoned = (/** @type {Heard} */ item) => item.far + (isLikeVillage(item) ? item.behind : 0);
  const isAway = away && !near.some((item) => item.hit && reckoned(item) <= away.far);
  if (isAway) return { hits: [], elsewhere: away.name };
  const limit = placed(near[0]) + BESIDE;
  const hits = near.filter((item) => item.hit && placed(item) <= limit).map((item) => /** @type {Hit} */ (item.hit));
  return { hits, elsewhere: "" };
}

/** @param {Heard} heard */
const isVillage = ({ hit: found }) => found !== null && found.village !== "";

/** @param {Heard} heard */
const kindOf = (heard) => (heard.hit ? (isVillage(heard) ? "village" : "municipality") : "elsewhere");

/** Says whether it is a village that only sounds alike. @param {Heard} heard */
const isLikeVillage = (heard) => isVillage(heard) && heard.far >= SAME;

/** @param {Heard} heard */
const placed = ({ far, behind }) => far + behind;

/** @param {Heard} heard */
const rankOf = ({ hit: found }) => (found ? found.place.rank : Infinity);

/**
 * Gives the places that sound like a text, also to ears of other languages where the German reading does not convince;
 * tolerances are multiplied by `strict`.
 * @param {Known} known @param {string} text @param {string} script @param {number} strict
 */
function heardLike(known, text, script, strict) {
  if (/^[a-z]{1,2}$/.test(text)) return [];
  const isShort = /^[a-z]{3}$/.test(text);
  let found = heardOnce(known, sounds(text), script, isShort ? 0.01 : strict, 0);
  if (isShort) return found.filter(({ hit: place }) => place && !place.village);
  if (!found.some((item) => item.far < SAME || (!isVillage(item) && placed(item) < CONVINCING))) {
    const others = otherSounds(text).map((heard) => heardOnce(known, heard, script, strict * FOREIGN, 0.02));
    found = found.concat(...others);
  }
  const joined = text.replace(/ /g, "");
  if (script === "latin") setApart(found, joined);
  else setApartIn(script, found, joined);
  return [...found, ...slipped(known, joined)];
}

/** Sets apart by their letters what sounds alike. @param {Heard[]} found @param {string} joined */
function setApart(found, joined) {
  for (const item of found) {
    const apart = Math.min(...item.names.map((name) => unlike(joined, name)));
    // What sounds the very same is no stranger by its letters.
    if (item.far > SAME) item.far += apart;
    else item.behind += apart;
    if (DOTTED.test(item.name)) item.behind += DOTS;
  }
}

/**
 * The same of what is typed in another script, in which nobody is a stranger by his letters.
 * @param {string} script @param {Heard[]} found @param {string} joined
 */
function setApartIn(script, found, joined) {
  const latin = romanised(joined, script);
  for (const item of found) {
    const names = item.written.map((name) => germanIn(name, script));
    const apart = names.map((name, at) => TELLING[script] * unlike(latin, name) + (at < WHOLE ? 0 : ONLY_A_PART));
    item.letters = Math.min(...apart);
    item.behind += item.letters;
    if (names.some((name) => isSlip(latin, name) || isSlipTwice(latin, name))) Object.assign(item, AS_TYPED);
  }
}

/** @param {Known} known @param {string} sounding @param {string} script @param {number} strict @param {number} more */
function heardOnce(known, sounding, script, strict, more) {
  const heard = numbered(sounding.slice(0, LONGEST));
  /** @type {Heard[]} */
  const found = [];
  if (weight(heard) <= AUDIBLE) return found;
  const consonants = heard.reduce((sum, sound) => sum + (CONSONANT[sound] ? 1 : 0), 0);
  const vowels = script === "arabic" ? UNWRITTEN : SPOKEN;
  const { places, villages, elsewhere, listed } = known.spoken;
  const [most, mostOfVillage] = farthest(consonants, script);
  for (const lexicon of [places, listed[script]]) {
    for (const [number, { far, apart }] of nearTo(lexicon, heard, Math.min(TOLERANCE * strict, most), vowels)) {
      const one = { far: rounded(far) + more, behind: rest(far, script), apart, letters: 0, consonants };
      found.push({ ...one, ...municipality(known.places[number]) });
    }
  }
  const tolerance = Math.min(VILLAGE_TOLERANCE * strict, mostOfVillage);
  for (const [number, { far, apart }] of nearTo(villages, heard, tolerance, vowels)) {
    const village = known.villages[number];
    const behind = far < SAME ? BEHIND + rest(far, script) : FAR_BEHIND[script];
    for (const place of village.places) {
      found.push({ far: rounded(far) + more, behind, apart, letters: 0, consonants, ...villageIn(village, place) });
    }
  }
  for (const lexicon of new Set([elsewhere.latin, elsewhere[script]])) {
    for (const [number, { far, apart }] of nearTo(lexicon, heard, ELSEWHERE_TOLERANCE * strict, vowels)) {
      const { name, forms } = known.elsewhere[number];
      const one = { far: rounded(far) + more, behind: 0, apart, letters: 0, consonants };
      found.push({ ...one, hit: null, name, names: forms, written: [name] });
    }
  }
  return found;
}

/**
 * Gives what tells two places that sound nearly the same: Gutmadingen, Gottmadingen. Arabic does not write all vowels.
 * @param {number} far @param {string} script
 */
const rest = (far, script) => (far < SAME && script !== "arabic" ? far : 0);

/** @param {number} far */
const rounded = (far) => (far < SAME ? 0 : Math.max(Math.round(far * 40) / 40, 0.025));
