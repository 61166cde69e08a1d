// On the page for missing addresses, leads to the one that was meant, if there is such a page: who copies an address
// from paper writes capitals and umlauts, and what finds links in a text takes the bracket behind one along.

/** @type {Record<string, string>} */
const LATIN = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** What is a folder and no page, and the page that explains it. */
const EXPLAINED = new Map([["api", "daten"], ["api/v1", "daten"]]);

/** What no address of ours ends with, though a sentence does. */
const BEHIND = /[\s)\]}>.,;:!?'"«»“”„‘’…]+$/;

/**
 * Gives the addresses that may be meant by one that leads nowhere, the likeliest first; none if it is not the portal's.
 * German has no folder of its own, though one may think so; a name alone may be that of a place.
 * @param {string} path @param {string} root the folder in which the portal stands, between slashes
 * @param {string} municipality where a place has its page, below a language's home: `{slug}` stands for its name
 * @returns {string[]}
 */
export function meant(path, root, municipality) {
  const typed = decoded(path);
  if (!path.startsWith(root) || typed === undefined) return [];
  const plain = typed.slice(root.length).normalize("NFC").toLowerCase().replace(/[äöüß]/g, (letter) => LATIN[letter]);
  const ways = plain.replace(BEHIND, "").replace(/(^|\/)index\.html?$|\.html?$/, "").split(/[/\\]/).filter(Boolean);
  const [way, ...more] = ways.map((folder) => folder.trim().replace(/[\s_]+/g, "-"));
  if (!way) return [];
  const folders = /^[a-z]{2}$/.test(way) ? more : [way, ...more];
  const home = folders === more && way !== "de" ? `${root}${way}/` : root;
  const name = folders.join("/");
  if (name && !/[a-z]/.test(name)) return []; // no page is called by a number, but for this one
  const page = EXPLAINED.get(name) || name;
  const found = [page && home + page + (/\.[a-z]+$/.test(page) ? "" : "/")];
  if (folders.length === 1) found.push(home + municipality.replace("{slug}", () => folders[0]));
  return (found[0] ? found : [home]).filter((address) => address !== path);
}

/** @param {string} path @returns {string | undefined} */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
}

/** Asks for what may be meant and goes there; what was asked with the address stays. */
export async function start() {
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-mistyped]"));
  const { mistyped = "/", municipality = "" } = place.dataset;
  for (const address of meant(location.pathname, mistyped, municipality)) {
    const answer = await fetch(address, { method: "HEAD" }).catch(() => undefined);
    if (answer && answer.ok) {
      location.replace(address + location.search + location.hash);
      return;
    }
  }
}
