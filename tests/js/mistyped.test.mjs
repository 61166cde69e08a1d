// Which addresses may be meant by one that leads nowhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { meant } from "../../docs/assets/mistyped.js";

/** Where a place has its page. */
const PLACES = "orte/{slug}/";

/** What was typed, and what may be meant, the likeliest first. @type {[string, string[]][]} */
const TYPED = [
  ["/Orte/Ravensburg/", ["/orte/ravensburg/"]],
  ["/AR/ORTE/RAVENSBURG", ["/ar/orte/ravensburg/"]],
  ["/orte/%C3%96hrlingen", ["/orte/oehrlingen/"]],
  ["/orte/o%CC%88hrlingen/", ["/orte/oehrlingen/"]],
  ["/orte/Gro%C3%9Fbettlingen", ["/orte/grossbettlingen/"]],
  ["/orte/bad%20waldsee/", ["/orte/bad-waldsee/"]],
  ["/orte/Bad_Waldsee", ["/orte/bad-waldsee/"]],
  ["/orte/ravensburg/).", ["/orte/ravensburg/"]],
  ["/orte/ravensburg/%E2%80%9C", ["/orte/ravensburg/"]],
  ["/orte/ravensburg.html", ["/orte/ravensburg/"]],
  ["/Orte/Ravensburg/Index.html", ["/orte/ravensburg/"]],
  ["//orte///ravensburg", ["/orte/ravensburg/"]],
  ["/de/orte/ravensburg/", ["/orte/ravensburg/"]],
  ["/de", ["/"]],
  ["/DE/index.html", ["/"]],
  ["/ar/index.htm", ["/ar/"]],
  ["/Ravensburg", ["/ravensburg/", "/orte/ravensburg/"]],
  ["/uk/ravensburg/", ["/uk/orte/ravensburg/"]],
  ["/api/v1/", ["/daten/"]],
  ["/ar/API", ["/ar/daten/", "/ar/orte/api/"]],
  ["/Constructor", ["/constructor/", "/orte/constructor/"]],
  ["/Plan/PDF/plan.PDF", ["/plan/pdf/plan.pdf"]],
];

test("What is typed from paper, or found in a sentence, is the address that was meant", () => {
  for (const [typed, expected] of TYPED) assert.deepEqual(meant(typed, "/", PLACES), expected, typed);
});

test("The folder in which the portal stands is left as it is", () => {
  assert.deepEqual(meant("/Lotsen/Orte/Ravensburg", "/Lotsen/", PLACES), ["/Lotsen/orte/ravensburg/"]);
  assert.deepEqual(meant("/elsewhere/orte", "/Lotsen/", PLACES), []);
});

test("An address that cannot be written otherwise is asked for no second time", () => {
  const kept = ["/", "/orte/nirgendwo/", "/ar/", "/%ff", "/%00%", "/).", "/404.html", "/ar/404.html", "/assets/a.css"];
  for (const typed of kept) {
    assert.deepEqual(meant(typed, "/", PLACES), [], typed);
  }
});

/** What a browser takes for the address of another host, if it is led there as it stands. */
const LED_OUT = ["//evil.test", "/\\evil.test", "/%5C%5Cevil.test", "/%2f%2fevil.test", "/de//evil.test"];

test("Nobody is led to another host", () => {
  for (const typed of LED_OUT) {
    const hosts = meant(typed, "/", PLACES).map((address) => new URL(address, "https://own.example/b/").host);
    assert.deepEqual([...new Set(hosts)], ["own.example"], typed);
  }
});
