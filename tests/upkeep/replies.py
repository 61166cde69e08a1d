"""How mail programs send an answer back: what the clerk has filled in stands within what they quote."""

import base64
import quopri
import re
import textwrap
from collections.abc import Callable, Mapping
from html import escape

DATE = "Mon, 23 Nov 2026 09:12:00 +0100"

SIGNATURE = "Mit freundlichen Grüßen\nErika Muster\nTelefon: 030 23125999\nE-Mail: erika.muster@moorhausen.example"
"""What stands below each answer of a town hall, and is nobody's contact."""


def filled(text: str, answers: Mapping[str, str]) -> str:
    """Give a letter whose lines are filled in."""
    for label, value in answers.items():
        text, count = re.subn(rf"^{re.escape(label)}:.*$", f"{label}: {value}", text, flags=re.MULTILINE)
        assert count == 1, label
    return text


def _head(sender: str, **more: str) -> str:
    said = {"From": f"Rathaus <{sender}>", "To": "wir@lotsenbuch.example", "Date": DATE, "MIME-Version": "1.0"} | more
    return "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in said.items()) + "\r\n"


def thunderbird(text: str, answers: Mapping[str, str], sender: str) -> bytes:
    """Quote with `> `, in flowed lines of 72 characters that end in a blank, UTF-8 as it is."""
    lines = [line for one in filled(text, answers).splitlines() for line in textwrap.wrap(one, 72) or [""]]
    quoted = "\n".join(f"> {line}".rstrip() for line in lines)
    body = (
        f"Guten Tag,\n\nhier die Angaben.\n\nAm 23.11.26 um 08:00 schrieb Lotsenbuch:\n{quoted}\n\n-- \n{SIGNATURE}\n"
    )
    kind = "text/plain; charset=UTF-8; format=flowed"
    return (_head(sender, Content_Type=kind, Content_Transfer_Encoding="8bit") + body).encode()


def outlook(text: str, answers: Mapping[str, str], sender: str) -> bytes:
    """Send HTML alone, in Windows' encoding, quoted-printable; each line is a paragraph, addresses become links."""
    lines = [
        f"<p class=MsoNormal>{_linked(line) or '&nbsp;'}<o:p></o:p></p>" for line in filled(text, answers).splitlines()
    ]
    head = "<p class=MsoNormal><b>Von:</b> Lotsenbuch<br><b>Gesendet:</b> Montag<br><b>Betreff:</b> Wer berät?</p>"
    signed = "".join(f"<p>{escape(line)}</p>" for line in SIGNATURE.splitlines())
    page = f"<html><head><style>p {{margin:0}}</style></head><body>{signed}<hr>{head}{''.join(lines)}</body></html>"
    kind = 'text/html; charset="windows-1252"'
    body = quopri.encodestring(page.encode("cp1252", "xmlcharrefreplace"))
    return _head(sender, Content_Type=kind, Content_Transfer_Encoding="quoted-printable").encode() + body


def _linked(line: str) -> str:
    """Give a line in which mailboxes are links, as Outlook makes them."""
    return re.sub(r"(\S+@\S+)", r'<a href="mailto:\1">\1</a>', escape(line))


def gmail(text: str, answers: Mapping[str, str], sender: str) -> bytes:
    """Send both forms in base64; the clerk has copied the lines to the top, the quoted ones below stay as they were."""
    block = re.search(
        r"^(Gemeindeschlüssel|Verwaltung|Eintrag):.*?^\(Ende der Zeilen\)$", text, re.MULTILINE | re.DOTALL
    )
    assert block
    quoted = "\n".join(f"> {line}" for one in text.splitlines() for line in textwrap.wrap(one, 76) or [""])
    below = f"Am Mo., 23. Nov. 2026 um 08:00 Uhr schrieb Lotsenbuch:\n\n{quoted}\n"
    plain = f"{filled(block[0], answers)}\n\n{SIGNATURE}\n\n{below}"
    page = f'<div dir="ltr">{escape(plain)}</div>'.replace("\n", "<br>\n")
    parts = ""
    for kind, content in (("plain", plain), ("html", page)):
        encoded = base64.encodebytes(content.encode()).decode()
        head = f"Content-Type: text/{kind}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        parts += f"--000\r\n{head}{encoded}\r\n"
    kind = 'multipart/alternative; boundary="000"'
    return (_head(sender, Content_Type=kind) + parts + "--000--\r\n").encode()


PROGRAMS: Mapping[str, Callable[[str, Mapping[str, str], str], bytes]] = {
    "Thunderbird": thunderbird,
    "Outlook": outlook,
    "Gmail": gmail,
}
