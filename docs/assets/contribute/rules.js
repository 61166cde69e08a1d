// Checks an entry by the JSON Schema of the registry, as `lotsenbuch check` does. No document here.

import { isDate } from "./dates.js";
import { faultOf } from "./values.js";

/** @typedef {{path: string[], type: string, values: Record<string, unknown>}} Fault */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./administration.js").Correction} Correction */
/** @typedef {import("./localities.js").Villages} Villages */
/**
 * @typedef {{$ref?: string, anyOf?: Schema[], type?: string, enum?: string[], properties?: Record<string, Schema>,
 *   required?: string[], items?: Schema, minItems?: number, minLength?: number, maxLength?: number, pattern?: string,
 *   "x-checked-as"?: string}} Schema
 */
/**
 * @typedef {object} Rules
 * @property {{$defs: Record<string, Schema>}} schema
 * @property {import("./values.js").Notations} notations how values are written, by their kinds
 * @property {Record<string, string>} faults sentences by type, and by type and path of a field: `missing:name`
 * @property {Record<string, string>} words of fields, by path
 * @property {Record<string, string>} facts which fact a source of a field supports, by path
 * @property {[string, string]} personal patterns of a person's address, and of a function's
 * @property {Record<string, number>} days what people call the days, Monday being 0
 * @property {string[]} dayNames @property {string[]} shortDays the days in the form's language
 * @property {Record<string, number>} months what people call the months, January being 1
 * @property {string[]} monthNames the months in the form's language
 * @property {string} wordedDay a day as it stands in a text, with `%(day)s`, `%(month)s` and `%(year)s`
 * @property {Record<string, string[]>} languages the names of each language that is known, by its code
 */

/** Faults that are said, but stop nobody. */
export const DOUBTS = new Set(["personal", "over"]);

/**
 * Gives every fault of an entry, in the order of its fields.
 * @param {Entry} entry @param {Rules} rules @param {string} today as `2026-01-31`
 * @returns {Fault[]}
 */
export function check(entry, rules, today) {
  return [...walk(entry, rules.schema.$defs.Office, [], rules), ...own(entry, rules, today)];
}

/**
 * Gives every fault of a correction of an administration.
 * @param {Correction} correction @param {Rules} rules @param {string} today as `2026-01-31`
 * @returns {Fault[]}
 */
export function checkCorrection(correction, rules, today) {
  const { email, source } = correction;
  const faults = [...walk(correction, rules.schema.$defs.Correction, [], rules)];
  if (email && isPersonal(email, rules)) faults.push(fault(["email"], "personal_hall"));
  if (isLater(source.date, today)) faults.push(fault(["source", "date"], "future"));
  return faults;
}

/**
 * Gives every fault of a correction of villages.
 * @param {Villages} correction @param {string[]} listed the villages that are known @param {Rules} rules
 * @param {string} today as `2026-01-31`
 * @returns {Fault[]}
 */
export function checkVillages(correction, listed, rules, today) {
  const { add = [], gone = [], source } = correction;
  const faults = [...walk(correction, rules.schema.$defs.LocalityCorrection, [], rules)];
  const known = new Set(listed.filter((name) => !gone.includes(name)).map(alike));
  add.forEach((name, at) => {
    if (known.has(alike(name))) faults.push(fault(["add", String(at)], "village_twice"));
    known.add(alike(name));
  });
  if (isLater(source.date, today)) faults.push(fault(["source", "date"], "future"));
  return faults;
}

