// A field of the form: what an entry says goes in, what a person says comes out, and how it is understood stands below.

import { readDate, shortDate, today, wordDate } from "./dates.js";
import { said } from "./elements.js";
import { at } from "./entry.js";
import { readHours } from "./hours.js";
import { nameOf, readLanguages } from "./languages.js";
import { worded } from "./rules.js";
import { faultOf, wholeWebAddress } from "./values.js";
import { weekOf, wordHours, writeHours } from "./week.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** @typedef {{value?: unknown, shown?: string, fault?: string, words?: string}} Reading what a text is understood as */
/** @typedef {{rules: Rules, words: Record<string, string>}} Tools */

/** Fields that do not start from what the entry says. */
const OWN = /^(source|verified|new-operator)\./;

/** Kinds of fields whose text is not the value. */
const NO_TEXT = ["several", "yes", "one", "places", "names"];

export class Field {
  /** @param {HTMLElement} element @param {Tools} tools */
  constructor(element, { rules, words }) {
    this.element = element;
    this.rules = rules;
    this.words = words;
    this.path = element.dataset.field || "";
    this.kind = element.dataset.kind || "";
    this.label = element.dataset.label || "";
    const text = element.querySelector("input[type=text], select, textarea");
    this.control = /** @type {Control} */ (text || element.querySelector("input"));
    this.line = this.find(".contribute-fault");
    this.echo = this.find(".contribute-understood");
    this.needed = this.find(".contribute-needed");
    this.isTouched = false;
    this.filled = "";
    /** @type {unknown} */
    this.original = undefined;
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /** Lets what is written be taken by the button beside it, by Enter or by leaving. @param {() => void} taken */
  whenWritten(taken) {
    this.find("button").addEventListener("click", taken);
    this.control.addEventListener("change", taken);
    this.control.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "Enter") return;
      event.preventDefault();
      taken();
    });
  }

  /** The ticks of a field of several. @returns {HTMLInputElement[]} */
  get boxes() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.element.querySelectorAll("[type=checkbox]"))];
  }

  get text() {
    return this.control.value.trim();
  }

  /** Puts what the entry says into the field. @param {object} before */
  fill(before) {
    this.original = OWN.test(this.path) ? undefined : at(before, this.path);
    this.isTouched = false;
    if (this.kind === "several" || this.kind === "yes") {
      const values = [this.original].concat(this.original).map(String);
      for (const box of this.boxes) box.checked = values.includes(box.value);
    } else if (this.kind === "languages") {
      this.tick(/** @type {{language: string}[]} */ (this.original || []).map(({ language }) => language));
    } else if (this.kind !== "places") {
      this.control.value = this.asText(this.original);
    }
    this.filled = this.kind === "places" ? "" : this.text;
  }

  /** Ticks languages, and writes those that have no tick. @param {string[]} codes */
  tick(codes) {
    for (const box of this.boxes) box.checked = codes.includes(box.value);
    const known = this.boxes.map((box) => box.value);
    const others = codes.filter((code) => !known.includes(code));
    this.control.value = others.map((code) => nameOf(code, this.rules.languages)).join(", ");
  }

  /** Gives a value as people would type it. @param {unknown} value */
  asText(value) {
    const text = value === undefined || value === null ? "" : String(value);
    const week = this.kind === "hours" && text ? weekOf(text) : null;
    if (week) return wordHours(week, this.rules.shortDays, this.words);
    return this.kind === "date" && text ? shortDate(text, this.rules) : text;
  }

  /** What the text is understood as; its own fault, if it is not. @returns {Reading} */
  get reading() {
    if (this.text === this.filled || !this.text) return { value: this.text ? this.original : undefined };
    const isRead = this.kind === "hours" || this.kind === "date";
    if (isRead && faultOf("line", this.text, this.rules.notations) === "hidden_character") {
      return { fault: "hidden_character" };
    }
    if (this.kind === "hours") return this.readHours();
    if (this.kind === "date") {
      const date = readDate(this.text, this.rules, today());
      return date ? { value: date, shown: wordDate(date, this.rules) } : { fault: "date" };
    }
    if (this.kind === "web") {
      const address = wholeWebAddress(this.text);
      return { value: address, shown: address === this.text ? "" : address };
    }
    return { value: this.text };
  }

  /** @returns {Reading} */
  readHours() {
    const understood = readHours(this.text, this.rules);
    if (!("week" in understood)) return understood;
    const { week } = understood;
    return { value: writeHours(week), shown: wordHours(week, this.rules.dayNames, this.words) };
  }

  /** Gives what the field says, as the registry writes it; nothing if it is empty. @returns {unknown} */
  get said() {
    const ticked = this.boxes.filter((box) => box.checked).map((box) => box.value);
    if (this.kind === "several") return kept(ticked, this.original);
    if (this.kind === "yes") return ticked.length > 0 || undefined;
    if (this.kind === "languages") return this.spoken(ticked);
    const { value, fault } = this.reading;
    return fault ? this.text : value;
  }

  /** The fault of a text that cannot be understood, if it is one. @returns {{type: string, words: string} | null} */
  get ownFault() {
    if (this.kind === "languages") {
      const { unknown } = readLanguages(this.control.value, this.rules.languages);
      return unknown.length ? { type: "languages", words: unknown.join(", ") } : null;
    }
    const isText = !NO_TEXT.includes(this.kind);
    const { fault = "", words = "" } = isText ? this.reading : {};
    return fault ? { type: fault, words } : null;
  }

  /** How a text is understood, where that is worth saying. */
  get understood() {
    if (this.kind === "languages") {
      const { codes, unknown } = readLanguages(this.control.value, this.rules.languages);
      return unknown.length ? "" : codes.map((code) => nameOf(code, this.rules.languages)).join(", ");
    }
    const isText = !NO_TEXT.includes(this.kind);
    const { shown = "", fault = "" } = isText ? this.reading : {};
    return fault ? "" : shown;
  }

  /** Gives the languages that are ticked or written; what is known of each stays. @param {string[]} ticked */
  spoken(ticked) {
    const before = /** @type {{language: string}[]} */ (this.original || []);
    const { codes } = readLanguages(this.control.value, this.rules.languages);
    const all = [...new Set([...ticked, ...codes])];
    const known = before.filter(({ language }) => all.includes(language));
    const others = all.filter((code) => !known.some(({ language }) => language === code));
    const full = [...known, ...others.map((language) => ({ language }))];
    return full.length ? full : undefined;
  }

  /** Words a value of this field for people. @param {unknown} value @returns {string} */
  describe(value) {
    if (value === undefined || value === null || value === "") return "";
    if (Array.isArray(value)) return value.map((item) => this.describe(item)).join(", ");
    if (this.kind === "languages") {
      return nameOf(/** @type {{language: string}} */ (value).language, this.rules.languages);
    }
    if (this.kind === "yes") return this.words.yes;
    if (this.kind === "hours") {
      const week = weekOf(String(value));
      return week ? wordHours(week, this.rules.dayNames, this.words) : String(value);
    }
    if (this.kind === "date") return wordDate(String(value), this.rules);
    return this.wordOfChoice(String(value)) || String(value);
  }

  /** @param {string} value */
  wordOfChoice(value) {
    if (this.control instanceof HTMLSelectElement) {
      const option = [...this.control.options].find((one) => one.value === value);
      return option ? option.text : "";
    }
    const box = this.boxes.find((one) => one.value === value);
    return box && box.parentElement ? (box.parentElement.textContent || "").trim() : "";
  }

  /** Gives what the form says of a fault here. @param {string} type @param {Record<string, unknown>} values */
  sentence(type, values) {
    return worded({ path: [], type, values }, this.path, this.rules);
  }

  /** Shows a fault, or that there is none, and how the text is understood. @param {string} sentence */
  show(sentence) {
    const isShown = Boolean(sentence) && this.isTouched;
    this.line.textContent = isShown ? sentence : "";
    this.line.hidden = !isShown;
    this.control.setAttribute("aria-invalid", String(isShown));
    const shown = this.understood;
    const isAsked = this.isTouched || document.activeElement === this.control;
    this.echo.hidden = !shown || !isAsked;
    this.echo.textContent = this.echo.hidden ? "" : said(this.words.understood, { text: shown });
  }

  /** Marks whether the field is needed now. @param {boolean} isNeeded */
  need(isNeeded) {
    this.needed.hidden = !isNeeded;
    if (this.control.type !== "checkbox") this.control.setAttribute("aria-required", String(isNeeded));
    // "Not said" is no answer where one is needed.
    if (this.control instanceof HTMLSelectElement) {
      this.control.options[0].text = isNeeded ? this.words.choose : this.words.nothing;
    }
  }
}

/**
 * Gives a list as it was if it holds the same, nothing if it is empty.
 * @param {string[]} list @param {unknown} before
 */
function kept(list, before) {
  if (!list.length) return undefined;
  const isSame = Array.isArray(before) && before.length === list.length && list.every((one) => before.includes(one));
  return isSame ? before : list;
}
