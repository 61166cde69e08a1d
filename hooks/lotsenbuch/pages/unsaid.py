"""Pages that are made once for all languages: what renders them, and the voice in which a language says the rest."""

from collections.abc import Callable, Mapping

from jinja2 import Environment
from markupsafe import Markup

from lotsenbuch.pages.rendering import Renderer
from lotsenbuch.pages.seams import breakable
from lotsenbuch.routes import UNREAD, Fingerprints, Ways
from lotsenbuch.wording.unsaid import BEGIN, Marks, UnsaidWords, Voice, answers_of
from lotsenbuch.wording.words import Worded


class UnsaidRenderer(Renderer):
    """Fills templates with marks in the place of all that a language says."""

    def __init__(self, words: UnsaidWords, jinja: Environment, fingerprints: Fingerprints = UNREAD) -> None:
        own = jinja.overlay()
        own.globals = jinja.globals | {"breakable": self._breakable}
        super().__init__(words, own, fingerprints)
        self.marks = words.marks

    @property
    def comma(self) -> str:
        """Give the comma of a script and a space."""
        return self.marks.plain("comma")

    def ways(self, path: str) -> Ways:
        """Give the ways from a page: home it is as far in every language, and German's home is the root."""
        return Ways("../" * path.count("/") or "./", self.marks.plain("root"), self.fingerprints)

    def form_address(self, ways: Ways) -> str:  # noqa: ARG002
        """Give the way to the form."""
        return self.marks.plain("form_address")

    def free(self, worded: Worded) -> Markup:
        """Give free text as HTML: in which language it is, is known later."""
        return Markup(worded.text)

    def _breakable(self, text: str) -> Markup:
        return self.marks.markup("breakable", text) if BEGIN in text else breakable(text)


def voice_of(renderer: Renderer, marks: Marks, path: str, more: Mapping[str, Callable[..., str]]) -> Voice:
    """Give the voice of a language on pages as deep as `path`; `more` is what only some pages ask for."""
    words, ways = renderer.words, renderer.ways(path)
    known: Mapping[str, Callable[..., str]] = {
        "entry": lambda text: renderer.free(words.entry(text)),
        "breakable": breakable,
        "comma": lambda: renderer.comma,
        "root": lambda: ways.root,
        "form_address": lambda: renderer.form_address(ways),
    }
    return Voice(marks, {**answers_of(words), **known, **more})
