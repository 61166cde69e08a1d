"""The page about the open data: its examples work as they stand there, and it names every file and every field."""

import csv
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page

from lotsenbuch.content import Knowledge
from lotsenbuch.exports import lists
from lotsenbuch.routes import API, Api
from tests.conftest import PROJECT, served
from tests.exports.data import read

RAVENSBURG, MUSTERHAUSEN = "08436064", "08001001"

EXAMPLE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

HEAD_OF_FILES = {"offices", "operators", "districts", "municipalities", "municipality", "files"}


@pytest.fixture(scope="module")
def text() -> str:
    """Give the German page; a test of the check compares its code with that of the English one."""
    return (PROJECT / "docs" / "de" / "daten.md").read_text("utf-8")


@dataclass(frozen=True)
class Examples:
    """The code of the page, with a portal that is there and a town of the small project in the place of its own."""

    text: str
    address: str

    def of(self, kind: str, holding: str = "") -> str:
        """Give the one example of a language that holds a text."""
        found: list[tuple[str, str]] = EXAMPLE.findall(self.text)
        (code,) = (code for language, code in found if language == kind and holding in code)
        here = code.replace("⟦api⟧", f"{self.address}{API}").replace("⟦portal⟧", self.address)
        return here.replace(RAVENSBURG, MUSTERHAUSEN).replace("Landkreis Ravensburg", "Landkreis Musterland")


@pytest.fixture(scope="module")
def portal(open_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a portal that has the open data."""
    folder = tmp_path_factory.mktemp("portal")
    shutil.copytree(open_folder, folder / API)
    return folder


@pytest.fixture
def examples(text: str, portal: Path) -> Iterator[Examples]:
    """Give the examples, while a server answers for what they ask."""
    with served(portal) as address:
        yield Examples(text, address)


def test_it_names_every_file(text: str) -> None:
    """By the path under which it is found."""
    assert not [path for path in Api if f"`{path}`" not in text]


def test_it_names_every_field(text: str, open_files: dict[str, str]) -> None:
    """Of each schema, and each column of the tables."""
    fields = set()
    for name in lists.SCHEMAS:
        schema = read(open_files, f"schema/{name}.json")
        fields |= {key for one in (schema, *schema["$defs"].values()) for key in one.get("properties", ())}
    for path in (Api.OFFICES_TABLE, Api.MUNICIPALITIES_TABLE):
        fields |= set(open_files[path].partition("\r\n")[0].lstrip("\ufeff").split(";"))
    assert len(fields) > 80
    assert sorted(field for field in fields - HEAD_OF_FILES if f"`{field}`" not in text) == []


def test_the_attribution_to_paste_is_that_of_the_files(text: str) -> None:
    """With links in it, word for word."""
    plain = re.sub("<[^>]+>", "", text)
    assert lists.PLACES_ATTRIBUTION in plain
    assert "Daten: Lotsenbuch, CC BY 4.0" in plain


def test_on_the_command_line(examples: Examples) -> None:
    """Curl and jq say whom one can reach."""
    said = _run(["sh", "-c", examples.of("sh")])
    assert said.splitlines()[0] == (
        "Integrationsmanagement Musterhausen\tcounselling\t+493023125001\tankommen@caritas-musterland.example"
    )
    assert "Musterhausen\t\t+493023125510" in said


def test_with_pandas(examples: Examples) -> None:
    """The places where nobody is reached, and how far each district is."""
    said = _run([sys.executable, "-X", "utf8", "-c", examples.of("python")]).splitlines()
    assert said[0].split() == ["08003003", "Ottersfeld"]
    assert said[-1].split()[:2] == ["Stadtkreis", "Hafenstadt"]
    assert said[-1].split()[2:] == ["1", "1"]


def test_in_a_spreadsheet(examples: Examples, open_files: dict[str, str], small: Knowledge, tmp_path: Path) -> None:
    """The formula counts what the pages say; German names of functions are those of English ones."""
    german, english = examples.of("text", "ZÄHLENWENNS").splitlines()
    assert german.replace("ZÄHLENWENNS", "COUNTIFS").replace(";", ",") == english
    book = Workbook()
    sheet = book.worksheets[0]
    for row in csv.reader(io.StringIO(open_files[Api.MUNICIPALITIES_TABLE], newline=""), delimiter=";"):
        sheet.append(row)
    sheet["AZ1"] = english
    book.save(tmp_path / "table.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    folder, file = str(tmp_path / "counted"), str(tmp_path / "table.xlsx")
    _run(["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, file])
    counted = load_workbook(tmp_path / "counted" / "table.xlsx", data_only=True).worksheets[0]["AZ1"].value
    (district,) = (one for key, one in small.coverage.districts.items() if key == MUSTERHAUSEN[:5])
    assert counted == sum(answer.is_counselled for answer in district.answers) > 0


def test_on_a_map(examples: Examples, portal: Path, page: Page, small: Knowledge) -> None:
    """A dot for each place, in the colour of what it says; nothing is loaded but the file, in twenty lines."""
    code = examples.of("html", "<svg")
    assert len(code.splitlines()) <= 20
    (portal / "karte.html").write_text(code, "utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{examples.address}karte.html")
    page.locator("circle").nth(len(small.answers) - 1).wait_for(state="attached")
    dark = page.locator("circle[fill='#0b6e69']")
    assert dark.count() == sum(answer.is_counselled for answer in small.answers.values())
    assert asked[1:] == [f"{examples.address}{API}{Api.MUNICIPALITIES_MAP}"]
    assert lists.PLACES_ATTRIBUTION in page.locator("#source").inner_text()


def test_on_a_towns_own_website(examples: Examples, tmp_path: Path, page: Page) -> None:
    """From another host, if the portal's own lets it: each way, who answers, who says so; else the link is there."""
    (tmp_path / "index.html").write_text(f'<meta charset="utf-8">{examples.of("html", "lotsenbuch")}', "utf-8")
    with served(tmp_path) as town:
        page.goto(town)
        assert page.get_by_role("link").evaluate_all("all => all.map(one => one.href)") == [
            f"{examples.address}ags/{MUSTERHAUSEN}/"
        ]
        headers = {"Access-Control-Allow-Origin": "*"}
        page.route(f"{examples.address}**", lambda route: route.fulfill(response=route.fetch(), headers=headers))
        page.reload()
        first = page.get_by_role("listitem").first
        first.wait_for()
    assert first.inner_text() == (
        "Integrationsmanagement Musterhausen (hier antwortet: die Beratung selbst) 030 23125001 "
        "ankommen@caritas-musterland.example Stadt Musterhausen, 2025-06-02."
    )
    assert first.get_by_role("link").first.get_attribute("href") == "tel:+493023125001"
    assert page.get_by_text("Älter als die Reform von 2025").count() == 0


@pytest.mark.parametrize("kind", ["nginx", "apache", "text"])
def test_a_host_that_sends_nothing_is_told_what_to_send(text: str, kind: str) -> None:
    """In the words of nginx, Apache, and of hosts that read a file of headers."""
    lines = [code for found, code in EXAMPLE.findall(text) if found == kind and "Access-Control-Allow-Origin" in code]
    assert len(lines) == 1


def _run(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
