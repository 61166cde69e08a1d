"""One administration beside what a newer edition of the official directory says of it.

What is as new as the edition stays. Nothing is taken that is not the administration's own: neither a person's mailbox
nor an association's, nor the address of another town or of a letter box.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from lotsenbuch.checking.subject import FUNCTIONS, looks_personal
from lotsenbuch.model.administrations import ABOUT_THE_ADDRESS, ADDRESS, Administration
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.model.sources import TableSource
from lotsenbuch.model.values import MailAddress
from lotsenbuch.upkeep.official_directory import Listed

OF_AN_ASSOCIATION = "Anschrift: {name}, Sitz in {town}"
"""The note beside an address that is an association's."""

OF_THE_HOUSE = re.compile(rf"{FUNCTIONS}|kontakt|office|service|^bma$")
"""Words in the name of a mailbox that is an administration's and not a person's."""

LONG_WORD = 4
"""So many letters make a word of a place's name one by which its mailbox is known."""

MAIL: TypeAdapter[str] = TypeAdapter(MailAddress)


@dataclass(frozen=True)
class Edition:
    """An edition: as a source, its day, whether it has mailboxes; and the dates of all sources by their ids."""

    source: TableSource
    as_of: PartialDate
    has_mailboxes: bool
    dates: Mapping[str, PartialDate | None]


@dataclass(frozen=True)
class Renewed:
    """An administration before and after, and what was not taken, each with the reason, in German."""

    before: Administration
    after: Administration
    kept: tuple[str, ...]


def renewed(old: Administration, listed: Listed, edition: Edition, place: Municipality | District) -> Renewed:
    """Bring the administration of a place up to an edition."""
    merging = _Merging(old, listed, edition, place, old.model_dump())
    merging.address()
    if edition.has_mailboxes and listed.email:
        merging.mailbox()
    try:
        after = Administration.model_validate(merging.values)
    except ValidationError as error:
        fields = ", ".join(str(fault["loc"][0]) for fault in error.errors())
        return Renewed(old, old, (f"nichts übernommen: Zeile {listed.row} hat Unerlaubtes bei {fields}",))
    return Renewed(old, after, tuple(merging.kept))


@dataclass
class _Merging:
    """Puts together what an administration says after an edition."""

    old: Administration
    listed: Listed
    edition: Edition
    place: Municipality | District
    values: dict[str, Any]
    kept: list[str] = field(default_factory=list)

    def address(self) -> None:
        """Take name and address, or say why not."""
        listed = self.listed
        said = ", ".join(filter(None, (listed.street, f"{listed.postcode} {listed.town}")))
        if self._is_new_here():
            if not self._agrees():
                self.kept.append(f"Anschrift bleibt, hier von {self.old.as_of}; im Verzeichnis: {said}")
        elif listed.association and self.place.name.partition(" (")[0] != listed.town.partition(" (")[0]:
            self.kept.append(f"Anschrift nicht übernommen, eines anderen Ortes: {listed.association}, {said}")
        elif listed.association and self.old.street and not self._is_of_an_association():
            self.kept.append(f"Anschrift nicht übernommen, die eines Verbands: {listed.association}, {said}")
        elif listed.street.casefold().startswith("postfach"):
            self.kept.append(f"Anschrift nicht übernommen, keine Straße: {said}")
        else:
            self._take_address()

    def _is_new_here(self) -> bool:
        """Say whether the row is as new as the edition: somebody has read that with care, or knows more."""
        return self.old.as_of.last_day >= self.edition.as_of.first_day

    def _agrees(self) -> bool:
        return all((getattr(self.old, name) or "") == getattr(self.listed, name) for name in ADDRESS)

    def _is_of_an_association(self) -> bool:
        return bool(ABOUT_THE_ADDRESS.match(self.old.note or ""))

    def _take_address(self) -> None:
        """Take the address; ways that had the source of the old one keep it."""
        self.values |= self.old.sources_of_ways
        self.values |= {name: getattr(self.listed, name) or None for name in ADDRESS}
        self.values |= {"source": self.edition.source.id, "as_of": self.edition.as_of}
        notes = self.old.notes
        if self.listed.association:
            notes.insert(0, OF_AN_ASSOCIATION.format(name=self.listed.association, town=self.listed.town))
        else:
            self.values["name"] = self.listed.name
        self.values["note"] = "; ".join(notes) or None

    def mailbox(self) -> None:
        """Take the mailbox, or say why not."""
        listed, old = self.listed.email, self.old.email
        if old and listed.casefold() == old.casefold():
            if self._mailbox_is_older():
                self._mark_mailbox()
        elif reason := self._objection():
            self.kept.append(f"E-Mail {listed} nicht übernommen: {reason}")
        elif not old and self._is_new_here():
            self.kept.append(f"E-Mail {listed} nicht übernommen: hier steht von {self.old.as_of} keine")
        elif old and not self._mailbox_is_older():
            self.kept.append(f"E-Mail {old} bleibt, hier neuer; im Verzeichnis: {listed}")
        else:
            self.values["email"] = listed
            self._mark_mailbox()

    def _objection(self) -> str:
        """Give why a mailbox is not the administration's own, if it is not."""
        try:
            MAIL.validate_python(self.listed.email)
        except ValidationError:
            return "keine E-Mail-Adresse"
        if self.listed.association:
            return "das Postfach eines Verbands"
        name = self.listed.email.partition("@")[0].casefold()
        words = [word for word in self.place.slug.split("-") if len(word) >= LONG_WORD]
        if looks_personal(self.listed.email) or not (OF_THE_HOUSE.search(name) or any(word in name for word in words)):
            return "womöglich das einer einzelnen Person"
        return ""

    def _mailbox_is_older(self) -> bool:
        """Say whether the mailbox is older than the edition; one without a date is."""
        dated = self.edition.dates.get(self.old.email_source) if self.old.email_source else self.old.as_of
        return dated is None or dated.last_day < self.edition.as_of.first_day

    def _mark_mailbox(self) -> None:
        """Note that the mailbox is this edition's."""
        source = self.edition.source.id
        self.values["email_source"] = None if self.values["source"] == source else source
