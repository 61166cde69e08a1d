// The end of the form: what changes, what still stops the proposal, and the ways on which it goes.

import { copied } from "../copying.js";
import { filled, listed, said, written } from "./elements.js";
import { save, ways } from "./proposal.js";

/** @typedef {import("./sheet.js").Changed} Changed */
/** @typedef {import("./sheet.js").Missing} Missing */
/** @typedef {{id: string, file: string, text: string}} Proposed */

const NOT_YET = "#fehlt";

export class Result {
  /**
   * @param {HTMLElement} root @param {Record<string, string>} words
   * @param {{pressed: () => void, sent: () => void}} told who hears of a press before the proposal is ready, and after
   */
  constructor(root, words, told) {
    this.root = root;
    this.words = words;
    this.told = told;
    this.isReady = false;
    this.find("[data-copy]").addEventListener("click", async () => {
      const isCopied = await copied(this.find("[data-yaml]"));
      this.find(".contribute-status").textContent = isCopied ? words.copied : words.marked;
    });
    for (const link of this.links) link.addEventListener("click", (event) => this.press(event));
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  /** @returns {HTMLAnchorElement[]} */
  get links() {
    return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (this.root.querySelectorAll("[data-send]"))];
  }

  /** @param {Event} event */
  press(event) {
    const link = /** @type {HTMLElement} */ (event.currentTarget);
    if (!this.isReady) {
      event.preventDefault();
      this.told.pressed();
      this.find(NOT_YET).focus();
      return;
    }
    if (link.dataset.send === "save") {
      event.preventDefault();
      if (this.proposal) save(this.proposal);
    }
    this.told.sent();
  }

  /**
   * Shows what changed, what is missing, and the proposal.
   * @param {Changed[]} changed @param {Missing[]} missing @param {Proposed} proposed
   */
  show(changed, missing, proposed) {
    this.isReady = changed.length > 0 && missing.length === 0;
    this.showChanges(changed, new Set(missing.map(({ field }) => field.label)));
    this.showMissing(changed, missing);
    this.showProposal(proposed, changed);
  }

  /** @param {Changed[]} changed @param {Set<string>} faulty the labels of fields with a fault */
  showChanges(changed, faulty) {
    const lines = changed.map(([label, before, after]) => {
      const line = written("li");
      line.append(written("strong", led(label)));
      if (before) line.append(written("del", before), " → ");
      line.append(written("ins", after || "–"));
      if (faulty.has(label)) line.append(written("strong", ` (${this.words.faulty})`, { class: "contribute-faulty" }));
      return line;
    });
    filled(this.find(".contribute-changes"), ...lines);
  }

  /** @param {Changed[]} changed @param {Missing[]} missing */
  showMissing(changed, missing) {
    const { words } = this;
    const heading = this.find(NOT_YET);
    const number = String(missing.length);
    const count = missing.length === 1 ? words.missing_one : said(words.missing_many, { number });
    const open = changed.length ? words.ready : words.unchanged;
    heading.textContent = missing.length ? count : open;
    listed(this.find("[data-missing]"), missing, lineOf, ({ field, sentence }) => field.path + sentence);
    this.find("[data-not-ready]").hidden = this.isReady;
  }

  /** @param {Proposed} proposed @param {Changed[]} changed */
  showProposal({ id, file, text }, changed) {
    const lines = changed.map(([label, before, after]) => led(label) + (before ? `${before} → ` : "") + (after || "–"));
    const subject = said(this.words.subject, { id });
    this.proposal = { id, file, text, subject, changes: lines.join("\n") };
    this.find("[data-lines]").hidden = !this.isReady;
    this.find("[data-file]").textContent = said(this.words.file, { file });
    this.find("[data-yaml]").textContent = text;
    const addresses = new Map(ways(this.proposal, this.root.dataset));
    for (const link of this.links) this.showWay(link, addresses.get(link.dataset.send || ""));
    const { mail } = this.root.dataset;
    this.find("[data-too-long]").hidden = !this.isReady || !mail || Boolean(addresses.get("mail"));
  }

  /**
   * Shows a way that there is, and where it leads to, once the proposal is ready.
   * @param {HTMLAnchorElement} link @param {string} [address]
   */
  showWay(link, address = "") {
    const way = link.dataset.send || "";
    link.hidden = way !== "save" && !(this.isReady ? address : this.root.dataset[way]);
    link.setAttribute("href", this.isReady ? address || "#vorschlag" : NOT_YET);
    const isElsewhere = this.isReady && way !== "save" && way !== "mail";
    if (isElsewhere) link.setAttribute("target", "_blank");
    else link.removeAttribute("target");
  }
}

/** Gives what stands before an answer: a question needs no colon. @param {string} label @param {string} [asked] */
function led(label, asked = label) {
  return `${label}${/[?!]$/.test(asked) ? "" : ":"} `;
}

/** Gives a line that leads to a field, with what is wrong there. @param {Missing} missing */
function lineOf({ field, sentence }) {
  const line = written("li");
  const link = written("a", field.label, { href: `#${field.control.id}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const fold = field.element.closest("details");
    if (fold) fold.open = true;
    field.element.scrollIntoView();
    field.control.focus();
  });
  line.append(link, led("", field.label) + sentence);
  return line;
}
