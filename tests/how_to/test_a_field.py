"""A field of an office, added as docs-for-developers/how-to.md says."""

import json
from pathlib import Path

from tests.how_to.copies import Copy
from tests.how_to.instructions import job

WATCHERS = "tests/model/test_fields.py tests/test_small_registry.py tests/assets/test_contribute.py"
"""The tests that find a field which lacks something."""

MADE = ("data/offices.yaml", "data/schema/offices.schema.json", "locales/", "tests/golden/")
"""What the commands make."""


def test_the_stop(project: Path, copy: Copy) -> None:
    """Five places; then it is on the card and in the form, has its word and its rules, and `diff` tells a change."""
    field = job(project, "A field of an office")
    copy.do(field)
    assert copy.touched == field.places
    assert copy.is_clean()
    *commands, last = field.commands
    for line in commands:
        copy.succeeds(line)
    assert last == "make check"
    assert "„Haltestelle: %(name)s“" in copy.run(last).stderr
    assert copy.translate() == {"Haltestelle: %(name)s", "Haltestelle", "Wo man aus Bus oder Bahn aussteigt."}
    copy.succeeds(last)
    assert [path for path in copy.touched - field.places if not path.startswith(MADE)] == []
    assert "#     stop: Rathaus, Bus 4" in (copy.folder / "data/offices.yaml").read_text("utf-8")
    copy.succeeds(f".venv/bin/pytest -q -p no:cacheprovider {WATCHERS}")
    copy.keep_only("en", "ar")
    look(copy.site())
    change(copy, copy.small())


def look(site: Path) -> None:
    """Find the field where people and the form read it."""
    card = '<p class="line">Haltestelle: {}</p>'
    assert card.format("Rathaus") in (site / "orte/musterhausen/index.html").read_text("utf-8")
    assert '<bdi lang="de">Rathaus</bdi>' in (site / "ar/orte/musterhausen/index.html").read_text("utf-8")
    form = (site / "beitragen/index.html").read_text("utf-8")
    assert 'data-field="stop"' in form
    assert "Wo man aus Bus oder Bahn aussteigt." in form
    rules = json.loads((site / "assets/contribute/rules-de.json").read_text("utf-8"))
    assert (rules["facts"]["stop"], rules["words"]["stop"]) == ("contact", "Haltestelle")
    entries = json.loads((site / "assets/contribute/entries.json").read_text("utf-8"))
    assert entries["offices"]["musterhausen"]["stop"] == "Rathaus"


def change(copy: Copy, small: Path) -> None:
    """Write another stop, and one that is no line of text."""
    registry = small / "data/offices.yaml"
    for line in ("git init --quiet", "git add .", "git -c user.name=T -c user.email=t@example.org commit -qm Stand"):
        copy.succeeds(line, small)
    text = registry.read_text("utf-8")
    registry.write_text(text.replace("    stop: Rathaus\n", "    stop: Markt\n"), "utf-8")
    assert "Haltestelle: Rathaus → Markt" in copy.succeeds(".venv/bin/lotsenbuch diff HEAD", small)
    registry.write_text(text.replace("    stop: Rathaus\n", "    stop: {name: Rathaus}\n"), "utf-8")
    result = copy.run(".venv/bin/lotsenbuch check", small)
    assert result.returncode == 1
    assert ": error: musterhausen: " in result.stderr
