"""Form fields in a plan: where the template put a link `field:KIND:NAME`, a field of a PDF form.

The link's annotation becomes the field's, so the field stands in the structure of the document
where the link stood: after its label, in the order in which one reads.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from lotsenbuch.paper.letters import ASCENT, DESCENT, Letters

MULTILINE, RADIO = 1 << 12, 1 << 15
"""Flags of form fields (ISO 32000-1, tables 226 and 228)."""

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, table 165)."""

FONT = "/Wingdings"
"""What our own letters are called in the file.

Chromium's reader takes a field's font for the letters of Western Europe only, and looks for one of the
computer's for all others, unless it is called so (pdfium, `CPDF_BAFontMap`): then it is asked for every letter.
"""

TEXT_LOOK = f"{FONT} 10 Tf 0 g"
ADDRESS = "field:"
JOINED = (Path(__file__).parent / "joined.js").read_text("utf-8")


@dataclass
class _Form:
    """The form that grows while the fields of a document are made."""

    pdf: pikepdf.Pdf
    tips: Mapping[str, str]
    single: frozenset[str]
    letters: Letters
    fields: list[pikepdf.Object] = field(default_factory=list)
    groups: dict[str, pikepdf.Object] = field(default_factory=dict)

    def add(self, widget: pikepdf.Object, kind: str, name: str) -> None:
        """Make a link's annotation a field."""
        for key in ("/A", "/Border", "/Contents"):
            if key in widget:
                del widget[key]
        widget.Subtype, widget.F = Name.Widget, PRINTED
        group, is_choice, choice = name.partition("=")
        if is_choice and group in self.single:
            self._radio(widget, group, choice)
        elif kind == "tick":
            self._check_box(widget, name)
        else:
            self._text(widget, kind, name)

    def _name(self, target: pikepdf.Object, name: str) -> None:
        # A full stop would divide the name of a field (ISO 32000-1, 12.7.3.2).
        target.T = String(name.replace(".", "/"))
        target.TU = String(self.tips[name])

    def _text(self, widget: pikepdf.Object, kind: str, name: str) -> None:
        self._name(widget, name)
        widget.FT, widget.DA, widget.DR = Name.Tx, String(TEXT_LOOK), self._plain_fonts
        if kind == "lines":
            widget.Ff = MULTILINE
        if self.letters.forms:
            widget.AA = self._joining
        self.fields.append(widget)

    def _check_box(self, widget: pikepdf.Object, name: str) -> None:
        self._name(widget, name)
        widget.FT, widget.V = Name.Btn, Name.Off
        self._show_cross(widget, "Yes")
        self.fields.append(widget)

    def _radio(self, widget: pikepdf.Object, group: str, choice: str) -> None:
        """One of several: what is ticked can be unticked, as on paper."""
        if group not in self.groups:
            self.groups[group] = self.pdf.make_indirect(Dictionary(FT=Name.Btn, Ff=RADIO, V=Name.Off, Kids=Array()))
            self._name(self.groups[group], group)
            self.fields.append(self.groups[group])
        parent = self.groups[group]
        parent.Kids.append(widget)
        widget.Parent = parent
        widget.TU = String(self.tips[f"{group}={choice}"])
        self._show_cross(widget, choice)

    def _show_cross(self, widget: pikepdf.Object, state: str) -> None:
        normal = Dictionary({f"/{state}": self._cross, "/Off": self._empty})
        widget.AP, widget.AS, widget.MK = Dictionary(N=normal), Name.Off, Dictionary(CA=String("8"))

    @cached_property
    def _plain_fonts(self) -> pikepdf.Object:
        """Fonts of a field itself: read by Firefox's reader only, which draws other letters better than our font."""
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        return self.pdf.make_indirect(Dictionary(Font=Dictionary({FONT: self.pdf.make_indirect(font)})))

    @cached_property
    def _joining(self) -> pikepdf.Object:
        """Once a field is left, its Arabic letters are joined; all else is shown as it was typed."""
        known = {
            "forms": self.letters.forms,
            "widths": dict(zip(self.letters.characters, self.letters.widths, strict=True)),
        }
        script = f"var known = {json.dumps(known, separators=(',', ':'))};\n{JOINED}"
        action = Dictionary(S=Name.JavaScript, JS=self.pdf.make_stream(script.encode("ascii")))
        return self.pdf.make_indirect(Dictionary(F=self.pdf.make_indirect(action)))

    @cached_property
    def _cross(self) -> pikepdf.Object:
        return self._drawing(b"q 1.3 w 1 J 1.6 1.6 m 8.4 8.4 l 1.6 8.4 m 8.4 1.6 l S Q")

    @cached_property
    def _empty(self) -> pikepdf.Object:
        return self._drawing(b"")

    def _drawing(self, content: bytes) -> pikepdf.Object:
        """Give a drawing on a square of 10 by 10, which a reader fits into the box to tick."""
        return self.pdf.make_stream(
            content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 10, 10]), Resources=Dictionary()
        )