/** Gives what names share that only differ in capitals, hyphens, dots and blanks. @param {string} name */
function alike(name) {
  return name.toLowerCase().replace(/[ .'’/()-]+/g, " ").trim();
}

/**
 * Gives what an entry does wrong by rules that span fields: the counterparts of hooks/lotsenbuch/checking/.
 * @param {Entry} entry @param {Rules} rules @param {string} today @returns {Generator<Fault>}
 */
function* own(entry, rules, today) {
  yield* ownArea(entry);
  yield* ownContact(entry, rules);
  const unknown = (entry.spoken || []).map(({ language }) => language).filter((code) => !has(rules.languages, code));
  if (unknown.length) yield fault(["spoken"], "languages", { words: unknown.join(", ") });
  yield* ownDates(entry, today);
}

/** @param {Entry} entry */
function* ownArea(entry) {
  const servesDistrict = (entry.serves || []).some((key) => key.length === 5);
  if (servesDistrict && !entry.coverage) yield fault(["coverage"], "missing");
  if (entry.coverage && !servesDistrict) yield fault(["coverage"], "needless");
}

/** @param {Entry} entry @param {Rules} rules */
function* ownContact({ contact }, rules) {
  const ways = ["phone", "email", "website", "address", "booking"];
  if (contact && !ways.some((way) => has(contact, way))) yield fault(["contact"], "empty_contact");
  const isMarked = !contact || contact.personal;
  if (!isMarked && contact && isPersonal(contact.email || "", rules)) yield fault(["contact", "email"], "personal");
}

/** @param {Entry} entry @param {string} today */
function* ownDates({ verified, notice, sources = [] }, today) {
  const day = verified && verified.date;
  if (day && day.length < today.length && isDate(day)) yield fault(["verified", "date"], "not_a_day");
  else if (isLater(day, today)) yield fault(["verified", "date"], "future");
  for (const source of sources) if (isLater(source.date, today)) yield fault(["sources", "date"], "future");
  const until = notice && notice.until;
  if (until && until < today.slice(0, until.length)) yield fault(["notice", "until"], "over");
}

/** Says whether a date begins after today. @param {string | undefined} date @param {string} today */
export function isLater(date, today) {
  return date !== undefined && isDate(date) && date > today.slice(0, date.length);
}

/** @param {string} email @param {Rules} rules */
function isPersonal(email, rules) {
  const [name] = email.split("@");
  const [personal, functions] = rules.personal.map((pattern) => new RegExp(pattern));
  return personal.test(name) && !functions.test(name);
}

/**
 * Gives what the form says of a fault at one of its fields.
 * @param {Fault} found @param {string} path of the field @param {Rules} rules
 */
export function worded({ type, values }, path, rules) {
  const around = /^(?:hours|opening_hours)/.test(type) ? rules.faults.hours : rules.faults.refused;
  const sentence = rules.faults[`${type}:${path}`] || rules.faults[type] || around;
  return sentence.replace(/%\((\w+)\)s/g, (whole, name) => String(has(values, name) ? values[name] : whole));
}

/** @param {object} map @param {string} name */
export function has(map, name) {
  return Object.prototype.hasOwnProperty.call(map, name);
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
    if (items.length < (plain.minItems || 0)) yield fault(path, "missing");
    for (const [at, item] of items.entries()) yield* walk(item, plain.items, [...path, String(at)], rules);
  } else if (typeof value === "string") {
    const type = textFault(value, plain, rules);
    if (type) yield fault(path, type, { max_length: plain.maxLength });
  }
}

/** @param {Record<string, unknown>} value @param {Schema} schema @param {string[]} path @param {Rules} rules */
function* walkMap(value, schema, path, rules) {
  for (const name of schema.required || []) {
    if (!has(value, name) || value[name] === undefined) yield fault([...path, name], "missing");
  }
  for (const [name, inner] of Object.entries(schema.properties || {})) {
    if (has(value, name) && value[name] !== undefined) yield* walk(value[name], inner, [...path, name], rules);
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
  const kind = schema["x-checked-as"] || "";
  const letters = [...text.trim()].length;
  if (letters < (schema.minLength || 0)) return "string_too_short";
  if (schema.maxLength !== undefined && letters > schema.maxLength) return "too_long";
  if (kind === "partial-date") return isDate(text) ? "" : "date";
  const found = faultOf(kind, text, rules.notations);
  const isOther = schema.pattern && !new RegExp(schema.pattern, "u").test(text);
  return found || (isOther || (schema.enum && !schema.enum.includes(text)) ? "refused" : "");
}

/** @param {string[]} path @param {string} type @param {Record<string, unknown>} [values] @returns {Fault} */
function fault(path, type, values = {}) {
  return { path, type, values };
}
