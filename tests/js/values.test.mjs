// Single values: the same corpus by which `lotsenbuch check` is tested, and how people write dates and languages.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readDate, shortDate, wordDate } from "../../docs/assets/contribute/dates.js";
import { readHours } from "../../docs/assets/contribute/hours.js";
import { readLanguages } from "../../docs/assets/contribute/languages.js";
import { faultOf, wholeWebAddress } from "../../docs/assets/contribute/values.js";
import { CODES, weekOf, writeHours } from "../../docs/assets/contribute/week.js";
import * as given from "./given.mjs";

/**
 * @typedef {{value: string, fault?: string, tidy?: string, week?: Record<string, string[]>,
 *   closed_on_holidays?: boolean, doubts?: string[]}} Case
 */

const rules = given.rules();
const FOLDER = new URL("../corpus/", import.meta.url);
const corpora = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf-8")));

test("each value is judged as the check judges it, with the same fault", () => {
  assert.ok(corpora.length > 5);
  for (const { kind, accepted, refused } of corpora) {
    for (const { value } of /** @type {Case[]} */ (accepted)) {
      assert.equal(faultOf(kind, value, rules.notations), "", `${kind}: ${value}`);
    }
    // That nothing stands there says the schema: the form leaves out what is empty.
    for (const { value, fault } of /** @type {Case[]} */ (refused)) {
      if (fault !== "string_too_short") assert.equal(faultOf(kind, value, rules.notations), fault, `${kind}: ${value}`);
    }
  }
});

test("hours of the registry are shown as the week that they mean, and written again as such", () => {
  const accepted = /** @type {Case[]} */ (corpora.find(({ kind }) => kind === "hours").accepted);
  for (const { tidy = "", week: expected = {}, closed_on_holidays: isClosed, doubts = [] } of accepted) {
    const week = weekOf(tidy);
    if (doubts.includes("hours_night") && !week) continue;
    assert.ok(week, tidy);
    const spans = (/** @type {string} */ day) => (expected[day] || []).map(spanOf);
    assert.deepEqual(week, { days: CODES.map(spans), isClosedOnHolidays: isClosed }, tidy);
    assert.equal(faultOf("hours", writeHours(week), rules.notations), "", tidy);
    assert.deepEqual(readHours(writeHours(week), rules), { week }, tidy);
  }
});

/** @param {string} text */
function spanOf(text) {
  const [hour, minute, endHour, endMinute] = text.split(/[:-]/).map(Number);
  return { from: hour * 60 + minute, to: endHour * 60 + endMinute };
}

/** @type {Record<string, string[]>} */
const DATES = {
  "2026-12-31": [
    "31.12.2026", "31. 12. 2026", "31.12.26", "31. Dezember 2026", "31 Dez. 2026", "31.Dezember 2026", "2026-12-31",
    "December 31, 2026",
  ],
  "2026-03-01": ["1.3.2026", "01.03.2026", "1. März 2026", "1. mrz 2026", "1 March 2026"],
  "2026-03": ["März 2026", "mär 2026", "Mär. 2026", "03/2026", "3.2026", "3 / 2026", "2026-03", "March 2026"],
  "2026": ["2026", " 2026 "],
  "2024-02-29": ["29.2.2024", "29. Februar 2024"],
  "2026-11-23": ["heute", "today"],
  "": [
    "", "31.2.2026", "29.2.2026", "32.1.2026", "1.13.2026", "neulich", "26", "März", "31.12.", "2026/2027",
    "Ende 2026", "1.3.1826", "12.2026.1", "2026-13", "2026-1", "constructor 2026", "31.12.2026 ca.",
  ],
};

test("dates are taken as people write them", () => {
  for (const [date, texts] of Object.entries(DATES)) {
    for (const text of texts) assert.equal(readDate(text, rules, "2026-11-23"), date, text);
  }
});

test("a date that is worded is read as the same date, and those of every day are good", () => {
  for (let day = Date.UTC(1999, 11, 28); day < Date.UTC(2029, 1, 2); day += 864e5) {
    const date = new Date(day).toISOString().slice(0, 10);
    for (const partial of [date, date.slice(0, 7), date.slice(0, 4)]) {
      for (const worded of [wordDate, shortDate]) assert.equal(readDate(worded(partial, rules), rules, ""), partial);
    }
  }
});

test("languages are taken by their names, in both languages of the form, and by what people call them", () => {
  /** @type {[string, string[], string[]][]} */
  const cases = [
    ["deutsch, englisch", ["de", "en"], []],
    ["Arabisch und Tigrinya", ["ar", "ti"], []],
    ["arabisch/farsi", ["ar", "fa"], []],
    ["Dari; Paschtu\nKurmancî", ["fa", "ps", "ku"], []],
    ["de en ti", ["de", "en", "ti"], []],
    ["German, Arabic", ["de", "ar"], []],
    ["Deutsch, deutsch, de", ["de"], []],
    ["Plattisch, Deutsch, Foo", ["de"], ["Plattisch", "Foo"]],
    ["constructor, __proto__", [], ["constructor", "__proto__"]],
    ["", [], []],
  ];
  for (const [text, codes, unknown] of cases) {
    assert.deepEqual(readLanguages(text, rules.languages), { codes, unknown }, text);
  }
  for (const [code, names] of Object.entries(rules.languages)) {
    if (names.length) assert.equal(readLanguages(names[0], rules.languages).codes.length, 1, code);
  }
});

test("a web address may lack how it begins", () => {
  assert.equal(wholeWebAddress("www.aalen.de"), "https://www.aalen.de");
  assert.equal(wholeWebAddress("aalen.de/rathaus"), "https://aalen.de/rathaus");
  for (const text of ["https://a.de", "http://a.de", "data:text/html,x", "aalen", "rat@aalen.de", "//a.de", "a b.de"]) {
    assert.equal(wholeWebAddress(text), text);
  }
});
