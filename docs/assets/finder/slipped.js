// The places whose names were typed with a slip of the finger.

import { calledIn } from "./index.js";
import { isSlip, isSlipTwice, lettersOf, mayBe } from "./spelt.js";

/** @typedef {import("./alike.js").Heard} Heard */
/** @typedef {import("./index.js").Known} Known */
/** @typedef {import("./index.js").Place} Place */
/** @typedef {import("./index.js").Village} Village */

/** How far a name is that was typed with one slip, and with two. */
const SLIP = 0.05;
const TWO_SLIPS = 0.1;

/** The fewest letters of a village that is found with a slip: common words are but one letter from a shorter one. */
const LONG_ENOUGH = 6;

/** How much farther than a municipality a village of the same sound is. */
export const BEHIND = 0.01;

/** @param {Place} place */
export function municipality(place) {
  const { name, joined, main, written } = place;
  return { hit: { place, village: "" }, name, names: [joined, main], written };
}

/** @param {Village} village @param {Place} place */
export function villageIn(village, place) {
  const name = calledIn(village, place);
  return { hit: { place, village: name }, name, names: [village.joined], written: [name] };
}

/** What a slip of the finger is like beside sounds. */
export const AS_TYPED = { apart: 0, letters: 0, consonants: Infinity };

/**
 * Gives the places whose names were typed with a slip, or with two.
 * @param {Known} known @param {string} joined @param {1 | 2} slips
 */
export function slipped(known, joined, slips = 1) {
  const [isMeant, far] = slips === 1 ? [isSlip, SLIP] : [isSlipTwice, TWO_SLIPS];
  const typed = lettersOf(joined);
  /** @type {Heard[]} */
  const found = [];
  for (const place of known.places) {
    const isWhole = mayBe(typed, place.letters[0], slips) && isMeant(joined, place.joined);
    if (!isWhole && !(mayBe(typed, place.letters[1], slips) && isMeant(joined, place.main))) continue;
    found.push({ far, behind: 0, ...AS_TYPED, ...municipality(place) });
  }
  for (const village of joined.length < LONG_ENOUGH ? [] : known.villages) {
    if (Math.abs(village.joined.length - joined.length) > slips || !mayBe(typed, village.letters, slips)) continue;
    if (!isMeant(joined, village.joined)) continue;
    for (const place of village.places) {
      found.push({ far, behind: BEHIND, ...AS_TYPED, ...villageIn(village, place) });
    }
  }
  return found;
}
