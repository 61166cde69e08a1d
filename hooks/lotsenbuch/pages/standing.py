"""The state of the data: its map and its table of all municipalities, which are made once for all languages.

The table has marks where a language puts its words: `⟦w0⟧` for a value, `⟦2018-06⟧` for a date, `⟦34000⟧` for a number.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from lotsenbuch.answers.coverage import Coverage
from lotsenbuch.answers.standing import QUESTIONS, Asked, Standing
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.pages.standing_map import Sheet, size_of
from lotsenbuch.routes import Page, ways_from
from lotsenbuch.views.standing import StandingViews, Translated, class_of, query_of

MARK = re.compile(r"⟦([^⟧]*)⟧")

DIGITS = 2
"""So many digits of a number of people are known well enough to be shown."""


class SharedStanding:
    """What all languages show alike, made when the first of them asks for it."""

    def __init__(
        self, jinja: Environment, gazetteer: Gazetteer, coverage: Coverage, translated: Iterable[Translated]
    ) -> None:
        self._jinja = jinja
        self._gazetteer = gazetteer
        self._standings = coverage.standings
        self.translated = tuple(translated)

    def make(self) -> None:
        """Make all of it at once, for all processes between which languages are divided."""
        _ = self.map, self.rows

    @cached_property
    def map(self) -> Markup:
        """The map as SVG: large points below small ones, so that none is covered."""
        sheet = Sheet(self._gazetteer)
        places = sorted(self._gazetteer.municipalities.values(), key=size_of, reverse=True)
        points = [(place, sheet.spots[place.ags], self._classes(self._standings[place.ags])) for place in places]
        return self._render("standing-map.html", sheet=sheet, points=points)

    @cached_property
    def rows(self) -> Markup:
        """The rows of the table with marks in them, by district and name."""
        places = (place for key in self._gazetteer.districts for place in self._gazetteer.by_district[key])
        standings = [self._standings[place.ags] for place in places]
        return self._render("standing-rows.html", rows=[(one, self._classes(one)) for one in standings])

    def in_words(self, views: StandingViews, form: str) -> Markup:
        """Give the rows in a language; `form` is the address of the form."""
        said = {**_said(views, self._standings.values()), "form": form}
        return Markup(MARK.sub(lambda mark: said[mark[1]], self.rows))

    def _classes(self, standing: Standing) -> str:
        return " ".join(map(class_of, standing.values))

    def _render(self, template: str, **values: object) -> Markup:
        html = self._jinja.get_template(template).render(
            ways_from(Page.STANDING, GERMAN).called, rounded=rounded, size_of=size_of, query_of=query_of, **values
        )
        return Markup(html)


def rounded(people: int) -> int:
    """Give a number of people as well as it is known."""
    return int(round(people, DIGITS - len(str(people))))


def _said(views: StandingViews, standings: Iterable[Standing]) -> Mapping[str, str]:
    """Give what a language puts in the place of each mark."""
    words, known = views.words, list(standings)
    said = {class_of(value): str(views.said(value)) for question in QUESTIONS for value in question}
    said |= {asked: str(views.asked(asked)) for asked in Asked}
    dates = {date for one in known for date in (one.newest, one.confirmed) if date}
    said |= {str(date): str(Markup.escape(words.date(date))) for date in dates}
    people = {rounded(one.place.population) for one in known}
    said |= {f"{number} people": words.number(number) if number else "–" for number in people}
    begin, end = words.german("|").split("|")
    return said | {"de": str(begin), "/de": str(end)}
