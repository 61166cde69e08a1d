"""The PDFs of the plan: in every language the whole plan and each sheet, to print and to fill in.

A PDF whose words, template and tools are the same as before is taken from a cache.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.form_fields import with_form_fields
from lotsenbuch.paper.letters import letters
from lotsenbuch.paper.typesetting import Typesetter, about, packed
from lotsenbuch.views.plan import PlanView, PlanViews
from lotsenbuch.views.plan_files import PlanFile, plan_files
from lotsenbuch.wording.domains import PAGES, PLAN

FORM_FIELDS = tuple(Path(__file__).parent / name for name in ("form_fields.py", "letters.py", "joined.js"))
"""What a plan is made fillable by; a fillable PDF is made anew when one of them changes."""


class PlanPress:
    """Makes the PDFs of all languages, each only once."""

    def __init__(self, cache: Path) -> None:
        self._cache = Cache(cache)
        self._typesetter = Typesetter("plan.typ")
        self._form_fields = "\n".join(file.read_text("utf-8") for file in FORM_FIELDS)

    def pdfs(self, views: PlanViews) -> Iterator[tuple[PlanFile, bytes]]:
        """Give every PDF of a language with where it belongs."""
        words = _words(views)
        for file in plan_files(views.words.language, views.plan):
            yield file, self._cache.pdf(self._made_from(words, file), partial(self._made, views, words, file))

    def keeps(self, views: PlanViews) -> bool:
        """Say whether every PDF of a language is there from before."""
        words = _words(views)
        files = plan_files(views.words.language, views.plan)
        return all(self._cache.has(self._made_from(words, file)) for file in files)

    def finish(self) -> None:
        """Forget the PDFs of words and templates that are no more."""
        self._cache.forget_others()

    def _made_from(self, words: str, file: PlanFile) -> list[str]:
        return [self._typesetter.state, self._form_fields if file.is_fillable else "", words, file.sheet]

    def _made(self, views: PlanViews, words: str, file: PlanFile) -> bytes:
        set_ = typeset(self._typesetter, words, file.sheet, is_fillable=file.is_fillable)
        if file.is_fillable:
            script = views.words.language.script
            return packed(with_form_fields(set_, views.tips, views.single, letters(script)))
        return packed(pikepdf.open(BytesIO(set_)))


def typeset(typesetter: Typesetter, words: str, sheet: str, *, is_fillable: bool) -> bytes:
    """Give a sheet, or the whole plan if none is named, as PDF.

    `words` are a view as `typeset_words` gives it. In a fillable plan each field is a link
    whose address tells its kind and its name: `field:line:cover.client.phone`.
    """
    return typesetter.pdf(content=words, sheet=sheet, fillable="yes" if is_fillable else "")


def _words(views: PlanViews) -> str:
    return typeset_words(views.view, reviewed=views.words.are_reviewed(PAGES, PLAN))


def typeset_words(view: PlanView, *, reviewed: bool) -> str:
    """Give a view as the template reads it: JSON, with what setting type needs to know of the language."""
    return json.dumps(asdict(view) | {"language": about(view.language, reviewed=reviewed)}, ensure_ascii=False)
