"""Where facts come from, how far they carry, how fresh they are."""

from typing import Any

import pytest
from markupsafe import Markup

from lotsenbuch.languages import GERMAN
from lotsenbuch.model.sources import Figure, Source
from lotsenbuch.views.sources import FigureView, SourceView, SourceViews
from lotsenbuch.wording.words import Worded
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, PHONE, callable_by, office, source, words

DOUBT_OF_SEVERAL = "Sie spricht von mehreren Gemeinden, nicht von jeder einzeln. Vielleicht ist es heute anders."
DOUBT_OF_ONE = "Die Quelle sagt das nicht wörtlich. Bitte fragen Sie nach."
UNCONFIRMED = "Noch niemand hat das bestätigt. Bitte fragen Sie nach, bevor Sie hingehen."


def sources(code: str = "de") -> SourceViews:
    """Give the views in a language."""
    return SourceViews(words(code))


def basis(**fields: Any) -> str:
    """Give how far the word of an entry goes."""
    return str(sources().basis(office("a", **fields)))


def freshness(*published: dict[str, Any], code: str = "de", **fields: Any) -> str:
    """Give how fresh an entry is that has these sources."""
    one = office("a", sources=list(published) or [source()], **fields)
    return f"{sources(code).freshness(one)} {sources(code).doubt(one)}".strip()


def test_a_source_is_named_with_what_it_supports() -> None:
    """Publisher, title, address, date."""
    written = source(title="Wer hilft?", url="https://altdorf.example/hilfe", date="2025-01-31")
    given = sources().source(Source.model_validate(written))
    assert given.publisher == "Stadt Altdorf"
    assert given.title == "Wer hilft?"
    assert given.url == "https://altdorf.example/hilfe"
    assert given.date == "31. Januar 2025"
    assert given.kind == Markup("Offizielle Angabe")
    assert given.supports == Markup("Träger und Kontakt")


def test_a_source_may_say_little_of_itself() -> None:
    """What it leaves out is empty."""
    given = sources().source(Source.model_validate(source(date=None)))
    assert (given.title, given.url, given.date) == ("", "", "")


def test_an_office_names_all_its_sources() -> None:
    """In the order of the entry."""
    one = office("a", sources=[source("b", publisher="Kreis"), source("a", publisher="Stadt")])
    assert [given.publisher for given in sources().sources(one)] == ["Kreis", "Stadt"]
    assert all(isinstance(given, SourceView) for given in sources().sources(one))


def test_a_number_says_what_it_counts() -> None:
    """Truth rule 10; its publisher is that of the source that it names."""
    one = office(
        "a",
        sources=[source("b", publisher="Kreis"), source("a", publisher="Stadt")],
        figures=[{"kind": "fte", "value": 5.5, "as_of": "2018-04", "source": "a", "note": {"de": "ohne Leitung"}}],
    )
    assert sources().figures(one) == (
        FigureView(Markup("Vollzeitstellen"), "5,5", "April 2018", "Stadt", Worded("ohne Leitung", GERMAN)),
    )


@pytest.mark.parametrize(("kind", "shown"), [("funding", "213.349\xa0€"), ("clients", "213.349")])
def test_only_funding_is_in_euros(kind: str, shown: str) -> None:
    """People and posts are plain numbers."""
    figure = Figure.model_validate({"kind": kind, "value": 213349, "as_of": "2018", "source": "a"})
    given = sources().figure(figure, "Land")
    assert (given.value, given.publisher, given.note) == (shown, "Land", None)


def test_what_is_stated_for_single_places_needs_no_word() -> None:
    """The page names them."""
    assert basis() == ""


@pytest.mark.parametrize(("coverage", "word"), [("all", "alle"), ("most", "die meisten"), ("some", "einige")])
def test_who_serves_a_district_says_for_how_many(coverage: str, word: str) -> None:
    """As stated by the source."""
    assert basis(serves=[MUSTERLAND.key], coverage=coverage).startswith(f"Diese Stelle ist für {word} Gemeinden")
    assert "Quelle" not in basis(serves=[MUSTERLAND.key], coverage=coverage)


