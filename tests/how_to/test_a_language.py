"""A language, added as docs-for-developers/how-to.md says: Albanian."""

import re
from pathlib import Path

from tests.how_to.copies import Copy
from tests.how_to.instructions import job

NOTE = "Ju lutem bini ziles."

CATALOGUES = {"lotsenbuch", "plan", "knowledge", "entries"}
"""What is translated; the checks speak English besides German, no other language."""

MADE = ("locales/sq/", "data/schema/", "tests/golden/plan/")
"""What the commands make."""


def test_albanian(project: Path, copy: Copy) -> None:
    """Two lines; what is not translated yet shows German and says why; a note in it is shown."""
    language = job(project, "A language")
    copy.do(language)
    assert copy.touched == language.places
    assert copy.is_clean()
    *commands, stamp = language.commands
    for line in commands:
        copy.succeeds(line)
    assert [path for path in copy.touched - language.places if not path.startswith(MADE)] == []
    assert {file.stem for file in (copy.folder / "locales/sq/LC_MESSAGES").iterdir()} == CATALOGUES
    for page in ("ehrenamt.md", "wissen/schule.md"):
        translated(copy.folder / "docs", page)
    result = copy.run(stamp)
    assert result.returncode == 1, "pages and words are missing"
    assert result.stdout.splitlines()[-1].split()[:5] == ["sq", "Shqip", "0", "0", "2"]
    copy.keep_only("en", "sq")
    write_note(copy.folder / "tests/registry/data/offices.yaml")
    translated(copy.folder / "tests/registry/docs", "ehrenamt.md")
    look(copy.site())


def translated(docs: Path, page: str) -> None:
    """Write a page in Albanian: its title at least."""
    german = (docs / "de" / page).read_text("utf-8")
    file = docs / "sq" / page
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(re.sub(r"^# .*$", "# Për vullnetarët", german, count=1, flags=re.MULTILINE), "utf-8")


def write_note(registry: Path) -> None:
    """Put an Albanian note in the place of the Arabic one, whose language is left out."""
    text, count = re.subn(r"      ar: \|-\n(        .*\n)+", f"      sq: {NOTE}\n", registry.read_text("utf-8"))
    assert count == 1
    registry.write_text(text, "utf-8")


def look(site: Path) -> None:
    """Find what is Albanian, and what is German and says so."""
    place = (site / "sq/orte/musterhausen/index.html").read_text("utf-8")
    assert '<html lang="sq" dir="ltr">' in place
    assert "tel:+493023125001" in place
    assert NOTE in place
    own = (site / "sq/ehrenamt/index.html").read_text("utf-8")
    assert "Për vullnetarët" in own
    assert "Noch hat sie niemand geprüft." in own
    missing = (site / "sq/wissen/index.html").read_text("utf-8")
    assert '<div lang="de" dir="ltr"><h1' in missing
    assert "Diese Seite ist noch nicht übersetzt." in missing
    assert (site / "woerter/pdf/woerter-sq.pdf").exists()
