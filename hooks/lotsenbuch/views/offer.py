"""What an office offers: the services, the languages, the interpreters."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.model.offices import Office
from lotsenbuch.wording.vocabulary import INTERPRETING, SERVICES
from lotsenbuch.wording.words import Worded, Words


@dataclass(frozen=True)
class Named:
    """A word with the key of its icon, and more about it."""

    key: str
    word: Markup
    note: Worded | None = None


def services(words: Words, office: Office) -> tuple[Named, ...]:
    """Give what an office helps with."""
    return tuple(Named(service, words.html(SERVICES[service])) for service in office.services)


def spoken(words: Words, office: Office) -> tuple[Named, ...]:
    """Give the languages that the staff speak, and when, if not always."""
    return tuple(
        Named(item.language, words.isolated(words.language_name(item.language)), words.optional_entry(item.note))
        for item in office.spoken
    )


def interpreting(words: Words, office: Office) -> Markup:
    """Give whether interpreters help; nothing where that is unknown."""
    return words.html(INTERPRETING[office.interpreting]) if office.interpreting else Markup()
