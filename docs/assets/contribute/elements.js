// Elements with text in them.

/**
 * Gives an element with a text in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} [text] @param {Record<string, string>} [attributes]
 */
export function written(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/**
 * Puts elements in the place of what stands in another.
 * @param {HTMLElement} element @param {(Node | string)[]} inner
 */
export function filled(element, ...inner) {
  element.textContent = "";
  element.append(...inner);
}

/** @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();

/**
 * Shows a list anew, but only if it changes: a button that is pressed must not be replaced under the finger, which
 * leaves a field at the same moment.
 * @template Item
 * @param {HTMLElement} element @param {Item[]} items @param {(item: Item) => Node} elementOf
 * @param {(item: Item) => string} keyOf what an item shows
 */
export function listed(element, items, elementOf, keyOf) {
  const key = JSON.stringify(items.map(keyOf));
  if (shown.get(element) === key) return;
  shown.set(element, key);
  filled(element, ...items.map(elementOf));
}

/** Puts values into a sentence. @param {string} sentence @param {Record<string, string>} values */
export function said(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (whole, name) => values[name] || whole);
}
