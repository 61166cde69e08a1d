// Makes a notice of a place in the browser: names, numbers and houses from the open data, what is said in each language
// from the place's page in it, with the page's own code. Nothing is sent; the browser prints.

import { FITTED, cards, sheet } from "./sheets.js";

/** @typedef {import("./sheets.js").Said} Said */
/** @typedef {import("./sheets.js").Way} Way */

const MOST_LANGUAGES = 4;

export function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-notice]"));
  if (root) new Maker(root).begin();
}

class Maker {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.form = /** @type {HTMLElement} */ (root.querySelector(".place-form"));
    this.line = /** @type {HTMLElement} */ (root.querySelector("[data-notice-line]"));
    this.sheets = /** @type {HTMLElement} */ (root.querySelector(".notice-sheets"));
    this.print = /** @type {HTMLButtonElement} */ (root.querySelector("[data-notice-print]"));
    this.ags = "";
    /** The work that is the latest; what an older one brings is passed over. */
    this.turn = 0;
  }

  begin() {
    const choices = /** @type {HTMLElement} */ (this.root.querySelector("[data-needs-script]"));
    choices.hidden = false;
    this.form.addEventListener("click", (event) => this.choose(event));
    choices.addEventListener("change", () => this.make());
    this.print.addEventListener("click", () => window.print());
    const key = new URLSearchParams(location.search).get("ort") || "";
    if (/^\d{8}$/.test(key)) this.ags = key;
    this.make();
  }

  /** Takes a place from the finder, which else leads to its page. @param {Event} event */
  choose(event) {
    const option = event.target instanceof Element && event.target.closest("[data-ags]");
    if (!(option instanceof HTMLElement)) return;
    event.preventDefault();
    this.ags = option.dataset.ags || "";
    const field = /** @type {HTMLInputElement} */ (this.form.querySelector("input"));
    const name = option.querySelector("strong");
    field.value = (name && name.textContent) || "";
    field.blur();
    this.make();
  }

  /** Gives the folders of the languages besides German, and bars the others when there are enough. */
  languages() {
    const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll("[name=sprache]"))];
    const chosen = boxes.filter((box) => box.checked);
    for (const box of boxes) box.disabled = !box.checked && chosen.length >= MOST_LANGUAGES;
    return chosen.map((box) => box.value);
  }

  async make() {
    const turn = ++this.turn;
    const folders = ["", ...this.languages()];
    if (!this.ags) return;
    try {
      const [record, said] = await Promise.all([this.record(), this.said(folders)]);
      if (turn !== this.turn) return;
      this.show(record.municipality.name, record.municipality.ways, said);
    } catch {
      if (turn === this.turn) this.line.textContent = this.words.failed || "";
    }
  }

  /** Gives the place from the open data. @returns {Promise<{municipality: {name: string, ways: Way[]}}>} */
  async record() {
    const answer = await fetch((this.words.record || "").replace("{ags}", this.ags));
    return answer.json();
  }

  /** Gives what the place's page says in each language. @param {string[]} folders @returns {Promise<Said[]>} */
  async said(folders) {
    const short = new URL((this.words.short || "").replace("{ags}", this.ags), location.href).href;
    const link = (await pageAt(short)).querySelector("a");
    const german = new URL((link && link.getAttribute("href")) || "", short).href;
    const root = new URL(this.words.root || "", location.href).href;
    const path = german.slice(root.length);
    return Promise.all(folders.map(async (folder) => saidOn(await pageAt(root + folder + path))));
  }

  /** @param {string} name @param {Way[]} ways @param {Said[]} said */
  show(name, ways, said) {
    const chosen = /** @type {HTMLInputElement} */ (this.root.querySelector("[name=groesse]:checked"));
    const size = chosen.value;
    this.line.textContent = "";
    this.sheets.textContent = "";
    this.sheets.className = `notice-sheets notice-${size}`;
    const made = size === "karten" ? cards(name, ways, said) : sheet(name, ways, said, size === "a5" ? 2 : 1);
    this.sheets.append(...made);
    made.forEach(fit);
    this.print.disabled = false;
  }
}

/**
 * Makes the letters of a sheet as large as it has room for; hours go before anything is cut through.
 * @param {HTMLElement} one
 */
function fit(one) {
  const has = (/** @type {number} */ size) => {
    one.style.fontSize = `${size}pt`;
    return one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1;
  };
  const hours = [...one.querySelectorAll(".hours")];
  while (!FITTED.some(has) && hours.length) /** @type {Element} */ (hours.pop()).remove();
}

/** @param {string} address */
async function pageAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  // In Chromium before 2021 the policy of a page that is only read would become that of this page.
  const html = (await answer.text()).replace(/<meta http-equiv[^>]*>/g, "");
  return new DOMParser().parseFromString(html, "text/html");
}

/** @param {Document} page @returns {Said} */
function saidOn(page) {
  const { lang, dir } = page.documentElement;
  const all = (/** @type {string} */ selector) => [...page.querySelectorAll(selector)];
  const first = ".office-first > ";
  return {
    lang,
    dir,
    about: page.title.split(" – ")[0],
    who: [...all(`${first}.what`), ...all(`${first}.line`).slice(0, 1)],
    doubts: all(`${first}.notice:not([hidden]) > span, ${first}.unknown > span`),
    more: all(`${first}.appointment > span`),
    hours: all(`${first}.hours, ${first}[data-before] > .hours`).slice(0, 1),
    fresh: all(`${first}.freshness`),
    promises: all(".promises span"),
    code: page.querySelector(".code"),
    help: all(".by-code p").slice(0, 1),
  };
}
