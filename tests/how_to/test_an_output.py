"""An output, added as docs-for-developers/how-to.md says."""

from pathlib import Path

from tests.how_to.copies import Copy
from tests.how_to.instructions import job


def test_the_telephones(project: Path, copy: Copy) -> None:
    """Two places; the file is there, and no contract has to be told."""
    output = job(project, "An output")
    copy.do(output)
    assert copy.touched == output.places
    assert not output.for_some
    assert not output.commands
    assert copy.is_clean()
    copy.succeeds(".venv/bin/pytest -q -p no:cacheprovider tests/test_house.py tests/exports/test_description.py")
    copy.keep_only("en", "ar")
    lines = (copy.site() / "api/v1/telephones.csv").read_text("utf-8").splitlines()
    assert lines[0] == "ags;municipality;office;phone"
    assert "08001001;Musterhausen;Integrationsmanagement Musterhausen;030 23125001" in lines


def test_an_output_is_not_made_from_views(project: Path, copy: Copy) -> None:
    """The import contract says so."""
    output = job(project, "An output")
    copy.do(output)
    module = copy.folder / "hooks/lotsenbuch/exports/telephones.py"
    module.write_text(f"{module.read_text('utf-8')}\nfrom lotsenbuch.views import links\n", "utf-8")
    result = copy.run(".venv/bin/lint-imports --no-logo")
    assert result.returncode == 1
    assert "lotsenbuch.exports is not allowed to import lotsenbuch.views" in result.stdout
