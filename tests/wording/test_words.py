"""The words, dates and numbers of each language."""

import re
from datetime import date
from pathlib import Path

import pytest
from babel.dates import get_month_names
from markupsafe import Markup

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.values import Text
from lotsenbuch.wording.domains import PAGES
from lotsenbuch.wording.words import LATIN, Words, read_check_words, read_words
from tests.pseudo import pseudo


@pytest.fixture(scope="module")
def words(small_project: Path) -> dict[str, Words]:
    """Give the words of all languages; made up, but for those of CLDR."""
    return {known.code: read_words(known, small_project / "locales") for known in LANGUAGES}


def test_dates_are_worded_by_their_precision(words: dict[str, Words]) -> None:
    """A year, a month, a day, an interval."""
    dates = (PartialDate("2018"), PartialDate("2018-03"), PartialDate("2018-03-05"), Interval("2017/2018"))
    assert [words["de"].date(when) for when in dates] == ["2018", "März 2018", "5. März 2018", "2017–2018"]
    assert [words["uk"].date(when) for when in dates] == [
        "2018",
        "березень 2018",
        "5 березня 2018\u202fр.",
        "2017–2018",
    ]
    assert words["ti"].date(PartialDate("2018-03")) == "መጋቢት 2018"
    assert words["ps"].date(PartialDate("2018-03-05")) == "5 مارچ 2018"


def test_a_date_means_the_same_in_every_language(words: dict[str, Words]) -> None:
    """What is shown, read back by the names of the months, is the year, month or day that was written."""
    days = [date(2026, month, day) for month in range(1, 13) for day in (1, 28)]
    days += [date(2024, 2, 29), date(2026, 12, 31), date(1999, 1, 31)]
    for own in words.values():
        for written in (day.isoformat()[:length] for day in days for length in (4, 7, 10)):
            assert read_back(own.date(PartialDate(written)), own) == written, own.language.code
        for begin, end in (("2017", "2018"), ("2017-11", "2018-02"), ("2023-12-31", "2024-02-29")):
            shown = own.date(Interval(f"{begin}/{end}"))
            assert [read_back(part, own) for part in shown.split("–")] == [begin, end], own.language.code


def read_back(shown: str, words: Words) -> str:
    """Give the date that a reader takes a text for: a year of four digits, a day of one or two, a name of a month."""
    locale = words.language.locale
    names = {
        name: month
        for form in ("format", "stand-alone")
        for month, name in get_month_names("wide", form, locale).items()
    }
    found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}", shown)]  # an ending may be added to it
    months = {names[name] for name in found if len(name) == max(map(len, found))}
    (year,) = re.findall(r"(?<!\d)[0-9]{4}(?!\d)", shown)
    days = re.findall(r"(?<!\d)[0-9]{1,2}(?!\d)", shown)
    return "-".join([year, *(f"{month:02}" for month in months), *(f"{int(day):02}" for day in days)])


def test_every_language_names_the_days(words: dict[str, Words]) -> None:
    """Seven different names, and none left German or English for want of its own."""
    for code, own in words.items():
        assert len(set(own.days.values())) == 7, code
        left = {words[other].days[0] for other in ("de", "en") if other != code}
        assert own.days[0] not in left, code


def test_numbers_follow_the_language(words: dict[str, Words]) -> None:
    """Decimal signs and groups by CLDR."""
    assert words["de"].number(6.7) == "6,7"
    assert words["en"].number(1101) == "1,101"
    assert (words["de"].percent(0.125), words["ar"].percent(1)) == ("12\xa0%", "100%")
    assert words["de"].euros(213349) == "213.349\xa0€"


def test_the_clock_has_24_hours_everywhere(words: dict[str, Words]) -> None:
    """It is the one on German doors."""
    assert {own.time(14, 30) for own in words.values()} == {"14:30"}
    assert words["de"].time(24, 0) == "24:00"


def test_german_names_are_isolated_in_other_languages(words: dict[str, Words]) -> None:
    """So that a telephone number does not jump in a right-to-left line."""
    assert words["de"].german("A & B") == Markup("A &amp; B")
    assert words["ar"].german("<b>") == '<bdi lang="de">&lt;b&gt;</bdi>'


def test_latin_words_among_other_letters_are_german() -> None:
    """A placeholder is no word."""
    text = "من %(place)s و Deutsches Rotes Kreuz (DRK)."
    assert [run[1] for run in LATIN.finditer(text)] == [None, "Deutsches Rotes Kreuz", "DRK"]


