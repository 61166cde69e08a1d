// The form's rules and its YAML: rules of the checks in, faults and a file out. Single values: values.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addSource, at, free, put, slug } from "../../docs/assets/contribute/entry.js";
import { ways } from "../../docs/assets/contribute/proposal.js";
import { check, checkCorrection, checkVillages, DOUBTS, worded } from "../../docs/assets/contribute/rules.js";
import { differences, yaml } from "../../docs/assets/contribute/yaml.js";
import * as given from "./given.mjs";

/** @typedef {import("../../docs/assets/contribute/entry.js").Entry} Entry */

const rules = given.rules();
const { offices } = given.entries();

test("every entry of the registry is good", () => {
  for (const [id, office] of Object.entries(offices)) {
    const faults = check(office, rules, "2026-11-30");
    assert.deepEqual(faults.filter(({ type }) => !DOUBTS.has(type)), [], id);
  }
});

/** Gives an entry that is good, with one value in it. @param {string} path @param {unknown} value @returns {Entry} */
function withValue(path, value) {
  const sources = [{ id: "a", publisher: "Stadt", kind: "official", supports: ["operator"] }];
  const entry = {
    id: "a", name: "A", task: "integration-management", operator: "stadt", serves: ["08136088"], sources,
    contact: { line: "counselling", email: "rat@stadt.de" }, verified: { date: "2026-11-20", by: "Stadt" },
  };
  put(entry, path.split("."), value);
  return entry;
}

test("a fault is told where it is, in words for who fills in the form", () => {
  /** @type {[path: string, value: unknown, at: string, said: string][]} */
  const cases = [
    ["contact.phone", "07361 / 52-1234 (Frau Müller)", "contact.phone", "Bitte nur die Nummer. Einen Namen können"],
    ["contact.phone", "0751", "contact.phone", "Das ist keine ganze Telefonnummer."],
    ["contact.address", { postcode: "7343", town: "A" }, "contact.address.postcode", "Eine Postleitzahl hat 5 Ziffern"],
    ["contact.address", { street: "Markt 1, 73430 Aalen", town: "Aalen" }, "contact.address.street", "Nur Straße und"],
    ["contact.address", { street: "Markt 1" }, "contact.address.town", "Zur Anschrift gehört ein Ort."],
    ["contact.line", undefined, "contact.line", "Wählen Sie, wer unter diesem Kontakt antwortet."],
    ["contact.email", "erika.muster@stadt.de", "contact.email", "Das sieht nach dem Postfach eines einzelnen"],
    ["contact", { line: "counselling", department: "A" }, "contact", "Es fehlt noch, wie man die Stelle erreicht"],
    ["serves", ["08136"], "coverage", "Wählen Sie, für wie viele Gemeinden des Kreises die Stelle da ist."],
    ["coverage", "all", "coverage", "Das passt nur zu einem ganzen Landkreis."],
    ["name", undefined, "name", "Schreiben Sie den Namen."],
    ["name", "x".repeat(301), "name", "Das ist zu lang. Höchstens 300 Zeichen passen hier."],
    ["name", "A\u200bB", "name", "Hier steht ein unsichtbares Zeichen."],
    ["spoken", [{ language: "xx" }, { language: "yy" }], "spoken", "Diese Sprachen kennen wir nicht: xx, yy."],
    ["verified.date", "2026-11-27", "verified.date", "Dieser Tag liegt noch vor uns."],
    ["verified.date", "2026-10", "verified.date", "Schreiben Sie den ganzen Tag: 30.11.2026."],
    ["notice", { until: "2026-10", text: { de: "Zu." } }, "notice.until", "Dieser Tag ist schon vorbei."],
    ["notice", { until: "2026-11", text: { de: "Zu." } }, "", ""],
    ["notice", { text: { de: "Zu." } }, "notice.until", "Schreiben Sie, bis wann der Hinweis gilt."],
    ["from", "neulich", "from", "Das ist kein Datum."],
    ["opening_hours", "Mo-Fr", "opening_hours", "Schreiben Sie Tage und Uhrzeiten"],
    ["task", "beraten", "task", "Das können wir so nicht aufnehmen."],
  ];
  for (const [path, value, where, said] of cases) {
    const found = check(withValue(path, value), rules, "2026-11-26");
    assert.deepEqual(found.map((fault) => fault.path.join(".")), where ? [where] : [], path);
    for (const fault of found) assert.equal(worded(fault, where, rules).slice(0, said.length), said);
  }
});

