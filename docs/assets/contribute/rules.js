// Checks an entry by the JSON Schema of the registry, with the faults of `lotsenbuch check`. No document here.

import { nearest } from "./entry.js";

/** @typedef {{path: string[], type: string, values: Record<string, unknown>}} Fault */
/** @typedef {import("./entry.js").Entry} Entry */
/**
 * @typedef {{$ref?: string, anyOf?: Schema[], type?: string, enum?: string[], properties?: Record<string, Schema>,
 *   required?: string[], items?: Schema, minItems?: number, minLength?: number, maxLength?: number, pattern?: string,
 *   "x-checked-as"?: string}} Schema
 */
/**
 * @typedef {object} Rules
 * @property {{$defs: Record<string, Schema>}} schema
 * @property {string} phone a pattern of national numbers
 * @property {Record<string, [string, string]>} faults what is wrong and the repair, by type
 * @property {Record<string, string>} words of fields, by path
 * @property {Record<string, string>} facts which fact a source of a field supports, by path
 * @property {string[]} languages codes that have a name
 * @property {[string, string]} personal patterns of a person's address, and of a function's
 */

/** Faults that are said, but stop nobody. */
export const DOUBTS = new Set(["personal"]);

// Control and format characters, those of private use, halves of pairs: Firefox before 78 has no name for them.
const HIDDEN = new RegExp(
  "[\\0-\\x1f\\x7f-\\x9f\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u180e" +
    "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ud800-\\udfff\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufeff" +
    "\\ufff0-\\ufffb\\ufffe\\uffff\\u{110bd}\\u{110cd}\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}" +
    "\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}]",
  "u",
);
const HARMLESS = /[\n\u200c\u00ad]/gu;
const PARTIAL_DATE = /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const MAIL = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})+$`);
const DAYS = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const TIME = "(?:[01]\\d|2[0-4]):[0-5]\\d";
const SPAN = `${TIME}\\s*-\\s*${TIME}`;
const SOME = `(?:PH|${DAYS}(?:-${DAYS})?)`;
const RULE = `${SOME}(?:\\s*,\\s*${SOME})*\\s+(?:off|${SPAN}(?:\\s*,\\s*${SPAN})*)`;
const WEEK = new RegExp(`^${RULE}(?:\\s*;\\s*${RULE})*$`);

/**
 * Gives every fault of an entry, in the order of its fields.
 * @param {Entry} entry @param {Rules} rules @param {string} today as `2026-01-31`
 * @returns {Fault[]}
 */
export function check(entry, rules, today) {
  const faults = [...walk(entry, rules.schema.$defs.Office, [], rules)];
  /** @type {Record<string, unknown> | undefined} */
  const contact = entry.contact;
  const ways = ["phone", "email", "website", "address", "booking"];
  const isEmpty = contact && !ways.some((way) => contact[way]);
  if (isEmpty) faults.push({ path: ["contact"], type: "empty_contact", values: {} });
  return [...faults, ...own(entry, rules, today)];
}

/**
 * Gives what an entry does wrong by rules that span fields: the counterparts of hooks/lotsenbuch/checks.py.
 * @param {Entry} entry @param {Rules} rules @param {string} today @returns {Generator<Fault>}
 */
function* own(entry, rules, today) {
  yield* ownArea(entry);
  yield* ownContact(entry, rules);
  for (const { language } of entry.spoken || []) {
    if (!rules.languages.includes(language)) yield fault(["spoken"], "language_unknown", language);
  }
  const day = entry.verified && entry.verified.date;
  const isLater = day !== undefined && (day.length !== today.length || day > today);
  if (isLater) yield fault(["verified", "date"], "not_past", day);
}

/** @param {Entry} entry */
function* ownArea(entry) {
  const servesDistrict = (entry.serves || []).some((key) => key.length === 5);
  if (servesDistrict && !entry.coverage) yield fault(["serves"], "coverage_missing", "");
  if (entry.coverage && !servesDistrict) yield fault(["coverage"], "coverage_needless", "");
}

/** @param {Entry} entry @param {Rules} rules */
function* ownContact(entry, rules) {
  const contact = entry.contact || {};
  const mail = contact.email || "";
  const [name = ""] = mail.split("@");
  const [personal, functions] = rules.personal.map((pattern) => new RegExp(pattern));
  if (!contact.personal && personal.test(name) && !functions.test(name)) {
    yield fault(["contact", "email"], "personal", mail);
  }
}

/**
 * Gives a fault as the two sentences of the check: what is wrong, and how to repair it.
 * @param {Fault} found @param {Rules} rules
 */
export function worded(found, rules) {
  const field = found.path[found.path.length - 1] || "";
  const values = { ...found.values, field: `„${field}“` };
  const [what, repair] = rules.faults[found.type] || ["", ""];
  return [what, repair].map((sentence) => filled(sentence, values)).join(" ").trim();
}

/** Gives what clerks call a field. @param {string} path @param {Rules} rules */
export function wordOf(path, rules) {
  return nearest(rules.words, path) || path;
}

/** @param {string} sentence @param {Record<string, unknown>} values */
function filled(sentence, values) {
  const named = sentence.replace(/%\((\w+)\)s/g, (whole, name) => String(name in values ? values[name] : whole));
  return named.replace(/%%/g, "%");
}

/**
 * @param {unknown} value @param {Schema} schema @param {string[]} path @param {Rules} rules
 * @returns {Generator<Fault>}
 */
function* walk(value, schema, path, rules) {
  const plain = resolved(schema, rules);
  if (plain.properties) {
    yield* walkMap(/** @type {Record<string, unknown>} */ (value), plain, path, rules);
  } else if (plain.items) {
    const items = /** @type {unknown[]} */ (value);
    if (items.length < (plain.minItems || 0)) yield fault(path, "too_short", items);
    for (const [at, item] of items.entries()) yield* walk(item, plain.items, [...path, String(at)], rules);
  } else if (typeof value === "string") {
    const type = textFault(value, plain, rules);
    if (type) yield fault(path, type, value, { max_length: plain.maxLength });
  }
}

/** @param {Record<string, unknown>} value @param {Schema} schema @param {string[]} path @param {Rules} rules */
function* walkMap(value, schema, path, rules) {
  for (const name of schema.required || []) {
    if (!(name in value)) yield fault([...path, name], "missing", "");
  }
  for (const [name, inner] of Object.entries(schema.properties || {})) {
    if (value[name] !== undefined) yield* walk(value[name], inner, [...path, name], rules);
  }
}

/** Follows references and leaves out "or nothing". @param {Schema} schema @param {Rules} rules @returns {Schema} */
function resolved(schema, rules) {
  if (schema.$ref) return resolved(rules.schema.$defs[schema.$ref.split("/").pop() || ""], rules);
  const some = (schema.anyOf || []).filter((one) => one.type !== "null");
  return some.length ? resolved(some[0], rules) : schema;
}

/** @param {string} text @param {Schema} schema @param {Rules} rules */
function textFault(text, schema, rules) {
  const letters = [...text].length;
  if (letters < (schema.minLength || 0)) return "string_too_short";
  if (schema.maxLength !== undefined && letters > schema.maxLength) return "string_too_long";
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(text)) return "string_pattern_mismatch";
  if (schema.enum && !schema.enum.includes(text)) return "enum";
  const checked = CHECKED_AS[schema["x-checked-as"] || ""];
  return checked ? checked(text, rules) : "";
}

/** @typedef {(text: string, rules: Rules) => string} TextCheck gives the type of the fault, or nothing */
/** @type {Record<string, TextCheck | undefined>} */
const CHECKED_AS = {
  line: (text) => hiddenIn(text) || (text.includes("\n") ? "line_break" : ""),
  text: hiddenIn,
  "partial-date": (text) => (isDate(text) ? "" : "partial_date"),
  phone: (text, rules) => (isPhone(text, rules.phone) ? "" : "phone"),
  "web-address": (text) => (isWebAddress(text) ? "" : "web_address"),
  "mail-address": (text) => (MAIL.test(text) ? "" : "value_error"),
  hours: (text) => (WEEK.test(text) ? "" : "opening_hours"),
};

/** @param {string} text */
function hiddenIn(text) {
  return HIDDEN.test(text.replace(HARMLESS, "")) ? "hidden_character" : "";
}

/** @param {string} text */
function isDate(text) {
  if (!PARTIAL_DATE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** @param {string} text @param {string} pattern of national numbers */
function isPhone(text, pattern) {
  if (!/^[\d\s()/.+–-]+$/.test(text)) return false;
  const digits = text.replace(/\(0\)/, "").replace(/[^\d+]/g, "");
  const national = digits.replace(/^(?:\+49|0049|0)/, "");
  if (digits.startsWith("+") && !digits.startsWith("+49")) return /^\+[1-9]\d{6,14}$/.test(digits);
  return new RegExp(`^(?:${pattern})$`).test(national);
}

/** @param {string} text */
function isWebAddress(text) {
  if (!/^https?:\/\//.test(text) || /[\s<>"'`\\]/.test(text)) return false;
  const [authority = ""] = text.replace(/^https?:\/\//, "").split(/[/?#]/);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:[1-9]\d{0,4})?$/i.test(authority);
}

/** @param {string[]} path @param {string} type @param {unknown} value @param {Record<string, unknown>} [more] */
function fault(path, type, value, more = {}) {
  const text = String(value);
  const shown = text.length > 60 ? `„${text.slice(0, 59)}…“` : `„${text}“`;
  const [hiddenOne = "\0"] = HIDDEN.exec(text.replace(HARMLESS, "")) || [];
  const hidden = hiddenOne.codePointAt(0) || 0;
  const character = `U+${hidden.toString(16).toUpperCase().padStart(4, "0")}`;
  return { path, type, values: { value: shown, character, ...more } };
}
