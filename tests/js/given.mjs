// What the build writes for the browser; tests/test_javascript.py says where it stands.

import { readFileSync } from "node:fs";

/** @param {string} name @returns {unknown} */
function given(name) {
  return JSON.parse(readFileSync(process.env[`LOTSENBUCH_${name}`] ?? "", "utf-8"));
}

export const index = () => /** @type {import("../../docs/assets/finder/places.js").Index} */ (given("PLACES"));
export const rules = () => /** @type {import("../../docs/assets/contribute/rules.js").Rules} */ (given("RULES"));
export const entries = () => /** @type {import("../../docs/assets/contribute/form.js").Entries} */ (given("ENTRIES"));
export const letters = () => /** @type {import("../../docs/assets/letters.js").Letters} */ (given("LETTERS"));
/** Gives texts, each with what the index has of it. */
export const foldedTexts = () => /** @type {[string, string][]} */ (given("FOLDED"));
/** Gives the paths of the fields of an office that the form shows. */
export const fields = () => /** @type {string[]} */ (given("FIELDS"));
