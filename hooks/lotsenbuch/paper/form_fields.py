"""Form fields in a plan: where the template put a link `field:KIND:NAME`, a field of a PDF form.

The link's annotation becomes the field's, so the field stands in the structure of the document
where the link stood: after its label, in the order in which one reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

MULTILINE, RADIO = 1 << 12, 1 << 15
"""Flags of form fields (ISO 32000-1, tables 226 and 228)."""

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, table 165)."""

DATE = "dd.mm.yyyy"
TEXT_LOOK = b"/Helv 10 Tf 0 g"
ADDRESS = "field:"


@dataclass
class _Form:
    """The form that grows while the fields of a document are made."""

    pdf: pikepdf.Pdf
    tips: Mapping[str, str]
    single: frozenset[str]
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
        widget.FT, widget.DA = Name.Tx, String(TEXT_LOOK.decode())
        if kind == "lines":
            widget.Ff = MULTILINE
        if kind == "date":
            widget.AA = Dictionary(
                K=Dictionary(S=Name.JavaScript, JS=String(f'AFDate_KeystrokeEx("{DATE}");')),
                F=Dictionary(S=Name.JavaScript, JS=String(f'AFDate_FormatEx("{DATE}");')),
            )
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


def with_form_fields(pdf: bytes, tips: Mapping[str, str], single: frozenset[str]) -> pikepdf.Pdf:
    """Give a fillable plan with form fields instead of its links.

    `tips` says by its name what a field asks for, in German and the other language; of the
    choices of a field in `single` only one can be ticked. The result no longer says that it
    keeps PDF/UA-1: the compiler checked it before the fields came in.
    """
    document = pikepdf.open(BytesIO(pdf))
    form = _Form(document, tips, single)
    for page in document.pages:
        for widget in page.get("/Annots", Array()):
            kind, name = _asked_for(widget)
            if name:
                form.add(widget, kind, name)
    _tag(document)
    document.Root.AcroForm = Dictionary(
        Fields=Array(form.fields),
        NeedAppearances=True,
        DA=String(TEXT_LOOK.decode()),
        DR=Dictionary(Font=Dictionary(Helv=_helvetica(document))),
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


def _helvetica(document: pikepdf.Pdf) -> pikepdf.Object:
    """Give the font that every reader of PDF has; for other letters it takes one of its own."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return document.make_indirect(font)
