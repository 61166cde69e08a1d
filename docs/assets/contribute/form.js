// The form with which entries are corrected, confirmed and added: from the address of the page to a file to propose.

import { AdministrationForm } from "./administration.js";
import { Asked } from "./asked.js";
import { filled, said, written } from "./elements.js";
import { Entrance } from "./entrance.js";
import { LocalitiesForm } from "./localities.js";
import { OfficeForm } from "./office.js";
import { Result } from "./result.js";
import { DOUBTS, has } from "./rules.js";
import { Sheet } from "./sheet.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {import("./administration.js").Row} Row */
/** @typedef {{offices: Record<string, Entry>, operators: Record<string, string>}} Entries by their ids */
/** @typedef {Record<string, string>} Words */
/** @typedef {"change" | "still" | "gone"} How an entry is corrected, confirmed, or said to have ended */
/** @typedef {OfficeForm | AdministrationForm | LocalitiesForm} Subject what is corrected */
/** @typedef {{rules: Rules, entries: Entries, places: Record<string, string>, words: Words}} Known */

const DISTRICT = 5;

/** Starts the form if the page has one. */
export async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-contribute]"));
  if (!root) return;
  const words = /** @type {Words} */ (JSON.parse(root.dataset.words || "{}"));
  const { rules = "", entries = "", places = "" } = root.dataset;
  root.hidden = false;
  try {
    const loaded = await Promise.all([load(rules), load(entries), load(places)]);
    const known = /** @type {unknown} */ ({ rules: loaded[0], entries: loaded[1], places: loaded[2], words });
    await new Form(root, /** @type {Known} */ (known)).begin(new URLSearchParams(location.search));
  } catch (error) {
    /** @type {HTMLElement} */ (root.querySelector(".contribute-status")).textContent = words.unreachable;
    throw error;
  }
}

/** @param {string} file @returns {Promise<unknown>} */
function load(file) {
  return fetch(file).then((answer) => answer.json());
}

