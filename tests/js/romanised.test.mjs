// Text of other scripts in Latin letters, as a tie-breaker.

import assert from "node:assert/strict";
import { test } from "node:test";
import { germanIn, romanised } from "../../docs/assets/finder/romanised.js";

test("other scripts tell apart what sounds alike to German ears", () => {
  const letters = { Эбинген: "ebingen", Эппинген: "epingen", ኤቢንገን: "ebingen", Ebbingen: "ebingen" };
  for (const [text, latin] of Object.entries(letters)) {
    const script = /[\u0400-\u04ff]/.test(text) ? "cyrillic" : "ethiopic";
    assert.equal(romanised(text.toLowerCase(), script), latin, text);
  }
});

test("a German name has the letters by which another script writes it", () => {
  const written = {
    Гёппинген: "Göppingen", Фойербах: "Feuerbach", Айслинген: "Eislingen", Хехинген: "Hechingen", Їттінген: "Ittingen",
    Ґеппінген: "Geppingen", ሃይልብሮን: "Heilbronn", ዉርትስባኽ: "Wurtsbach",
  };
  for (const [text, name] of Object.entries(written)) {
    const script = /[\u0400-\u04ff]/.test(text) ? "cyrillic" : "ethiopic";
    assert.equal(romanised(text.toLowerCase(), script), germanIn(name, script), text);
  }
});

test("where vowels need not be written, none counts", () => {
  assert.equal(germanIn("Mössingen", "arabic"), romanised("مسينغن", "arabic"));
});

test("what is in no known script stays", () => {
  for (const text of ["", "12", "🙂"]) assert.equal(romanised(text, "cyrillic"), text);
});
