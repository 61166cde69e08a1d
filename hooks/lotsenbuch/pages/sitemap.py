"""The sitemap: every page in every language, each with its sisters (`hreflang`).

The pages' own heads leave these out: fourteen addresses would be a tenth of what a page moves.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.routes import SITEMAP, SITEMAP_PART

MOST_ADDRESSES, MOST_BYTES = 50_000, 50_000_000
"""What https://www.sitemaps.org/protocol.html allows in one file."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(site_url: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the sitemap of pages that exist in all languages, by their paths from a language's home.

    It is one file by its name, or, where it would be larger than its protocol allows, several and their list.
    """
    parts = _parts(site_url, paths)
    first, further = next(parts), next(parts, None)
    if further is None:
        yield SITEMAP, _sitemap(first)
        return
    listed = []
    for number, part in enumerate(chain((first, further), parts), 1):
        name = SITEMAP_PART.format(number=number)
        listed.append(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n")
        yield name, _sitemap(part)
    yield SITEMAP, f"{HEAD}<sitemapindex {XMLNS}>\n{''.join(listed)}</sitemapindex>\n"


def _parts(site_url: str, paths: Iterable[str]) -> Iterator[Sequence[str]]:
    """Give the entries of as many files as are needed; those of a page stand in one."""
    part: list[str] = []
    size = frame = len(_sitemap(()))
    for path in paths:
        own = list(_entries(site_url, path))
        more = sum(len(entry.encode()) + 1 for entry in own)
        if part and (size + more > MOST_BYTES or len(part) + len(own) > MOST_ADDRESSES):
            yield part
            part, size = [], frame
        part += own
        size += more
    yield part


def _sitemap(entries: Iterable[str]) -> str:
    begin, end = f'{HEAD}<urlset {XMLNS} xmlns:xhtml="http://www.w3.org/1999/xhtml">', "</urlset>\n"
    return "\n".join((begin, *entries, end))


def _entries(site_url: str, path: str) -> Iterator[str]:
    addresses = {language.code: f"{site_url}{language.prefix}{path}" for language in LANGUAGES}
    sisters = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in (*addresses.items(), ("x-default", f"{site_url}{path}"))
    )
    for address in addresses.values():
        yield f"<url><loc>{escape(address)}</loc>{sisters}</url>"
