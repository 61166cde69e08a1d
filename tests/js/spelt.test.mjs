// How alike words are written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlip, isSlipTwice, unlike } from "../../docs/assets/finder/spelt.js";

test("a slip is a letter too much, missing, wrong, or two that changed places", () => {
  for (const slip of ["backnangg", "baknang", "backnong", "bakcnang", "acknang", "backnan", "backnnag", "backnang"]) {
    assert.ok(isSlip(slip, "backnang"), slip);
    assert.ok(isSlip("backnang", slip), slip);
  }
  for (const other of ["baknan", "bocknong", "gnankcab", "backnangen", "bacnakng"]) {
    assert.ok(!isSlip(other, "backnang"), other);
  }
});

test("a short name with a slip is another name", () => {
  assert.ok(!isSlip("rust", "rast"));
});

test("nobody mistypes the first letter of a short name", () => {
  assert.ok(!isSlip("kehlen", "fehlen"));
  assert.ok(isSlip("ekhlen", "kehlen"));
  assert.ok(isSlip("tavensburg", "ravensburg"));
});

test("two slips are known in a long name only", () => {
  for (const twice of ["wollmatignn", "wolmatinegn", "olmatingen", "wollnatimgen"]) {
    assert.ok(isSlipTwice(twice, "wollmatingen"), twice);
  }
  for (const other of ["wolmatimgem", "wollingen", "waldmattingen"]) {
    assert.ok(!isSlipTwice(other, "wollmatingen"), other);
  }
  assert.ok(!isSlipTwice("bblinen", "boblingen"));
});

test("words are the less unlike, the more pairs of letters they share; of other scripts none is", () => {
  assert.ok(unlike("ravensberg", "ravensburg") < unlike("rafenspurk", "ravensburg"));
  assert.equal(unlike("ulm", "ulm"), 0);
  assert.equal(unlike("улм", "ulm"), 0);
});
