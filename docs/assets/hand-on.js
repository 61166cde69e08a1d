// Hands a municipality's page on: by the system's own sheet where there is one, as a link, as three lines for a
// message. Nothing is sent: the browser shares or copies.

import { copied } from "./copying.js";
import { start as startKeeping } from "./keep/keep.js";

export function start() {
  const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-hand-on]"));
  if (part) new HandingOn(part).begin();
  startKeeping();
}

class HandingOn {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.line = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
    this.text = /** @type {HTMLElement} */ (root.querySelector(".message"));
  }

  begin() {
    const canShare = typeof navigator.share === "function";
    this.offer("[data-share]", canShare, () => this.share());
    this.offer("[data-copy-link]", !canShare, () => this.copy(link()));
    this.offer("[data-message]", true, () => this.copy(message().join("\n")));
  }

  /**
   * @param {string} selector @param {boolean} is whether the button can do anything here
   * @param {() => unknown} press
   */
  offer(selector, is, press) {
    const button = /** @type {HTMLElement} */ (this.root.querySelector(selector));
    button.hidden = !is;
    button.addEventListener("click", () => press());
  }

  async share() {
    const [title] = message();
    // Whoever closes the sheet has not failed.
    await navigator.share({ title, text: message().slice(0, -1).join("\n"), url: link() }).catch(() => undefined);
  }

  /** Shows what is copied, so that it can also be taken by hand. @param {string} text */
  async copy(text) {
    this.text.textContent = text;
    this.text.hidden = false;
    this.line.textContent = (await copied(this.text)) ? this.root.dataset.handOn || "" : "";
  }
}

/** Gives the address of the page in its language, without what follows it. */
function link() {
  return location.href.split(/[?#]/)[0];
}

/** Gives what it is about in the reader's language, the German name with the number, and the link. */
function message() {
  const [about] = document.title.split(" – ");
  const first = document.querySelector(".office-first") || document;
  const name = wordsOf(first.querySelector(".office-name"));
  const way = wordsOf(first.querySelector(".way-call bdi") || first.querySelector(".way strong ~ bdi"));
  return [about, way ? `${name}: ${way}` : name, link()];
}

/** @param {Element | null} element */
function wordsOf(element) {
  return element ? (element.textContent || "").trim() : "";
}
