"""Written equals shown: of every value that is formed anew a page shows what was written, or the value was refused."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urlsplit

import phonenumbers
import pytest
from babel.dates import get_month_names
from babel.numbers import parse_decimal
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.model import values
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.hours import DAYS
from lotsenbuch.model.sources import Figure
from lotsenbuch.model.vocabulary import FigureKind
from lotsenbuch.views import links
from lotsenbuch.views.contact import ContactViews
from lotsenbuch.views.sources import SourceViews
from tests.model.test_hours import HOLIDAYS, hours, open_minutes
from tests.records import gazetteer, words

PHONE, MAIL, WEB, POSTCODE, LINE = (
    TypeAdapter[str](kind)
    for kind in (values.Phone, values.MailAddress, values.WebAddress, values.Postcode, values.ShortText)
)

PREFIX = re.compile(r"(?:00|\+)(?:49|41|43|33)0?|0|")
"""What may stand before the digits that are a number's own."""

areas = st.sampled_from(["30", "711", "751", "7541", "7961", "621", "800", "176", "1512", "1805", "700"])
subscribers = st.text("0123456789", min_size=3, max_size=9)
signs = st.sampled_from(["", " ", "-", " - ", "/", " / ", ".", "\u00a0", "–", ") "])
prefixes = st.sampled_from(["0", "+49 ", "+49", "0049 ", "+49 (0)", "(0", "+49-", "+41 ", "", "++49", "0 "])
ends = st.sampled_from(
    ["", "", "-0", " 12", "-252", "/253", "/-252", ", 253", " App. 12", " oder 253", " (Mo-Fr)", "x12"]
)
numbers = st.builds("".join, st.tuples(prefixes, areas, signs, subscribers, ends))


def taken(kind: TypeAdapter[str], text: str) -> str | None:
    """Give what is kept of a value; nothing if it is refused."""
    try:
        return kind.validate_python(text)
    except ValidationError:
        return None


@settings(max_examples=600)
@given(st.one_of(numbers, st.text("0123456789+-/(). \u00a0,;xAp٣３", max_size=24)))
@example("030 23125-251/-252")
@example("030 23125000 ext. 12")
@example("0751 1234 0751 1235")
def test_a_telephone_number_has_the_digits_that_were_written(text: str) -> None:
    """No more, no fewer, and no others, but for the country's code and the zeros before an area code."""
    kept = taken(PHONE, text)
    if kept is None:
        return
    phone = links.phone(kept)
    digits, dialled = re.sub("[^0-9+]", "", text), phone.href.removeprefix("tel:")
    own = re.sub("[^0-9]", "", phone.shown.removeprefix(f"{dialled[:3]} ")) if phone.shown[0] == "+" else phone.shown
    own = re.sub("[^0-9]", "", own).removeprefix("0")
    assert digits.endswith(own)
    assert PREFIX.fullmatch(digits.removesuffix(own))
    assert dialled.endswith(own)
    if dialled.startswith("+"):
        assert phonenumbers.is_valid_number(phonenumbers.parse(dialled))


@given(st.builds("".join, st.tuples(st.just("0"), st.sampled_from(["751", "711", "7541"]), subscribers)))
def test_plain_numbers_are_taken(text: str) -> None:
    """Digits alone, as most write them, wherever they are a number at all."""
    is_number = phonenumbers.is_valid_number(phonenumbers.parse(text, "DE"))
    assert (taken(PHONE, text) is not None) is is_number