def test_unknown_coverage_says_only_that() -> None:
    """Though derived: there is no statement about single places to doubt."""
    given = basis(serves=[MUSTERLAND.key], coverage="unknown", certainty="derived")
    assert given.startswith("Wir wissen nicht, in welchen Gemeinden")
    assert "Quelle" not in given


def test_what_is_derived_says_from_what() -> None:
    """Truth rule 5: for how many, the newest source of who or where, and the doubt."""
    given = basis(
        serves=[MUSTERLAND.key],
        coverage="most",
        certainty="derived",
        sources=[
            source("a", publisher="Stadt", date="2018-03", supports=["serves"]),
            source("b", publisher="Zeitung", date="2019-05", supports=["operator"]),
            source("c", publisher="Kreis", date="2020", supports=["contact"]),
        ],
    )
    start = "Diese Stelle ist für die meisten Gemeinden im Kreis da. Fragen Sie nach, ob auch für Ihre."
    assert given == f"{start} Quelle: Zeitung, Mai 2019. {DOUBT_OF_SEVERAL}"


@pytest.mark.parametrize("fact", ["serves", "operator"])
def test_what_is_derived_rests_on_who_or_where(fact: str) -> None:
    """Not on a newer word about something else."""
    carrying = source("a", publisher="Stadt", date="2018", supports=[fact])
    newer = source("b", publisher="Zeitung", date="2020", supports=["spoken"])
    assert basis(certainty="derived", sources=[carrying, newer]).startswith("Quelle: Stadt, 2018. ")


@pytest.mark.parametrize(
    ("serves", "doubt"),
    [
        ([ALTDORF.ags, BACHHEIM.ags], DOUBT_OF_SEVERAL),
        ([MUSTERLAND.key], DOUBT_OF_SEVERAL),
        ([ALTDORF.ags], DOUBT_OF_ONE),
    ],
)
def test_the_doubt_fits_what_the_source_spoke_of(serves: list[str], doubt: str) -> None:
    """Of several municipalities, or not literally of the one."""
    assert basis(serves=serves, certainty="derived") == f"Quelle: Stadt Altdorf, Januar 2025. {doubt}"


def test_a_source_without_a_date_says_so() -> None:
    """In the basis and in the freshness."""
    undated = source(date=None)
    assert basis(certainty="derived", sources=[undated]).startswith("Quelle: Stadt Altdorf, ohne Datum. ")
    assert freshness(undated) == f"Veröffentlicht von Stadt Altdorf, ohne Datum. {UNCONFIRMED}"


def test_what_a_human_confirmed_says_who_and_when() -> None:
    """Truth rule 2; no doubt is left."""
    assert freshness(verified={"date": "2026-03-02", "by": "Stadt"}) == "Bestätigt: 2. März 2026, von Stadt."


def test_what_nobody_confirmed_says_who_published_it() -> None:
    """And asks the reader to ask."""
    assert freshness() == f"Veröffentlicht: Januar 2025, von Stadt Altdorf. {UNCONFIRMED}"


PUBLISHED = (
    source("a", publisher="Kontaktseite", date="2025-01", supports=["contact"]),
    source("b", publisher="Trägerseite", date="2025-02", supports=["operator"]),
    source("c", publisher="Gebietsseite", date="2025-03", supports=["serves"]),
    source("d", publisher="Zahlenseite", date="2025-04", supports=["figures"]),
)


def test_a_contact_is_as_fresh_as_its_own_source() -> None:
    """Truth rule 9: a newer word on something else does not make it fresh."""
    assert "von Kontaktseite" in freshness(*PUBLISHED, contact=callable_by(phone=PHONE))


