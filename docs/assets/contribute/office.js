// An office that is corrected, confirmed or added: from its fields to the file that is proposed.

import { today } from "./dates.js";
import { said } from "./elements.js";
import { addSource, at, free, put, slug } from "./entry.js";
import { check, has, isLater } from "./rules.js";
import { Served } from "./served.js";
import { differences, dropIn, isMap } from "./yaml.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Found} Found */
/** @typedef {import("./form.js").Known} Known */
/** @typedef {import("./form.js").How} How */

/** The fields of the form at which faults of other parts of an entry are said. */
const SAID_AT = new Map([
  ["contact", "contact.phone"],
  ["note", "note.de"],
  ["notice", "notice.until"],
  ["notice.text", "notice.text.de"],
  ["sources", "source.publisher"],
  ["sources.publisher", "source.publisher"],
  ["sources.url", "source.url"],
  ["sources.date", "source.date"],
  ["spoken.language", "spoken"],
]);

/** The groups of fields that are asked for; if all that has changed is to be said, those are all but the end. */
const ASKED = { still: ["verified"], gone: ["until", "source"] };

/** Parts of an entry that neither stand in fields nor are for people to confirm. */
const UNSAID = ["id", "sources", "verified", "certainty", "status", "figures", "history"];

export class OfficeForm {
  /**
   * @param {Sheet} sheet @param {Known} known @param {string} id of the entry; none if it is new
   * @param {string} place the key of the place that a new one serves @param {() => void} changed
   */
  constructor(sheet, known, id, place, changed) {
    this.sheet = sheet;
    this.known = known;
    /** @type {Entry} */
    this.before = id ? known.entries.offices[id] : {};
    this.id = id;
    this.served = new Served(sheet.field("serves"), known.places, known.words, changed);
    this.served.keys = place ? [place] : [...(this.before.serves || [])];
    sheet.fill(this.before);
    sheet.field("verified.date").control.value = sheet.field("verified.date").asText(today());
  }

  get isNew() {
    return !this.id;
  }

  get isOtherOperator() {
    return this.sheet.field("operator").text === "+";
  }

  /** The operator that is not in the list yet, if one is named. */
  get newOperator() {
    const { name, kind = "" } = this.sheet.read("new-operator");
    if (!this.isOtherOperator || !name) return null;
    return { id: free(slug(name) || "neu", new Set(Object.keys(this.known.entries.operators))), name, kind };
  }

  /**
   * The entry as it would be; the parts of it that the form does not show stay as they are.
   * @param {How} how
   */
  after(how) {
    const entry = /** @type {Entry} */ (JSON.parse(JSON.stringify(this.before)));
    if (how === "gone") return this.ended(entry);
    const { by, date } = this.sheet.read("verified");
    if (by) entry.verified = { date, by };
    if (how === "still") return entry;
    for (const { path, said: value } of this.sheet.all) {
      if (path === "until" || /^(source|verified|new-operator)\./.test(path)) continue;
      put(entry, path.split("."), path === "serves" ? this.keys : value);
    }
    if (this.isOtherOperator) entry.operator = this.newOperator ? this.newOperator.id : "neu";
    if (entry.contact && !Object.keys(entry.contact).some((name) => name !== "line")) delete entry.contact;
    if (!entry.id) entry.id = free(slug(entry.name || "") || "neu", new Set(Object.keys(this.known.entries.offices)));
    addSource(entry, this.before, this.sheet.read("source"), this.known.rules.facts);
    return entry;
  }

  /** Gives an entry with its end: what is over is closed and cannot be reached. @param {Entry} entry */
  ended(entry) {
    put(entry, ["until"], this.sheet.field("until").said);
    const isAhead = isLater(entry.until, today());
    if (!isAhead) entry.status = "closed";
    addSource(entry, this.before, this.sheet.read("source"), this.known.rules.facts);
    if (!isAhead) for (const part of ["contact", "notice"]) delete entry[part];
    return entry;
  }

  get keys() {
    return this.served.keys.length ? this.served.keys : undefined;
  }

  /** Gives what changes, in words. @param {How} how @returns {import("./sheet.js").Changed[]} */
  changes(how) {
    const after = this.after(how);
    if (how === "gone") return this.ending(after);
    return this.sheet.changes(
      ({ path }) => [at(this.before, path), at(after, path)],
      (field, value) => this.describe(field, value),
    );
  }

  /** Gives in words that an office ends, or has ended. @param {Entry} after */
  ending({ status, until }) {
    const { rules, words } = this.known;
    const field = this.sheet.field("until");
    /** @type {import("./sheet.js").Changed[]} */
    const found = [];
    if (status !== this.before.status) found.push([rules.words.status, "", words.gone_this]);
    const [before, now] = [this.before.until, until].map((date) => field.describe(date));
    if (before !== now) found.push([field.label, before, now]);
    return found;
  }

