"""The text of pages: lines where readers see lines, and nothing that keeps a reader busy for ever."""

import time
import zlib
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.upkeep import page_text
from lotsenbuch.upkeep.fetching import LARGEST
from lotsenbuch.upkeep.page_text import UnreadableError, text_of

HTML = "text/html"
PDF = "application/pdf"


def lines(html: str) -> list[str]:
    """Give the lines of a page."""
    return text_of(html.encode(), HTML).splitlines()


@pytest.mark.parametrize("tag", ["p", "div", "td", "li", "h1", "dd", "section", "option", "center", "unheard-of"])
def test_what_is_no_part_of_a_line_has_lines_of_its_own(tag: str) -> None:
    """Whatever it is called; only elements that HTML sets within a line do not part it."""
    assert lines(f"<body>a<{tag}>b</{tag}>c<br>d<hr>e") == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize("tag", sorted(page_text.INLINE))
def test_a_line_is_not_parted_by_how_it_is_set(tag: str) -> None:
    """A number may be partly bold."""
    assert lines(f"<p>0751 <{tag}>359</{tag}>25270</p>")[0].replace(" ", "") == "075135925270"


def test_line_breaks_of_the_source_are_blanks() -> None:
    """Except where HTML shows them."""
    assert lines("<p>a\n  b<pre>c\nd</pre><textarea>e\nf</textarea>") == ["a b", "c", "d", "e", "f"]


def test_what_nobody_sees_is_no_text() -> None:
    """Scripts, styles, templates, comments, signs without a width."""
    unseen = "<style>1</style><script>2</script><template>3</template><svg><text>4</text></svg><!-- 5 -->"
    assert lines(f"{unseen}<p>07\u200b51 35\xad92") == ["0751 3592"]


def test_what_links_call_or_write_to_is_text() -> None:
    """On lines of their own, decoded."""
    links = '<a href="tel:+49%20751%201">a</a><a href=" MAILTO:rat%40stadt.de?subject=2">b</a><a href="/tel:3">c</a>'
    assert lines(links) == ["abc", "+49 751 1", "rat@stadt.de"]


ENCODED = (
    ("Größe 0751", "utf-8"),
    ("Größe 0751", "iso-8859-1"),
    ("„Größe“ 0751", "cp1252"),
    ("Größe 0751", "utf-16"),
)


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
@pytest.mark.parametrize("kind", [HTML, "text/html; charset=utf-8", "text/html; charset=no-such", "text/plain"])
def test_letters_are_read_whatever_a_page_says_of_them(text: str, encoding: str, kind: str) -> None:
    """What it says is often wrong."""
    assert text_of(text.encode(encoding), kind) == text


def test_text_keeps_its_lines() -> None:
    """Plain text is no page."""
    assert text_of(b"a  b\r\n\r\n\tc\n", "text/plain") == "a b\nc"


HOSTILE = {
    "blocks": "<p>" * 1_300_000,
    "deep": "<div>" * 800_000,
    "formats": "".join(f"<b a={number}>" for number in range(150_000)) + "<p>x</p>" * 200_000,
    "tables": "<table><td>" * 300_000,
    "hidden": "<svg>" * 500_000,
    "verbatim": "<pre>\n" * 600_000,
    "comments": "<!--" * 1_000_000,
    "ends": "</" * 2_000_000,
    "quotes": "<a href='" * 400_000,
    "attributes": "<p " + " ".join(f"a{number}=1" for number in range(400_000)) + ">",
    "entities": "&amp;" * 800_000,
    "blanks": " " * LARGEST,
}
"""Pages as large as any that is read, each of a kind that some parser takes minutes or gigabytes for."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_page_keeps_its_reader_busy(kind: str) -> None:
    """The time grows with the length, not with its square."""
    start = time.process_time()
    text_of(HOSTILE[kind].encode(), HTML)
    assert time.process_time() - start < 15


SNIPPETS = st.sampled_from(["<p>", "</p>", "<svg>", "</svg>", "</script>", "<", "&", "x", "<!--", "<br/>", '"', "\0"])


@given(st.text(max_size=300) | st.lists(SNIPPETS).map("".join))
def test_any_page_has_a_text(broken: str) -> None:
    """However broken; and each of its lines holds something."""
    text = text_of(broken.encode("utf-8", "surrogatepass"), HTML)
    assert all(line and line == line.strip() for line in text.splitlines())


def pdf_of(*contents: bytes) -> pikepdf.Pdf:
    """Give a PDF with a page for each content."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for content in contents:
        pdf.add_blank_page(page_size=(400, 200))
        pdf.pages[-1].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        pdf.pages[-1].Contents = pdf.make_stream(content)
    return pdf


def saved(pdf: pikepdf.Pdf, folder: Path) -> bytes:
    """Give the bytes of a PDF."""
    pdf.save(folder / "x.pdf")
    return (folder / "x.pdf").read_bytes()


def test_a_pdf_is_read_line_by_line(tmp_path: Path) -> None:
    """Page after page, whatever the answer says of its type."""
    two = b"BT /F 12 Tf 20 100 Td (Tel. 0751 359) Tj 0 -40 Td (25270 Leute) Tj ET"
    pdf = saved(pdf_of(two, b"BT /F 12 Tf 20 100 Td (rat@stadt.de) Tj ET"), tmp_path)
    for kind in (PDF, HTML, ""):
        assert text_of(pdf, kind).splitlines() == ["Tel. 0751 359", "25270 Leute", "rat@stadt.de"]


def test_a_broken_pdf_is_said_to_be(tmp_path: Path) -> None:
    """Cut off, empty, or locked."""
    pdf = pdf_of(b"")
    pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="x", user="x"))
    for content in (b"%PDF-1.7 broken", b"", (tmp_path / "locked.pdf").read_bytes()):
        with pytest.raises(UnreadableError, match="PDF: broken"):
            text_of(content, PDF)


def test_a_pdf_that_unpacks_to_gigabytes_harms_nobody(tmp_path: Path) -> None:
    """The process that reads it may not have them."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 10_000_000) for _ in range(50)) + packer.flush()
    pdf = pdf_of(b"")
    streams = [pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode) for _ in range(4)]
    pdf.pages[0].Contents = pikepdf.Array([pdf.make_indirect(stream) for stream in streams])
    content = saved(pdf, tmp_path)
    assert len(content) < LARGEST
    with pytest.raises(UnreadableError, match="PDF: broken"):
        text_of(content, PDF)


def test_a_pdf_that_draws_for_ever_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten forms, each of which draws the next ten times: time ends it, or memory where it goes fast."""
    monkeypatch.setattr(page_text, "PDF_SECONDS", 2)
    pdf = pdf_of(b"/X Do " * 10)
    forms = [pdf.make_stream(b"/X Do " * 10) for _ in range(9)] + [pdf.make_stream(b"BT /F 9 Tf (x) Tj ET")]
    for form in forms:
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 400, 200]
        form.Resources = pikepdf.Dictionary(Font=pdf.pages[0].Resources.Font)
    for outer, inner in pairwise(forms):
        outer.Resources.XObject = pikepdf.Dictionary(X=inner)
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=forms[0])
    content = saved(pdf, tmp_path)
    start = time.monotonic()
    with pytest.raises(UnreadableError, match=r"PDF: (timeout|broken)"):
        text_of(content, PDF)
    assert time.monotonic() - start < 10
