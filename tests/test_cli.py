"""The command line."""

import contextlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from lotsenbuch.cli import main
from lotsenbuch.languages import GERMAN
from lotsenbuch.languages import language as language_of
from tests.pseudo import pseudo


class Result(NamedTuple):
    """What a command leaves: its status and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, folder: Path, **environment: str) -> Result:
    """Run a command of `lotsenbuch` as in a folder, with variables in place of those that it heeds."""
    stdout, stderr = io.StringIO(), io.StringIO()
    clean = {key: value for key, value in os.environ.items() if not key.startswith("L")}
    with (
        patch.dict(os.environ, clean | environment, clear=True),
        contextlib.chdir(folder),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        status = main(arguments)
    return Result(status, stdout.getvalue(), stderr.getvalue())


PROGRAM = Path(sys.executable).with_name("lotsenbuch")
"""What users call."""


def test_the_program_gives_what_its_command_gives(small_copy: Path) -> None:
    """Its status, and what it writes where."""
    for fault in (False, True):
        if fault:
            replaced(small_copy, "phone: 030 23125001", "phone: 0751")
        result = subprocess.run([PROGRAM, "check"], cwd=small_copy, capture_output=True, text=True, check=False)
        assert (result.returncode, result.stdout, result.stderr) == run("check", folder=small_copy, **os.environ)
        assert result.returncode == int(fault)


def replaced(folder: Path, good: str, bad: str) -> None:
    """Change the registry."""
    file = folder / "data" / "offices.yaml"
    text = file.read_text("utf-8")
    assert good in text
    file.write_text(text.replace(good, bad), "utf-8")


def test_a_sound_project_passes(small_project: Path) -> None:
    """With what was found in one line."""
    result = run("check", folder=small_project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("0 Fehler, ")


def test_warnings_are_shown_on_request(small_project: Path) -> None:
    """Each is one line, and none of them fails."""
    result = run("check", "--warnings", folder=small_project)
    assert result.returncode == 0
    assert "warning: musterland: Seit 2018-03 hat niemand den Eintrag bestätigt." in result.stderr
    assert all(": warning: " in line for line in result.stderr.splitlines())
    assert f"{len(result.stderr.splitlines())} Warnungen" in result.stdout


def test_faults_stop_with_status_1(small_copy: Path) -> None:
    """Relative paths, one line a fault, in English where the user's locale is."""
    replaced(small_copy, "phone: 030 23125001", "phone: 0751")
    for locale, language in (("C.UTF-8", GERMAN), ("en_GB.UTF-8", language_of("en"))):
        result = run("check", folder=small_copy, LANG=locale)
        assert result.returncode == 1
        (line,) = result.stderr.splitlines()
        assert line.startswith("data/offices.yaml:")
        what = pseudo("%(value)s ist keine gültige Telefonnummer.", language) % {"value": "„0751“"}
        assert f"error: musterhausen: {what}" in line


@pytest.mark.parametrize("content", [b"", b"- a", b"\t", b"\xff\xfe", b"a: &x [*x]", b"offices: [{}]", b"'", b"\x00"])
def test_no_file_gives_a_traceback(small_copy: Path, content: bytes) -> None:
    """Whatever it holds."""
    (small_copy / "data" / "offices.yaml").write_bytes(content)
    result = run("check", folder=small_copy)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert any(line.startswith("data/offices.yaml:") for line in result.stderr.splitlines())


