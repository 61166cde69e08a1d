"""The QR code of a page."""

import gzip
import re

import cv2
import numpy as np
import pytest

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.pages.qr_code import QUIET, qr_code

LARGEST = 1024
"""The most bytes, compressed, that a page's code may weigh."""

LONGEST = "https://lotsenbuch.baden-wuerttemberg.example/ar/orte/villingen-schwenningen-am-neckarursprung/"
"""Longer than any address of a real portal."""

DOT = 8
"""Pixels of a module."""


def read(svg: str) -> str:
    """Give what a decoder reads of a code, drawn as the style sheet says."""
    side = int(re.findall(r'viewBox="[-\d.]+ [-\d.]+ (\d+)', svg)[0])
    picture = np.full((side, side), 255, np.uint8)
    for row in re.findall(r"M[^M\"]+", svg):
        x, y = (int(number) + QUIET for number in re.findall(r"\d+", row)[:2])
        for move, length in re.findall(r"([mh])(\d+)", row):
            if move == "h":
                picture[y, x : x + int(length)] = 0
            x += int(length)
    return cv2.QRCodeDetector().detectAndDecode(
        cv2.resize(picture, None, fx=DOT, fy=DOT, interpolation=cv2.INTER_NEAREST)
    )[0]


@pytest.mark.parametrize("address", [f"https://lotsenbuch.example/{one.prefix}orte/stuttgart/" for one in LANGUAGES])
def test_a_decoder_reads_the_address(address: str) -> None:
    """Whatever the one mask that is laid over it makes of it."""
    assert read(qr_code(address, "")) == address


def test_a_code_is_light() -> None:
    """Compressed, as every page is, within a kilobyte."""
    assert read(qr_code(LONGEST, "")) == LONGEST
    assert len(gzip.compress(qr_code(LONGEST, "QR-Code dieser Seite").encode())) <= LARGEST


def test_what_it_is_called_is_escaped() -> None:
    """In an attribute."""
    assert 'aria-label="&lt;&#34;&gt;"' in qr_code("https://x.example/", '<">')
