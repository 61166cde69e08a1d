// An entry as it would be: values at their paths, ids that are free, a source for what changed. No document here.

import { differences, isMap } from "./yaml.js";

/** @typedef {{id: string, publisher: string, url?: string, date?: string, kind: string, supports: string[]}} Source */
/**
 * An entry as its file says it: what the scripts look at, and whatever else stands there.
 * @typedef {{name?: string, operator?: string, serves?: string[], coverage?: string,
 *   contact?: {email?: string, personal?: boolean}, notice?: {until?: string}, spoken?: {language: string}[],
 *   until?: string, status?: string, sources?: Source[],
 *   verified?: {date?: string, by: string}} & Record<string, unknown>} Entry
 */

/** Gives the value at a path of an entry. @param {unknown} entry @param {string} path @returns {unknown} */
export function at(entry, path) {
  return path.split(".").reduce((part, name) => (isMap(part) ? part[name] : undefined), entry);
}

/**
 * Sets a value at a path of an entry, or takes it away, and with it what would be empty.
 * @param {Record<string, unknown>} entry @param {string[]} path @param {unknown} value
 */
export function put(entry, [name = "", ...rest], value) {
  if (rest.length === 0) {
    if (value === undefined) delete entry[name];
    else entry[name] = value;
    return;
  }
  const held = entry[name];
  const inner = isMap(held) ? held : {};
  put(inner, rest, value);
  if (Object.keys(inner).length) entry[name] = inner;
  else delete entry[name];
}

/**
 * Gives what a table says of a path, or else of the nearest field around it.
 * @param {Record<string, string>} table @param {string} path
 */
export function nearest(table, path) {
  const steps = path.split(".");
  while (steps.length && !(steps.join(".") in table)) steps.pop();
  return table[steps.join(".")];
}

/**
 * Adds a source for the facts that changed; none without a publisher.
 * @param {Entry} entry @param {Entry} before @param {Record<string, string | undefined>} source as it was filled in
 * @param {Record<string, string>} facts by the paths of fields
 */
export function addSource(entry, before, source, facts) {
  const { publisher, date, kind = "official" } = source;
  const changed = differences(before, entry).map(([path]) => nearest(facts, path));
  const supports = [...new Set(changed.filter(Boolean))];
  if (!publisher || supports.length === 0) return;
  const known = before.sources || [];
  const year = date ? date.slice(0, 4) : String(new Date().getFullYear());
  const id = free(`${slug(publisher) || "quelle"}-${year}`, new Set(known.map((other) => other.id)));
  /** @type {Record<string, string>} */
  const said = {};
  for (const [name, value] of Object.entries(source)) if (value !== undefined) said[name] = value;
  entry.sources = [...known, { id, ...said, publisher, kind, supports }];
}

/** Gives a text as an id: small words without umlauts, joined by hyphens. @param {string} text */
export function slug(text) {
  const plain = text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  const bare = plain.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return bare.replace(/[^a-z0-9]+/g, "-").replace(/^-/, "").slice(0, 60).replace(/-$/, "");
}

/** Gives an id, with a number if it is taken. @param {string} id @param {Set<string>} taken */
export function free(id, taken) {
  let number = 1;
  let own = id;
  while (taken.has(own)) own = `${id}-${(number += 1)}`;
  return own;
}
