"""What clerks send back becomes drop-ins that the check accepts, or a sentence that says what is missing."""

import json
import shutil
from collections.abc import Mapping
from email import message_from_bytes
from email.policy import default
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
import yaml

from lotsenbuch.content import Knowledge, check_knowledge, read_knowledge
from lotsenbuch.problems import errors
from lotsenbuch.upkeep.asking import about_gaps, about_stale
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.letters import Letter, as_draft
from lotsenbuch.upkeep.receiving import Receipt, receive
from lotsenbuch.upkeep.stale import stale_entries
from tests.small import REGISTRY, TODAY
from tests.upkeep.replies import PROGRAMS, filled

ADDRESS = "https://lotsenbuch.example/"

ANSWERS = {
    "Stelle": "Integrationsmanagement Moorhausen",
    "Träger": "Gemeinde Moorhausen",
    "Telefon": "030 23125070",
    "Wer antwortet": "die Beratung selbst",
    "E-Mail": "integration@moorhausen.example",
    "Anschrift": "Torfstraße 1, 00601 Moorhausen",
    "Sprechzeiten": "Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr",
}


@pytest.fixture
def data(small_project: Path, tmp_path: Path) -> Path:
    """Give a copy of the small project's data that a test may change."""
    return shutil.copytree(small_project / "data", tmp_path / "data")


def gap_letter(small: Knowledge, key: str = "08003001") -> Letter:
    """Give the letter to a town hall whose place has a gap."""
    return next(one for one in about_gaps(gaps(small.answers), small, ADDRESS).letters if one.key == key)


def stale_letter(small: Knowledge, key: str) -> Letter:
    """Give the letter about an entry that has grown old."""
    found = stale_entries(small.entries, small.administrations, small.gazetteer, TODAY, 1)
    return next(one for one in about_stale(found, small, ADDRESS).letters if one.key == key)


def text_of(letter: Letter) -> str:
    """Give what a mail program shows of a letter's file."""
    mail = message_from_bytes(as_draft(letter, ""), policy=default)
    return str(mail.get_content()).replace("\r\n", "\n")


def received(data: Path, *contents: str | bytes, ending: str = ".eml") -> Receipt:
    """Receive files with these contents."""
    files = []
    for number, content in enumerate(contents):
        file = data.parent / f"antwort-{number}{ending}"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        files.append(file)
    return receive(files, data, TODAY)


def told(receipt: Receipt) -> str:
    """Give what is wrong, in German."""
    return "\n".join(problem.worded(NullTranslations()) for problem in receipt.problems)


def only(receipt: Receipt) -> dict[str, Any]:
    """Give what the only drop-in says."""
    assert not errors(receipt.problems), told(receipt)
    (text,) = receipt.new.values()
    content = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    assert isinstance(content, dict)
    return content


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_letter_comes_back_by_every_mail_program(small: Knowledge, small_copy: Path, program: str) -> None:
    """From the draft to the drop-in that the check accepts; the signature's own number is nobody's contact."""
    answer = PROGRAMS[program](text_of(gap_letter(small)), ANSWERS, "rathaus@moorhausen.example")
    receipt = received(small_copy / "data", answer)
    content = only(receipt)
    receipt.write(small_copy / "data")
    assert not errors(check_knowledge(small_copy, TODAY))
    assert content["operators"] == [
        {"id": "gemeinde-moorhausen", "name": "Gemeinde Moorhausen", "kind": "municipality"}
    ]
    answered = read_knowledge(small_copy, TODAY).answers["08003001"]
    assert answered.callable
    (office,) = answered.offices
    assert office.id == "integrationsmanagement-moorhausen"
    assert office.contact is not None
    assert office.contact.as_written() == {
        "line": "counselling",
        "phone": "030 23125070",
        "email": "integration@moorhausen.example",
        "address": {"street": "Torfstraße 1", "postcode": "00601", "town": "Moorhausen"},
    }
    assert office.opening_hours == "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00"
    (source,) = office.sources
    assert (source.publisher, str(source.date), source.kind) == ("Rathaus Moorhausen", "2026-11-23", "official")
    assert set(source.supports) == {"operator", "serves", "contact", "opening_hours"}
    assert office.verified is None, "the answer did not say so"


def answered(letter: Letter, answers: Mapping[str, str], sender: str) -> bytes:
    """Give an answer as Thunderbird sends it."""
    return PROGRAMS["Thunderbird"](text_of(letter), answers, sender)


