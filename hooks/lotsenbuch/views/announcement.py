"""What has only been announced: from when it shall be there, never as a way to reach someone."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.answers.answering import COUNSELLING
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.views.page import PlaceLink, operator_link
from lotsenbuch.views.sources import SourceView, SourceViews
from lotsenbuch.wording.vocabulary import TASKS
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class AnnouncementView:
    """An office that is still to come; `task` is empty where it will do integration management."""

    name: str
    task: Markup
    operator: PlaceLink
    start: Markup
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class AnnouncementViews:
    """Gives what is announced in one language; `operators` are known by their ids."""

    words: Words
    operators: Mapping[str, Operator]
    sources: SourceViews

    def announced(self, office: Office) -> AnnouncementView:
        """Give what is said of an office before its first day (truth rule 9: an announcement is no fact)."""
        when = self.words.date(office.from_) if office.from_ else ""
        return AnnouncementView(
            name=office.name,
            task=Markup() if office.task is COUNSELLING else self.words.html(TASKS[office.task]),
            operator=operator_link(self.operators[office.operator]),
            start=self.words.html(
                "Angekündigt: ab %(start)s. Ob es so kommt, wissen wir noch nicht.", start=Markup.escape(when)
            ),
            sources=self.sources.sources(office),
        )
