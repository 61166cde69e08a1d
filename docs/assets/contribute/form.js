// The form with which an office corrects its entry: from the present entry to a file that can be proposed.

import { addSource, free, put, slug } from "./entry.js";
import { Field } from "./field.js";
import { Result } from "./result.js";
import { check, DOUBTS, worded, wordOf } from "./rules.js";
import { Served } from "./served.js";
import { differences } from "./yaml.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {import("./yaml.js").Changed} Changed */
/** @typedef {{offices: Record<string, Entry>, operators: Record<string, string>}} Entries by their ids */
/** @typedef {[Rules, Entries, places: Record<string, string>]} Loaded */

/** The fields of the form at which faults of other fields are shown. */
const SHOWN_AT = new Map([
  ["sources", "source.publisher"],
  ["sources.publisher", "source.publisher"],
  ["sources.url", "source.url"],
  ["sources.date", "source.date"],
  ["spoken.language", "spoken"],
]);

/** Starts the form if the page has one. */
export async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-contribute]"));
  if (!root) return;
  root.hidden = false;
  const words = /** @type {Record<string, string>} */ (JSON.parse(root.dataset.words || "{}"));
  /** @type {Loaded} */
  let loaded;
  try {
    loaded = await load(root.dataset);
  } catch {
    /** @type {HTMLElement} */ (root.querySelector(".contribute-status")).textContent = words.unreachable;
    return;
  }
  new Form(root, words, loaded).begin(new URLSearchParams(location.search));
}

/** @param {DOMStringMap} files the addresses of what the form works with @returns {Promise<Loaded>} */
async function load({ rules = "", entries = "", places = "" }) {
  const requests = [rules, entries, places].map((file) => fetch(file).then((answer) => answer.json()));
  const answers = await Promise.all(requests);
  return /** @type {Loaded} */ (answers);
}

class Form {
  /** @param {HTMLElement} root @param {Record<string, string>} words @param {Loaded} loaded */
  constructor(root, words, [rules, entries, places]) {
    this.root = root;
    this.words = words;
    this.rules = rules;
    this.entries = entries;
    this.places = places;
    this.chosen = /** @type {HTMLSelectElement} */ (this.find("[data-entry]"));
    const elements = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-field]"));
    this.fields = new Map([...elements].map((element) => [element.dataset.field || "", new Field(element)]));
    this.served = new Served(this.field("serves"), places, words, () => this.show());
    this.result = new Result(root, words, rules);
    /** @type {Entry} */
    this.before = {};
    this.offer();
    this.listen();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  /** @param {string} path of a field that the form has */
  field(path) {
    return /** @type {Field} */ (this.fields.get(path));
  }

  /** Fills the lists that come from the registry. */
  offer() {
    const { offices, operators } = this.entries;
    /** @type {Record<string, string>} */
    const names = {};
    for (const [id, { name = "" }] of Object.entries(offices)) names[id] = name;
    this.chosen.append(...sorted(names).map(([id, name]) => option(id, `${name} (${id})`)));
    const known = sorted(operators).map(([id, name]) => option(id, name));
    this.field("operator").control.append(option("+", this.words.other_operator), ...known);
    const list = /** @type {HTMLElement} */ (document.querySelector("#orte-liste"));
    list.append(...Object.values(this.places).map((name) => option(name, "")));
  }

  listen() {
    this.chosen.addEventListener("change", () => this.choose(this.chosen.value));
    this.root.addEventListener("input", (event) => event.target !== this.chosen && this.show());
    this.root.addEventListener("change", (event) => event.target !== this.chosen && this.show());
  }

  /** @param {URLSearchParams} asked */
  begin(asked) {
    const id = asked.get("eintrag") || "";
    const place = asked.get("ort") || "";
    if (id in this.entries.offices) this.chosen.value = id;
    else if (place in this.places) this.chosen.value = "+";
    if (this.chosen.value) this.choose(this.chosen.value);
    if (asked.has("stimmt")) this.still.checked = true;
    if (this.isNew && place in this.places) this.served.keys = [place];
    this.show();
  }

  /** @param {string} id */
  choose(id) {
    this.before = id && id !== "+" ? this.entries.offices[id] : {};
    this.find("[data-fields]").hidden = !id;
    this.find("[data-how]").hidden = !id || id === "+";
    this.served.keys = [...(this.before.serves || [])];
    for (const field of this.fields.values()) field.fill(this.before);
    this.show();
  }

  get isNew() {
    return this.chosen.value === "+";
  }

  /** The choice that all is still correct. */
  get still() {
    return /** @type {HTMLInputElement} */ (this.find("[name=how][value=still]"));
  }

  get confirmsOnly() {
    return !this.isNew && this.still.checked;
  }

