// Enhances pages that work without it.

import { start as startDates } from "./dates.js";
import { start as startFinder } from "./finder/combobox.js";
import { start as startSearch } from "./search.js";

/** On the page for missing addresses, puts the reader's language first. */
function putOwnLanguageFirst() {
  const lines = document.querySelector("[data-not-found]");
  if (!lines) return;
  const wanted = [...location.pathname.split("/"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const line = wanted
    .filter((code) => /^[a-z]{2}$/.test(code))
    .map((code) => (code === "de" ? null : lines.querySelector(`[data-language="${code}"]`)))
    .at(0);
  if (line) document.querySelector("h1")?.before(line);
}

/** Lets Escape and a tap elsewhere close what opens from the header, and puts the focus into its field. */
function closeMenus() {
  for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".top details"))) {
    menu.addEventListener("toggle", () => menu.open && menu.querySelector("input")?.focus());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open || event.defaultPrevented) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}

startDates();
putOwnLanguageFirst();
closeMenus();
startFinder();
startSearch();
if (document.querySelector("[data-contribute]")) import("./contribute/form.js").then((form) => form.start());
if (document.querySelector("[data-cards], .words-here")) import("./notes.js").then((notes) => notes.start());
if (document.querySelector("[data-plan]")) import("./plan/form.js").then((plan) => plan.start());
