"""What is said of all files: the list for people, and the one for programs."""

import re

from openapi_spec_validator import validate

from lotsenbuch.content import Knowledge
from tests.conftest import ADDRESS
from tests.exports.data import files_of, read


def test_the_list_names_every_file(open_files: dict[str, str]) -> None:
    """With how many and how large they are, and what describes them; nothing that is not there."""
    listed = read(open_files, "index.json")["files"]
    data = {path: text for path, text in open_files.items() if not path.endswith(".vcf") and path != "index.json"}
    counted = 0
    for one in listed:
        pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(one["path"]))
        own = [text for path, text in data.items() if re.fullmatch(pattern, path)]
        assert own
        assert (one["files"], one["bytes"]) == (len(own), sum(len(text.encode()) for text in own))
        assert one.get("described_by", "index.json") in open_files
        counted += len(own)
    assert counted == len(data)


def test_things_are_counted(open_files: dict[str, str], small: Knowledge) -> None:
    """As many as there are in the file."""
    records = {one["path"]: one["records"] for one in read(open_files, "index.json")["files"]}
    assert records["offices.json"] == records["offices.csv"] == len(read(open_files, "offices.json")["offices"])
    assert records["municipalities/{ags}.json"] == records["municipalities.geojson"] == len(small.answers)
    assert records["districts.json"] == len(small.gazetteer.districts)
    assert records["operators.json"] == len(small.entries.operators)
    assert records["changes.atom"] == open_files["changes.atom"].count("<entry>") > 0


def test_the_paths_are_described_for_programs(open_files: dict[str, str]) -> None:
    """By the rules of OpenAPI; each path of the list is there, and answers what its schema says."""
    spec = read(open_files, "openapi.json")
    validate(spec)
    listed = read(open_files, "index.json")["files"]
    paths = [f"/{one['path']}" for one in listed if one["path"] != "openapi.json"]
    assert list(spec["paths"]) == ["/index.json", *paths]
    answer = spec["paths"]["/municipalities/{ags}.json"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"] == {"$ref": "#/components/schemas/MunicipalityFile"}
    assert "MunicipalityFile" in spec["components"]["schemas"]
    assert len({path["get"]["operationId"] for path in spec["paths"].values()}) == len(spec["paths"])


def test_no_host_is_named_that_nobody_knows(small: Knowledge) -> None:
    """Without the portal's address the paths of the description are as good: they begin where it stands."""
    without = files_of(small, "")
    assert "lotsenbuch.example" not in "".join(without.values())
    own, other = (read(files, "openapi.json") for files in (without, files_of(small)))
    assert own["servers"] == [{"url": "."}]
    assert other["servers"] == [{"url": f"{ADDRESS}api/v1"}]
    assert other["paths"].keys() - own["paths"].keys() == {"/catalog.jsonld"}
