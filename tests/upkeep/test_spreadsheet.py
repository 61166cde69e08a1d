"""Tables for a spreadsheet."""

from lotsenbuch.upkeep.spreadsheet import as_csv


def test_what_begins_like_a_formula_stays_text() -> None:
    """Whatever somebody entered; commas and quotes stand in quotes."""
    text = as_csv(("a", "b"), [("=1+1", 'x,"y'), ("-1", "\t@")])
    assert text == 'a,b\n\'=1+1,"x,""y"\n\'-1,\'\t@\n'
