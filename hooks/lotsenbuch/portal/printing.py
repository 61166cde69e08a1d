"""What is printed: the plans and glossaries of all languages, and the form in German."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from lotsenbuch import routes
from lotsenbuch.languages import Language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.paper import contribute, glossary
from lotsenbuch.paper.contribute import form_words
from lotsenbuch.paper.glossary import glossary_words
from lotsenbuch.paper.plan import PlanPress
from lotsenbuch.paper.press import Press
from lotsenbuch.paper.typesetting import Typesetter
from lotsenbuch.portal.side_by_side import side_by_side
from lotsenbuch.portal.writing import File


def printed(
    found: Mapping[Language, Edition], cache: Path, said: Callable[[str], None], processes: int = 1
) -> Iterator[File]:
    """Set all of it; what was set before with the same words comes from the folder `cache`.

    What is missing there is set by so many processes, which take with them what setting type needs of memory; but by
    this one, if it has set type before.
    """
    press = _Presses(cache)
    if processes > 1 and not Typesetter.is_loaded:
        missing = [edition for edition in found.values() if not press.keeps(edition)]
        for number, count in side_by_side([partial(press.set_, edition) for edition in missing], processes):
            said(f"{missing[number].language.code}: {count} PDFs")
    for edition in found.values():
        yield from press.files(edition)
    press.finish()


class _Presses:
    """Sets what there is in each language."""

    def __init__(self, cache: Path) -> None:
        self._plans = PlanPress(cache / "plans")
        self._glossaries = Press(glossary.TEMPLATE, cache / "glossary")
        self._forms = Press(contribute.TEMPLATE, cache / "form")

    def files(self, edition: Edition) -> Iterator[File]:
        for plan, pdf in self._plans.pdfs(edition.plan):
            yield File(plan.path, pdf)
        yield from (File(path, press.pdf(words)) for path, press, words in self._sheets(edition))

    def set_(self, edition: Edition) -> int:
        """Set it, so that it is kept, and give how many files these are."""
        return sum(1 for _ in self.files(edition))

    def keeps(self, edition: Edition) -> bool:
        """Say whether all of it is there from before."""
        return self._plans.keeps(edition.plan) and all(press.keeps(words) for _, press, words in self._sheets(edition))

    def finish(self) -> None:
        """Forget what was not asked for."""
        for press in (self._plans, self._glossaries, self._forms):
            press.finish()

    def _sheets(self, edition: Edition) -> Iterator[tuple[str, Press, str]]:
        yield routes.glossary_sheet(edition.language), self._glossaries, glossary_words(edition.glossary)
        if edition.form:
            yield routes.FORM_SHEET, self._forms, form_words(edition.form, edition.settings.mail)
