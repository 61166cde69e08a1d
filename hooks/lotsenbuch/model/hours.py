"""Opening hours as a week: which are taken, and what a page can say of them in any language.

The notation is a part of OpenStreetMap's `opening_hours`: days and times that are the same every week, and whether
public holidays are closed. What goes beyond that no page could say, so it is refused.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from lotsenbuch.model.notations import DASH, FOREIGN_LETTER, HIDDEN, Notation, Step, whole

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

MIDNIGHT = 24 * 60

MORNING = 5 * 60
"""Before this minute of the day nobody counsels: a time that lies there is hardly meant."""

ROUND_THE_CLOCK = "24/7"

_B = "[ \\u00a0]*"
_TO = f"{_B}[{DASH}]{_B}"
_DAY = f"(?:{'|'.join(DAYS)})"
_SOME_DAYS = f"{_DAY}(?:{_TO}{_DAY})?"
_LIST_OF_DAYS = f"{_SOME_DAYS}(?:{_B},{_B}{_SOME_DAYS})*"
_CLOSED_DAYS = f"(?:{_SOME_DAYS}|PH)(?:{_B},{_B}(?:{_SOME_DAYS}|PH))*"
_TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_SPAN = f"{_TIME}{_TO}(?:{_TIME}|24:00)"
_SPANS = f"{_SPAN}(?:{_B},{_B}{_SPAN})*"
_CLOSES = f"{_CLOSED_DAYS}[ \\u00a0]+(?:off|closed)"
_RULE = f"(?:{_LIST_OF_DAYS}[ \\u00a0]+{_SPANS}|{_CLOSES}|{ROUND_THE_CLOCK})"

_YEAR = "(?:^|[^0-9:])(?:19|20)[0-9]{2}(?:$|[^0-9:])"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAYS_OTHERWISE = (
    "(?:Di|Mi|Do|So|di|mi|do|so|mo|tu|we|th|fr|sa|su|MO|TU|WE|TH|FR|SA|SU|DI|MI|DO|SO|[A-Z]?[a-z]+t[ae]gs?"
    "|[mM]ittwochs?|[A-Z]?[a-z]+days?|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"
)
_APPOINTMENT = "[Vv]ereinb|[Tt]ermin|[Aa]bspra|[Aa]nmeld|[Aa]ppointment|(?:^|[^A-Za-z])[nN]\\.?[ \\u00a0]?V(?![A-Za-z])"
_IRREGULAR = (
    f"SH|{_MONTHS}|week|easter|sun|dawn|dusk|\\[|{_YEAR}|[tT]ägig|[Ww]oche|[mM]onat|[gG]erade|(?:^|[^A-Z])KW"
    f"|(?:^|[^0-9])[1-5]\\.[ \\u00a0]?(?:{_DAY}|{_DAYS_OTHERWISE})"
    "|(?:^|[^0-9.])[0-3]?[0-9]\\.(?:0?[1-9]|1[0-2])\\.(?![0-9])"
)
_WITHOUT_TIMES = f"^(?:.*;)?{_B}{_LIST_OF_DAYS}{_B}(?:;|$)"
_WITHOUT_END = f"[0-9]{_B}[+]{_B}(?:[,;]|$)|(?:^|[A-Za-z,;]){_B}{_TIME}{_B}(?:[,;]|$)|[0-9]{_TO}(?:[,;]|$)"

HOURS = Notation(
    (
        Step(
            (
                HIDDEN,
                ("\\|\\|", "hours_fallback"),
                (_APPOINTMENT, "hours_appointment"),
                ('["\\u201c\\u201d\\u201e]', "hours_comment"),
                (_IRREGULAR, "hours_beyond_a_week"),
                (f"[{FOREIGN_LETTER}]", "foreign_letters"),
                ("PH.*[0-9]|[fF]eiert|[hH]oliday|(?:^|[^A-Za-z])ph(?![A-Za-z])", "hours_on_holidays"),
                (f"{_WITHOUT_TIMES}|{_WITHOUT_END}", "hours_open_end"),
                (f"(?:^|[^A-Za-z]){_DAYS_OTHERWISE}(?![A-Za-z])", "hours_days"),
                (f"(?:^|[^0-9])0?({_TIME}){_TO}0?\\1(?![0-9])", "hours_no_time"),
                ("^[^0-9]*$", "opening_hours"),
                whole(f"{_RULE}(?:{_B}[,;]{_B}{_RULE})*{_B};?", "opening_hours"),
            )
        ),
    )
)


@dataclass(frozen=True, order=True)
class Span:
    """A span of a day, in minutes after midnight."""

    start: int
    end: int


@dataclass(frozen=True)
class Rule:
    """One rule: its days (Monday is 0), its spans, none where it closes; one beside those before it, or in their place.

    A span over midnight ends before it begins. `with_holidays` says whether public holidays are among what it closes.
    """

    days: frozenset[int]
    spans: tuple[Span, ...]
    is_additional: bool
    with_holidays: bool = False


@dataclass(frozen=True)
class Week:
    """The spans of each day from Monday to Sunday, and whether public holidays are said to be closed."""

    days: tuple[tuple[Span, ...], ...]
    closed_on_holidays: bool


@cache
def week_of(opening_hours: str) -> Week:
    """Give the week that good opening hours describe."""
    rules = rules_of(opening_hours)
    return Week(
        tuple(tuple(spans) for spans in _joined(_days(rules))),
        closed_on_holidays=any(rule.with_holidays for rule in rules),
    )


def spans_of(week: Week) -> Mapping[Span, tuple[int, ...]]:
    """Give each span of a week by its beginning, with the days on which it is the same (Monday is 0)."""
    spans: dict[Span, list[int]] = {}
    for day, open_ in enumerate(week.days):
        for span in open_:
            spans.setdefault(span, []).append(day)
    return {span: tuple(days) for span, days in sorted(spans.items())}


def clock(minutes: int) -> str:
    """Give a time of the day as machines write it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def tidy(opening_hours: str) -> str:
    """Give good opening hours as all programs read them: without blanks in lists, two digits for each hour."""
    said = ""
    for found in _found(opening_hours):
        rule = re.sub(f"[{DASH}]", "-", re.sub("[ \u00a0]", "", found["rule"])).replace("closed", "off")
        times = re.sub("(?<![0-9])([0-9]:)", r"0\1", rule)
        sign = ";" if rule.endswith("off") else found["sign"]
        said += (f"{sign} " if said else "") + re.sub("(?<=[a-zH])(?=[0-9]|off)", " ", times)
    return said