  /** Gives what the fields of a part say, by their names in it. @param {string} part */
  read(part) {
    const own = [...this.fields.values()].filter(({ path }) => path.startsWith(`${part}.`));
    /** @type {Record<string, string | undefined>} */
    const said = {};
    for (const { path, text } of own) said[path.slice(part.length + 1)] = text || undefined;
    return said;
  }

  /** The entry as it would be; the parts of it that the form does not show stay as they are. @returns {Entry} */
  get after() {
    const entry = /** @type {Entry} */ (JSON.parse(JSON.stringify(this.before)));
    const { by, date } = this.read("verified");
    if (by) entry.verified = { date, by };
    if (this.confirmsOnly) return entry;
    const keys = this.served.keys.length ? this.served.keys : undefined;
    for (const field of this.fields.values()) {
      if (/^(source|verified|new-operator)\./.test(field.path)) continue;
      put(entry, field.path.split("."), field === this.served.field ? keys : field.said(this.before));
    }
    if (entry.operator === "+") entry.operator = this.newOperator ? this.newOperator.id : "";
    if (entry.contact && !Object.keys(entry.contact).some((name) => name !== "line")) delete entry.contact;
    if (!entry.id) entry.id = free(slug(entry.name || "") || "neu", new Set(Object.keys(this.entries.offices)));
    addSource(entry, this.before, this.read("source"), this.rules.facts);
    return entry;
  }

  get isOtherOperator() {
    return this.field("operator").control.value === "+";
  }

  /** The operator that is not in the list yet, if one is named. */
  get newOperator() {
    const { name, kind = "welfare" } = this.read("new-operator");
    if (!this.isOtherOperator || !name) return null;
    return { id: free(slug(name), new Set(Object.keys(this.entries.operators))), name, kind };
  }

  /** Shows places, faults, changes and the proposal as they are now. */
  show() {
    if (!this.chosen.value) return;
    this.showFields();
    const after = this.after;
    const changed = differences(this.before, after).filter(([path]) => path !== "id");
    const faults = this.showFaults(after) + this.showMissing(after, changed);
    this.result.show(changed, faults === 0 ? after : null, this.newOperator);
  }

  /** Shows the fields that are needed now. */
  showFields() {
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-group]"))) {
      group.hidden = this.confirmsOnly && group.dataset.group !== "verified";
    }
    for (const { path, element } of this.fields.values()) {
      if (path.startsWith("new-operator.")) element.hidden = !this.isOtherOperator;
    }
    this.field("coverage").element.hidden = !this.served.hasDistrict && !this.before.coverage;
    this.served.show();
  }

  /** Shows each fault at its field, and the others in a list; gives how many there are. @param {Entry} after */
  showFaults(after) {
    for (const path of this.fields.keys()) this.showFault(path, "");
    const elsewhere = [];
    let count = 0;
    for (const fault of check(after, this.rules, new Date().toISOString().slice(0, 10))) {
      const path = fault.path.filter((step) => !/^\d+$/.test(step)).join(".");
      const sentence = worded({ ...fault, path: [wordOf(path, this.rules)] }, this.rules);
      count += DOUBTS.has(fault.type) ? 0 : 1;
      if (!this.showFault(SHOWN_AT.get(path) || path, sentence)) elsewhere.push(sentence);
    }
    this.result.showFaults(elsewhere);
    return count;
  }

  /**
   * Shows what a proposal lacks even if its entry is good; gives how much of it.
   * @param {Entry} after @param {Changed[]} changed
   */
  showMissing(after, changed) {
    const facts = changed.filter(([path]) => !/^(verified(\..*)?|sources)$/.test(path));
    const hasSource = (after.sources || []).length > (this.before.sources || []).length;
    const lacksSource = facts.length > 0 && !hasSource;
    const lacksOperator = this.isOtherOperator && !this.newOperator;
    if (lacksSource) this.showFault("source.publisher", this.words.source_missing);
    if (lacksOperator) this.showFault("new-operator.name", this.words.operator_missing);
    if (this.confirmsOnly && !changed.length) this.showFault("verified.by", this.words.who_missing);
    return Number(lacksSource) + Number(lacksOperator);
  }

  /** Shows a fault at a field; says whether there is such a field. @param {string} path @param {string} sentence */
  showFault(path, sentence) {
    const field = this.fields.get(path);
    if (field) field.showFault(sentence, this.isNew);
    return field !== undefined;
  }
}

/** @param {string} value @param {string} textContent */
function option(value, textContent) {
  return Object.assign(document.createElement("option"), { value, textContent });
}

/** Gives ids and names in the order of the names. @param {Record<string, string>} names by ids */
function sorted(names) {
  return Object.entries(names).sort(([, one], [, other]) => one.localeCompare(other, "de"));
}
