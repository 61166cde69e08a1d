// The place finder: a form that works without this, made into a combobox (WAI-ARIA APG, list autocomplete).

import { apart, asCombobox, bringIntoView, german, linked, more, worded } from "./elements.js";
import { forgetPlaces, recent, remember } from "./recent.js";

/** @typedef {import("./places.js").Known} Known */
/** @typedef {import("./places.js").Place} Place */
/** @typedef {import("./places.js").Hit} Hit */

/** Makes every place form of the page a combobox; the index is loaded when one is first touched. */
export function start() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(".place-form"))) {
    new Combobox(form).begin();
  }
}

/** How many milliseconds somebody who pressed Enter is kept waiting. */
const PATIENCE = 3000;

class Combobox {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    /** Addresses and what is said while the rest is loaded; then all that the finder says. @type {DOMStringMap} */
    this.words = form.dataset;
    this.input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-list`;
    this.list.className = "place-list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", String(/** @type {Element} */ (form.querySelector("label")).textContent));
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.status.className = "place-status fine";
    /** What else one can do once the places are there. @type {import("./elements.js").More | null} */
    this.more = null;
    this.late = /** @type {HTMLElement} */ (form.querySelector("[data-late]"));
    this.late.hidden = true;
    this.active = -1;
    /** How many of those on offer have the name or the postcode that was typed. */
    this.exact = 0;
    asCombobox(this.input, this.list.id);
    // Right under the field, also where the button stands below it.
    this.input.after(this.list);
    /** @type {Element} */ (form.querySelector(".place-field")).after(this.status);
    this.listen();
  }

  listen() {
    this.input.addEventListener("focus", () => this.touched());
    this.input.addEventListener("input", () => this.searchWhenReady());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(/** @type {Node | null} */ (event.relatedTarget))) this.close();
    });
    // A press must not take the focus from the field before the choice is made; Safari before 13 knows no pointers.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) remember(option.getAttribute("data-ags") || "");
    });
  }

  /** Takes up what was touched or typed before the script was there. */
  begin() {
    if (document.activeElement === this.input) this.touched();
    if (this.input.value) this.searchWhenReady();
  }

  async touched() {
    await this.ready();
    if (!this.finder) return;
    this.more = this.more || this.offerMore();
    this.more.forget.hidden = recent().length === 0;
    if (!this.input.value) this.showRecent();
  }

  offerMore() {
    const offered = more(this.words);
    this.late.after(offered.line);
    offered.locate.addEventListener("click", () => this.locate());
    offered.forget.addEventListener("click", () => {
      forgetPlaces();
      offered.forget.hidden = true;
      this.close();
      this.input.focus();
    });
    return offered;
  }

  searchWhenReady() {
    return this.ready().then(() => this.search());
  }

  /** Loads the index; without it the form says so, and leads to the lists as it does without a script. */
  async ready() {
    if (this.finder) return;
    try {
      const { load } = await import("./loading.js");
      const { known, finder, words } = await load(this.words.index || "");
      this.words = Object.assign({}, words, this.form.dataset);
      this.known = known;
      this.finder = finder;
      this.late.hidden = true;
    } catch {
      this.late.className = "fine";
      this.late.hidden = false;
    }
  }

  search() {
    const query = this.input.value.trim();
    if (!query) {
      this.showRecent();
      return;
    }
    if (!this.finder || !this.known) return;
    const { hits, elsewhere } = this.finder.find(this.known, query);
    if (hits.length) this.showFound(hits, query);
    else if (!elsewhere) this.showNothing();
    else this.close();
    if (elsewhere) this.sayElsewhere(elsewhere);
  }

  /** @param {Hit[]} hits @param {string} query */
  showFound(hits, query) {
    const { isNamed } = /** @type {typeof import("./places.js")} */ (this.finder);
    const meant = hits.filter((hit) => isNamed(hit, query));
    const others = hits.filter((hit) => !meant.includes(hit));
    this.show([...meant, ...others], `${this.words.found} ${meant.length || hits.length}`);
    this.setApart(meant.length);
  }

  /** Says that a place is not in the state, and where in the country one is counselled. @param {string} town */
  sayElsewhere(town) {
    const nationwide = this.known ? this.known.nationwide : "";
    const host = german("bdi", nationwide.replace(/^https?:\/\/(www\.)?/, ""));
    this.status.textContent = "";
    this.status.append(...worded(this.words.elsewhere || "", { town: german("bdi", town) }));
    if (nationwide) this.status.append(" ", linked(nationwide, host));
  }

  /** Sets those who only may be meant apart from those who have the very name. @param {number} exact */
  setApart(exact) {
    this.exact = exact;
    const others = [...this.list.children].slice(exact);
    if (exact === 0 || others.length === 0) return;
    this.list.append(apart(others, this.words.also || ""));
  }

  /** All municipalities, none before the index is there. */
  get places() {
    return this.known ? this.known.places : [];
  }

  showRecent() {
    const chosen = recent();
    const places = this.places.filter((place) => chosen.includes(place.ags));
    places.sort((one, other) => chosen.indexOf(one.ags) - chosen.indexOf(other.ags));
    if (places.length) this.show(places.map(itself), this.words.recent || "");
    else this.close();
  }

  /** @param {Hit[]} hits @param {string} said @param {(place: Place) => string} [note] */
  show(hits, said, note = (place) => place.district) {
    this.list.textContent = "";
    this.list.append(...hits.map((hit, number) => this.option(hit, number, note(hit.place))));
    this.exact = 0;
    const isNew = this.list.hidden;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.status.textContent = said;
    this.activate(-1);
    if (isNew) bringIntoView(this.list, /** @type {Element} */ (this.form.querySelector("label")));
  }

  /** @param {Hit} hit @param {number} number @param {string} note */
  option({ place, village }, number, note) {
    // The option is itself the link: a link inside an option would be a control inside a control.
    const option = document.createElement("a");
    option.id = `${this.list.id}-${number}`;
    option.href = (this.words.municipality || "").replace("{slug}", place.slug);
    option.tabIndex = -1;
    option.dataset.ags = place.ags;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = german("strong", village || place.name);
    const town = german("bdi", place.name);
    const said = village ? worded(this.words.village || "", { village: name, town }) : [name];
    option.append(...said, " ", german("span", note));
    const item = document.createElement("li");
    item.setAttribute("role", "presentation");
    item.append(option);
    return item;
  }

  showNothing() {
    this.close();
    const letters = linked(this.form.getAttribute("action") || "", this.words.letters || "");
    const districts = linked(this.words.districtsPage || "", this.words.districts || "");
    this.status.textContent = "";
    this.status.append(`${this.words.nothing} `, letters, " · ", districts);
  }

  close() {
    this.list.hidden = true;
    this.list.textContent = "";
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  get options() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll("[role=option]")]);
  }

  /** @param {number} number the option to point at; -1 for none */
  activate(number) {
    this.active = number;
    this.options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    const option = this.options[number];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const last = this.options.length - 1;
    const moves = {
      ArrowDown: this.active < last ? this.active + 1 : 0,
      ArrowUp: this.active > 0 ? this.active - 1 : last,
    };
    if (event.key in moves && last >= 0) {
      event.preventDefault();
      this.activate(moves[/** @type {keyof typeof moves} */ (event.key)]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  /** Leads on as the form would without a script, if nothing is offered. @param {Event} event */
  submit(event) {
    const isWaiting = !this.finder && this.input.value.trim() !== "";
    if (this.options.length === 0 && !isWaiting) return;
    event.preventDefault();
    if (isWaiting) this.wait();
    else this.lead();
  }

  /** Waits for the index, says so, and leads to the list of all places if that takes too long. */
  async wait() {
    this.status.textContent = this.words.waiting || "";
    await Promise.race([this.searchWhenReady(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.lead();
  }

  /** Goes to the option that is chosen, the only one, or the only one of the name; points at the first of several. */
  lead() {
    const isClear = this.options.length === 1 || this.exact === 1;
    const chosen = this.options[this.active] || (isClear ? this.options[0] : null);
    if (chosen) chosen.click();
    else if (this.options.length) this.activate(0);
    else if (!this.finder) this.form.submit();
  }

  locate() {
    this.input.focus();
    // Not before what the focus shows, which would take the words away.
    const refused = () => this.ready().then(() => (this.status.textContent = this.words.refused || ""));
    if (!navigator.geolocation) {
      refused();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      async ({ coords }) => {
        await this.ready();
        const near = this.finder ? this.finder.nearest(this.places, coords.latitude, coords.longitude) : [];
        const far = new Map(near.map(({ place, kilometres }) => [place, kilometres]));
        const round = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });
        const note = (/** @type {Place} */ place) => `${place.district}, ${round.format(far.get(place) || 0)} km`;
        this.show([...far.keys()].map(itself), this.words.near || "", note);
      },
      refused,
      { timeout: 20000, maximumAge: 600000 },
    );
  }
}

/** A municipality that is meant itself, and none of its villages. @param {Place} place @returns {Hit} */
const itself = (place) => ({ place, village: "" });