def test_a_single_file_is_checked_as_a_drop_in(
    small_copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clerk's file is checked against the whole registry; other files' faults are not theirs."""
    monkeypatch.chdir(small_copy)
    file = small_copy / "neu.yaml"
    file.write_text("id: neu\nname: Neu\ntask: integration-management\noperator: niemand\n", "utf-8")
    assert main(["check", "neu.yaml"]) == 1
    faults = capsys.readouterr().err.splitlines()
    assert len(faults) == 2
    assert all(fault.startswith("neu.yaml:1:1: error: neu: Es fehlt das Feld") for fault in faults)


def test_the_schemas_can_be_written(small_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into the folder that the registry's first line names."""
    monkeypatch.chdir(small_copy)
    assert main(["schema"]) == 0
    schema = json.loads((small_copy / "data" / "schema" / "offices.schema.json").read_text("utf-8"))
    assert "offices" in schema["properties"]


@pytest.mark.parametrize(
    "command",
    ["check", "format", "receive", "diff", "gaps", "stale", "evidence", "administrations", "translations", "schema"],
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` in German."""
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])
    assert leaving.value.code == 0
    said = capsys.readouterr().out
    assert "wo data/ und locales/ liegen" in said
    assert said.startswith(f"Aufruf: lotsenbuch {command} ")
    assert "Schalter:\n  -h, --help" in said
    assert not re.search("usage|arguments|options:|show this", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "lotsenbuch: Es fehlt: BEFEHL."),
        (("pruefe",), "lotsenbuch: pruefe gibt es bei BEFEHL nicht. Erlaubt sind: check, format, receive, diff,"),
        (("check", "--nie"), "lotsenbuch: Das kennt der Befehl nicht: --nie."),
        (("gaps", "--as", "pdf"), "lotsenbuch gaps: pdf gibt es bei --as nicht. Erlaubt sind: table, csv, markdown,"),
        (("gaps", "--into"), "lotsenbuch gaps: Hinter --into fehlt etwas."),
        (("check", "--warnings=ja"), "lotsenbuch check: --warnings steht für sich, ohne ja."),
        (("stale", "--months", "{0}"), "lotsenbuch stale: „{0}“ ist keine Zahl von Monaten: 0 bis 999."),
        (("weekly",), "lotsenbuch weekly: Es fehlt: --into."),
    ],
)
def test_what_is_called_wrongly_is_told_in_german(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Behind how it is called; with status 2."""
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    usage, fault = capsys.readouterr().err.rsplit("\n", 2)[:2]
    assert usage.startswith("Aufruf: lotsenbuch")
    assert fault.startswith(said)


def test_every_file_of_the_data_can_be_checked_alone(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plan and the programme are not taken for a list of offices."""
    monkeypatch.chdir(small_project)
    for file in sorted(Path("data").rglob("*.yaml")):
        assert main(["check", str(file)]) == 0, capsys.readouterr().err


def git(*arguments: str, folder: Path) -> None:
    """Run a command of git."""
    named = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True)  # noqa: S607


def commit(folder: Path) -> None:
    """Commit everything."""
    git("add", ".", folder=folder)
    git("commit", "--quiet", "--message", "Stand", folder=folder)


@pytest.fixture
def repository(small_copy: Path) -> Path:
    """Give the copy as a repository of git with one commit."""
    git("init", "--quiet", folder=small_copy)
    commit(small_copy)
    return small_copy


def test_a_proposal_is_explained(repository: Path) -> None:
    """`lotsenbuch diff HEAD`, as text and as Markdown; without a change it says so."""
    assert run("diff", "HEAD", folder=repository).stdout == "Am Verzeichnis ändert sich nichts.\n"
    replaced(repository, "phone: 030 23125001", "phone: 030 23125004")
    result = run("diff", "HEAD", folder=repository)
    assert result.returncode == 0, result.stderr
    assert "  Telefon: 030 23125001 → 030 23125004\n  betrifft 1 Gemeinde: Musterhausen\n" in result.stdout
    markdown = run("diff", "HEAD", "--as", "markdown", "--preview", "https://x.example", folder=repository).stdout
    assert "[Vorschau: Musterhausen](https://x.example/orte/musterhausen/)" in markdown
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == ""
    replaced(repository, "phone: 030 23125004", "phone: 0751")
    faulty = run("diff", "HEAD", "--as", "markdown", folder=repository)
    assert "keine gültige Telefonnummer" in faulty.stdout
    assert "entfällt" not in faulty.stdout


@pytest.mark.parametrize("revision", ["no-such-branch", "--all", "--output=x", "HEAD:data", ""])
def test_an_unknown_revision_is_said(repository: Path, revision: str) -> None:
    """In a sentence of ours, also what git would take for an option."""
    for command in (("diff", "--", revision), ("check", f"--since={revision}")):
        unknown = run(*command, folder=repository)
        assert unknown.returncode == 1
        assert unknown.stderr == (
            f"Den Stand „{revision}“ kennt git hier nicht. Nennen Sie einen Zweig oder eine Version, etwa HEAD~1.\n"
        )
    assert not (repository / "x").exists()


def test_a_proposal_is_not_blamed_for_what_came_since(repository: Path) -> None:
    """A branch beside a main branch that went on: what others changed there is no change of its own."""
    git("branch", "main-of-others", folder=repository)
    replaced(repository, "phone: 030 23125001", "phone: 030 23125004")
    commit(repository)
    git("checkout", "--quiet", "main-of-others", folder=repository)
    replaced(repository, "phone: 030 23125003", "phone: 030 23125005")
    commit(repository)
    git("checkout", "--quiet", "-", folder=repository)
    said = run("diff", "main-of-others", folder=repository).stdout
    assert "030 23125001 → 030 23125004" in said
    assert "23125005" not in said
    git("checkout", "--quiet", "--orphan", "strangers", folder=repository)
    commit(repository)
    assert "030 23125005 → 030 23125003" in run("diff", "main-of-others", folder=repository).stdout


def test_a_town_hall_counts_in_a_proposal(repository: Path) -> None:
    """By its row; a revision from before there was a table had none."""
    table = repository / "data" / "administrations.csv"
    text = table.read_text("utf-8")
    table.write_text(text.replace("030 23125520", "030 23125529"), "utf-8")
    said = run("diff", "HEAD", folder=repository).stdout
    assert said == (
        "Gemeindeverwaltung Öhrlingen (08001005)\n  Telefon: 030 23125520 → 030 23125529\n"
        "  betrifft 1 Gemeinde: Öhrlingen\n"
    )
    table.unlink()
    commit(repository)
    table.write_text(text, "utf-8")
    assert "Rathaus Nebelbach (08003002): neu\n" in run("diff", "HEAD", folder=repository).stdout


def test_a_drop_in_counts_in_a_proposal(repository: Path) -> None:
    """One that only confirms gets its label, as a file and when it is merged into the registry; nothing is lost."""
    file = repository / "data" / "offices" / "hafenstadt.yaml"
    file.write_text(file.read_text("utf-8") + "verified: {date: 2025-03-02, by: Stadt Hafenstadt}\n", "utf-8")
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == "nur-bestaetigt\n"
    assert run("format", "--check", folder=repository).returncode == 1
    assert run("format", folder=repository).returncode == 0
    assert not file.exists()
    assert run("format", "--check", folder=repository).returncode == 0
    text = (repository / "data" / "offices.yaml").read_text("utf-8")
    assert "verified: {date: 2025-03-02, by: Stadt Hafenstadt}" in text
    assert run("diff", "HEAD", "--as", "labels", folder=repository).stdout == "nur-bestaetigt\n"
    assert run("check", folder=repository).returncode == 0


def test_only_faults_in_changed_entries_block(repository: Path) -> None:
    """A fault that was there before is shown, but stops nobody else's proposal."""
    replaced(repository, "  - id: awo-lindwies\n", "  - id: awo-lindwies-2\n")
    commit(repository)
    assert run("check", folder=repository).returncode == 1
    replaced(repository, "phone: 030 23125001", "phone: 030 23125004")
    result = run("check", "--since", "HEAD", folder=repository)
    assert result.returncode == 0, result.stderr
    assert "Den Träger „awo-lindwies“ gibt es nicht" in result.stderr
    replaced(repository, "phone: 030 23125004", "phone: 0751")
    assert run("check", "--since", "HEAD", folder=repository).returncode == 1


@pytest.mark.parametrize("months", ["-1", "abc", "1000", "99999999999", "1.5", "²"])
def test_months_are_a_number(small_project: Path, capsys: pytest.CaptureFixture[str], months: str) -> None:
    """What nobody means is refused, with what is allowed."""
    with pytest.raises(SystemExit) as ended:
        main(["stale", f"--months={months}", "--project", str(small_project)])
    assert ended.value.code == 2
    assert f"„{months}“ ist keine Zahl von Monaten: 0 bis 999." in capsys.readouterr().err


def test_faults_as_annotations(small_copy: Path) -> None:
    """At their line, for two forges; a value cannot end a command."""
    replaced(small_copy, "phone: 030 23125001", 'phone: "0751\\n::error::x"')
    github = run("check", "--as", "github", folder=small_copy).stderr.splitlines()
    (line,) = [line for line in github if line.startswith("::error")]
    assert line.startswith("::error file=data/offices.yaml,line=")
    report = json.loads(run("check", "--as", "gitlab", folder=small_copy).stdout)
    assert report[0]["location"]["path"] == "data/offices.yaml"
    assert report[0]["severity"] == "major"


def test_stale_entries_are_listed(small_project: Path) -> None:
    """As a list and a table; of one district alone."""
    assert "Landkreis Musterland" in run("stale", folder=small_project).stdout
    rows = run("stale", "--as", "csv", "--district", "08001", "--months", "1", folder=small_project).stdout.splitlines()
    assert rows[0].startswith("Kreis,Kennung")
    assert len(rows) > 5
    assert all("Landkreis Musterland" in row for row in rows[1:])


COMMANDS = (
    ("check",), ("format",), ("diff", "main"), ("gaps",), ("stale",), ("evidence",), ("administrations", "x.xlsx"),
    ("translations",), ("words",), ("schema",), ("check", "neu.yaml"), ("receive", "neu.yaml"),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("named", [(), ("--project", "nichts")], ids=["around", "named"])
def test_no_command_runs_without_a_project(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    named: tuple[str, ...],
) -> None:
    """One sentence and status 2: never “0 Fehler” because there was nothing to compare with."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "neu.yaml").write_text("id: neu\n", "utf-8")
    assert main([*command, *named]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    (line,) = shown.err.splitlines()
    assert "Projekt" in line
    assert [file.name for file in tmp_path.iterdir()] == ["neu.yaml"]


def test_a_file_is_checked_from_anywhere(
    small_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Against the project in which it stands; the operators and places that it names are known there."""
    monkeypatch.chdir(tmp_path)
    file = small_copy / "data" / "offices" / "hafenstadt.yaml"
    assert main(["check", str(file)]) == 0
    file.write_text(file.read_text("utf-8").replace("08002000", "08002999"), "utf-8")
    assert main(["check", str(file)]) == 1
    assert "Den Schlüssel „08002999“ hat keine Gemeinde" in capsys.readouterr().err
    monkeypatch.chdir(small_copy / "docs")
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("../data/offices/hafenstadt.yaml:")


@pytest.mark.parametrize("name", ["administrations.csv", "neu.md"])
def test_what_is_not_read_is_not_found_right(
    small_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A table or a page that stands elsewhere is nobody's."""
    monkeypatch.chdir(small_copy)
    (tmp_path / name).write_text("key,name\n", "utf-8")
    assert main(["check", str(tmp_path / name)]) == 1
    assert f"{tmp_path / name}:1:1: error: {name}: Diese Datei wird nicht gelesen." in capsys.readouterr().err
    assert main(["check", "data/administrations.csv", "docs/de/index.md"]) == 0


def test_a_folder_that_cannot_be_written_is_said_before_anybody_is_asked(small_project: Path, tmp_path: Path) -> None:
    """Asking takes minutes."""
    (tmp_path / "file").touch()
    result = run("weekly", "--into", str(tmp_path / "file"), folder=small_project)
    assert (result.returncode, re.findall(r"[0-9]/[0-9]", result.stderr)) == (1, [])


@pytest.mark.parametrize("command", ["stale", "evidence"])
def test_a_district_that_is_none_is_refused(
    small_project: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """An empty list would say that all is well there."""
    for district in ("08999", "0800", "Musterland"):
        assert main([command, "--project", str(small_project), "--district", district]) == 2
        assert f"Einen Kreis mit dem Schlüssel „{district}“ gibt es nicht" in capsys.readouterr().err


LETTERS = (("gaps",), ("stale", "--months", "1"))


@pytest.mark.parametrize("command", LETTERS, ids=" ".join)
def test_letters_are_written_into_a_folder(small_project: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    """The same twice; whom they do not reach is said, and nothing is sent."""
    words = [*command, "--as", "mails", "--into", str(tmp_path / "briefe")]
    first = run(*words, folder=small_project, LOTSENBUCH_URL="https://x.example/")
    assert (first.returncode, first.stderr) == (0, "")
    assert re.match(r"\d+ Briefe in \S+/briefe, dazu serienbrief.csv. Gesendet ist nichts.\n", first.stdout)
    assert "Ohne Postfach, also ohne Brief" in first.stdout
    before = {file.name: file.read_bytes() for file in (tmp_path / "briefe").iterdir()}
    assert run(*words, folder=small_project, LOTSENBUCH_URL="https://x.example/").returncode == 0
    assert {file.name: file.read_bytes() for file in (tmp_path / "briefe").iterdir()} == before


@pytest.mark.parametrize("command", LETTERS, ids=" ".join)
def test_letters_that_would_lead_nowhere_are_not_written(
    small_project: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Without the portal's address, without a folder, into one that holds something else: a sentence and status 1."""
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.eml").write_text("meiner", "utf-8")
    known = {"LOTSENBUCH_URL": "https://x.example/"}
    for more, environment, said in (
        (["--into", str(tmp_path / "neu")], {}, "LOTSENBUCH_URL fehlt"),
        ([], known, "hinter --into einen neuen oder leeren Ordner"),
        (["--into", str(tmp_path / "voll")], known, "liegt schon etwas anderes"),
        (["--into", str(tmp_path / "voll" / "brief.eml")], known, "liegt schon etwas anderes"),
    ):
        result = run(*command, "--as", "mails", *more, folder=small_project, **environment)
        assert (result.returncode, result.stdout) == (1, "")
        (line,) = result.stderr.splitlines()
        assert said in line
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["brief.eml", "voll"]


def test_an_answer_is_received(small_copy: Path, tmp_path: Path) -> None:
    """From anywhere; what is written is said, what is wrong too, and then nothing is written."""
    lines = "Eintrag: altweiler\nTelefon: 030 23125019\nQuelle: Gemeinde Altweiler\nStand: 3.11.2026\n"
    (tmp_path / "antwort.txt").write_text(lines, "utf-8")
    (tmp_path / "falsch.txt").write_text(lines.replace("030 23125019", "0751"), "utf-8")
    wrong = run("receive", str(tmp_path / "antwort.txt"), str(tmp_path / "falsch.txt"), folder=small_copy)
    assert (wrong.returncode, wrong.stdout) == (1, "Nichts ist geschrieben.\n")
    assert f"{tmp_path / 'falsch.txt'}:1:1: error: altweiler: „0751“ ist keine gültige" in wrong.stderr
    right = run("receive", str(tmp_path / "antwort.txt"), folder=small_copy)
    assert (right.returncode, right.stdout) == (0, "data/offices/altweiler.yaml ist geschrieben.\n")
    assert run("check", folder=small_copy).returncode == 0


def test_what_the_disk_does_not_take_is_said(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence and without a traceback."""
    (tmp_path / "lists").write_text("kein Ordner", "utf-8")
    assert main(["weekly", "--project", str(small_project), "--into", str(tmp_path / "lists")]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"{tmp_path / 'lists'}: ")


def test_whoever_reads_only_the_beginning_sees_no_fault(small_project: Path) -> None:
    """`lotsenbuch stale | head -1`."""
    command = f"{PROGRAM} stale --months 1 | true"
    result = subprocess.run(["bash", "-c", command], cwd=small_project, capture_output=True, text=True, check=True)  # noqa: S607
    assert result.stderr == ""
