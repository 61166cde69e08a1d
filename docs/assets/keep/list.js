// The page that lists what this device keeps, and deletes it. Other tabs may do the same at the same time.

import { Store } from "./store.js";

/** @typedef {import("./store.js").Copy} Copy */

export function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-kept-list]"));
  if (root && Store.isPossible) new List(root).begin();
}

class List {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.store = new Store(new URL(root.dataset.keptList || "./", location.href).href);
    this.line = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
    this.rows = /** @type {HTMLElement} */ (root.querySelector("ul"));
    this.all = /** @type {HTMLElement} */ (root.querySelector("[data-forget-all]"));
  }

  async begin() {
    this.all.addEventListener("click", () => this.change(() => this.store.forgetAll()));
    document.addEventListener("visibilitychange", () => document.hidden || this.show());
    addEventListener("pageshow", ({ persisted }) => persisted && this.show());
    await this.show();
    this.root.hidden = false;
  }

  /** Shows what is kept now. */
  async show() {
    const copies = await this.store.pages().catch(() => []);
    this.rows.textContent = "";
    this.rows.append(...copies.map((copy) => this.row(copy)));
    this.all.hidden = !copies.length;
    const size = `${(copies.reduce((sum, copy) => sum + copy.size, 0) / 1e6).toFixed(1)} MB`;
    const said = copies.length ? this.words.sum : this.words.none;
    this.line.textContent = (said || "").replace("{total}", `${copies.length}`).replace("{size}", size);
  }

  /** Deletes, shows what is left, and keeps the focus on the page. @param {() => Promise<void>} deletes */
  async change(deletes) {
    await deletes().catch(() => undefined);
    await this.show();
    this.line.focus();
  }

  /** @param {Copy} copy */
  row({ address, name, day }) {
    const row = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: address });
    link.append(Object.assign(document.createElement("bdi"), { lang: "de", dir: "ltr", textContent: name }));
    const when = Object.assign(document.createElement("span"), { className: "fine" });
    const language = otherLanguage(languageIn(address, this.store.root));
    if (language) when.append(language, " ");
    when.append(Object.assign(document.createElement("bdi"), { textContent: day }));
    const button = Object.assign(document.createElement("button"), { type: "button", className: "tool" });
    button.textContent = this.words.delete || "";
    button.setAttribute("aria-label", `${this.words.delete} ${name}`);
    button.addEventListener("click", () => this.change(() => this.store.forget(address)));
    row.append(link, when, " ", button);
    return row;
  }
}

/** Gives a language's name for itself, as the menu has it; nothing if it is this page's own. @param {string} code */
function otherLanguage(code) {
  const named = /** @type {HTMLElement | null} */ (document.querySelector(`.languages a[lang="${code}"]`));
  if (code === document.documentElement.lang) return null;
  const { lang, dir, textContent } = named || { lang: "", dir: "", textContent: code };
  return Object.assign(document.createElement("bdi"), { lang, dir: dir || "auto", textContent });
}

/** Gives the code of a page's language, German's too. @param {string} address @param {string} root */
function languageIn(address, root) {
  const [, code = "de"] = /^([a-z]{2})\//.exec(address.slice(root.length)) || [];
  return code;
}
