"""A copy of the project, in which one does what the page says."""

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.problems import Severity
from lotsenbuch.wording.catalogues import messages_of, written
from lotsenbuch.wording.domains import DOMAINS, Domain
from tests.conftest import ADDRESS, PROJECT, build
from tests.how_to.instructions import Job
from tests.pseudo import pseudo

LEFT_OUT = shutil.ignore_patterns(".*", "node_modules", "site", "*.egg-info", "benchmarks", "live")

PROGRAMS = Path(sys.executable).parent
"""Where the commands of the project are, which the page calls in `.venv/bin`."""

LISTS = {"hooks/lotsenbuch/languages.py": '    Language("', "mkdocs.yml": "        - {locale: "}
"""Where the languages are listed, and how a line begins there."""


class Copy:
    """A copy of the project, without the tests of the real data."""

    def __init__(self, folder: Path) -> None:
        self.folder = shutil.copytree(PROJECT, folder / "copy", ignore=LEFT_OUT)
        self._small = folder / "small"
        self._before = self._files()

    def _files(self) -> dict[str, str]:
        """Give what the files say by their paths; caches aside."""
        files = (file for file in self.folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
        paths = {file.relative_to(self.folder).as_posix(): file for file in files}
        return {path: sha256(file.read_bytes()).hexdigest() for path, file in paths.items() if not path.startswith(".")}

    @property
    def touched(self) -> set[str]:
        """Give the files that are new or no longer as they were."""
        return {path for path, content in self._files().items() if self._before.get(path) != content}

    def do(self, job: Job) -> None:
        """Make the changes of a job."""
        for step in job.steps:
            step.do(self.folder)

    def run(self, line: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a line of the page in the copy, or in another project with the copy's code.

        Of `make`, what its recipe says: a virtual environment of the copy's own would only take time.
        """
        program, _, target = line.partition(" ")
        said = self._recipe(target) if program == "make" else line
        return subprocess.run(
            ["/bin/sh", "-c", said.replace(".venv/bin", str(PROGRAMS))],
            cwd=folder or self.folder,
            env=os.environ | self._environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def _recipe(self, target: str) -> str:
        makefile = (self.folder / "Makefile").read_text("utf-8")
        recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
        assert recipe, target
        lines = (line.removeprefix("\t@") for line in recipe[1].splitlines())
        return " && ".join(lines).replace("$(BIN)", ".venv/bin")

    def succeeds(self, line: str, folder: Path | None = None) -> str:
        """Run a line of the page, which must succeed; give what it says."""
        result = self.run(line, folder)
        assert result.returncode == 0, f"{line}\n{result.stdout}{result.stderr}"
        return result.stdout

    @property
    def _environment(self) -> dict[str, str]:
        return {"PYTHONPATH": str(self.folder / "hooks"), "LANG": "C.UTF-8"}

    def is_clean(self) -> bool:
        """Say whether a program finds no fault in the code that was touched, and each room imports what it may."""
        modules = " ".join(sorted(path for path in self.touched if path.endswith(".py")))
        self.succeeds(f".venv/bin/ruff check {modules}")
        self.succeeds(f".venv/bin/ruff format --check {modules}")
        return "0 broken" in self.succeeds(".venv/bin/lint-imports --no-logo")

    def translate(self) -> set[str]:
        """Fill in what must have a translation and has none, as a translator would; give the German texts."""
        needed = [domain for domain in DOMAINS if domain.missing is Severity.ERROR]
        return {text for domain in needed for own in domain.languages for text in self._translate(domain, own)}

    def _translate(self, domain: Domain, own: Language) -> list[str]:
        file = domain.file(self.folder / "locales", own)
        catalogue = messages_of(file, own)
        missing = [message for message in catalogue if message.id and not message.string]
        for message in missing:
            message.string = pseudo(str(message.id), own)
            message.flags.add("fuzzy")
        file.write_bytes(written(catalogue, header=True))
        return [str(message.id) for message in missing]

    def keep_only(self, *codes: str) -> None:
        """Leave out all other languages but German: they would only take time."""
        for path, start in LISTS.items():
            kept = tuple(f"{start}{code}" for code in (GERMAN.code, *codes))
            lines = (self.folder / path).read_text("utf-8").splitlines(keepends=True)
            text = "".join(line for line in lines if line.startswith(kept) or not line.startswith(start))
            (self.folder / path).write_text(text, "utf-8")
        for pages in (self.folder / "tests" / "registry" / "docs").iterdir():
            if pages.name not in {GERMAN.code, *codes}:
                shutil.rmtree(pages)

    def small(self) -> Path:
        """Give the small project with the copy's code and made-up places."""
        if not self._small.exists():
            said = f"from pathlib import Path; from tests.conftest import lay_out; lay_out(Path('{self._small}'))"
            self.succeeds(f'.venv/bin/python -c "{said}"')
        return self._small

    def site(self) -> Path:
        """Give the small project, built."""
        target = self._small.with_name("site")
        result = build(target, self.small(), LOTSENBUCH_URL=ADDRESS, **self._environment)
        assert result.returncode == 0, result.stderr
        return target
