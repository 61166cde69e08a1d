"""Catalogues as files: found anew, kept, read."""

from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from lotsenbuch.languages import GERMAN, language
from lotsenbuch.problems import RegistryError
from lotsenbuch.wording.catalogues import extracted, in_known_order, messages_of, read_catalogue, updated, written
from lotsenbuch.wording.domains import ENTRIES, KNOWLEDGE, PAGES
from lotsenbuch.wording.words import read_words
from tests.wording.small import write_catalogues, write_project

UKRAINIAN = language("uk")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Give the small project with its catalogues."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    return tmp_path


def test_a_new_message_comes_and_a_gone_one_goes(small: Path) -> None:
    """The new one is empty; what stays keeps its translation, its mark, and the head of the file."""
    file = PAGES.file(small / "locales", UKRAINIAN)
    before = file.read_text("utf-8").replace('msgid "Suche"', '#, fuzzy\nmsgid "Suche"')
    file.write_text(before, "utf-8")
    (small / "overrides/main.html").write_text('{{ _("Suche") }}{{ _("Neu hier") }}', "utf-8")
    (small / "hooks/lotsenbuch/wording/vocabulary.py").write_text("", "utf-8")
    after = written(updated(file, UKRAINIAN, extracted(PAGES, small)), header=True).decode()
    assert after.partition('msgid "Anrufen"')[0] == before.partition('msgid "Anrufen"')[0]
    assert '#, fuzzy\nmsgid "Suche"\nmsgstr "Suche"\n' in after
    assert 'msgid "Neu hier"\nmsgstr ""\n' in after
    assert "Beratung" not in after


def test_what_did_not_change_keeps_its_bytes(small: Path) -> None:
    """Whoever brings the catalogues up to date changes what is new and nothing else."""
    for domain in (PAGES, KNOWLEDGE, ENTRIES):
        template = extracted(domain, small)
        assert written(template, header=False) == domain.template(small / "locales").read_bytes()
        file = domain.file(small / "locales", UKRAINIAN)
        assert written(updated(file, UKRAINIAN, template), header=True) == file.read_bytes()


def test_a_new_language_gets_its_plural_forms(tmp_path: Path) -> None:
    """By CLDR: Ukrainian has three, and each is empty."""
    template = Catalog()
    template.add(("%(number)s Ort", "%(number)s Orte"))
    text = written(updated(tmp_path / "new.po", UKRAINIAN, template), header=True).decode()
    assert "nplurals=3" in text
    assert 'msgstr[2] ""' in text
    assert "msgstr[3]" not in text


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ('msgid "a"\nmsgstr "b"\n\nGrüße\n'.encode(), 4, "Was hier steht, gehört in keinen Katalog."),
        ('msgid "a"\nmsgstr "ü"\n'.encode("latin-1"), 2, "Der Katalog lässt sich nicht als Text lesen."),
        (None, 1, "Diese Datei fehlt."),
    ],
)
def test_what_is_no_catalogue_is_said_at_its_line(tmp_path: Path, content: bytes | None, line: int, said: str) -> None:
    """A line that belongs to no message, another encoding, no file."""
    file = tmp_path / "lotsenbuch.po"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(RegistryError) as error:
        messages_of(file, UKRAINIAN)
    (problem,) = error.value.problems
    assert problem.worded(NullTranslations()).startswith(f"{file}:{line}:1: error: {said}")


def test_words_are_reviewed_when_nothing_is_marked(small: Path) -> None:
    """One fuzzy message of a domain is enough; German and what has no catalogue have nothing to be read."""
    locales = small / "locales"
    assert read_words(UKRAINIAN, locales).are_reviewed(PAGES, KNOWLEDGE)
    file = KNOWLEDGE.file(locales, UKRAINIAN)
    file.write_text(file.read_text("utf-8").replace('msgid "Termin"', '#, fuzzy\nmsgid "Termin"'), "utf-8")
    words = read_words(UKRAINIAN, locales)
    assert words.reviewed
    assert not words.are_reviewed(PAGES, KNOWLEDGE)
    file.unlink()
    assert read_catalogue(UKRAINIAN, locales, KNOWLEDGE).reviewed
    assert read_words(GERMAN, locales).reviewed


def test_it_is_counted_what_somebody_has_read(small: Path) -> None:
    """A message that is marked or not translated has not been read."""
    file = KNOWLEDGE.file(small / "locales", UKRAINIAN)
    whole = read_catalogue(UKRAINIAN, small / "locales", KNOWLEDGE)
    assert (whole.messages > 0, whole.unread) == (True, 0)
    file.write_text(file.read_text("utf-8").replace('msgid "Termin"', '#, fuzzy\nmsgid "Termin"'), "utf-8")
    marked = read_catalogue(UKRAINIAN, small / "locales", KNOWLEDGE)
    assert (marked.messages, marked.unread) == (whole.messages, 1)


def test_what_nobody_has_read_is_shown_all_the_same(small: Path) -> None:
    """The page says so."""
    file = PAGES.file(small / "locales", UKRAINIAN)
    text = file.read_text("utf-8")
    file.write_text(text.replace('msgid "Suche"\nmsgstr "Suche"', '#, fuzzy\nmsgid "Suche"\nmsgstr "Пошук"'), "utf-8")
    assert read_words(UKRAINIAN, small / "locales").text("Suche") == "Пошук"


def test_the_order_stays_when_code_moves(small: Path) -> None:
    """So a message keeps its neighbours, and translators see no change; a new one stands after what it follows."""
    before = messages_of(PAGES.template(small / "locales"))
    moved = small / "hooks/lotsenbuch/views/place.py"
    moved.rename(moved.with_name("a_place.py"))
    (small / "overrides/main.html").rename(small / "overrides/base.html")
    (small / "hooks/lotsenbuch/pages/templates/place.html").rename(small / "overrides/place.html")
    (small / "hooks/lotsenbuch/wording/vocabulary.py").write_text('marked("Beratung")\nmarked("Arbeit")', "utf-8")
    found = extracted(PAGES, small)
    assert [message.id for message in found] != [message.id for message in before]
    ids = [message.id for message in before]
    ids.insert(ids.index("Beratung") + 1, "Arbeit")
    assert [message.id for message in in_known_order(found, before)] == ids


def test_the_order_of_messages_in_contexts_stays_too(small: Path) -> None:
    """The same word may stand in two of them."""
    glossary = small / "data/glossary.yaml"
    glossary.write_text("terms: [{spoken: Amt, term: Amt, means: Eine Behörde.}, {means: Neu.}]", "utf-8")
    before = messages_of(KNOWLEDGE.template(small / "locales"))
    ordered = in_known_order(extracted(KNOWLEDGE, small), before)
    assert [(message.context, message.id) for message in ordered if message.id] == [
        (None, "Termin"),
        ("spoken", "Amt"),
        ("term", "Amt"),
        (None, "Eine Behörde."),
        (None, "Neu."),
    ]
