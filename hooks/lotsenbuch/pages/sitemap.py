"""The sitemap: every page in every language, each with its sisters (`hreflang`), a part for each language.

The pages' own heads leave these out: fourteen addresses would be a tenth of what a page moves.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from lotsenbuch.languages import LANGUAGES, Language

MOST_ADDRESSES, MOST_BYTES = 50_000, 50_000_000
"""What https://www.sitemaps.org/protocol.html allows in one part, before it is packed."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(parts: Iterable[str]) -> str:
    """Give the list of the sitemap's parts, by their addresses."""
    entries = "\n".join(f"<sitemap><loc>{escape(part)}</loc></sitemap>" for part in parts)
    return f"{HEAD}<sitemapindex {SCHEMA}>\n{entries}\n</sitemapindex>\n"


def sitemap_part(site_url: str, language: Language, paths: Iterable[str]) -> str:
    """Give the pages of a language, of those that exist in all, by their paths from a language's home."""
    entries = "\n".join(_entry(site_url, language, path) for path in paths)
    return f'{HEAD}<urlset {SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}\n</urlset>\n'


def _entry(site_url: str, language: Language, path: str) -> str:
    addresses = {own.code: f"{site_url}{own.prefix}{path}" for own in LANGUAGES}
    sisters = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in (*addresses.items(), ("x-default", f"{site_url}{path}"))
    )
    return f"<url><loc>{escape(addresses[language.code])}</loc>{sisters}</url>"