test("a source lies in the past", () => {
  const source = { id: "a", publisher: "S", kind: "official", supports: ["note"] };
  const sources = (/** @type {string} */ date) => [{ ...source, date }];
  for (const date of ["2026-11-27", "2026-12", "2027"]) {
    const [found] = check(withValue("sources", sources(date)), rules, "2026-11-26");
    assert.deepEqual([found.path, found.type], [["sources", "date"], "future"], date);
  }
  for (const date of ["2026-11-26", "2026-11", "2026", "1999"]) {
    assert.deepEqual(check(withValue("sources", sources(date)), rules, "2026-11-26"), [], date);
  }
});

test("a correction of an administration is judged as its table is", () => {
  const source = { id: "a", publisher: "Rathaus", date: "2026-11-26", kind: "official" };
  const found = (/** @type {Record<string, unknown>} */ said) =>
    checkCorrection({ keys: ["08136088"], source, ...said }, rules, "2026-11-26").map((fault) => [
      fault.path.join("."),
      fault.type,
    ]);
  assert.deepEqual(found({ phone: "115", email: "rathaus@aalen.de" }), []);
  assert.deepEqual(found({ phone: "0736" }), [["phone", "phone"]]);
  assert.deepEqual(found({ email: "erika.muster@aalen.de" }), [["email", "personal_hall"]]);
  assert.deepEqual(found({ source: { ...source, date: "2026-12" } }), [["source.date", "future"]]);
  const nothing = [["source.publisher", "missing"], ["source.date", "missing"]];
  assert.deepEqual(found({ source: { id: "a", kind: "official" } }), nothing);
  const [doubt] = checkCorrection({ keys: ["08136088"], source, email: "erika.muster@aalen.de" }, rules, "2026-11-26");
  assert.ok(!DOUBTS.has(doubt.type));
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
  assert.equal(slug(`${"x".repeat(59)} y`), "x".repeat(59));
  assert.equal(free("a", new Set(["a", "a-2"])), "a-3");
});

test("a source has an id whatever script its publisher's name is in", () => {
  for (const publisher of ["عربي", "🙂"]) {
    /** @type {Entry} */
    const after = { name: "B" };
    addSource(after, { name: "A" }, { publisher, date: "2026-11" }, rules.facts);
    assert.deepEqual((after.sources || []).map(({ id }) => id), ["quelle-2026"]);
  }
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
  const file = "data/offices/a.yaml";
  const to = (/** @type {Parameters<typeof ways>[1]} */ there, text = "id: a\n") =>
    Object.fromEntries(ways({ id: "a", file, text, subject: "S & T", changes: "Name: A → {file}" }, there));
  const { forge, issue, mail } = to(addresses);
  const query = "name=data%2Foffices%2Fa.yaml&value=id%3A%20a%0A&message=S%20%26%20T";
  assert.equal(forge, `https://forge.example/new?${query}`);
  assert.ok(issue.startsWith("https://forge.example/issues/new?title=S%20%26%20T&body=Name%3A%20A%20%E2%86%92"));
  assert.ok(mail.startsWith("mailto:wir@x.example?subject=S%20%26%20T&body=Name%3A%20A"));
  assert.deepEqual(to({ mail: addresses.mail }).forge, "");
  assert.deepEqual(to({}), { forge: "", issue: "", mail: "" });
  assert.deepEqual(to(addresses, "x".repeat(7_500)), { forge: "", issue: "", mail: "" });
});

test("villages are judged as the check judges them", () => {
  const source = { id: "a", publisher: "Rathaus", date: "2026-11-20", kind: "official" };
  const listed = ["Zell-Au", "Oberdorf"];
  /** @type {[add: string[], gone: string[], type: string][]} */
  const cases = [
    [["Neudorf"], [], ""],
    [["Zell Au"], ["Zell-Au"], ""],
    [["zell au"], [], "village"],
    [["Zell au"], [], "village_twice"],
    [["Neudorf", "Neudorf"], [], "village_twice"],
    [["Neudorf 2"], [], "village"],
    [["Neu\u200bdorf"], [], "hidden_character"],
  ];
  for (const [add, gone, type] of cases) {
    const [found] = checkVillages({ ags: "08001001", add, gone, source }, listed, rules, "2026-11-30");
    assert.equal(found ? found.type : "", type, add.join());
  }
  const tomorrow = { ags: "08001001", gone: ["Oberdorf"], source: { ...source, date: "2026-12" } };
  assert.deepEqual(checkVillages(tomorrow, listed, rules, "2026-11-30").map(({ type }) => type), ["future"]);
});
