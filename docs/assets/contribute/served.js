// The places that an office serves: a list, and a field that adds to it.

import { listed, said, written } from "./elements.js";

/** @typedef {import("./field.js").Field} Field */

export class Served {
  /**
   * @param {Field} field @param {Record<string, string>} names of all places by their keys
   * @param {Record<string, string>} words @param {() => void} changed
   */
  constructor(field, names, words, changed) {
    this.field = field;
    this.names = names;
    this.words = words;
    this.changed = changed;
    this.list = field.find(".contribute-places");
    this.which = field.find(".contribute-which");
    this.byName = keysByName(names);
    /** @type {string[]} */
    this.keys = [];
    field.whenWritten(() => this.add());
    const options = document.querySelector("#orte-liste");
    if (options) options.append(...Object.values(names).map((value) => written("option", "", { value })));
  }

  get hasDistrict() {
    return this.keys.some((key) => key.length === 5);
  }

  /** The places that the text in the field may mean. */
  get meant() {
    const { text } = this.field;
    return Object.prototype.hasOwnProperty.call(this.names, text) ? [text] : this.byName.get(plain(text)) || [];
  }

  /** The type of the fault of a text that stands in the field still. */
  get fault() {
    if (!this.field.text) return "";
    return this.meant.length ? "put_place" : "unknown_place";
  }

  /** Adds the place that stands in the field; if there are several of its name, asks which. */
  add() {
    const { meant } = this;
    if (meant.length === 1) this.put(meant[0]);
    else this.changed();
  }

  /** @param {string} key */
  put(key) {
    this.keys = [...new Set([...this.keys, key])];
    this.field.control.value = "";
    this.field.isTouched = true;
    this.changed();
  }

  /** @param {string} key */
  remove(key) {
    this.keys = this.keys.filter((other) => other !== key);
    this.changed();
    this.field.control.focus();
  }

  show() {
    listed(this.list, this.keys, (key) => this.item(key), (key) => key);
    const several = this.meant.length > 1 ? ["", ...this.meant] : [];
    this.which.hidden = !several.length;
    listed(this.which, several, (key) => this.choice(key), (key) => key || this.field.text);
  }

  /** Gives the question which place is meant, or a button for one. @param {string} key */
  choice(key) {
    if (!key) return written("p", said(this.words.place_twice, { place: this.field.text }));
    return this.button(this.names[key], "", () => {
      this.put(key);
      // The button that was pressed is gone.
      this.field.control.focus();
    });
  }

  /** @param {string} key */
  item(key) {
    const name = this.names[key] || key;
    const item = written("li", `${name} `);
    const label = said(this.words.remove_place, { place: name });
    item.append(this.button(this.words.remove, label, () => this.remove(key)));
    return item;
  }

  /** @param {string} text @param {string} label @param {() => void} pressed */
  button(text, label, pressed) {
    const button = written("button", text, label ? { type: "button", "aria-label": label } : { type: "button" });
    button.addEventListener("click", pressed);
    return button;
  }
}

/**
 * Gives the keys of places by their names, with what stands in brackets behind and without.
 * @param {Record<string, string>} names
 */
function keysByName(names) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [key, name] of Object.entries(names)) {
    const shorter = [name, name.replace(/ \([^()]*\)$/, ""), name.replace(/ \(.*/, "")];
    for (const one of new Set(shorter.map(plain))) found.set(one, [...(found.get(one) || []), key]);
  }
  return found;
}

/** @param {string} name */
function plain(name) {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
