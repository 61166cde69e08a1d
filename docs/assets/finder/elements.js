// The elements that the finder puts into the page.

/** @param {string} tag @param {string} text */
export function german(tag, text) {
  return Object.assign(document.createElement(tag), { lang: "de", dir: "ltr", textContent: text });
}

/** @param {string} href @param {string | Node} content */
export function linked(href, content) {
  const link = Object.assign(document.createElement("a"), { href });
  link.append(content);
  return link;
}

/**
 * Gives a sentence of the page with elements in the places of their names: {town}.
 * @param {string} sentence @param {Record<string, HTMLElement>} elements
 */
export function worded(sentence, elements) {
  return sentence.split(/[{}]/).map((part, at) => (at % 2 ? elements[part] : part));
}

/** Gives a group of options of its own, under its heading. @param {Element[]} options @param {string} heading */
export function apart(options, heading) {
  const group = document.createElement("li");
  const list = document.createElement("ul");
  group.setAttribute("role", "group");
  list.setAttribute("role", "presentation");
  group.setAttribute("aria-label", heading);
  const title = Object.assign(document.createElement("span"), { textContent: heading });
  title.setAttribute("aria-hidden", "true");
  list.append(...options);
  group.append(title, list);
  return group;
}

/** @typedef {{line: Element, locate: HTMLButtonElement, forget: HTMLButtonElement}} More */

/**
 * Gives what stands below the field: places near by, forgetting those of before.
 * @param {DOMStringMap} words @returns {More}
 */
export function more(words) {
  const locate = button("locate", words.locate || "");
  const icon = Object.assign(document.createElement("i"), { className: "i-place" });
  locate.prepend(icon);
  const forget = button("forget", words.forget || "");
  const fine = Object.assign(document.createElement("span"), { className: "fine", textContent: words.private });
  const line = Object.assign(document.createElement("p"), { className: "place-more" });
  line.append(locate, " ", forget, " ", fine);
  return { line, locate, forget };
}

/** @param {string} name @param {string} said */
function button(name, said) {
  const made = Object.assign(document.createElement("button"), { type: "button" });
  made.dataset[name] = "";
  made.append(Object.assign(document.createElement("span"), { textContent: said }));
  return made;
}

/** Makes a field a combobox of a list. @param {HTMLInputElement} input @param {string} list */
export function asCombobox(input, list) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list);
}

/**
 * Brings a field to the top where its list would end below the screen, or below what one types on.
 * @param {Element} list @param {Element} label
 */
export function bringIntoView(list, label) {
  // Half of a screen that one touches is the keyboard's.
  const seen = matchMedia("(pointer: coarse)").matches ? innerHeight / 2 : innerHeight;
  if (list.getBoundingClientRect().bottom > seen) label.scrollIntoView();
}

/**
 * Leaves a field in which a place was chosen: who types on glass sees what stands below, who has keys stays there.
 * @param {HTMLInputElement} field
 */
export function settle(field) {
  field.blur();
  if (!window.matchMedia("(pointer: coarse)").matches) field.focus();
}
