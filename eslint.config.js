// The rules for the JavaScript: what ESLint recommends, what keeps pages safe, and the measures of the house.

import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import { ASKED_FOR, YOUNG_SYNTAX, youngEvents, youngMembers } from "./eslint.browsers.js";

/** Ways to write text as HTML, so that a stranger's text could become a script. */
const AS_HTML = [
  ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc", "createContextualFragment"].map(
    (property) => ({ property }),
  ),
  ...["write", "writeln"].map((property) => ({ object: "document", property })),
];

/** Ways round the types. */
const UNTYPED = ["@ts-ignore", "@ts-nocheck", "@ts-expect-error", "{any", "<any", "any>", "any[", "|any", "| any"];

export default [
  { ignores: [".*/", "site/", "node_modules/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2025 },
    linterOptions: { noInlineConfig: true },
    rules: {
      // The types know every name, also those of the browser.
      "no-undef": "off",
      "no-restricted-properties": ["error", ...AS_HTML],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-warning-comments": ["error", { terms: UNTYPED, location: "anywhere" }],
      "no-console": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow": "error",
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-implicit-coercion": "error",
      "no-else-return": "error",
      "no-unneeded-ternary": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      eqeqeq: "error",
      complexity: ["error", 16],
      "max-depth": "error",
      "max-len": ["error", { code: 120 }],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 40, skipComments: true }],
    },
  },
  {
    // It stands within PDF files, whose readers may be old.
    files: ["hooks/lotsenbuch/paper/joined.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script" },
    rules: { "no-var": "off", "prefer-template": "off", "object-shorthand": "off" },
  },
  {
    // The pages' scripts are served as they are, to browsers that may be old.
    files: ["docs/assets/**"],
    ...compat.configs["flat/recommended"],
    // The newest that the parser may know: import() came with it. What else came is refused by name.
    languageOptions: { ecmaVersion: 2020 },
    settings: { lintAllEsApis: true, polyfills: ASKED_FOR },
    rules: {
      "compat/compat": "error",
      "no-restricted-syntax": ["error", ...YOUNG_SYNTAX, youngEvents()],
      "no-restricted-properties": ["error", ...AS_HTML, ...youngMembers(AS_HTML)],
    },
  },
  { files: ["benchmarks/**"], rules: { "no-console": "off" } },
];
