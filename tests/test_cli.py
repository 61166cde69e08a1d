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


@pytest.mark.parametrize("command", ["check", "format", "diff", "stale", "evidence", "schema"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` in German."""
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])
    assert leaving.value.code == 0
    assert "wo data/ und locales/ liegen" in capsys.readouterr().out


def test_every_file_of_the_data_can_be_checked_alone(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan and the programme are not taken for a list of offices."""
    monkeypatch.chdir(copy)
    for name in ("offices", "programme", "plan"):
        assert main(["check", f"data/{name}.yaml"]) == 0


def commit(folder: Path) -> None:
    """Commit everything."""
    named = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", "add", "."], cwd=folder, check=True)  # noqa: S607
    subprocess.run(["git", *named, "commit", "--quiet", "--message", "Stand"], cwd=folder, check=True)  # noqa: S607


@pytest.fixture
def repository(copy: Path) -> Path:
    """Give the copy as a repository of git with one commit."""
    subprocess.run(["git", "init", "--quiet"], cwd=copy, check=True)  # noqa: S607
    commit(copy)
    return copy


def replaced(folder: Path, good: str, bad: str) -> None:
    """Change the registry."""
    file = folder / "data" / "offices.yaml"
    text = file.read_text("utf-8")
    assert good in text
    file.write_text(text.replace(good, bad), "utf-8")


def test_a_proposal_is_explained(repository: Path) -> None:
    """`lotsenbuch diff HEAD`, as text and as Markdown; without a change it says so."""
    assert run("diff", "HEAD", folder=repository).stdout == "Am Verzeichnis ändert sich nichts.\n"
    replaced(repository, "phone: 0751 35925270", "phone: 0751 35925271")
    result = run("diff", "HEAD", folder=repository)
    assert result.returncode == 0, result.stderr
    assert "  Telefon: 0751 35925270 → 0751 35925271\n  betrifft 1 Gemeinde: Ravensburg\n" in result.stdout
    markdown = run("diff", "HEAD", "--as", "markdown", "--preview", "https://x.example", folder=repository).stdout
    assert "[Vorschau: Ravensburg](https://x.example/orte/ravensburg/)" in markdown
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == ""
    replaced(repository, "phone: 0751 35925271", "phone: 0751")
    faulty = run("diff", "HEAD", "--as", "markdown", folder=repository)
    assert "keine gültige Telefonnummer" in faulty.stdout
    assert "entfällt" not in faulty.stdout
    unknown = run("diff", "no-such-branch", folder=repository)
    assert (unknown.returncode, "Traceback" in unknown.stderr) == (1, False)


def test_a_drop_in_counts_in_a_proposal(repository: Path) -> None:
    """And one that only confirms gets its label."""
    text = (repository / "data" / "offices.yaml").read_text("utf-8")
    start = text.index("  - id: ravensburg-diakonie")
    entry = text[start : text.index("\n\n", start)]
    lines = [line[4:] for line in entry.replace("  - ", "    ", 1).splitlines()]
    folder = repository / "data" / "offices"
    folder.mkdir(exist_ok=True)
    file = folder / "ravensburg-diakonie.yaml"
    file.write_text("\n".join([*lines, "verified: {date: 2026-03-02, by: Stadt Ravensburg}"]) + "\n", "utf-8")
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == "nur-bestaetigt\n"
    assert run("format", "--check", folder=repository).returncode == 1
    assert run("format", folder=repository).returncode == 0
    assert not file.exists()
    assert "verified: {date: 2026-03-02, by: Stadt Ravensburg}" in (repository / "data/offices.yaml").read_text("utf-8")
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == "nur-bestaetigt\n"
    assert run("check", folder=repository).returncode == 0


def test_only_faults_in_changed_entries_block(repository: Path) -> None:
    """A fault that was there before is shown, but stops nobody else's proposal."""
    replaced(repository, "  - id: alb-donau-kreis\n", "  - id: alb-donau-kreis2\n")
    commit(repository)
    assert run("check", folder=repository).returncode == 1
    replaced(repository, "phone: 0751 35925270", "phone: 0751 35925271")
    result = run("check", "--since", "HEAD", folder=repository)
    assert result.returncode == 0, result.stderr
    assert "alb-donau-kreis" in result.stderr
    replaced(repository, "phone: 0751 35925271", "phone: 0751")
    assert run("check", "--since", "HEAD", folder=repository).returncode == 1


def test_faults_as_annotations(copy: Path) -> None:
    """At their line, for two forges; a value cannot end a command."""
    replaced(copy, "phone: 0751 35925270", 'phone: "0751\\n::error::x"')
    github = run("check", "--as", "github", folder=copy).stderr.splitlines()
    (line,) = [line for line in github if line.startswith("::error")]
    assert line.startswith("::error file=data/offices.yaml,line=")
    report = json.loads(run("check", "--as", "gitlab", folder=copy).stdout)
    assert report[0]["location"]["path"] == "data/offices.yaml"
    assert report[0]["severity"] == "major"


def test_stale_entries_are_listed(project: Path) -> None:
    """As a list, a table and letters; of one district alone."""
    assert "Landkreis Ravensburg" in run("stale", folder=project).stdout
    rows = run("stale", "--as", "csv", "--district", "08436", "--months", "1", folder=project).stdout.splitlines()
    assert rows[0].startswith("Kreis,Kennung")
    assert all("Landkreis Ravensburg" in row for row in rows[1:])
    assert run("stale", "--as", "mails", "--months", "1", folder=project).stdout.startswith("mailto:")
