"""MkDocs without the full-text search and the PDFs, which Hugo's side does not make: used like `mkdocs`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.__main__ import cli

import lotsenbuch.assets.search
import lotsenbuch.paper.plan
from lotsenbuch.languages import Language
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile
from lotsenbuch.views.search import SearchDocument


def write_no_index(language: Language, documents: Iterable[SearchDocument], target: Path) -> None:
    """Stand in for Pagefind."""


def print_no_plans(languages: Iterable[PlanViews], cache: Path) -> Iterator[tuple[Language, dict[PlanFile, bytes]]]:  # noqa: ARG001
    """Stand in for Typst."""
    return iter(())


lotsenbuch.assets.search.write_search_index = write_no_index
lotsenbuch.paper.plan.printed_plans = print_no_plans
cli()
