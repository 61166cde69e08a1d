// Enhances pages that work without it.

import { start as startDates } from "./dates.js";
import { start as startFinder } from "./finder/combobox.js";

/** On the page for missing addresses, puts the reader's language first: that of the address, or the first we speak. */
function putOwnLanguageFirst() {
  const box = document.querySelector("[data-not-found]");
  const heading = document.querySelector("h1");
  if (!box || !heading) return;
  const lines = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-understood]"));
  const known = [...lines].map((line) => ({ line, codes: (line.dataset.understood || "").split(" ") }));
  const folders = location.pathname.toLowerCase().split("/").filter((folder) => folder.length === 2);
  const wanted = [...folders, ...navigator.languages.map(languageOf)];
  const [own] = wanted.map((code) => known.find(({ codes }) => codes.includes(code))).filter(Boolean);
  if (own && own.line !== box) heading.before(own.line);
}

/** On the German home page, offers the page in the first of the reader's languages, if we speak it; nothing moves. */
function offerOwnLanguage() {
  if (document.documentElement.lang !== "de") return;
  const listed = document.querySelectorAll(".language-list [data-understood]");
  const known = [.../** @type {NodeListOf<HTMLElement>} */ (listed)];
  const understood = (/** @type {string} */ code) =>
    known.find((item) => (item.dataset.understood || "").split(" ").includes(code));
  const [own] = navigator.languages.map(languageOf).map(understood).filter(Boolean);
  const link = own && own.querySelector("a:not([aria-current])");
  const main = document.querySelector("main");
  if (!link || !main) return;
  const line = Object.assign(document.createElement("p"), { className: "own-language" });
  line.append(link.cloneNode(true));
  main.prepend(line);
  document.documentElement.classList.add("offers-language");
}

/** On the list of all places, goes to the letters of what was typed where the finder did not run. */
function goToLetters() {
  const letters = document.querySelector(".letters");
  const typed = new URLSearchParams(location.search).get("ort");
  if (!letters || !typed || location.hash) return;
  const start = typed.trim().normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const [at] = [2, 1].map((many) => document.getElementById(`buchstabe-${start.slice(0, many)}`)).filter(Boolean);
  if (at) at.scrollIntoView();
}

/** Gives a reader's language as our lists name it: its code and, if it is said, its script. @param {string} tag */
function languageOf(tag) {
  const [, code = "", script = ""] = /^([a-z]+)(-[a-z]{4})?(?![a-z])/.exec(tag.toLowerCase()) || [];
  return code + script;
}

/** Lets Escape and a tap elsewhere close what opens from the header, and puts the focus into its field. */
function closeMenus() {
  for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".top details"))) {
    const field = menu.querySelector("input");
    const summary = /** @type {HTMLElement} */ (menu.querySelector("summary"));
    menu.addEventListener("toggle", () => menu.open && field && field.focus());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open || event.defaultPrevented) return;
      menu.open = false;
      summary.focus();
    });
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}

/**
 * Starts a part of the page where it stands; what is said in its place goes once it runs.
 * @param {string} place @param {() => Promise<{start: () => unknown}>} load
 */
async function startPart(place, load) {
  if (!document.querySelector(place)) return;
  const part = await load();
  await part.start();
  const lines = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-late]"));
  for (const line of lines) line.hidden = line.hidden || line.dataset.late === place;
}

/** Opens what is folded while the page is printed. */
function openForPrinting() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("main details:not([open])"))];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => opened.forEach((fold) => (fold.open = false)));
}

/** Lets links lead out of another site's page: many of the pages that they lead to are shown in no frame. */
function leaveFrame() {
  if (window.parent === window || location.hash !== "#eingebettet") return;
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href]:not([href^='#'])"));
  for (const link of links) link.target = "_top";
}

startDates();
openForPrinting();
putOwnLanguageFirst();
offerOwnLanguage();
goToLetters();
closeMenus();
leaveFrame();
startFinder();
startPart(".letters", async () => ({ start: () => undefined }));
startPart("[data-mistyped]", () => import("./mistyped.js"));
startPart("form.search", () => import("./search.js"));
startPart("[data-contribute]", () => import("./contribute/form.js"));
startPart("[data-hand-on], [data-keep]", () => import("./hand-on.js"));
startPart(".place, .prose", () => import("./speech.js"));
startPart("[data-kept-list]", () => import("./keep/list.js"));
startPart("[data-standing]", () => import("./standing/standing.js"));
startPart("[data-notice]", () => import("./notice/notice.js"));
startPart("[data-cards], .words-here", () => import("./notes.js"));
startPart("[data-plan]", () => import("./plan/form.js"));
