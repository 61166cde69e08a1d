// What a question is asked by: the words that say something, the pages that have most of them, and slips of the keys.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, plainly, telling } from "../../docs/assets/asked.js";
import { Pages } from "../../docs/assets/found.js";

/** @typedef {import("../../docs/assets/asked.js").Found} Found */

/** What stands on made-up pages. @type {Record<string, string>} */
const TEXTS = { rights: "anwalt widerspruch", money: "kindergeld familie", school: "kinder familie", data: "ab" };

/** Gives pages as the index has them. */
class Small extends Pages {
  /** @param {import("../../docs/assets/found.js").Result[]} results */
  async of(results) {
    return results.map(({ id, words }) => ({
      ...{ url: id, title: id, what: [], content: TEXTS[id], shown: 0, forms: 9, locations: words },
    }));
  }
}

/** Finds as Pagefind does: what begins with a word; else what is its longest beginning. @param {string} word */
async function look(word) {
  for (let length = word.length; length; length -= 1) {
    const begins = (/** @type {string} */ own) =>
      length === word.length ? own.startsWith(word) : own === word.slice(0, length);
    const found = Object.keys(TEXTS).flatMap((id) => {
      const words = TEXTS[id].split(" ");
      const number = words.findIndex(begins);
      return number < 0 ? [] : [{ id, words: [number], score: 1 / words[number].length }];
    });
    if (found.length) return found;
  }
  return [];
}

/** @param {string} question */
async function asked(question) {
  const { results, nowhere } = await answers(telling(question, ["ich", "brauche"]), look, new Small(""), {});
  return { pages: results.map(({ id }) => id), nowhere };
}

test("what stands in any question is not asked for, unless it is all that was said", () => {
  assert.deepEqual(telling("ich brauche (einen) anwalt! anwalt", ["ich", "brauche", "einen"]), ["anwalt"]);
  assert.deepEqual(telling("ich", ["ich"]), ["ich"]);
  assert.deepEqual(telling("", ["ich"]), []);
  assert.equal(telling("a b c d e f g h i j", []).length, 8);
});

test("a word that is nowhere takes nothing from the others, and is named", async () => {
  assert.deepEqual(await asked("ich brauche anwalt sofort"), { pages: ["rights"], nowhere: ["sofort"] });
});

test("a page with more of the words leads", async () => {
  assert.deepEqual((await asked("kinder familie")).pages[0], "school");
  assert.deepEqual((await asked("familie anwalt widerspruch")).pages[0], "rights");
});

test("a wrong last letter or an ending finds the word, and a beginning by chance nothing", async () => {
  assert.deepEqual(await asked("kindergelt"), { pages: ["money"], nowhere: [] });
  assert.deepEqual(await asked("anwaltes"), { pages: ["rights"], nowhere: [] });
  for (const word of ["abc123", "abschluss", "qwertz", "kindheit"]) {
    assert.deepEqual(await asked(word), { pages: [], nowhere: [word] }, word);
  }
});

test("signs, and words that join others for other search engines, ask nothing", () => {
  for (const typed of ['"', "***", "- ?", "OR", "AND"]) assert.deepEqual(telling(plainly(typed), []), [], typed);
  assert.deepEqual(telling(plainly("anwalt OR geld").toLowerCase(), []), ["anwalt", "geld"]);
  assert.deepEqual(telling(plainly("or c++ ORT"), []), ["or", "c++", "ORT"]);
});
