"""Bring the catalogues up to the messages of code and data: new ones empty, gone ones left out."""

import subprocess
import sys
from pathlib import Path

from lotsenbuch.languages import GERMAN, LANGUAGES

PYBABEL = Path(sys.executable).with_name("pybabel")
DOMAINS = {
    "lotsenbuch": ("babel.cfg", ("text", "html", "plural:1,2", "_", "plain_", "n_:1,2", "marked")),
    "check": ("babel-check.cfg", ("Message", "marked", "gettext", "Says")),
    "plan": ("babel-plan.cfg", ("_",)),
    "knowledge": ("babel-knowledge.cfg", ("pgettext:1c,2",)),
    "entries": ("babel-entries.cfg", ("_",)),
}


def run(*arguments: str) -> None:
    """Run pybabel."""
    subprocess.run([PYBABEL, "-q", *arguments], check=True)


def extract(domain: str, target: Path) -> None:
    """Write the template of a domain."""
    mapping, keywords = DOMAINS[domain]
    named = [part for keyword in keywords for part in ("-k", keyword)]
    plain = ["--no-location", "--no-default-keywords", "--project=Lotsenbuch", "--omit-header"]
    run("extract", "-F", mapping, *plain, *named, "-o", str(target), ".")


def main() -> None:
    """Extract every domain and update every language."""
    locales = Path("locales")
    for domain in DOMAINS:
        template = locales / f"{domain}.pot"
        extract(domain, template)
        for language in LANGUAGES:
            file = locales / language.code / "LC_MESSAGES" / f"{domain}.po"
            if language is GERMAN or (domain == "check" and language.code != "en"):
                continue
            new = [] if file.exists() else ["--init-missing"]
            file.parent.mkdir(parents=True, exist_ok=True)
            run(
                "update", *new, "--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date",
                "-i", str(template), "-d", str(locales), "-D", domain, "-l", language.code,
            )  # fmt: skip


if __name__ == "__main__":
    main()
