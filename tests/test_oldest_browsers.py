"""What the oldest supported browsers lack does not come into the pages' scripts and styles: the linters refuse it."""

import json
import re
import subprocess
from pathlib import Path

import pytest

YOUNG_SCRIPTS = {
    "const a = b?.c;": "?.",
    "const a = b ?? 1;": "??",
    "const a = 5n;": "with n",
    "b ||= 1;": "Parsing error",
    "const a = 1_000;": "Parsing error",
    "class A { b = 1; }": "Parsing error",
    "class A { #b() {} }": "Parsing error",
    "await b;": "Parsing error",
    r"const a = /\p{L}/u;": "Firefox before 78",
    "const a = /(?<=b)c/;": "Firefox before 78",
    "const a = /(?<b>c)/;": "Firefox before 78",
    "const a = /b/s;": "Firefox before 78",
    "const a = [b].flat();": "flat",
    "const a = [b].flatMap(c);": "flatMap",
    "const a = b.at(-1);": "at",
    'const a = b.replaceAll("c", "d");': "replaceAll",
    "const a = Object.fromEntries(b);": "fromEntries",
    "const a = Object.hasOwn(b, c);": "hasOwn",
    "const a = structuredClone(b);": "structuredClone",
    "const a = Promise.allSettled(b);": "allSettled",
    "a.replaceChildren(b);": "replaceChildren",
    'a.toggleAttribute("hidden");': "toggleAttribute",
    "a.requestSubmit();": "requestSubmit",
    "const a = new ResizeObserver(b);": "ResizeObserver",
    "const a = new IntersectionObserver(b);": "IntersectionObserver",
    "const a = b.showPicker();": "showPicker",
    "const a = crypto.randomUUID();": "randomUUID",
    'a.addEventListener("pointerdown", b);': "event",
    'a.addEventListener("beforetoggle", b);': "event",
}
OLD_SCRIPT = """
export async function some(list, { first = 1, ...others } = {}) {
  const { start } = await import("./other.js");
  for (const [name, value] of Object.entries(others)) list.append(name.padStart(2), `${value ** 2}`);
  try {
    document.querySelector("a").closest("li").remove();
    window.addEventListener("beforeprint", () => document.body.addEventListener("toggle", start));
  } catch {
    start(new URLSearchParams(location.search).get("q"), [...list].includes(first));
  }
}
"""
YOUNG_STYLES = {
    "margin-block: 1rem;": "margin-block",
    "padding-inline: 1rem;": "padding-inline",
    "inset: 0;": "inset",
    "inline-size: 1rem;": "inline-size",
    "aspect-ratio: 1;": "aspect-ratio",
    "width: min(1rem, 5%);": "older value",
    "font-size: clamp(1rem, 5vw, 2rem);": "older value",
    "overflow-wrap: anywhere;": "older value",
    "color: rgb(0 0 0 / 50%);": "color-function",
    "backdrop-filter: blur(1px);": "backdrop-filter",
}
YOUNG_SELECTORS = {
    "a:is(.b, .c)": ":is",
    "a:where(.b)": ":where",
    "a:not(.b, .c)": "not",
    "a:has(b), a": "takes the other selectors",
    "a:focus-visible, a:focus": "takes the other selectors",
    "a:focus-within:modal": ":modal",
}
OLD_STYLE = """
a:focus-visible {
  outline: 1px solid;
}

a:not(.b) > [dir="rtl"] {
  -webkit-padding-start: 1rem;
  padding-inline-start: 1rem;
  width: 20rem;
  width: min(20rem, 100%);
  word-break: break-word;
  overflow-wrap: anywhere;
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
}
"""


def told(project: Path, program: str, options: list[str], text: str) -> list[str]:
    """Give what a linter says of a text, taken for a file of the pages."""
    command = [str(project / "node_modules" / ".bin" / program), *options]
    result = subprocess.run(command, cwd=project, input=text, capture_output=True, text=True, check=False)
    report = result.stdout or result.stderr
    (file,) = json.loads(report[report.index("[") :])
    return [
        f"{found.get('message', '')}{found.get('text', '')}" for found in file.get("messages", file.get("warnings"))
    ]


def script(project: Path, text: str) -> list[str]:
    """Give what is said of a script."""
    options = ["--stdin", "--stdin-filename", "docs/assets/new.js", "--format", "json"]
    return told(project, "eslint", options, text)


def style(project: Path, text: str) -> list[str]:
    """Give what is said of a style sheet."""
    return told(project, "stylelint", ["--stdin-filename", "docs/assets/new.css", "--formatter", "json"], text)


def test_young_members_and_syntax_are_refused(project: Path) -> None:
    """Each for itself, with a word that says what it is."""
    parsed = {line: word for line, word in YOUNG_SCRIPTS.items() if word != "Parsing error"}
    said = script(project, "".join(f"{{\n{line}\n}}\n" for line in parsed))
    for line, word in parsed.items():
        assert any(word in message for message in said), line


@pytest.mark.parametrize("line", [line for line, word in YOUNG_SCRIPTS.items() if word == "Parsing error"])
def test_syntax_that_no_old_browser_reads_is_refused(project: Path, line: str) -> None:
    """Since it would stop the whole file."""
    assert any("Parsing error" in message for message in script(project, line))


def test_what_is_old_enough_is_taken(project: Path) -> None:
    """Modules, import(), async functions, rest and spread, catch without a name."""
    assert script(project, OLD_SCRIPT.lstrip()) == []
    assert style(project, OLD_STYLE.lstrip()) == []


def test_young_styles_are_refused(project: Path) -> None:
    """Properties, values without an older one before them, selectors that take others with them."""
    rules = [f"a {{\n  {line}\n}}\n" for line in YOUNG_STYLES] + [
        f"{one} {{\n  color: red;\n}}\n" for one in YOUNG_SELECTORS
    ]
    said = style(project, "\n".join(rules))
    for line, word in (YOUNG_STYLES | YOUNG_SELECTORS).items():
        assert any(word in message for message in said), line


def test_styles_are_the_same_on_both_sides(project: Path) -> None:
    """What names left or right names the other, too, unless the rule says for which direction it is."""
    files = [*(project / "docs" / "assets").rglob("*.css")]
    assert files
    for file in files:
        for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", file.read_text("utf-8")):
            sides = {"left": [], "right": []}  # type: dict[str, list[str]]
            for name, side, value in re.findall(r"^\s*([a-z-]*?)-?(left|right): ([^;]+);", rule, re.MULTILINE):
                sides[side].append(f"{name}: {value}")
            assert "[dir=" in selector or sorted(sides["left"]) == sorted(sides["right"]), (file.name, selector)


def test_the_oldest_browsers_are_said_to_all(project: Path) -> None:
    """In the README and in the decisions, as the linters are told."""
    named = json.loads((project / "package.json").read_text("utf-8"))["browserslist"]
    versions = dict(line.split(" ") for line in named)
    assert versions["ios_saf"].split(".")[0] == versions["safari"]
    sentence = f"Chromium {versions['chrome']}, Firefox {versions['firefox']}, Safari {versions['safari']}"
    for page in ("README.md", "docs-for-developers/design.md"):
        assert sentence in (project / page).read_text("utf-8"), page
