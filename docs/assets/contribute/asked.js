// What a letter asks about a place: it stands first, beside what is known already; the rest is folded away.

import { today } from "./dates.js";

/** @typedef {import("./office.js").OfficeForm} OfficeForm */
/** @typedef {import("./entry.js").Entry} Entry */

/** The groups of fields that a letter asks for, in its order: of an entry that is there, and of one that is new. */
const OF_ENTRY = ["contact", "opening_hours", "until", "source", "verified"];
const OF_NEW = ["name", "contact", "opening_hours", "source"];

export class Asked {
  /**
   * @param {OfficeForm} subject @param {string} task that the letter names
   * @param {{office: Entry, notes: string[]}[]} serving the offices of the place that do it
   */
  constructor(subject, task, serving) {
    this.subject = subject;
    this.serving = serving;
    this.more = /** @type {HTMLElement} */ (subject.sheet.element.querySelector("[data-more]"));
    if (subject.isNew) subject.sheet.field("task").control.value = task;
    const date = subject.sheet.field("source.date");
    date.control.value = date.asText(today());
    this.sort(subject.isNew ? OF_NEW : OF_ENTRY);
  }

  /** Puts the groups that are asked for before what is folded, and the others into it. @param {string[]} asked */
  sort(asked) {
    for (const group of this.groups) {
      if (!asked.includes(group.dataset.group || "")) this.more.append(group);
    }
    for (const name of asked) {
      const group = this.groups.find((one) => one.dataset.group === name);
      if (group) this.subject.sheet.element.insertBefore(group, this.more);
    }
  }

  /** @returns {HTMLElement[]} */
  get groups() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.subject.sheet.element.querySelectorAll("[data-group]"))];
  }

  /** What is said today: by the entry, or of who counsels there. @returns {[label: string, text: string][]} */
  get known() {
    if (!this.subject.isNew) return this.subject.asRead;
    return this.serving.map(({ office, notes }) => [office.name || "", notes.join(" · ")]);
  }

  /** Hides the fold where nothing in it is asked for. */
  show() {
    this.more.hidden = !this.groups.some((group) => this.more.contains(group) && !group.hidden);
  }
}
