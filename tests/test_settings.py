"""What the environment says of a portal."""

from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from lotsenbuch.settings import Forge, ProjectError, Settings, SettingsError, find_project, read_settings

GITHUB = "https://github.com/a/b"
OPENCODE = "https://gitlab.opencode.de/a/b"


def test_what_is_not_set_is_not_known() -> None:
    """No address that stands in for one, no forge, no mail."""
    assert read_settings({}) == Settings("", Forge(""), "")
    assert read_settings({"LOTSENBUCH_URL": "", "LOTSENBUCH_REPOSITORY": "", "LOTSENBUCH_MAIL": ""}) == Settings()


def test_the_environment_names_address_forge_and_mail() -> None:
    """The portal's address ends in a slash and the forge's in none, however they were written."""
    environment = {
        "LOTSENBUCH_URL": "https://example.org/portal",
        "LOTSENBUCH_REPOSITORY": f"{GITHUB}/",
        "LOTSENBUCH_MAIL": "a@example.org",
    }
    assert read_settings(environment) == Settings("https://example.org/portal/", Forge(GITHUB), "a@example.org")


@pytest.mark.parametrize("name", ["LOTSENBUCH_URL", "LOTSENBUCH_REPOSITORY"])
@pytest.mark.parametrize(
    "address",
    [
        "example.org", "ftp://example.org/", "https:///x", "javascript:alert(1)", "https://example.org?q",
        "https://example.org/#a", "https://example.org/a b", "https://a:b@example.org", "https://example.org:99999",
        "https://müller.example", "https://example.org/{file}",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_by_its_name(name: str, address: str) -> None:
    """It would stand in every page."""
    with pytest.raises(SettingsError, match=f"{name}: „.*“ ist keine Adresse") as error:
        read_settings({name: address})
    assert address in str(error.value)


@pytest.mark.parametrize("mail", ["a", "a b@c.de", "A <a@c.de>", "a@c.de, b@c.de", "a@c.de?cc=b@c.de", "a@c"])
def test_what_is_no_mail_address_is_refused_by_its_name(mail: str) -> None:
    """Every letter of the form would go nowhere, or elsewhere too."""
    with pytest.raises(SettingsError, match=r"LOTSENBUCH_MAIL: „.*“ ist keine E-Mail-Adresse"):
        read_settings({"LOTSENBUCH_MAIL": mail})


def test_what_is_copied_with_too_much_is_understood() -> None:
    """Blanks around it, and the end that a forge gives the address for git."""
    environment = {"LOTSENBUCH_URL": " https://example.org// ", "LOTSENBUCH_REPOSITORY": f"{GITHUB}.git\n"}
    assert read_settings(environment) == Settings("https://example.org/", Forge(GITHUB))


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (GITHUB, f"{GITHUB}/blob/main/data/offices.yaml#L7-L9"),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/blob/main/data/offices.yaml#L7-9"),
        (OPENCODE, f"{OPENCODE}/-/blob/main/data/offices.yaml#L7-9"),
        ("https://git.opencode.de/a/b", "https://git.opencode.de/a/b/-/blob/main/data/offices.yaml#L7-9"),
        ("", ""),
    ],
)
def test_an_entry_leads_to_its_lines(repository: str, address: str) -> None:
    """On each forge as it writes its addresses."""
    assert Forge(repository).lines("data/offices.yaml", 7, 9) == address


def test_lines_are_those_of_the_branch() -> None:
    """The one on which the valid registry is."""
    assert Forge(GITHUB, "trunk").lines("x", 1, 2) == f"{GITHUB}/blob/trunk/x#L1-L2"


def filled(template: str, **values: str) -> tuple[str, dict[str, list[str]]]:
    """Fill in an address as the form does; give the page that it leads to and what is asked there."""
    address = template.format_map({name: quote(value, safe="") for name, value in values.items()})
    return address.partition("?")[0], parse_qs(urlsplit(address).query)


