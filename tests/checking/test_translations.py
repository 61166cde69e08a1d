"""What translations say twice, without their German word, or in two ways."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.translations import (
    MAY_REPEAT,
    Said,
    check_office_words,
    check_one_way,
    check_repetition,
    check_spelling,
    check_translations,
    repeated,
    sentences,
)
from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.problems import Location, Problem, Severity
from lotsenbuch.reading.pages import read_written
from lotsenbuch.wording.domains import CHECK, ENTRIES, KNOWLEDGE, PAGES, PLAN, Domain
from lotsenbuch.wording.office_words import OFFICE_WORDS, missing_words
from tests.wording.small import write_catalogues, write_project

HERE = Location(Path("here.po"), 7)
THERE = Location(Path("there.po"), 9)


def worded(problem: Problem) -> str:
    """Give a problem in German."""
    return problem.worded(NullTranslations())


def said(german: str, text: str, code: str = "tr", where: Location = HERE) -> Said:
    """Give a text whose office words are errors."""
    return Said(language(code), where, german, text, Severity.ERROR)


@pytest.mark.parametrize(
    ("code", "text", "phrases"),
    [
        ("ps", "د لیکونو په لیکلو کې مرسته کوي مرسته کوي", ["مرسته کوي"]),
        ("en", "It is is free.", ["is"]),
        ("en", "The the office", ["The"]),
        ("en", "at the town hall at the town hall", ["at the town hall"]),
        ("uk", "з’єднати з’єднати", ["з’єднати"]),
        ("en", "If so, so be it. It is. It is.", []),
        ("en", "rent (rent with heating), rent", []),
        ("en", "in ⟦languages⟧ languages", []),
        ("en", "this island island", ["island"]),
        ("en", "his is", []),
        ("tr", "2025'te te", []),
        ("tr", "Reutlingen'de de", []),
        ("tr", "Adım adım ilerlersiniz.", []),
        ("tr", "kurum kurum", ["kurum"]),
        ("de", "Tragen Sie sie selbst ein, die die Stadt angemietet hat.", []),
        ("de", "Fragen Fragen Sie", ["Fragen"]),
        ("fr", "vous vous revoyez", []),
        ("ar", "مُدّد العمل", []),
        ("fa", "می‌رود می‌رود", ["می‌رود"]),
        ("fa", "قدم به قدم به سوی آن", []),
        ("ti", "ሓደ ሓደ ግዜ", []),
        ("ti", "ኣብያተ ትምህርቲ ትምህርቲ", ["ትምህርቲ"]),
    ],
)
def test_words_and_phrases_that_stand_twice_in_a_row_are_found(code: str, text: str, phrases: list[str]) -> None:
    """With nothing but a space between, and not where a language says it twice and means it."""
    assert list(repeated(text, language(code))) == phrases


def test_what_a_language_may_repeat_is_small_and_of_its_own_languages() -> None:
    """Folded like the text that is compared with it."""
    assert set(MAY_REPEAT) <= {known.code for known in LANGUAGES}
    assert all(phrase == phrase.casefold() for phrases in MAY_REPEAT.values() for phrase in phrases)


def test_a_repetition_is_a_doubt_at_its_place() -> None:
    """Another language's way of speaking may be unknown here."""
    (problem,) = check_repetition(said("Hilfe", "yardım yardım"))
    assert worded(problem).startswith("here.po:7:1: warning: tr: „yardım“ steht zweimal hintereinander.")


@pytest.mark.parametrize("text", ["ادارهٔ کار", "ادارۀ کار"])
def test_persian_has_one_ezafe(text: str) -> None:
    """The one that a PDF gives back, in all its texts."""
    (problem,) = check_spelling(said("Amt", text, "fa"))
    assert "Schreiben Sie „ه\u200cی“." in worded(problem)
    assert not list(check_spelling(said("Amt", "اداره\u200cی کار", "fa")))
    assert not list(check_spelling(said("Amt", text, "ps")))


