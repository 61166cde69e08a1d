// The places that an office serves: a list, and a field that adds to it.

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
    this.list = /** @type {HTMLElement} */ (field.element.querySelector(".contribute-places"));
    this.byName = new Map(Object.entries(names).map(([key, name]) => [name, key]));
    /** @type {string[]} */
    this.keys = [];
    /** @type {HTMLElement} */ (field.element.querySelector("button")).addEventListener("click", () => this.add());
    field.control.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "Enter") return;
      event.preventDefault();
      this.add();
    });
  }

  get hasDistrict() {
    return this.keys.some((key) => key.length === 5);
  }

  /** Adds the place that stands in the field, by its name or its key. */
  add() {
    const { control, text } = this.field;
    const key = this.byName.get(text) || (this.names[text] ? text : "");
    if (!key && control.value) this.field.showFault(this.words.unknown_place, false);
    if (!key) return;
    this.keys = [...new Set([...this.keys, key])];
    control.value = "";
    this.changed();
  }

  /** @param {string} key */
  remove(key) {
    this.keys = this.keys.filter((other) => other !== key);
    this.changed();
    this.field.control.focus();
  }

  show() {
    this.list.textContent = "";
    this.list.append(
      ...this.keys.map((key) => {
        const item = document.createElement("li");
        const name = this.names[key] || key;
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
        button.setAttribute("aria-label", this.words.remove.replace("%(place)s", name));
        button.addEventListener("click", () => this.remove(key));
        item.append(`${name} `, button);
        return item;
      }),
    );
  }
}
