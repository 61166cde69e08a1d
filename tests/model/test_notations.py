"""Values that are formed anew: what is taken is shown as it was written, all else is refused by its name."""

from collections import Counter
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lotsenbuch.model import values
from lotsenbuch.model.hours import DAYS, Span, lies_in_the_night, replaced_by, rules_of, tidy, week_of
from lotsenbuch.model.values import NOTATIONS
from lotsenbuch.reading.faults import FAULTS
from lotsenbuch.views import links
from tests.corpus import Case, cases

TYPES: dict[str, TypeAdapter[Any]] = {
    "line": TypeAdapter(values.ShortText),
    "text": TypeAdapter(values.LongText),
    "phone": TypeAdapter(values.Phone),
    "web-address": TypeAdapter(values.WebAddress),
    "mail-address": TypeAdapter(values.MailAddress),
    "hours": TypeAdapter(values.Hours),
    "street": TypeAdapter(values.Street),
    "postcode": TypeAdapter(values.Postcode),
    "figure": TypeAdapter(values.Number),
    "count": TypeAdapter(values.Count),
    "degrees": TypeAdapter(values.Degrees),
    "village": TypeAdapter(values.VillageName),
}


def name(case: Case) -> str:
    """Give a name for a case that a terminal can show."""
    return f"{case.kind}: {case.value[:40]!a}"


def test_every_kind_has_its_type() -> None:
    """None is judged by the form only, or by the check only."""
    assert TYPES.keys() == NOTATIONS.keys() == {case.kind for case in cases("accepted")}


def test_every_fault_has_its_words_and_its_values() -> None:
    """Two at least, so that a pattern is not made for one alone."""
    found = Counter((case.kind, case.said["fault"]) for case in cases("refused"))
    for kind, notation in NOTATIONS.items():
        for fault in {fault for step in notation.steps for _, fault in step.refused}:
            assert fault in FAULTS
            assert found[kind, fault] > 1, (kind, fault)


@pytest.mark.parametrize("case", cases("refused"), ids=name)
def test_what_no_page_could_show_is_refused(case: Case) -> None:
    """By the fault that says the repair."""
    with pytest.raises(ValidationError) as caught:
        TYPES[case.kind].validate_python(case.value)
    assert caught.value.errors()[0]["type"] == case.said["fault"]
    assert case.said["fault"] in FAULTS


@pytest.mark.parametrize("case", cases("accepted"), ids=name)
def test_what_is_taken_is_shown_as_it_was_written(case: Case) -> None:
    """Beside the value stands what the page shows of it."""
    kept = TYPES[case.kind].validate_python(case.value)
    assert shown(case.kind, kept) == {key: value for key, value in case.said.items() if key != "value"}


def shown(kind: str, kept: Any) -> dict[str, Any]:
    """Give what is shown of a value as the corpus says it."""
    if kind == "phone":
        phone = links.phone(kept)
        return {"shown": phone.shown, "dialled": phone.href}
    if kind == "hours":
        return shown_hours(kept)
    if kind == "web-address":
        return {"shown": kept, "host": links.host(kept)}
    names = dict.fromkeys(("figure", "count", "degrees"), "number")
    names |= dict.fromkeys(("line", "street", "text", "village"), "kept")
    return {names.get(kind, "shown"): kept}


def shown_hours(kept: str) -> dict[str, Any]:
    """Give the week of opening hours, and what is doubtful about them."""
    week, rules = week_of(kept), rules_of(kept)
    doubts = {"hours_replaced": any(replaced_by(rules)), "hours_night": lies_in_the_night(rules)}
    doubted = [name for name, is_doubted in doubts.items() if is_doubted]
    return {
        "week": {day: [clock(span) for span in spans] for day, spans in zip(DAYS, week.days, strict=True) if spans},
        "closed_on_holidays": week.closed_on_holidays,
        "tidy": tidy(kept),
    } | ({"doubts": doubted} if doubted else {})


def clock(span: Span) -> str:
    """Give a span as a door says it."""
    start, end = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (span.start, span.end))
    return f"{start}-{end}"


def test_hours_that_never_open_are_refused() -> None:
    """However they say so."""
    for hours in ("Mo-Fr 09:00-12:00; Mo-Fr off", "Mo 09:00-10:00, Mo off; PH off", "24/7; Mo-Su off"):
        with pytest.raises(ValidationError, match="opening_hours"):
            TYPES["hours"].validate_python(hours)


def test_numbers_of_a_program_are_taken() -> None:
    """What is no text has been read already."""
    assert TYPES["figure"].validate_python(5.5) == 5.5
    wrong: object
    for wrong in (-1, float("nan"), [], None):
        with pytest.raises(ValidationError):
            TYPES["figure"].validate_python(wrong)
