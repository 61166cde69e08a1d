"""The form's rules are those of the check: each value is judged alike by Python and in the browser."""

import json
import subprocess
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lotsenbuch.contribute.data import present_entries, rules
from lotsenbuch.contribute.form import CHOICES, GROUPS, LABELS, NEEDED, form_view
from lotsenbuch.model.offices import Office
from lotsenbuch.portal import Knowledge, editions
from lotsenbuch.upkeep.fields import FIELDS
from lotsenbuch.views.vocabulary import VOCABULARIES

GOOD: dict[str, Any] = {
    "id": "beratung",
    "name": "Beratung",
    "task": "integration-management",
    "operator": "stadt",
    "serves": ["08436064"],
    "sources": [{"id": "a", "publisher": "Stadt", "kind": "official", "supports": ["operator"]}],
}

VALUES: dict[str, tuple[str, ...]] = {
    "contact.phone": (
        "0751 35925270", "(0731) 185-4399", "+49 711 1230", "06261/840", "0800 111 0 111", "0176 12345678", "0751",
        "12345", "call us", "0751 35925270 oder 12", "0900", "+49 (0)711 1230", "07141 910-4041", "", "x" * 41,
    ),
    "contact.website": (
        "https://www.ravensburg.de", "http://a.de/x?y=1#z", "https://a-b.example.org:8080/", "javascript:alert(1)",
        "data:text/html,x", "https://user:pass@example.org/", "//example.org", "www.ravensburg.de", "https://localhost/",
        "https://example.org:x/", "https://exa mple.org", "https://аррӏе.com", "https://example.org/<script>",
    ),
    "contact.email": (
        "rat@stadt.de", "a.b+c@sub.stadt.de", "rat", "rat@", "@stadt.de", "rat@stadt", "rat @stadt.de", "rät@stadt.de",
    ),
    "contact.address.postcode": ("88212", "8821", "882122", "8821a"),
    "from": ("2018", "2018-04", "2018-04-30", "2018-13", "2018-02-30", "18", "heute", "2018-4"),
    "opening_hours": ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00; We 14:00-17:00; PH off", "immer", "Mo 9 bis 12", "25"),
    "name": ("Beratung", "", "x" * 301, "a\u202eb", "a\u200bc", "a\nb", "Zürich & Söhne"),
    "note.de": ("Zwei\nZeilen", "", "x" * 2001, "a\x07b"),
    "task": ("integration-management", "beratung"),
    "services": ("counselling", "kaffee"),
}  # fmt: skip
"""Values of fields as people write them, good and bad."""


def with_value(path: str, value: str) -> dict[str, Any]:
    """Give a good entry with one value put in."""
    entry: dict[str, Any] = json.loads(json.dumps(GOOD))
    *around, last = path.split(".")
    part = entry
    if path.startswith("contact."):
        entry["contact"] = {"line": "counselling", "department": "x", "website": "https://a.de"}
    for name in around:
        part = part.setdefault(name, {"town": "x"} if name == "address" else {})
    part[last] = [value] if path == "services" else value
    return entry


def is_good(entry: dict[str, Any]) -> bool:
    """Judge as `lotsenbuch check` does."""
    try:
        Office.model_validate(entry)
    except ValidationError:
        return False
    return True


def test_the_browser_judges_as_the_check_does(project: Path, tmp_path: Path) -> None:
    """Value by value, over the same corpus."""
    cases = [(path, value) for path, values in VALUES.items() for value in values]
    (tmp_path / "rules.json").write_text(rules(NullTranslations()), "utf-8")
    (tmp_path / "entries.json").write_text(json.dumps([with_value(*case) for case in cases]), "utf-8")
    script = tmp_path / "judge.mjs"
    script.write_text(
        f"""import {{ readFileSync }} from "node:fs";
        import {{ check }} from "{(project / "docs/assets/contribute/rules.js").as_uri()}";
        const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url)));
        const rules = read("rules.json");
        console.log(JSON.stringify(read("entries.json").map((entry) => check(entry, rules).length === 0)));
        """,
        "utf-8",
    )
    result = subprocess.run(["node", script], capture_output=True, text=True, check=True)  # noqa: S607
    browser = json.loads(result.stdout)
    apart = [
        (case, "good in the browser" if said else "good for the check")
        for case, said in zip(cases, browser, strict=True)
        if said != is_good(with_value(*case))
    ]
    assert not apart


def test_every_entry_is_offered(knowledge: Knowledge) -> None:
    """As its file says it, without what it leaves out."""
    content = json.loads(present_entries(knowledge.entries))
    assert content["offices"].keys() == {office.id for office in knowledge.entries.offices}
    assert content["offices"]["ravensburg-diakonie"]["contact"]["phone"] == "0751 35925270"
    assert all(is_good(office) for office in content["offices"].values())


def test_every_field_of_the_form_has_a_word_and_its_choices(knowledge: Knowledge, project: Path) -> None:
    """In both languages of the form."""
    paths = [path for group in GROUPS.values() for path in group]
    assert len(paths) == len(set(paths))
    assert all(path in LABELS or path in FIELDS for path in paths)
    assert set(paths) >= NEEDED
    found = editions(knowledge, project, "https://x.example/", "", "")
    forms = [edition.form.html for edition in found.values() if "data-contribute" in edition.form.html]
    assert len(forms) == 2
    assert not any("&lt;" in form for form in forms), "a word of the form is not a word"
    words = {value: str(value) for vocabulary in VOCABULARIES for value in vocabulary}
    view = form_view(NullTranslations(), words)
    with_choices = {field.path for _, fields in view.groups for field in fields if field.choices}
    assert with_choices == set(CHOICES)
