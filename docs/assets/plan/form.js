// The integration plan in the browser: filled in, printed, saved to a file, continued. It sends nothing.

import { download, textOf } from "./device.js";
import { Draft } from "./draft.js";
import { Fields } from "./fields.js";
import { LARGEST_FILE, fieldOf, read, write } from "./file.js";
import { workOffline } from "./kept.js";
import { SecondLanguage } from "./language.js";
import { closeByItself } from "./menu.js";
import { Notice } from "./notice.js";
import { OfficeChoice } from "./offices.js";
import { Sheets } from "./sheets.js";

/** @typedef {import("./file.js").Filled} Filled */
/** @typedef {import("./file.js").LeftOver} LeftOver */
/** @typedef {import("./file.js").Read} Read */
/** @typedef {import("./offices.js").Office} Office */
/** @typedef {import("./offices.js").Offices} Offices */

const PAUSE = 400;

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
    this.fields = new Fields(plan, Number(plan.dataset.longest), (field) => this.changed(field));
    this.sheets = new Sheets(plan, find("[data-plan-list]"), find("[data-plan-chooser]"), (sheet) =>
      this.fields.answeredOn(sheet),
    );
    this.offices = new OfficeChoice(find("[data-plan-place]"), this.words.several || "", {
      choose: (key) => this.choosePlace(key),
      enter: (office) => this.enter(office),
    });
    this.draft = new Draft((text) => this.changedElsewhere(text));
    this.notice = new Notice(find(".plan-status"));
    const choice = /** @type {HTMLSelectElement} */ (find("[data-plan-language]"));
    this.language = new SecondLanguage(plan, choice, (address) => this.load(address));
    this.keep = /** @type {HTMLInputElement} */ (find("[data-plan-keep]"));
    this.keep.checked = false; // Firefox ticks again what was ticked before a page was loaded anew
    this.file = /** @type {HTMLInputElement} */ (find("[data-plan-file]"));
    this.municipality = "";
    /** What an office has filled in by itself. @type {Record<string, string>} */
    this.entered = {};
    this.pause = 0;
  }

  begin() {
    find("[data-plan-setup]").hidden = false;
    find("[data-plan-tools]").hidden = false;
    this.listen();
    this.sheets.begin();
    this.restore();
    const key = new URLSearchParams(location.search).get("ort") || "";
    if (/^\d{8}$/.test(key)) this.choosePlace(key);
    workOffline(this.words, () => this.worksOffline());
  }

  /** Says so, and leaves it to read below “more”. */
  worksOffline() {
    const line = find("[data-plan-offline]");
    line.hidden = false;
    if (this.notice.isEmpty) this.notice.say(line.textContent);
  }

  listen() {
    find("[data-plan-print]").addEventListener("click", () => window.print());
    find("[data-plan-save]").addEventListener("click", () => this.save());
    find("[data-plan-open]").addEventListener("click", () => this.file.click());
    find("[data-plan-delete]").addEventListener("click", () => this.delete());
    find("[data-plan-rescue]").addEventListener("click", () => download(this.draft.unread || ""));
    this.file.addEventListener("change", () => this.open());
    closeByItself(/** @type {HTMLDetailsElement} */ (find(".plan-more")));
    this.keep.addEventListener("change", () => this.askToKeep());
    window.addEventListener("beforeunload", (event) => {
      if (this.pause && this.keep.checked) this.keepDraft();
      if (!this.unsaved || this.keep.checked) return;
      event.preventDefault();
      event.returnValue = this.words.unsaved || ""; // Chrome before 119 asks only so.
    });
  }

  /** Whether something was typed that is in no file yet; the page says so beside the button. */
  get unsaved() {
    return !find("[data-plan-unsaved]").hidden;
  }

  set unsaved(is) {
    find("[data-plan-unsaved]").hidden = !is;
  }

  /** @param {EventTarget | null} field */
  changed(field) {
    if (!this.unsaved && !this.keep.checked) this.notice.say(this.words.unsaved);
    this.unsaved = true;
    if (this.fields.isFull(field)) this.notice.warn(this.words.full);
    this.sheets.tellOf(field);
    this.keepSoon();
  }

  keepSoon() {
    clearTimeout(this.pause);
    this.pause = this.keep.checked ? setTimeout(() => this.keepDraft(), PAUSE) : 0;
  }

  /** @returns {Filled} */
  get filled() {
    const { language, municipality, sheets, fields } = this;
    return { language: language.code, municipality, sheets: sheets.wanted, answers: fields.answers };
  }

  /** Whether somebody has written here, and not only the office has filled in its own. */
  get isWritten() {
    return Object.entries(this.fields.answers).some(([name, answer]) => answer !== this.entered[name]);
  }

  get text() {
    return write(this.filled, this.version, new Date());
  }

  /** @param {Filled} filled */
  fill({ language, municipality, sheets, answers }) {
    const left = this.fields.fill(answers);
    this.municipality = municipality;
    this.entered = {};
    if (municipality) for (const name of Object.keys(this.officeFields)) this.entered[name] = String(answers[name]);
    this.sheets.wanted = sheets;
    this.showLeft(left);
    this.language.speak(language);
    return left;
  }

  /** @param {LeftOver[]} left */
  showLeft(left) {
    const section = find("[data-plan-left]");
    section.hidden = left.length === 0;
    const list = /** @type {HTMLElement} */ (section.querySelector("dl"));
    list.textContent = "";
    for (const { name, text } of left) {
      list.append(
        Object.assign(document.createElement("dt"), { textContent: this.fields.labelOf(fieldOf(name)) }),
        Object.assign(document.createElement("dd"), { textContent: text, dir: "auto" }),
      );
    }
  }

  /** @param {string} ags */
  async choosePlace(ags) {
    const known = /** @type {Offices | null} */ (await this.load(this.words.officesFile || ""));
    if (!known) return;
    this.municipality = ags;
    const offices = (known.places[ags] || []).map((number) => known.offices[number]);
    if (!this.offices.show(offices)) this.notice.say(this.words.noOffice);
  }

  /** @param {Office} office */
  enter(office) {
    for (const [name, at] of Object.entries(this.officeFields)) {
      this.entered[name] = office[at] || "";
      this.fields.write(name, this.entered[name]);
    }
    this.sheets.show();
    this.keepSoon();
    this.notice.say(this.words.office);
  }

  save() {
    download(this.text);
    this.unsaved = false;
    this.notice.say(this.words.saved);
  }

  async open() {
    const [file] = this.file.files || [];
    this.file.value = "";
    if (!file) return;
    const isTooLarge = file.size > LARGEST_FILE;
    /** @type {Read} */
    const result = isTooLarge ? { fault: "foreign" } : read(await textOf(file), this.version, this.formerly);
    if ("fault" in result) {
      this.notice.warn(this.words[result.fault]);
      return;
    }
    if (this.isWritten && !window.confirm(this.words.replace)) return;
    const left = this.fill(result.filled);
    this.unsaved = false;
    this.notice.say(left.length ? this.words.openedLeft : this.words.opened);
    this.keepSoon();
  }

  /** Keeps the draft, or deletes it, when the reader says so; asks before it replaces another window's. */
  askToKeep() {
    const { other } = this.draft;
    if (!this.keep.checked) this.draft.remove();
    else if (other !== null && !this.isWritten) this.takeOver(other);
    else if (other !== null && !window.confirm(this.words.replaceDraft)) this.keep.checked = false;
    else if (this.keepDraft(true)) this.notice.say(this.words.kept);
  }

  /** Says whether it could. @param {boolean} [anyway] also if another window has kept one since */
  keepDraft(anyway) {
    clearTimeout(this.pause);
    this.pause = 0;
    const done = this.draft.keep(this.text, anyway);
    if (done === "kept") return true;
    this.keep.checked = false;
    this.notice.warn(done === "other" ? this.words.other : this.words.notKept);
    return false;
  }

  /** Another window has kept a draft, or deleted it. @param {string | null} text */
  changedElsewhere(text) {
    const isSafe = this.keep.checked ? !this.pause : !this.isWritten;
    if (text !== null && isSafe) {
      this.takeOver(text);
    } else if (this.keep.checked) {
      this.keep.checked = false;
      this.unsaved = this.isWritten;
      this.notice.warn(text === null ? this.words.deletedElsewhere : this.words.other);
    }
  }

  /** Shows the draft that another window keeps. @param {string} text */
  takeOver(text) {
    const result = read(text, this.version, this.formerly);
    if (!("filled" in result)) return;
    this.draft.takeOver(text);
    this.keep.checked = true;
    this.fill(result.filled);
    this.notice.say(this.words.takenOver);
  }

  restore() {
    // What was written before the script was there is newer than any draft.
    const typed = this.fields.answers;
    const draft = this.draft.read();
    const result = draft === null ? null : read(draft, this.version, this.formerly);
    if (result && "filled" in result) {
      this.keep.checked = true;
      this.fill({ ...result.filled, answers: { ...result.filled.answers, ...typed } });
      this.notice.say(this.words.restored);
    } else if (result) {
      this.draft.putAside();
      this.notice.warn(this.words.unread);
    }
    find("[data-plan-rescue]").hidden = this.draft.unread === null;
    if (!Object.keys(typed).length) return;
    this.sheets.addAnswered();
    this.changed(null);
  }

  delete() {
    if (!window.confirm(this.words.delete)) return;
    clearTimeout(this.pause);
    this.pause = 0;
    this.keep.checked = false;
    this.draft.removeAll();
    this.fill({ ...this.filled, municipality: "", answers: {} });
    this.unsaved = false;
    find("[data-plan-rescue]").hidden = true;
    this.notice.say(this.words.deleted);
  }

  /** @param {string} address @returns {Promise<unknown>} */
  async load(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      return await answer.json();
    } catch {
      this.notice.warn(this.words.unreachable);
      return null;
    }
  }
}

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement} */ (document.querySelector(selector));
}
