// Opening hours as people write them, and as the registry does.

import assert from "node:assert/strict";
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

/** @type {Record<string, string[]>} */
const SAME = {
  "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00": [
    "Mo-Fr 8-12 Uhr, Do auch 14-18", "Mo-Fr 8-12 Uhr, Do auch 14-18 Uhr", "Mo–Fr 8–12 Uhr; Do 14–18 Uhr",
    "Montag bis Freitag von 8 bis 12 Uhr und donnerstags zusätzlich von 14 bis 18 Uhr",
    "Mo. - Fr. 8.00 - 12.00 Uhr\nDo. 14.00 - 18.00 Uhr", "Mo-Mi 8-12, Do 8-12 und 14-18, Fr 8-12",
    "mo-fr 08:00-12:00, th 14:00-18:00", "Mo-Fr: 8:00h-12:00h / Do: 14:00-18:00",
    "Monday to Friday 8-12, Thursday also 14-18", "Mo bis Fr 8 bis 12, Do auch 14 bis 18", "Do 14-18; Mo-Fr 8-12",
  ],
  "Mo-Fr 08:00-12:00": [
    "Montag bis Freitag 8 bis 12", "Mo-Fr 8-12", "Mo-Fr 8-12 Uhr", "MO-FR 8 - 12 UHR", "Mo, Di, Mi, Do, Fr 8-12",
    "Mo–Fr 08.00–12.00 Uhr", "Montags bis freitags 8 Uhr bis 12 Uhr", "Mo-Fr vormittags 8-12 Uhr",
    "Mo-Fr 8-10, 10-12", "Mo-So 8-12, Sa und So geschlossen", "Mo-Fr 09:00-12:00; Mo-Fr nur 8-12",
  ],
  "Mo,We 09:00-12:30": [
    "Mo und Mi 9-12:30", "Mo & Mi 9-12.30 Uhr", "Mo/Mi 9–12:30", "montags, mittwochs 9 bis 12.30", "Mo+Mi: 9-12:30",
  ],
  "Mo-Fr 08:00-12:00; PH off": [
    "Mo-Fr 8-12; an Feiertagen geschlossen", "Mo-Fr 8-12, Feiertage zu", "Mo-Fr 08:00-12:00; PH off",
  ],
  "Mo-Su 00:00-24:00": ["täglich 0-24 Uhr", "Mo-So 0:00-24:00", "24/7", " 24 / 7 ", "täglich rund um die Uhr"],
  "Mo-Fr 00:00-24:00": ["Mo-Fr rund um die Uhr", "24/7, Sa und So geschlossen"],
  "Mo,Sa,Su 10:00-11:00": ["Sa-Mo 10-11", "Samstag, Sonntag, Montag 10-11 Uhr", "Sonnabend bis Montag 10-11"],
};

test("hours are understood as people mean them, however they write them", () => {
  for (const [osm, texts] of Object.entries(SAME)) for (const text of texts) assert.equal(understood(text), osm, text);
});

/** @type {Record<string, string[]>} */
const REFUSED = {
  hours_end: ["Do 14:00", "Do ab 14 Uhr", "Mo-Fr 8-12, Do 14", "Mo-Fr 8", "Mo-Fr 24/7"],
  hours_times: ["Mo-Fr", "Montag bis Freitag", "Mo-Fr, Sa"],
  hours_days: ["8-12 Uhr", "von 8 bis 12"],
  hours_appointment: [
    "nach tel. Vereinbarung", "nach telefonischer Absprache", "Mo-Fr 8-12 Uhr u. n. V.", "n.V.", "Do n. V.",
    "nach Vereinbarung", "Mo-Fr nach Absprache", "Mo-Fr 8-12 und nach Vereinbarung", "Termine nach Anmeldung",
  ],
  hours_reversed: ["Fr 12-8", "Mo-Fr 8-12, Do 18-14", "Mo 8-8"],
  hours_holidays: ["Mo-Fr 8-12, Feiertage 10-12", "an Feiertagen"],
  hours_words: [
    "werktags 8-12", "Mo-Fr 8-12 (Zimmer 3)", "jeden zweiten Montag 8-12", "Mo-Fr 8-25", "Mo-Fr 8:75-12",
    "Mo 8-12 Frau Müller", "1.1.-31.3. Mo 8-12", "Mo-Fr 800-1200", "ganzjährig",
    "Mo-Fr 8-12 und 14-16, Mi nachmittags geschlossen", "Mo-Fr 8-12, Fr vormittags zu",
    "Mo 8-12, geschlossen nachmittags",
  ],
  hours: ["", ";", "geschlossen", "Mo geschlossen", "Uhr"],
};

test("what cannot be understood says what is missing", () => {
  for (const [fault, texts] of Object.entries(REFUSED)) {
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
