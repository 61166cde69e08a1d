"""What the pages of places share, and what stands open on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.model.offices import Office
from lotsenbuch.pages.places import PlacePages
from lotsenbuch.pages.rendering import Renderer, environment
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import CallsView, SentenceView
from lotsenbuch.views.office import OfficeView, OfficeViews
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, PHONE, callable_by, entries, office, views

CALLS = CallsView((SentenceView("Ich rufe Sie an.", ""),), (SentenceView("Wer berät hier?", ""),))  # type: ignore[arg-type]
OPEN = '<details class="box state-services" open>'


@pytest.fixture
def pages_of(project: Path) -> Callable[..., tuple[PlacePages, EditionViews]]:
    """Give the pages of offices, and the views that they are made from."""

    def made(*offices: Office) -> tuple[PlacePages, EditionViews]:
        of = views(entries(*offices))
        return PlacePages(Renderer(of.words, environment(project / "overrides")), of, CALLS), of

    return made


def test_where_nobody_else_answers_the_state_services_stand_open(
    pages_of: Callable[..., tuple[PlacePages, EditionViews]],
) -> None:
    """On the page of a place and on that of its district; elsewhere they are a tap away."""
    pages, of = pages_of(office("altdorf"))
    assert OPEN in pages.municipality(of.answers[BACHHEIM.ags]).html
    assert OPEN in pages.district(of.coverage.districts[MUSTERLAND.key]).html
    assert OPEN not in pages.municipality(of.answers[ALTDORF.ags]).html
    pages, of = pages_of(office("kreis", serves=[MUSTERLAND.key]))
    assert OPEN not in pages.municipality(of.answers[BACHHEIM.ags]).html
    assert OPEN not in pages.district(of.coverage.districts[MUSTERLAND.key]).html


@pytest.mark.parametrize(
    ("line", "said"),
    [("counselling", "Ich rufe Sie an."), ("coordination", "Ich rufe Sie an."), ("switchboard", "Wer berät hier?")],
)
def test_what_to_say_depends_on_who_answers(
    pages_of: Callable[..., tuple[PlacePages, EditionViews]], line: str, said: str
) -> None:
    """To the counselling itself one says what one wants, at a switchboard whom."""
    pages, of = pages_of(office("altdorf", contact=callable_by(phone=PHONE) | {"line": line}))
    html = pages.municipality(of.answers[ALTDORF.ags]).html
    shown = [sentence for sentence in ("Ich rufe Sie an.", "Wer berät hier?") if sentence in html]
    assert shown == [said]


def test_a_card_is_made_once(
    pages_of: Callable[..., tuple[PlacePages, EditionViews]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many pages show it; one level lower, as another office's, its headings are smaller."""
    made = []
    card = OfficeViews.card

    def counted(self: OfficeViews, of: Office) -> OfficeView:
        made.append(of.id)
        return card(self, of)

    monkeypatch.setattr(OfficeViews, "card", counted)
    officer = office("beauftragte", task="integration-officer", serves=[MUSTERLAND.key])
    pages, of = pages_of(office("kreis", serves=[MUSTERLAND.key]), officer)
    for place in (ALTDORF, BACHHEIM):
        html = pages.municipality(of.answers[place.ags]).html
        assert '<h2 class="office-name">Beratung kreis</h2>' in html
        assert '<h3 class="office-name">Beratung beauftragte</h3>' in html
    assert made == ["kreis", "beauftragte"]
    pages.district(of.coverage.districts[MUSTERLAND.key])
    assert made == ["kreis", "beauftragte", "beauftragte"]
