// The full-text search: Pagefind's index in our own words. It is loaded on the page of the search only.

import { folded } from "./letters.js";

/** @typedef {{url: string, meta: Record<string, string | undefined>}} Page */
/** @typedef {{data: () => Promise<Page>}} Found */
/**
 * What is used of Pagefind's own interface. A search gives nothing if another followed within the pause.
 * @typedef {{search: (query: "") => Promise<unknown>, debouncedSearch: (query: string | null,
 *   options: {filters: Record<string, string>}, pause: number) => Promise<{results: Found[]} | null>}} Pagefind
 */
/** @typedef {import("./letters.js").Letters} Letters */

const AT_ONCE = 10;

/** Starts the search where its form stands, if this browser can run Pagefind. */
export function start() {
  const search = new Search(/** @type {HTMLFormElement} */ (document.querySelector("form.search")));
  if (runsPagefind()) search.open();
  else search.show(false);
}

/**
 * Says whether the browser runs Pagefind's WebAssembly: functions with two results and modules with two tables, which
 * are younger than the syntax of its script.
 */
function runsPagefind() {
  if (typeof WebAssembly !== "object") return false;
  const module = [
    ...[0, 97, 115, 109, 1, 0, 0, 0], // the header
    ...[1, 6, 1, 96, 0, 2, 127, 127], // a type: nothing in, two numbers out
    ...[3, 2, 1, 0], // a function of it
    ...[4, 7, 2, 111, 0, 1, 111, 0, 1], // two tables of references
    ...[10, 8, 1, 6, 0, 65, 0, 65, 0, 11], // the function: 0 and 0
  ];
  return WebAssembly.validate(new Uint8Array(module));
}

class Search {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    this.list = /** @type {HTMLElement} */ (form.querySelector(".results"));
    this.more = /** @type {HTMLElement} */ (form.querySelector("[data-more]"));
    this.late = /** @type {HTMLElement} */ (document.querySelector("[data-late-search]"));
    this.selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
    /** @type {Found[]} */
    this.found = [];
    /** How letters are written in the index; none until it is there. @type {Letters | null} */
    this.letters = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    form.addEventListener("input", () => this.search());
    this.more.addEventListener("click", () => this.showMore());
  }

  /** Shows the form, or what is said where it does not work. @param {boolean} works */
  show(works) {
    this.form.hidden = !works;
    this.late.hidden = works;
    if (!works) this.late.className = "unknown";
  }

  /** Takes words and choices from the address; without any there, those that the form holds already. */
  restore() {
    const asked = new URLSearchParams(location.search);
    if ([...asked].length) {
      this.input.value = asked.get("q") || "";
      for (const select of this.selects) select.value = asked.get(select.name) || "";
    }
    for (const fold of this.form.querySelectorAll("details")) {
      fold.open = fold.open || this.selects.some((select) => select.value);
    }
    this.search();
  }

  /** Puts words and choices into the address, so that going back, reloading and handing on find them. */
  remember() {
    const said = new URLSearchParams();
    if (this.input.value.trim()) said.set("q", this.input.value.trim());
    for (const select of this.selects) if (select.value) said.set(select.name, select.value);
    const query = String(said);
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      // Safari allows a hundred of these in half a minute.
    }
  }

  /** Loads Pagefind, and shows that it answers before it is asked. */
  async open() {
    this.show(true);
    this.restore();
    this.input.focus();
    try {
      const address = new URL(`${this.words.pagefind}pagefind.js`, document.baseURI).href;
      const [letters, pagefind] = await Promise.all([
        fetch(this.words.letters || "").then((answer) => answer.json()),
        /** @type {Promise<Pagefind>} */ (import(address)),
      ]);
      // Nothing is asked, so nothing of the index is loaded: only what answers.
      await pagefind.search("");
      this.pagefind = pagefind;
      this.letters = /** @type {Letters} */ (letters);
    } catch {
      this.show(false);
      return;
    }
    this.search();
  }

  async search() {
    this.remember();
    const query = this.letters ? folded(this.input.value, this.letters) : "";
    // Each choice is a filter of its own, so that only the few bytes of the chosen one are loaded.
    const chosen = this.selects.filter((select) => select.value).map((select) => `${select.name}-${select.value}`);
    /** @type {Record<string, string>} */
    const filters = {};
    for (const name of chosen) filters[name] = "1";
    if (!this.pagefind || (!query && chosen.length === 0)) {
      this.offer([]);
      this.status.textContent = "";
      return;
    }
    const answer = await this.pagefind.debouncedSearch(query || null, { filters }, 150);
    if (answer === null) return;
    this.offer(answer.results);
    const number = answer.results.length;
    this.status.textContent = number ? `${this.words.found} ${number}` : this.words.nothing || "";
  }

  /** @param {Found[]} results */
  offer(results) {
    this.found = results;
    this.list.textContent = "";
    this.showMore();
  }

  async showMore() {
    const shown = this.list.children.length;
    const results = this.found;
    const pages = await Promise.all(results.slice(shown, shown + AT_ONCE).map((result) => result.data()));
    if (results !== this.found) return;
    this.list.append(...pages.map((page) => this.item(page)));
    this.more.hidden = this.list.children.length >= results.length;
  }

  /** @param {Page} page */
  item(page) {
    const link = document.createElement("a");
    link.href = page.url;
    link.append(isolated(page.meta.title || ""));
    const about = document.createElement("p");
    about.append(isolated(page.meta.about || ""));
    const item = document.createElement("li");
    item.append(link, about);
    return item;
  }
}

/** Gives text that keeps its own direction: most of what is found is German. @param {string} text */
function isolated(text) {
  return Object.assign(document.createElement("bdi"), { textContent: text });
}
