"""What the glossary and the cards to show say: German office words and sentences, and what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.glossary import Article, Cards, Glossary, Letter, Sentence, Term, TermGroup
from lotsenbuch.problems import marked
from lotsenbuch.views import links
from lotsenbuch.wording.words import Words

TERM_GROUPS: Mapping[TermGroup, str] = {
    TermGroup.COUNSELLING: marked("Beratung"),
    TermGroup.RESIDENCE: marked("Aufenthalt"),
    TermGroup.OFFICES: marked("Ämter"),
    TermGroup.PAPERS: marked("Briefe und Papiere"),
    TermGroup.LANGUAGE: marked("Deutsch lernen"),
    TermGroup.WORK: marked("Arbeit"),
    TermGroup.RECOGNITION: marked("Abschlüsse"),
    TermGroup.HOUSING: marked("Wohnen"),
    TermGroup.SCHOOL: marked("Schule und Kita"),
    TermGroup.MONEY: marked("Geld"),
    TermGroup.HEALTH: marked("Gesundheit"),
}

SPOKEN_LANGUAGES: Mapping[str, str] = {
    "fa": "Persisch (Farsi oder Dari)",
    "ku": "Kurdisch (Kurmandschi)",
}
"""Languages that CLDR's German name leaves open; the one who dolmetscht must know which it is."""

SIMPLE_NAMES: Mapping[str, str] = {"fa": "Persisch und Dari"}
"""The same in Leichte Sprache, which has no brackets."""

GAP = "………"
"""Where something is left open that the page does not know."""

NO_TOWN = Markup('<span data-town="{gap}">{gap}</span>').format(gap=GAP)
"""The same for the town, which a script may fill in."""

SPOKEN = Markup("<span data-spoken>{}</span>")
"""Where a sentence names the speaker's language, which a script may change."""

TOWN_FIELD = "{town}"
"""How a sentence of the data names the town."""

TOWN = "⟦town⟧"
"""Where a page that knows the reader's town puts it; the brackets occur in no text of the portal."""


@dataclass(frozen=True)
class TermLink:
    """A term that another leads to."""

    id: str
    german: str


