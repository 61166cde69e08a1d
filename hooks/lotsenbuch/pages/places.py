"""The pages of municipalities, districts and operators in one language: it says the rest of bodies made for all."""

from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.coverage import DistrictCoverage, OperatorCoverage
from lotsenbuch.pages.bodies import DEEP, DISTRICT, PlaceBodies
from lotsenbuch.pages.qr_code import qr_code
from lotsenbuch.pages.rendering import Body, Renderer
from lotsenbuch.pages.seams import broken_at_folders
from lotsenbuch.pages.unsaid import voice_of
from lotsenbuch.routes import Route
from lotsenbuch.settings import Settings
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import GAP, TOWN, TalksView, TalkView


class PlacePages:
    """Says the bodies in one language; `said` is what to say on the telephone and what to write.

    `settings` tell where the portal stands.
    """

    def __init__(
        self, bodies: PlaceBodies, renderer: Renderer, views: EditionViews, said: TalksView, settings: Settings
    ) -> None:
        self._bodies = bodies
        self._words = renderer.words
        self._views = views
        self._site = settings.address
        self._render = partial(renderer.render, ways=renderer.ways(DEEP))
        self.voice = voice_of(renderer, bodies.marks, DEEP, self._answers(said))

    def municipality(self, answer: Answer) -> Body:
        """Give the page of a municipality."""
        place = answer.municipality
        html = self.voice.html(self._bodies.municipality(answer)).replace(DISTRICT, routes.district(place.district))
        return Body(self._views.municipalities.head(answer), _in_town(html, place.name))

    def district(self, coverage: DistrictCoverage) -> Body:
        """Give the page of a district."""
        html = self.voice.html(self._bodies.district(coverage))
        return Body(self._views.districts.head(coverage.district), _in_town(html, GAP))

    def operator(self, coverage: OperatorCoverage) -> Body:
        """Give the page of an operator."""
        html = self.voice.html(self._bodies.operator(coverage))
        return Body(self._views.operators.head(coverage.operator), _in_town(html, GAP))

    def _answers(self, said: TalksView) -> Mapping[str, Callable[..., str]]:
        """Give what these pages alone ask a language for."""

        def talk(who: str) -> TalkView:
            view: TalkView = getattr(said, who)
            return view

        return {
            "address": lambda path: broken_at_folders(self._address(path)),
            "code": lambda path: qr_code(self._address(path), self._words.text("QR-Code dieser Seite")),
            "kept": lambda district: routes.kept_places(district, self._words.language),
            "call": lambda who: self._render("call.html", sentences=talk(who).call),
            "written": lambda who: self._render("call.html", sentences=talk(who).letter.sentences),
            "letter": lambda who, email: talk(who).letter.to(email),
        }

    def _address(self, path: Route) -> str:
        """Give the whole address of a page."""
        return f"{self._site}{path.in_language(self._words.language)}"


def _in_town(html: Markup, town: str) -> Markup:
    """Give a page with the reader's town in what it says and in the addresses of its e-mails."""
    return html.replace(quote(TOWN), quote(town)).replace(TOWN, town)
