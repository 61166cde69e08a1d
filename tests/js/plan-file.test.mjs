// The file of a filled-in plan: what is written can be read, and nothing else can.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMAT, LARGEST_FILE, fieldOf, leftOver, read, write } from "../../docs/assets/plan/file.js";

const VERSION = "2026-11";
const filled = {
  language: "ti",
  municipality: "08436064",
  sheets: ["cover", "language"],
  answers: { "language.goal.words": "B1 ክሳብ ሓምለ", "language.now.courses": ["general", "state"] },
};
const written = write(filled, VERSION, new Date("2026-11-26T10:00:00.123Z"));
/** @param {Record<string, unknown>} changes */
const changed = (changes) => JSON.stringify({ ...JSON.parse(written), ...changes });

/** Gives the answers of a file that can be used. @param {string} text @param {Record<string, string>} [formerly] */
function answersIn(text, formerly = {}) {
  const result = read(text, VERSION, formerly);
  assert.ok("filled" in result);
  return result.filled.answers;
}

test("what was written is read again", () => {
  assert.deepEqual(read(written, VERSION, {}), { filled });
  assert.equal(JSON.parse(written).saved, "2026-11-26T10:00:00Z");
});

test("a broken file is told from a foreign one", () => {
  assert.deepEqual(read(written.slice(0, -10), VERSION, {}), { fault: "broken" });
  const foreigners = ["[]", "null", "3", '"plan"', "{}", '{"format": "something"}', `["${FORMAT}"]`, "%PDF-1.7\n", ""];
  for (const foreign of foreigners) {
    assert.deepEqual(read(foreign, VERSION, {}), { fault: "foreign" }, foreign);
  }
});

test("a newer file is not guessed at", () => {
  assert.deepEqual(read(changed({ format_version: 2 }), VERSION, {}), { fault: "newer" });
  assert.deepEqual(read(changed({ plan_version: "2027-01" }), VERSION, {}), { fault: "newer" });
});

test("an older file is read, and its renamed fields find their place, rows and columns included", () => {
  const old = changed({
    plan_version: "2025-01",
    answers: { "start.old.name": "x", "start.old.table/2/who": "y", "start.gone": "z" },
  });
  const formerly = { "start.old.name": "cover.client.name", "start.old.table": "start.new.table" };
  const answers = answersIn(old, formerly);
  assert.deepEqual(answers, { "cover.client.name": "x", "start.new.table/2/who": "y", "start.gone": "z" });
  const names = new Set(["cover.client.name", "start.new.table/2/who"]);
  assert.deepEqual(leftOver(answers, names, 10), [{ name: "start.gone", keptAs: "start.gone", text: "z" }]);
});

test("an answer that is too long for its field is told from one that has none, and fits nowhere from then on", () => {
  const answers = { "start.goal": "12345", "start.name": "1234", "start.gone": ["a", "b"] };
  const names = new Set(["start.goal", "start.name"]);
  const left = leftOver(answers, names, 4);
  assert.deepEqual(left, [
    { name: "start.goal", keptAs: "start.goal/too-long", text: "12345" },
    { name: "start.gone", keptAs: "start.gone", text: "a, b" },
  ]);
  const [again] = leftOver({ "start.goal/too-long": "12345" }, names, 4);
  assert.equal(again && again.keptAs, "start.goal/too-long");
  assert.deepEqual(left.map(({ keptAs }) => fieldOf(keptAs)), ["start.goal", "start.gone"]);
});

test("what can be written can be read: the longest answers, the widest letters, more fields than there are", () => {
  const longest = 20_000;
  for (const letter of ["\u0001", "\ud800", "ሀ", "😀"]) {
    const most = longest / letter.length;
    const answers = Object.fromEntries([..."abcdefghij"].map((name) => [`sheet.group.${name}`, letter.repeat(most)]));
    const text = write({ ...filled, answers }, VERSION, new Date());
    assert.deepEqual(answersIn(text), answers);
    const fields = LARGEST_FILE / (Buffer.byteLength(text) / 10);
    assert.ok(fields > 1_500, `${fields} full fields fit into a file`);
  }
  const many = Object.fromEntries([...Array(9_000).keys()].map((number) => [`gone.${number}`, "x"]));
  assert.deepEqual(answersIn(write({ ...filled, answers: many }, VERSION, new Date())), many);
});

test("names of JavaScript's own are names like others", () => {
  const answers = JSON.parse('{"__proto__": "a", "constructor": "b", "toString/1/x": ["c"]}');
  const left = leftOver(answersIn(changed({ answers })), new Set(), 10);
  assert.deepEqual(left.map(({ name }) => name), ["__proto__", "constructor", "toString/1/x"]);
});

test("anything of another type is refused", () => {
  const wrong = [
    { answers: null }, { answers: [] }, { answers: { a: 1 } }, { answers: { a: { b: "c" } } }, { answers: { a: [1] } },
    { sheets: "all" }, { sheets: [null] }, { language: 5 }, { municipality: ["x"] },
    { format_version: "1" }, { format_version: 0 }, { plan_version: 2026 },
  ];
  for (const changes of wrong) {
    assert.deepEqual(read(changed(changes), VERSION, {}), { fault: "broken" }, JSON.stringify(changes));
  }
});
