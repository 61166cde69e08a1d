"""The values of the corpus, for the tests that judge by them; README.md says what stands in it."""

import json
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent


class Case(NamedTuple):
    """A value of a kind, and what is said of it: what a page shows, or its fault."""

    kind: str
    value: str
    said: dict[str, Any]


def cases(which: str) -> list[Case]:
    """Give the values that are `accepted` or `refused`, of all kinds."""
    found = []
    for file in sorted(FOLDER.glob("*.json")):
        corpus = json.loads(file.read_text("utf-8"))
        found += [Case(corpus["kind"], said["value"], said) for said in corpus[which]]
    return found
