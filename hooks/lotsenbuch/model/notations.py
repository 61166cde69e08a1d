"""How the values are written that the portal forms anew: by which signs, and what each other sign is called.

One list for both languages of code: Python judges by it, and the form in the browser gets it with its rules. So the
patterns hold only what both understand: digits are `[0-9]`, blanks are named one by one, nothing looks behind.
`tests/corpus/` says of many values how they are judged.
"""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Step:
    """What is taken out of a value (a pattern, perhaps none), and what must then not be found in it.

    `refused` are patterns, each with the name of its fault; the first that is found counts.
    """

    refused: tuple[tuple[str, str], ...]
    apart: str = ""

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(pattern), fault) for pattern, fault in self.refused)

    def left(self, text: str) -> str:
        """Give what is left of a value when what stands between its signs is taken out."""
        return re.sub(self.apart, "", text) if self.apart else text

    def fault(self, text: str) -> str:
        """Give the name of what is wrong with what is left of a value; nothing if it is good."""
        return next((fault for pattern, fault in self._patterns if pattern.search(text)), "")


@dataclass(frozen=True)
class Notation:
    """How a kind of value is written: steps, each of which goes on with what the one before has left."""

    steps: tuple[Step, ...]

    def fault(self, text: str) -> str:
        """Give the name of what is wrong with a value, blanks around it apart; nothing if it is good."""
        for step in self.steps:
            text = step.left(text)
            if found := step.fault(text):
                return found
        return ""


def whole(pattern: str, fault: str) -> tuple[str, str]:
    """Refuse what is not this from its beginning to its end."""
    return f"^(?!(?:{pattern})$)", fault


SIGNS_OF_NOTHING = (
    "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2"
    "\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200d-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164"
    "\\ud800-\\uf8ff\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff0-\\uffff\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a"
    "\\U000e0000-\\U000e0fff\\U000f0000-\\U0010ffff"
)
"""What nobody sees: controls, formats, private and unpaired signs, letters that are blank."""

SIGNS_OF_TEXT = "\\u000a\\u00ad\\u200c\\ufe00-\\ufe0f"
"""What nobody sees, but texts need: ends of lines, joints of Persian words and long German ones, emoji."""

HIDDEN_IN_TEXT = (f"[{SIGNS_OF_NOTHING}]", "hidden_character")
HIDDEN = (f"[{SIGNS_OF_NOTHING}{SIGNS_OF_TEXT}]", "hidden_character")

_NO_WORD = (
    "\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb\\u00bf"
    "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05cf\\u060c\\u0610-\\u061b\\u061f\\u0640\\u064b-\\u065f\\u0670"
    "\\u06d4\\u06d6-\\u06ed\\u135d-\\u1368\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u2000-\\u206f\\u20d0-\\u20ff"
    "\\u3000-\\u3003\\ufe00-\\ufe2f"
)
"""Blanks, signs between words, and marks upon letters that are not there."""

EMPTY = "string_too_short"
"""The fault of what says nothing, by the name that pydantic gives it."""

SAYS_NOTHING = (f"^[{_NO_WORD}]*$", EMPTY)

BLANK = " \\u00a0\\u2007\\u2009\\u202f"
DASH = "\\u002d\\u2010-\\u2015\\u2212"
FOREIGN_LETTER = "\\u0370-\\u1fff\\u2c00-\\ud7ff\\uf900-\\uffef"
"""Letters of other scripts, some of which look like ours; wide digits and signs are among them."""

LETTER = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0370-\\u1fff\\u2c00-\\ud7ff\\uf900-\\uffef"
FOREIGN_DIGIT = (
    "\\u00b2\\u00b3\\u00b9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u1369-\\u1371\\u2070-\\u2089"
    "\\u2460-\\u2473\\uff10-\\uff19"
)

_CAPITAL, _SMALL = "A-Z\\u00c0-\\u00d6\\u00d8-\\u00de", "a-z\\u00df-\\u00f6\\u00f8-\\u017f\\u0300-\\u036f"
VILLAGE = Notation(
    (
        Step(
            (
                HIDDEN,
                (f"[{FOREIGN_LETTER}]", "foreign_letters"),
                whole(f"[{_CAPITAL}][{_CAPITAL}{_SMALL} .'\\u2019/()-]*", "village"),
            )
        ),
    )
)
"""A name as it stands on a sign at the road: Latin letters, the first of them large, and what joins words."""

