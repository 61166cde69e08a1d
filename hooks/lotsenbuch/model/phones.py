"""Telephone numbers: which are taken, and which digits a telephone dials."""

import re

import phonenumbers

from lotsenbuch.model.notations import BLANK, DASH, FOREIGN_DIGIT, HIDDEN, LETTER, Notation, Step, whole

SPECIAL = "11[025]|116[0-9]{3}"
"""Numbers without an area code: for emergencies, for the authorities, and those of the whole Union."""

GERMANY = "49"

NEIGHBOURS = {"AT": "43", "CH": "41", "FR": "33"}
"""The countries beside Baden-Württemberg, where an office may have its telephone, and their codes."""

MOST_DIGITS = 13
"""The most digits of a German number without its zero: the world's numbers have 15 with the country's code."""

_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "pager", "uan", "voicemail",
    "voip",
)  # fmt: skip
"""The kinds of numbers that phonenumbers knows; the pattern of one of them makes a number a valid one."""


def _metadata(region: str) -> phonenumbers.PhoneMetadata:
    found = phonenumbers.PhoneMetadata.metadata_for_region(region)
    if found is None:
        raise KeyError(region)
    return found


def _numbers_of(region: str) -> str:
    """Give the pattern of a country's numbers, without its code or a zero before them."""
    kinds = (getattr(_metadata(region), kind) for kind in _KINDS)
    patterns = (kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern)
    return "|".join(patterns).replace("\\d", "[0-9]")


def _area_codes() -> str:
    """Give the pattern of Germany's area codes without their zero, those of mobiles and services included."""
    formats = ((str(one.pattern), one.leading_digits_pattern) for one in _metadata("DE").number_format)
    known = (f"(?={begins[-1]})[0-9]{{{pattern[4]}}}" for pattern, begins in formats if begins)
    return "|".join((*known, "15[0-9]{1,2}", "180[0-9]")).replace("\\d", "[0-9]")


_ABROAD = "(?:\\+|00)"
_GERMAN = f"(?:0|{_ABROAD}{GERMANY}0?)"
_AND = "(?:[oO]der|ODER|od|[uU]nd|UND|[oO]r|[aA]nd|[bB]is|[sS]owie)"
_LOOKS_DIGITAL = f"[0-9OoIl+()./{DASH}{BLANK}]*"
_EXTENSION = f"(?:[eE][xX][tT]|[aA][pP][pP]|[dD]urchwahl|DW|N[Ss]t|[nN]ebenstelle)(?![{LETTER}])"

_BEGINNING = (
    f"(?:(?:0|{_ABROAD}{GERMANY}[{DASH}]?0?)(?:(?:{_area_codes()})[/{DASH}]?)?"
    f"|{_ABROAD}(?:{'|'.join(NEIGHBOURS.values())})[{DASH}]?0?(?:[0-9]{{1,4}}[/{DASH}])?)"
)
_ONE_NUMBER = f"{_BEGINNING}[0-9]+(?:[{DASH}][0-9]+)?"
"""One number as it is written, blanks apart: an area code, a dash or slash, a dash before the extension."""

_VALID = "|".join(
    (
        SPECIAL,
        f"{_GERMAN}(?=[0-9]{{4,{MOST_DIGITS}}}$)(?:{_numbers_of('DE')})",
        *(f"{_ABROAD}{code}0?(?:{_numbers_of(region)})" for region, code in NEIGHBOURS.items()),
    )
)

PHONE = Notation(
    (
        Step(
            (
                HIDDEN,
                (f"[{FOREIGN_DIGIT}]", "phone_digits"),
                (f"(?:^|[^{LETTER}]){_EXTENSION}|#|[0-9] ?[xX] ?[0-9]", "phone_extension"),
                (f"(?:^|[^{LETTER}]){_AND}(?![{LETTER}])", "phone_several"),
                (f"^{_LOOKS_DIGITAL}(?:[0-9][OoIl]|[OoIl][0-9]){_LOOKS_DIGITAL}$", "phone_letter"),
                (f"[{LETTER}]", "phone_words"),
                ("[,;|&]|/.*/|[0-9)].*[+]|(?:[0-9][^0-9]*){5}[(]", "phone_several"),
                (f"(?:[0-9][^0-9]*){{7}}[{BLANK}]0[1-9][{BLANK}]?(?:[0-9][^0-9]*){{5}}", "phone_several"),
                (f"(?:[0-9][^0-9]*){{5}}[{DASH}][{BLANK}]?0[{BLANK}]+[1-9]", "phone_several"),
                (whole("[^()]*(?:[(][^()]*[0-9][^()]*[)][^()]*)?", "phone")),
            )
        ),
        Step(
            (
                (f"^[^+01]|[/{DASH}]$|[{DASH}]{{2}}|[+]{{2}}", "phone"),
                (f"^{_ABROAD}(?!{'|'.join((GERMANY, *NEIGHBOURS.values()))})[1-9][0-9]{{6}}", "phone_country"),
                (f"^(?!{_ONE_NUMBER}$).*[/{DASH}]", "phone_several"),
            ),
            apart=f"[{BLANK}.()]",
        ),
        Step((whole(_VALID, "phone"),), apart=f"[/{DASH}]"),
    )
)


def is_special(number: str) -> bool:
    """Say whether a good number is one of those that have no area code."""
    return re.fullmatch(SPECIAL, re.sub("[^0-9+]", "", number)) is not None


def dialled(number: str) -> str:
    """Give the digits that a telephone dials, from abroad too: `+4975135925270`; special ones as they are."""
    digits = re.sub("[^0-9+]", "", number)
    if is_special(digits):
        return digits
    if digits.startswith(("+", "00")):
        return re.sub(r"^(?:\+|00)([0-9]{2})0?", r"+\1", digits)
    return re.sub("^0", f"+{GERMANY}", digits)


def written(number: str) -> str:
    """Give a number as people write it in Germany: with its area code, or its country's code if that is another."""
    digits = dialled(number)
    if is_special(digits):
        return f"{digits[:3]} {digits[3:]}".rstrip()
    parsed = phonenumbers.parse(digits)
    is_german = parsed.country_code == int(GERMANY)
    style = phonenumbers.PhoneNumberFormat.NATIONAL if is_german else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)
