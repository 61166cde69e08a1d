// What the pages' scripts may not use, since our oldest browsers lack it. eslint-plugin-compat knows whole interfaces;
// what these have gained since is worked out here.

import { api, isOld, javascript, membersOf } from "./browsers.js";

/** The interfaces whose members are looked at. */
const INTERFACES = [
  "Array", "Blob", "Document", "DocumentFragment", "DOMTokenList", "Element", "Event", "FormData", "Headers",
  "HTMLDetailsElement", "HTMLElement", "HTMLFormElement", "HTMLInputElement", "HTMLSelectElement", "Map", "Navigator",
  "Node", "NodeList", "Object", "Promise", "RegExp", "Response", "Set", "String", "URL", "URLSearchParams", "Window",
];

/** Words of ours that some interface happens to have, too; and what lacks something that we do not need: it copies. */
const OWN = ["list", "execCommand"];

/** What is asked for before it is used. */
export const ASKED_FOR = ["navigator.clipboard", "navigator.share"];

/** Syntax that the parser takes for the sake of `import()`; patterns that stop a whole file in Firefox before 78. */
export const YOUNG_SYNTAX = [
  ["ChainExpression", "?. is younger than our oldest browsers."],
  ["LogicalExpression[operator='??']", "?? is younger than our oldest browsers."],
  ["Literal[bigint]", "Numbers with n are younger than our oldest browsers."],
  ["ExportAllDeclaration[exported]", "export * as … is younger than our oldest browsers."],
  ["Literal[regex.pattern=/\\\\p\\{|\\(\\?</i]", "\\p{…}, (?<= and (?<name> stop the file in Firefox before 78."],
  ["Literal[regex.flags=/[sdv]/]", "The flags s, d and v stop the file in Firefox before 78."],
].map(([selector, message]) => ({ selector, message }));

/** Events that only please where they come. */
const PLEASING = ["afterprint", "beforeprint", "beforeunload", "visibilitychange"];

const interfaces = Object.entries({ ...api, ...javascript.builtins });
const all = interfaces.flatMap(([, it]) => membersOf(it));
const old = new Set(all.filter(([, member]) => isOld(member)).map(([name]) => name));

/** Gives a rule against listening to what no interface tells in all of the oldest browsers. */
export function youngEvents() {
  const events = all.map(([name]) => name).filter((name) => name.endsWith("_event") && !old.has(name));
  const names = [...new Set(events.map((name) => name.replace(/_event$/, "")))];
  const young = names.filter((name) => !PLEASING.includes(name)).join("|");
  const selector = `CallExpression[callee.property.name='addEventListener'][arguments.0.value=/^(${young})$/]`;
  return { selector, message: "Our oldest browsers do not tell of this event." };
}

/** Gives the members that no interface has in all of the oldest browsers, without those that are refused anyway. */
export function youngMembers(refused) {
  const looked = interfaces.filter(([name]) => INTERFACES.includes(name)).flatMap(([, it]) => membersOf(it));
  const asked = ASKED_FOR.map((name) => name.split(".")[1]);
  const others = new Set([...old, ...OWN, ...asked, ...refused.map(({ property }) => property)]);
  const names = new Set(looked.map(([name]) => name).filter((name) => !others.has(name)));
  return [...names].map((property) => ({ property }));
}
