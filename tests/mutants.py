"""How many small wrong changes the fast tests notice: `make mutants [ROOMS="views checking/truth.py"]`.

mutmut changes one thing at a time in the rooms where it is decided what people read, and runs the fast tests that
touch the changed function. It wants the package below `src/`, so it works on a copy. What survived stands in
`.mutants/survivors.txt`, each as mutmut names it: `cd .mutants && mutmut show NAME` shows the change.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).parent.parent
COPY = PROJECT / ".mutants"

ROOMS = ("answers", "checking", "pages", "reading", "views")
"""Where a small wrong change would tell somebody something wrong."""

LEFT_OUT = frozenset(
    {"browser", "live", "how_to", "paper", "portal", "publishing"}
    | {"test_house.py", "test_javascript.py", "test_readme.py", "test_wheel.py"}
)
"""Tests that need the built portal, a browser, printed sheets or other programs: folders, and files of their own."""

NOTICED = frozenset({"killed", "timeout", "segfault"})

CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {modules}
also_copy = {copied}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:randomly"]
"""


def main() -> int:
    """Change, test, count; the exit status is that of mutmut."""
    rooms = sys.argv[1:] or list(ROOMS)
    _copy(rooms)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    mutmut = Path(sys.executable).with_name("mutmut")
    status = subprocess.run([mutmut, "run"], cwd=COPY, env=environment, check=False).returncode
    results = subprocess.run(
        [mutmut, "results", "--all", "true"], cwd=COPY, env=environment, capture_output=True, text=True, check=True
    )
    outcomes = [line.strip().partition(": ")[::2] for line in results.stdout.splitlines() if ": " in line]
    (COPY / "survivors.txt").write_text("".join(f"{name}\n" for name, how in outcomes if how not in NOTICED))
    _report(outcomes)
    return status


def _copy(rooms: list[str]) -> None:
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(PROJECT / "hooks" / "lotsenbuch", COPY / "src" / "lotsenbuch")
    copied = ("tests", "data", "docs", "locales", "overrides", "hooks", "deploy")
    for folder in copied:
        shutil.copytree(PROJECT / folder, COPY / folder)
    files = ("mkdocs.yml", "README.md", "CONTRIBUTING.md", "Makefile")
    for name in files:
        shutil.copy2(PROJECT / name, COPY / name)
    modules = [f"src/lotsenbuch/{room}" if room.endswith(".py") else f"src/lotsenbuch/{room}/*.py" for room in rooms]
    tests = sorted(
        file.relative_to(PROJECT).as_posix()
        for file in (PROJECT / "tests").rglob("test_*.py")
        if file.relative_to(PROJECT / "tests").parts[0] not in LEFT_OUT
    )
    configuration = CONFIGURATION.format(
        modules=_list(modules), copied=_list([*copied, *files, "pyproject.toml"]), tests=_list(tests)
    )
    (COPY / "pyproject.toml").write_text((PROJECT / "pyproject.toml").read_text("utf-8") + configuration, "utf-8")


def _list(items: list[str]) -> str:
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


def _report(outcomes: list[tuple[str, str]]) -> None:
    made: Counter[str] = Counter(_room(name) for name, _ in outcomes)
    noticed: Counter[str] = Counter(_room(name) for name, how in outcomes if how in NOTICED)
    for room in sorted(made):
        print(f"{room:<12} {noticed[room]:>5} of {made[room]:>5} noticed, {noticed[room] / made[room]:.1%}")
    total = made.total()
    if total:
        print(f"{'together':<12} {noticed.total():>5} of {total:>5} noticed, {noticed.total() / total:.1%}")


def _room(name: str) -> str:
    """Give the room of a mutant: `lotsenbuch.views.page.x_...` is one of `views`."""
    return name.split(".")[1]


if __name__ == "__main__":
    sys.exit(main())
