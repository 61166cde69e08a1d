// What days mean to a page that is read later: node --test.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, written } from "../../docs/assets/dates.js";

test("a day is written as pages write it", () => {
  assert.equal(written(new Date(2026, 0, 1)), "2026-01-01");
  assert.equal(written(new Date(2026, 11, 31, 23, 59)), "2026-12-31");
  assert.equal(written(new Date(2028, 1, 29)), "2028-02-29");
});

test("a last day is over on the next", () => {
  const turns = [
    ["2026-12-31", new Date(2026, 11, 31, 23, 59), new Date(2027, 0, 1)],
    ["2026-11-30", new Date(2026, 10, 30), new Date(2026, 11, 1)],
    ["2028-02-28", new Date(2028, 1, 28), new Date(2028, 1, 29)],
    ["2028-02-29", new Date(2028, 1, 29), new Date(2028, 2, 1)],
    ["2025-01-31", new Date(2025, 0, 31), new Date(2026, 10, 30)],
  ];
  for (const [last, before, after] of /** @type {[string, Date, Date][]} */ (turns)) {
    assert.equal(isOver(last, written(before)), false, last);
    assert.equal(isOver(last, written(after)), true, last);
  }
});
