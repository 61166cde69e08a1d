// Opening hours as people write them, and as the registry does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readHours } from "../../docs/assets/contribute/hours.js";
import { weekOf, wordHours, writeHours } from "../../docs/assets/contribute/week.js";
import * as given from "./given.mjs";

/** @typedef {import("../../docs/assets/contribute/week.js").Week} Week */

const rules = given.rules();
const WORDS = {
  de: { days: "%(first)s bis %(last)s", span: "%(from)s–%(to)s Uhr", and: "und", holidays: "Feiertage geschlossen" },
  en: { days: "%(first)s to %(last)s", span: "%(from)s–%(to)s", and: "and", holidays: "closed on public holidays" },
};

/** @param {keyof typeof WORDS} code */
function wordsOf(code) {
  return Object.fromEntries(Object.entries(WORDS[code]).map(([name, word]) => [`hours_${name}`, word]));
}

/** Gives what is understood, in the registry's notation, or the fault. @param {string} text */
function understood(text) {
  const found = readHours(text, rules);
  return "week" in found ? writeHours(found.week) : found.fault;
}

/** @type {{read: Record<string, string[]>, refused: Record<string, string[]>}} */
const WRITTEN = JSON.parse(readFileSync(new URL("../corpus/written/hours.json", import.meta.url), "utf-8"));

test("hours are understood as people mean them, however they write them", () => {
  for (const [osm, texts] of Object.entries(WRITTEN.read)) {
    for (const text of texts) assert.equal(understood(text), osm, text);
  }
});

test("what cannot be understood says what is missing", () => {
  for (const [fault, texts] of Object.entries(WRITTEN.refused)) {
    for (const text of texts) assert.equal(understood(text), fault, text);
  }
});

/** Gives numbers that are the same each time. @param {number} seed */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

/** Gives many weeks. @returns {Generator<Week>} */
function* weeks() {
  const chance = numbers(7);
  const upTo = (/** @type {number} */ most) => Math.floor(Number(chance.next().value) * most);
  for (let count = 0; count < 400; count += 1) {
    const kinds = [1, 2, 3].map(() => {
      const ends = [...new Set([1, 2, 3, 4].map(() => 5 * upTo(288)))].sort((one, other) => one - other);
      return [0, 2].slice(0, Math.floor(ends.length / 2)).map((at) => ({ from: ends[at], to: ends[at + 1] }));
    });
    const days = [1, 2, 3, 4, 5, 6, 7].map(() => (upTo(3) ? kinds[upTo(3)] : []));
    if (days.some((spans) => spans.length)) yield { days, isClosedOnHolidays: upTo(2) === 1 };
  }
}

test("a week that is written or worded is read as the same week", () => {
  for (const week of weeks()) {
    const osm = writeHours(week);
    assert.deepEqual(weekOf(osm), week, osm);
    assert.deepEqual(readHours(osm, rules), { week }, osm);
    for (const code of /** @type {const} */ (["de", "en"])) {
      for (const names of [rules.dayNames, rules.shortDays]) {
        const text = wordHours(week, names, wordsOf(code));
        assert.deepEqual(readHours(text, rules), { week }, text);
      }
    }
  }
});
