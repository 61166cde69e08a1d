// The integration plan in the browser: filled in, printed, saved to a file, continued. It sends nothing.

import { Fields } from "./fields.js";
import { read, write } from "./file.js";
import { OfficeChoice } from "./offices.js";

/** @typedef {import("./file.js").Filled} Filled */
/** @typedef {import("./file.js").Read} Read */
/** @typedef {import("./offices.js").Office} Office */
/** @typedef {import("./offices.js").Offices} Offices */

const DRAFT = "lotsenbuch.plan";
const PAUSE = 400;
const LARGEST_FILE = 5000000;

/** Makes the plan of the page one that can be saved and continued. */
export function start() {
  const plan = /** @type {HTMLElement | null} */ (document.querySelector("[data-plan]"));
  if (plan) new Form(plan).begin();
}

class Form {
  /** @param {HTMLElement} plan */
  constructor(plan) {
    this.plan = plan;
    this.words = plan.dataset;
    this.version = plan.dataset.plan || "";
    this.formerly = /** @type {Record<string, string>} */ (JSON.parse(plan.dataset.formerly || "{}"));
    /** The names of the fields that an office fills, and the place in it of what goes there. */
    this.officeFields = /** @type {Record<string, number>} */ (JSON.parse(plan.dataset.officeFields || "{}"));
    this.fields = new Fields(plan, () => this.changed());
    this.offices = new OfficeChoice(find("[data-plan-place]"), this.words.several || "", {
      choose: (key) => this.choosePlace(key),
      enter: (office) => this.enter(office),
    });
    this.sheets = /** @type {HTMLElement[]} */ ([...plan.querySelectorAll("[data-sheet]")]);
    this.setup = find("[data-plan-setup]");
    this.tools = find("[data-plan-tools]");
    this.status = find(".plan-status");
    this.language = /** @type {HTMLSelectElement} */ (find("[data-plan-language]"));
    this.keep = /** @type {HTMLInputElement} */ (find("[data-plan-keep]"));
    this.file = /** @type {HTMLInputElement} */ (find("[data-plan-file]"));
    this.choices = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[data-plan-sheets] input")]);
    this.municipality = "";
    this.unsaved = false;
    this.pause = 0;
  }

  begin() {
    this.setup.hidden = false;
    this.tools.hidden = false;
    this.listen();
    this.restore();
    const key = new URLSearchParams(location.search).get("ort") || "";
    if (/^\d{8}$/.test(key)) this.choosePlace(key);
    this.workOffline();
  }

