// The ways into the form: a place, and what the registry says of it, to correct, to confirm, or to add to.

import { filled, said, written } from "./elements.js";
import { has } from "./rules.js";

/** @typedef {import("./form.js").Known} Known */
/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./administration.js").Row} Row */

const DISTRICT = 5;

export class Entrance {
  /** @param {HTMLElement} element @param {Known} known @param {(task: string) => string} taskOf words a task */
  constructor(element, known, taskOf) {
    this.element = element;
    this.known = known;
    this.taskOf = taskOf;
    const form = this.find(".place-form");
    // The finder's options lead to the pages of places; here they lead on in the form.
    form.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      const ags = target ? target.getAttribute("data-ags") : "";
      if (!ags) return;
      event.preventDefault();
      location.search = `?${this.adds ? "ort" : "wo"}=${ags}`;
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /** Says whether an office that is missing is to be added. */
  get adds() {
    return /** @type {HTMLInputElement} */ (this.find("[value=add]")).checked;
  }

  /** Shows the ways in, with what is wrong with the address that led here. @param {string} [word] */
  show(word = "") {
    this.element.hidden = false;
    const line = this.find("[data-word]");
    line.hidden = !word;
    line.textContent = word;
  }

  /**
   * Shows what the registry says of a place.
   * @param {string} ags @param {Record<string, Row>} administrations of its district
   */
  showKnown(ags, administrations) {
    this.show();
    const { words, places } = this.known;
    const place = places[ags];
    const items = [...this.offices(ags), ...this.administrations(ags, administrations)];
    const sentence = items.length ? words.known : words.known_none;
    items.push(this.item(words.villages, [], `ortsteile=${ags}`, [[words.correct_this, ""]]));
    const list = written("ul", "", { class: "contribute-known" });
    list.append(...items);
    const add = written("p");
    add.append(written("a", words.add, { href: `?ort=${ags}` }));
    filled(this.find("[data-known]"), written("h2", said(sentence, { place }), { tabindex: "-1" }), list, add);
    this.find("[data-search]").hidden = true;
    const other = written("p");
    other.append(written("a", words.other_place, { href: location.pathname }));
    this.find("[data-known]").append(other);
    this.find("[data-known] h2").focus();
  }

  /**
   * Gives the offices of a place, its own before those of its district, with what is said of each besides its name.
   * @param {string} ags @returns {{id: string, office: Entry, notes: string[]}[]}
   */
  serving(ags) {
    const { offices, operators } = this.known.entries;
    const district = ags.slice(0, DISTRICT);
    const serving = Object.entries(offices).filter(([, { serves = [], status }]) => {
      return status !== "closed" && (serves.includes(ags) || serves.includes(district));
    });
    const isWide = (/** @type {Entry} */ { serves = [] }) => !serves.includes(ags);
    serving.sort(([, one], [, other]) => Number(isWide(one)) - Number(isWide(other)));
    return serving.map(([id, office]) => {
      const operator = has(operators, office.operator || "") ? operators[office.operator || ""] : "";
      const wide = isWide(office) ? this.known.words.whole_district : "";
      return { id, office, notes: [operator, this.taskOf(String(office.task)), wide].filter(Boolean) };
    });
  }

  /** @param {string} ags */
  offices(ags) {
    return this.serving(ags).map(({ id, office, notes }) => {
      /** @type {[word: string, query: string][]} */
      const ways = [...this.correcting, [this.known.words.gone_this, "&ende=ja"]];
      return this.item(office.name || id, notes, `eintrag=${id}`, ways);
    });
  }

  /** @param {string} ags @param {Record<string, Row>} administrations */
  administrations(ags, administrations) {
    const keys = [ags, ags.slice(0, DISTRICT)].filter((key) => has(administrations, key));
    const single = keys.filter((key, at) => at === 0 || !administrations[keys[0]].keys.includes(key));
    return single.map((key) => {
      const notes = [this.known.words.town_hall];
      return this.item(String(administrations[key].name), notes, `verwaltung=${key}`, this.correcting);
    });
  }

  /** The ways that every entry has. @returns {[word: string, query: string][]} */
  get correcting() {
    const { words } = this.known;
    return [[words.correct_this, ""], [words.confirm_this, "&stimmt=ja"]];
  }

  /**
   * @param {string} name @param {string[]} notes @param {string} query
   * @param {[word: string, query: string][]} ways
   */
  item(name, notes, query, ways) {
    const item = written("li");
    const links = written("span", "", { class: "contribute-known-ways" });
    for (const [word, more] of ways) {
      const link = written("a", word, { href: `?${query}${more}` });
      link.append(written("span", `: ${name}`, { class: "visually-hidden" }));
      links.append(link);
    }
    const fine = written("span", notes.filter(Boolean).join(" · "), { class: "fine" });
    item.append(written("strong", name), " ", fine, links);
    return item;
  }
}
