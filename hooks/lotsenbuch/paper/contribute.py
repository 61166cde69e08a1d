"""The form for corrections on paper, for who cannot use it on screen: in German, since it goes to a German registry."""

import json
from dataclasses import asdict
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.languages import GERMAN
from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.typesetting import Typesetter, about, packed
from lotsenbuch.views.contribute import FormView


class FormPress:
    """Makes the PDF of the form, in German, only once."""

    def __init__(self, cache: Path) -> None:
        self._cache = Cache(cache)
        self._typesetter = Typesetter("contribute.typ")

    def pdf(self, view: FormView, mail: str) -> bytes:
        """Give the PDF, with the mailbox that takes it, if there is one."""
        words = _typeset_words(view, mail)
        return self._cache.pdf([self._typesetter.state, words], partial(self._made, words))

    def keeps(self, view: FormView, mail: str) -> bool:
        """Say whether the PDF is there from before."""
        return self._cache.has([self._typesetter.state, _typeset_words(view, mail)])

    def finish(self) -> None:
        """Forget the PDFs of words and templates that are no more."""
        self._cache.forget_others()

    def _made(self, words: str) -> bytes:
        return packed(pikepdf.open(BytesIO(self._typesetter.pdf(content=words))))


def _typeset_words(view: FormView, mail: str) -> str:
    words = view.words
    sent = f"{words['script_mail']} {mail}" if mail else ""
    content = {
        "title": words["sheet_title"],
        "intro": [sentence for sentence in (words["sheet_intro"], sent) if sentence],
        "ways": [words["change"], words["still"], words["gone_office"], words["add"]],
        "place": words["sheet_place"],
        "groups": [asdict(group) for group in view.office],
        "other_languages": words["other_languages"],
        "yes": words["yes"],
        "page": words["sheet_page"],
        "language": about(GERMAN, reviewed=True),
    }
    return json.dumps(content, ensure_ascii=False)
