"""Tables that people open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; what begins like a formula stays text there."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    table.writerow(head)
    table.writerows(map(_harmless, row) for row in rows)
    return target.getvalue()


def _harmless(value: str) -> str:
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t"} else value
