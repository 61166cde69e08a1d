// The full-text search: Pagefind's index in our own words. It is loaded on the page of the search only.

import { answers, plainly, telling } from "./asked.js";
import { Pages } from "./found.js";
import { folded } from "./letters.js";
import { bare, markedTitle, snippet } from "./snippet.js";

/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./snippet.js").Piece} Piece */
/** @typedef {import("./found.js").Page} Page */
/** @typedef {import("./found.js").Result} Found */
/** @typedef {{filters: Record<string, string>, sort: Record<string, string>}} Options */
/** @typedef {import("./asked.js").Found} Score */
/**
 * What is used of Pagefind's own interface.
 * @typedef {{search: (query: string | null, options?: Options) => Promise<{results: Score[]}>,
 *   options: (options: unknown) => Promise<void>}} Pagefind
 */

/** Milliseconds without a key after which is searched. */
const PAUSE = 150;

const AT_ONCE = 10;

/**
 * How pages are put in order: by how much the words count where they stand (hooks/lotsenbuch/pages/search.py), as often
 * as they stand there, and by how much longer the words are that begin with those that were asked for.
 */
const RANKING = {
  termFrequency: 0,
  termSimilarity: 4,
  termSaturation: 2,
  diacriticSimilarity: 0,
  metaWeights: { title: 0 },
};

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
    this.lead = /** @type {HTMLElement} */ (form.querySelector("[data-lead]"));
    this.late = /** @type {HTMLElement} */ (document.querySelector("[data-late-search]"));
    this.selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
    this.index = new URL(this.words.pagefind || "", document.baseURI).href;
    this.pages = new Pages(this.index);
    /** @type {Found[]} */
    this.found = [];
    /** So many of them were offered so far. */
    this.offered = 0;
    /** How letters are written in the index; none until it is there. @type {Letters | null} */
    this.letters = null;
    /** The words that stand in any question, as the index has them. @type {string[]} */
    this.idle = [];
    /** What was typed, folded, and those words of it that say something, by spaces. */
    this.asked = "";
    this.sought = "";
    this.turn = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search(this.status);
      this.status.focus();
    });
    form.addEventListener("input", (event) => this.search(/** @type {Element} */ (event.target)));
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
      const [letters, pagefind] = await Promise.all([
        fetch(this.words.letters || "").then((answer) => answer.json()),
        /** @type {Promise<Pagefind>} */ (import(`${this.index}pagefind.js`)),
      ]);
      // Nothing is asked, so nothing of the index is loaded: only what answers.
      await pagefind.search("");
      await pagefind.options({ ranking: RANKING });
      this.pagefind = pagefind;
      this.letters = /** @type {Letters} */ (letters);
      this.idle = folded(this.words.idle || "", this.letters).split(" ");
    } catch {
      this.show(false);
      return;
    }
    this.search(this.status);
  }

  /** Searches, and brings what is found into view. @param {Element} [from] what somebody has just typed or chosen in */
  async search(from) {
    this.turn += 1;
    const { turn } = this;
    this.remember();
    const query = this.letters ? folded(plainly(this.input.value), this.letters) : "";
    // Marks alone ask nothing.
    const words = telling(query, this.idle);
    // Each choice is a filter of its own, so that only the few bytes of the chosen one are loaded.
    const chosen = this.selects.filter((select) => select.value).map((select) => `${select.name}-${select.value}`);
    /** @type {Options} */
    const options = { filters: {}, sort: words.length ? {} : { order: "asc" } };
    for (const name of chosen) options.filters[name] = "1";
    if (!this.pagefind || (words.length + chosen.length === 0)) {
      this.offer([]);
      this.lead.hidden = true;
      this.status.textContent = "";
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.turn) return;
    const { results, nowhere } = await this.answers(this.pagefind, words, options);
    if (turn !== this.turn) return;
    [this.asked, this.sought] = [query, words.join(" ")];
    this.status.textContent = this.said(results.length, nowhere);
    this.lead.hidden = results.length > 0;
    await this.offer(results);
    if (from) this.reveal(from);
  }

  /** @param {Pagefind} pagefind @param {string[]} words @param {Options} options */
  async answers(pagefind, words, options) {
    const look = async (/** @type {string | null} */ word) => (await pagefind.search(word, options)).results;
    if (words.length) return answers(words, look, this.pages, this.letters || {});
    return { results: await look(null), nowhere: [] };
  }

  /**
   * Says how much was found, and without which of the words that were typed.
   * @param {number} number @param {string[]} nowhere
   */
  said(number, nowhere) {
    if (number === 0) return this.words.nothing || "";
    const letters = this.letters || {};
    const typed = this.input.value.split(/\s+/).filter((word) => nowhere.includes(bare(folded(word, letters))));
    const without = typed.length ? `. ${this.words.without} ${typed.join(" ")}` : "";
    return `${this.words.found} ${number}${without}`;
  }

  /** Scrolls to what was found, if it is not to be seen; where one types or chooses stays. @param {Element} from */
  reveal(from) {
    // Half of a screen that one touches is the keyboard's while one types.
    const isTyped = from === this.input && matchMedia("(pointer: coarse)").matches;
    const first = this.list.firstElementChild || this.status;
    if (first.getBoundingClientRect().bottom <= (isTyped ? innerHeight / 2 : innerHeight)) return;
    (this.form.querySelector(`label[for="${from.id}"]`) || this.status).scrollIntoView();
    first.scrollIntoView({ block: "nearest" });
  }

  /** @param {Found[]} results */
  offer(results) {
    this.found = results;
    this.offered = 0;
    this.list.textContent = "";
    return this.showMore();
  }

  async showMore() {
    const { found: results, offered } = this;
    const pages = await this.pages.of(results.slice(offered, offered + AT_ONCE));
    if (results !== this.found) return;
    this.offered = offered + AT_ONCE;
    if (offered === 0) pages.sort((one, other) => Number(this.isCalled(other)) - Number(this.isCalled(one)));
    this.list.append(...pages.map((page) => this.item(page)));
    this.more.hidden = this.offered >= results.length;
  }

  /** Says whether a page is called as was asked. @param {Page} page */
  isCalled(page) {
    return this.letters !== null && folded(page.title, this.letters) === this.asked;
  }

  /** @param {Page} page */
  item(page) {
    const letters = this.letters || {};
    const link = document.createElement("a");
    // A word of the glossary stands at a place in its page; Pagefind knows addresses of files only, from their folder.
    const { pathname, hash } = new URL(`..${page.url.replace(/\.html$/, "")}`, this.index);
    link.href = pathname + hash;
    link.append(isolated(markedTitle(page.title, page, this.sought, letters)));
    const kind = document.createElement("p");
    kind.className = "kind";
    kind.append(...what(page));
    const about = document.createElement("p");
    about.append(isolated(snippet(page, this.sought, letters)));
    const item = document.createElement("li");
    item.append(link, kind, about);
    return item;
  }
}

/** Gives what kind of page it is, and of which district if it is of one. @param {Page} page */
function what(page) {
  const parts = page.what.map((text) => isolated([{ text, isFound: false }]));
  return parts.length > 1 ? [parts[0], " · ", ...parts.slice(1)] : parts;
}

/** Gives text that keeps its own direction: most of what is found is German. @param {Piece[]} pieces */
function isolated(pieces) {
  const text = document.createElement("bdi");
  for (const piece of pieces) {
    const part = document.createElement(piece.isFound ? "mark" : "span");
    part.textContent = piece.text;
    text.append(part);
  }
  return text;
}
