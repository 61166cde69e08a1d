"""Typst sets the plan: one template, tagged PDF that its compiler checks against PDF/UA-1."""

import json
from dataclasses import asdict
from functools import cached_property
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import fontpkg_amiri
import fontpkg_ibm_plex_sans
import justmytype_intl_africa
import pikepdf
import typst

from lotsenbuch.languages import GERMAN
from lotsenbuch.views.plan import PlanView

TEMPLATE = Path(__file__).parent.parent / "templates" / "plan.typ"
FONTS = tuple(
    str(Path(package.__file__ or "").parent)
    for package in (fontpkg_ibm_plex_sans, fontpkg_amiri, justmytype_intl_africa)
)
"""The folders of the only fonts that are used."""

TOOLS = (
    "typst",
    "pikepdf",
    "fontpkg-ibm-plex-sans",
    "fontpkg-amiri",
    "justmytype-intl-africa",
)
"""The packages that decide how a PDF looks."""


class Typesetter:
    """Sets plans, many in a row: the compiler keeps what they have in common."""

    @cached_property
    def _compiler(self) -> Any:
        compiler: Any = typst.Compiler  # its stubs know less than it does
        return compiler(TEMPLATE, font_paths=list(FONTS), ignore_system_fonts=True)

    @cached_property
    def state(self) -> str:
        """Give all that decides how a plan is set, but for its words."""
        return "\n".join([TEMPLATE.read_text("utf-8"), *(f"{tool} {version(tool)}" for tool in TOOLS)])

    def pdf(self, words: str, sheet: str, *, is_fillable: bool) -> bytes:
        """Give a sheet, or the whole plan if none is named, as PDF; raises typst.TypstError.

        `words` are a view as `typeset_words` gives it. In a fillable plan each field is a link
        whose address tells its kind and its name: `field:line:cover.client.phone`.
        """
        inputs = {"plan": words, "sheet": sheet, "fillable": "yes" if is_fillable else ""}
        pdf: bytes = self._compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
        return pdf


def typeset_words(view: PlanView, *, reviewed: bool) -> str:
    """Give a view as the template reads it: JSON, with what setting type needs to know of the language."""
    language = view.language
    about = {
        "code": language.code,
        "german": GERMAN.locale.languages[language.code],
        "script": language.script,
        "rtl": language.direction == "rtl",
        "reviewed": reviewed,
    }
    return json.dumps(asdict(view) | {"language": about}, ensure_ascii=False)


def packed(pdf: pikepdf.Pdf) -> bytes:
    """Give a PDF as small as it gets, with an identifier that depends on nothing but its content."""
    target = BytesIO()
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()
