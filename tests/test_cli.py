"""The command line."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lotsenbuch.cli import main


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `lotsenbuch` as a user does."""
    command = Path(sys.executable).with_name("lotsenbuch")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("L")}
    return subprocess.run(
        [command, *arguments], cwd=folder, env=clean | environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Give a copy of what `lotsenbuch check` reads."""
    for name in ("data", "locales"):
        shutil.copytree(project / name, tmp_path / name)
    return tmp_path


def test_the_project_is_sound(project: Path) -> None:
    """As `make check` says."""
    result = run("check", folder=project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("0 Fehler, ")


def test_warnings_are_shown_on_request(project: Path) -> None:
    """Each is one line, and none of them fails."""
    result = run("check", "--warnings", folder=project)
    assert result.returncode == 0
    assert all(": warning: " in line for line in result.stderr.splitlines())
    assert f"{len(result.stderr.splitlines())} Warnungen" in result.stdout


def test_faults_stop_with_status_1(copy: Path) -> None:
    """Relative paths, one line a fault, in English where the user's locale is."""
    file = copy / "data" / "offices.yaml"
    file.write_text(file.read_text("utf-8").replace("phone: 0751 35925270", "phone: 0751"), "utf-8")
    result = run("check", folder=copy, LANG="en_GB.UTF-8")
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith("data/offices.yaml:")
    assert "error: ravensburg-diakonie: „0751“ is not a valid" in line


@pytest.mark.parametrize("content", [b"", b"- a", b"\t", b"\xff\xfe", b"a: &x [*x]", b"offices: [{}]", b"'", b"\x00"])
def test_no_file_gives_a_traceback(copy: Path, content: bytes) -> None:
    """Whatever it holds."""
    (copy / "data" / "offices.yaml").write_bytes(content)
    result = run("check", folder=copy)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert result.stderr.splitlines()[0].startswith("data/offices.yaml:")


def test_a_single_file_is_checked_as_a_drop_in(
    copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clerk's file is checked against the whole registry; other files' faults are not theirs."""
    monkeypatch.chdir(copy)
    file = copy / "neu.yaml"
    file.write_text("id: neu\nname: Neu\ntask: integration-management\noperator: niemand\n", "utf-8")
    assert main(["check", "neu.yaml"]) == 1
    faults = capsys.readouterr().err.splitlines()
    assert len(faults) == 2
    assert all(fault.startswith("neu.yaml:1:1: error: neu: Es fehlt das Feld") for fault in faults)


def test_the_schemas_can_be_written(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into the folder that the registry's first line names."""
    shutil.rmtree(copy / "data" / "schema")
    monkeypatch.chdir(copy)
    assert main(["schema"]) == 0
    schema = json.loads((copy / "data" / "schema" / "offices.schema.json").read_text("utf-8"))
    assert "offices" in schema["properties"]


@pytest.mark.parametrize("command", ["check", "schema"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` in German."""
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])
    assert leaving.value.code == 0
    assert "DATEI" in capsys.readouterr().out or command == "schema"


def test_every_file_of_the_data_can_be_checked_alone(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan and the programme are not taken for a list of offices."""
    monkeypatch.chdir(copy)
    for name in ("offices", "programme", "plan"):
        assert main(["check", f"data/{name}.yaml"]) == 0
