"""What a mail says, whatever program has written it."""

import base64
import quopri
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.upkeep.letter_lines import Blank, answers_in
from lotsenbuch.upkeep.mail_text import read_mail

TEXT = "Träger: Gemeinde Öhrlingen – „Rat“"


def mail(body: bytes, **head: str) -> bytes:
    """Give a mail with a body."""
    lines = {"From": "a@b.example", **{name.replace("_", "-"): value for name, value in head.items()}}
    return "".join(f"{name}: {value}\n" for name, value in lines.items()).encode() + b"\n" + body


@pytest.mark.parametrize(
    ("body", "kind", "encoding"),
    [
        (TEXT.encode(), "text/plain; charset=utf-8", "8bit"),
        (TEXT.encode("cp1252"), "text/plain; charset=windows-1252", "8bit"),
        (TEXT.encode("cp1252"), "text/plain", "8bit"),
        (TEXT.encode(), "text/plain", "8bit"),
        (TEXT.encode("cp1252"), "text/plain; charset=utf-8", "8bit"),
        (TEXT.encode(), "text/plain; charset=iso-8859-1", "8bit"),
        (TEXT.encode("utf-7"), "text/plain; charset=utf-7", "8bit"),
        (TEXT.encode(), "text/plain; charset=gibtsnicht", "8bit"),
        (base64.encodebytes(TEXT.encode()), "text/plain; charset=utf-8", "base64"),
        (quopri.encodestring(TEXT.encode("cp1252")), "text/plain; charset=windows-1252", "quoted-printable"),
        (f"<p>{TEXT}</p><script>x</script>".encode(), "text/html; charset=utf-8", "8bit"),
        ("<p>Träger: <b>Gemeinde</b> Öhrlingen – &bdquo;Rat&ldquo;</p>".encode(), "text/html", "8bit"),
    ],
)
def test_every_encoding_gives_the_same_text(body: bytes, kind: str, encoding: str) -> None:
    """Said rightly, wrongly, or not at all; of a page what one sees of it."""
    assert read_mail(mail(body, Content_Type=kind, Content_Transfer_Encoding=encoding)).text.strip() == TEXT


def test_who_wrote_when_stands_in_its_head() -> None:
    """In small letters; what cannot be read is not there."""
    head = {
        "From": "=?utf-8?q?Rathaus_=C3=96?= <Rathaus@Moorhausen.example>",
        "Date": "Mon, 23 Nov 2026 23:30:00 +0100",
        "Subject": "=?utf-8?b?QW50d29ydDogQmVyYXTDvG5n?=",
    }
    found = read_mail(mail(b"x", **head))
    assert (found.sender, found.day, found.subject) == (
        "rathaus@moorhausen.example",
        date(2026, 11, 23),
        "Antwort: Beratüng",
    )
    broken = read_mail(mail(b"x", Date="gestern", Subject="=?x?q?=FF?=", From="@@"))
    assert (broken.day, broken.subject) == (None, "=?x?q?=FF?=")


def test_a_mark_before_the_head_hides_nothing() -> None:
    """Editors put it there (UTF-8, byte order mark)."""
    found = read_mail(b"\xef\xbb\xbf" + mail(TEXT.encode(), Content_Type="text/plain; charset=utf-8"))
    assert (found.sender, found.text) == ("a@b.example", TEXT)


def test_of_two_forms_the_plain_one_is_read() -> None:
    """Unless it is empty; what hangs on the mail is not opened."""
    head = {"Content_Type": "multipart/mixed; boundary=0", "MIME_Version": "1.0"}
    plain = b"--0\nContent-Type: text/plain\n\n%b\n"
    page = b"--0\nContent-Type: text/html\n\n<p>Seite</p>\n"
    attached = b"--0\nContent-Type: message/rfc822\n\nFrom: c@d.example\n\nangehangen\n"
    both = read_mail(mail(plain % b"Text" + page + attached + b"--0--\n", **head))
    assert (both.text.strip(), both.has_attachments) == ("Text", True)
    assert read_mail(mail(plain % b" " + page + b"--0--\n", **head)).text == "Seite"


def test_a_mail_within_a_mail_within_a_mail_ends() -> None:
    """However deep somebody has nested it."""
    body = b"Content-Type: text/plain\n\nx\n"
    for depth in range(3000):
        body = b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n%b\n--%d--\n" % (depth, depth, body, depth)
    assert read_mail(body).text.strip() in {"", "x"}


@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=0", "a"]))
def test_no_mail_is_too_strange(content: bytes, kind: str) -> None:
    """Whatever arrives, there is a text or none."""
    assert isinstance(read_mail(content).text, str)
    assert isinstance(read_mail(mail(content, Content_Type=kind, Subject="=?utf-8?b?w?=")).text, str)


ROW = "<tr><td><p class=MsoNormal>{}</p></td><td><p class=MsoNormal>{}<br></p></td></tr>"


def test_a_row_of_a_table_is_a_line() -> None:
    """As Outlook answers: the label in one cell, its value in the next, perhaps in two lines, perhaps none."""
    rows = (
        ("Gemeindeschlüssel", "08001001"),
        ("Telefon:", ""),
        ("E-Mail", "a@b.example"),
        ("Anschrift", "Rathausplatz 1<br>12345 Musterhausen"),
        ("Hinweis", "&lt;b&gt;Telefon: 1&lt;/b&gt;"),
    )
    page = f"<table>{''.join(ROW.format(*row) for row in rows)}</table><p>(Ende der Zeilen)</p>"
    text = read_mail(mail(page.encode(), Content_Type="text/html; charset=utf-8")).text
    assert text.splitlines() == [
        "Gemeindeschlüssel: 08001001",
        "Telefon: ",
        "E-Mail: a@b.example",
        "Anschrift: Rathausplatz 1",
        "12345 Musterhausen",
        "Hinweis",
        "<b>Telefon: 1</b>",
        "(Ende der Zeilen)",
    ]
    assert answers_in(text)[Blank.ADDRESS] == ("Rathausplatz 1, 12345 Musterhausen",)


def test_a_mark_that_somebody_writes_into_a_page_is_no_cell() -> None:
    """Whatever stands in a mail stays text."""
    page = "\ufdd0Telefon\ufdd01<p>x</p>"
    assert read_mail(mail(page.encode(), Content_Type="text/html; charset=utf-8")).text == "Telefon1\nx"
    page = "&#xfdd0;Telefon&#xfdd0;1"
    assert "\ufdd0" not in read_mail(mail(page.encode(), Content_Type="text/html; charset=utf-8")).text
