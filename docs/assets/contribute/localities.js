// The villages of a municipality, corrected: from their list to the file that is proposed.

import { today } from "./dates.js";
import { said } from "./elements.js";
import { slug } from "./entry.js";
import { Names } from "./names.js";
import { checkVillages } from "./rules.js";
import { yaml } from "./yaml.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Found} Found */
/** @typedef {import("./sheet.js").Changed} Changed */
/** @typedef {import("./form.js").Known} Known */
/** @typedef {{ags: string, add?: string[], gone?: string[], source: {id: string, date?: string}}} Villages */

const LONGEST_ID = 80;

export class LocalitiesForm {
  /**
   * @param {Sheet} sheet @param {Known} known @param {string} key @param {string[]} names @param {() => void} changed
   */
  constructor(sheet, known, key, names, changed) {
    this.sheet = sheet;
    this.known = known;
    this.key = key;
    this.before = names;
    this.names = new Names(sheet.field("add"), names, known.words, changed);
    sheet.field("source.date").control.value = sheet.field("source.date").asText(today());
  }

  get isNew() {
    return false;
  }

  /** The correction: what is missing, what does not belong there, who says so. */
  after() {
    const { added, gone } = this.names;
    const { publisher, url, date, kind = "official" } = this.sheet.read("source");
    const id = `${this.key}-${date || ""}-${slug(publisher || "")}`.slice(0, LONGEST_ID).replace(/-+$/, "");
    /** @type {Record<string, string>} */
    const source = { id };
    for (const [name, value] of Object.entries({ publisher, url, date, kind })) if (value) source[name] = value;
    const correction = {
      ags: this.key, ...(added.length ? { add: added } : {}), ...(gone.length ? { gone } : {}), source,
    };
    return /** @type {Villages & Record<string, unknown>} */ (correction);
  }

  /** Gives what changes, in words. @returns {Changed[]} */
  changes() {
    const { words } = this.known;
    /** @type {Changed[]} */
    const found = [];
    for (const { before, name } of this.names.now) {
      if (!before) found.push([words.village_new, "", name]);
      else if (!name) found.push([words.village_gone, before, ""]);
      else if (name !== before) found.push([words.village_spelt, before, name]);
    }
    return found;
  }

  /** Gives what is wrong or missing, at the fields that say it. @returns {Found[]} */
  faults() {
    if (!this.changes().length) return [];
    const after = this.after();
    const found = checkVillages(after, this.before, this.known.rules, today()).map(({ path, type, values }) => {
      const [field, at] = path;
      const isVillage = field === "add";
      const word = isVillage && after.add ? after.add[Number(at)] : "";
      return { path: isVillage ? field : path.join("."), type, values: { words: word, ...values } };
    });
    return [...this.sheet.ownFaults, ...found];
  }

  /** Marks the fields that are needed. */
  show() {
    this.sheet.field("source.date").need(true);
  }

  /** Says whether the fields of a group are asked for. */
  asks() {
    return true;
  }

  /** Nobody confirms a list of villages. @returns {[label: string, text: string][]} */
  get asRead() {
    return [];
  }

  get title() {
    return said(this.known.words.villages_of, { place: this.known.places[this.key] });
  }

  /** Gives the file that is proposed. */
  file() {
    const order = Object.keys(this.known.rules.schema.$defs.LocalityCorrection.properties || {});
    return { id: this.key, file: `data/localities/${this.key}.yaml`, text: yaml(this.after(), order) };
  }
}
