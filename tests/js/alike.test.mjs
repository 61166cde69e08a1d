// What is like a name, or is one only in part, over the real index: node --test (tests/test_javascript.py writes it).

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, read } from "../../docs/assets/finder/places.js";
import { index } from "./given.mjs";

const known = read(index());
/** Gives the first that is offered, as a reader sees it: a village and its municipality. @param {string} query */
const first = (query) => {
  const [{ place, village }] = find(known, query).hits;
  return village ? `${village}, ${place.name}` : place.name;
};

test("what was typed as a whole is heard before a part of it that is a name", () => {
  const typed = {
    "Rot Weil": "Rottweil", "Weilheim Tek": "Weilheim an der Teck", "Herrn Berg": "Herrenberg",
    "Schwäbisch Halle": "Schwäbisch Hall", "Simmern ob Rottweil": "Zimmern ob Rottweil",
    "Laufen Nekar": "Lauffen am Neckar",
  };
  for (const [query, said] of Object.entries(typed)) assert.equal(first(query), said, query);
});

test("words are known with a slip beside the name of a place, and where others of a region lie", () => {
  const typed = {
    "Zell Hammersbach": "Zell am Harmersbach", "Karlsruhe Durlah": "Durlach, Karlsruhe",
    "Stetten auf den Fildern": "Stetten, Leinfelden-Echterdingen", "Öhringen²": "Öhringen",
  };
  for (const [query, said] of Object.entries(typed)) assert.equal(first(query), said, query);
});

test("a v is what German writes w or f, and letters are read by ears of many languages", () => {
  const heard = {
    Valdkirsh: "Waldkirch", Vertxaym: "Wertheim", Aquern: "Achern", Güaldkirj: "Waldkirch", Tetnanguen: "Tettnang",
    Mavbah: "Maubach, Backnang", Агорн: "Ahorn", ألتدورف: "Altdorf",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("villages that differ in their dots keep their names, the one with those that were typed first", () => {
  const typed = {
    Döttingen: "Döttingen, Braunsbach", Fussbach: "Fußbach, Gengenbach", Fuessbach: "Füßbach, Kupferzell",
  };
  for (const [query, said] of Object.entries(typed)) assert.equal(first(query), said, query);
});

test("a name that is exact in another script stands before those that only begin so", () => {
  assert.equal(find(known, "Бух").hits[0].village, "Buch");
});

test("two slips in a long name find it, where nothing else is like it", () => {
  assert.equal(first("Wollamtignen"), "Wollmatingen, Konstanz");
});

test("small towns elsewhere are known by their very names, and a postcode says that a namesake is not meant", () => {
  assert.deepEqual(find(known, "Eisenach"), { hits: [], elsewhere: "Eisenach" });
  assert.equal(first("Eisenbach"), "Eisenbach (Hochschwarzwald)");
  assert.equal(find(known, "Fichtenberk").elsewhere, "");
  assert.deepEqual(find(known, "67059 Ludwigshafen"), { hits: [], elsewhere: "Ludwigshafen am Rhein" });
});

test("ears of one language read all its letters together: French, English, Kurdish", () => {
  const heard = {
    Raitvangue: "Raidwangen, Nürtingen", Brightnow: "Breitnau", Haylixkroystaynax: "Heiligkreuzsteinach",
    Rinthime: "Rintheim, Karlsruhe", Chtokbourgue: "Stockburg, St. Georgen im Schwarzwald",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("what another script writes twice as German does is heard once, and where a part ends in s is no x", () => {
  const heard = { شوابباخ: "Schwabbach, Bretzfeld", ديترشسويلر: "Dietrichsweiler, Jagstzell" };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("words of other scripts find nothing where their letters tell that they are no names, or another", () => {
  for (const word of ["معطف", "دراجة", "ቁርሲ", "опалення"]) {
    assert.deepEqual(find(known, word), { hits: [], elsewhere: "" }, word);
  }
});

test("a name in two parts is heard, though one of them tells nothing alone", () => {
  const heard = { "Heddis Heim": "Heddesheim", "أوبرهاوزن-رينهاوزن": "Oberhausen-Rheinhausen" };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("a village that only sounds alike is no nearer than a city elsewhere", () => {
  assert.equal(find(known, "Šafhauzen").elsewhere, "Schaffhausen");
});

test("of two names that sound alike the one without dots is meant where none were typed", () => {
  assert.equal(first("Shvartsenbach"), "Schwarzenbach, Boms");
});

test("a word that is like a name only by few of its sounds finds nothing, in any language", () => {
  for (const word of ["kahvaltı", "büyükanne", "Notariat", "Impfung", "Scheidung", "volunteer", "pîrik", "روزنه"]) {
    assert.deepEqual(find(known, word), { hits: [], elsewhere: "" }, word);
  }
});

test("French writes r for ch and gue for g, Persian writes au with two letters", () => {
  const heard = {
    Ounterkoren: "Unterkochen, Aalen", Chtimfar: "Stimpfach", Mousbergue: "Musberg, Leinfelden-Echterdingen",
    لوفنائو: "Loffenau",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("a name with the ending of a case is known, and a short one beside others", () => {
  assert.equal(first("ми переїхали до Асперга"), "Asperg");
  assert.equal(first("Бухен Оденвальд"), "Buchen (Odenwald)");
});

test("a name that was cut before its end is one, unless its beginning is a town", () => {
  const typed = { "Hart Hime": "Hartheim am Rhein", "Herrn Berg": "Herrenberg", "Lörrach Stetten": "Stetten, Lörrach" };
  for (const [query, said] of Object.entries(typed)) assert.equal(first(query), said, query);
});

test("what stands before a river is the place, however it is written", () => {
  assert.equal(first("Steinhime an der Murr"), "Steinheim an der Murr");
  assert.equal(first("Wohnung an der Murr"), "Murr");
});

test("no village and no city elsewhere is heard in short words of everyday life that only sound nearly so", () => {
  for (const query of ["leben", "wollte", "ehrlich", "green", "fühlt", "cela", "مفتاح", "شمال", "شبكة", "بدون"]) {
    assert.deepEqual(find(known, query), { hits: [], elsewhere: "" }, query);
  }
  assert.equal(first("Salah"), "Salach");
});

test("a village that only sounds alike stands behind a city elsewhere", () => {
  assert.deepEqual(find(known, "Köllen"), { hits: [], elsewhere: "Köln" });
});

test("a place elsewhere is known without the little words of its name", () => {
  assert.deepEqual(find(known, "Ludwigshafen/Rhein"), { hits: [], elsewhere: "Ludwigshafen am Rhein" });
});

test("towns are known by their names in other languages, whole and without where they lie", () => {
  const called = {
    Stoccarda: "Stuttgart", "Friburgo de Brisgovia": "Freiburg im Breisgau", Fribourg: "Freiburg im Breisgau",
    Costanza: "Konstanz", Tubinga: "Tübingen", Estugardda: "Stuttgart",
  };
  for (const [query, said] of Object.entries(called)) assert.equal(first(query), said, query);
  assert.ok(find(known, "Amburgo").elsewhere && find(known, "Francoforte sul Meno").elsewhere);
});

test("of two places that sound nearly the same the very sound comes first, be it a village", () => {
  assert.equal(first("Goutmadingen"), "Gutmadingen, Geisingen");
  assert.equal(first("Gottmadinguen"), "Gottmadingen");
});
