// The fields that the form asks of one kind of entry: what they say together, and what is wrong with them.

import { Field } from "./field.js";

/** @typedef {import("./field.js").Tools} Tools */
/** @typedef {{path: string, type: string, values: Record<string, unknown>}} Found a fault at the field of a path */
/** @typedef {{field: Field, sentence: string}} Missing what still stops a proposal, and where */
/** @typedef {[label: string, before: string, after: string]} Changed what a field said and says, in words */

/** Fields that say where a change comes from, and of an operator that is new. */
const ABOUT = /^(source|new-operator)\./;

export class Sheet {
  /** @param {HTMLElement} element @param {Tools} tools */
  constructor(element, tools) {
    this.element = element;
    const elements = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-field]"));
    this.fields = new Map([...elements].map((one) => [one.dataset.field || "", new Field(one, tools)]));
    for (const field of this.all) {
      for (const event of ["change", "focusout"]) {
        // A field that was only passed through says nothing yet.
        field.element.addEventListener(event, () => (field.isTouched = field.isTouched || field.text !== field.filled));
      }
    }
  }

  get all() {
    return [...this.fields.values()];
  }

  /** @param {string} path of a field that the sheet has */
  field(path) {
    return /** @type {Field} */ (this.fields.get(path));
  }

  /** @param {object} before what the entry says */
  fill(before) {
    for (const field of this.all) field.fill(before);
  }

  /** Gives what the fields of a part say, by their names in it. @param {string} part */
  read(part) {
    /** @type {Record<string, string | undefined>} */
    const found = {};
    for (const { path, said } of this.all) {
      if (path.startsWith(`${part}.`)) found[path.slice(part.length + 1)] = /** @type {string | undefined} */ (said);
    }
    return found;
  }

  /**
   * Gives what changes, field by field, in words.
   * @param {(field: Field) => [before: unknown, after: unknown]} values of each field
   * @param {(field: Field, value: unknown) => string} [worded] how a field's value is worded, if not by itself
   * @returns {Changed[]}
   */
  changes(values, worded = (field, value) => field.describe(value)) {
    /** @type {Changed[]} */
    const found = [];
    for (const field of this.all) {
      const [before, after] = ABOUT.test(field.path) ? [undefined, undefined] : values(field);
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      found.push([field.label, worded(field, before), worded(field, after)]);
    }
    return found;
  }

  /** Gives what the fields cannot understand. @returns {Found[]} */
  get ownFaults() {
    /** @type {Found[]} */
    const found = [];
    for (const { path, ownFault } of this.all) {
      if (ownFault) found.push({ path, type: ownFault.type, values: { words: ownFault.words } });
    }
    return found;
  }

  /**
   * Shows each fault at its field, the first if it has several; gives what stops a proposal, in the fields' order.
   * @param {Found[]} faults @param {Set<string>} doubts types of what is said, but stops nobody
   * @returns {Missing[]}
   */
  show(faults, doubts) {
    const found = [];
    for (const field of this.all) {
      const fault = faults.find(({ path }) => path === field.path);
      const sentence = fault ? field.sentence(fault.type, fault.values) : "";
      field.show(sentence);
      if (fault && !doubts.has(fault.type)) found.push({ field, sentence });
    }
    return found;
  }

  /** Lets every field show its fault. */
  touch() {
    for (const field of this.all) field.isTouched = true;
  }
}
