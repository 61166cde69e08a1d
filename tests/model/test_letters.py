"""Letters in the index of the full-text search: one word in each way of writing it."""

import unicodedata

import pytest

from lotsenbuch.model.letters import LETTERS, folded, other_forms

ALIKE = {
    "fa": ("کار", "كار"),
    "fa: yeh, invisible spaces": ("می‌شود", "ميشود", "مي‌شود"),
    "ar": ("الإقامة", "الاقامه", "الاقامة", "الإقامــة", "الإِقَامَة"),
    "ar: presentation forms": ("سلام", "ﺳﻼﻡ"),
    "ps": ("ګډون", "گډون", "گڈون"),
    "tr": ("danışma", "danisma", "DANIŞMA", "Danişma", "DANİSMA"),
    "uk": ("здоров'я", "здоровʼя", "здоров’я", "здоров`я", "здоровя", "Здоров´я"),
    "uk: ґ": ("ґанок", "ганок"),
    "ru": ("ребёнок", "ребенок", "РЕБЁНОК", "ребе\u0308нок"),
    "ti": ("ሠራሕ", "ሰራሕ", "ሰራኅ"),
    "ti: the first form and the fourth": ("አብ", "ኣብ", "ዓብ"),
    "ku": ("şêwirmendî", "sewirmendi", "ŞÊWIRMENDÎ"),
    "so": ("su’aal", "su'aal"),
    "fr": ("œuvre à Besançon", "oeuvre a besancon"),
    "es": ("año", "ano", "AÑO", "an\u0303o"),
    "de": ("Straße", "STRASSE", "strasse"),
    "dashes": ("wax-yaabo", "wax‑yaabo", "wax‐yaabo", "wax–yaabo", "wax − yaabo"),
    "digits": ("88212", "٨٨٢١٢", "۸۸۲۱۲", "８８２１２"),
}


@pytest.mark.parametrize("forms", ALIKE.values(), ids=ALIKE)
def test_a_word_is_one_in_each_way_of_writing_it(forms: tuple[str, ...]) -> None:
    """Whatever the keyboard has, and with or without what few people type."""
    assert len({folded(form) for form in forms}) == 1, [folded(form) for form in forms]


@pytest.mark.parametrize(
    ("one", "other"),
    [("мій", "мии"), ("їжа", "ижа"), ("paş", "par"), ("ጸሓይ", "ጥሓይ"), ("ښه", "شه"), ("كار", "گار"), ("schön", "schon ")],
)
def test_what_is_another_letter_stays_one(one: str, other: str) -> None:
    """All but umlauts, which few readers type: a mark of й and ї is no accent."""
    assert (folded(one) == folded(other)) == (one == "schön")


def test_folding_again_changes_nothing() -> None:
    """The table leads to letters that it keeps, so that a word folded on both sides is the same."""
    for forms in ALIKE.values():
        assert folded(folded(forms[0])) == folded(forms[0])
    assert all(LETTERS.get(letter, letter) == letter for plain in LETTERS.values() for letter in plain)


def test_the_table_speaks_of_small_letters_as_they_are_composed() -> None:
    """What is looked up is in small letters and composed."""
    composed = {letter for letter in LETTERS if unicodedata.normalize("NFC", letter) == letter.lower()}
    assert {unicodedata.category(letter) for letter in set(LETTERS) - composed} == {"Mn"}


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Tübingen", "tuebingen"),
        ("Größe", "grosse groesse"),
        ("l’école", "ecole"),
        ("su’aal", "su aal"),
        ("می‌شود", "ميشود مي شود"),
        ("مدرسة", "مدرسه"),
        ("አብ", "ኣብ"),
        ("Übach und Öhringen,", "uebach oehringen"),
        ("Villingen-Schwenningen", "villingen schwenningen"),
    ],
)
def test_words_are_found_by_what_people_also_write(text: str, also: str) -> None:
    """Folded, with two letters for an umlaut, and by what an apostrophe, a hyphen or an unseen space parts or joins."""
    assert other_forms(text) == also


def test_what_stands_there_is_not_there_once_more() -> None:
    """Most words are written in one way; accents, capitals and points Pagefind leaves out by itself."""
    assert other_forms("Die Beratung (kostenlos) kostet nichts. مرحبا ሰላም Café") == ""
    assert other_forms("Tübingen, Tübingen") == "tuebingen"


def test_no_letter_is_a_word_that_stands_alone() -> None:
    """All that begins with it would be found by it, and by a word that is not there at all."""
    assert other_forms("Berater/in l’été r/n") == "berater in ete"