_OF_A_LINE = (HIDDEN_IN_TEXT, ("\\u000a", "line_break"), SAYS_NOTHING)
LINE = Notation((Step(_OF_A_LINE),))
STREET = Notation((Step((*_OF_A_LINE, (f"(?:^|[^0-9])[0-9]{{5}}[{BLANK}]+[{_CAPITAL}]", "street_town"))),))
"""Street and number; a whole address that somebody has pasted would stand twice on a page."""

TEXT = Notation((Step((HIDDEN_IN_TEXT, SAYS_NOTHING)),))


def says_something(text: str) -> bool:
    """Say whether a text has at least one letter or digit that one sees."""
    return not re.search(SAYS_NOTHING[0], re.sub(HIDDEN[0], "", text))


POSTCODE = Notation((Step((HIDDEN, whole("[0-9]{5}", "postcode"))),))

TWO_READINGS = (f"^(?:[0-9]+(?:[.,'\\u2019{BLANK}][0-9]{{3}})+(?:[.,][0-9]*)?|[0-9]+,[0-9]+)$", "figure_readings")
"""A number that a German reads as another than a program: `1.200`, `5,5`."""

FIGURE = Notation((Step((HIDDEN, TWO_READINGS, whole("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?", "figure"))),))
COUNT = Notation((Step((HIDDEN, TWO_READINGS, whole("0|[1-9][0-9]{0,11}", "count"))),))
DEGREES = Notation((Step((HIDDEN, whole("-?[0-9]{1,3}\\.[0-9]{3,8}", "degrees"))),))
"""Degrees to a hundred metres: one decimal less may be a kilometre off."""

LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HOST = f"(?:{LABEL}\\.)+[A-Za-z](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])"
"""The name of a host as the Internet writes it, of at least two parts, the last of which is no number."""

_BYTE = "(?:[1-9]?[0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])"
_OF_A_HOUSE = "(?:0|10|127|22[4-9]|2[3-5][0-9])\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2[0-9]|3[01])\\."
"""How the numbers of hosts begin that exist within a house only, or are none's (RFC 1918, 3927, 5735)."""

NUMBERED_HOST = f"(?!{_OF_A_HOUSE})(?:{_BYTE}\\.){{3}}{_BYTE}"

NOBODYS = "\\.(?:local|localhost|localdomain|invalid|test|internal|lan|arpa|onion)(?:[:/?#]|$)"
"""Ends of hosts that only exist within a house, or nowhere."""

_BEFORE_AT = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_OR = "(?:oder|od\\.|und|or|and)"
MAIL_ADDRESS = Notation(
    (
        Step(
            (
                HIDDEN,
                (f"@.*[,;|/{BLANK}].*@|@.*[{BLANK}]{_OR}[{BLANK}]", "mail_several"),
                ("[^\\u0020-\\u007e]", "mail_letters"),
                (NOBODYS, "mail_address"),
                whole(f"(?=[^@]{{1,64}}@){_BEFORE_AT}(?:\\.{_BEFORE_AT})*@{HOST}", "mail_address"),
            )
        ),
    )
)

_PORT = "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
_SIGNS = "(?:[A-Za-z0-9._~!$&()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*"
WEB_ADDRESS = Notation(
    (
        Step(
            (
                HIDDEN,
                ("^[Hh][Tt][Tt][Pp][Ss]?://[^ ]*[^\\u0020-\\u007e]", "web_signs"),
                ("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+[/?#].*(?:[\\u005b\\u005d{}|^]|%(?![0-9A-Fa-f]{2}))", "web_signs"),
                (f"^[A-Za-z]+://[^/?#]*{NOBODYS}", "web_address"),
                whole(
                    f"[Hh][Tt][Tt][Pp][Ss]?://(?:{HOST}|{NUMBERED_HOST})(?::{_PORT})?(?:[/?]{_SIGNS})?(?:#{_SIGNS})?",
                    "web_address",
                ),
            )
        ),
    )
)
