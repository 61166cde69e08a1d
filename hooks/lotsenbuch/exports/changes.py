"""What became newer, as a feed (Atom, RFC 4287): by the newest source or confirmation of each office."""

import re
from collections.abc import Iterator
from uuid import UUID, uuid5

from markupsafe import escape

from lotsenbuch.exports import lists
from lotsenbuch.exports.recording import OpenData
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office

OURS = UUID("5f0f3b1c-7b0e-5a6e-9d0c-0a1c5c2f6e11")
"""The namespace of all names that are made of our keys; it must never change."""

MOST = 200
"""As many changes as a reader of feeds wants at once."""

UNDATED = PartialDate("1970")
"""What a feed says that says nothing."""

UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold."""


def changes(data: OpenData, address: str) -> str:
    """Give the offices whose sources or confirmations are newest, these first; `address` is the feed's own."""
    dated = [(date, office) for office in _there(data) if (date := office.last_confirmed)]
    newest = sorted(dated, key=lambda one: one[0].first_day, reverse=True)[:MOST]
    entries = "".join(_entry(data, office, date) for date, office in newest)
    updated = max((date for date, _ in newest), key=lambda date: date.first_day, default=UNDATED)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">\n'
        f"<id>{_name('changes')}</id>\n<title>Lotsenbuch</title>\n<updated>{_moment(updated)}</updated>\n"
        f'<link rel="self" href="{_xml(address)}"/>\n<author><name>Lotsenbuch</name></author>\n'
        f"<rights>{_xml(lists.ENTRIES_ATTRIBUTION)}</rights>\n{entries}</feed>\n"
    )


def _there(data: OpenData) -> Iterator[Office]:
    return (office for office in data.entries.offices if office.id in data.offices)


def _entry(data: OpenData, office: Office, date: PartialDate) -> str:
    """Give what is new of an office: who said it last, when, and under which title."""
    operator = data.entries.operator_by_id[office.operator]
    said = max((source for source in office.sources if source.date), key=lambda one: one.date or date, default=None)
    by = (
        office.verified.by if office.verified else ": ".join(filter(None, (said.publisher, said.title))) if said else ""
    )
    page = data.pages.operator(operator)
    link = f'<link rel="alternate" type="text/html" href="{_xml(page)}"/>\n' if page else ""
    return (
        f"<entry>\n<id>{_name(f'changes/{office.id}/{date}')}</id>\n<title>{_xml(office.name)}</title>\n"
        f'<updated>{_moment(date)}</updated>\n{link}<category term="{office.task}"/>\n'
        f'<content type="text">{_xml(f"{operator.name} · {date} · {by}")}</content>\n</entry>\n'
    )


def _name(key: str) -> str:
    return f"urn:uuid:{uuid5(OURS, key)}"


def _moment(date: PartialDate) -> str:
    """Give the first moment of a date: of a month or a year nobody knows more."""
    return f"{date.first_day.isoformat()}T00:00:00Z"


def _xml(text: str) -> str:
    return str(escape(UNSAYABLE.sub("\ufffd", text))).replace("\r", "&#13;")  # else read as a line's end