@pytest.mark.parametrize(
    ("german", "text", "missing"),
    [
        ("Bekommen Sie einen Bescheid?", "Bir karar gelirse?", ["Bescheid"]),
        ("Bekommen Sie einen Bescheid?", "Bir karar (Bescheid) gelirse?", []),
        ("Die Frist steht im Bescheid.", "Süre kararda yazar.", ["Frist", "Bescheid"]),
        ("Die Stelle ist befristet.", "Kadro süreli.", []),
        ("Verschiedene Bescheinigungen", "Çeşitli belgeler", []),
        ("zwei Bescheide", "iki karar", ["Bescheid"]),
        ("des Landratsamts", "ilçe idaresinin", ["Landratsamt"]),
        ("die Integrationskurse", "kurslar (Integrationskurse)", []),
        ("der ärztliche bereitschaftsdienst", "nöbetçi doktorlar", ["Bereitschaftsdienst"]),
        ("die Agentur für Arbeit", "İş Ajansı", ["Agentur für Arbeit"]),
        ("eine Migrationsberatung", "göç danışmanlığı (MBE)", []),
        ("Jobcenter oder Jobcenter", "iş merkezi", ["Jobcenter"]),
        ("Jobcenter", "Jobcenter'e", []),
        ("ein Grundsicherungsgeld", "para", []),
    ],
)
def test_office_words_stand_beside_their_translation(german: str, text: str, missing: list[str]) -> None:
    """With any ending, but within no other word; an abbreviation that everybody uses will do."""
    assert list(missing_words(german, text)) == missing


def test_every_office_word_is_found_by_itself() -> None:
    """Also those of several words."""
    assert [word for word in OFFICE_WORDS if list(missing_words(word, "")) != [word]] == []


def test_a_missing_office_word_is_as_bad_as_its_text_says() -> None:
    """And nothing where German stands on the same line."""
    (problem,) = check_office_words(said("Der Bescheid", "Karar"))
    assert worded(problem) == (
        "here.po:7:1: error: tr: Das deutsche Wort „Bescheid“ fehlt neben seiner Übersetzung. "
        "Schreiben Sie es in Klammern dahinter: Es steht auf Briefen und Türen."
    )
    assert not list(check_office_words(Said(language("tr"), HERE, "Der Bescheid", "Karar")))


@pytest.mark.parametrize(
    ("german", "text", "pairs"),
    [
        ("Das ist gut. Ein Amt hilft.", "A. B.", [("Das ist gut.", "A."), ("Ein Amt hilft.", "B.")]),
        ("Das ist gut. Ein Amt hilft.", "All in one.", []),
        ("Das ist gut.", "إنه جيد؟ نعم.", []),
        ("Das ist gut. Und jetzt?", "እዚ ጽቡቕ እዩ። ሕጂኸ?", [("Das ist gut.", "እዚ ጽቡቕ እዩ።")]),
        ("Kostenlos.", "Free.", []),
        ("- **[Das Amt](wort:amt) hilft Ihnen**", "- **[It](wort:amt) helps**", [("Das Amt hilft Ihnen", "It helps")]),
        ("## Wer hilft mir? { #wer }", '## <b lang="de">Who</b> helps? { #wer }', [("Wer hilft mir?", "Who helps?")]),
    ],
)
def test_sentences_are_paired_where_there_are_as_many(german: str, text: str, pairs: list[tuple[str, str]]) -> None:
    """Without their marks; one or two words may be a verb here and a noun there."""
    assert list(sentences(german, text)) == pairs


def test_one_sentence_is_said_in_one_way() -> None:
    """In all texts of a language; neither capitals nor the German word in brackets make a difference."""
    texts = [
        said("Fragen Sie im Rathaus.", "Belediyede sorun.", where=THERE),
        said("Gut. Fragen Sie im Rathaus.", "İyi. Belediyede (Rathaus) sorun."),
        said("Fragen Sie im Rathaus.", "belediyede sorun."),
        said("Fragen Sie im Rathaus.", "Belediyeye gidin."),
    ]
    (problem,) = check_one_way(texts)
    assert worded(problem) == (
        "here.po:7:1: warning: tr: „Fragen Sie im Rathaus.“ heißt hier „Belediyeye gidin.“ "
        "und in there.po:9:1 „Belediyede sorun.“. Sagen Sie es an beiden Stellen gleich."
    )


