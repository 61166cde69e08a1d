// The file of a filled-in plan: data/schema/filled-plan.schema.json. No document, no window here.

export const FORMAT = "lotsenbuch-integrationsplan";
const FORMAT_VERSION = 1;
const TOO_LONG = "too-long";

/** More bytes than a plan can have whose every field is full. */
export const LARGEST_FILE = 200000000;

/** @typedef {Record<string, string | string[]>} Answers */
/** @typedef {{language: string, municipality: string, sheets: string[], answers: Answers}} Filled */
/** @typedef {"broken" | "foreign" | "newer"} Fault */
/** @typedef {{filled: Filled} | {fault: Fault}} Read what a file holds, or why it cannot be used */
/**
 * An answer for which a plan has no field or too short a one; from then on it has a name that no field has.
 * @typedef {{name: string, keptAs: string, text: string}} LeftOver
 */

/**
 * Gives the text of a file.
 * @param {Filled} filled @param {string} version the version of the plan @param {Date} now
 */
export function write(filled, version, now) {
  const { language, municipality, sheets, answers } = filled;
  const content = {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    plan_version: version,
    language,
    municipality,
    saved: `${now.toISOString().slice(0, 19)}Z`,
    sheets,
    answers,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Reads the text of a file.
 * @param {string} text @param {string} version the version of the plan on this page
 * @param {Record<string, string>} formerly names of fields in older versions, and those that they have now
 * @returns {Read}
 */
export function read(text, version, formerly) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return { fault: unreadable(text) };
  }
  if (!isMap(content) || content.format !== FORMAT) return { fault: "foreign" };
  const { format_version: format, plan_version: plan } = content;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1) return { fault: "broken" };
  if (!isText(plan, 7)) return { fault: "broken" };
  if (format > FORMAT_VERSION || plan > version) return { fault: "newer" };
  const { language = "", municipality = "", sheets, answers } = content;
  if (!isText(language, 2) || !isText(municipality, 8) || !isList(sheets) || !areAnswers(answers)) {
    return { fault: "broken" };
  }
  return { filled: { language, municipality, sheets, answers: renamed(answers, formerly) } };
}

/** Says why a text is no plan: what begins as one is damaged, a PDF or a letter never was one. @param {string} text */
function unreadable(text) {
  return text.trim().startsWith("{") ? "broken" : "foreign";
}

/**
 * Gives the answers that do not fit into a plan.
 * @param {Answers} answers @param {Set<string>} names of its fields @param {number} longest what a field takes
 * @returns {LeftOver[]}
 */
export function leftOver(answers, names, longest) {
  const all = Object.entries(answers).map(([name, answer]) => {
    const text = Array.isArray(answer) ? answer.join(", ") : answer;
    return { name, keptAs: names.has(name) ? `${name}/${TOO_LONG}` : name, text };
  });
  return all.filter(({ name, text }) => !names.has(name) || text.length > longest);
}

/** Gives the name of the field that an answer was too long for, or its own. @param {string} name */
export function fieldOf(name) {
  return name.endsWith(`/${TOO_LONG}`) ? name.slice(0, -TOO_LONG.length - 1) : name;
}

/** @param {Answers} answers @param {Record<string, string>} formerly @returns {Answers} */
function renamed(answers, formerly) {
  /** @type {Answers} */
  const now = {};
  for (const [name, answer] of Object.entries(answers)) {
    const [field = "", ...rest] = name.split("/");
    setOwn(now, [isOwn(formerly, field) ? formerly[field] : field, ...rest].join("/"), answer);
  }
  return now;
}

/**
 * Gives answers one more, also by a name that JavaScript has a meaning of its own for.
 * @param {Answers} answers @param {string} name @param {string | string[]} value
 */
export function setOwn(answers, name, value) {
  Object.defineProperty(answers, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Says whether something has a property of its own. @param {object} something @param {string} name */
export function isOwn(something, name) {
  return Object.prototype.hasOwnProperty.call(something, name);
}

/** @param {unknown} value @returns {value is Answers} */
function areAnswers(value) {
  return isMap(value) && Object.values(value).every((answer) => typeof answer === "string" || isList(answer));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @param {number} most @returns {value is string} */
function isText(value, most) {
  return typeof value === "string" && value.length <= most;
}

/** @param {unknown} value @returns {value is string[]} */
function isList(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
