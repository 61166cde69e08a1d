// A place's name, and what people say and leave out of it.

import { folded } from "./folded.js";

/** Where a place lies, in its name: what people leave out. */
const WHERE = /(?: am| an der| an dem| im| in| unter| ob| bei| auf|\/).*$/;

/** The same in other languages. */
export const WHERE_ELSE = /[- ](?:de|in|en|ам|ан|им|на|под|у|унтер|آم|ام|آن|ان|در|ایم|إم)[- ].*$/;

/** @param {string} name without an addition in brackets */
export const plain = (name) => name.replace(/ \(.*/, "");

/** @param {string} name without where it lies */
export const short = (name) => plain(name).replace(WHERE, "");

/** @param {string} name as what it means is looked up */
export const joined = (name) => together(folded(name));

/** @param {string} text that is folded */
export const together = (text) => text.replace(/ /g, "");

/** Where a name has parts. */
export const PARTS = /[ (/-]/;

/** Gives what people say of a name: all, without what stands before it, each part. @param {string} name */
export function spokenNames(name) {
  if (!PARTS.test(name)) return [name];
  return [plain(name), short(name).replace(/^(Bad|Sankt|St\.) /, ""), ...short(name).split("-")];
}

/** Little words of a name that people leave out: Lauffen Neckar. */
export const LITTLE = / (?:am|an der|an dem|im|in|unter|ob|bei|auf|der)(?= )/;

/** What stands before names and is no name. */
export const TITLES = new Set(["bad", "sankt", "schwabisch", "markt"]);
