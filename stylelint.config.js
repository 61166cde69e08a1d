// The rules for the style sheets: nothing that our oldest browsers lack, unless a page reads as well without it.

import stylelint from "stylelint";
import { css, isOld, membersOf } from "./browsers.js";

/** Properties that only please: without them a page looks plainer, and says the same. */
const PLEASING = [
  "accent-color", "break-after", "break-before", "break-inside", "column-span", "contain-intrinsic-size",
  "content-visibility", "cursor", "forced-color-adjust", "hyphens", "outline", "overflow-wrap", "print-color-adjust",
  "resize", "scroll-padding-bottom", "scroll-padding-top", "size", "text-decoration-style",
  "text-decoration-thickness", "text-size-adjust", "text-underline-offset",
];

/** Properties that stand beside an older name of the same. */
const NAMED_TWICE = /^(margin|padding|border)-inline-(start|end)$|^appearance$|^mask$/;

/** Pseudo-classes that may choose for what only pleases; `fallbacks` keeps them apart from others. */
const CHOOSING = ["focus-visible", "has"];

const RULE = "lotsenbuch/fallbacks";

/** Values that need an older one before them in the same rule. */
const YOUNG_VALUE = /\b(?:min|max|clamp)\(|^(?:anywhere|fit-content)$/;

/** What stands before a younger value for those who do not know it, if it is another property. */
const INSTEAD = new Map([["overflow-wrap", "word-break"]]);

/** Gives what of a rule an old browser would lose with what it does not know. @param {import("postcss").Rule} rule */
function* lost(rule) {
  const isYoung = (selector) => CHOOSING.some((name) => selector.includes(`:${name}`));
  const young = rule.selectors.filter(isYoung).length;
  if (young && young < rule.selectors.length) yield [rule, "What old browsers lack takes the other selectors with it."];
  const known = new Set();
  rule.walkDecls(({ prop, value }) => void (YOUNG_VALUE.test(value) || known.add(prop)));
  for (const node of rule.nodes) {
    if (node.type !== "decl" || !YOUNG_VALUE.test(node.value.replace(/minmax\(/g, ""))) continue;
    if (!known.has(INSTEAD.get(node.prop) ?? node.prop)) yield [node, `${node.value} needs an older value before it.`];
  }
}

const fallbacks = stylelint.createPlugin(RULE, () => (root, result) => {
  root.walkRules((rule) => {
    for (const [node, message] of lost(rule)) stylelint.utils.report({ ruleName: RULE, result, node, message });
  });
});

const youngIn = (part) => membersOf(part).filter(([, member]) => !isOld(member)).map(([name]) => name);
const properties = youngIn(css.properties).filter((name) => !PLEASING.includes(name) && !NAMED_TWICE.test(name));

export default {
  plugins: [fallbacks],
  rules: {
    [RULE]: true,
    "property-disallowed-list": properties,
    "selector-pseudo-class-disallowed-list": youngIn(css.selectors).filter((name) => !CHOOSING.includes(name)),
    "selector-not-notation": "simple",
    "color-function-notation": "legacy",
  },
};
