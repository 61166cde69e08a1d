"""Typst sets what is printed: a template, tagged PDF that its compiler checks against PDF/UA-1."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar

import fontpkg_amiri
import fontpkg_ibm_plex_sans
import justmytype_intl_africa
import pikepdf
import typst

from lotsenbuch.languages import GERMAN, Language

TEMPLATES = Path(__file__).parent
COMMON = "common.typ"
"""What the templates have in common; each imports it."""

FONTS = tuple(
    str(Path(package.__file__ or "").parent)
    for package in (fontpkg_ibm_plex_sans, fontpkg_amiri, justmytype_intl_africa)
)
"""The folders of the only fonts that are used."""

TOOLS = (
    "typst",
    "pikepdf",
    "fonttools",
    "fontpkg-ibm-plex-sans",
    "fontpkg-amiri",
    "justmytype-intl-africa",
)
"""The packages that decide how a PDF looks."""


@dataclass(frozen=True)
class Typesetter:
    """Sets a template, many times in a row: the compiler keeps what they have in common."""

    template: str

    is_loaded: ClassVar[bool] = False
    """Whether this process has started the compiler: one divided from it lacks its threads and would wait for ever."""

    @cached_property
    def _compiler(self) -> Any:
        Typesetter.is_loaded = True
        compiler: Any = typst.Compiler  # its stubs know less than it does
        return compiler(TEMPLATES / self.template, font_paths=list(FONTS), ignore_system_fonts=True)

    @cached_property
    def state(self) -> str:
        """Give all that decides how a page is set, but for its words."""
        templates = ((TEMPLATES / name).read_text("utf-8") for name in (COMMON, self.template))
        return "\n".join([*templates, *(f"{tool} {version(tool)}" for tool in TOOLS)])

    def pdf(self, **inputs: str) -> bytes:
        """Give the template with its inputs as PDF; raises typst.TypstError."""
        pdf: bytes = self._compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
        return pdf


def about(language: Language, *, reviewed: bool) -> Mapping[str, object]:
    """Give what setting type needs to know of a language."""
    return {
        "code": language.code,
        "german": GERMAN.locale.languages[language.code],
        "script": language.script,
        "rtl": language.direction == "rtl",
        "reviewed": reviewed,
    }


def packed(pdf: pikepdf.Pdf) -> bytes:
    """Give a PDF as small as it gets, with an identifier that depends on nothing but its content."""
    target = BytesIO()
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()