  /** @param {import("./field.js").Field} field @param {unknown} value */
  describe(field, value) {
    const { operators } = this.known.entries;
    if (field.path === "serves") return this.placesOf(/** @type {string[]} */ (value));
    if (field.path !== "operator" || !value) return field.describe(value);
    return has(operators, String(value)) ? operators[String(value)] : (this.newOperator || { name: "" }).name;
  }

  /** @param {string[]} [keys] */
  placesOf(keys = []) {
    return keys.map((key) => this.known.places[key] || key).join(", ");
  }

  /** Gives what is wrong or missing, at the fields that say it. @param {How} how @returns {Found[]} */
  faults(how) {
    const after = this.after(how);
    const own = this.sheet.ownFaults;
    const found = check(after, this.known.rules, today()).map(({ path, type, values }) => {
      const names = path.filter((step) => !/^\d+$/.test(step)).join(".");
      return { path: SAID_AT.get(names) || names, type, values };
    });
    const all = [...own, ...this.missing(after, how), ...found];
    return all.filter(({ path }) => this.asks(path.split(".")[0], how));
  }

  /** Gives what a proposal lacks even if its entry is good. @param {Entry} after @param {How} how */
  missing(after, how) {
    const { by } = this.sheet.read("verified");
    const { name, kind } = this.sheet.read("new-operator");
    const facts = differences(this.before, after).filter(([path]) => !/^(id|sources|verified(\..*)?)$/.test(path));
    const hasSource = (after.sources || []).length > (this.before.sources || []).length;
    const lacks = [
      how === "still" && !by && "verified.by",
      this.isOtherOperator && !name && "new-operator.name",
      this.isOtherOperator && !kind && "new-operator.kind",
      how !== "still" && facts.length > 0 && !hasSource && "source.publisher",
    ];
    /** @type {Found[]} */
    const found = [];
    for (const path of lacks) if (path) found.push({ path, type: "missing", values: {} });
    if (this.served.fault) found.push({ path: "serves", type: this.served.fault, values: {} });
    return found;
  }

  /** Shows the fields that are asked for now, and marks those that are needed. @param {How} how */
  show(how) {
    const { sheet } = this;
    for (const path of ["new-operator.name", "new-operator.kind"]) {
      sheet.field(path).element.hidden = !this.isOtherOperator;
    }
    const { contact = {} } = this.after("change");
    sheet.field("coverage").element.hidden = !this.served.hasDistrict && !this.before.coverage;
    sheet.field("coverage").need(this.served.hasDistrict);
    sheet.field("contact.line").need(Object.keys(contact).some((name) => name !== "line"));
    sheet.field("verified.by").need(how === "still");
    this.served.show();
  }

  /** Says whether the fields of a group are asked for. @param {string} group @param {How} how */
  asks(group, how) {
    return how === "change" ? group !== "until" : ASKED[how].includes(group);
  }

  /** Gives what the entry says, in words, for who confirms it. @returns {[label: string, text: string][]} */
  get asRead() {
    /** @type {[string, string][]} */
    const found = [];
    for (const field of this.sheet.all) {
      const value = at(this.before, field.path);
      if (value !== undefined && !/^(source|verified|new-operator)\./.test(field.path)) {
        found.push([field.label, this.describe(field, value)]);
      }
    }
    for (const name of Object.keys(this.before)) {
      const isField = this.sheet.all.some(({ path }) => path.split(".")[0] === name);
      if (isField || UNSAID.includes(name)) continue;
      found.push([this.known.rules.words[name] || name, this.plain(this.before[name], name)]);
    }
    return found;
  }

  /**
   * Gives a value that has no field, as text: places and operators by their names, hours as a week.
   * @param {unknown} value @param {string} path its fields in the entry, with points between them @returns {string}
   */
  plain(value, path) {
    const { words } = this.known.rules;
    if (Array.isArray(value)) return value.map((one) => this.plain(one, path)).join("; ");
    if (isMap(value)) {
      return Object.keys(value).map((inner) => this.plain(value[inner], `${path}.${inner}`)).join(", ");
    }
    const text = String(value);
    if (text === "true") return words[path] || "";
    if (path.endsWith(".kind")) return this.known.words[`kind:${text}`] || text;
    if (path.endsWith(".from")) return this.sheet.field("until").describe(text);
    for (const names of [this.known.places, this.known.entries.operators]) if (has(names, text)) return names[text];
    return this.sheet.field("opening_hours").describe(text);
  }

  /** Gives what the entry is called, on the page. */
  get title() {
    if (this.isNew) return said(this.known.words.about_new, { name: this.placesOf(this.served.keys) || "…" });
    return said(this.known.words.about, { name: this.before.name || "" });
  }

  /** Gives the file that is proposed. @param {How} how */
  file(how) {
    const after = this.after(how);
    const order = Object.keys(this.known.rules.schema.$defs.Office.properties || {});
    const id = String(after.id);
    return { id, file: `data/offices/${id}.yaml`, text: dropIn(after, order, this.newOperator) };
  }
}
