"""The lists that drive the keeping of pages."""

import hashlib
import json

from lotsenbuch.assets.keeping import file_list, listed, scripts_from


def test_a_page_is_named_by_its_folder() -> None:
    """As readers ask for it; text and bytes alike, counted as they are sent."""
    page = listed("ar/orte/x/index.html", "ä")
    assert (page.address, page.bytes) == ("ar/orte/x/", 2)
    assert hashlib.sha256("ä".encode()).hexdigest().startswith(page.hash)
    assert listed("a.svg", b"\xc3\xa4").hash == page.hash


def test_a_list_is_rows() -> None:
    """Of path, hash and size."""
    assert json.loads(file_list([listed("a/index.html", "")]))["files"] == [["a/", "e3b0c44298fc", 0]]


def test_all_that_a_script_imports_comes_with_it() -> None:
    """Each once, in circles too; what is only named in types or loaded later does not."""
    sources = {
        "a.js": 'import { b } from "./b.js";\nimport {\n  c,\n} from "./deep/c.js";\n/** {import("./no.js").X} */\n',
        "b.js": 'export { c } from "./deep/c.js";\nexport const text = "./no.js";\n',
        "deep/c.js": 'import { a } from "../a.js";\nconst later = () => import("../no.js");\n',
    }
    contents = {f"assets/{name}": text.encode() for name, text in sources.items()}
    assert list(scripts_from("assets/a.js", contents)) == list(contents)