@dataclass(frozen=True)
class TermView:
    """A term: the German word, its article and abbreviation, and the rest in the reader's language.

    `word` is empty in German, whose readers know the word by itself. By `also` people look for it, in German, too.
    """

    id: str
    german: str
    article: str
    short: str
    word: str
    spoken: str
    means: str
    see: tuple[TermLink, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermGroupView:
    """Terms on one subject."""

    id: str
    title: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class SentenceView:
    """A German sentence as HTML, and what it means in the reader's language; in German nothing."""

    say: Markup
    means: str


@dataclass(frozen=True)
class CardView:
    """A card to show; `has_town` says that its sentence names the reader's town."""

    id: str
    title: str
    sentence: SentenceView
    has_town: bool


@dataclass(frozen=True)
class SpeakerView:
    """A language that somebody speaks: its own name, and the German one."""

    name: str
    german: str


@dataclass(frozen=True)
class LetterView:
    """An e-mail in German: its subject, its text, and the same sentence by sentence with what they mean.

    `TOWN` stands in them for the reader's town.
    """

    subject: str
    text: str
    sentences: tuple[SentenceView, ...]

    def to(self, email: str) -> str:
        """Give the link that opens it."""
        return links.letter(email, self.subject, self.text)


@dataclass(frozen=True)
class TalkView:
    """What to say on the telephone and what to write, to one sort of people."""

    call: tuple[SentenceView, ...]
    letter: LetterView


@dataclass(frozen=True)
class TalksView:
    """The same to the counselling, to another service that counsels, to an administration, to whoever else answers."""

    counselling: TalkView
    migration: TalkView
    town_hall: TalkView
    switchboard: TalkView


@dataclass(frozen=True)
class KnowledgeViews:
    """Gives the glossary and the cards in one language."""

    words: Words
    glossary: Glossary
    cards_data: Cards

    @cached_property
    def terms(self) -> Mapping[str, TermView]:
        """Give all terms by their ids."""
        names = {term.id: term.term for term in self.glossary.terms}
        return {term.id: self._term(term, names) for term in self.glossary.terms}

    @cached_property
    def groups(self) -> tuple[TermGroupView, ...]:
        """Give the glossary, group by group."""
        return tuple(
            TermGroupView(
                group.value,
                self.words.text(title),
                tuple(self.terms[term.id] for term in self.glossary.terms if term.group is group),
            )
            for group, title in TERM_GROUPS.items()
        )

    @property
    def german_titles(self) -> tuple[str, ...]:
        """Give the titles of the groups in German."""
        return tuple(TERM_GROUPS.values())

    @cached_property
    def cards(self) -> tuple[CardView, ...]:
        """Give all cards."""
        return tuple(
            CardView(card.id, self.words.knowledge_text(card.title), self._spoken(card), TOWN_FIELD in card.say)
            for card in self.cards_data.cards
        )

    @cached_property
    def talks(self) -> TalksView:
        """Give what to say on the telephone and what to write."""
        calls, letters = self.cards_data.calls, self.cards_data.letters
        responsible = self._letter(letters.responsible)
        return TalksView(
            TalkView(self._sentences(calls.counselling), self._letter(letters.counselling)),
            TalkView(self._sentences(calls.migration), self._letter(letters.migration)),
            TalkView(self._sentences(calls.town_hall), responsible),
            TalkView(self._sentences(calls.switchboard), responsible),
        )

    @property
    def spoken_language(self) -> str:
        """Give the German name of the reader's language; in German a gap, for who speaks for others."""
        return GAP if self.words.language is GERMAN else spoken_name(self.words.language.code)

    def _term(self, term: Term, names: Mapping[str, str]) -> TermView:
        words, is_german = self.words, self.words.language is GERMAN
        spoken = words.knowledge_text(term.spoken, "spoken")
        if term.spoken_short:
            spoken += f" ({words.knowledge_text(term.spoken_short, 'spoken_short')})"
        return TermView(
            id=term.id,
            german=term.term,
            article="" if term.article in {None, Article.PLURAL} else str(term.article),
            short=term.short or "",
            word="" if is_german else words.knowledge_text(term.term, "term"),
            spoken=spoken,
            means=words.knowledge_text(term.means),
            see=tuple(TermLink(id_, names[id_]) for id_ in term.see),
            also=tuple(dict.fromkeys((words.knowledge_text(term.also), term.also))) if term.also else (),
        )

    def _letter(self, letter: Letter) -> LetterView:
        said = [sentence.say.format(language=self.spoken_language, town=TOWN) for sentence in letter.sentences]
        shown = (self._sentence(sentence, escape(TOWN), escape(self.spoken_language)) for sentence in letter.sentences)
        return LetterView(letter.subject, "\n\n".join(said) + "\n", tuple(shown))

    def _sentences(self, sentences: Sequence[Sentence]) -> tuple[SentenceView, ...]:
        """Give sentences in which a script may fill in the town and the language."""
        return tuple(map(self._spoken, sentences))

    def _spoken(self, sentence: Sentence) -> SentenceView:
        return self._sentence(sentence, NO_TOWN, SPOKEN.format(self.spoken_language))

    def _sentence(self, sentence: Sentence, town: Markup, language: Markup) -> SentenceView:
        means = "" if self.words.language is GERMAN else self.words.knowledge_text(sentence.means)
        return SentenceView(escape(sentence.say).format(language=language, town=town), means)

    @property
    def speakers(self) -> tuple[SpeakerView, ...]:
        """Give the languages that a card can name, the reader's own first."""
        others = (one for one in LANGUAGES if one not in {GERMAN, self.words.language})
        own = () if self.words.language is GERMAN else (self.words.language,)
        return tuple(SpeakerView(one.name, spoken_name(one.code)) for one in (*own, *others))


def spoken_name(code: str) -> str:
    """Give the German name of a language as one says it who speaks it."""
    return SPOKEN_LANGUAGES.get(code) or GERMAN.locale.languages[code]


def simple_names() -> tuple[str, ...]:
    """Give the names of the portal's languages in Leichte Sprache."""
    codes = (language.code for language in LANGUAGES)
    return tuple(SIMPLE_NAMES.get(code) or GERMAN.locale.languages[code] for code in codes)
