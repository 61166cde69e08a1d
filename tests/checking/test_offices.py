"""All rules together."""

from lotsenbuch.checking import areas, dates, freshness, hours, references, truth
from lotsenbuch.checking.offices import CHECKS, check_entries
from lotsenbuch.checking.subject import SENTENCES, said
from tests.checking.found import TODAY
from tests.records import entries, gazetteer, office, operator, reading


def test_every_rule_is_among_the_checks() -> None:
    """Each function whose name begins with `check_`, once."""
    modules = (areas, dates, freshness, hours, references, truth)
    functions = [value for module in modules for name, value in vars(module).items() if name[:6] == "check_"]
    assert sorted(CHECKS, key=str) == sorted(functions, key=str)


def test_a_sound_registry_has_no_problem() -> None:
    """The records of the tests break no rule by themselves."""
    assert check_entries(reading(entries(office("a"))), gazetteer(), TODAY) == []


def test_all_problems_come_in_the_order_of_the_file() -> None:
    """What could not be read among them."""
    of = entries(
        office("a", coverage="all", spoken=["xqx"]),
        office("b", operator="drk", partners=["stadt"]),
        operators=[operator("niemand")],
    )
    read = reading(of)
    faulty = reading(entries(office("a").model_copy(update={"name": ""}))).problems
    assert faulty
    problems = check_entries(type(read)(read.entries, read.locations, read.named, faulty), gazetteer(), TODAY)
    assert [problem.location.line for problem in problems] == sorted(problem.location.line for problem in problems)
    assert {problem.what.text for problem in faulty} < {problem.what.text for problem in problems}
    assert len(problems) == len(faulty) + 3


def test_a_rule_is_said_with_the_value_that_breaks_it() -> None:
    """Where its sentence has room for one."""
    for rule, (what, repair) in SENTENCES.items():
        message, mend = said(rule, "<wert>")
        assert (message.text, mend.text, mend.values) == (what, repair, {})
        assert message.values == ({"value": "„<wert>“"} if "%(value)s" in what else {})
