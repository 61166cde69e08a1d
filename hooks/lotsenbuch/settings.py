"""Where a portal stands, where its registry lives, who takes corrections, and where its project is.

The environment says the first three, by `LOTSENBUCH_URL`, `LOTSENBUCH_REPOSITORY` and `LOTSENBUCH_MAIL`; a build and
the command line read them here.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

PROJECT = ("data/offices.yaml", "data/municipalities.csv")
"""What a portal's project has, one or the other at least."""


NO_PLACE = re.compile(r"[\s?#{}<>\"\\]|[^ -~]")
"""What an address must not have to which others are added."""

MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=^_`{|}~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]{2,}")


class ProjectError(Exception):
    """No project is meant, or several are, or something in it that is not there; says so in German."""


class SettingsError(Exception):
    """A variable of the environment cannot be meant; says which and why."""


@dataclass(frozen=True)
class ForgeKind:
    """How a forge writes its addresses.

    Of `new_file` and `new_issue`, what is in doubled braces is filled in later: the name and text of a file, what a
    proposal is called (`subject`) and what it says (`body`).
    """

    lines: str
    new_file: str
    new_issue: str


GITHUB = ForgeKind(
    lines="{address}/blob/{branch}/{file}#L{first}-L{last}",
    new_file="{address}/new/{branch}?filename={{file}}&value={{text}}&message={{subject}}",
    new_issue="{address}/issues/new?title={{subject}}&body={{body}}",
)
GITLAB = ForgeKind(
    lines="{address}/-/blob/{branch}/{file}#L{first}-{last}",
    # GitLab fills in the name only (its issue 594214): the lines are copied there by hand.
    new_file="{address}/-/new/{branch}?file_name={{file}}&content={{text}}&commit_message={{subject}}",
    new_issue="{address}/-/issues/new?issue%5Btitle%5D={{subject}}&issue%5Bdescription%5D={{body}}",
)

KINDS: Mapping[str, ForgeKind] = {"gitlab": GITLAB, "opencode": GITLAB}
"""What the address of a forge that is no GitHub tells it by; openCode runs GitLab."""


@dataclass(frozen=True)
class Forge:
    """Where the registry lives; without an address there is none, and nothing leads there."""

    address: str = ""
    branch: str = "main"

    @property
    def kind(self) -> ForgeKind:
        """Give how it writes its addresses."""
        return next((kind for name, kind in KINDS.items() if name in self.address), GITHUB)

    def lines(self, file: str, first: int, last: int) -> str:
        """Give the address of lines of a file; they count from 1."""
        return self._filled(self.kind.lines, file=file, first=first, last=last)

    @property
    def new_file(self) -> str:
        """Give the address at which a file is proposed, with `{file}`, `{text}` and `{subject}` to be filled in."""
        return self._filled(self.kind.new_file)

    @property
    def new_issue(self) -> str:
        """Give the address at which an issue is written, with `{subject}` and `{body}` to be filled in."""
        return self._filled(self.kind.new_issue)

    def _filled(self, template: str, **values: object) -> str:
        return template.format(address=self.address, branch=self.branch, **values) if self.address else ""


@dataclass(frozen=True)
class Settings:
    """Where a portal stands, where its registry lives, and who takes corrections.

    Its address ends in a slash, and is empty as long as nobody knows it: then nothing that leads there is written.
    """

    address: str = ""
    forge: Forge = field(default_factory=Forge)
    mail: str = ""

    @property
    def takes_proposals(self) -> bool:
        """Say whether a proposal of the form has somewhere to go."""
        return bool(self.forge.address or self.mail)

    @property
    def letter(self) -> str:
        """Give the address that opens an e-mail, with `{subject}` and `{body}` to be filled in, if mail is taken."""
        return f"mailto:{quote(self.mail, safe='@')}?subject={{subject}}&body={{body}}" if self.mail else ""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raises SettingsError. What is not set stays as it is by default."""
    address = _address("LOTSENBUCH_URL", environment)
    return Settings(
        address=address and f"{address}/",
        forge=Forge(_address("LOTSENBUCH_REPOSITORY", environment).removesuffix(".git")),
        mail=_mail("LOTSENBUCH_MAIL", environment),
    )


def _address(name: str, environment: Mapping[str, str]) -> str:
    """Give an address without the slash at its end; nothing if it is not set."""
    address = environment.get(name, "").strip()
    if address and not _is_of_a_place(address):
        message = f"{name}: „{address}“ ist keine Adresse. Sie beginnt mit https:// und endet vor ? und #."
        raise SettingsError(message)
    return address.rstrip("/")


def _is_of_a_place(address: str) -> bool:
    """Say whether something more can be put behind an address, as all that is written with it is."""
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # no port
        return False
    return is_whole and not parts.username and NO_PLACE.search(address) is None


def _mail(name: str, environment: Mapping[str, str]) -> str:
    """Give an address of mail; nothing if it is not set."""
    mail = environment.get(name, "").strip()
    if mail and not MAIL.fullmatch(mail):
        message = f"{name}: „{mail}“ ist keine E-Mail-Adresse. Nennen Sie genau eine: integration@beispiel.de."
        raise SettingsError(message)
    return mail


def find_project(named: Path | None, files: Iterable[Path], here: Path) -> Path:
    """Give the folder of the project that is named, else that of the files, else the one around a folder.

    Raises ProjectError: without a project there would be nothing to compare with, and every file seem right.
    """
    if named is not None:
        if not _is_project(named):
            message = f"{named} ist kein Projekt: Dort fehlt data/offices.yaml."
            raise ProjectError(message)
        return named
    found = {project for file in files if (project := _around(Path(os.path.realpath(file)).parent))}
    if len(found) > 1:
        folders = ", ".join(sorted(map(str, found)))
        message = f"Die Dateien gehören zu verschiedenen Projekten ({folders}). Nennen Sie eines mit --project ORDNER."
        raise ProjectError(message)
    project = next(iter(found), None) or _around(here.resolve())
    if project is None:
        message = (
            f"Weder in {here.resolve()} noch darüber liegt ein Projekt mit data/offices.yaml. Wechseln Sie in den "
            "Ordner des Projekts, oder nennen Sie ihn mit --project ORDNER."
        )
        raise ProjectError(message)
    return Path(os.path.relpath(project, here))


def _around(folder: Path) -> Path | None:
    return next(filter(_is_project, (folder, *folder.parents)), None)


def _is_project(folder: Path) -> bool:
    return any((folder / file).is_file() for file in PROJECT)
