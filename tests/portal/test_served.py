"""The open data as a client made from its description asks for it, served as a plain web server does."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ASKED = settings(max_examples=4, database=None, suppress_health_check=list(HealthCheck))


def test_every_path_answers_as_it_is_described(small_address: str) -> None:
    """Status, media type and every field, for keys that there are and keys that there are not."""
    schema = schemathesis.openapi.from_url(f"{small_address}api/v1/openapi.json")
    schema.config.update(base_url=f"{small_address}api/v1")
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    asked = {operation.path: _ask(operation) for operation in operations}
    assert len(asked) == 14
    assert asked["/municipalities.json"] == {200}
    assert asked["/municipalities/{ags}.json"] == {404}
    assert asked["/schema/{name}.json"] == {200}
    known = schema["/municipalities/{ags}.json"]["GET"].Case(path_parameters={"ags": "08001001"})
    assert known.call_and_validate().status_code == 200


def _ask(operation: APIOperation[Any, Any, Any, Any]) -> set[int]:
    """Ask for a path as often as its parameters allow, each answer held against the description; give the statuses."""
    found = set()

    @ASKED
    @given(operation.as_strategy())
    def ask(case: Case[Any]) -> None:
        found.add(case.call_and_validate().status_code)

    ask()
    return found