def test_what_offices_say_is_marked_in_every_other_language(words: dict[str, Words]) -> None:
    """A screen reader says it as one hears it there; in German nothing is marked."""
    name = "Migrationsberatung für Erwachsene"
    marked = {code: own.isolated(f"({name})") for code, own in words.items()}
    assert marked.pop("de") == f"({name})"
    assert set(map(str, marked.values())) == {f'(<bdi lang="de">{name}</bdi>)'}


def test_the_point_of_a_sentence_is_not_that_of_a_german_word() -> None:
    """It stands on the sentence's side of the word; that of an abbreviation, and a hyphen, stay with it."""
    text = "اسمها Integrationsmanagement. ثم Caritasverband Singen e. V. و Stadt- أو A1."
    german = ["Integrationsmanagement", "Caritasverband Singen e. V.", "Stadt-", "A1"]
    assert [run[1] for run in LATIN.finditer(text)] == german


def test_a_sentence_ends_with_one_point(words: dict[str, Words]) -> None:
    """Also where its last word is a name that ends with one; from right to left the two stand at different ends."""
    message = "Diese Stelle ist für %(place)s und für weitere Gemeinden da. Fragen Sie %(who)s."
    ended = {code: words[code].html(message, place="A.", who="Caritas e. V.") for code in ("de", "fr", "ru", "ar")}
    assert ended["de"].endswith("für A. und für weitere Gemeinden da. Fragen Sie Caritas e. V.")
    assert ended["fr"].endswith("Caritas e. V.</bdi>")
    assert ended["ru"].endswith("Caritas e. V.</bdi>")
    assert ended["ar"].endswith("Caritas e. V.</bdi>.")
    assert words["de"].text("%(who)s. %(then)s", who="AWO e. V.", then="Und ...") == "AWO e. V. Und ..."


def test_a_message_with_markup_stays_text(words: dict[str, Words]) -> None:
    """Names come from the registry, and anyone may propose these."""
    html = words["de"].html("Diese Stelle ist für %(place)s da.", place="<script>alert(1)</script>")
    assert html == "Diese Stelle ist für &lt;script&gt;alert(1)&lt;/script&gt; da."


def test_free_text_prefers_its_authors_words(words: dict[str, Words]) -> None:
    """What the office wrote in a language, else the catalogue, else German, marked as such."""
    own = Text.model_validate({"de": "Zimmer 4.10", "ar": "الغرفة"})
    assert words["ar"].entry(own).text == "الغرفة"
    untranslated = words["ar"].entry(Text.model_validate({"de": "Das steht in keinem Katalog."}))
    assert untranslated.language is GERMAN


def test_plural_forms_follow_the_language(words: dict[str, Words]) -> None:
    """Ukrainian has forms for 1, 2 to 4, and 5; each is another text."""
    one, many = "Zuständig für %(number)s Gemeinde", "Zuständig für %(number)s Gemeinden"
    assert words["de"].plural(one, many, 1) == "Zuständig für 1 Gemeinde"
    assert words["de"].plural(one, many, 5) == "Zuständig für 5 Gemeinden"
    forms = [words["uk"].plural(one, many, number).replace(str(number), "n") for number in (1, 3, 5, 21, 24, 25)]
    assert forms[:3] == forms[3:]
    assert len(set(forms)) == 3


def test_languages_are_named_in_each_language(words: dict[str, Words]) -> None:
    """By CLDR."""
    assert words["fr"].language_name("ti") == "tigrigna"
    assert words["de"].language_name("uk") == "Ukrainisch"


def test_the_checks_speak_the_users_language(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """English where the locale is, else German."""
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    message = "Die Datei ist leer."
    assert read_check_words(small_project / "locales").gettext(message) == message
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert read_check_words(small_project / "locales").gettext(message) == pseudo(message, language("en"))


def test_words_are_reviewed_when_all_are(small_copy: Path) -> None:
    """Truth rule 11: one that nobody has read is enough to say so."""
    locales = small_copy / "locales"
    assert read_words(language("ti"), locales).reviewed
    assert not read_words(language("ar"), locales).reviewed
    file = PAGES.file(locales, language("ar"))
    file.write_text(file.read_text("utf-8").replace("#, fuzzy", "#,", 1), "utf-8")
    assert not read_words(language("ar"), locales).reviewed
    file.write_text(file.read_text("utf-8").replace("#, fuzzy", "#,"), "utf-8")
    assert read_words(language("ar"), locales).reviewed


def test_directions_and_scripts() -> None:
    """Arabic, Persian and Pashto run from right to left."""
    assert {language(code).direction for code in ("ar", "fa", "ps")} == {"rtl"}
    assert {known.direction for known in LANGUAGES if known.is_latin} == {"ltr"}
    assert {language(code).direction for code in ("uk", "ru", "ti")} == {"ltr"}
    assert not language("ti").is_latin
    assert language("ku").is_latin
