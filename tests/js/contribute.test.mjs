// The form's rules and its YAML: rules of the checks in, faults and a file out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addSource, at, free, put, slug } from "../../docs/assets/contribute/entry.js";
import { ways } from "../../docs/assets/contribute/proposal.js";
import { check, DOUBTS, worded } from "../../docs/assets/contribute/rules.js";
import { differences, yaml } from "../../docs/assets/contribute/yaml.js";
import * as given from "./given.mjs";

/** @typedef {import("../../docs/assets/contribute/entry.js").Entry} Entry */

const rules = given.rules();
const { offices } = given.entries();

test("every entry of the registry is good", () => {
  for (const [id, office] of Object.entries(offices)) {
    const faults = check(office, rules, "2026-11-26");
    const known = new Set(["opening_hours", ...DOUBTS]);
    assert.deepEqual(faults.filter(({ type }) => !known.has(type)), [], id);
  }
});

test("a fault speaks the words of the check", () => {
  const office = structuredClone(offices["ravensburg-diakonie"]);
  put(office, ["contact", "phone"], "0751");
  const [fault] = check(office, rules, "2026-11-26");
  assert.deepEqual(fault.path, ["contact", "phone"]);
  const said = "„0751“ ist keine gültige Telefonnummer. Schreiben Sie Vorwahl und Nummer: 0751 35925270.";
  assert.equal(worded(fault, rules), said);
});

test("nothing that could be read otherwise stands without quotation marks", () => {
  const values = [
    "no", "0711", "12:30", "a: b", "#x", "- y", "", " x", "it's", "~", "[a]", "{b}", "*c", "&d", "!e", "%f", "@g",
    "2018-04", "null", "a\nb",
  ];
  for (const value of values) {
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

test("a value at a path goes in and out, and leaves nothing empty behind", () => {
  /** @type {Entry} */
  const entry = { name: "A" };
  put(entry, ["contact", "address", "town"], "Ulm");
  assert.deepEqual(entry, { name: "A", contact: { address: { town: "Ulm" } } });
  assert.equal(at(entry, "contact.address.town"), "Ulm");
  assert.equal(at(entry, "name.de"), undefined);
  put(entry, ["contact", "address", "town"], undefined);
  assert.deepEqual(entry, { name: "A" });
});

test("an id is made of plain letters, and never taken twice", () => {
  assert.equal(slug("  Beratung „Ankommen“: Bad Säckingen, Größe "), "beratung-ankommen-bad-saeckingen-groesse");
  assert.equal(slug("Čelić"), "celic");
  assert.equal(free("a", new Set(["a", "a-2"])), "a-3");
});

test("whatever field changes alone, its source supports a fact", () => {
  for (const path of given.fields()) {
    /** @type {Entry} */
    const before = { id: "a", sources: [{ id: "stadt-2026", publisher: "Stadt", kind: "press", supports: ["note"] }] };
    /** @type {Entry} */
    const after = structuredClone(before);
    put(after, path.split("."), "x");
    addSource(after, before, { publisher: "Stadt", date: "2026-03", url: undefined }, rules.facts);
    const [old, added, ...more] = after.sources ?? [];
    assert.deepEqual([old, more], [before.sources?.[0], []]);
    assert.equal(added?.supports.length, 1, path);
    assert.deepEqual({ ...added, supports: [] }, {
      id: "stadt-2026-2", publisher: "Stadt", date: "2026-03", kind: "official", supports: [],
    });
  }
});

test("how many places of a district are served is told by the source of the places", () => {
  const before = { coverage: "all", serves: ["08316"] };
  /** @type {Entry} */
  const after = { ...before, coverage: "most" };
  addSource(after, before, { publisher: "Kreis", date: "2026" }, rules.facts);
  const source = { id: "kreis-2026", publisher: "Kreis", date: "2026", kind: "official", supports: ["serves"] };
  assert.deepEqual(after.sources, [source]);
});

test("a field without a fact of its own goes with the one around it, and a narrower fact with its own field", () => {
  /** @type {Entry} */
  const after = { contact: { email: "a@b.de" }, name: "A" };
  addSource(after, { contact: {}, name: "B" }, { publisher: "X" }, { contact: "c", "contact.email": "e", name: "c" });
  assert.deepEqual(after.sources?.[0].supports, ["e", "c"]);
});

test("without a publisher, or without a change of a fact, there is no source", () => {
  /** @type {Entry} */
  const after = { name: "B" };
  addSource(after, { name: "A" }, { url: "https://a.de" }, rules.facts);
  addSource(after, { name: "B" }, { publisher: "Stadt" }, rules.facts);
  assert.deepEqual(after, { name: "B" });
});

test("a proposal goes to each way that there is, as text of an address; not where servers would refuse it", () => {
  const addresses = {
    forge: "https://forge.example/new?name={file}&value={text}&message={subject}",
    issue: "https://forge.example/issues/new?title={subject}&body={body}",
    mail: "mailto:wir@x.example?subject={subject}&body={body}",
  };
  const to = (/** @type {Parameters<typeof ways>[1]} */ there, text = "id: a\n") =>
    Object.fromEntries(ways({ id: "a", text, subject: "S & T", changes: "Name: A → {file}" }, there));
  const { forge, issue, mail } = to(addresses);
  const query = "name=data%2Foffices%2Fa.yaml&value=id%3A%20a%0A&message=S%20%26%20T";
  assert.equal(forge, `https://forge.example/new?${query}`);
  assert.ok(issue.startsWith("https://forge.example/issues/new?title=S%20%26%20T&body=Name%3A%20A%20%E2%86%92"));
  assert.ok(mail.startsWith("mailto:wir@x.example?subject=S%20%26%20T&body=Name%3A%20A"));
  assert.deepEqual(to({ mail: addresses.mail }).forge, "");
  assert.deepEqual(to({}), { forge: "", issue: "", mail: "" });
  assert.deepEqual(to(addresses, "x".repeat(7_500)), { forge: "", issue: "", mail: "" });
});
