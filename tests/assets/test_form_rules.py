"""The form's rules are those of the check: each value is judged alike by Python and in the browser."""

import json
import subprocess
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lotsenbuch.assets.contribute import present_entries, rules
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.vocabulary import Line, Service, Task
from lotsenbuch.problems import Translations, errors
from lotsenbuch.views.contribute import CODES, NEEDED, FormField, form_view
from lotsenbuch.wording.vocabulary import VOCABULARIES
from tests.conftest import Editions
from tests.pages.bodies import body_at
from tests.small import TODAY, problems_in

GOOD: dict[str, Any] = {
    "id": "beratung",
    "name": "Beratung",
    "task": "integration-management",
    "operator": "stadt",
    "serves": ["08001001"],
    "sources": [{"id": "a", "publisher": "Stadt", "kind": "official", "supports": ["operator", "contact"]}],
}

MINIMAL = Office.model_validate(GOOD)
"""An office that says no more than it must."""

VALUES: dict[str, tuple[str, ...]] = {
    "contact.phone": (
        "030 23125000", "(069) 90009-399", "+49 221 4710123", "06261/840", "0800 111 0 111", "0176 04069012", "0751",
        "12345", "call us", "030 23125000 oder 12", "0900", "+49 (0)221 4710123", "040 66969-123", "", "x" * 41,
    ),
    "contact.website": (
        "https://musterhausen.example", "http://a.de/x?y=1#z", "https://a-b.example.org:8080/", "javascript:alert(1)",
        "data:text/html,x", "https://user:pass@example.org/", "//example.org", "www.muster.example", "https://localhost/",
        "https://example.org:x/", "https://exa mple.org", "https://аррӏе.com", "https://example.org/<script>",
    ),
    "contact.email": (
        "rat@stadt.de", "a.b+c@sub.stadt.de", "rat", "rat@", "@stadt.de", "rat@stadt", "rat @stadt.de", "rät@stadt.de",
        "anna.mueller@stadt.de",
    ),
    "contact.address.postcode": ("88212", "8821", "882122", "8821a"),
    "from": ("2018", "2018-04", "2018-04-30", "2018-13", "2018-02-30", "18", "heute", "2018-4"),
    "opening_hours": ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00, We 14:00-17:00; PH off", "immer", "Mo 9 bis 12", "25"),
    "name": ("Beratung", "", "x" * 301, "a\u202eb", "a\u200bc", "a\nb", "Zürich & Söhne"),
    "note.de": ("Zwei\nZeilen", "", "x" * 2001, "a\x07b"),
    "task": ("integration-management", "beratung"),
    "services": ("counselling", "kaffee"),
    "spoken": ("ti", "ckb", "xx"),
    "verified.date": ("2026-11-23", "2026-11-25", "2026-03", "2026-02-30"),
    "coverage": ("all", "viele"),
    "serves": ("08001001", "08001", "0800"),
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
    part[last] = {"services": [value], "serves": [value], "spoken": [{"language": value}]}.get(path, value)
    if path == "verified.date":
        part["by"] = "Stadt"
    return entry


def is_good(entry: dict[str, Any], folder: Path, gazetteer: Gazetteer) -> bool:
    """Judge as `lotsenbuch check` does."""
    text = json.dumps({"operators": [{"id": "stadt", "name": "Stadt", "kind": "municipality"}], "offices": [entry]})
    return not errors(problems_in(folder, text, gazetteer))


def test_the_browser_judges_as_the_check_does(project: Path, tmp_path: Path, small: Knowledge) -> None:
    """Value by value, over the same corpus."""
    cases = [(path, value) for path, values in VALUES.items() for value in values]
    (tmp_path / "rules.json").write_text(rules(NullTranslations(), GERMAN), "utf-8")
    (tmp_path / "entries.json").write_text(json.dumps([with_value(*case) for case in cases]), "utf-8")
    script = tmp_path / "judge.mjs"
    script.write_text(
        f"""import {{ readFileSync }} from "node:fs";
        import {{ check, DOUBTS }} from "{(project / "docs/assets/contribute/rules.js").as_uri()}";
        const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url)));
        const rules = read("rules.json");
        const isFault = ({{ type }}) => !DOUBTS.has(type);
        const isGood = (entry) => !check(entry, rules, "{TODAY}").some(isFault);
        console.log(JSON.stringify(read("entries.json").map(isGood)));
        """,
        "utf-8",
    )
    result = subprocess.run(["node", script], capture_output=True, text=True, check=True)  # noqa: S607
    browser = json.loads(result.stdout)
    apart = [
        (case, "good in the browser" if said else "good for the check")
        for case, said in zip(cases, browser, strict=True)
        if said != is_good(with_value(*case), tmp_path, small.gazetteer)
    ]
    assert not apart


def test_every_entry_is_offered(small: Knowledge) -> None:
    """As its file says it, without what it leaves out."""
    content = json.loads(present_entries(small.entries))
    assert content["offices"].keys() == {office.id for office in small.entries.offices}
    assert content["offices"]["musterhausen"]["contact"]["phone"] == "030 23125001"
    assert "contact" not in content["offices"]["fuchsweil"]
    assert [Office.model_validate(office) for office in content["offices"].values()] == list(small.entries.offices)


def fields_of(words: Translations) -> dict[str, FormField]:
    """Give the fields of the form by their paths."""
    return {field.path: field for group in form_view(words, VOCABULARIES, {}).office for field in group.fields}


def test_the_form_follows_the_schema() -> None:
    """What the model needs the form needs, but for what it makes itself; words of vocabularies can be chosen."""
    fields = fields_of(NullTranslations())
    made_by_the_form = {"id", "sources"}
    needed = {name for name, field in Office.model_fields.items() if field.is_required()} - made_by_the_form
    assert {path for path, field in fields.items() if field.is_needed} == needed | NEEDED
    several = {path for path, field in fields.items() if field.kind == "several"}
    assert all(isinstance(getattr(MINIMAL, path), tuple) for path in several)
    assert [choice.value for choice in fields["task"].choices] == list(Task)
    assert [choice.value for choice in fields["services"].choices] == list(Service)
    assert [choice.value for choice in fields["contact.line"].choices] == list(Line)


def test_every_way_to_reach_an_office_can_be_corrected() -> None:
    """Whatever a contact may hold that leads somebody there."""
    asked = {path.split(".")[1] for path in fields_of(NullTranslations()) if path.startswith("contact.")}
    ways = {name for name in Contact.model_fields if is_a_way(name)}
    assert {"phone", "email", "website", "booking", "address"} <= ways <= asked


def is_a_way(name: str) -> bool:
    """Say whether a contact that holds this field alone is one."""
    values = {"phone": "030 23125000", "email": "rat@musterhausen.example", "address": {"town": "Musterhausen"}}
    try:
        Contact.model_validate({"line": "counselling", name: values.get(name, "https://www.musterhausen.example")})
    except ValidationError:
        return False
    return name != "line"


def test_every_field_of_the_form_has_its_word() -> None:
    """In German and in the other language of the form: none shows the name that it has in the file."""
    for path, field in fields_of(NullTranslations()).items():
        assert field.label, path
        assert field.label != path
    english = fields_of(Marked())
    assert all(field.label.startswith("+") for field in english.values())
    assert all(field.hint.startswith("+") for field in english.values() if field.hint)


class Marked(NullTranslations):
    """Translations that show where they were asked."""

    def gettext(self, message: str) -> str:
        """Give a message with a mark before it."""
        return f"+{message}"


def test_the_form_exists_in_its_languages(small_editions: Editions) -> None:
    """In the others the page says where it is; no word of it is shown as markup."""
    forms = {own.code: body_at(edition, "beitragen/").html for own, edition in small_editions.items()}
    assert {code for code, html in forms.items() if "data-contribute" in html} == set(CODES)
    assert not any("&lt;" in html for html in forms.values()), "a word of the form is not a word"