class _Links(HTMLParser):
    """Reads where the links of a page lead, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note the address of a link."""
        self.found += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note what is shown."""
        self.text += data


def on_a_page(address: str, text: str) -> _Links:
    """Give what a reader gets of a link with a text."""
    reader = _Links()
    reader.feed(Markup('<a href="{}">{}</a>').format(address, text))
    reader.close()
    return reader


hosts = st.from_regex(r"[a-z0-9-]{1,6}\.[A-Za-z0-9-]{1,4}(\.[a-zü]{1,3})?\.?", fullmatch=True)


@settings(max_examples=400)
@given(st.from_regex(r"[A-Za-z0-9.+%&'=?ä -]{1,8}@", fullmatch=True), hosts)
def test_a_mail_address_is_the_one_that_was_written(box: str, host: str) -> None:
    """Letter for letter, but for capitals in the name of the host; also in the link that opens a letter."""
    kept = taken(MAIL, box + host)
    if kept is None:
        return
    assert kept == box.lstrip() + host.lower()
    link = on_a_page(links.letter(kept, "Wer?", "Guten Tag"), kept)
    assert unquote(urlsplit(link.found[0]).path) == link.text == kept
    assert kept.isascii()


@settings(max_examples=400)
@given(
    st.sampled_from(["https://", "http://", "HTTPS://", "https:", "//", "ftp://"]),
    hosts,
    st.from_regex(r"(:[0-9]{0,6})?([/?#][A-Za-z0-9%&='\"<>\[\]{}|ü\u200b /?#.-]{0,12})?", fullmatch=True),
)
def test_a_web_address_leads_where_it_was_written(scheme: str, host: str, rest: str) -> None:
    """Byte for byte, and every reader of addresses finds the same parts in it."""
    text = scheme + host + rest
    kept = taken(WEB, text)
    if kept is None:
        return
    assert kept == text.strip()
    assert on_a_page(kept, "").found == [kept]
    parts = urlsplit(kept)
    assert (parts.hostname, parts.username) == (host.lower(), None)
    assert parts.port is None or 0 < parts.port < 65536
    assert links.host(kept) in {parts.netloc.lower(), parts.netloc.lower().removeprefix("www.")}
    assert not re.search(r"%(?![0-9A-Fa-f]{2})|[^!-~]", kept)


@given(st.text("0123456789٣３ -D", max_size=8))
def test_a_postcode_has_its_five_digits(text: str) -> None:
    """And nothing else."""
    kept = taken(POSTCODE, text)
    assert (kept == text.strip()) if kept else not re.fullmatch("[0-9]{5}", text.strip())


@given(st.text(max_size=30))
@example("<b>&amp;\u00ad")
def test_a_text_is_shown_letter_for_letter(text: str) -> None:
    """Whatever it holds; of what is not seen only what holds words together."""
    kept = taken(LINE, text)
    if kept is not None:
        assert on_a_page("", kept).text == kept
        assert unicodedata.normalize("NFC", text.strip()) == kept
        assert any(letter.isalnum() or not letter.isascii() for letter in kept)


figures = st.one_of(
    st.integers(0, 10**12 - 1).map(str),
    st.decimals(0, 10**9, places=2).map(str),
    st.decimals(0, 100, places=1).map(str),
    st.text("0123456789.,' e+-", max_size=9),
)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
@settings(max_examples=60)
@given(text=figures, kind=st.sampled_from(FigureKind))
def test_a_figure_is_the_number_that_was_written(language: Language, text: str, kind: FigureKind) -> None:
    """Read back by the rules of the page's language it is the same, cents and halves included."""
    shown = shown_figure(language, text, kind)
    if shown is not None:
        assert parse_decimal(re.sub("€|EUR", "", shown).strip(), language.locale) == Decimal(text.strip())


def shown_figure(language: Language, text: str, kind: FigureKind) -> str | None:
    """Give what a page shows of a figure; nothing if it is refused."""
    said: dict[str, Any] = {"kind": kind, "value": text, "as_of": "2025", "source": "stadt"}
    try:
        figure = Figure.model_validate(said)
    except ValidationError:
        return None
    return SourceViews(words(language.code)).figure(figure, "Stadt").value


def month_shown(language: Language, shown: str) -> int:
    """Give the month whose name stands in a date, the longest if one is part of another; 0 if there is none."""
    names = [
        (name, month)
        for context in ("format", "stand-alone")
        for month, name in get_month_names("wide", context, language.locale).items()
        if name in shown
    ]
    return max(names, key=lambda one: len(one[0]), default=("", 0))[1]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
@settings(max_examples=60)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), length=st.sampled_from([4, 7, 10]))
@example(day=date(2028, 2, 29), length=10)
@example(day=date(2027, 12, 31), length=10)
@example(day=date(2005, 5, 5), length=10)
def test_a_date_is_the_day_that_was_written(language: Language, day: date, length: int) -> None:
    """Read back from the words of the page's language it is the same day, month or year, and no more than that."""
    text = day.isoformat()[:length]
    shown = words(language.code).date(PartialDate(text))
    year, number = re.findall("[0-9]{4}", shown), re.findall("(?<![0-9])[0-9]{1,2}(?![0-9])", shown)
    month = month_shown(language, shown)
    read = "-".join([*year, *([f"{month:02}"] if month else ()), *(f"{int(day):02}" for day in number)])
    assert read == text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
@settings(max_examples=30)
@given(text=hours())
def test_hours_are_the_minutes_that_were_written(language: Language, text: str) -> None:
    """Read back from what stands on the page, day by day, as another reader of the notation understands them."""
    view = ContactViews(words(language.code), gazetteer()).hours(text)
    assert view is not None
    shown: list[set[int]] = [set() for _ in DAYS]
    for day in view.days:
        for span in day.spans:
            start, end = (int(hour) * 60 + int(minute) for hour, minute in re.findall("([0-9]{2}):([0-9]{2})", span))
            shown[day.number] |= set(range(start, end))
    assert shown == open_minutes(text)
    assert view.closed_on_holidays == text.endswith(HOLIDAYS)
