// How the names of a place sound, to those who know its name and to those who do not.

import { sounds } from "./sounds.js";

/** The scripts that listed names are in; each is compared only with queries in the same script. */
/** @type {[script: string, letters: RegExp][]} */
const SCRIPTS = [
  ["arabic", /[\u0600-\u06ff]/],
  ["cyrillic", /[\u0400-\u04ff]/],
  ["ethiopic", /[\u1200-\u137f]/],
];

/** Gives the script of a query. @param {string} query */
export function scriptOf(query) {
  const [script] = SCRIPTS.find(([, letters]) => letters.test(query)) || ["latin"];
  return script;
}

/** Where two parts of a name meet, so that no sch is heard: Rutes-heim, Türk-heim, Holz-hausen. */
const SEAM = /([a-zäöüß][gkprstz])h(?=eim|aus|of|öf|ard|ald)/;
const SEAMS = new RegExp(SEAM, "g");

/** Where a part of a name ends in s, and no x is heard: Dietrichs-weiler. */
const GENITIVE = /chs(?=[bdfghkmnrstw])/;

/** Umlauts as they are typed without their dots. @type {Record<string, string>} */
const BARE = { ä: "a", ö: "o", ü: "u" };
const DOTTED = /[äöü]/i;
const DOTS = new RegExp(DOTTED, "gi");

/** Gives a name as it is spoken: a v is an f. @param {string} form */
function named(form) {
  const whole = form.startsWith("St. ") ? `Sankt${form.slice(3)}` : form;
  return whole.includes("v") || whole.includes("V") ? whole.replace(/v/gi, "f") : whole;
}

/**
 * Gives how names sound: as they are written, with the seams of their parts, and without dots.
 * @param {string[]} forms
 */
export function heardAs(forms) {
  /** @type {string[]} */
  const heard = [];
  const hear = (/** @type {string} */ text) => {
    const sounding = sounds(text);
    if (!heard.includes(sounding)) heard.push(sounding);
  };
  forms.forEach((form, at) => {
    if (forms.indexOf(form) < at) return;
    const spoken = named(form);
    hear(spoken);
    if (SEAM.test(spoken)) hear(spoken.replace(SEAMS, "$1 h"));
    if (GENITIVE.test(spoken)) hear(spoken.replace(GENITIVE, "ch s"));
    if (DOTTED.test(spoken)) hear(spoken.replace(DOTS, (umlaut) => BARE[umlaut.toLowerCase()]));
  });
  return heard;
}
