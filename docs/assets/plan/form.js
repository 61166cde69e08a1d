// The integration plan in the browser: filled in, printed, saved to a file, continued. It sends nothing.

import { leftOver, read, write } from "./file.js";

/** @typedef {import("./file.js").Filled} Filled */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */
/** @typedef {[name: string, address: string, phone: string]} Office */

const DRAFT = "lotsenbuch.plan";
const PAUSE = 400;
const LARGEST_FILE = 5_000_000;

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
    this.version = plan.dataset.plan ?? "";
    this.formerly = JSON.parse(plan.dataset.formerly ?? "{}");
    /** The names of the fields that an office fills, and the place in it of what goes there. @type {Record<string, number>} */
    this.officeFields = JSON.parse(plan.dataset.officeFields ?? "{}");
    this.controls = /** @type {Control[]} */ ([...plan.querySelectorAll("[name]")]);
    this.names = new Set(this.controls.map((control) => control.name));
    this.sheets = /** @type {HTMLElement[]} */ ([...plan.querySelectorAll("[data-sheet]")]);
    this.setup = find("[data-plan-setup]");
    this.tools = find("[data-plan-tools]");
    this.status = find(".plan-status");
    this.language = /** @type {HTMLSelectElement} */ (find("[data-plan-language]"));
    this.keep = /** @type {HTMLInputElement} */ (find("[data-plan-keep]"));
    this.file = /** @type {HTMLInputElement} */ (find("[data-plan-file]"));
    this.choices = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[data-plan-sheets] input")]);
    this.municipality = "";
    /** @type {Record<string, string | string[]>} */
    this.left = {};
    this.unsaved = false;
    this.pause = 0;
  }

  begin() {
    this.setup.hidden = false;
    this.tools.hidden = false;
    this.listen();
    this.restore();
    const key = new URLSearchParams(location.search).get("ort") ?? "";
    if (/^\d{8}$/.test(key)) this.choosePlace(key);
    this.workOffline();
  }

  listen() {
    this.plan.addEventListener("input", (event) => {
      grow(event.target);
      this.changed();
    });
    this.plan.addEventListener("click", (event) => untick(event.target) && this.changed());
    this.plan.addEventListener("keydown", (event) => {
      const { target } = event;
      if (event.key !== " " || !(target instanceof HTMLInputElement) || target.type !== "radio" || !target.checked) return;
      event.preventDefault();
      target.checked = false;
      this.changed();
    });
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
    window.addEventListener("beforeprint", () => this.controls.forEach(grow));
    // A town is chosen here instead of leading to its page.
    find("[data-plan-place]").addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[data-ags]") : null;
      if (!(option instanceof HTMLElement)) return;
      event.preventDefault();
      const field = /** @type {HTMLInputElement} */ (find("[data-plan-place] input"));
      field.value = option.querySelector("strong")?.textContent ?? "";
      field.blur();
      this.choosePlace(option.dataset.ags ?? "");
    });
  }

  changed() {
    this.unsaved = true;
    this.say(this.words.unsaved);
    clearTimeout(this.pause);
    if (this.keep.checked) this.pause = setTimeout(() => this.keepDraft(), PAUSE);
  }

  /** @returns {Filled} */
  get filled() {
    /** @type {Record<string, string | string[]>} */
    const answers = { ...this.left };
    for (const control of this.controls) {
      if (!isTick(control)) {
        if (control.value) answers[control.name] = control.value;
      } else if (control.checked) {
        answers[control.name] = [...(answers[control.name] ?? []), control.value];
      }
    }
    const sheets = this.choices.filter((choice) => choice.checked).map((choice) => choice.value);
    return { language: this.language.value, municipality: this.municipality, sheets, answers };
  }

  /** @param {Filled} filled */
  fill({ language, municipality, sheets, answers }) {
    for (const control of this.controls) {
      const answer = Object.hasOwn(answers, control.name) ? answers[control.name] : "";
      if (isTick(control)) control.checked = Array.isArray(answer) && answer.includes(control.value);
      else control.value = Array.isArray(answer) ? answer.join(", ") : (answer ?? "");
      grow(control);
    }
    this.municipality = municipality;
    for (const choice of this.choices) choice.checked = sheets.includes(choice.value);
    this.showSheets();
    this.showLeft(answers);
    if ([...this.language.options].some((option) => option.value === language)) this.speak(language);
  }

  /** @param {Record<string, string | string[]>} answers */
  showLeft(answers) {
    const left = leftOver(answers, this.names);
    this.left = Object.fromEntries(left.map(([name]) => [name, answers[name] ?? ""]));
    const section = find("[data-plan-left]");
    section.hidden = left.length === 0;
    section.querySelector("dl")?.replaceChildren(
      ...left.flatMap(([name, text]) => [
        Object.assign(document.createElement("dt"), { textContent: name }),
        Object.assign(document.createElement("dd"), { textContent: text, dir: "auto" }),
      ]),
    );
  }

  showSheets() {
    const wanted = new Set(this.choices.filter((choice) => choice.checked).map((choice) => choice.value));
    for (const sheet of this.sheets) sheet.hidden = !wanted.has(sheet.dataset.sheet ?? "");
    this.controls.forEach(grow);
  }

  /** @param {string} code of the second language; none for German alone */
  async speak(code) {
    this.language.value = code;
    const option = this.language.selectedOptions[0];
    const words = code ? await this.load(`${this.words.root}assets/plan/${code}.json`) : [];
    if (!words || this.language.value !== code) return;
    this.plan.dataset.language = code;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.plan.querySelectorAll("[data-word]"))) {
      element.lang = code || "de";
      element.dir = option?.dir || "ltr";
      element.textContent = words[Number(element.dataset.word)] ?? "";
    }
  }

  /** @param {string} ags */
  async choosePlace(ags) {
    const known = await this.load(`${this.words.root}assets/plan/offices.json`);
    if (!known) return;
    /** @type {Office[]} */
    const offices = (known.places[ags] ?? []).map((/** @type {number} */ number) => known.offices[number]);
    this.municipality = ags;
    find("[data-plan-place] .plan-offices")?.remove();
    const [first] = offices;
    if (!first) {
      this.say(this.words.noOffice);
      return;
    }
    if (offices.length > 1) this.offer(offices);
    this.enter(first);
  }

  /** Lets choose among several offices of one place. @param {Office[]} offices */
  offer(offices) {
    const list = document.createElement("div");
    list.className = "plan-offices";
    list.append(
      Object.assign(document.createElement("p"), { textContent: this.words.several }),
      ...offices.map((office) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: office[0] });
        Object.assign(button, { lang: "de", dir: "ltr" });
        button.addEventListener("click", () => this.enter(office));
        return button;
      }),
    );
    find("[data-plan-place]").append(list);
  }

  /** @param {Office} office */
  enter(office) {
    for (const [name, at] of Object.entries(this.officeFields)) {
      const control = this.controls.find((other) => other.name === name);
      if (!control) continue;
      control.value = office[at] ?? "";
      grow(control);
    }
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
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.unsaved = false;
    this.say(this.words.saved);
  }

  async open() {
    const [file] = this.file.files ?? [];
    this.file.value = "";
    if (!file) return;
    const result = file.size > LARGEST_FILE ? { fault: /** @type {const} */ ("foreign") } : read(await file.text(), this.version, this.formerly);
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

  /** @param {string} address */
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
      await navigator.serviceWorker.register("offline.js");
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      const needed = [location.href.split(/[?#]/)[0], `${this.words.root}assets/plan/offices.json`, ...loaded];
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (find("[data-plan-offline]").hidden = false);
      active?.postMessage(needed, [channel.port2]);
    } catch {
      // Without it the page needs the network, as any other.
    }
  }

  /** @param {string | undefined} text */
  say(text) {
    this.status.textContent = text ?? "";
  }
}

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement} */ (document.querySelector(selector));
}

/** @param {Control} control @returns {control is HTMLInputElement} */
function isTick(control) {
  return control.type === "checkbox" || control.type === "radio";
}

/** Lets a field be as high as what is written in it. @param {unknown} target */
function grow(target) {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.style.blockSize = "auto";
  if (target.scrollHeight > target.clientHeight) target.style.blockSize = `${target.scrollHeight + 2}px`;
}

/** @type {WeakMap<HTMLInputElement, boolean>} */
const ticked = new WeakMap();
document.addEventListener("pointerdown", ({ target }) => {
  const radio = target instanceof Element ? target.closest("label")?.querySelector("input[type=radio]") : null;
  if (radio instanceof HTMLInputElement) ticked.set(radio, radio.checked);
});

/** Lets a tick be taken back, as with an eraser on paper: a click on what is ticked. @param {unknown} target */
function untick(target) {
  if (!(target instanceof HTMLInputElement) || target.type !== "radio" || !ticked.get(target)) return false;
  ticked.delete(target);
  target.checked = false;
  return true;
}
