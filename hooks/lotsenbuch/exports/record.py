"""What the open data says, as types: the JSON and its schemas are both made from these.

Within `v1` a field never changes its meaning and is never taken away; new ones may come. What is not known is absent.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from lotsenbuch.model.vocabulary import SourceKind

DateText = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
"""A date of ISO 8601 that may stop at the year or the month, as the source gives it."""

Texts = Mapping[str, str]
"""A text by the codes of languages (ISO 639); `de` is always there, and is what the office itself said."""


class Record(BaseModel):
    """A map of the open data."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class CitedRecord(Record):
    """Where something was published, by whom, and when."""

    publisher: str
    """Who says so."""
    title: str | None = None
    """What it is called."""
    url: str | None = None
    """Where it can be read; a page may have changed since."""
    date: DateText | None = None
    """Of when it is."""
    kind: SourceKind
    """Who speaks: an authority or the operator itself, the press, a document."""


class AddressRecord(Record):
    """A postal address as the source gives it."""

    street: str | None = None
    """Street and number."""
    postcode: str | None = None
    """5 digits; a text, since it may begin with 0."""
    town: str
    """The town in it; not always the municipality that is served."""


class VerifiedRecord(Record):
    """The day on which a human asked and was told that an entry is right; no machine writes this."""

    date: DateText
    """The day."""
    by: str
    """Who said so."""
