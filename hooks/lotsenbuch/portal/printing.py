"""What is printed: the plans and glossaries of all languages, and the form in German."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lotsenbuch import routes
from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.paper.contribute import printed_form
from lotsenbuch.paper.glossary import printed_glossaries
from lotsenbuch.paper.plan import printed_plans
from lotsenbuch.portal.writing import File


def printed(found: Mapping[Language, Edition], cache: Path, said: Callable[[str], None]) -> Iterator[File]:
    """Set all of it; what was set before with the same words comes from the folder `cache`."""
    for language, plans in printed_plans((edition.plan for edition in found.values()), cache / "plans"):
        said(f"{language.code}: {len(plans)} integration plans")
        yield from (File(plan.path, pdf) for plan, pdf in plans.items())
    for language, pdf in printed_glossaries((edition.glossary for edition in found.values()), cache / "glossary"):
        yield File(routes.glossary_sheet(language), pdf)
    german = found[GERMAN]
    if german.form:
        yield File(routes.FORM_SHEET, printed_form(german.form, german.settings.mail, cache / "form"))