def with_form_fields(pdf: bytes, tips: Mapping[str, str], single: frozenset[str], letters: Letters) -> pikepdf.Pdf:
    """Give a fillable plan with form fields instead of its links, which take any text.

    `tips` says by its name what a field asks for, in German and the other language; of the
    choices of a field in `single` only one can be ticked; `letters` are for what is typed. The
    result no longer says that it keeps PDF/UA-1: the compiler checked it before the fields came in.
    """
    document = pikepdf.open(BytesIO(pdf))
    form = _Form(document, tips, single, letters)
    for page in document.pages:
        for widget in page.get("/Annots", Array()):
            kind, name = _asked_for(widget)
            if name:
                form.add(widget, kind, name)
    _tag(document)
    document.Root.AcroForm = Dictionary(
        Fields=Array(form.fields),
        NeedAppearances=True,
        DA=String(TEXT_LOOK),
        DR=Dictionary(Font=Dictionary({FONT: _embedded(document, letters)})),
    )
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        del metadata["pdfuaid:part"]
    return document


def _asked_for(annotation: pikepdf.Object) -> tuple[str, str]:
    address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
    kind, _, name = address.removeprefix(ADDRESS).partition(":")
    return (kind, name) if address.startswith(ADDRESS) else ("", "")


def _tag(document: pikepdf.Pdf) -> None:
    """Call the fields fields in the structure of the document, where they were links."""
    for element in document.objects:
        if isinstance(element, Dictionary) and element.get("/Type") == Name.StructElem and Name.Link == element.S:
            element.S = Name.Form


def _embedded(document: pikepdf.Pdf, letters: Letters) -> pikepdf.Object:
    """Give the font as a whole, two bytes a letter (ISO 32000-1, 9.7.4): what will be typed is not known yet."""
    name = Name("/Lotsenbuch")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array([0, DESCENT, 1000, ASCENT]), ItalicAngle=0,
        Ascent=ASCENT, Descent=DESCENT, CapHeight=698, StemV=80,
        FontFile2=document.make_stream(letters.file, Length1=len(letters.file)),
    )  # fmt: skip
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=document.make_indirect(descriptor), W=Array([1, Array(letters.widths)]),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([document.make_indirect(descendant)]),
        ToUnicode=document.make_stream(_to_unicode(letters).encode("ascii")),
    )  # fmt: skip
    return document.make_indirect(font)


def _to_unicode(letters: Letters) -> str:
    """Give which character each glyph is (ISO 32000-1, 9.10.3): so a reader finds the glyph of what is typed."""
    pairs = [f"<{glyph:04X}> <{character:04X}>" for glyph, character in enumerate(letters.characters, 1)]
    blocks = (pairs[at : at + 100] for at in range(0, len(pairs), 100))
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )
