"""What the translations say, page by page and message by message, beside the German text and beside each other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message as Translation

from lotsenbuch.checking.catalogues import check_catalogues
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.problems import Location, Message, Problem, RegistryError, Severity, shown
from lotsenbuch.reading.pages import WrittenPage, WrittenPages, read_written
from lotsenbuch.wording.catalogues import Reader, messages_of
from lotsenbuch.wording.domains import DOMAINS, ENTRIES, KNOWLEDGE, PAGES, Domain
from lotsenbuch.wording.office_words import missing_words

WITHOUT_GERMAN = (PAGES, KNOWLEDGE, ENTRIES)
"""The domains whose messages stand alone; the plan has its German on the same line, and clerks read German words."""

MAY_REPEAT: Mapping[str, frozenset[str]] = {
    "de": frozenset({"das", "der", "die", "sie"}),
    "ar": frozenset({"خطوة"}),
    "es": frozenset({"a", "sea quien"}),
    "fa": frozenset({"قدم به"}),
    "fr": frozenset({"nous", "vous"}),
    "ku": frozenset({"hema"}),
    "ps": frozenset({"جلا", "کله"}),
    "so": frozenset({"tallaabo"}),
    "ti": frozenset({"ሓሙስ", "ሓደ", "ሰሉስ", "ሰኑይ", "ረቡዕ", "ቀዳም", "ዓመት", "ዓርቢ"}),
    "tr": frozenset({"adım", "ayrı", "köy", "tek", "zaman", "şehir"}),
}
"""What a language says twice and means it: “adım adım” is step by step, “vous vous” a pronoun and its verb's."""

ONE_SPELLING: Mapping[str, Mapping[str, str]] = {"fa": {"ه\u0654": "ه\u200cی", "ۀ": "ه\u200cی"}}
"""What may be written in two ways, and how the portal writes it: Persian's ezafe so that a PDF gives it back."""

LONGEST_PHRASE = 4
"""So many words a phrase has at most that is looked for twice."""

FEWEST_WORDS = 3
"""So many a sentence has at least; a heading of one or two may be a verb here and a noun there."""

_WORD = r"[^\W\d_][\w'’ʼ\u200c\u0300-\u036f\u064b-\u0652-]*"

_IN_WORD = r"\w'’ʼ\u200c"

_TWICE = re.compile(
    rf"(?<![{_IN_WORD}])({_WORD}(?:\s+{_WORD}){{0,{LONGEST_PHRASE - 1}}})\s+\1(?![{_IN_WORD}])", re.IGNORECASE
)

_TARGET = re.compile(r"\]\([^)]*\)")

_MARKS = re.compile(r"^\s*(?:[-*]|\d+\.|#+)\s+|\*\*|<[^>]*>|\{ #[^}]*\}|\[\](?=\s|$)")

_SENTENCE_END = re.compile(r"(?<=[.!?።؟])\s+")

_BESIDE = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True)
class Said:
    """A text in a language, where it stands, and the German text that it translates.

    `missing` says how bad it is if an office word is not beside its translation: nothing where German stands there.
    `is_counted` is one of several plural forms, which differ for good reason.
    """

    language: Language
    location: Location
    german: str
    text: str
    missing: Severity | None = None
    is_counted: bool = False


def check_words(project: Path) -> Iterator[Problem]:
    """Give what is wrong with the catalogues of a project, of which each is read once, and with all translations."""
    read = cache(messages_of)
    yield from check_catalogues(project / "locales", read)
    yield from check_translations(project, read)


def check_translations(project: Path, read: Reader = messages_of) -> Iterator[Problem]:
    """Give what is said twice, without its German word, or in two ways, in pages and catalogues of all languages."""
    written, locales = read_written(project / "docs"), project / "locales"
    for language in LANGUAGES:
        texts = [*_of_pages(written, language), *_of_catalogues(locales, language, read)]
        for said in texts:
            yield from check_repetition(said)
            yield from check_spelling(said)
            yield from check_office_words(said)
        yield from check_one_way(texts)


def check_repetition(said: Said) -> Iterator[Problem]:
    """Give the words and phrases that stand twice in a row."""
    for phrase in repeated(said.text, said.language):
        yield Problem(
            said.location,
            Message("%(phrase)s steht zweimal hintereinander.", {"phrase": shown(phrase)}),
            Message("Streichen Sie es einmal. Sagt man es in dieser Sprache so, gehört es in MAY_REPEAT."),
            said.language.code,
            Severity.WARNING,
        )


def check_spelling(said: Said) -> Iterator[Problem]:
    """Give what is written in another way than the portal writes it in this language."""
    for other, ours in ONE_SPELLING.get(said.language.code, {}).items():
        if other in said.text:
            yield Problem(
                said.location,
                Message("%(other)s schreibt das Portal anders.", {"other": shown(other)}),
                Message("Schreiben Sie „%(ours)s“.", {"ours": ours}),
                said.language.code,
                Severity.WARNING,
            )


def check_office_words(said: Said) -> Iterator[Problem]:
    """Give the office words that the German text has and the translation lacks."""
    if said.missing:
        for word in missing_words(said.german, said.text):
            yield Problem(
                said.location,
                Message("Das deutsche Wort %(word)s fehlt neben seiner Übersetzung.", {"word": shown(word)}),
                Message("Schreiben Sie es in Klammern dahinter: Es steht auf Briefen und Türen."),
                said.language.code,
                said.missing,
            )


def check_one_way(texts: Iterable[Said]) -> Iterator[Problem]:
    """Give each sentence of a language that is translated in another way than the same German sentence before."""
    first: dict[str, tuple[str, Said]] = {}
    for said in (said for said in texts if not said.is_counted):
        for german, sentence in sentences(said.german, said.text):
            before, where = first.setdefault(german, (sentence, said))
            if _core(before) != _core(sentence):
                yield Problem(
                    said.location,
                    Message(
                        "%(german)s heißt hier %(here)s und in %(place)s %(there)s.",
                        {
                            "german": shown(german),
                            "here": shown(sentence),
                            "place": where.location,
                            "there": shown(before),
                        },
                    ),
                    Message("Sagen Sie es an beiden Stellen gleich."),
                    said.language.code,
                    Severity.WARNING,
                )


def repeated(text: str, language: Language) -> Iterator[str]:
    """Give the phrases that stand twice in a row, with nothing but a space between."""
    allowed = MAY_REPEAT.get(language.code, frozenset())
    return (found[1] for found in _TWICE.finditer(text) if found[1].casefold() not in allowed)


def sentences(german: str, translation: str) -> Iterator[tuple[str, str]]:
    """Give the sentences of a German text, each with its translation, where there are as many in both."""
    ours, theirs = (_SENTENCE_END.split(_plain(text)) for text in (german, translation))
    if len(ours) == len(theirs):
        yield from (pair for pair in zip(ours, theirs, strict=True) if len(pair[0].split()) >= FEWEST_WORDS)


def _plain(text: str) -> str:
    """Give a text without its marks for headings, lists, links and languages."""
    return " ".join(_MARKS.sub("", _TARGET.sub("]", text)).replace("[", "").replace("]", "").split())


def _core(sentence: str) -> str:
    """Give of a sentence what makes two of them different: neither capitals nor the German word in brackets."""
    return _BESIDE.sub("", sentence).casefold()


def _of_pages(written: WrittenPages, language: Language) -> Iterator[Said]:
    for (code, path), page in written.pages.items():
        german = written.german.get(path)
        if code == language.code and german and not german.is_simple:
            yield from _of_page(page, german)


def _of_page(page: WrittenPage, german: WrittenPage) -> Iterator[Said]:
    """Give the lines of a page with those of the German one; an outdated page is compared with nothing."""
    is_comparable = page.language is not GERMAN and page.made_from == german.hash
    ours, theirs = _lines(german), _lines(page)
    if not is_comparable or len(ours) != len(theirs):
        ours = [(number, "") for number, _ in theirs]
    for (_, line), (number, text) in zip(ours, theirs, strict=True):
        german_line = _TARGET.sub("]", line)
        yield Said(page.language, Location(page.file, number), german_line, _TARGET.sub("]", text), Severity.ERROR)


def _lines(page: WrittenPage) -> list[tuple[int, str]]:
    """Give title, description and the lines that are not empty, each with its number in the file."""
    head = [(1, page.meta.get(field, "")) for field in ("title", "description")]
    body = enumerate(page.text.splitlines(), page.first_line)
    return head + [(number, line) for number, line in body if line.strip()]


def _of_catalogues(locales: Path, language: Language, read: Reader) -> Iterator[Said]:
    for domain in DOMAINS:
        if language is GERMAN or language in domain.languages:
            file = domain.template(locales) if language is GERMAN else domain.file(locales, language)
            try:
                messages = read(file, language)
            except RegistryError:
                continue  # `check_catalogues` says what is wrong with the file
            for message in messages:
                if message.id and not message.context:
                    yield from _of_message(message, domain, language, file)


def _of_message(message: Translation, domain: Domain, language: Language, file: Path) -> Iterator[Said]:
    germans = _forms(message.id)
    missing = domain.missing if domain in WITHOUT_GERMAN else None
    where = Location(file, message.lineno or 1)
    for number, text in enumerate(germans if language is GERMAN else _forms(message.string)):
        if text:
            german = germans[min(number, len(germans) - 1)]
            yield Said(language, where, german, text, missing, is_counted=message.pluralizable)


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return (text,) if isinstance(text, str) else text or ()