def test_plural_forms_differ_for_good_reason() -> None:
    """They are never compared with each other."""
    forms = [Said(language("uk"), HERE, "%(number)s Orte sind hier", text, is_counted=True) for text in ("а", "б")]
    assert not list(check_one_way(forms))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a small project in which nothing is wrong."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    for code, meta in (("de", ""), ("en", "german: {hash}\n")):
        file = tmp_path / "docs" / code / "x.md"
        file.parent.mkdir(parents=True)
        file.write_text(f"---\n{meta}title: T\ndescription: D\n---\n\n# Amt\n\nDas Rathaus hilft.\n", "utf-8")
    return tmp_path


def english(project: Path, text: str, *, outdated: bool = False) -> list[str]:
    """Write the English page and give what is wrong with it."""
    german = read_written(project / "docs").german["x.md"].hash
    head = f"german: {'0' * 12 if outdated else german}\ntitle: T\ndescription: D"
    (project / "docs" / "en" / "x.md").write_text(f"---\n{head}\n---\n\n# Office\n\n{text}\n", "utf-8")
    lines = (worded(problem) for problem in check_translations(project))
    return [line.partition("/docs/")[2].partition(". ")[0] for line in lines if "/docs/" in line]


def test_a_page_is_checked_line_by_line(project: Path) -> None:
    """At the line of its file."""
    assert english(project, "The town hall (Rathaus) helps.") == []
    assert english(project, "The the town hall helps.") == [
        "en/x.md:9:1: warning: en: „The“ steht zweimal hintereinander",
        "en/x.md:9:1: error: en: Das deutsche Wort „Rathaus“ fehlt neben seiner Übersetzung",
    ]


def test_an_outdated_page_is_not_compared_with_german(project: Path) -> None:
    """Nor one with other lines; what stands twice in a row is wrong all the same."""
    assert english(project, "The the town hall helps.", outdated=True) == [
        "en/x.md:9:1: warning: en: „The“ steht zweimal hintereinander"
    ]
    assert english(project, "The town hall\nhelps.") == []


def test_the_german_text_is_read_too(project: Path) -> None:
    """Its own words beside themselves are no fault."""
    (project / "docs" / "de" / "x.md").write_text("# Amt\n\nDas Rathaus hilft hilft.\n", "utf-8")
    (line,) = (worded(problem).partition("/docs/")[2] for problem in check_translations(project))
    assert line.startswith("de/x.md:3:1: warning: de: „hilft“ steht zweimal hintereinander.")


@pytest.mark.parametrize(
    ("domain", "german", "severity"),
    [
        (PAGES, "Suche", "error"),
        (KNOWLEDGE, "Eine Behörde.", "error"),
        (ENTRIES, "Ohne Termin", "warning"),
        (PLAN, "Kurs", None),
        (CHECK, "Telefon", None),
    ],
    ids=lambda value: value.name if isinstance(value, Domain) else value,
)
def test_catalogues_are_checked_as_their_domain_says(
    project: Path, domain: Domain, german: str, severity: str | None
) -> None:
    """The plan shows its German on the same line, and clerks read German words."""
    file = domain.file(project / "locales", language("en"))
    text = file.read_text("utf-8").replace(f'msgid "{german}"', f'msgid "{german} Frist"')
    file.write_text(text, "utf-8")
    found = [worded(problem).partition("/locales/")[2] for problem in check_translations(project)]
    line = next(number for number, row in enumerate(text.splitlines(), 1) if row == f'msgid "{german} Frist"')
    start = f"en/LC_MESSAGES/{domain.name}.po:{line}:1: {severity}: en: Das deutsche Wort „Frist“ fehlt"
    assert [row.startswith(start) for row in found] == ([True] if severity else [])


def test_terms_and_how_they_are_spoken_are_no_sentences(project: Path) -> None:
    """A term of the glossary stands below its German word."""
    file = KNOWLEDGE.file(project / "locales", language("en"))
    text = file.read_text("utf-8").replace('msgid "Amt"\nmsgstr "Amt"', 'msgid "Jobcenter"\nmsgstr "office office"')
    assert "office office" in text
    file.write_text(text, "utf-8")
    assert list(check_translations(project)) == []


def test_a_catalogue_that_cannot_be_read_is_another_checks_matter(project: Path) -> None:
    """It is said once."""
    PAGES.file(project / "locales", language("en")).write_text("msgst wrong\n", "utf-8")
    assert list(check_translations(project)) == []
