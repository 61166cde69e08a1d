"""Whom one asks about what is missing or old, and what is written to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lotsenbuch import routes
from lotsenbuch.answers.answering import COUNSELLING
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import DistrictKind, Municipality
from lotsenbuch.model.reform import word_on_who
from lotsenbuch.model.values import district_of
from lotsenbuch.upkeep import hours_in_words, letter_words
from lotsenbuch.upkeep.gaps import Gap
from lotsenbuch.upkeep.letter_lines import ANSWERERS, Blank, written
from lotsenbuch.upkeep.letters import Letter, Post
from lotsenbuch.upkeep.stale import Stale

Lines = Iterator[tuple[Blank, str]]

ASKED_AT_THE_END = ((Blank.SOURCE, ""), (Blank.CONFIRMED, ""), (Blank.NO_LETTERS, ""))


@dataclass(frozen=True)
class Mailbox:
    """Somebody to write to: their key, by which they can ask not to be, their name and their address."""

    key: str
    name: str
    email: str


@dataclass
class _Writing:
    """Writes letters, each to the first mailbox that may be written to."""

    knowledge: Knowledge
    address: str
    letters: list[Letter] = field(default_factory=list)
    without_mailbox: list[str] = field(default_factory=list)
    left_out: int = 0

    @property
    def post(self) -> Post:
        return Post(tuple(self.letters), tuple(self.without_mailbox), self.left_out)

    def mailbox(self, name: str, known: Iterable[Mailbox]) -> Mailbox | None:
        """Give to whom one writes of something; counts it where that is nobody."""
        there = [one for one in known if one.email]
        free = [one for one in there if one.key not in self.knowledge.not_written_to]
        if not there:
            self.without_mailbox.append(name)
        self.left_out += bool(there) and not free
        return next(iter(free), None)

    def of_administration(self, key: str) -> Iterator[Mailbox]:
        """Give the mailbox of an administration."""
        if one := self.knowledge.administrations.by_key.get(key):
            yield Mailbox(key, one.name, one.email or "")

    def operator_of(self, office: Office) -> str:
        return self.knowledge.entries.operator_by_id[office.operator].name

    def ending(self) -> str:
        publisher = self.knowledge.publisher
        signature = publisher.name if publisher else letter_words.NAMELESS
        return letter_words.ENDING.format(signature=signature, imprint=self.address + routes.Page.IMPRINT)


def known_office(offices: Sequence[Office], place: Municipality) -> Office | None:
    """Give the office of a place that a letter asks about: the first of those that name it; none serves a district."""
    return next((office for office in offices if place.ags in office.serves), None)


def about_gaps(gaps: Iterable[Gap], knowledge: Knowledge, address: str) -> Post:
    """Write to the town hall of each place whose counselling nobody can call or write to.

    `address` is that of the portal.
    """
    writing = _Writing(knowledge, address)
    for gap in gaps:
        if mailbox := writing.mailbox(gap.place.name, writing.of_administration(gap.place.ags)):
            writing.letters.append(_gap_letter(gap.place, mailbox, writing))
    return writing.post


def _gap_letter(place: Municipality, mailbox: Mailbox, writing: _Writing) -> Letter:
    offices = writing.knowledge.answers[place.ags].offices
    office = known_office(offices, place)
    entry = {"eintrag": office.id} if office else {}
    link = writing.address + routes.form(ort=place.ags, aufgabe=COUNSELLING, **entry)
    said = " ".join(_said(one, place, writing) for one in offices) or letter_words.SAID_NOTHING
    who = letter_words.WHO_KNOWN if office else letter_words.WHO_UNKNOWN
    text = letter_words.GAP.format(
        others=len(LANGUAGES) - 1,
        place=place.name,
        said=said,
        page=writing.address + routes.municipality(place),
        who=who.format(place=place.name, operator=writing.operator_of(office) if office else ""),
        link=link,
        lines=written(_asked_of(place, office, writing)),
        answerers=", ".join(ANSWERERS.values()),
        ending=writing.ending(),
    )
    subject = letter_words.GAP_SUBJECT.format(place=place.name, key=place.ags)
    return Letter(place.ags, place.name, mailbox.name, mailbox.email, subject, said, link, text)


def _said(office: Office, place: Municipality, writing: _Writing) -> str:
    """Give in one sentence what the portal says of an office."""
    word = word_on_who(office)
    sentence = letter_words.SAID if place.ags in office.serves else letter_words.SAID_OF_DISTRICT
    return sentence.format(
        name=office.name, operator=writing.operator_of(office), date=letter_words.day(word.date if word else None)
    )


def _asked_of(place: Municipality, office: Office | None, writing: _Writing) -> Lines:
    """Give the lines of a letter about a place, with what is known; a new entry has nothing that one could confirm."""
    yield Blank.PLACE, place.ags
    if office:
        yield from office_lines(office, writing.operator_of(office))
    else:
        yield from ((blank, "") for blank in (Blank.NAME, Blank.OPERATOR, *OF_CONTACT, Blank.HOURS))
    yield from (line for line in ASKED_AT_THE_END if office or line[0] is not Blank.CONFIRMED)


OF_CONTACT = (Blank.PHONE, Blank.LINE, Blank.EMAIL, Blank.WEBSITE, Blank.ADDRESS)


def office_lines(office: Office, operator: str) -> Lines:
    """Give what an entry says, as lines to fill in."""
    contact = office.contact
    yield Blank.ENTRY, office.id
    yield Blank.NAME, office.name
    yield Blank.OPERATOR, operator
    yield Blank.PHONE, (contact and contact.phone) or ""
    yield Blank.LINE, ANSWERERS[contact.line] if contact else ""
    yield Blank.EMAIL, (contact and contact.email) or ""
    yield Blank.WEBSITE, (contact and contact.website) or ""
    yield Blank.ADDRESS, letter_words.address(contact.address if contact else None)
    yield Blank.HOURS, hours_in_words.worded(office.opening_hours) if office.opening_hours else ""


def administration_lines(one: Administration) -> Lines:
    """Give what is known of an administration, as lines to fill in."""
    yield Blank.ADMINISTRATION, one.key
    yield Blank.PHONE, one.phone or ""
    yield Blank.EMAIL, one.email or ""
    yield Blank.WEBSITE, one.website or ""
    yield Blank.ADDRESS, letter_words.address(one.address)


def about_stale(found: Iterable[Stale], knowledge: Knowledge, address: str) -> Post:
    """Write to each office or administration whose entry has grown old, or else to the town hall of its first place.

    An office of whole districts has the administration of the first of them for that; a city that is a district is
    asked once. `address` is that of the portal.
    """
    writing = _Writing(knowledge, address)
    offices = {office.id: office for office in knowledge.entries.offices}
    cities = {one.key for one in knowledge.gazetteer.districts.values() if one.kind is DistrictKind.STADTKREIS}
    for item in (one for one in found if one.id not in cities):
        office = offices.get(item.id)
        own = [Mailbox(item.id, item.name, item.email)] if item.email else []
        others = (one for key in (office.serves if office else ())[:1] for one in writing.of_administration(key))
        if mailbox := writing.mailbox(item.name, (*own, *others)):
            writing.letters.append(_stale_letter(item, office, mailbox, writing))
    return writing.post


def _stale_letter(item: Stale, office: Office | None, mailbox: Mailbox, writing: _Writing) -> Letter:
    if office:
        way, lines = "eintrag", list(office_lines(office, writing.operator_of(office)))
        hints = letter_words.STALE_HINTS.format(answerers=", ".join(ANSWERERS.values()))
    else:
        way, hints = "verwaltung", ""
        lines = list(administration_lines(writing.knowledge.administrations.by_key[item.id]))
    said = ", ".join(value for _, value in lines[1:] if value)
    if mailbox.key != item.id:
        lines.insert(0, (Blank.PLACE, mailbox.key))
    confirm, correct = (writing.address + routes.form(**{way: item.id}, **more) for more in ({"stimmt": "ja"}, {}))
    text = letter_words.STALE.format(
        places=_places(item, office, writing),
        newest=letter_words.day(item.newest),
        confirm=confirm,
        correct=correct,
        lines=written((*lines, *ASKED_AT_THE_END)),
        hints=hints,
        ending=writing.ending(),
    )
    subject = letter_words.STALE_SUBJECT.format(key=mailbox.key)
    return Letter(item.id, item.name, mailbox.name, mailbox.email, subject, said, confirm, text)


def _places(item: Stale, office: Office | None, writing: _Writing) -> str:
    """Give the places of an entry by their names: all if they are few, else their districts."""
    gazetteer = writing.knowledge.gazetteer
    keys: Sequence[str] = office.serves if office else (item.id,)
    if len(keys) > FEW:
        keys = tuple(dict.fromkeys(map(district_of, keys)))
    return ", ".join((gazetteer.districts.get(key) or gazetteer.municipalities[key]).name for key in keys)


FEW = 3
"""How many places a letter names."""
