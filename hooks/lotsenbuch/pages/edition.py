"""The portal in one language, as its pages are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.pages.blocks import blocks
from lotsenbuch.pages.bodies import PlaceBodies
from lotsenbuch.pages.places import PlacePages
from lotsenbuch.pages.prose import Prose
from lotsenbuch.pages.rendering import Renderer
from lotsenbuch.pages.standing import SharedStanding
from lotsenbuch.routes import API
from lotsenbuch.settings import Settings
from lotsenbuch.views.contribute import CODES, FormView, form_view
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.wording.domains import CHECK
from lotsenbuch.wording.vocabulary import VOCABULARIES
from lotsenbuch.wording.words import Words

UNKNOWN = "https://…/"
"""Stands in examples for the portal's address as long as nobody knows it."""


@dataclass(frozen=True, repr=False)
class Edition:
    """One language: what renders, what there is to say, and who runs the portal, if that is known.

    `standing` is what all languages share of the state of the data, `bodies` of the pages of places and operators.
    `sizes` are those of the files that pages link to, in bytes, by their paths from the portal's root.
    """

    renderer: Renderer
    views: EditionViews
    plan: PlanViews
    glossary: KnowledgeViews
    settings: Settings
    standing: SharedStanding
    bodies: PlaceBodies
    publisher: Publisher | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        """Give the words of the language."""
        return self.renderer.words

    @property
    def language(self) -> Language:
        """Give the language."""
        return self.words.language

    @cached_property
    def places(self) -> PlacePages:
        """The pages of municipalities, districts and operators."""
        return PlacePages(self.bodies, self.renderer, self.views, self.glossary.talks, self.settings)

    @cached_property
    def prose(self) -> Prose:
        """What fills in the pages written by hand."""
        made = blocks(self.renderer, self.views, self.publisher, self.settings.address)
        coverage = self.views.coverage
        portal = self.settings.address or UNKNOWN
        values: Mapping[str, int | str] = {
            "municipalities": coverage.municipalities,
            "reached": coverage.reached,
            "counselled": coverage.counselled,
            "portal": portal,
            "api": f"{portal}{API}",
        }
        return Prose(self.renderer, self.glossary.terms, self.views.programme.citations, made, values)

    @cached_property
    def form(self) -> FormView | None:
        """The form for corrections, if it speaks the language."""
        if self.language.code not in CODES:
            return None
        pages = {
            vocabulary: {value: self.words.text(word) for value, word in words.items()}
            for vocabulary, words in VOCABULARIES.items()
        }
        languages = {known.code: self.words.language_name(known.code) for known in LANGUAGES}
        return form_view(self.words.translations(CHECK), pages, languages)
