// How letters are read by ears of other languages, where that differs from the German reading.

import { sounds } from "./sounds.js";

/** An h before no vowel is a ch; a w or v before none is a u. @type {[RegExp, string]} */
const BREATHED = [/(^|[^cgkpst])h(?=[^aeiouäöüyáéíóúâêîôû]|$)/g, "$1ch"];
/** @type {[RegExp, string]} */
const ROUNDED = [/a[vw](?=[^aeiouäöüıéêîû]|$)/g, "au"];

/**
 * All that one language reads otherwise together.
 * @type {Record<string, [RegExp, string][]>}
 */
const OTHER_READINGS = {
  french: [
    [/ao/g, "au"],
    // Where umlauts are folded, ue is a u.
    [/ngu(?:e|ne?)?(?=$|[ -])/g, "ngen"], [/guu/g, "gö"], [/eu/g, "ö"], [/([gq])u(?=[eiyéèêîï])/g, "$1"],
    [/gu(?=$|[ -])/g, "g"], [/ch/g, "sch"], [/([^aeiouäöü -])e(?=$|[ -])/g, "$1"], [/z/g, "s"],
    [/r(?=(?:en)?$)/, "ch"], // French has no other sound for the German ch
  ],
  english: [[/i(?=[^aeiou]e)|igh|y/g, "ei"], [/ow/g, "au"], [/z/g, "s"]],
  // What one of them writes so, the others do not: each comparison takes time.
  spanishKurdishSomali: [
    [/j/g, "ch"], [/([gq])u(?=[eiyéèêîï])/g, "$1"], [/gü|gu(?=[ao])/g, "w"], [/x/g, "kh"], ROUNDED,
    [/(^|[^aeioug -])u(?=[aei])/g, "$1w"], // Schwanau
  ],
  turkishAndSlavic: [BREATHED, [/rh/g, "rch"], ROUNDED, [/c(?![hk])/g, "z"]],
  arabic: [
    [/([تد])س/g, "$1ېس"], // two letters that only happen to meet
    [/[تطټ](?=[دضډ])/g, ""], // two letters of one sound: Altdorf
  ],
  twice: [[/([\u0620-\u06ff])\1(?![غگګج])/g, "$1"]], // what German writes twice
  palatal: [[/ج/g, "ی"], [/ش/g, "خ"]],
  ukrainian: [[/г(?=[аеєиіїоуюяёэ])/g, "һ"]], // and Russian of old
};
/** From how many letters on a text is compared in few readings only, since each takes the longer. */
const LONG = 9;
const FEW = 2;

/**
 * Ukrainian in Latin letters, which has h for г, where something else says that it is.
 * @type {[RegExp, string][]}
 */
const UKRAINIAN = [[/kh/g, "ch"], [/(^|[^cspkt])h/g, "$1g"], [/[iy]u/g, "ü"]];
const IS_UKRAINIAN = /nh[ei]|[^aeiou -][iy]u/;

const LANGUAGES = Object.values(OTHER_READINGS);
const ALL = LANGUAGES.reduce((all, some) => [...all, ...some], []);

/**
 * Gives the other ways to hear a text, for ears of other languages: by each reading, and by all together.
 * @param {string} text
 */
export function otherSounds(text) {
  const letters = text.toLowerCase();
  const readings = [...LANGUAGES, IS_UKRAINIAN.test(letters) ? UKRAINIAN : [], ALL].map((some) => {
    return some.reduce((reading, [from, to]) => reading.replace(from, to), letters);
  });
  const known = sounds(text);
  const heard = new Set(readings.filter((reading) => reading !== letters).map(sounds));
  heard.delete(known);
  return text.length > LONG ? [...heard].slice(-FEW) : [...heard];
}
