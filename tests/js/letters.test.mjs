// Digits and letters as people write them: what is typed is folded as the index is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { latinDigits } from "../../docs/assets/digits.js";
import { folded } from "../../docs/assets/letters.js";
import { foldedTexts, letters } from "./given.mjs";

test("a text is folded as hooks/lotsenbuch/model/letters.py does it", () => {
  const table = letters();
  const texts = foldedTexts();
  assert.ok(texts.length > 50);
  for (const [text, inIndex] of texts) assert.equal(folded(text, table), inIndex);
});

test("digits of every script are digits, and nothing else is", () => {
  const typed = ["88212", "٨٨٢١٢", "۸۸۲۱۲", "８８２１２", "८८२१२", "߈߈߂߁߂"];
  for (const digits of typed) assert.equal(latinDigits(digits), "88212", digits);
  assert.equal(latinDigits("PLZ ٨٨٢١٢, Ravensburg"), "PLZ 88212, Ravensburg");
  for (const text of ["፰፰", "八八", "½ Ⅷ ²", "Straße 5", "مرحبا", "😀"]) assert.equal(latinDigits(text), text);
  for (let code = 0; code < 0x10000; code += 1) {
    const letter = String.fromCharCode(code);
    assert.equal(/^[0-9]$/.test(latinDigits(letter)), /^\p{Nd}$/u.test(letter), letter);
  }
});
