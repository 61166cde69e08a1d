// Languages by the names that people give them. No document here.

/** @typedef {Record<string, string[]>} Names of each language, by its code; the first is the one to show */

/**
 * Reads names of languages, or their codes, with whatever stands between them; gives codes, and what is no language.
 * @param {string} text @param {Names} names @returns {{codes: string[], unknown: string[]}}
 */
export function readLanguages(text, names) {
  const known = codesByName(names);
  const codes = [];
  const unknown = [];
  for (const word of text.split(/[,;\n]|\s(?:und|and|sowie)\s/).map((part) => part.trim()).filter(Boolean)) {
    const code = known.get(plain(word));
    const several = code ? [] : word.split(/[\s/]+/).map((part) => known.get(plain(part)));
    if (code) codes.push(code);
    else if (several.length > 1 && several.every(Boolean)) codes.push(.../** @type {string[]} */ (several));
    else unknown.push(word);
  }
  return { codes: [...new Set(codes)], unknown };
}

/** @type {WeakMap<Names, Map<string, string>>} */
const read = new WeakMap();

/** Gives the codes of languages by all their names; made once, since it is asked at each key. @param {Names} names */
function codesByName(names) {
  const known = read.get(names) || new Map();
  if (!known.size) {
    for (const [code, own] of Object.entries(names)) for (const name of [code, ...own]) known.set(plain(name), code);
    read.set(names, known);
  }
  return known;
}

/** Gives the name of a language to show. @param {string} code @param {Names} names */
export function nameOf(code, names) {
  const own = Object.prototype.hasOwnProperty.call(names, code) ? names[code] : [code];
  return own[0] || code;
}

/** @param {string} name */
function plain(name) {
  return name.toLowerCase().replace(/[.\s-]/g, "");
}
