"""What the portal explains: the types of `data/glossary.yaml` and `data/cards.yaml`."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.values import Distinct, Entry, Id, LongText, ShortText


class TermGroup(StrEnum):
    """What an office term is about, in the order of the glossary."""

    COUNSELLING = "counselling"
    RESIDENCE = "residence"
    OFFICES = "offices"
    PAPERS = "papers"
    LANGUAGE = "language"
    WORK = "work"
    RECOGNITION = "recognition"
    HOUSING = "housing"
    SCHOOL = "school"
    MONEY = "money"
    HEALTH = "health"


class Article(StrEnum):
    """The article of a German noun; `plural` where the word is only used so."""

    DER = "der"
    DIE = "die"
    DAS = "das"
    PLURAL = "plural"


class Term(Entry):
    """A word as German offices say it, how it is spoken, and what it is for the reader.

    `spoken` are its syllables, the stressed one in capitals; `short` is its abbreviation; `also` are other words
    by which people look for it, by commas.
    """

    id: Id
    term: ShortText
    article: Article | None = None
    group: TermGroup
    spoken: ShortText
    means: LongText
    short: ShortText | None = None
    spoken_short: ShortText | None = None
    also: ShortText | None = None
    see: Distinct[Id] = ()


class Glossary(Entry):
    """All of `data/glossary.yaml`."""

    terms: tuple[Term, ...]

    @model_validator(mode="after")
    def _ids_are_unique_and_known(self) -> Self:
        known: set[str] = set()
        for term in self.terms:
            if term.id in known:
                raise _fault("twice", term.id)
            known.add(term.id)
        for id_ in (id_ for term in self.terms for id_ in term.see):
            if id_ not in known:
                raise _fault("unknown_term", id_)
        return self


def _fault(type_: str, id_: str) -> PydanticCustomError:
    return PydanticCustomError(type_, "{id}", {"id": id_})


Said = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^([^{}]|\{language\}|\{town\})*$")]
"""German that is shown or said; it may leave open which language and which town."""


class Sentence(Entry):
    """A German sentence to say, and the same to be translated for who says it."""

    say: Said
    means: ShortText


class Card(Sentence):
    """A request to show at a counter, and what it is for."""

    id: Id
    title: ShortText


Sentences = Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=3)]


class Calls(Entry):
    """What to say on the telephone: to the counselling, other services that counsel, administrations, all others."""

    counselling: Sentences
    migration: Sentences
    town_hall: Sentences
    switchboard: Sentences


class Letter(Entry):
    """What an e-mail says, from its subject on; its last line is the place for name and number."""

    subject: Said
    sentences: Sentences


class Letters(Entry):
    """What to write: to the counselling, to another service that counsels, to who must know who is responsible."""

    counselling: Letter
    migration: Letter
    responsible: Letter


class Cards(Entry):
    """All of `data/cards.yaml`."""

    cards: tuple[Card, ...]
    calls: Calls
    letters: Letters