class Form {
  /** @param {HTMLElement} root @param {Known} known */
  constructor(root, known) {
    this.root = root;
    this.known = known;
    this.isUnsaved = false;
    this.sheets = {
      office: new Sheet(this.find("[data-sheet=office]"), known),
      administration: new Sheet(this.find("[data-sheet=administration]"), known),
      localities: new Sheet(this.find("[data-sheet=localities]"), known),
    };
    const task = this.sheets.office.field("task");
    this.entrance = new Entrance(this.find("[data-entrance]"), known, (value) => task.describe(value));
    this.result = new Result(root, known.words, {
      pressed: () => this.touch(),
      sent: () => (this.isUnsaved = false),
    });
    this.offerOperators("");
    /** @type {Subject | null} */
    this.subject = null;
    /** @type {Asked | null} */
    this.asked = null;
    this.listen();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  listen() {
    const work = this.find("[data-work]");
    for (const event of ["input", "change", "focusout"]) work.addEventListener(event, () => this.show());
    work.addEventListener("input", () => (this.isUnsaved = true));
    addEventListener("beforeunload", (event) => {
      if (!this.isUnsaved) return;
      event.preventDefault();
      // Chrome before 119 asks only if this is set.
      event.returnValue = true;
    });
  }

  /** Begins with what the address asks for. @param {URLSearchParams} asked */
  async begin(asked) {
    const { entries, words } = this.known;
    const given = (/** @type {string} */ name) => asked.get(name) || "";
    const [id, place, task] = ["eintrag", "ort", "aufgabe"].map(given);
    const how = howOf(asked);
    if (this.isPlace(place) && this.isTask(task)) this.ask(id, place, task, how);
    else if (id && has(entries.offices, id)) this.open(this.office(id, ""), how);
    else if (!(await this.beginAt(asked, how))) {
      const isOfPlace = ["ortsteile", "ort", "wo"].some((name) => asked.get(name));
      const isOfEntry = id || asked.get("verwaltung");
      this.entrance.show(isOfPlace ? words.gone_place : isOfEntry ? words.gone : "");
    }
  }

  /**
   * Begins with a place that the address names; says whether there is one.
   * @param {URLSearchParams} asked @param {How} how
   */
  async beginAt(asked, how) {
    const names = ["verwaltung", "ortsteile", "ort", "wo"];
    const name = names.find((one) => has(this.known.places, asked.get(one) || "")) || "";
    const key = asked.get(name) || "";
    if (name === "verwaltung") await this.openAdministration(key, how);
    else if (!this.isPlace(key)) return false;
    else if (name === "ortsteile") await this.openLocalities(key);
    else if (name === "ort") this.open(this.office("", key), "change");
    else await this.showKnown(key);
    return true;
  }

  /** Says whether a key is that of a municipality. @param {string} key */
  isPlace(key) {
    return /^\d{8}$/.test(key) && has(this.known.places, key);
  }

  /** Says whether a word is that of a task, by which a letter says what it asks. @param {string} word */
  isTask(word) {
    return Boolean(word && this.sheets.office.field("task").wordOfChoice(word));
  }

  /** @param {string} place */
  async showKnown(place) {
    this.entrance.showKnown(place, await this.administrations(place));
  }

  /**
   * Asks what a letter asks: of an entry, else of the one that the place has for a task, else of a place without one.
   * @param {string} id @param {string} place @param {string} task @param {How} how
   */
  ask(id, place, task, how) {
    const serving = this.entrance.serving(place).filter(({ office }) => office.task === task);
    const own = serving.filter(({ office }) => (office.serves || []).includes(place)).map((one) => one.id);
    const [entry = ""] = has(this.known.entries.offices, id) ? [id] : own.length === 1 ? own : [];
    const subject = this.office(entry, entry ? "" : place);
    this.asked = new Asked(subject, task, serving);
    this.open(subject, how);
  }

  /** @param {string} id @param {string} place */
  office(id, place) {
    if (place) this.offerOperators(place.slice(0, DISTRICT));
    return new OfficeForm(this.sheets.office, this.known, id, place, () => this.show());
  }

  /** @param {string} key @returns {Promise<Record<string, Row>>} the administrations of its district */
  async administrations(key) {
    return /** @type {Record<string, Row>} */ (await this.ofDistrict("administrations", key));
  }

  /**
   * Gives what is known in the district of a key.
   * @param {"administrations" | "localities"} kind @param {string} key
   */
  ofDistrict(kind, key) {
    return load((this.root.dataset[kind] || "").replace("{code}", key.slice(0, DISTRICT)));
  }

  /** @param {string} key */
  async openLocalities(key) {
    const names = /** @type {Record<string, string[]>} */ (await this.ofDistrict("localities", key));
    const changed = () => this.show();
    this.open(new LocalitiesForm(this.sheets.localities, this.known, key, names[key] || [], changed), "change");
  }

  /** @param {string} key @param {How} how */
  async openAdministration(key, how) {
    const rows = await this.administrations(key);
    if (!has(rows, key)) this.entrance.show(this.known.words.gone);
    else this.open(new AdministrationForm(this.sheets.administration, this.known, key, rows[key]), how);
  }

  /** Fills the list of operators, those of a district first. @param {string} district */
  offerOperators(district) {
    const { operators, offices } = this.known.entries;
    const { words } = this.known;
    const here = new Set(
      Object.values(offices)
        .filter(({ serves = [] }) => district && serves.some((key) => key.startsWith(district)))
        .map(({ operator = "" }) => operator),
    );
    const sorted = Object.entries(operators).sort(([, one], [, other]) => one.localeCompare(other, "de"));
    const group = (/** @type {string} */ label, /** @type {boolean} */ isHere) => {
      const element = written("optgroup", "", { label });
      const own = sorted.filter(([id]) => here.has(id) === isHere);
      element.append(...own.map(([value, name]) => written("option", name, { value })));
      return element;
    };
    const list = this.sheets.office.field("operator").control;
    const [none] = list.querySelectorAll("option");
    const groups = here.size ? [group(words.operators_here, true), group(words.operators_others, false)] : [];
    const all = sorted.map(([value, name]) => written("option", name, { value }));
    filled(list, none, written("option", words.other_operator, { value: "+" }), ...(here.size ? groups : all));
  }

  /** @param {Subject} subject @param {How} how */
  open(subject, how) {
    this.subject = subject;
    const { words } = this.known;
    this.find("[data-work]").hidden = false;
    subject.sheet.element.hidden = false;
    this.find("[data-how]").hidden = subject.isNew || subject instanceof LocalitiesForm;
    this.choice(how).checked = true;
    this.find("[data-gone]").hidden = subject instanceof AdministrationForm;
    if (subject instanceof OfficeForm && subject.isNew) {
      const [place = ""] = subject.served.keys;
      const hint = subject.sheet.field("name").find(".contribute-hint");
      hint.hidden = false;
      hint.textContent = said(words.name_example, { place: (this.known.places[place] || "").replace(/ \(.*/, "") });
    }
    this.show();
  }

  /** The choice what is to be said of an entry. @param {How} how */
  choice(how) {
    return /** @type {HTMLInputElement} */ (this.find(`[name=how][value=${how}]`));
  }

  /** What is to be said of the entry; of a new one all that is asked for. @returns {How} */
  get how() {
    if (this.find("[data-how]").hidden) return "change";
    if (this.choice("gone").checked) return "gone";
    return this.choice("still").checked ? "still" : "change";
  }

  touch() {
    if (this.subject) this.subject.sheet.touch();
    this.show();
  }

  /** Shows fields, faults, changes and the proposal as they are now. */
  show() {
    const { subject, how } = this;
    if (!subject) return;
    this.showHead(subject);
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-group]"))) {
      group.hidden = !subject.asks(group.dataset.group || "", how);
    }
    if (this.asked) this.asked.show();
    subject.show(how);
    const missing = subject.sheet.show(subject.faults(how), DOUBTS);
    this.result.show(subject.changes(how), missing, subject.file(how));
  }

  /**
   * Shows what is done here, and all that is said today of what is confirmed or what a letter asks about.
   * @param {Subject} subject
   */
  showHead(subject) {
    const { words } = this.known;
    const correct = subject instanceof LocalitiesForm ? words.title_villages : words.title_correct;
    const change = subject.isNew ? words.title_add : correct;
    const title = { change, still: words.title_confirm, gone: words.title_gone }[this.how];
    const heading = /** @type {HTMLElement} */ (document.querySelector("h1"));
    if (heading.textContent !== title) document.title = document.title.replace(heading.textContent || "", title);
    heading.textContent = title;
    this.find("[data-about]").textContent = subject.title;
    const isConfirmed = this.how === "still";
    const lines = isConfirmed ? subject.asRead : this.asked ? this.asked.known : [];
    this.find("[data-as-read]").hidden = !lines.length;
    this.find("[data-as-read] h2").textContent = isConfirmed ? words.as_read : words.known_here;
    filled(
      this.find("[data-as-read] dl"),
      ...lines.map(([label, text]) => {
        const pair = written("div");
        pair.append(written("dt", label), written("dd", text));
        return pair;
      }),
    );
  }
}

/** Gives what is to be said of an entry. @param {URLSearchParams} asked @returns {How} */
function howOf(asked) {
  if (asked.has("stimmt")) return "still";
  return asked.has("ende") && asked.get("eintrag") ? "gone" : "change";
}
