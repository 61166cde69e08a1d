// Finding places by what people type, over the real index: node --test (tests/test_javascript.py writes the index).

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, folded, nearest, read } from "../../docs/assets/finder/places.js";
import { index } from "./given.mjs";

const places = read(index());
const names = (/** @type {string} */ query) => find(places, query).map((place) => place.name);

test("names are found in any form", () => {
  const forms = {
    "Böblingen": ["Böblingen", "boblingen", "BOEBLINGEN", "Böblingen "],
    "Kirchheim unter Teck": ["Kirchheim/Teck", "Kirchheim Teck", "teck kirchheim", "Kirchheim u. T."],
    "Rottenburg am Neckar": ["Rottenburg a.N.", "rottenburg neckar"],
    "Schwäbisch Gmünd": ["Schwäbischgmünd", "schwaebisch gmuend", "Gmünd"],
    "St. Georgen im Schwarzwald": ["St. Georgen", "Sankt Georgen", "St Georgen Schwarzwald"],
    "Freiburg im Breisgau": ["Freiburg i.Br.", "Stadt Freiburg"],
    "Villingen-Schwenningen": ["Villingen Schwenningen", "Villingen"],
  };
  for (const [name, written] of Object.entries(forms)) {
    for (const query of written) assert.equal(names(query)[0], name, query);
  }
});

test("names are found by sound and misspelt", () => {
  const heard = {
    Rafensburg: "Ravensburg", Shtutgart: "Stuttgart", Göpingen: "Göppingen", Gepingen: "Göppingen",
    Tibingen: "Tübingen", Şorndorf: "Schorndorf", Loudwigsbourg: "Ludwigsburg", Nekarzulm: "Neckarsulm",
    Ludwigsberg: "Ludwigsburg",
  };
  for (const [query, name] of Object.entries(heard)) assert.equal(names(query)[0], name, query);
});

test("names are found in other scripts, also where none is listed", () => {
  const heard = {
    لودفيغسبورغ: "Ludwigsburg", Людвигсбург: "Ludwigsburg", ሽቱትጋርት: "Stuttgart", Бінген: "Bingen", ቢንገን: "Bingen",
  };
  for (const [query, name] of Object.entries(heard)) assert.ok(names(query).slice(0, 3).includes(name), query);
  assert.deepEqual(places.find((place) => place.name === "Bingen")?.others, []);
});

test("a postcode gives all that share it, a beginning of one the largest, and never a guess", () => {
  for (const code of new Set(places.flatMap((place) => place.postcodes))) {
    const sharing = places.filter((place) => place.postcodes.includes(code)).map((place) => place.ags);
    assert.deepEqual(find(places, code).map((place) => place.ags), sharing, code);
  }
  assert.ok(names("882").includes("Ravensburg"));
  for (const none of ["00000", "99999", "1", "123456"]) assert.deepEqual(names(none), []);
});

test("homonyms stand side by side, the larger first", () => {
  const [first, second] = find(places, "Weingarten");
  assert.deepEqual([first.district, second.district], ["Landkreis Ravensburg", "Landkreis Karlsruhe"]);
  assert.deepEqual(names("Altheim").slice(0, 3).sort(), ["Altheim", "Altheim", "Altheim (Alb)"]);
  assert.equal(find(places, "Malsch Rhein-Neckar")[0].district, "Rhein-Neckar-Kreis");
});

test("every place is found by its own name", () => {
  for (const place of places) {
    const same = find(places, place.name, 4).map((found) => found.ags);
    assert.ok(same.includes(place.ags), place.name);
  }
});

test("nonsense finds nothing", () => {
  const mark = "<script>alert(1)</script>";
  for (const query of ["", "  ", "asdfgh", "qqq", "xyzxyz", "🙂", mark, "hello world", "...", "\u202e"]) {
    assert.deepEqual(names(query), [], query);
  }
});

test("text is folded for comparison", () => {
  assert.equal(folded("Weil der Stadt"), "weil der stadt");
  assert.equal(folded("GÖPPINGEN"), folded("Goeppingen"));
  assert.equal(folded("Gerstetten-Heuchlingen"), "gerstetten heuchlingen");
});

test("the nearest places are near", () => {
  const [first, second] = nearest(places, 47.78, 9.61);
  assert.equal(first.place.name, "Ravensburg");
  assert.ok(first.kilometres < 3);
  assert.ok(second.kilometres >= first.kilometres);
});
