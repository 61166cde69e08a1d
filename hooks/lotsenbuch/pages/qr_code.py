"""The QR code of a page: what a telephone reads from a notice or from another screen."""

import re
from collections.abc import Sequence

import segno
from markupsafe import Markup

MASK = 0
"""The pattern that is laid over the code. Trying all eight would take five times as long; every reader knows each."""

QUIET = 4
"""The white modules around a code that its standard asks for."""

_DARK = re.compile(b"\x01+")


def qr_code(address: str, said: str) -> Markup:
    """Give the code of an address as SVG, a module wide as a unit; `said` is what it is called to who does not see it.

    Of the same size it takes the one that still reads with the most dirt. The style sheet draws its lines.
    """
    rows = segno.make(address, micro=False, mask=MASK).matrix
    side = len(rows) + 2 * QUIET
    return Markup('<svg class="code" viewBox="{} {} {} {}" role="img" aria-label="{}"><path d="{}"/></svg>').format(
        -QUIET, -QUIET - 0.5, side, side, said, "".join(_line(y, row) for y, row in enumerate(rows))
    )


def _line(y: int, row: Sequence[int]) -> str:
    """Give the dark modules of a row as runs from left to right; runs and gaps are counted, which packs well."""
    path, end = "", 0
    for run in _DARK.finditer(bytes(row)):
        path += f"m{run.start() - end} 0" if path else f"M{run.start()} {y}"
        path += f"h{run.end() - run.start()}"
        end = run.end()
    return path
