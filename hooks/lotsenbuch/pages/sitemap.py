"""The sitemap: every page in every language, each with its sisters (`hreflang`).

The pages' own heads leave these out: fourteen addresses would be a tenth of what a page moves.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from lotsenbuch.languages import LANGUAGES

MOST_ADDRESSES, MOST_BYTES = 50_000, 50_000_000
"""What https://www.sitemaps.org/protocol.html allows in one file."""


def sitemap(site_url: str, paths: Iterable[str]) -> str:
    """Give the sitemap of pages that exist in all languages, by their paths from a language's home."""
    entries = "\n".join(entry for path in paths for entry in _entries(site_url, path))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}\n</urlset>\n"
    )


def _entries(site_url: str, path: str) -> Iterator[str]:
    addresses = {language.code: f"{site_url}{language.prefix}{path}" for language in LANGUAGES}
    sisters = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in (*addresses.items(), ("x-default", f"{site_url}{path}"))
    )
    for address in addresses.values():
        yield f"<url><loc>{escape(address)}</loc>{sisters}</url>"