  listen() {
    this.language.addEventListener("change", () => this.speak(this.language.value));
    for (const choice of this.choices) choice.addEventListener("change", () => this.showSheets());
    find("[data-plan-print]").addEventListener("click", () => window.print());
    find("[data-plan-save]").addEventListener("click", () => this.save());
    find("[data-plan-open]").addEventListener("click", () => this.file.click());
    find("[data-plan-delete]").addEventListener("click", () => this.delete());
    this.file.addEventListener("change", () => this.open());
    this.keep.addEventListener("change", () => this.keepDraft());
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved && !this.keep.checked) event.preventDefault();
    });
    window.addEventListener("beforeprint", () => this.fields.grow());
  }

  changed() {
    this.unsaved = true;
    this.say(this.words.unsaved);
    clearTimeout(this.pause);
    if (this.keep.checked) this.pause = setTimeout(() => this.keepDraft(), PAUSE);
  }

  /** @returns {Filled} */
  get filled() {
    const { language, municipality, wanted, fields } = this;
    return { language: language.value, municipality, sheets: wanted, answers: fields.answers };
  }

  /** @param {Filled} filled */
  fill({ language, municipality, sheets, answers }) {
    const left = this.fields.fill(answers);
    this.municipality = municipality;
    for (const choice of this.choices) choice.checked = sheets.includes(choice.value);
    this.showSheets();
    this.showLeft(left);
    if ([...this.language.options].some((option) => option.value === language)) this.speak(language);
  }

  /** @param {[name: string, text: string][]} left */
  showLeft(left) {
    const section = find("[data-plan-left]");
    section.hidden = left.length === 0;
    const list = /** @type {HTMLElement} */ (section.querySelector("dl"));
    list.textContent = "";
    for (const [name, text] of left) {
      list.append(
        Object.assign(document.createElement("dt"), { textContent: name }),
        Object.assign(document.createElement("dd"), { textContent: text, dir: "auto" }),
      );
    }
  }

  /** The ids of the sheets that are ticked. */
  get wanted() {
    return this.choices.filter((choice) => choice.checked).map((choice) => choice.value);
  }

  showSheets() {
    const wanted = new Set(this.wanted);
    for (const sheet of this.sheets) sheet.hidden = !wanted.has(sheet.dataset.sheet || "");
    this.fields.grow();
  }

  /** @param {string} code of the second language; none for German alone */
  async speak(code) {
    this.language.value = code;
    const option = this.language.selectedOptions[0];
    const address = (this.words.wordsFile || "").replace("{code}", code);
    const words = /** @type {string[] | null} */ (code ? await this.load(address) : []);
    if (!words || this.language.value !== code) return;
    this.plan.dataset.language = code;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.plan.querySelectorAll("[data-word]"))) {
      element.lang = code || "de";
      element.dir = (option && option.dir) || "ltr";
      element.textContent = words[Number(element.dataset.word)] || "";
    }
  }

  /** @param {string} ags */
  async choosePlace(ags) {
    const known = /** @type {Offices | null} */ (await this.load(this.words.officesFile || ""));
    if (!known) return;
    this.municipality = ags;
    const offices = (known.places[ags] || []).map((number) => known.offices[number]);
    if (!this.offices.show(offices)) this.say(this.words.noOffice);
  }

  /** @param {Office} office */
  enter(office) {
    for (const [name, at] of Object.entries(this.officeFields)) this.fields.write(name, office[at] || "");
    this.changed();
    this.say(this.words.office);
  }

  save() {
    const now = new Date();
    const text = write(this.filled, this.version, now);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `integrationsplan-${now.toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    this.unsaved = false;
    this.say(this.words.saved);
  }

  async open() {
    const [file] = this.file.files || [];
    this.file.value = "";
    if (!file) return;
    /** @type {Read} */
    const result =
      file.size > LARGEST_FILE ? { fault: "foreign" } : read(await textOf(file), this.version, this.formerly);
    if ("fault" in result) {
      this.say(this.words[result.fault]);
      return;
    }
    if (Object.keys(this.filled.answers).length && !window.confirm(this.words.replace)) return;
    this.fill(result.filled);
    this.unsaved = false;
    this.say(this.words.opened);
    if (this.keep.checked) this.keepDraft();
  }

  keepDraft() {
    try {
      if (this.keep.checked) localStorage.setItem(DRAFT, write(this.filled, this.version, new Date()));
      else localStorage.removeItem(DRAFT);
      if (this.keep.checked) this.say(this.words.kept);
    } catch {
      this.keep.checked = false;
      this.say(this.words.notKept);
    }
  }

  restore() {
    let draft = null;
    try {
      draft = localStorage.getItem(DRAFT);
    } catch {
      // A browser that keeps nothing has no draft.
    }
    const result = draft === null ? null : read(draft, this.version, this.formerly);
    if (!result || !("filled" in result)) return;
    this.keep.checked = true;
    this.fill(result.filled);
    this.say(this.words.restored);
  }

  delete() {
    if (!window.confirm(this.words.delete)) return;
    clearTimeout(this.pause);
    this.keep.checked = false;
    this.keepDraft();
    this.fill({ ...this.filled, municipality: "", answers: {} });
    this.unsaved = false;
    this.say(this.words.deleted);
  }

  /** @param {string} address @returns {Promise<unknown>} */
  async load(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      return await answer.json();
    } catch {
      this.say(this.words.unreachable);
      return null;
    }
  }

  /** Keeps this page, and only this, for when there is no network. */
  async workOffline() {
    if (!navigator.serviceWorker) return;
    try {
      await navigator.serviceWorker.register(this.words.worker || "");
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      const needed = [location.href.split(/[?#]/)[0], this.words.officesFile || "", ...loaded];
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (find("[data-plan-offline]").hidden = false);
      if (active) active.postMessage(needed, [channel.port2]);
    } catch {
      // Without it the page needs the network, as any other.
    }
  }

  /** @param {string | undefined} text */
  say(text) {
    this.status.textContent = text || "";
  }
}

/** Gives the text of a file; a file's own `text()` is younger than the browsers we know. @param {File} file */
function textOf(file) {
  return new Response(file).text();
}

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement} */ (document.querySelector(selector));
}
