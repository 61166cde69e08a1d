"""Opening hours as German town halls write them, read into the registry's notation, and worded as on a door.

The form reads more (docs/assets/contribute/hours.js); what is read here means the same there. Days that are named twice
have both times.
"""

import re
from collections.abc import Iterator

from lotsenbuch.model.hours import DAYS, Span, Week, clock, week_of

SHORT = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")

_NAMES = ("mo(?:ntags?)?", "di(?:enstags?)?", "mi(?:ttwochs?)?", "do(?:nnerstags?)?", "fr(?:eitags?)?",
          "sa(?:mstags?)?|sonnabends?", "so(?:nntags?)?")  # fmt: skip

SAID_OTHERWISE = (
    (r"[‐-―−]", "-"),
    (r"\s*\n\s*", ";"),
    (r"\bbis\b", "-"),
    (r"\b(?:und|u\.|sowie|auch|zusätzlich)(?![a-zäöüß])|[&+/]", ","),
    (r"\btäglich\b", "mo-so"),
    (r"(?<=\d)\s*(?:uhr|h)\b|\b(?:von|am|an|jeden|vormittags|nachmittags)\b|(?<=[a-z])[.:](?=\s|\d|$)|[()]", " "),
)
"""What people write in many ways, and the one sign for it; words that say no more than the times do are left out."""

HOLIDAYS = re.compile(r"feiertag(?:e|en|s)?\s*(?:geschlossen|zu)|geschlossen\s+feiertag(?:e|en|s)?")

_B = r"\s*"
_DAY = f"(?:{'|'.join(f'(?:{name})' for name in _NAMES)})(?![a-zäöüß])"
_TIME = r"\d{1,2}(?:[.:][0-5]\d)?(?!\d)"
_SPAN = f"{_TIME}{_B}-{_B}{_TIME}"
_SOME_DAYS = f"{_DAY}(?:{_B}-{_B}{_DAY})?"
_RULE = re.compile(
    rf"{_B}(?P<days>{_SOME_DAYS}(?:{_B},{_B}{_SOME_DAYS})*)[\s,]*(?P<times>{_SPAN}(?:[\s,]+{_SPAN})*)[\s,;.]*"
)
MINUTES_OF_A_DAY = 24 * 60
SEVERAL = 3
"""From so many days on that follow one another they are named by their first and last."""


def hours_of(text: str) -> str:
    """Give hours that people wrote in the registry's notation; nothing if one of their words is not understood."""
    plain = text.casefold().strip()
    for pattern, sign in SAID_OTHERWISE:
        plain = re.sub(pattern, sign, plain)
    plain, on_holidays = HOLIDAYS.subn(" ", plain)
    days: list[list[Span]] = [[] for _ in DAYS]
    at = 0
    while at < len(plain) and (found := _RULE.match(plain, at)):
        at = found.end()
        spans = [_span(span) for span in re.findall(_SPAN, found["times"])]
        if not all(0 <= span.start < span.end <= MINUTES_OF_A_DAY for span in spans):
            return ""
        for day in _days(found["days"]):
            days[day] += spans
    is_read = not plain[at:].strip(" ,;.") and any(days)
    return _written(Week(tuple(map(_joined, days)), bool(on_holidays))) if is_read else ""


def _days(text: str) -> Iterator[int]:
    for some in re.findall(_SOME_DAYS, text):
        first, *last = (_day(name) for name in re.findall(_DAY, some))
        yield from ((first + count) % 7 for count in range((last[0] - first) % 7 + 1 if last else 1))


def _day(name: str) -> int:
    return next(day for day, pattern in enumerate(_NAMES) if re.fullmatch(pattern, name))


def _span(text: str) -> Span:
    return Span(*(_minutes(time) for time in text.split("-")))


def _minutes(time: str) -> int:
    hour, _, minute = time.strip().replace(".", ":").partition(":")
    return int(hour) * 60 + int(minute or 0)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def _written(week: Week) -> str:
    rules = [
        f"{_named(days, DAYS, '-', ',')} {','.join(f'{clock(span.start)}-{clock(span.end)}' for span in spans)}"
        for spans, days in _alike(week)
    ]
    return "; ".join([*rules, *(["PH off"] if week.closed_on_holidays else [])])


def worded(notation: str) -> str:
    """Give hours of the registry as on a door: `Mo–Do 9:00–12:00 Uhr; Feiertage geschlossen`; `hours_of` reads them."""
    week = week_of(notation)
    rules = [
        f"{_named(days, SHORT, '–', ', ')} {' und '.join(f'{_door(span)} Uhr' for span in spans)}"
        for spans, days in _alike(week)
    ]
    return "; ".join([*rules, *(["Feiertage geschlossen"] if week.closed_on_holidays else [])])


def _door(span: Span) -> str:
    return "–".join(f"{minutes // 60}:{minutes % 60:02}" for minutes in (span.start, span.end))


def _alike(week: Week) -> list[tuple[tuple[Span, ...], list[int]]]:
    """Give the days that have the same spans, in the order of the days."""
    groups: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(week.days):
        if spans:
            groups.setdefault(spans, []).append(day)
    return list(groups.items())


def _named(days: list[int], names: tuple[str, ...], to: str, comma: str) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    some = (
        f"{names[run[0]]}{to}{names[run[-1]]}" if len(run) >= SEVERAL else comma.join(names[day] for day in run)
        for run in runs
    )
    return comma.join(some)
