// The fields of the plan on its page: answers in and out, high enough for what is written, ticks to be taken back.

import { isOwn, leftOver, setOwn } from "./file.js";

/** @typedef {import("./file.js").Answers} Answers */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

export class Fields {
  /** @param {HTMLElement} plan @param {() => void} changed */
  constructor(plan, changed) {
    this.controls = /** @type {Control[]} */ ([...plan.querySelectorAll("[name]")]);
    this.names = new Set(this.controls.map((control) => control.name));
    /** Answers of an older plan for which this one has no field. @type {Answers} */
    this.left = {};
    plan.addEventListener("input", (event) => {
      grow(event.target);
      changed();
    });
    plan.addEventListener("click", (event) => untick(event.target) && changed());
    plan.addEventListener("keydown", (event) => {
      const { target } = event;
      if (event.key !== " " || !isTickedRadio(target)) return;
      event.preventDefault();
      target.checked = false;
      changed();
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

  /** Puts answers into the fields; gives those that have none, with their names. @param {Answers} answers */
  fill(answers) {
    for (const control of this.controls) {
      const answer = isOwn(answers, control.name) ? answers[control.name] : "";
      if (isTick(control)) control.checked = Array.isArray(answer) && answer.includes(control.value);
      else control.value = Array.isArray(answer) ? answer.join(", ") : answer;
      grow(control);
    }
    const left = leftOver(answers, this.names);
    this.left = {};
    for (const [name] of left) setOwn(this.left, name, answers[name]);
    return left;
  }

  /** Writes into one field, if there is one of that name. @param {string} name @param {string} text */
  write(name, text) {
    const control = this.controls.find((other) => other.name === name);
    if (!control) return;
    control.value = text;
    grow(control);
  }

  grow() {
    this.controls.forEach(grow);
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

/** Lets a field be as high as what is written in it. @param {unknown} target */
function grow(target) {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.style.blockSize = "auto";
  if (target.scrollHeight > target.clientHeight) target.style.blockSize = `${target.scrollHeight + 2}px`;
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
