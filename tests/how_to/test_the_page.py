"""The page itself: what its table says is what stands below, and it is done by the tests that it names."""

from pathlib import Path

from tests.how_to.instructions import counted, job

MOST = {"a field of an office": 5, "a kind of page": 3, "an output": 2, "a language": 2}
"""How many places there may be for each job."""


def test_the_table_counts_right(project: Path) -> None:
    """The places of each job are as many as they may be at most; a step with a dash is none."""
    table = counted(project)
    assert {about: count for about, (count, _) in table.items()} == MOST
    for about, (count, _) in table.items():
        one = job(project, f"{about[0].upper()}{about[1:]}")
        assert len(one.places) == count
        assert len(one.steps) == len(one.places) + len(one.for_some)


def test_each_job_is_done_by_its_test(project: Path) -> None:
    """And there is no such test besides."""
    named = {test for _, test in counted(project).values()}
    there = {file.relative_to(project).as_posix() for file in (project / "tests" / "how_to").glob("test_a*.py")}
    assert named == there
