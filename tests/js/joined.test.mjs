// What Chromium's reader of PDF shows of Arabic letters: in their forms, each line in the order in which it is seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const script = readFileSync(new URL("../../hooks/lotsenbuch/paper/joined.js", import.meta.url), "utf-8");
const BOTH = "بتجحخسشغقکلمنهيیپټښڅ";
const BEFORE = "اأآدروة";
const ALONE = "ء،؟۱۲٣ً";
const PRIVATE = 0xe000;

/** The forms of the letters: those of lam and alef stand under a number that is no character's. */
const forms = Object.fromEntries([
  ...[...BOTH].map((letter) => [letter.charCodeAt(0), 4]),
  ...[...BEFORE].map((letter) => [letter.charCodeAt(0), 2]),
  ...[...ALONE].map((letter) => [letter.charCodeAt(0), 1]),
  ...[..."اأآ"].map((alef) => [0x644 * 0x10000 + alef.charCodeAt(0), 2]),
].map(([code, ways], number) => [code, [PRIVATE + 4 * Number(number), ways]]));

/** What is shown in words: each form as its letter and 0 alone, 1 at the end, 2 at the beginning, 3 in the middle. */
const names = new Map(
  Object.entries(forms).flatMap(([code, [first, ways]]) =>
    [...Array(ways).keys()].map((way) => {
      const letter = String.fromCharCode(Number(code) % 0x10000);
      return [String.fromCharCode(first + way), `${Number(code) > 0x10000 ? `ل${letter}` : letter}${way}`];
    }),
  ),
);

/**
 * Gives what a field shows, its forms in words, from left to right.
 * @param {string} value @param {{viewer?: string, ems?: number, multiline?: boolean}} [field]
 */
function shown(value, { viewer = "pdfium", ems = 100, multiline = false } = {}) {
  const target = { rect: [0, 0, ems * 10 + 6, 20], textSize: 10, multiline };
  const event = { value, target };
  const widths = Object.fromEntries([...names.keys(), ..." abcdefgB123"].map((sign) => [sign.charCodeAt(0), 1000]));
  runInNewContext(script, { app: { viewerType: viewer }, event, known: { forms, widths } });
  return event.value.replace(/[\ue000-\uf8ff]/g, (sign) => names.get(sign) ?? "?");
}

test("letters join those beside them, and are read from the right", () => {
  assert.equal(shown("أحمد"), "د1م3ح2أ0");
  assert.equal(shown("دار"), "ر0ا0د0");
  assert.equal(shown("ټول"), "ل0و1ټ2");
  assert.equal(shown("بنت"), "ت1ن3ب2");
});

test("lam and alef become one letter", () => {
  assert.equal(shown("لا"), "لا0");
  assert.equal(shown("سلام"), "م0لا1س2");
  assert.equal(shown("قلآن"), "ن0لآ1ق2");
});

test("what joins nothing separates: a sign without width, hamza; a mark above does not", () => {
  assert.equal(shown("می\u200cخواهم"), "م1ه2ا0و1خ2ی1م2");
  assert.equal(shown("جاء"), "ء0ا1ج2");
  assert.equal(shown("بًت"), "ت1ً0ب2");
  assert.equal(shown("ه\u200d"), "ه2");
});

test("numbers keep their order", () => {
  assert.equal(shown("من 03.2022"), "03.2022 ن1م2");
  assert.equal(shown("۱۲ دار"), "ر0ا0د0 ۱0۲0");
  assert.equal(shown("دار 12, 13"), "13 ,12 ر0ا0د0");
  assert.equal(shown("B1: 12 دار"), "B1: 12 ر0ا0د0");
});

test("Latin words stand where they are read", () => {
  assert.equal(shown("أحمد 12 ab"), "ab 12 د1م3ح2أ0");
  assert.equal(shown("ab أحمد cd"), "ab د1م3ح2أ0 cd");
  assert.equal(shown("دار (ab)"), "(ab) ر0ا0د0");
  assert.equal(shown("دار (دار)؟"), "؟0(ر0ا0د0) ر0ا0د0");
});

test("a line has what it has room for, each read from the right; breaks stay", () => {
  const two = { ems: 5, multiline: true };
  assert.equal(shown("دار سر بر", two), "ر0ا0د0\rر1ب2 ر1س2");
  assert.equal(shown("دار\n\nبر", two), "ر0ا0د0\r\rر1ب2");
  assert.equal(shown("دار\r\nبر", two), "ر0ا0د0\rر1ب2");
  assert.equal(shown("بببببب", { ems: 4, multiline: true }), "ب3ب3ب3ب2\rب1ب3");
  assert.equal(shown("دار سر", { ems: 4 }), "ر0ا0د0");
});

test("all else is left as it is: other readers, other scripts, the end of the field", () => {
  assert.equal(shown("أحمد", { viewer: "Reader" }), "أحمد");
  assert.equal(shown("أحمد", { viewer: "PDF.js" }), "أحمد");
  for (const text of ["03.2022", "Sommer 2022", "Олена", "ትግርኛ", "a (b)\nc", ""]) assert.equal(shown(text), text);
});
