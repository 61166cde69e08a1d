// What the oldest supported browsers know, by MDN's data: the list of them is `browserslist` in package.json.

import { createRequire } from "node:module";

const read = createRequire(import.meta.url);
const { browserslist } = read("./package.json");

/** The oldest browsers as MDN's data names them, with their versions. */
const OLDEST = browserslist.map((named) => {
  const [name, version] = named.split(" ");
  return { name: name === "ios_saf" ? "safari_ios" : name, version: parseFloat(version) };
});

export const { api, css, javascript } = read("@mdn/browser-compat-data");

/** Gives what a part of MDN's data has, by its names. */
export function membersOf(part) {
  const members = Object.entries(part).filter(([name, member]) => name !== "__compat" && member.__compat);
  return members.map(([name, member]) => [name.replace(/_static$/, ""), member]);
}

/** Says whether all of the oldest browsers have something. */
export function isOld({ __compat: { support } }) {
  return OLDEST.every(({ name, version }) => [support[name]].flat().some((stated) => isSince(stated, version)));
}

/** Says whether something is there, whole and under its own name, from a version on. */
function isSince(stated, version) {
  const isOther = !stated || stated.flags || stated.partial_implementation || stated.prefix || stated.alternative_name;
  return !isOther && parseFloat(String(stated.version_added).replace("≤", "")) <= version;
}
