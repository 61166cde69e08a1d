// A field of the form: what an entry says goes in, what a person says comes out, and its fault stands below it.

import { at } from "./entry.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

export class Field {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.path = element.dataset.field || "";
    this.kind = element.dataset.kind || "";
    this.control = /** @type {Control} */ (element.querySelector("input, select, textarea"));
    this.line = /** @type {HTMLElement} */ (element.querySelector(".contribute-fault"));
  }

  /** The ticks of a field of several. */
  get boxes() {
    return [...this.element.querySelectorAll("input")];
  }

  get text() {
    return this.control.value.trim();
  }

  /** Puts what the entry says into the field. @param {Entry} before */
  fill(before) {
    const value = at(before, this.path);
    if (this.kind === "several") {
      for (const box of this.boxes) box.checked = Array.isArray(value) && value.includes(box.value);
    } else if (this.kind === "yes") {
      for (const box of this.boxes) box.checked = value === true;
    } else if (this.kind === "list") {
      this.control.value = (before.spoken || []).map((item) => item.language).join(", ");
    } else if (this.path === "verified.date") {
      this.control.value = new Date().toISOString().slice(0, 10);
    } else if (/^(source|verified)\./.test(this.path)) {
      this.control.value = "";
    } else if (this.kind !== "places") {
      this.control.value = String(value === undefined || value === null ? "" : value);
    }
  }

  /** Gives what the field says; nothing if it is empty. @param {Entry} before */
  said(before) {
    const ticked = this.boxes.filter((box) => box.checked).map((box) => box.value);
    if (this.kind === "several") return ticked.length ? ticked : undefined;
    if (this.kind === "yes") return ticked.length > 0 || undefined;
    if (this.kind !== "list") return this.text || undefined;
    const codes = this.control.value.split(/[\s,;]+/).filter(Boolean);
    const known = before.spoken || [];
    const full = codes.map((code) => known.find((item) => item.language === code) || { language: code });
    return full.length ? full : undefined;
  }

  /** Shows a fault, or that there is none. @param {string} sentence @param {boolean} isNew whether the entry is */
  showFault(sentence, isNew) {
    const { control, element, line } = this;
    const isActive = document.activeElement === control;
    const isEmpty = control.type !== "checkbox" && !control.value && isNew;
    line.textContent = sentence;
    // A field that nobody has touched yet is not called wrong, only still needed.
    line.hidden = !sentence || (isEmpty && !isActive && !element.hasAttribute("data-touched"));
    if (isActive) element.setAttribute("data-touched", "");
    control.setAttribute("aria-invalid", String(!line.hidden));
  }
}
