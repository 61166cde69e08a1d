// How well the place finder answers, beside MiniSearch and a plain list of names that begin so, over the same places:
// node benchmarks/finder.mjs INDEX, or with --tune what the finder misses of the half that it may be tuned on.

import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { folded } from "../docs/assets/finder/folded.js";
import { find, isNamed, read } from "../docs/assets/finder/places.js";

/**
 * What is asked, the keys of the right answers (none if nothing may be offered), and whether it lies elsewhere; what is
 * offered, each with the names it is offered by.
 * @typedef {{query: string, kind: string, ags: string[], elsewhere?: boolean}} Query
 * @typedef {{ags: string, names: string[], isNamesake: boolean}} Offer
 * @typedef {{offers: Offer[], elsewhere: boolean}} Answer
 * @typedef {{asked: number, first: number, three: number, wrong: number, missed: [Query, Answer][]}} Tally
 */

const [, , file, ...options] = process.argv;
const index = JSON.parse(readFileSync(file, "utf-8"));
const isTuned = options.includes("--tune");

/** @param {string} name @returns {Query[]} */
const written = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf-8"));
const pasted = written("finder-pasted.json");
const byHand = written("finder-typed.json");
const byEar = written("finder-heard.json");
const ofAllKinds = written("finder-asked.json");
const byStrangers = written("finder-told.json");

/** Whether the finder may be tuned on a query: half of them, by the sum of their letters. @param {Query} query */
const isForTuning = ({ query }) => [...query].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0;

/** @type {Record<string, Query[]>} */
const sets = {
  "names of municipalities": written("finder-queries.json"),
  "what people paste, tuned on": pasted.filter(isForTuning),
  "what people type, tuned on": byHand.filter(isForTuning),
  "what people hear, tuned on": byEar.filter(isForTuning),
  "what people ask, tuned on": ofAllKinds.filter(isForTuning),
  "what strangers tell, tuned on": byStrangers.filter(isForTuning),
  "what people paste, not tuned on": pasted.filter((query) => !isForTuning(query)),
  "what people type, not tuned on": byHand.filter((query) => !isForTuning(query)),
  "what people hear, not tuned on": byEar.filter((query) => !isForTuning(query)),
  "what people ask, not tuned on": ofAllKinds.filter((query) => !isForTuning(query)),
  "what strangers tell, not tuned on": byStrangers.filter((query) => !isForTuning(query)),
};
const HALVES = [", not tuned on", ", tuned on"];

const start = performance.now();
const known = read(index);
const reading = performance.now() - start;

const peer = new MiniSearch({ idField: "ags", fields: ["name", "others", "postcodes"] });
peer.addAll(
  known.places.map(({ ags, name, others, postcodes }) => {
    return { ags, name, others: others.join(" "), postcodes: postcodes.join(" ") };
  }),
);

/** @param {string} query the places whose name, name in another script or postcode begins so */
const beginning = (query) => {
  const small = query.trim().toLowerCase();
  return known.places.filter(({ name, others, postcodes }) =>
    [name, ...others, ...postcodes].some((text) => text.toLowerCase().startsWith(small)),
  );
};

/** Where an addition to a name begins, and where it says where a place lies. */
const ADDITIONS = [/ \(.*/, / (?:\(|am |an der |im |in |ob |unter ).*/];

/** @param {string} name without an addition, and without where it lies */
const spoken = (name) => ADDITIONS.map((addition) => joined(name.replace(addition, "")));

/** @param {string} name as it is compared by its letters */
const joined = (name) => folded(name).replace(/ /g, "");

const places = new Map(known.places.map((place) => [place.ags, place]));

/** The names by which a municipality may be meant: its own, and those of its villages. @param {string} ags */
const meant = (ags) => {
  const { name, villages } = /** @type {import("../docs/assets/finder/places.js").Place} */ (places.get(ags));
  return [...spoken(name), ...name.split("-").map(joined), ...villages.map((village) => village.joined)];
};

/** @param {{ags: string}[]} found @returns {Answer} */
const plainly = (found) => {
  const offers = found.map(({ ags }) => ({ ags, names: meant(ags), isNamesake: false }));
  return { offers, elsewhere: false };
};

/** @type {Record<string, (query: string) => Answer>} */
const finders = {
  Lotsenbuch: (query) => {
    const { hits, elsewhere } = find(known, query, 8);
    const offers = hits.map((hit) => ({
      ags: hit.place.ags,
      names: hit.village ? [joined(hit.village)] : spoken(hit.place.name),
      // A village of the very name may stand beside the word that the city of its name is elsewhere.
      isNamesake: hit.village !== "" && isNamed(hit, query),
    }));
    return { offers, elsewhere: elsewhere !== "" };
  },
  "MiniSearch, prefix, fuzzy 0.25": (query) => {
    return plainly(peer.search(query, { prefix: true, fuzzy: 0.25 }).map(({ id }) => ({ ags: id })));
  },
  "A plain list by beginnings": (query) => plainly(beginning(query)),
};

/**
 * Gives what is offered and counts: no namesakes where the place is elsewhere.
 * @param {Query} query @param {Answer} answer
 */
const counted = (query, { offers }) => (isElsewhere(query) ? offers.filter(({ isNamesake }) => !isNamesake) : offers);

/** The most slips, and the fewest letters, of a name that is taken for misspelt, and not for written by ear. */
const SLIPS = 2;
const LONG_ENOUGH = 6;

/**
 * Says whether a place is one that may be meant. Beside those that were, that is one which the data calls just so in
 * another script, and one whose name is but one slip from what was typed, if the name that was meant is no nearer.
 * @param {Query} query @param {Offer} offer
 */
function isMeant({ query, ags }, offer) {
  if (ags.includes(offer.ags)) return true;
  const [typed, place] = [joined(query), places.get(offer.ags)];
  if (!ags.length || !place) return false;
  if (place.others.some((other) => other.replace(/ /g, "") === typed)) return true;
  if (typed.length < LONG_ENOUGH || !/^[a-z]+$/.test(typed)) return false;
  const far = nearest(typed, ags.reduce((/** @type {string[]} */ all, key) => [...all, ...meant(key)], []));
  return far <= SLIPS && nearest(typed, offer.names) <= Math.min(far, 1);
}

/**
 * Gives how many slips are between what was typed and the nearest of some names.
 * @param {string} typed @param {string[]} names
 */
const nearest = (typed, names) => Math.min(...names.map((name) => slips(typed, name)));

/**
 * Gives how many letters are put in, left out, changed or swapped with the next.
 * @param {string} one @param {string} other
 */
function slips(one, other) {
  let [two, last] = [/** @type {number[]} */ ([]), Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1) {
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + Number(one[i - 1] !== other[j - 1]));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) now[j] = Math.min(now[j], two[j - 2] + 1);
    }
    [two, last] = [last, now];
  }
  return last[other.length];
}

