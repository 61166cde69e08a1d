"""What is built after a change is what a whole build gives, byte for byte, and nothing else is touched."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from lotsenbuch.answers.watching import Look, Watch
from lotsenbuch.problems import RegistryError
from tests.portal.changing import CHANGES, OTHERS, Change, Registry, below, build, renamed, times, walk

TOGETHER = 4
"""After so many changes a whole build is compared with; what is left old stays old until then."""


@pytest.fixture(autouse=True)
def _code_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody have changed the code just now, as whoever works on it has."""
    monkeypatch.setattr("lotsenbuch.portal.origins.LOADED", sys.maxsize)


def changed(project: Path, site: Path, changes: Sequence[Change], random: Random) -> Iterator[str]:
    """Change a registry and build its portal, again and again; give what was changed.

    What the checks refuse is taken back. A file that says the same keeps its time.
    """
    build(project, site)
    for change in walk(random, changes):
        registry, before = Registry(project), {file: file.read_bytes() for file in (project / "data").glob("*.*")}
        change(registry, random)
        registry.write()
        contents, then = below(site), times(site)
        try:
            built = build(project, site)
        except RegistryError:
            for file, content in before.items():
                file.write_bytes(content)
            continue
        assert built.only_changes, change
        now, alike = times(site), {path for path, content in below(site).items() if contents.get(path) == content}
        assert {path for path in alike if now[path] != then[path]} == set(), change
        yield change.__name__


def different(project: Path, site: Path, whole: Path) -> set[str]:
    """Give the paths of files that a whole build would make otherwise."""
    shutil.rmtree(whole, ignore_errors=True)
    assert not build(project, whole).only_changes
    found, right = below(site), below(whole)
    return {path for path in found.keys() | right.keys() if found.get(path) != right.get(path)}


@pytest.mark.parametrize("seed", [1])
def test_a_change_gives_what_a_whole_build_gives(small_copy: Path, tmp_path: Path, seed: int) -> None:
    """Whatever is changed in the registry, change after change; files that say the same keep their time."""
    changes = changed(small_copy, tmp_path / "site", CHANGES, Random(seed))  # noqa: S311 - no secret
    done = []
    for change in islice(changes, len(CHANGES) // TOGETHER * TOGETHER):
        done.append(change)
        if len(done) % TOGETHER == 0:
            assert different(small_copy, tmp_path / "site", tmp_path / "whole") == set(), done


def test_what_is_forgotten_is_found(small_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail: here nobody notes which operator a page names."""
    note = Watch.look

    def forgetful(self: Watch, at: Look) -> None:
        if at[:2] != ("entries", "operator_by_id"):
            note(self, at)

    monkeypatch.setattr(Watch, "look", forgetful)
    list(islice(changed(small_copy, tmp_path / "site", [renamed], Random(1)), 2))  # noqa: S311 - no secret
    assert different(small_copy, tmp_path / "site", tmp_path / "whole")


def test_what_is_as_it_was_is_not_made_again(small_copy: Path, tmp_path: Path) -> None:
    """Without a change only what is always made; after one of a telephone number the pages on which it stands."""
    whole = build(small_copy, tmp_path / "site").files
    before = times(tmp_path / "site")
    again = build(small_copy, tmp_path / "site")
    assert again.only_changes
    assert again.files < whole / 2
    assert times(tmp_path / "site") == before


def test_a_site_that_somebody_has_changed_is_built_anew(small_copy: Path, tmp_path: Path) -> None:
    """Whether a file was edited, with its time and its size kept, deleted or added."""
    site = tmp_path / "site"
    build(small_copy, site)
    right, file = below(site), site / "plan" / "pdf" / "index.html"
    state, content = file.stat(), file.read_bytes()
    for act in (lambda: file.write_bytes(content[:-1] + b"x"), file.unlink):
        act()
        if file.exists():
            os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
        assert not build(small_copy, site).only_changes
        assert below(site) == right


@pytest.mark.parametrize("seed", [1])
def test_all_else_that_changes_changes_everything(small_copy: Path, tmp_path: Path, seed: int) -> None:
    """Words, pages, templates, other data: nobody asks which pages that concerns. Then entries change alone again."""
    random = Random(seed)  # noqa: S311 - no secret
    site, entries_changed = tmp_path / "site", changed(small_copy, tmp_path / "site", CHANGES, random)
    for change in random.sample(OTHERS, len(OTHERS)):
        next(entries_changed)
        change(small_copy, random)
        assert not build(small_copy, site).only_changes, change
        assert different(small_copy, site, tmp_path / "whole") == set(), change
