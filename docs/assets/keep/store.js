// What this device keeps of the portal: copies of files, and of pages, each of which says from which day it is. The
// lists of the build say which files there are (portal/keeping.py); worker.js serves the copies without a network.

/**
 * A file: its path from the portal's root, which ends in a slash if it is a page's.
 * @typedef {[path: string, hash: string, size: number]} Listed
 */
/** @typedef {{address: string, name: string, day: string, size: number}} Copy */

/** The name of what is kept; the number is that of the format, and the same in worker.js. */
const KEPT = "lotsenbuch-kept-1:";

/** What stands in the address of a file of the portal for what it says; the same in worker.js (routes.py). */
const FINGERPRINT = /(\/assets)\/[0-9a-f]{8}(?=\/)/;

/** Says that the device has no more room. */
export class FullError extends Error {}

export class Store {
  /** @param {string} root the portal's address, which ends in a slash */
  constructor(root) {
    this.root = root;
    this.name = KEPT + new URL(root).pathname;
  }

  /** Says whether this browser keeps anything at all. */
  static get isPossible() {
    return Boolean(navigator.serviceWorker && window.caches);
  }

  /** Lets the worker serve what will be kept; a newer one takes the place of an older one by itself. */
  async serve() {
    await navigator.serviceWorker.register(`${this.root}worker.js`, { scope: this.root });
  }

  /** Gives when a page was kept, as a reader writes it, if it is. @param {string} address */
  async dayOf(address) {
    const copy = await caches.has(this.name) && await (await caches.open(this.name)).match(address);
    return copy ? copy.headers.get("x-day") || "" : "";
  }

  /**
   * Keeps a file, unless its copy is what the list says; gives whether the copy is there. Raises FullError.
   * @param {Listed} listed @param {string} line what a copy says of itself, with `{day}`; without it, it says nothing
   */
  async keep([path, hash], line) {
    const cache = await caches.open(this.name);
    const address = this.root + path;
    const known = await cache.match(nameOf(address));
    const isSame = known && known.headers.get("x-hash") === hash;
    if (known && isSame && (!line || known.headers.get("x-day") === today())) return true;
    const answer = await fetch(address, { cache: "no-cache" }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return false;
    const copy = await (line ? pageOf(answer, hash, line) : fileOf(answer, hash));
    try {
      await cache.put(nameOf(address), copy);
    } catch (error) {
      throw error instanceof Error && error.name === "QuotaExceededError" ? new FullError() : error;
    }
    return true;
  }

  /** Gives the pages that are kept. @returns {Promise<Copy[]>} */
  async pages() {
    if (!(await caches.has(this.name))) return [];
    const cache = await caches.open(this.name);
    const addresses = (await cache.keys()).map((request) => request.url);
    const found = await Promise.all(addresses.map(async (address) => copyOf(address, await cache.match(address))));
    return found.filter(({ name }) => name).sort((one, other) => one.name.localeCompare(other.name, "de"));
  }

  /** Deletes a page; with the last one goes the rest. @param {string} address */
  async forget(address) {
    await (await caches.open(this.name)).delete(address);
    if (!(await this.pages()).length) await this.forgetAll();
  }

  /** Deletes everything, and lets the network serve all pages again. */
  async forgetAll() {
    await caches.delete(this.name);
    const registration = await navigator.serviceWorker.getRegistration(this.root);
    if (registration && registration.scope === this.root) await registration.unregister();
  }
}

/**
 * Gives by which address a copy is known: without a fingerprint, so that a newer state of a file takes the place of the
 * older one, and a page of either finds it. @param {string} address
 */
function nameOf(address) {
  return address.replace(FINGERPRINT, "$1");
}

/** Gives a list of the build. @param {string} address @returns {Promise<Listed[]>} */
export async function listAt(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(address);
  const { files } = await answer.json();
  return files;
}

/** @param {string} address @param {Response | undefined} copy @returns {Copy} */
function copyOf(address, copy) {
  const said = (/** @type {string} */ name) => (copy && copy.headers.get(name)) || "";
  return { address, name: decodeURIComponent(said("x-name")), day: said("x-day"), size: Number(said("x-size")) };
}

/**
 * Gives a page as it will be shown without a network: with a line about its day.
 * @param {Response} answer @param {string} hash @param {string} line
 */
async function pageOf(answer, hash, line) {
  const address = answer.url;
  const html = await answer.text();
  const [heading] = /<h1\b[^]*?<\/h1>/.exec(html) || [""];
  const name = new DOMParser().parseFromString(heading, "text/html").body.textContent || address;
  const told = `<p class="old-copy" role="note">${escaped(line).replace("{day}", `<bdi>${today()}</bdi>`)}</p>`;
  const page = html.replace(/<main\b[^>]*>/, (main) => main + told);
  return new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "x-size": String(new Blob([page]).size),
      "x-day": today(),
      "x-hash": hash,
      "x-name": encodeURIComponent(name),
    },
  });
}

/** @param {Response} answer @param {string} hash */
async function fileOf(answer, hash) {
  const type = answer.headers.get("content-type") || "";
  return new Response(await answer.blob(), { headers: { "content-type": type, "x-day": today(), "x-hash": hash } });
}

/** Gives this day as German letters write it, which every reader has seen. */
function today() {
  const day = new Date();
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join(".");
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
