// What opens over a page by its address (a word's note, a card to show): Escape closes it, and cards know the town.

import { latinDigits } from "./digits.js";

/** Closes what is open by following its own link back, so that the focus returns to where it came from. */
function closeByEscape() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const open = document.querySelector(".words-here :target, .show-card:target");
    /** @type {HTMLAnchorElement | null} */
    const back = open && open.querySelector(".note-close, .card-close");
    if (!open || !back) return;
    const opener = document.querySelector(open.matches(".show-card") ? `#${open.id} .card-open` : back.hash);
    location.replace(back.hash);
    if (opener instanceof HTMLElement) opener.focus();
  });
}

/** @param {string} town @param {ParentNode} root */
export function fillTown(town, root) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-town]"))) {
    place.textContent = latinDigits(town.trim()) || place.dataset.town || "";
  }
}

/** Puts the town onto the cards: the one named in the address by its key, or one that is typed. */
async function knowTown() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-cards]"));
  const field = root && root.querySelector("[data-town-field]");
  if (!root || !(field instanceof HTMLInputElement)) return;
  const parts = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-needs-script]"));
  for (const part of parts) part.hidden = false;
  field.addEventListener("input", () => fillTown(field.value, root));
  if (field.value) fillTown(field.value, root);
  const key = new URLSearchParams(location.search).get("ort");
  if (!key || !/^\d{8}$/.test(key)) return;
  const places = await named(root.dataset.places || "");
  // What was typed meanwhile stays.
  if (field.value || !places[key]) return;
  field.value = places[key].replace(/ \([^()]*\)$/, "");
  fillTown(field.value, root);
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
  closeByEscape();
  knowTown();
}
