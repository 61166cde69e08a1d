// The names of villages: a list in which each can be spelt otherwise or taken out, and a field that adds to it.

import { filled, said, written } from "./elements.js";

/** @typedef {import("./field.js").Field} Field */
/**
 * A name in the list: what it was, nothing if somebody has added it; the field in which it is spelt; whether it is out.
 * @typedef {{before: string, input: HTMLInputElement, isGone: boolean}} Item
 */

export class Names {
  /**
   * @param {Field} field @param {string[]} names @param {Record<string, string>} words @param {() => void} changed
   */
  constructor(field, names, words, changed) {
    this.field = field;
    this.words = words;
    this.changed = changed;
    this.list = field.find(".contribute-names");
    /** @type {Item[]} */
    this.items = [];
    for (const name of names) this.put(name, name);
    field.whenWritten(() => this.add());
  }

  /** The names that are new or spelt otherwise. */
  get added() {
    return this.now.filter(({ before, name }) => name && name !== before).map(({ name }) => name);
  }

  /** The names that are no more. */
  get gone() {
    return this.now.filter(({ before, name }) => before && name !== before).map(({ before }) => before);
  }

  /** What each name was and is. */
  get now() {
    return this.items.map(({ before, input, isGone }) => ({ before, name: isGone ? "" : input.value.trim() }));
  }

  add() {
    const { text } = this.field;
    if (!text) return;
    this.put("", text);
    this.field.control.value = "";
    this.touch();
  }

  touch() {
    this.field.isTouched = true;
    this.changed();
  }

  /** @param {string} before @param {string} name */
  put(before, name) {
    const label = said(this.words.name_village, { name });
    const input = written("input", "", { type: "text", autocomplete: "off", "aria-label": label });
    input.value = name;
    /** @type {Item} */
    const item = { before, input, isGone: false };
    const line = written("li");
    const button = written("button", "", { type: "button" });
    button.addEventListener("click", () => (before ? this.turn(item, button) : this.drop(item, line)));
    input.addEventListener("input", () => (this.field.isTouched = true));
    this.items.push(item);
    this.label(item, button);
    line.append(input, button);
    this.list.append(line);
  }

  /** Takes a name out of the list, or in again. @param {Item} item @param {HTMLElement} button */
  turn(item, button) {
    item.isGone = !item.isGone;
    item.input.disabled = item.isGone;
    this.label(item, button);
    this.touch();
  }

  /** @param {Item} item @param {HTMLElement} button */
  label({ before, input, isGone }, button) {
    const { words } = this;
    const name = before || input.value;
    button.setAttribute("aria-label", said(isGone ? words.keep_village : words.remove_place, { place: name }));
    filled(button, isGone ? words.keep : words.remove);
  }

  /** @param {Item} item @param {HTMLElement} line */
  drop(item, line) {
    this.items = this.items.filter((other) => other !== item);
    line.remove();
    this.touch();
    this.field.control.focus();
  }
}
