// The part of the form that shows its result: what changes, what is wrong, and the proposal with its ways.

import { fileOf, save, ways } from "./proposal.js";
import { wordOf } from "./rules.js";
import { dropIn } from "./yaml.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {import("./yaml.js").Changed} Changed */

export class Result {
  /** @param {HTMLElement} root @param {Record<string, string>} words @param {Rules} rules */
  constructor(root, words, rules) {
    this.root = root;
    this.words = words;
    this.rules = rules;
    this.order = Object.keys(rules.schema.$defs.Office.properties || {});
    this.find("[data-copy]").addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.proposal ? this.proposal.text : "");
      this.find(".contribute-status").textContent = words.copied;
    });
    this.find("[data-send=save]").addEventListener("click", (event) => {
      event.preventDefault();
      if (this.proposal) save(this.proposal);
    });
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  /**
   * Shows what changed, and the proposal if it is ready.
   * @param {Changed[]} changed @param {Entry | null} after none if it has faults
   * @param {Record<string, unknown> | null} operator that is new
   */
  show(changed, after, operator) {
    this.showChanges(changed);
    const isReady = changed.length > 0 && after !== null;
    this.find("[data-ready]").hidden = !isReady;
    if (isReady) this.showProposal(after, changed, operator);
  }

  /** @param {Changed[]} changed */
  showChanges(changed) {
    const lines = changed.map(([path, before, after]) => {
      const line = written("li", "");
      line.append(written("strong", `${wordOf(path, this.rules)}: `));
      if (before !== "–") line.append(written("del", before), " → ");
      line.append(written("ins", after));
      return line;
    });
    if (lines.length === 0) lines.push(written("li", this.words.unchanged));
    const list = this.find(".contribute-changes");
    list.textContent = "";
    list.append(...lines);
  }

  /** Shows the faults that belong to no field of the form. @param {string[]} sentences */
  showFaults(sentences) {
    this.find("[data-faults]").hidden = sentences.length === 0;
    const list = this.find("[data-faults] ul");
    list.textContent = "";
    list.append(...sentences.map((sentence) => written("li", sentence)));
  }

  /** @param {Entry} after @param {Changed[]} changed @param {Record<string, unknown> | null} operator */
  showProposal(after, changed, operator) {
    const id = String(after.id);
    const text = dropIn(after, this.order, operator);
    const subject = this.words.subject.replace("%(id)s", id);
    const changes = changed.map(([path, before, now]) => `${wordOf(path, this.rules)}: ${before} → ${now}`).join("\n");
    this.proposal = { id, text, subject, changes };
    this.find("[data-file]").textContent = this.words.file.replace("%(file)s", fileOf(id));
    this.find("[data-yaml]").textContent = text;
    for (const [way, address] of ways(this.proposal, this.root.dataset)) {
      const link = this.find(`[data-send=${way}]`);
      link.hidden = !address;
      if (address) link.setAttribute("href", address);
    }
  }
}

/**
 * Gives an element with a text in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} textContent
 */
function written(tag, textContent) {
  return Object.assign(document.createElement(tag), { textContent });
}
