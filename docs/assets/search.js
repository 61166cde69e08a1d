// The full-text search: Pagefind's index in our own words. It is loaded on the page of the search only.

/** @typedef {{url: string, meta: Record<string, string | undefined>}} Page */
/** @typedef {{data: () => Promise<Page>}} Found */
/**
 * What is used of Pagefind's own interface. A search gives nothing if another followed within the pause.
 * @typedef {{init: () => Promise<void>, debouncedSearch: (query: string | null,
 *   options: {filters: Record<string, string>}, pause: number) => Promise<{results: Found[]} | null>}} Pagefind
 */

const AT_ONCE = 10;

/** Starts the search where its form stands, and lets "/" lead there from every other page. */
export function start() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.search"));
  if (form) new Search(form);
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const typing = target instanceof Element && target.closest("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const there = form ? form.querySelector("input") : document.querySelector("a[rel=search]");
    if (there instanceof HTMLElement) there[form ? "focus" : "click"]();
  });
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
    this.selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
    /** @type {Found[]} */
    this.found = [];
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    form.addEventListener("input", () => this.search());
    this.more.addEventListener("click", () => this.showMore());
    // Before anything is loaded, so that nothing typed meanwhile is lost.
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") || "";
    for (const select of this.selects) select.value = asked.get(select.name) || "";
    this.input.focus();
    this.open();
  }

  async open() {
    try {
      const address = new URL(`${this.words.pagefind}pagefind.js`, document.baseURI).href;
      this.pagefind = /** @type {Pagefind} */ (await import(address));
      await this.pagefind.init();
    } catch {
      this.status.textContent = this.words.failed || "";
      return;
    }
    this.search();
  }

  async search() {
    const query = this.input.value.trim();
    // Each choice is a filter of its own, so that only the few bytes of the chosen one are loaded.
    const chosen = this.selects.filter((select) => select.value).map((select) => `${select.name}-${select.value}`);
    /** @type {Record<string, string>} */
    const filters = {};
    for (const name of chosen) filters[name] = "1";
    if (!this.pagefind || (!query && chosen.length === 0)) {
      this.show([]);
      this.status.textContent = "";
      return;
    }
    const answer = await this.pagefind.debouncedSearch(query || null, { filters }, 150);
    if (answer === null) return;
    this.show(answer.results);
    const number = answer.results.length;
    this.status.textContent = number ? `${this.words.found} ${number}` : (this.words.nothing || "");
  }

  /** @param {Found[]} results */
  show(results) {
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
