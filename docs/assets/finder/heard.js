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

/** Where two parts of a name meet, so that no sch is heard: Rutes-heim, Türk-heim. */
const SEAM = /([a-zäöüß][gkpst])h(?=eim|aus|of|öf|ard|ald)/g;

/** Umlauts as they are typed without their dots. @type {Record<string, string>} */
const BARE = { ä: "a", ö: "o", ü: "u" };

/**
 * Gives how names sound: as they are written, with the seams of their parts, and without dots.
 * @param {string[]} forms
 */
export function heardAs(forms) {
  const spoken = forms.map((form) => form.replace(/^St\. /, "Sankt "));
  const seamed = spoken.map((form) => form.replace(SEAM, "$1 h"));
  const bare = spoken.map((form) => form.replace(/[äöü]/gi, (umlaut) => BARE[umlaut.toLowerCase()]));
  return [...new Set([...new Set([...spoken, ...seamed, ...bare])].map(sounds))];
}
