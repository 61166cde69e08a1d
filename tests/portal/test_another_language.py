"""Another language, added as docs-for-developers/adding-a-language.md says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import build

KEPT = ("data", "docs", "hooks", "locales", "overrides")
PAGE = "docs/sq/ehrenamt.md"


def test_albanian(project: Path, tmp_path: Path) -> None:
    """Two lines and `make words`; what is not translated yet shows German and says why."""
    copy = tmp_path / "copy"
    for name in KEPT:
        shutil.copytree(project / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "mkdocs.yml", copy)
    _instead_of_others(copy / "hooks/lotsenbuch/languages.py", '    Language("', '    Language("sq", "Shqip"),\n')
    _instead_of_others(copy / "mkdocs.yml", "        - {locale: ", "        - {locale: sq, name: Shqip, build: true}\n")
    (copy / "docs/sq").mkdir()
    german = (project / "docs/de/ehrenamt.md").read_text("utf-8")
    translated = german.replace("# Für Ehrenamtliche", "# Për vullnetarët")
    (copy / PAGE).write_text(translated, "utf-8")
    environment = {"PYTHONPATH": str(copy / "hooks")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-c", "from lotsenbuch.cli import main; raise SystemExit(main())", *arguments)
        return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)

    assert run("words").returncode == 0
    assert (copy / "locales/sq/LC_MESSAGES/knowledge.po").exists()
    result = run("translations", "--stamp", PAGE)
    assert result.returncode == 1, "pages and words are missing"
    assert result.stdout.splitlines()[2].split()[:4] == ["sq", "Shqip", "0", "0"]
    built = build(tmp_path / "site", copy, **environment)
    assert built.returncode == 0, built.stderr
    site = tmp_path / "site" / "sq"
    place = (site / "orte/ravensburg/index.html").read_text("utf-8")
    assert '<html lang="sq" dir="ltr">' in place
    assert "tel:+4975135925270" in place
    own = (site / "ehrenamt/index.html").read_text("utf-8")
    assert "Për vullnetarët" in own
    assert "Noch hat sie niemand geprüft." in own
    missing = (site / "wissen/notfall/index.html").read_text("utf-8")
    assert '<div lang="de" dir="ltr"><h1' in missing
    assert "Diese Seite ist noch nicht übersetzt." in missing
    assert (tmp_path / "site/woerter/pdf/woerter-sq.pdf").exists()


def _instead_of_others(file: Path, start: str, new: str) -> None:
    """Put a line in the place of all languages but German and English: they would only take time."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    others = [at for at, line in enumerate(lines) if line.startswith(start) and not re.search(r"\b(de|en)\b", line)]
    lines[others[0]] = new
    file.write_text("".join(line for at, line in enumerate(lines) if at not in others[1:]), "utf-8")
