"""What axe-core finds wrong with a page for those who hear it, see little of it or type."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parent.parent.parent / "node_modules" / "axe-core" / "axe.min.js"

ALL_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose finding may differ between light and dark."""


def violations(page: Page, *rules: str) -> list[object]:
    """Give what is wrong on a page, by rules or kinds of them: each rule and where it is broken.

    The page must be one of a context that lets it run what its policy forbids.
    """
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=SCRIPT)
    found: list[object] = page.evaluate(
        """async rules => (await axe.run(document, {runOnly: rules, resultTypes: ["violations"], selectors: false}))
            .violations.map(found => [found.id, found.nodes.map(node => node.html).slice(0, 3)])""",
        list(rules or ALL_RULES),
    )
    return found
