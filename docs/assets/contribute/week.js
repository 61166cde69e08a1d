// A week of opening hours: read from the registry's notation, written in it, and worded for people. No document here.

/** @typedef {{from: number, to: number}} Span in minutes after midnight */
/** @typedef {{days: Span[][], isClosedOnHolidays: boolean}} Week the spans of each day, Monday first */

export const CODES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
export const MIDNIGHT = 1440;

/** Gives spans in order, those that touch or overlap as one. @param {Span[]} spans */
export function joined(spans) {
  /** @type {Span[]} */
  const found = [];
  for (const { from, to } of spans.slice().sort((one, other) => one.from - other.from)) {
    const last = found[found.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

const HOLIDAYS = "PH";
const DAY = `(?:${CODES.join("|")})`;
const RANGE = `(?:${DAY}(?:-${DAY})?|${HOLIDAYS})`;
const SPAN = "\\d\\d:[0-5]\\d\\s*-\\s*\\d\\d:[0-5]\\d";
const RULE = new RegExp(
  `\\s*(${RANGE}(?:\\s*,\\s*${RANGE})*)\\s+(off|${SPAN}(?:\\s*,\\s*${SPAN})*)\\s*(?:,|$)`,
  "y",
);

/**
 * Gives the week that the registry's notation describes; nothing where one cannot show it in a few words, as at night.
 * A rule behind a semicolon takes the place of what was said of its days, one behind a comma is added.
 * @param {string} text @returns {Week | null}
 */
export function weekOf(text) {
  const week = { days: CODES.map(() => /** @type {Span[]} */ ([])), isClosedOnHolidays: false };
  for (const part of text.replace("24/7", "Mo-Su 00:00-24:00").split(";")) {
    if (!readPart(part, week)) return null;
  }
  return { ...week, days: week.days.map(joined) };
}

/**
 * Reads what stands between two semicolons into a week; says whether it could.
 * @param {string} part @param {Week} week
 */
function readPart(part, week) {
  RULE.lastIndex = 0;
  for (let isFirst = true; isFirst || RULE.lastIndex < part.length; isFirst = false) {
    const found = RULE.exec(part);
    if (!found) return false;
    const isOff = found[2] === "off";
    const spans = isOff ? [] : found[2].split(",").map(spanOf);
    if (spans.some(({ from, to }) => to <= from || to > MIDNIGHT)) return false;
    const ranges = found[1].split(",").map((range) => range.trim());
    const holidays = ranges.includes(HOLIDAYS);
    if (holidays && !isOff) return false;
    week.isClosedOnHolidays = week.isClosedOnHolidays || holidays;
    for (const day of daysOf(ranges.filter((range) => range !== HOLIDAYS))) {
      week.days[day] = isFirst || isOff ? spans.slice() : [...week.days[day], ...spans];
    }
  }
  return true;
}

/** Gives a day and those behind it up to another, over Sunday if need be. @param {number} first @param {number} last */
export function daysFrom(first, last) {
  return CODES.map((_, step) => (first + step) % 7).slice(0, ((last - first + 7) % 7) + 1);
}

/** @param {string[]} ranges */
function daysOf(ranges) {
  /** @type {number[]} */
  const found = [];
  for (const range of ranges) {
    const [first, last = first] = range.split("-").map((day) => CODES.indexOf(day));
    found.push(...daysFrom(first, last));
  }
  return found;
}

/** @param {string} text @returns {Span} */
function spanOf(text) {
  const [hour, minute, endHour, endMinute] = (text.match(/\d\d/g) || []).map(Number);
  return { from: hour * 60 + minute, to: endHour * 60 + endMinute };
}

/** Writes a week in the registry's notation, each day in one rule only. @param {Week} week */
export function writeHours(week) {
  const rules = grouped(week).map(([days, spans]) => {
    const names = runs(days).map(([first, last]) => (first === last ? CODES[first] : `${CODES[first]}-${CODES[last]}`));
    return `${names.join(",")} ${spans.map(({ from, to }) => `${clock(from, 2)}-${clock(to, 2)}`).join(",")}`;
  });
  return [...rules, ...(week.isClosedOnHolidays ? ["PH off"] : [])].join("; ");
}

/**
 * Words a week as people would write it, with these names of days; `readHours` reads it again.
 * @param {Week} week @param {string[]} names @param {Record<string, string>} words of the form
 */
export function wordHours(week, names, words) {
  const said = grouped(week).map(([days, spans]) => {
    const own = runs(days).map(([first, last]) => {
      if (first === last) return names[first];
      return words.hours_days.replace("%(first)s", names[first]).replace("%(last)s", names[last]);
    });
    const times = spans.map(({ from, to }) =>
      words.hours_span.replace("%(from)s", clock(from)).replace("%(to)s", clock(to)),
    );
    return `${own.join(", ")} ${times.join(` ${words.hours_and} `)}`;
  });
  return [...said, ...(week.isClosedOnHolidays ? [words.hours_holidays] : [])].join("; ");
}

/** Gives the days that have the same spans, and these, in the order of the days. @param {Week} week */
function grouped(week) {
  /** @type {Map<string, [number[], Span[]]>} */
  const groups = new Map();
  week.days.forEach((spans, day) => {
    if (!spans.length) return;
    const key = JSON.stringify(spans);
    const [days] = groups.get(key) || [[]];
    groups.set(key, [[...days, day], spans]);
  });
  return [...groups.values()];
}

/**
 * Gives days that follow one another as their first and last, from three on.
 * @param {number[]} days @returns {[number, number][]}
 */
function runs(days) {
  /** @type {[number, number][]} */
  const found = [];
  for (let first = 0, at = 1; at <= days.length; at += 1) {
    if (days[at] === days[at - 1] + 1) continue;
    if (at - first > 2) found.push([days[first], days[at - 1]]);
    else for (const day of days.slice(first, at)) found.push([day, day]);
    first = at;
  }
  return found;
}

/** Gives a time of day, the hour with so many digits at least. @param {number} time @param {number} [digits] */
export function clock(time, digits = 1) {
  return `${String(Math.floor(time / 60)).padStart(digits, "0")}:${String(time % 60).padStart(2, "0")}`;
}
