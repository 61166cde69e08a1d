// What a result of the search shows: the words around those that were found, and these marked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inCommon, markedTitle, snippet } from "../../docs/assets/snippet.js";
import { letters } from "./given.mjs";

/** @typedef {import("../../docs/assets/snippet.js").Piece} Piece */

const TABLE = letters();

/**
 * Gives a page as it was read: a title, what is shown, other forms; and where the words stand that were found.
 * @param {string} title @param {string} shown @param {string} forms @param {string[]} found
 */
function read(title, shown, forms, found) {
  const content = [title, shown, forms].filter(Boolean).join(" ");
  const [first, end] = [title, `${title} ${shown}`].map((text) => text.split(" ").length);
  const locations = content.split(" ").map((word, number) => (found.includes(word) ? number : -1));
  return {
    content,
    shown: first,
    forms: end,
    locations: locations.filter((number) => number >= 0),
  };
}

/** Gives pieces as a text in which those that were found stand in brackets. */
function marked(/** @type {Piece[]} */ pieces) {
  return pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");
}

test("what was found is marked, without the signs around it", () => {
  const page = read("Wohnen", "Zur eigenen „Wohnung“, Schritt für Schritt.", "", ["„Wohnung“,"]);
  assert.equal(marked(snippet(page, "wohnung", TABLE)), "Zur eigenen „[Wohnung]“, Schritt für Schritt.");
});

test("what was found by another form of it is marked as it is spelt", () => {
  const page = read("Orte", "Stadt Tübingen und l’école", "tuebingen lecole ecole", ["tuebingen", "lecole"]);
  assert.equal(marked(snippet(page, "tuebingen", TABLE)), "Stadt [Tübingen] und l’école");
  assert.equal(marked(snippet(page, "lecole", TABLE)), "Stadt Tübingen und [l’école]");
});

test("other forms are not shown, nor is the title", () => {
  const page = read("Titel", "Nur dieser Satz.", "nurdieser", []);
  assert.equal(marked(snippet(page, "titel", TABLE)), "Nur dieser Satz.");
});

test("of a long page the words around the very word are shown", () => {
  const filler = "und so weiter ".repeat(20).trim();
  const text = `Es passiert viel ${filler} hier steht der Pass darin ${filler}`;
  const page = read("Seite", text, "", ["passiert", "Pass"]);
  const shown = marked(snippet(page, "pass", TABLE));
  assert.match(shown, /^… .* hier steht der \[Pass\] darin .* …$/);
  assert.ok(shown.split(" ").length <= 24);
});

test("where most of what was asked for stands together is shown", () => {
  const filler = "und so weiter ".repeat(20).trim();
  const page = read("Seite", `Wohnung ${filler} Wohnung in Ravensburg ${filler}`, "", ["Wohnung", "Ravensburg"]);
  assert.match(marked(snippet(page, "wohnung ravensburg", TABLE)), /\[Wohnung\] in \[Ravensburg\]/);
});

test("what only begins with a short word that was asked for is not marked", () => {
  const page = read("Langue", "Des cours de langue demandez", "", ["Des", "cours", "de", "langue", "demandez"]);
  assert.equal(marked(snippet(page, "cours de langue", TABLE)), "Des [cours] [de] [langue] demandez");
});

test("a title has its words marked, in any script", () => {
  const page = read("السكن", "شقة", "", ["السكن"]);
  assert.equal(marked(markedTitle("السكن", page, "سكن", TABLE)), "[السكن]");
  const other = read("Landkreis Ravensburg", "", "", ["Ravensburg"]);
  assert.equal(marked(markedTitle("Landkreis Ravensburg", other, "ravensburg", TABLE)), "Landkreis [Ravensburg]");
});

test("a page without any of the words shows its beginning", () => {
  const page = read("Seite", "Erster Satz.", "", []);
  assert.equal(marked(snippet(page, "", TABLE)), "Erster Satz.");
  assert.deepEqual(snippet(read("Seite", "", "", []), "", TABLE), []);
});

test("how much of a word stands in what was found says whether it was found by chance", () => {
  assert.equal(inCommon(read("Daten", "8 Ziffern a Wohnung", "", ["8"]), "88999", TABLE), 1);
  assert.equal(inCommon(read("Daten", "8 Ziffern", "", ["8", "Ziffern"]), "ziffer", TABLE), 6);
  assert.equal(inCommon(read("Daten", "الشرطة", "", ["الشرطة"]), "شرطه", TABLE), 4);
  assert.equal(inCommon(read("Daten", "8 Ziffern", "", []), "88999", TABLE), 0);
});
