"""The catalogues brought up to the messages of code and data: what `lotsenbuch words` does."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lotsenbuch.disk import write_whole
from lotsenbuch.wording.catalogues import extracted, in_known_order, messages_of, updated, written
from lotsenbuch.wording.domains import DOMAINS


class NoMessagesError(Exception):
    """A domain has no message at all: the folder is not the whole project, and its translations would be lost."""


def catalogue_files(project: Path) -> Mapping[Path, bytes]:
    """Give all templates and catalogues as they should stand now; raises NoMessagesError, RegistryError."""
    return dict(_files(project))


def _files(project: Path) -> Iterator[tuple[Path, bytes]]:
    locales = project / "locales"
    for domain in DOMAINS:
        file, template = domain.template(locales), extracted(domain, project)
        if not template:
            text = f"Für {file} findet sich kein Text; dazu braucht es das ganze Projekt."
            raise NoMessagesError(text)
        if file.exists():
            template = in_known_order(template, messages_of(file))
        yield file, written(template, header=False)
        for language in domain.languages:
            file = domain.file(locales, language)
            yield file, written(updated(file, language, template), header=True)


def write_changed(files: Mapping[Path, bytes]) -> list[Path]:
    """Write the files that stand there otherwise or not at all, and give these; raises DiskError."""
    changed = [file for file, content in files.items() if not file.exists() or file.read_bytes() != content]
    for file in changed:
        write_whole(file, files[file])
    return changed
