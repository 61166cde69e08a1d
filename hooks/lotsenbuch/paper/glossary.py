"""The glossary on paper: two columns, the German word on the left and what it means on the right."""

import json
from dataclasses import asdict

from lotsenbuch.paper.typesetting import about
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.domains import KNOWLEDGE, PAGES

TEMPLATE = "glossary.typ"


def glossary_words(views: KnowledgeViews) -> str:
    """Give the glossary of a language as the template reads it."""
    words = views.words
    content = {
        "title": {"german": "Wörterbuch der Ämter", "other": words.text("Wörterbuch der Ämter")},
        "page": {"german": "Seite %(page)s von %(pages)s", "other": words.text("Seite %(page)s von %(pages)s")},
        "unreviewed": words.text("Übersetzt von einem Computer, noch nicht geprüft. Es gilt der deutsche Text."),
        "groups": [asdict(group) for group in views.groups],
        "german_groups": list(views.german_titles),
        "language": about(words.language, reviewed=words.are_reviewed(PAGES, KNOWLEDGE)),
    }
    return json.dumps(content, ensure_ascii=False)
