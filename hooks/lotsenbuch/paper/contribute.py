"""The form for corrections on paper, for who cannot use it on screen: in German, since it goes to a German registry."""

import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.languages import GERMAN
from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.typesetting import Typesetter, about, packed
from lotsenbuch.views.contribute import FormView


def printed_form(view: FormView, mail: str, folder: Path) -> bytes:
    """Give the form as PDF, with the mailbox that takes it, if there is one; an unchanged one comes from a cache."""
    cache, typesetter = Cache(folder), Typesetter("contribute.typ")
    words = _typeset_words(view, mail)
    pdf = cache.pdf([typesetter.state, words], lambda: packed(pikepdf.open(BytesIO(typesetter.pdf(content=words)))))
    cache.forget_others()
    return pdf


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