def test_an_old_entry_is_confirmed_by_a_word(small: Knowledge, data: Path) -> None:
    """By the house that it is of, on the day of its mail; nothing else in it changes."""
    letter = stale_letter(small, "altweiler")
    content = only(received(data, answered(letter, {"Stimmt sonst alles": "ja"}, "amt@altweiler.example")))
    assert content.pop("verified") == {"date": "2026-11-23", "by": "Gemeindeverwaltung Altweiler"}
    (office,) = (office for office in small.entries.offices if office.id == "altweiler")
    assert type(office).model_validate(content) == office


def test_a_stranger_confirms_nothing(small: Knowledge, data: Path) -> None:
    """Truth rule 2: only the office itself does, or whoever called it."""
    letter = stale_letter(small, "altweiler")
    answer = answered(letter, {"Stimmt sonst alles": "ja", "Quelle": "Gemeinde Altweiler"}, "wer@anderswo.example")
    assert "gehört nicht erkennbar zu dieser Stelle" in told(received(data, answer))


def test_what_changed_in_an_old_entry_has_a_source_of_its_own(small: Knowledge, data: Path) -> None:
    """What is no more goes, what nobody touched stays with its older source; it is not confirmed by that."""
    letter = stale_letter(small, "altweiler")
    answers = {"Telefon": "030 23125019", "Anschrift": "entfällt", "Quelle": "https://www.altweiler.example/rat"}
    content = only(received(data, answered(letter, answers, "amt@altweiler.example")))
    assert content["contact"] == {"line": "switchboard", "phone": "030 23125019"}
    *kept, new = content["sources"]
    assert [one["id"] for one in kept] == ["verband-2023"]
    assert new == {
        "id": "gemeindeverwaltung-altweiler-2026",
        "publisher": "Gemeindeverwaltung Altweiler",
        "url": "https://www.altweiler.example/rat",
        "date": "2026-11-23",
        "kind": "official",
        "supports": ["contact"],
    }
    assert "verified" not in content


def test_the_word_of_a_stranger_is_a_document(small: Knowledge, data: Path) -> None:
    """Who says it has to be said then; an authority it is not."""
    letter = stale_letter(small, "altweiler")
    answer = answered(letter, {"Telefon": "030 23125019"}, "wer@anderswo.example")
    assert "fehlt, was hinter „Quelle“ steht" in told(received(data, answer))
    answer = answered(letter, {"Telefon": "030 23125019", "Quelle": "Verein Ankommen"}, "wer@anderswo.example")
    source = only(received(data, answer))["sources"][-1]
    assert (source["publisher"], source["kind"]) == ("Verein Ankommen", "document")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"Stimmt sonst alles": "ja"}, {"phone": "115", "street": "Kai 1", "email": "stadt@hafenstadt.example"}),
        ({"Telefon": "030 23125600"}, {"phone": "030 23125600"}),
        ({"E-Mail": "entfällt", "Anschrift": "Kai 2, 05301 Hafenstadt"}, {"street": "Kai 2", "gone": ["email"]}),
    ],
)
def test_a_town_hall_corrects_itself(
    small: Knowledge, data: Path, answers: Mapping[str, str], said: Mapping[str, object]
) -> None:
    """A city that is a district in both rows; what it confirms is all named anew."""
    letter = stale_letter(small, "08002000")
    content = only(received(data, answered(letter, answers, "stadt@hafenstadt.example")))
    assert content["keys"] == ["08002", "08002000"]
    assert content["source"] == {
        "id": "08002000-2026-11-23",
        "title": "Mitteilung per E-Mail",
        "publisher": "Stadtverwaltung Hafenstadt",
        "date": "2026-11-23",
        "kind": "official",
    }
    assert said.items() <= content.items()
    if "Stimmt sonst alles" not in answers:
        assert "website" not in content


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"Telefon": "0751"}, "„0751“ ist keine gültige Telefonnummer."),
        ({"Telefon": "030 23125070", "Wer antwortet": ""}, "fehlt, was hinter „Wer antwortet“ steht"),
        ({"Wer antwortet": "mal der, mal jener"}, "sagt nicht, wer dort antwortet. Hinter „Wer antwortet“ steht eines"),
        ({"Stelle": ""}, "fehlt, was hinter „Stelle“ steht"),
        ({"Träger": ""}, "fehlt, was hinter „Träger“ steht"),
        ({"Träger": "Ankommen"}, "sein Name sagt nicht, was für einer er ist"),
        ({"Sprechzeiten": "jeden zweiten Montag"}, "Die Sprechzeiten „jeden zweiten Montag“ lassen sich nicht lesen"),
        ({"Anschrift": "beim Bäcker"}, "Die Anschrift „beim Bäcker“ lässt sich nicht lesen"),
        ({"Quelle": "javascript:alert(1)"}, "ist keine Quelle, die man nachlesen kann"),
        ({"Quelle": "Frau Muster, Hauptamt"}, "nennt einen einzelnen Menschen"),
        ({"Gemeindeschlüssel": "../../08003001"}, "steht nicht im Verzeichnis"),
        ({"Gemeindeschlüssel": "08999999"}, "„08999999“ steht nicht im Verzeichnis"),
    ],
)
def test_what_is_missing_is_said_in_plain_words(
    small: Knowledge, data: Path, answers: Mapping[str, str], said: str
) -> None:
    """With the repair, and without a word of the registry's own notation; nothing is written."""
    letter = gap_letter(small)
    receipt = received(data, answered(letter, {**ANSWERS, **answers}, "rathaus@moorhausen.example"))
    assert said in told(receipt)
    assert not receipt.new


