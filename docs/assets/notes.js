// What opens over a page by its address (a word's note, a card to show): closing it leads back to where one was. Cards
// fill the screen, and know the town and the language.

import { settle } from "./finder/elements.js";

const OPEN = ".words-here :target, .show-card:target";
const CLOSE = ".note-close, .card-close";

/** The sizes between which a card's sentence is fitted to the screen, in pixels. */
const LEAST = 20;
const LARGEST = 160;

/** From where something was opened, and how far down the page was. @type {{opener: HTMLElement, top: number} | null} */
let from = null;

/** Lets a button, Escape and the browser's own way back close what is open, and brings back the place and the focus. */
function keepPlace() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (link.matches(".term, [href^='#karte-']")) from = { opener: link, top: scrollY };
    else if (link.matches(CLOSE) && from) {
      event.preventDefault();
      history.back();
    }
  });
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector(OPEN);
    const close = open && open.querySelector(CLOSE);
    if (event.key === "Escape" && !event.defaultPrevented && close instanceof HTMLElement) close.click();
  });
  addEventListener("hashchange", () => {
    fitCard();
    if (document.querySelector(OPEN) || !from) return;
    const { opener, top } = from;
    from = null;
    // After the browser has gone to where it thinks that one was.
    requestAnimationFrame(() => {
      opener.focus();
      scrollTo(0, top);
    });
  });
  addEventListener("resize", fitCard);
}

/** Makes the sentence of the card that is open as large as the screen has room for. */
function fitCard() {
  const sentences = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".show-card .say-big"));
  for (const sentence of sentences) sentence.style.fontSize = "";
  const card = document.querySelector(".show-card:target");
  const sentence = card && card.querySelector(".say-big");
  if (!card || !(sentence instanceof HTMLElement)) return;
  let [fits, tooLarge] = [LEAST, LARGEST];
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2);
    sentence.style.fontSize = `${size}px`;
    const hasRoom = card.scrollHeight <= card.clientHeight && sentence.scrollWidth <= sentence.clientWidth;
    if (hasRoom) fits = size;
    else tooLarge = size;
  }
  sentence.style.fontSize = `${fits}px`;
}

/** @param {ParentNode} root @param {string} selector @param {string} text */
function fill(root, selector, text) {
  for (const place of root.querySelectorAll(selector)) place.textContent = text;
}

/** Lets choose the town and the language once for all cards; the town may be named in the address by its key. */
function chooseOnce() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-cards]"));
  const spoken = root && root.querySelector("[data-spoken-field]");
  const form = root && root.querySelector(".place-form");
  if (!root || !form || !(spoken instanceof HTMLSelectElement)) return;
  const parts = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-needs-script]"));
  for (const part of parts) part.hidden = false;
  const speak = () => fill(root, "[data-spoken]", spoken.value || spoken.options[spoken.selectedIndex].text);
  spoken.addEventListener("change", speak);
  speak();
  chooseTown(root, form);
}

/** @param {HTMLElement} root @param {Element} form the place finder: an option leads to no page, but gives a name */
async function chooseTown(root, form) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  /** @param {string} name */
  const choose = (name) => {
    field.value = name.replace(/ \([^()]*\)$/, "");
    fill(root, "[data-town]", field.value);
  };
  form.addEventListener("click", (event) => {
    const option = event.target instanceof Element && event.target.closest("[data-ags]");
    const name = option && option.querySelector("strong");
    if (!name) return;
    event.preventDefault();
    choose(name.textContent || "");
    settle(field);
  });
  const key = new URLSearchParams(location.search).get("ort");
  if (!key || !/^\d{8}$/.test(key)) return;
  const places = await named(root.dataset.places || "");
  // What was typed meanwhile stays.
  if (!field.value && places[key]) choose(places[key]);
}

/** Gives the names of places by their keys; without a network none. @returns {Promise<Record<string, string>>} */
async function named(address = "") {
  try {
    const answer = await fetch(address);
    return await answer.json();
  } catch {
    return {};
  }
}

export function start() {
  keepPlace();
  chooseOnce();
  fitCard();
}