const listed = new Set(index.elsewhere.flatMap((/** @type {string} */ forms) => forms.split("|").map(joined)));

/**
 * Says whether a query names a place elsewhere: so it was asked, or the data lists just what was typed.
 * @param {Query} query
 */
const isElsewhere = ({ query, ags, elsewhere }) => Boolean(elsewhere) || (!ags.length && listed.has(joined(query)));

/** @param {Query} query @param {Answer} answer @param {number} among how many of the first are looked at */
function isRight(query, answer, among) {
  const offered = counted(query, answer);
  if (isElsewhere(query) || !query.ags.length) {
    return answer.elsewhere === isElsewhere(query) && (!offered.length || isMeant(query, offered[0]));
  }
  return offered.slice(0, among).some((offer) => isMeant(query, offer));
}

/** @param {Query} query @param {Answer} answer */
const isWrong = (query, answer) => counted(query, answer).slice(0, 1).some((offer) => !isMeant(query, offer));

/** @param {Query[]} queries @param {(query: string) => Answer} finder @param {number[]} times */
function tallied(queries, finder, times) {
  /** @type {Map<string, Tally>} */
  const kinds = new Map();
  for (const query of queries) {
    const before = performance.now();
    const answer = finder(query.query);
    times.push(performance.now() - before);
    /** @type {Tally} */
    const tally = kinds.get(query.kind) ?? { asked: 0, first: 0, three: 0, wrong: 0, missed: [] };
    const isFirst = isRight(query, answer, 1);
    tally.asked += 1;
    tally.first += Number(isFirst);
    tally.three += Number(isRight(query, answer, 3));
    tally.wrong += Number(isWrong(query, answer));
    if (!isFirst) tally.missed.push([query, answer]);
    kinds.set(query.kind, tally);
  }
  return kinds;
}

/** @param {string} kind @param {Omit<Tally, "missed">} tally */
function line(kind, { asked, first, three, wrong }) {
  const shares = [first, three, wrong].map((part) => `${((100 * part) / asked).toFixed(1).padStart(5)} %`);
  return `${kind.padEnd(20)}${String(asked).padStart(5)} ${shares.join(" ")}`;
}

/** @param {string} name @param {Tally[]} tallies */
function total(name, tallies) {
  const sum = (/** @type {"asked" | "first" | "three" | "wrong"} */ key) => {
    return tallies.reduce((all, tally) => all + tally[key], 0);
  };
  return line(name, { asked: sum("asked"), first: sum("first"), three: sum("three"), wrong: sum("wrong") });
}

/** @param {string} ags */
const called = (ags) => {
  const { name, district } = /** @type {import("../docs/assets/finder/places.js").Place} */ (places.get(ags));
  return `${name} (${district})`;
};

/** @param {string[]} ags @param {boolean} [elsewhere] */
const said = (ags, elsewhere) => {
  return [...(elsewhere ? ["elsewhere"] : []), ...ags.slice(0, 3).map(called)].join(", ") || "nothing";
};

for (const [name, finder] of Object.entries(finders).slice(0, isTuned ? 1 : undefined)) {
  /** @type {number[]} */
  const times = [];
  /** @type {Map<string, Tally[]>} */
  const halves = new Map();
  for (const [set, queries] of Object.entries(sets)) {
    if (isTuned && set.endsWith(", not tuned on")) continue;
    const kinds = tallied(queries, finder, times);
    console.log(`\n${name}: ${set}\n${"kind".padEnd(20)}asked   first   three   wrong first`);
    for (const [kind, tally] of kinds) console.log(line(kind, tally));
    const all = [...kinds.values()];
    console.log(total("all", all));
    const half = HALVES.find((end) => set.endsWith(end));
    if (half) halves.set(half, [...(halves.get(half) || []), ...all]);
    if (!isTuned) continue;
    for (const [kind, { missed }] of kinds) {
      for (const [query, answer] of missed) {
        const offered = said(answer.offers.map(({ ags }) => ags), answer.elsewhere);
        console.log(`${kind}: ${query.query} → ${said(query.ags, query.elsewhere)}; found ${offered}`);
      }
    }
  }
  for (const [half, tallies] of halves) console.log(`\n${name}: all sets${half}\n${total("all", tallies)}`);
  times.sort((one, other) => one - other);
  const [median, slowest] = [times[times.length >> 1], Math.max(...times)].map((time) => time.toFixed(2));
  console.log(`milliseconds a query: median ${median}, slowest ${slowest}`);
}
console.log(`\nReading the index: ${reading.toFixed(0)} ms`);
