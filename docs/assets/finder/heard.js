// How near names sound to what was typed.

import { distance, numbered, sounds } from "./sounds.js";

/** The most sounds that a word is compared by. */
export const LONGEST = 60;

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

/** Where two parts of a name meet, so that no sch is heard: Rutes-heim. */
const SEAM = /([a-zäöüß]s)h(?=eim|aus|of|ard|ald)/g;

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
  const heard = new Set([...new Set([...spoken, ...seamed, ...bare])].map(sounds));
  return [...heard].map((word) => numbered(word.slice(0, LONGEST)));
}

/** @param {string[]} named the forms of a name in other scripts */
export function heardInScripts(named) {
  /** @type {Record<string, Uint8Array[]>} */
  const heard = {};
  for (const [script, letters] of SCRIPTS) heard[script] = heardAs(named.filter((form) => letters.test(form)));
  return heard;
}

/**
 * Gives how far the nearest of some names sounds from what was typed, as a share of its weight.
 * @param {Uint8Array[]} names @param {Uint8Array} heard @param {number} heavy its weight
 * @param {number} tolerance above this share it does not matter how far
 */
export function nearestOf(names, heard, heavy, tolerance) {
  let best = Infinity;
  for (const name of names) {
    const { whole, beginning } = distance(heard, name, tolerance * heavy);
    const share = Math.min(whole / heavy, beginning / heavy + 0.08);
    if (share < best) best = share;
  }
  return best > tolerance ? Infinity : best;
}