def test_a_letter_that_comes_back_empty_says_so(small: Knowledge, data: Path) -> None:
    """What the letter said itself is no answer; nor is an attachment."""
    assert "steht nichts Neues" in told(received(data, answered(gap_letter(small), {}, "rathaus@moorhausen.example")))
    assert "Das ist keine Antwort auf einen Brief" in told(received(data, "Guten Tag,\n\nalles gut.\n", ending=".txt"))


def test_an_answer_may_be_plain_text(small: Knowledge, data: Path) -> None:
    """Copied or saved from any program, as a page too; its day has to stand there, and who says it."""
    text = filled(text_of(gap_letter(small)), ANSWERS)
    assert "fehlt, was hinter „Stand“ steht" in told(received(data, text, ending=".txt"))
    more = text.replace("Quelle:", "Quelle: Gemeinde Moorhausen\nStand: 3.11.2026")
    page = "".join(f"<p>{line}</p>" for line in more.splitlines())
    texts = {code: (more.encode(code), ".txt") for code in ("utf-8", "utf-16", "cp1252")}
    for content, ending in (*texts.values(), (page.encode(), ".html")):
        (source,) = only(received(data, content, ending=ending))["offices"][0]["sources"]
        assert (source["publisher"], source["date"]) == ("Gemeinde Moorhausen", "2026-11-03")


def test_two_words_on_one_thing_are_not_chosen_between(small: Knowledge, data: Path) -> None:
    """The lines at the top and those that are quoted below say different things."""
    text = filled(text_of(gap_letter(small)), ANSWERS) + filled(text_of(gap_letter(small)), {"Telefon": "030 23125071"})
    assert "Hinter „Telefon“ steht zweierlei: „030 23125070“, „030 23125071“" in told(
        received(data, text, ending=".txt")
    )


def test_who_asks_for_no_letters_is_told(small: Knowledge, data: Path) -> None:
    """The row to enter stands there; nothing is written for them."""
    receipt = received(data, answered(gap_letter(small), {"Keine Briefe mehr": "ja"}, "rathaus@moorhausen.example"))
    assert not receipt.new
    assert not errors(receipt.problems)
    assert "Tragen Sie in data/do-not-write.csv diese Zeile ein: „08003001,2026-11-23,“" in told(receipt)


OFFICE = """id: moorhausen
name: "Beratung: Moorhausen"
task: integration-management
operator: neuer-verein
serves: ["08003001"]
contact: {line: counselling, phone: 030 23125070}
sources: [{id: verein-2026, publisher: Neuer Verein, date: "2026-11-23", kind: official, supports: [operator, contact]}]
"""
PROPOSAL = "operators:\n  - {id: neuer-verein, name: Neuer Verein, kind: association}\noffices:\n  - " + "\n    ".join(
    OFFICE.strip().splitlines()
)


