"""For how many municipalities an office answers is a fact like others: who corrects it names a source and sends it."""

import pytest
from playwright.sync_api import Page, expect

from lotsenbuch.content import Knowledge
from lotsenbuch.model.offices import Office
from lotsenbuch.model.vocabulary import Coverage, Fact
from tests.browser.test_contribute import content_of, fault, field, opened_form, saved, write


@pytest.fixture
def office(small: Knowledge) -> Office:
    """Give an office that says for how many municipalities of its district it answers."""
    return next(office for office in small.entries.offices if office.coverage)


def test_a_change_of_coverage_alone_can_be_sent(page: Page, small_address: str, office: Office) -> None:
    """Not without a source; with one, the proposal holds both and nothing else has changed."""
    other = next(value for value in Coverage if value is not office.coverage)
    opened_form(page, small_address, f"eintrag={office.id}")
    page.select_option(field("coverage"), other.value)
    page.click("[data-send=save]")
    expect(page.locator(fault("source.publisher"))).to_contain_text("Schreiben Sie, woher Sie das wissen.")
    write(page, "source.publisher", "Landratsamt, am Telefon")
    write(page, "source.date", "November 2026")
    expect(page.locator(fault("source.publisher"))).to_be_hidden()
    proposed = Office.model_validate(content_of(saved(page)))
    assert proposed.coverage is other
    assert proposed.sources[:-1] == office.sources
    assert (proposed.sources[-1].publisher, proposed.sources[-1].supports) == (
        "Landratsamt, am Telefon",
        (Fact.SERVES,),
    )
    assert proposed.model_copy(update={"coverage": office.coverage, "sources": office.sources}) == office
