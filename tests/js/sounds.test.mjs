// How names sound, in every script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, numbered, otherSounds, sounds, weight } from "../../docs/assets/finder/sounds.js";

/** @param {string} one @param {string} other */
const apart = (one, other) => distance(numbered(sounds(one)), numbered(sounds(other)), Infinity).whole;

test("one name sounds alike in every script", () => {
  for (const written of ["Stuttgart", "Shtutgart", "Штутгарт", "ሽቱትጋርት"]) assert.equal(sounds(written), "STuTKaRT");
  assert.ok(apart("شتوتغارت", "Stuttgart") < 0.6);
  assert.ok(apart("لودفيغسبورغ", "Ludwigsburg") < 1);
});

test("umlauts are heard as e and i by those who lack them", () => {
  assert.equal(sounds("Göppingen"), sounds("Gepingen"));
  assert.equal(sounds("Tübingen"), sounds("Tibingen"));
});

test("ears of other languages write the same sounds", () => {
  const heard = {
    Loudwigsbourg: "Ludwigsburg", Şorndorf: "Schorndorf", Rafensburg: "Ravensburg", Nekarzulm: "Neckarsulm",
  };
  for (const [written, meant] of Object.entries(heard)) assert.ok(apart(written, meant) < 0.8, written);
});

test("other readings differ from the German one", () => {
  assert.ok(otherSounds("Xaslax").includes(sounds("Chaslach")));
  assert.deepEqual(otherSounds("Ulm"), []);
});

test("a distance is none to itself, the same both ways, and grows with the difference", () => {
  const names = ["Ulm", "Aalen", "Ravensburg", "Weingarten", "Öhringen", "Баден", "توبنغن"];
  for (const one of names) {
    assert.equal(apart(one, one), 0);
    for (const other of names) assert.ok(Math.abs(apart(one, other) - apart(other, one)) < 1e-5);
  }
  assert.ok(apart("Weingarten", "Leingarten") < apart("Weingarten", "Stuttgart"));
});

test("a beginning is near to what it begins", () => {
  const { whole, beginning } = distance(numbered(sounds("Ravensb")), numbered(sounds("Ravensburg")), Infinity);
  assert.equal(beginning, 0);
  assert.ok(whole > 0);
});

test("beyond the limit nothing is computed", () => {
  assert.equal(distance(numbered(sounds("Ulm")), numbered(sounds("Ravensburg")), 0.1).whole, Infinity);
});

test("whatever is typed has sounds, none of them unknown", () => {
  for (const text of ["", " ", "🙂", "12", "<script>", "\u202e", "ﷺ", "ሀ።", "x".repeat(1000)]) {
    assert.ok([...numbered(sounds(text))].every((sound) => sound > 0));
    assert.ok(weight(numbered(sounds(text))) >= 0);
  }
});
