// The sheets and cards of a notice, made of elements.

import { german } from "../finder/elements.js";

/**
 * What a page says in its language.
 * @typedef {{lang: string, dir: string, about: string, who: Element[], doubts: Element[], more: Element[],
 * hours: Element[], fresh: Element[], promises: Element[], code: Element | null, help: Element[]}} Said
 */
/** @typedef {{street?: string, postcode?: string, town?: string}} Address */
/**
 * A way of the open data.
 * @typedef {{name: string, callable: boolean, phone?: string, email?: string, website?: string, address?: Address}} Way
 */

/** The sizes of letters in points that are tried, the largest first. */
export const FITTED = [16, 14, 13, 12, 11, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6];

const CARDS = 10;

/** How many can be asked on a sheet; a card has the first alone. */
const MOST_WAYS = 3;

/**
 * Gives a notice, as often as it shall be on the paper.
 * @param {string} name @param {Way[]} ways @param {Said[]} said @param {number} times
 */
export function sheet(name, ways, said, times) {
  return Array.from({ length: times }, () => {
    const languages = made("div", "notice-languages", ...said.map(part));
    return made("article", "notice-sheet", german("h2", name), made("ul", "notice-ways", ...asked(ways)), languages);
  });
}

/**
 * Gives the cards of a sheet: the name, the number, what it is in each language; who answers, what is doubtful and how
 * old it is in German, and in the next language behind the code.
 * @param {string} name @param {Way[]} ways @param {Said[]} said
 */
export function cards(name, ways, said) {
  return Array.from({ length: CARDS }, () => {
    const lines = said.map((one, at) => {
      const line = made("div", "", spoken("strong", one, one.about), " ");
      line.lang = one.lang;
      line.dir = one.dir;
      if (!at) line.append(...[...one.who, ...one.doubts, ...one.fresh].map(told));
      return line;
    });
    const first = made("ul", "notice-ways", ...asked(ways).slice(0, 1));
    const text = made("div", "notice-said", german("h2", name), first, ...lines);
    return made("article", "notice-card", text, ...copies([(said[1] || said[0]).code]));
  });
}

/** @param {Way[]} ways */
function asked(ways) {
  const callable = ways.filter((way) => way.callable);
  return (callable.length ? callable : ways).slice(0, MOST_WAYS).map((way) => {
    const { street = "", postcode = "", town = "" } = way.address || {};
    const house = [street, `${postcode} ${town}`.trim()].filter(Boolean).join(", ");
    const lines = [way.phone, way.email, way.callable ? "" : way.website, house].filter(Boolean);
    const [first, ...others] = lines.map((line) => german("span", String(line)));
    if (first) first.className = "notice-number";
    return made("li", "", german("strong", way.name), ...(first ? [first] : []), ...others);
  });
}

/** Gives what is said in one language. @param {Said} said */
function part(said) {
  const text = made("div", "notice-said", spoken("h3", said, said.about), ...lists(said));
  const code = made("div", "notice-code", ...copies([said.code]));
  const block = made("section", "notice-language", text, ...(said.code ? [code] : []));
  block.lang = said.lang;
  block.dir = said.dir;
  return block;
}

/** @param {Said} said */
function lists({ who, doubts, more, hours, fresh, promises }) {
  return [...[...who, ...doubts, ...more, ...promises, ...fresh].map(told), ...copies(hours)];
}

/** @param {Element} line */
function told(line) {
  return made("p", "", ...copies([...line.childNodes]), " ");
}

/** @param {(Node | null)[]} nodes */
function copies(nodes) {
  return nodes.filter(Boolean).map((node) => document.importNode(/** @type {Node} */ (node), true));
}

/** @param {string} tag @param {Said} said @param {string} text */
function spoken(tag, { lang, dir }, text) {
  return Object.assign(document.createElement(tag), { lang, dir, textContent: text });
}

/** @param {string} tag @param {string} className @param {(Node | string)[]} content */
function made(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
