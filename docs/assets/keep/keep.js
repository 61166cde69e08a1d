// Lets a reader keep a page, or all places of a district, for when there is no network. Nothing is kept unasked.

import { FullError, Store, listAt } from "./store.js";

/** @typedef {import("./store.js").Listed} Listed */

/** Lets the controls of the page keep what they name. */
export function start() {
  const controls = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-keep]"));
  if (!Store.isPossible) return;
  for (const control of controls) new Keeper(control).begin();
}

class Keeper {
  /** @param {HTMLElement} control its list is that of a district; it says whether all of it is meant */
  constructor(control) {
    this.control = control;
    this.list = new URL(control.dataset.keep || "", location.href).href;
    this.store = new Store(new URL("../../../", this.list).href);
    this.isForAll = "all" in control.dataset;
    this.line = document.createElement("p");
    this.line.setAttribute("role", "status");
    /** What is to be kept, once its size has been said. @type {Listed[] | null} */
    this.agreed = null;
  }

  async begin() {
    (this.control.parentElement || document.body).append(this.line);
    this.control.hidden = false;
    this.control.addEventListener("click", () => this.press());
    const day = this.isForAll ? "" : await this.store.dayOf(here()).catch(() => "");
    if (day) this.say((await this.words()).kept, { day });
  }

  /** Gives the words of this language, which few pages need. @returns {Promise<Record<string, string>>} */
  async words() {
    if (!this.said) this.said = await (await fetch(this.language.replace(".json", "-words.json"))).json();
    return this.said;
  }

  /** Gives the list of what all pages of this language need. */
  get language() {
    return this.list.replace(/\/[^/]*$/, ".json");
  }

  async press() {
    this.control.setAttribute("aria-disabled", "true");
    try {
      const words = await this.words();
      if (!this.agreed) this.agreed = await this.wanted();
      if (this.isForAll && !this.isAgreed) return this.ask(words, this.agreed);
      await this.keep(words, this.agreed);
    } catch {
      // Without a network not even the words may be there.
      this.say((this.said || {}).failed || "…", { done: 0, total: (this.agreed || [""]).length });
    } finally {
      this.control.removeAttribute("aria-disabled");
    }
  }

  /** Gives the pages that are meant: with a place its district's, where more about its offices stands. */
  async wanted() {
    const [district, ...places] = await listAt(this.list);
    const wanted = places.filter(([path]) => this.isForAll || this.store.root + path === here());
    if (!wanted.length) throw new Error(here());
    return [...wanted, district];
  }

  /** Says how much it is before it is loaded. @param {Record<string, string>} words @param {Listed[]} wanted */
  ask(words, wanted) {
    const bytes = wanted.reduce((sum, [, , size]) => sum + size, 0);
    this.isAgreed = true;
    this.say(words.size, { total: wanted.length, size: `${(bytes / 1e6).toFixed(1)} MB` });
    const label = this.control.querySelector("span") || this.control;
    label.textContent = words.now;
  }

  /** @param {Record<string, string>} words @param {Listed[]} wanted */
  async keep(words, wanted) {
    const total = wanted.length;
    let done = 0;
    try {
      await this.store.serve();
      this.say(words.loading, { done, total });
      for (const listed of await listAt(this.language)) {
        if (!(await this.store.keep(listed, ""))) return this.say(words.failed, { done, total });
      }
      for (const listed of wanted) {
        if (await this.store.keep(listed, words.old)) done += 1;
        this.say(words.loading, { done, total });
      }
      this.say(done < total ? words.failed : words.done, { done, total });
      if (done) this.leadToList(words);
    } catch (error) {
      this.say(words[whyNot(error)], { done, total });
    }
  }

  /**
   * @param {string} sentence
   * @param {Record<string, string | number>} values what stands in it for `{done}` and so on
   */
  say(sentence, values) {
    const parts = sentence.split(/[{}]/).map((part, at) => (at % 2 ? isolated(String(values[part])) : part));
    this.line.textContent = "";
    this.line.append(...parts);
  }

  /** @param {Record<string, string>} words */
  leadToList({ list }) {
    const href = this.control.dataset.list || "";
    this.line.append(" ", Object.assign(document.createElement("a"), { href, textContent: list }));
  }
}

/**
 * Gives which of the words says why nothing could be kept; what did not arrive is no fault of the browser's.
 * @param {unknown} error
 */
function whyNot(error) {
  if (error instanceof FullError) return "full";
  return error instanceof TypeError ? "failed" : "refused";
}

/** Gives the address of the page, without what follows it. */
function here() {
  return location.href.split(/[?#]/)[0];
}

/** @param {string} text */
function isolated(text) {
  return Object.assign(document.createElement("bdi"), { textContent: text });
}