def rules_of(opening_hours: str) -> tuple[Rule, ...]:
    """Give the rules of good opening hours, in their order."""
    return tuple(map(_rule, _found(opening_hours)))


def _found(opening_hours: str) -> Iterable[re.Match[str]]:
    return re.finditer(f"(?P<sign>[,;])?{_B}(?P<rule>{_RULE})", opening_hours)


def replaced_by(rules: tuple[Rule, ...]) -> tuple[frozenset[int], ...]:
    """Give of each rule the days on which it puts something else in the place of times that a rule before it names."""
    found = []
    for index, rule in enumerate(rules):
        before, after = (_joined(_days(rules[:count])) for count in (index, index + 1))
        lost = (day for day in rule.days if rule.spans and not _covers(after[day], before[day]))
        found.append(frozenset(lost))
    return tuple(found)


def lies_in_the_night(rules: Iterable[Rule]) -> bool:
    """Say whether a time goes over midnight or lies before the morning, but for days that are open throughout."""
    spans = {span for rule in rules for span in rule.spans} - {Span(0, MIDNIGHT)}
    return any(span.start < MORNING or span.end <= span.start for span in spans)


def _rule(found: re.Match[str]) -> Rule:
    text = found["rule"]
    if text == ROUND_THE_CLOCK:
        return Rule(frozenset(range(len(DAYS))), (Span(0, MIDNIGHT),), is_additional=found["sign"] == ",")
    days, spans = (re.findall(pattern, text) for pattern in (_SOME_DAYS, _SPAN))
    return Rule(
        days=frozenset(day for some in days for day in _span_of_days(some)),
        spans=tuple(map(_span, spans)),
        is_additional=found["sign"] == "," and bool(spans),
        with_holidays="PH" in text,
    )


def _span_of_days(text: str) -> Iterable[int]:
    first, *last = (DAYS.index(day) for day in re.findall(_DAY, text))
    return ((first + count) % 7 for count in range((last[0] - first) % 7 + 1 if last else 1))


def _span(text: str) -> Span:
    start, end = (int(hour) * 60 + int(minute) for hour, minute in re.findall("([0-9]+):([0-9]+)", text))
    return Span(start, end)


def _days(rules: Iterable[Rule]) -> list[list[Span]]:
    """Give the spans of each day as its last rules say them; those over midnight still whole."""
    days: list[list[Span]] = [[] for _ in DAYS]
    for rule in rules:
        for day in rule.days:
            days[day] = [*(days[day] if rule.is_additional else ()), *rule.spans]
    return days


def _joined(days: list[list[Span]]) -> list[list[Span]]:
    """Give the spans of each day in their order, those over midnight cut there, those that touch put together."""
    cut: list[list[Span]] = [[] for _ in DAYS]
    for day, spans in enumerate(days):
        for span in spans:
            if span.end > span.start:
                cut[day].append(span)
            else:
                cut[day].append(Span(span.start, MIDNIGHT))
                cut[(day + 1) % 7] += [Span(0, span.end)] if span.end else []
    return [_merged(sorted(spans)) for spans in cut]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _covers(after: list[Span], before: list[Span]) -> bool:
    return all(any(now.start <= span.start and span.end <= now.end for now in after) for span in before)
