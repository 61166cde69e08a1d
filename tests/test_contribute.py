"""The form's rules are those of the check: each value is judged alike by Python and in the browser."""

import json
import subprocess
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from lotsenbuch.assets.contribute import present_entries, rules
from lotsenbuch.content import Knowledge
from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.vocabulary import Task
from lotsenbuch.portal.editions import editions
from lotsenbuch.problems import errors
from lotsenbuch.settings import Settings
from lotsenbuch.views.contribute import GROUPS, form_view
from lotsenbuch.wording.vocabulary import VOCABULARIES
from tests.small import TODAY, problems_in

GOOD: dict[str, Any] = {
    "id": "beratung",
    "name": "Beratung",
    "task": "integration-management",
    "operator": "stadt",
    "serves": ["08436064"],
    "sources": [{"id": "a", "publisher": "Stadt", "kind": "official", "supports": ["operator", "contact"]}],
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
        "anna.mueller@stadt.de",
    ),
    "contact.address.postcode": ("88212", "8821", "882122", "8821a"),
    "from": ("2018", "2018-04", "2018-04-30", "2018-13", "2018-02-30", "18", "heute", "2018-4"),
    "opening_hours": ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00; We 14:00-17:00; PH off", "immer", "Mo 9 bis 12", "25"),
    "name": ("Beratung", "", "x" * 301, "a\u202eb", "a\u200bc", "a\nb", "Zürich & Söhne"),
    "note.de": ("Zwei\nZeilen", "", "x" * 2001, "a\x07b"),
    "task": ("integration-management", "beratung"),
    "services": ("counselling", "kaffee"),
    "spoken": ("ti", "ckb", "xx"),
    "verified.date": ("2026-11-23", "2026-11-24", "2026-03", "2026-02-30"),
    "coverage": ("all", "viele"),
    "serves": ("08436064", "08436", "0843"),
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


def test_the_browser_judges_as_the_check_does(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """Value by value, over the same corpus."""
    cases = [(path, value) for path, values in VALUES.items() for value in values]
    (tmp_path / "rules.json").write_text(rules(NullTranslations()), "utf-8")
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
        if said != is_good(with_value(*case), tmp_path, knowledge.gazetteer)
    ]
    assert not apart


def test_every_entry_is_offered(knowledge: Knowledge) -> None:
    """As its file says it, without what it leaves out."""
    content = json.loads(present_entries(knowledge.entries))
    assert content["offices"].keys() == {office.id for office in knowledge.entries.offices}
    assert content["offices"]["ravensburg-diakonie"]["contact"]["phone"] == "0751 35925270"
    assert [Office.model_validate(office) for office in content["offices"].values()] == list(knowledge.entries.offices)


LEFT_TO_THE_FILE = {
    "id", "partners", "commissioned_by", "except", "certainty", "from", "until", "consultations", "history", "figures",
    "status", "contact", "sources", "note", "notice", "verified",
}  # fmt: skip
"""Fields of an office that the form does not show as such, or only in parts."""


def test_the_form_follows_the_schema(knowledge: Knowledge, project: Path) -> None:
    """A new field of the schema must come into the form, or be left to the file knowingly."""
    paths = {asked.path for group in GROUPS.values() for asked in group}
    assert {field.alias or name for name, field in Office.model_fields.items()} - LEFT_TO_THE_FILE <= paths
    contact = {f"contact.{name}" for name in Contact.model_fields} - {"contact.address", "contact.personal"}
    assert contact <= paths
    words = {value: str(value) for vocabulary in VOCABULARIES for value in vocabulary}
    groups = form_view(NullTranslations(), words).groups
    fields = {field.path: field for group in groups for field in group.fields}
    assert {path for path, field in fields.items() if field.is_needed} == {"name", "task", "operator", "serves"}
    assert {path for path, field in fields.items() if field.kind == "several"} == {"services", "audiences", "access"}
    assert [choice.value for choice in fields["task"].choices] == list(Task)
    found = editions(knowledge, project, Settings())
    forms = [edition.form.html for edition in found.values() if "data-contribute" in edition.form.html]
    assert len(forms) == 2
    assert not any("&lt;" in form for form in forms), "a word of the form is not a word"
