// When what sounds like a word is a stranger to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { farthest, isStranger } from "../../docs/assets/finder/strange.js";

const heard = (/** @type {number} */ far, /** @type {number} */ consonants, apart = 0, letters = 0) => {
  return { far, consonants, apart, letters };
};
const SCRIPTS = ["latin", "cyrillic", "arabic", "ethiopic"];

test("the fewer consonants were typed, the less a name may differ", () => {
  assert.ok(isStranger(heard(0.14, 2), false, "latin"));
  assert.ok(!isStranger(heard(0.14, 3), false, "latin"));
  assert.ok(!isStranger(heard(0.2, 6), false, "latin"));
});

test("in Latin letters a short name with another consonant is a stranger, a long one is not", () => {
  assert.ok(!isStranger(heard(0.12, 4, 0.3), false, "latin"));
  assert.ok(isStranger(heard(0.12, 4, 1), false, "latin"));
  assert.ok(!isStranger(heard(0.2, 6, 1), false, "latin"));
});

test("in other scripts the letters decide with the sound", () => {
  assert.ok(!isStranger(heard(0.1, 5, 0, 0.02), false, "cyrillic"));
  assert.ok(isStranger(heard(0.1, 5, 0, 0.12), false, "cyrillic"));
});

test("a village is a stranger sooner, and what sounds the same is none in any script", () => {
  assert.ok(isStranger(heard(0.18, 6), true, "latin"));
  assert.ok(!isStranger(heard(0.18, 6), false, "latin"));
  for (const script of SCRIPTS) assert.ok(!isStranger(heard(0, 1), true, script), script);
});

test("nothing is compared farther than it may be, and everything that may be", () => {
  for (const script of SCRIPTS) {
    for (let consonants = 1; consonants < 9; consonants += 1) {
      farthest(consonants, script).forEach((most, at) => {
        const mayBe = (/** @type {number} */ far) => {
          return [0, 1].some((apart) => !isStranger(heard(far, consonants, apart), at === 1, script));
        };
        assert.deepEqual([mayBe(most - 0.0126), mayBe(most)], [true, false], `${script} ${consonants}`);
      });
    }
  }
});
