"""Single values: keys of places, free text by language."""

import pytest
from pydantic import TypeAdapter, ValidationError

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.model.values import LONG, Flag, Text, district_of, is_district


def test_a_municipality_lies_in_the_district_of_its_first_digits() -> None:
    """And a district in itself."""
    assert district_of("08436064") == district_of("08436") == "08436"
    assert is_district("08436")
    assert not is_district("08436064")


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
def test_a_text_may_be_in_every_language_of_the_portal(code: str) -> None:
    """Its fields are those of the list of languages: whoever adds one there can write notes in it."""
    own = Text.model_validate({"de": "Bitte klingeln", code: "x"})
    assert own.model_dump()[code] == "x"
    with pytest.raises(ValidationError, match=code):
        Text.model_validate({"de": "Bitte klingeln", code: "x" * (LONG + 1)})


def test_other_languages_are_refused() -> None:
    """A note that no page could show is a fault."""
    for code in ("xx", "deu", "DE", "leicht"):
        with pytest.raises(ValidationError, match="extra_forbidden"):
            Text.model_validate({"de": "Bitte klingeln", code: "x"})


def test_a_text_keeps_only_what_was_written() -> None:
    """Languages that a file leaves out are not written back into it, and German comes first."""
    assert Text.model_validate({"en": "Ring", "de": "Klingeln"}).as_written() == {"de": "Klingeln", "en": "Ring"}


@pytest.mark.parametrize("value", ["ja", "True", "", 1, None, ["true"], {"true": "true"}])
def test_only_true_and_false_are_yes_and_no(value: object) -> None:
    """Anything else is a fault, maps and lists too, and nothing worse."""
    reader: TypeAdapter[bool] = TypeAdapter(Flag)
    assert [reader.validate_python(good) for good in ("true", True, "false", False)] == [True, True, False, False]
    with pytest.raises(ValidationError, match="yes_or_no"):
        reader.validate_python(value)
