"""What the data knows some page shows, and what a view says some template prints: nobody is asked for nothing."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch import views
from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.assets.plan import vocabulary
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import language
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.fields import model_in
from lotsenbuch.model.glossary import Cards, Glossary
from lotsenbuch.model.offices import Registry
from lotsenbuch.model.plan import Plan
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.model.sources import TableSource
from lotsenbuch.model.values import Entry, Text
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.pages.search import search_documents
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.editions import editions
from lotsenbuch.portal.files import outputs
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import ways_from
from lotsenbuch.settings import Forge, Settings
from tests.pages.bodies import Sizes

NOT_SHOWN = {
    "Contact.personal": "lets a check pass",
    "Registry.offices": "are read as a list from more than one file",
    "Registry.operators": "are read as a list from more than one file",
    "StateService.id": "tells the entries of the file apart",
}
"""Fields of the data that no page shows, and why they are there."""

NOT_PRINTED = {
    "PlanView.printed": "for paper",
    "SheetView.letterhead": "for paper",
    "SheetView.apart": "for paper",
    "SearchDocument.path": "for the search index",
    "SearchDocument.html": "for the search index",
}
"""Fields of views that no template prints, and why they are there."""

SHELL = Shell("⟦title⟧⟦description⟧⟦path⟧⟦root⟧⟦home⟧⟦body⟧")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, small: Knowledge, small_project: Path) -> set[str]:
    """Give the fields that are read while it is worked out who answers and every page is made, in German and Arabic."""
    names: set[str] = set()

    def watched(self: object, name: str) -> Any:
        names.update(f"{kind.__name__}.{name}" for kind in type(self).__mro__)
        return object.__getattribute__(self, name)

    for kind in (Entry, *view_classes()):
        monkeypatch.setattr(kind, "__getattribute__", watched)
    made = editions(small, small_project, Settings(forge=Forge("https://forge.example/repository")))
    everyone = Everyone(small.administrations, small.programme.services)
    coverage_of(small.entries, small.gazetteer, answers_of(small.entries, small.gazetteer, everyone))
    for code in ("de", "ar"):
        for _ in pages_of(made[language(code)]):
            pass
    for _ in outputs(small):
        pass
    return names


def pages_of(edition: Edition) -> Iterator[object]:
    """Make all pages of a language, the blocks that stand in those written by hand, and what the search reads."""
    informed = replace(edition, sizes=Sizes())
    ways = ways_from("impressum/", edition.language)
    yield from (SHELL.filled(body, ways) for kind in KINDS for body in kind.bodies(informed))
    for block in ("programme", "figures", "publisher"):
        yield edition.prose.page(f"<p>⟦{block}⟧</p>", ways, PageState())
    yield from search_documents(edition, [])
    yield vocabulary(edition.plan)


def view_classes() -> Iterator[type]:
    """Give every class of the views whose objects hold what a page says."""
    for module in pkgutil.iter_modules(views.__path__, f"{views.__name__}."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if is_dataclass(kind) and kind.__module__ == module.name:
                yield kind


def fields_below(models: Iterable[type[Any]]) -> Iterator[str]:
    """Give the fields of models and of those within them; free text aside, whose fields are languages."""
    for model in models:
        yield from (f"{model.__name__}.{name}" for name in model.model_fields)
        inner = map(model_in, (info.annotation for info in model.model_fields.values()))
        yield from fields_below(kind for kind in inner if kind not in {None, Text})


def test_every_field_of_the_data_is_shown(read: set[str]) -> None:
    """Or it stands in a list with its reason; so does nothing that is shown."""
    known = set(fields_below((Registry, Administration, TableSource, Programme, Plan, Glossary, Cards, Publisher)))
    assert known - read == set(NOT_SHOWN)


def test_every_field_of_a_view_is_printed(read: set[str]) -> None:
    """Or it stands in a list with its reason; so does nothing that is printed."""
    known = {f"{kind.__name__}.{field.name}" for kind in view_classes() for field in fields(kind)}
    assert known - read == set(NOT_PRINTED)