@pytest.mark.parametrize(
    ("repository", "page", "names"),
    [
        (GITHUB, f"{GITHUB}/new/main", ("filename", "value", "message")),
        (OPENCODE, f"{OPENCODE}/-/new/main", ("file_name", "content", "commit_message")),
    ],
)
def test_a_proposed_file_is_filled_in(repository: str, page: str, names: tuple[str, ...]) -> None:
    """Its name, its text and what the proposal is called, each under the forge's own word."""
    values = ("data/offices/a.yaml", "name: A & B\n", "Ä?")
    found = filled(Forge(repository).new_file, **dict(zip(("file", "text", "subject"), values, strict=True)))
    assert found == (page, {name: [value] for name, value in zip(names, values, strict=True)})


@pytest.mark.parametrize(
    ("repository", "page", "names"),
    [
        (GITHUB, f"{GITHUB}/issues/new", ("title", "body")),
        (OPENCODE, f"{OPENCODE}/-/issues/new", ("issue[title]", "issue[description]")),
    ],
)
def test_an_issue_is_filled_in(repository: str, page: str, names: tuple[str, ...]) -> None:
    """What it is called and what it says."""
    found = filled(Forge(repository).new_issue, subject="Ä", body="b\n&")
    assert found == (page, dict(zip(names, (["Ä"], ["b\n&"]), strict=True)))


def test_a_letter_is_filled_in() -> None:
    """To the address that takes corrections, whatever is in it."""
    found = filled(Settings(mail="a&b@example.org").letter, subject="Ä", body="b\n&")
    assert found == ("mailto:a%26b@example.org", {"subject": ["Ä"], "body": ["b\n&"]})


def test_without_forge_and_mail_nothing_leads_there() -> None:
    """The form offers no way that is none."""
    assert (Forge().new_file, Forge().new_issue, Settings().letter) == ("", "", "")


def project_in(folder: Path, file: str = "offices.yaml") -> Path:
    """Give a project in a folder."""
    (folder / "data" / "offices").mkdir(parents=True)
    (folder / "data" / file).touch()
    return folder


@pytest.mark.parametrize("file", ["offices.yaml", "municipalities.csv"])
def test_a_project_is_found_around_a_folder(tmp_path: Path, file: str) -> None:
    """From wherever in it somebody stands, as a way from there."""
    project = project_in(tmp_path / "portal", file)
    for within, way in (("", "."), ("data", ".."), ("data/offices", "../..")):
        assert find_project(None, (), project / within) == Path(way)


def test_a_project_is_found_from_a_file(tmp_path: Path) -> None:
    """Before the one around whoever asks; a file outside of all is asked about in that one."""
    one, other = project_in(tmp_path / "one"), project_in(tmp_path / "other")
    drop_in = one / "data" / "offices" / "neu.yaml"
    for here, way in ((tmp_path, "one"), (other, "../one"), (other / "data", "../../one")):
        assert find_project(None, (drop_in,), here) == Path(way)
    assert find_project(None, (tmp_path / "neu.yaml",), other) == Path()
    assert find_project(None, (drop_in, tmp_path / "neu.yaml", one / "data" / "offices.yaml"), tmp_path) == Path("one")


def test_a_project_that_is_named_is_meant(tmp_path: Path) -> None:
    """Whatever lies around, if it is one."""
    one, other = project_in(tmp_path / "one"), project_in(tmp_path / "other")
    assert find_project(other, (one / "data" / "offices.yaml",), one) == other
    with pytest.raises(ProjectError, match=r"nichts ist kein Projekt: Dort fehlt data/offices\.yaml\."):
        find_project(tmp_path / "nichts", (), one)


def test_without_a_project_nothing_can_be_compared(tmp_path: Path) -> None:
    """Nor with two of them; both is said with the repair."""
    one, other = project_in(tmp_path / "one"), project_in(tmp_path / "other")
    files = (one / "data" / "offices.yaml", other / "data" / "offices.yaml")
    with pytest.raises(
        ProjectError, match=r"verschiedenen Projekten \(.*one, .*other\)\. Nennen Sie eines mit --project"
    ):
        find_project(None, files, one)
    for file in (tmp_path / "neu.yaml", tmp_path / "data" / "offices" / "neu.yaml"):
        with pytest.raises(ProjectError, match=r"Weder in .* noch darüber liegt ein Projekt"):
            find_project(None, (file,), tmp_path)
