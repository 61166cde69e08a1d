// What the finder needs, loaded once a page, when one of its fields is first touched.

import { wordsOfPage } from "../words.js";

/** @typedef {import("./places.js").Index} Index */
/** @typedef {import("./places.js").Known} Known */

/** @typedef {{known: Known, finder: typeof import("./places.js"), words: Record<string, string>}} Loaded */

/** @type {Promise<Loaded> | undefined} */
let loading;

/** Gives the places of an index, what finds them, and what is said of them. @param {string} address */
export function load(address) {
  if (loading) return loading;
  const index = fetch(address).then((answer) => answer.json());
  loading = Promise.all([import("./places.js"), index, wordsOfPage()]).then(async ([finder, read, words]) => ({
    known: await finder.readInSlices(/** @type {Index} */ (read)),
    finder,
    words: words.finder,
  }));
  loading.catch(() => (loading = undefined));
  return loading;
}
