// How well the place finder answers, beside MiniSearch and a plain list of names that begin so, over the same places:
// node benchmarks/finder.mjs INDEX [--show]

import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { find, isNamed, read } from "../docs/assets/finder/places.js";

/**
 * What is asked, the keys of the right answers (none if nothing may be offered), and whether it lies elsewhere.
 * @typedef {{query: string, kind: string, ags: string[], elsewhere?: boolean}} Query
 * @typedef {{ags: string[], elsewhere: boolean, namesakes: string[]}} Answer
 * @typedef {{asked: number, first: number, three: number, wrong: number, missed: [Query, Answer][]}} Tally
 */

const [, , file, ...options] = process.argv;
const index = JSON.parse(readFileSync(file, "utf-8"));

/** @param {string} name @returns {Query[]} */
const written = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf-8"));
const pasted = written("finder-pasted.json");
const typed = written("finder-typed.json");

/** Whether the finder may be tuned on a query: half of them, by the sum of their letters. @param {Query} query */
const isForTuning = ({ query }) => [...query].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0;

/** @type {Record<string, Query[]>} */
const sets = {
  "names of municipalities": written("finder-queries.json"),
  "what people paste, tuned on": pasted.filter(isForTuning),
  "what people type, tuned on": typed.filter(isForTuning),
  "what people paste, not tuned on": pasted.filter((query) => !isForTuning(query)),
  "what people type, not tuned on": typed.filter((query) => !isForTuning(query)),
};
const HALVES = [", not tuned on", ", tuned on"];

const start = performance.now();
const known = read(index);
const reading = performance.now() - start;
const { places } = known;

const peer = new MiniSearch({ idField: "ags", fields: ["name", "others", "postcodes"] });
peer.addAll(
  places.map(({ ags, name, others, postcodes }) => {
    return { ags, name, others: others.join(" "), postcodes: postcodes.join(" ") };
  }),
);

/** @param {string} query the places whose name, name in another script or postcode begins so */
const beginning = (query) => {
  const small = query.trim().toLowerCase();
  return places.filter(({ name, others, postcodes }) =>
    [name, ...others, ...postcodes].some((text) => text.toLowerCase().startsWith(small)),
  );
};

/** @param {string[]} ags @returns {Answer} */
const plainly = (ags) => ({ ags, elsewhere: false, namesakes: [] });

/** @type {Record<string, (query: string) => Answer>} */
const finders = {
  Lotsenbuch: (query) => {
    const { hits, elsewhere } = find(known, query, 8);
    const keys = (/** @type {typeof hits} */ some) => some.map(({ place }) => place.ags);
    // A village of the very name may stand beside the word that the city of its name is elsewhere.
    const namesakes = keys(hits.filter((hit) => hit.village && isNamed(hit, query)));
    return { ags: keys(hits), elsewhere: elsewhere !== "", namesakes };
  },
  "MiniSearch, prefix, fuzzy 0.25": (query) => {
    return plainly(peer.search(query, { prefix: true, fuzzy: 0.25 }).map(({ id }) => id));
  },
  "A plain list by beginnings": (query) => plainly(beginning(query).map(({ ags }) => ags)),
};

/**
 * Gives the keys offered that count: no namesakes where the place is elsewhere.
 * @param {Query} query @param {Answer} answer
 */
function counted({ elsewhere }, { ags, namesakes }) {
  return elsewhere ? ags.filter((key) => !namesakes.includes(key)) : ags;
}

/** @param {Query} query @param {Answer} answer @param {number} among how many of the first are looked at */
function isRight(query, answer, among) {
  const offered = counted(query, answer);
  if (query.elsewhere && !answer.elsewhere) return false;
  if (query.elsewhere || !query.ags.length) {
    return answer.elsewhere === Boolean(query.elsewhere) && (!offered.length || query.ags.includes(offered[0]));
  }
  return offered.slice(0, among).some((key) => query.ags.includes(key));
}

/** @param {Query} query @param {Answer} answer */
const isWrong = (query, answer) => counted(query, answer).length > 0 && !query.ags.includes(counted(query, answer)[0]);

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

const names = new Map(places.map((place) => [place.ags, `${place.name} (${place.district})`]));
/** @param {Query | Answer} meant */
const said = ({ ags, elsewhere }) => {
  const all = [...(elsewhere ? ["elsewhere"] : []), ...ags.slice(0, 3).map((key) => names.get(key))];
  return all.join(", ") || "nothing";
};

for (const [name, finder] of Object.entries(finders)) {
  /** @type {number[]} */
  const times = [];
  /** @type {Map<string, Tally[]>} */
  const halves = new Map();
  for (const [set, queries] of Object.entries(sets)) {
    const kinds = tallied(queries, finder, times);
    console.log(`\n${name}: ${set}\n${"kind".padEnd(20)}asked   first   three   wrong first`);
    for (const [kind, tally] of kinds) console.log(line(kind, tally));
    const all = [...kinds.values()];
    console.log(total("all", all));
    for (const half of HALVES.filter((end) => set.endsWith(end))) halves.set(half, [...(halves.get(half) || []), ...all]);
    if (name !== "Lotsenbuch" || !options.includes("--show") || set.endsWith("not tuned on")) continue;
    for (const [kind, { missed }] of kinds) {
      for (const [query, answer] of missed) {
        console.log(`${kind}: ${query.query} → ${said(query)}; found ${said(answer)}`);
      }
    }
  }
  for (const [half, tallies] of halves) console.log(`\n${name}: both sets${half}\n${total("all", tallies)}`);
  times.sort((one, other) => one - other);
  const [median, slowest] = [times[times.length >> 1], Math.max(...times)].map((time) => time.toFixed(2));
  console.log(`milliseconds a query: median ${median}, slowest ${slowest}`);
}
console.log(`\nReading the index: ${reading.toFixed(0)} ms`);
