// Dates as people write them: a day, a month or a year, read as the registry writes them and worded again. No document.

import { said } from "./elements.js";

/**
 * The names of months, January being 1, and how a day is worded.
 * @typedef {{months: Record<string, number>, monthNames: string[], wordedDay: string}} Tables
 */

const MONTH = "([a-zäöüéû]+)\\.?";

/**
 * What people write, as patterns with the places of year, month and day in them.
 * @type {[pattern: RegExp, year: number, month: number, day: number][]}
 */
const FORMS = [
  [/^(\d{4})$/, 1, 0, 0],
  [/^(\d{4})-(\d\d)$/, 1, 2, 0],
  [/^(\d{4})-(\d\d)-(\d\d)$/, 1, 2, 3],
  [/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d\d)$/, 3, 2, 1],
  [/^(\d{1,2})\s*[/.]\s*(\d{4})$/, 2, 1, 0],
  [new RegExp(`^${MONTH}\\s*(\\d{4})$`), 2, 1, 0],
  [new RegExp(`^(\\d{1,2})\\.?\\s*${MONTH}\\s*(\\d{4})$`), 3, 2, 1],
  [new RegExp(`^${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})$`), 3, 1, 2],
];

const TODAY = ["heute", "today"];

/**
 * Reads a date as people write it; gives it as `2026`, `2026-01` or `2026-01-31`, or nothing if it is none.
 * @param {string} text @param {Tables} tables @param {string} now today, as `2026-01-31`
 */
export function readDate(text, tables, now) {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (TODAY.includes(plain)) return now;
  for (const [pattern, year, month, day] of FORMS) {
    const found = pattern.exec(plain);
    if (found) return written(found[year], month ? found[month] : "", day ? found[day] : "", tables);
  }
  return "";
}

/** @param {string} year @param {string} month @param {string} day @param {Tables} tables */
function written(year, month, day, tables) {
  const isNamed = Object.prototype.hasOwnProperty.call(tables.months, month);
  const parts = [year.padStart(4, "20")];
  if (month) parts.push(String(isNamed ? tables.months[month] : month).padStart(2, "0"));
  if (day) parts.push(day.padStart(2, "0"));
  const date = parts.join("-");
  return isDate(date) ? date : "";
}

/** Says whether a text is a date in the registry's notation. @param {string} text */
export function isDate(text) {
  if (!/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** Words a date as it stands in a text: “31. Dezember 2026”. @param {string} date @param {Tables} tables */
export function wordDate(date, tables) {
  const [year, number, day] = date.split("-");
  const month = number ? tables.monthNames[Number(number) - 1] : "";
  if (!day) return `${month} ${year}`.trim();
  return said(tables.wordedDay, { day: String(Number(day)), month, year });
}

/** Words a date as it stands in a field: `31.12.2026`. @param {string} date @param {Tables} tables */
export function shortDate(date, tables) {
  const [year, month, day] = date.split("-");
  return day ? `${Number(day)}.${Number(month)}.${year}` : wordDate(date, tables);
}

/** Gives today as the registry writes it, by the clock on the wall. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
