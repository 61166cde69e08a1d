// The words of a page's language that scripts say. They are loaded when one of them is needed; few visits need any.

/** @typedef {Record<string, string> & {finder: Record<string, string>}} Words those of the finder are apart */

/** @returns {Promise<Words>} */
export async function wordsOfPage() {
  const beside = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]"));
  const answer = await fetch(new URL(`../keep/${document.documentElement.lang}-words.json`, beside.href).href);
  return answer.json();
}