def test_the_forms_own_file_is_taken_as_it_is(data: Path) -> None:
    """As YAML, as JSON, and within the mail that the form opens, broken by a mail program or quoted."""
    receipt = received(data, PROPOSAL, ending=".yaml")
    assert receipt.new == {"offices/moorhausen.yaml": PROPOSAL}
    content = yaml.load(PROPOSAL, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    assert list(received(data, json.dumps(content), ending=".json").new) == ["offices/moorhausen.yaml"]
    broken = PROPOSAL.replace(", date:", ",\ndate:").replace("kind: official", "kind:\nofficial")
    mail = f"From: a@b.example\n\nTelefon: neu\n\ndata/offices/moorhausen.yaml:\n\n```yaml\n{broken}\n```\n"
    for text in (mail, mail.replace("\n", "\n> ").replace("> \n", "\n", 1)):
        assert yaml.load(next(iter(received(data, text).new.values())), Loader=yaml.BaseLoader) == content  # noqa: S506


def test_a_correction_of_the_form_is_taken_too(data: Path) -> None:
    """It goes by the key of its place."""
    text = (
        'keys: ["08002", "08002000"]\nphone: 030 23125600\n'
        'source: {id: neu, publisher: Stadt, date: "2026-11-23", kind: official}\n'
    )
    assert received(data, text, ending=".yaml").new == {"administrations/08002000.yaml": text}


BOMB = "a: &a [x, x]\n" + "".join(f"{one}: &{one} [*{two}, *{two}]\n" for one, two in ("ba", "cb", "dc", "ed"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"id: x\n{BOMB}", "Verweise mit & und * sind nicht erlaubt"),
        ("id: !!python/object/apply:os.system [id]\n", "Die Marke „tag:yaml.org,2002:python/object/apply"),
        (OFFICE.replace("id: moorhausen", "id: ../../x"), "hat bei „id“ nicht die richtige Form"),
        (OFFICE, "Den Träger „neuer-verein“ gibt es nicht"),
        ("offices: []\n", "In der Datei muss genau eine Stelle stehen"),
        (
            "operators: [{id: awo-lindwies, name: Anders, kind: welfare}]\noffices: []\n",
            "Den Träger „Anders“ gibt es schon unter anderem Namen",
        ),
        ('keys: ["../08002"]\n', "hat bei „keys“ nicht die richtige Form"),
        ("id: x\n" + "- " * 50_000, "error"),
        ("{" * 3000, "error"),
    ],
)
def test_hostile_files_are_refused(data: Path, text: str, said: str) -> None:
    """No tags, no references, no way out of the folder, no operator of another's name; and no traceback."""
    receipt = received(data, text, ending=".yaml")
    assert said in told(receipt)
    assert not receipt.new
    assert sorted(file.name for file in (data / "offices").iterdir()) == ["hafenstadt.yaml"]


def test_every_fault_of_several_files_is_told_at_once(data: Path) -> None:
    """And nothing of them is written, not even what is right."""
    receipt = received(data, PROPOSAL, "id: x\n", "Guten Tag", "\0", ending=".yaml")
    lines = told(receipt).splitlines()
    assert {line.split(":")[0].rpartition("-")[2] for line in lines} == {"1.yaml", "2.yaml", "3.yaml"}
    assert not receipt.new
    missing = receive([data / "gibtsnicht.eml"], data, TODAY)
    assert "Diese Datei fehlt." in told(missing)


def test_a_file_that_waits_is_not_written_over(data: Path) -> None:
    """The same once more is there already; anything else has to wait until that is merged."""
    receipt = received(data, PROPOSAL, ending=".yaml")
    receipt.write(data)
    again = received(data, PROPOSAL, ending=".yaml")
    assert (dict(again.new), again.there) == ({}, ("offices/moorhausen.yaml",))
    other = received(data, PROPOSAL.replace("23125070", "23125071"), ending=".yaml")
    assert "moorhausen.yaml gibt es schon, und darin steht anderes." in told(other)
    assert not other.new


def test_a_new_operator_may_be_named_by_several(small: Knowledge, data: Path) -> None:
    """The first of the files brings it, the next ones name it."""
    answers = [
        answered(gap_letter(small, key), ANSWERS | {"Stelle": name, "Anschrift": ""}, sender)
        for key, name, sender in (
            ("08003001", "Beratung Moor", "rathaus@moorhausen.example"),
            ("08003002", "Beratung Nebel", "rathaus@nebelbach.example"),
        )
    ]
    receipt = received(data, *answers)
    assert not errors(receipt.problems), told(receipt)
    texts = receipt.new
    assert list(texts) == ["offices/beratung-moor.yaml", "offices/beratung-nebel.yaml"]
    assert ["operators:" in text for text in texts.values()] == [True, False]


def test_an_answer_that_was_taken_over_says_nothing_new(small: Knowledge, data: Path) -> None:
    """Received twice, it makes no second office."""
    answer = answered(gap_letter(small), ANSWERS, "rathaus@moorhausen.example")
    received(data, answer).write(data)
    assert "steht nichts Neues" in told(received(data, answer))


def test_attachments_are_not_opened(data: Path) -> None:
    """It is said that they are there; what stands in them does not count."""
    head = "From: a@moorhausen.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=0\n\n"
    attached = f'Content-Type: text/plain\nContent-Disposition: attachment; filename="x.txt"\n\n{PROPOSAL}'
    receipt = received(data, f"{head}--0\nContent-Type: text/plain\n\nanbei\n--0\n{attached}\n--0--\n")
    assert not receipt.new
    assert "An der Mail hängen Dateien; sie sind nicht gelesen." in told(receipt)


def test_the_small_project_asks_somebody_not_to_be_written_to(small: Knowledge) -> None:
    """Else nothing here would show that the list is read."""
    assert small.not_written_to == {"08001008"}
    assert (REGISTRY / "data" / "do-not-write.csv").exists()
