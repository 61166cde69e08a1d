// How names sound, in every script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nearTo, ordering } from "../../docs/assets/finder/lexicon.js";
import { UNWRITTEN, numbered, sounds, weight } from "../../docs/assets/finder/sounds.js";

/** @param {string[]} names */
function lexicon(names) {
  const steps = ordering({ heard: names.map(sounds), owners: names.map((_, number) => number) });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Gives how far a name sounds from what was typed, or begins so. @param {string} typed @param {string} name */
function apart(typed, name) {
  const query = numbered(sounds(typed));
  const near = nearTo(lexicon([name]), query, Infinity).get(0);
  return near ? near.far * weight(query) : Infinity;
}

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

test("lips are closed early, and a hissing that goes on is one", () => {
  assert.equal(sounds("Danbach"), sounds("Dambach"));
  assert.equal(sounds("Kreuzstein"), sounds("Kreusstein"));
});

const NAMES = ["Ulm", "Aalen", "Ravensburg", "Ravenstein", "Weingarten", "Weinheim", "Öhringen", "Баден", "توبنغن"];

test("a distance is none to itself, and grows with the difference", () => {
  for (const one of NAMES) assert.equal(apart(one, one), 0);
  assert.ok(apart("Weingarten", "Leingarten") < apart("Weingarten", "Stuttgart"));
});

test("among many names each is as far as alone, whatever shares its beginning", () => {
  const all = lexicon(NAMES);
  for (const typed of ["Rafensburg", "Weinhaim", "Ulm", "Rav", "Ohringen", "Wienheim"]) {
    const query = numbered(sounds(typed));
    const near = nearTo(all, query, 0.9);
    NAMES.forEach((name, number) => {
      const alone = apart(typed, name) / weight(query);
      if (alone > 0.9) assert.ok(!near.has(number), `${typed}, ${name}`);
      else assert.ok(Math.abs((near.get(number)?.far ?? NaN) - alone) < 1e-5, `${typed}, ${name}`);
    });
  }
});

test("a beginning is near to what it begins, the nearer the more was typed", () => {
  const share = (/** @type {string} */ typed) => apart(typed, "Ravensburg") / weight(numbered(sounds(typed)));
  assert.ok(share("Ravensb") > 0 && share("Ravensb") < 0.1);
  assert.ok(share("Rav") > share("Ravensb"));
});

test("beyond the tolerance nothing is given", () => {
  assert.equal(nearTo(lexicon(["Ravensburg"]), numbered(sounds("Ulm")), 0.1).size, 0);
});

test("vowels that a script need not write weigh less", () => {
  const [query, names] = [numbered(sounds("هدسهايم")), lexicon(["Heddesheim"])];
  const [written, unwritten] = [nearTo(names, query, 1), nearTo(names, query, 1, UNWRITTEN)];
  assert.ok((unwritten.get(0)?.far ?? 1) < (written.get(0)?.far ?? 0));
});

test("a bare glottal stop before a name carries its e; p and f are one sound where they meet", () => {
  assert.equal(sounds("እስሊንገን")[0], "e");
  assert.equal(sounds("ፕፎርጽሃይም")[0], "F");
});

test("an h before no vowel is a ch in Ge'ez, too; Persian writes au with two letters", () => {
  assert.equal(sounds("ጎልድባሕ"), sounds("ጎልድባኽ"));
  assert.equal(sounds("هونائو"), sounds("هوناو"));
});

test("consonants that differ are told from vowels; the n of an ending hardly counts", () => {
  const apartIn = (/** @type {string} */ typed, /** @type {string} */ name) => {
    return nearTo(lexicon([name]), numbered(sounds(typed)), Infinity).get(0)?.apart ?? NaN;
  };
  assert.equal(apartIn("Rovunsburg", "Ravensburg"), 0);
  assert.ok(apartIn("Rabenberg", "Rabenberk") === 0 && apartIn("Ramensburg", "Ravensburg") >= 0.5);
  assert.ok(apartIn("Tubinge", "Tübingen") < 0.5);
});

test("whatever is typed has sounds, none of them unknown", () => {
  for (const text of ["", " ", "🙂", "12", "<script>", "\u202e", "ﷺ", "ሀ።", "x".repeat(1000)]) {
    assert.ok([...numbered(sounds(text))].every((sound) => sound > 0));
    assert.ok(weight(numbered(sounds(text))) >= 0);
  }
});
