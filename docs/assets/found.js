// The pages that a search can find, as a result shows them: several stand in a file, since most hosts count files.

/** So many files there are; a page's id says in which it stands. The build has the same number. */
const FILES = 512;

/** @typedef {{id: string, words: number[]}} Result what Pagefind says of a page: which of its words were found */
/**
 * A page as a result shows it: `what` it is and in which district.
 * @typedef {import("./snippet.js").Read & {url: string, title: string, what: string[]}} Page
 */

export class Pages {
  /** @param {string} index the address of the index, which ends in a slash */
  constructor(index) {
    this.index = index;
    /** @type {Map<number, Promise<Record<string, Page>>>} */
    this.files = new Map();
  }

  /** Gives those pages that were found; what an older index names and is gone is left out. @param {Result[]} results */
  async of(results) {
    const pages = await Promise.all(results.map((result) => this.page(result)));
    return /** @type {Page[]} */ (pages.filter(Boolean));
  }

  /** @param {Result} result */
  async page({ id, words }) {
    const page = (await this.file(parseInt(id.replace(/^.*_/, ""), 16) % FILES))[id];
    return page && Object.assign({}, page, { locations: words });
  }

  /** @param {number} number */
  file(number) {
    const known = this.files.get(number);
    if (known) return known;
    const file = fetch(`${this.index}pages/${number}.json`).then((answer) => answer.json());
    this.files.set(number, file);
    file.catch(() => this.files.delete(number));
    return file;
  }
}
