"""Letters and digits in the full-text search itself: Pagefind finds a word in each way of writing it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from lotsenbuch.assets.search import letters, search_index
from lotsenbuch.languages import language
from lotsenbuch.pages.search import document
from lotsenbuch.views.search import SearchEntry
from tests.conftest import Editions, served

TYPED = {
    "fa": ("کار و کارگاه", ["کار", "كار", "كارگاه"]),
    "ar": ("الإقامة في المدينة", ["الإقامة", "الاقامه", "اقامة", "المدينه"]),
    "ps": ("د کار ګډون", ["كار", "گډون"]),
    "tr": ("danışma merkezi Iğdır", ["danışma", "danisma", "DANIŞMA", "igdir", "ığdır"]),
    "uk": ("охорона здоров'я", ["здоров'я", "здоровʼя", "здоров’я", "здоровя"]),
    "ru": ("для ребёнка", ["ребёнка", "ребенка"]),
    "ti": ("ሓገዝ ሠራሕተኛ", ["ሓገዝ", "ሀገዝ", "ሰራሕተኛ"]),
    "ku": ("şêwirmendî", ["şêwirmendî", "sewirmendi"]),
    "so": ("su’aal ku saabsan", ["su'aal", "suaal", "su’aal"]),
    "fr": ("l’école à Besançon", ["école", "ecole", "l'école", "besancon"]),
    "es": ("niños pequeños", ["niños", "ninos"]),
    "en": ("counselling in Tübingen", ["Tübingen", "Tuebingen", "tubingen", "counselling"]),
    "de": ("Straße in Öhringen, 88212", ["Strasse", "Straße", "Oehringen", "ohringen", "٨٨٢١٢", "８８２１２"]),
}
"""What stands on a page of a language, and what its readers may type for it."""


@pytest.fixture(scope="module")
def indexes(small_editions: Editions, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of pages that do nothing but search: one in each language, over one document."""
    folder = tmp_path_factory.mktemp("indexes")
    shutil.copytree(project / "docs" / "assets", folder / "assets")
    (folder / "assets" / "letters.json").write_text(letters(), "utf-8")
    for code, (text, _) in TYPED.items():
        entry = SearchEntry("seite/", text, text, (), {})
        for name, content in search_index(language(code), [document(small_editions[language(code)], entry, 0)]):
            file = folder / code / "pagefind" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        (folder / code / "index.html").write_text(f'<!doctype html><html lang="{code}"><title>x</title>', "utf-8")
    with served(folder) as at:
        yield at


@pytest.mark.parametrize("code", TYPED)
def test_a_word_is_found_in_each_way_of_writing_it(page: Page, indexes: str, code: str) -> None:
    """And nothing by a word that is not there; what a result shows is spelt as on its page."""
    text, queries = TYPED[code]
    page.goto(f"{indexes}{code}/")
    found = page.evaluate(
        f"""async () => {{
            const {{ folded }} = await import("../assets/letters.js");
            const letters = await (await fetch("../assets/letters.json")).json();
            const pagefind = await import("./pagefind/pagefind.js");
            const {{ Pages }} = await import("../assets/found.js");
            const pages = new Pages("./pagefind/");
            const all = {{}};
            for (const query of {json.dumps([*queries, "xylophon"])}) {{
                const {{ results }} = await pagefind.search(folded(query, letters));
                all[query] = (await pages.of(results)).map(({{ title }}) => title);
            }}
            return all;
        }}"""
    )
    assert found == {query: [text] for query in queries} | {"xylophon": []}
