"""The form for corrections on paper, for who cannot use it on screen: in German, since it goes to a German registry."""

import json
from dataclasses import asdict

from lotsenbuch.languages import GERMAN
from lotsenbuch.paper.typesetting import about
from lotsenbuch.views.contribute import FormView

TEMPLATE = "contribute.typ"


def form_words(view: FormView, mail: str) -> str:
    """Give the form as the template reads it, with the mailbox that takes it, if there is one."""
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
