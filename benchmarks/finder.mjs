// How well the place finder answers, beside MiniSearch over the same places: node benchmarks/finder.mjs INDEX [--show]

import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { find, read } from "../docs/assets/finder/places.js";

/** @typedef {{query: string, kind: string, ags: string[]}} Query what is asked, and the keys of the right answers */
/** @typedef {{asked: number, first: number, three: number, missed: [string, string, string[]][]}} Tally */

const index = JSON.parse(readFileSync(process.argv[2], "utf-8"));
/** @type {Query[]} */
const queries = JSON.parse(readFileSync(new URL("finder-queries.json", import.meta.url), "utf-8"));

const start = performance.now();
const places = read(index);
const reading = performance.now() - start;

const peer = new MiniSearch({ idField: "ags", fields: ["name", "others", "postcodes"] });
peer.addAll(
  places.map(({ ags, name, others, postcodes }) => {
    return { ags, name, others: others.join(" "), postcodes: postcodes.join(" ") };
  }),
);

/** @type {Record<string, (query: string) => string[]>} */
const finders = {
  Lotsenbuch: (query) => find(places, query, 8).map((place) => place.ags),
  "MiniSearch, prefix, fuzzy 0.25": (query) => peer.search(query, { prefix: true, fuzzy: 0.25 }).map(({ id }) => id),
};

for (const [name, finder] of Object.entries(finders)) {
  /** @type {Map<string, Tally>} */
  const kinds = new Map();
  const times = [];
  for (const { query, kind, ags } of queries) {
    const before = performance.now();
    const found = finder(query);
    times.push(performance.now() - before);
    /** @type {Tally} */
    const tally = kinds.get(kind) ?? { asked: 0, first: 0, three: 0, missed: [] };
    tally.asked += 1;
    const first = ags.length ? ags.includes(found[0]) : found.length === 0;
    const three = ags.length ? found.slice(0, 3).some((key) => ags.includes(key)) : found.length === 0;
    tally.first += Number(first);
    tally.three += Number(three);
    if (!first) tally.missed.push([query, ags[0] ?? "", found.slice(0, 3)]);
    kinds.set(kind, tally);
  }
  const all = [...kinds.values()];
  const sum = (/** @type {"asked" | "first" | "three"} */ key) => all.reduce((total, tally) => total + tally[key], 0);
  /** @param {string} kind @param {Omit<Tally, "missed">} tally */
  const line = (kind, { asked, first, three }) => {
    const shares = [first, three].map((part) => `${((100 * part) / asked).toFixed(1).padStart(5)} %`);
    return `${kind.padEnd(16)}${String(asked).padStart(5)} ${shares.join(" ")}`;
  };
  console.log(`\n${name}\n${"kind".padEnd(16)}asked   first  among three`);
  for (const [kind, tally] of kinds) console.log(line(kind, tally));
  console.log(line("all", { asked: sum("asked"), first: sum("first"), three: sum("three") }));
  times.sort((one, other) => one - other);
  const [median, slowest] = [times[times.length >> 1], Math.max(...times)].map((time) => time.toFixed(2));
  console.log(`milliseconds a query: median ${median}, slowest ${slowest}`);
  if (process.argv.includes("--show") && name === "Lotsenbuch") {
    const names = new Map(places.map((place) => [place.ags, `${place.name} (${place.district})`]));
    for (const [kind, { missed }] of kinds) {
      for (const [query, ags, found] of missed) {
        const answers = found.map((key) => names.get(key)).join(", ") || "nothing";
        console.log(`${kind}: ${query} → ${names.get(ags) ?? "nothing"}; found ${answers}`);
      }
    }
  }
}
console.log(`\nReading the index: ${reading.toFixed(0)} ms`);
