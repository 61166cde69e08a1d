// A town hall or a district's administration, corrected or confirmed: from its fields to the file that is proposed.

import { today } from "./dates.js";
import { said } from "./elements.js";
import { at, free } from "./entry.js";
import { checkCorrection } from "./rules.js";
import { yaml } from "./yaml.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Found} Found */
/** @typedef {import("./form.js").Known} Known */
/** @typedef {import("./form.js").How} How */
/**
 * A row of the table: all keys of the administration, the sources that it names, and what it says.
 * @typedef {{keys: string[], source?: string, phone_source?: string, email_source?: string, website_source?: string}
 *   & Record<string, unknown>} Row
 */
/** @typedef {{keys: string[], email?: string, gone?: string[], source: {id: string, date?: string}}} Correction */

const SOURCES = ["source", "phone_source", "email_source", "website_source"];

export class AdministrationForm {
  /** @param {Sheet} sheet @param {Known} known @param {string} key @param {Row} row */
  constructor(sheet, known, key, row) {
    this.sheet = sheet;
    this.known = known;
    this.key = key;
    this.before = row;
    sheet.fill(row);
    sheet.field("source.date").control.value = sheet.field("source.date").asText(today());
  }

  get isNew() {
    return false;
  }

  /** The fields that say something of the administration itself. */
  get fields() {
    return this.sheet.all.filter(({ path }) => !path.startsWith("source."));
  }

  /** The correction: what is new, what is gone, who says so; of what is confirmed all. @param {How} how */
  after(how) {
    const isConfirmed = how === "still";
    /** @type {Record<string, unknown>} */
    const values = {};
    const gone = [];
    for (const { path, said: now } of this.fields) {
      const before = this.before[path];
      if (isConfirmed ? before !== undefined : now !== undefined && now !== before) {
        values[path] = isConfirmed ? before : now;
      } else if (!isConfirmed && now === undefined && before !== undefined && path !== "name") {
        gone.push(path);
      }
    }
    const { publisher, url, date, kind = "official" } = this.sheet.read("source");
    const known = SOURCES.map((name) => String(this.before[name]));
    const id = free(`${this.key}-${date || ""}`, new Set(known));
    /** @type {Record<string, string>} */
    const source = { id };
    for (const [name, value] of Object.entries({ publisher, url, date, kind })) if (value) source[name] = value;
    const correction = { keys: this.before.keys, ...values, ...(gone.length ? { gone } : {}), source };
    return /** @type {Correction & Record<string, unknown>} */ (correction);
  }

  /** Gives what changes, in words. @param {How} how */
  changes(how) {
    if (how === "still") {
      const field = this.sheet.field("source.publisher");
      return /** @type {import("./sheet.js").Changed[]} */ (field.text ? [[field.label, "", field.text]] : []);
    }
    return this.sheet.changes((field) => [this.before[field.path], field.said]);
  }

  /** Gives what is wrong or missing, at the fields that say it. @param {How} how @returns {Found[]} */
  faults(how) {
    const isConfirmed = how === "still";
    const isChanged = isConfirmed || this.changes(how).length > 0;
    const after = this.after(how);
    const found = checkCorrection(after, this.known.rules, today()).map(({ path, type, values }) => {
      return { path: path.join("."), type, values };
    });
    const all = [...this.sheet.ownFaults, ...this.missing(), ...found];
    if (isConfirmed) return all.filter(({ path }) => path.startsWith("source."));
    return isChanged ? all : [];
  }

  /** @returns {Found[]} */
  missing() {
    const [name, town, ...house] = ["name", "town", "street", "postcode"].map((path) => this.sheet.field(path).said);
    const lacks = [!name && "name", !town && house.some(Boolean) && "town"];
    /** @type {Found[]} */
    const found = [];
    for (const path of lacks) if (path) found.push({ path, type: "missing", values: {} });
    return found;
  }

  /** Marks the fields that are needed. */
  show() {
    this.sheet.field("source.date").need(true);
  }

  /** Says whether the fields of a group are asked for. @param {string} group @param {How} how */
  asks(group, how) {
    return how === "change" || group === "source";
  }

  /** Gives what the table says, in words, for who confirms it. @returns {[label: string, text: string][]} */
  get asRead() {
    /** @type {[string, string][]} */
    const found = [];
    for (const field of this.fields) {
      const value = at(this.before, field.path);
      if (value !== undefined) found.push([field.label, field.describe(value)]);
    }
    return found;
  }

  get title() {
    return said(this.known.words.about, { name: String(this.before.name) });
  }

  /** Gives the file that is proposed. @param {How} how */
  file(how) {
    const order = Object.keys(this.known.rules.schema.$defs.Correction.properties || {});
    return { id: this.key, file: `data/administrations/${this.key}.yaml`, text: yaml(this.after(how), order) };
  }
}