def test_without_a_contact_counts_who_and_where() -> None:
    """The newer of the two; where no source supports either, the newest of all."""
    assert "von Gebietsseite" in freshness(*PUBLISHED)
    assert "von Trägerseite" in freshness(*PUBLISHED[:2])
    assert "von Zahlenseite" in freshness(PUBLISHED[3])


BEFORE = source("b", publisher="Trägerseite", date="2018-04", supports=["operator"])
REFORM = "Seit 2025 entscheidet der Kreis, wer berät: Fragen Sie, ob es noch stimmt."


def reform(*published: dict[str, Any], **fields: Any) -> str:
    """Give what is said of the reform."""
    return str(sources().reform(office("a", sources=list(published), **fields)))


def test_who_counsels_since_before_the_reform_is_as_old_as_that_word() -> None:
    """Truth rule 9: a newer word on the contact does not make it fresh, nor is its date shown."""
    given = freshness(BEFORE, PUBLISHED[0], contact=callable_by(phone=PHONE))
    assert given == f"Veröffentlicht: April 2018, von Trägerseite. {UNCONFIRMED}"
    assert reform(BEFORE, PUBLISHED[0], contact=callable_by(phone=PHONE)) == f"Das ist von 2018. {REFORM}"


def test_what_was_said_since_the_reform_needs_no_such_word() -> None:
    """On who counsels or where; or confirmed by a human; or by nobody, but of another task."""
    assert reform(BEFORE, PUBLISHED[1]) == reform(BEFORE, PUBLISHED[2]) == ""
    assert reform(BEFORE, verified={"date": "2025-06-01", "by": "Stadt"}) == ""
    assert reform(BEFORE, task="migration-counselling") == ""


def test_a_word_without_a_date_counts_as_older() -> None:
    """And says that nobody knows."""
    assert reform({**BEFORE} | {"date": None}) == f"Von wann das ist, wissen wir nicht. {REFORM}"
    assert reform(PUBLISHED[0]) == f"Von wann das ist, wissen wir nicht. {REFORM}"


@pytest.mark.parametrize(
    ("from_", "said", "fields", "shown"),
    [
        ("2026-01-01", "2025-12", {}, "1. Januar 2026"),
        ("2026", "2025", {}, "2026"),
        ("2026-03", "2025-12", {"verified": {"date": "2026-02-28", "by": "Stadt"}}, "März 2026"),
        ("2026-03", "2026-02-28", {"task": "migration-counselling"}, "März 2026"),
        ("2026-03", "2025-12", {"verified": {"date": "2026-03-01", "by": "Stadt"}}, ""),
        ("2026-03", "2026-03-01", {}, ""),
        ("2026-03", "2026", {}, ""),
        ("2026", "2026-01", {}, ""),
        ("2026-03", None, {}, ""),
        (None, "2025", {}, ""),
    ],
)
def test_what_was_announced_is_to_be_asked_for(
    from_: str | None, said: str | None, fields: dict[str, Any], shown: str
) -> None:
    """Truth rule 9: until somebody says so on its first day or later, nobody knows whether it has come."""
    one = office("a", from_=from_, sources=[source(date=said)], **fields)
    sentence = f"Angekündigt war: ab {shown}. Fragen Sie, ob es so gekommen ist." if shown else ""
    assert sources().announcement(one) == sentence


def test_a_confirmation_from_before_the_reform_is_a_word_of_its_day() -> None:
    """It is newer than the source."""
    assert reform(BEFORE, verified={"date": "2024-06-01", "by": "Stadt"}) == f"Das ist von 2024. {REFORM}"


def test_names_are_marked_as_german_and_dates_are_not() -> None:
    """Among letters of another script."""
    given = freshness(source(publisher="Stadt Altdorf"), code="ru")
    assert '<bdi lang="de">Stadt Altdorf</bdi>' in given
    assert '<bdi lang="de">2025' not in given
    confirmed = freshness(verified={"date": "2026-03-02", "by": "<Stadt>"}, code="ru")
    assert '<bdi lang="de">&lt;Stadt&gt;</bdi>' in confirmed
