// The form's rules and its YAML: rules of the checks in, faults and a file out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { check, DOUBTS, worded } from "../../docs/assets/contribute/rules.js";
import { differences, yaml } from "../../docs/assets/contribute/yaml.js";

const rules = JSON.parse(readFileSync(process.env.LOTSENBUCH_RULES, "utf-8"));
const { offices } = JSON.parse(readFileSync(process.env.LOTSENBUCH_ENTRIES, "utf-8"));

test("every entry of the registry is good", () => {
  for (const [id, office] of Object.entries(offices)) {
    const faults = check(office, rules, "2026-11-26").filter(({ type }) => !["opening_hours", ...DOUBTS].includes(type));
    assert.deepEqual(faults, [], id);
  }
});

test("a fault speaks the words of the check", () => {
  const office = structuredClone(offices["ravensburg-diakonie"]);
  office.contact.phone = "0751";
  const [fault] = check(office, rules, "2026-11-26");
  assert.deepEqual(fault.path, ["contact", "phone"]);
  assert.equal(worded(fault, rules), "„0751“ ist keine gültige Telefonnummer. Schreiben Sie Vorwahl und Nummer: 0751 35925270.");
});

test("nothing that could be read otherwise stands without quotation marks", () => {
  for (const value of ["no", "0711", "12:30", "a: b", "#x", "- y", "", " x", "it's", "~", "[a]", "{b}", "*c", "&d", "!e", "%f", "@g", "2018-04", "null", "a\nb"]) {
    assert.equal(yaml({ name: value }, []), `name: ${JSON.stringify(value)}\n`);
  }
  assert.equal(yaml({ b: "Müller & Söhne", a: ["x"] }, ["a", "b"]), "a: [x]\nb: Müller & Söhne\n");
});

test("what changed is told field by field", () => {
  const before = { name: "A", contact: { phone: "1", line: "x" }, services: ["a"] };
  const after = { name: "A", contact: { phone: "2", line: "x" }, services: ["a", "b"], note: { de: "n" } };
  assert.deepEqual(differences(before, after), [
    ["contact.phone", "1", "2"],
    ["services", "–", "b"],
    ["note", "–", "n"],
  ]);
});
