"""Templates in, HTML out: one environment serves all languages."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lotsenbuch.pages.seams import breakable, broken
from lotsenbuch.routes import CALLED, UNREAD, Fingerprints, Page, Route, Ways, municipality, ways_from
from lotsenbuch.views.contribute import CODES
from lotsenbuch.views.page import PageHead
from lotsenbuch.wording.words import Worded, Words

TEMPLATES = Path(__file__).parent / "templates"


@pass_context
def url(context: Context, name: str) -> str:
    """Give the way from a page to what templates call by a name; raises KeyError."""
    return f"{context['home']}{context['called'][name]}"


KNOWN_TO_ALL: Mapping[str, object] = {
    "breakable": breakable,
    "broken": broken,
    "municipality": municipality,
    "url": url,
}
"""What all templates can call, macros too, which see nothing of a page; `url` asks the page for its ways."""


@dataclass(frozen=True)
class Body:
    """A page's head and the HTML of its body."""

    head: PageHead
    html: Markup


def environment(frame: Path, called: Mapping[str, Route] = CALLED, cache: Path | None = None) -> Environment:
    """Give the environment of the templates: all text is escaped, nothing undefined is printed.

    `frame` is the folder of the templates of the frame, whose place form stands within pages too; `called` is what
    templates call by a name. Compiled templates are kept in the folder `cache`, each by what it says.
    """
    jinja = Environment(
        loader=FileSystemLoader([TEMPLATES, frame]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_kept(cache) if cache else None,
    )
    jinja.globals.update(KNOWN_TO_ALL, called=called)
    return jinja


def _kept(cache: Path) -> FileSystemBytecodeCache:
    """Give what keeps templates that were compiled by the same Jinja in the same way; others are forgotten."""
    way = hashlib.sha256(Path(__file__).read_bytes() + version("jinja2").encode()).hexdigest()[:16]
    for other in set(cache.glob("*")) - {cache / way}:
        shutil.rmtree(other, ignore_errors=True)
    (cache / way).mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(cache / way))


class Renderer:
    """Fills templates in one language."""

    def __init__(self, words: Words, jinja: Environment, fingerprints: Fingerprints = UNREAD) -> None:
        self.words = words
        self.fingerprints = fingerprints
        self._jinja = jinja

    def ways(self, path: str) -> Ways:
        """Give the ways from a page, by its path from the language's home."""
        return ways_from(path, self.words.language, self.fingerprints)

    def render(self, template: str, ways: Ways, **values: object) -> Markup:
        """Give a template as HTML, on a page from which `ways` lead."""
        words, language = self.words, self.words.language
        html = self._jinja.get_template(template).render(
            ways.called | values,
            _=words.html,
            plain_=words.text,
            isolated=words.isolated,
            n_=words.plural,
            de=words.german,
            free=self.free,
            language=language,
            comma=self.comma,
            form_address=self.form_address(ways),
        )
        return Markup(html)

    @property
    def comma(self) -> str:
        """Give the comma of the language's script and a space."""
        return self.words.language.comma

    def form_address(self, ways: Ways) -> str:
        """Give the way to the form, to the German one where it does not speak the language."""
        home = ways.home if self.words.language.code in CODES else ways.root
        return f"{home}{Page.FORM}"

    def free(self, worded: Worded) -> Markup:
        """Give free text as HTML; German left for want of a translation is marked and isolated."""
        if worded.language is self.words.language:
            return breakable(Markup("<br>").join(map(self.words.isolated, worded.text.split("\n"))))
        lines = Markup("<br>").join(worded.text.split("\n"))
        marked = Markup('<span lang="{}" dir="{}">{}</span>')
        return breakable(marked.format(worded.language.code, worded.language.direction, lines))
