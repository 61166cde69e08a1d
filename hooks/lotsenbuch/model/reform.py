"""The reform of 2025: since then the districts decide who counsels (truth rule 9 of the design)."""

from datetime import date

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office
from lotsenbuch.model.sources import Source, newest_about
from lotsenbuch.model.vocabulary import Fact, Task

REFORM = date(2025, 1, 1)
"""Since this day only the districts receive the state's money; many contracts ended on the day before."""


def word_on_who(office: Office) -> Source | None:
    """Give the newest source on who counsels or where; none if no source supports either."""
    return newest_about(office.sources, Fact.OPERATOR, Fact.SERVES)


def predates_reform(office: Office) -> bool:
    """Say whether nobody has said since the reform that an office still does integration management there.

    A word without a date counts as older; a confirmation counts as a word of its day.
    """
    if office.task is not Task.INTEGRATION_MANAGEMENT:
        return False
    word = word_on_who(office)
    said = (word.date if word else None, office.verified.date if office.verified else None)
    return not any(map(_is_newer, said))


def age_of(office: Office) -> Source:
    """Give the source whose age is that of the entry: on the contact, or on who counsels if that predates the reform.

    So a newer word on something else makes no entry younger.
    """
    on_contact = newest_about(office.sources, Fact.CONTACT) if office.contact else None
    source = word_on_who(office) if predates_reform(office) or not on_contact else on_contact
    return source or newest_about(office.sources, *Fact) or office.sources[0]


def _is_newer(when: PartialDate | None) -> bool:
    return when is not None and when.last_day >= REFORM
