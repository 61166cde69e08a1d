"""Pages that are made once for all languages say in each what they would say if they were made in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lotsenbuch.content import Knowledge
from lotsenbuch.pages.bodies import PlaceBodies
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.places import PlacePages
from lotsenbuch.pages.rendering import Body, Renderer, environment
from lotsenbuch.portal.editions import editions
from lotsenbuch.settings import Settings
from lotsenbuch.wording.unsaid import Marks
from tests.conftest import ADDRESS, PROJECT


class AtOnce(Marks):
    """Gives no mark but the answer."""

    def __init__(self, answers: Mapping[str, Callable[..., str]]) -> None:
        super().__init__()
        self._answers = answers

    def plain(self, name: str, /, *values: object, **named: object) -> str:
        """Give the answer to a question."""
        return self._answers[name](*values, **named)


class InOneLanguage(Renderer):
    """Fills templates in one language, which answers at once."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition.words, environment(PROJECT / "overrides"))
        self.marks = AtOnce(edition.places.voice.answers)


def made_in_it(edition: Edition, settings: Settings) -> PlacePages:
    """Give the pages of a language that were never made for any other."""
    renderer: Any = InOneLanguage(edition)
    bodies = PlaceBodies(renderer, edition.views, has_address=bool(settings.address))
    return PlacePages(bodies, edition.renderer, edition.views, edition.glossary.talks, settings)


def test_a_page_made_for_all_languages_is_the_one_made_in_each(small: Knowledge, small_project: Path) -> None:
    """Each municipality's, district's and operator's, in all thirteen, byte for byte, with the code of its address."""
    settings = Settings(address=ADDRESS)
    for edition in editions(small, small_project, settings).values():
        here, content = made_in_it(edition, settings), edition.views
        pages: list[tuple[Body, Body]] = [
            *((edition.places.municipality(one), here.municipality(one)) for one in content.answers.values()),
            *((edition.places.district(one), here.district(one)) for one in content.coverage.districts.values()),
            *((edition.places.operator(one), here.operator(one)) for one in content.coverage.operators.values()),
        ]
        assert len(pages) > 20
        for shared, own in pages:
            assert shared == own, (edition.language.code, own.head.path)
            assert not {"\x02", "\x03"} & set(shared.html)
