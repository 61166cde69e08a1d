"""The package as others install it: a wheel, away from the checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

FAULTY = """id: falsch
name: Beratung
task: integration-management
contact:
  line: counselling
  phone: "0751"
"""
"""An entry whose sixth line is wrong."""


def pip(*arguments: str | Path) -> None:
    """Run pip, which asks no registry."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments, "--no-index"]
    subprocess.run([*command, "--no-deps"], check=True)


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a wheel of the project, built from a copy: what an earlier build left behind is none of it."""
    source = tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(project / name, source)
    shutil.copytree(project / "hooks", source / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    pip("wheel", "--no-build-isolation", "--wheel-dir", source, source)
    (built,) = source.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give `lotsenbuch`, installed into an environment of its own that borrows what the package depends on."""
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    pip("--python", environment / "bin" / "python", "install", wheel)
    (packages,) = environment.glob("lib/python*/site-packages")
    # A folder named in a .pth file is searched last, and its own .pth files, the checkout's among them, are not read.
    borrowed = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (packages / "borrowed.pth").write_text("\n".join(borrowed), "utf-8")
    return environment / "bin" / "lotsenbuch"


@pytest.fixture
def folder(project: Path, tmp_path: Path) -> Path:
    """Give a folder with data, and a fault in it, but nothing else of the project."""
    shutil.copytree(project / "data", tmp_path / "data")
    (tmp_path / "data" / "offices").mkdir(exist_ok=True)
    (tmp_path / "data" / "offices" / "falsch.yaml").write_text(FAULTY, "utf-8")
    return tmp_path


def run(command: Path, *arguments: str | Path, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    """Run a command far from the checkout."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("L", "PYTHON"))}
    return subprocess.run(
        [command, *arguments],
        cwd=command.parent,
        env=clean | {"LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_file_of_the_package_is_in_the_wheel(project: Path, wheel: Path) -> None:
    """Every module, every HTML template, every template of Typst, and nothing that is not there."""
    hooks = project / "hooks"
    files = (file for file in (hooks / "lotsenbuch").rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    with ZipFile(wheel) as content:
        packed = {name for name in content.namelist() if name.startswith("lotsenbuch/")}
    assert packed == {file.relative_to(hooks).as_posix() for file in files}
    assert {"lotsenbuch/paper/plan.typ", "lotsenbuch/pages/templates/municipality.html"} <= packed


def test_it_is_the_installed_package_that_runs(command: Path) -> None:
    """And not the checkout: else this file would prove nothing."""
    python = command.with_name("python")
    result = run(python, "-c", "import lotsenbuch; print(lotsenbuch.__file__)")
    assert result.stdout.startswith(str(command.parent.parent)), result.stderr


def test_it_explains_itself(command: Path) -> None:
    """`lotsenbuch --help`."""
    result = run(command, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert "Pflegt das Verzeichnis der Beratungsstellen." in result.stdout


def test_it_finds_a_fault_at_its_line(command: Path, folder: Path) -> None:
    """In German, since the words of other languages stand in `locales/`, which a wheel does not carry; it says so."""
    result = run(command, "check", "--warnings", "--project", folder, language="en_GB.UTF-8")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    fault = f"{folder}/data/offices/falsch.yaml:6:3: error: falsch: „0751“ ist keine gültige Telefonnummer."
    assert any(line.startswith(fault) for line in result.stderr.splitlines()), result.stderr[-2000:]
    unchecked = f"{folder}/locales:1:1: warning: Hier stehen keine Übersetzungen; sie sind nicht geprüft."
    assert any(line.startswith(unchecked) for line in result.stderr.splitlines()), result.stderr[-2000:]


def test_it_speaks_as_the_projects_catalogues_do(project: Path, command: Path, folder: Path) -> None:
    """A project with `locales/` has its faults in English where the user's locale is."""
    shutil.copytree(project / "locales", folder / "locales")
    result = run(command, "check", "--project", folder, language="en_GB.UTF-8")
    fault = f"{folder}/data/offices/falsch.yaml:6:3: error: falsch: „0751“ is not a valid"
    assert any(line.startswith(fault) for line in result.stderr.splitlines()), result.stderr[-2000:]


def test_without_the_sources_no_translation_is_thrown_away(project: Path, command: Path, folder: Path) -> None:
    """`lotsenbuch words` finds no message outside the checkout and leaves the catalogues alone."""
    shutil.copytree(project / "locales", folder / "locales")
    result = run(command, "words", "--project", folder)
    assert (result.returncode, result.stdout) == (1, "")
    assert "dazu braucht es das ganze Projekt" in result.stderr
    for file in (project / "locales").rglob("*.po*"):
        assert (folder / "locales" / file.relative_to(project / "locales")).read_bytes() == file.read_bytes()
