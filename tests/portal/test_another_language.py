"""Another language, added as docs-for-developers/adding-a-language.md says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import build

PAGE = "docs/sq/ehrenamt.md"
NOTE = "Ju lutem bini ziles."


def test_albanian(project: Path, small_copy: Path, tmp_path: Path) -> None:
    """Two lines and `make words`; what is not translated yet shows German and says why; a note in it is shown."""
    (small_copy / "hooks").unlink()
    shutil.copytree(project / "hooks", small_copy / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    _instead_of_others(small_copy / "hooks/lotsenbuch/languages.py", '    Language("', '    Language("sq", "Shqip"),\n')
    line = "        - {locale: sq, name: Shqip, build: true}\n"
    _instead_of_others(small_copy / "mkdocs.yml", "        - {locale: ", line)
    (small_copy / "docs/sq").mkdir()
    german = (small_copy / "docs/de/ehrenamt.md").read_text("utf-8")
    (small_copy / PAGE).write_text(german.replace("# Für Ehrenamtliche", "# Për vullnetarët"), "utf-8")
    _write_note(small_copy / "data/offices.yaml")
    environment = {"PYTHONPATH": str(small_copy / "hooks")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-c", "from lotsenbuch.cli import main; raise SystemExit(main())", *arguments)
        return subprocess.run(command, cwd=small_copy, env=environment, capture_output=True, text=True, check=False)

    assert run("words").returncode == 0
    assert (small_copy / "locales/sq/LC_MESSAGES/knowledge.po").exists()
    result = run("translations", "--stamp", PAGE)
    assert result.returncode == 1, "pages and words are missing"
    assert result.stdout.splitlines()[2].split()[:4] == ["sq", "Shqip", "0", "0"]
    result = build(tmp_path / "site", small_copy, **environment)
    assert result.returncode == 0, result.stderr
    site = tmp_path / "site" / "sq"
    place = (site / "orte/musterhausen/index.html").read_text("utf-8")
    assert '<html lang="sq" dir="ltr">' in place
    assert "tel:+493023125001" in place
    assert NOTE in place
    own = (site / "ehrenamt/index.html").read_text("utf-8")
    assert "Për vullnetarët" in own
    assert "Noch hat sie niemand geprüft." in own
    missing = (site / "wissen/index.html").read_text("utf-8")
    assert '<div lang="de" dir="ltr"><h1' in missing
    assert "Diese Seite ist noch nicht übersetzt." in missing
    assert (tmp_path / "site/woerter/pdf/woerter-sq.pdf").exists()


def _write_note(registry: Path) -> None:
    """Put an Albanian note in the place of the Arabic one, whose language is left out."""
    text, count = re.subn(r"      ar: \|-\n(        .*\n)+", f"      sq: {NOTE}\n", registry.read_text("utf-8"))
    assert count == 1
    registry.write_text(text, "utf-8")


def _instead_of_others(file: Path, start: str, new: str) -> None:
    """Put a line in the place of all languages but German and English: they would only take time."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    others = [at for at, line in enumerate(lines) if line.startswith(start) and not re.search(r"\b(de|en)\b", line)]
    lines[others[0]] = new
    file.write_text("".join(line for at, line in enumerate(lines) if at not in others[1:]), "utf-8")
