// When what sounds like a word is a stranger to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { farthest, isStranger } from "../../docs/assets/finder/strange.js";

const heard = (/** @type {number} */ far, /** @type {number} */ consonants, apart = 0, letters = 0) => {
  return { far, consonants, apart, letters };
};
const SCRIPTS = ["latin", "cyrillic", "arabic", "ethiopic"];

test("the fewer consonants were typed, the less a name may differ", () => {
  assert.ok(isStranger(heard(0.14, 2), "municipality", "latin"));
  assert.ok(!isStranger(heard(0.14, 3), "municipality", "latin"));
  assert.ok(!isStranger(heard(0.2, 6), "municipality", "latin"));
});

test("in Latin letters a short name with another consonant is a stranger, a long one is not", () => {
  assert.ok(!isStranger(heard(0.12, 4, 0.3), "municipality", "latin"));
  assert.ok(isStranger(heard(0.12, 4, 1), "municipality", "latin"));
  assert.ok(!isStranger(heard(0.2, 6, 1), "municipality", "latin"));
});

test("in other scripts the letters decide with the sound", () => {
  assert.ok(!isStranger(heard(0.1, 5, 0, 0.02), "municipality", "cyrillic"));
  assert.ok(isStranger(heard(0.1, 5, 0, 0.12), "municipality", "cyrillic"));
});

test("a village is a stranger sooner, and what sounds the same is none in any script", () => {
  assert.ok(isStranger(heard(0.18, 6), "village", "latin"));
  assert.ok(!isStranger(heard(0.18, 6), "municipality", "latin"));
  for (const script of SCRIPTS) assert.ok(!isStranger(heard(0, 1), "village", script), script);
});

test("the commonest short words are no villages and no cities elsewhere that only sound nearly so", () => {
  assert.ok(isStranger(heard(0.13, 3), "village", "latin"));
  assert.ok(!isStranger(heard(0.13, 4), "village", "latin"));
  assert.ok(isStranger(heard(0.11, 2), "elsewhere", "latin"));
  assert.ok(!isStranger(heard(0.11, 3), "elsewhere", "latin"));
  assert.ok(isStranger(heard(0.05, 3), "elsewhere", "arabic"));
});

test("nothing is compared farther than it may be, and everything that may be", () => {
  for (const script of SCRIPTS) {
    for (let consonants = 1; consonants < 9; consonants += 1) {
      farthest(consonants, script).forEach((most, at) => {
        const kind = at === 1 ? "village" : "municipality";
        const mayBe = (/** @type {number} */ far) => {
          return [0, 1].some((apart) => !isStranger(heard(far, consonants, apart), kind, script));
        };
        assert.deepEqual([mayBe(most - 0.0126), mayBe(most)], [true, false], `${script} ${consonants}`);
      });
    }
  }
});
