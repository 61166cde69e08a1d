// The fields of the plan on its page: answers in and out, high enough for what is written, ticks to be taken back.

import { isOwn, leftOver, setOwn } from "./file.js";

/** @typedef {import("./file.js").Answers} Answers */
/** @typedef {import("./file.js").LeftOver} LeftOver */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

export class Fields {
  /**
   * @param {HTMLElement} plan @param {number} longest how many characters a field takes
   * @param {(field: EventTarget | null) => void} changed
   */
  constructor(plan, longest, changed) {
    this.controls = /** @type {Control[]} */ ([...plan.querySelectorAll("[name]")]);
    this.names = new Set(this.controls.map((control) => control.name));
    this.longest = longest;
    /** What stands on a sheet, looked up when it is asked for. @type {Map<HTMLElement, Control[]>} */
    this.bySheet = new Map();
    /** Answers of a file for which the plan has no field or too short a one. @type {Answers} */
    this.left = {};
    this.controls.forEach(mirror);
    plan.addEventListener("input", ({ target }) => {
      mirror(target);
      changed(target);
    });
    plan.addEventListener("click", ({ target }) => untick(target) && changed(target));
    plan.addEventListener("keydown", (event) => {
      const { target } = event;
      if (event.key !== " " || !isTickedRadio(target)) return;
      event.preventDefault();
      target.checked = false;
      changed(target);
    });
  }

  get answers() {
    /** @type {Answers} */
    const answers = { ...this.left };
    for (const control of this.controls) {
      if (!isTick(control)) {
        if (control.value) answers[control.name] = control.value;
      } else if (control.checked) {
        answers[control.name] = [...(answers[control.name] || []), control.value];
      }
    }
    return answers;
  }

  /** Counts the answers on a sheet. @param {HTMLElement} sheet */
  answeredOn(sheet) {
    const given = this.on(sheet).filter((control) => (isTick(control) ? control.checked : control.value));
    return new Set(given.map((control) => control.name)).size;
  }

  /** @param {HTMLElement} sheet */
  on(sheet) {
    const known = this.bySheet.get(sheet);
    if (known) return known;
    const found = this.controls.filter((control) => sheet.contains(control));
    this.bySheet.set(sheet, found);
    return found;
  }

  /** Puts answers into the fields; gives those that fit into none. @param {Answers} answers */
  fill(answers) {
    const left = leftOver(answers, this.names, this.longest);
    const kept = new Set(left.map(({ name }) => name));
    for (const control of this.controls) {
      const answer = isOwn(answers, control.name) && !kept.has(control.name) ? answers[control.name] : "";
      if (isTick(control)) control.checked = Array.isArray(answer) && answer.includes(control.value);
      else control.value = Array.isArray(answer) ? answer.join(", ") : answer;
      mirror(control);
    }
    this.left = {};
    for (const { keptAs, name } of left) setOwn(this.left, keptAs, answers[name]);
    return left;
  }

  /** Says whether a field takes no more. @param {unknown} field */
  isFull(field) {
    const isWritten = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    return isWritten && field.value.length >= this.longest;
  }

  /** Writes into one field, if there is one of that name. @param {string} name @param {string} text */
  write(name, text) {
    const control = this.controls.find((other) => other.name === name);
    if (!control) return;
    control.value = text;
    mirror(control);
  }

  /** Gives what a field is called on the page, or its name if there is none. @param {string} name */
  labelOf(name) {
    const control = this.controls.find((other) => other.name === name);
    const ids = control && control.getAttribute("aria-labelledby");
    const labels = (ids || "").split(" ").map((id) => document.getElementById(id));
    return labels.map((label) => (label && label.innerText) || "").join(" · ") || name;
  }
}

/** @param {Control} control @returns {control is HTMLInputElement} */
function isTick(control) {
  return control.type === "checkbox" || control.type === "radio";
}

/** @param {unknown} target @returns {target is HTMLInputElement} */
function isTickedRadio(target) {
  return target instanceof HTMLInputElement && target.type === "radio" && target.checked;
}

/**
 * Repeats what is written behind its field, which so becomes as high as the text, on every screen and on paper.
 * @param {unknown} target
 */
function mirror(target) {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const frame = /** @type {HTMLElement | null} */ (target.closest(".plan-write"));
  if (!frame || target.type === "checkbox" || target.type === "radio") return;
  // An empty field is as high as it should be; three hundred empty repetitions would only have to be laid out.
  if (target.value || frame.dataset.written) frame.dataset.written = target.value;
}

/** @type {WeakMap<HTMLInputElement, boolean>} */
const ticked = new WeakMap();
document.addEventListener("mousedown", ({ target }) => {
  const label = target instanceof Element ? target.closest("label") : null;
  const radio = label && label.querySelector("input[type=radio]");
  if (radio instanceof HTMLInputElement) ticked.set(radio, radio.checked);
});

/** Lets a tick be taken back, as with an eraser on paper: a click on what is ticked. @param {unknown} target */
function untick(target) {
  if (!(target instanceof HTMLInputElement) || target.type !== "radio" || !ticked.get(target)) return false;
  ticked.delete(target);
  target.checked = false;
  return true;
}
