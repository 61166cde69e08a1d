// An entry as YAML, as it goes into a file of its own under data/offices/; and what changed in it. No document here.

/** @typedef {[path: string, before: string, after: string]} Changed what a field said and says */

const PLAIN = /^[A-Za-zÄÖÜäöüß][A-Za-z0-9\u00c0-\u024f .()/&@+-]*$/;
const TAKEN = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;

/**
 * Gives an entry as YAML, its fields in the order of the schema.
 * @param {Record<string, unknown>} entry @param {string[]} order
 */
export function yaml(entry, order) {
  const ordered = order.filter((name) => name in entry);
  const others = Object.keys(entry).filter((name) => !order.includes(name));
  return [...ordered, ...others].map((name) => `${name}: ${flow(entry[name])}\n`).join("");
}

/**
 * Gives the file that is proposed: the entry, and with it its operator if that is new.
 * @param {Record<string, unknown>} entry @param {string[]} order @param {Record<string, unknown> | null} operator
 */
export function dropIn(entry, order, operator) {
  const own = yaml(entry, order);
  if (!operator) return own;
  const set = own.trim().split("\n").join("\n    ");
  return `operators:\n  - ${flow(operator)}\noffices:\n  - ${set}\n`;
}

/** Gives a value on one line. @param {unknown} value @returns {string} */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value).map(([name, inner]) => `${name}: ${flow(inner)}`).join(", ")}}`;
  }
  if (typeof value !== "string") return String(value);
  const isPlain = PLAIN.test(value) && !TAKEN.test(value) && value === value.trim();
  return isPlain ? value : JSON.stringify(value);
}

/**
 * Gives what an entry says before and after, field by field, by their paths; of lists what is gone and what is new.
 * @param {unknown} before @param {unknown} after @param {string} [path]
 * @returns {Changed[]}
 */
export function differences(before, after, path = "") {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isMap(before) && isMap(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const inner = names.map((name) => differences(before[name], after[name], path ? `${path}.${name}` : name));
    return /** @type {Changed[]} */ ([]).concat(...inner);
  }
  const [old, now] = [before, after].map((value) => (value === undefined || value === null ? [] : value));
  if (Array.isArray(old) && Array.isArray(now)) return [[path, shown(without(old, now)), shown(without(now, old))]];
  return [[path, shown(before), shown(after)]];
}

/** Gives the items of a list that another lacks. @param {unknown[]} list @param {unknown[]} other */
function without(list, other) {
  const known = new Set(other.map((item) => JSON.stringify(item)));
  return list.filter((item) => !known.has(JSON.stringify(item)));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {string} */
function shown(value) {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "–";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (isMap(value)) return Object.values(value).map(shown).join(" · ");
  return String(value);
}
