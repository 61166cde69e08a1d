"""The blocks that pages written by hand leave to the generator, such as `⟦programme⟧`; made only where one is named."""

from collections.abc import Mapping

from lotsenbuch.model.publisher import Publisher
from lotsenbuch.pages.prose import Block
from lotsenbuch.pages.rendering import Renderer
from lotsenbuch.routes import API, Api, Route, Ways
from lotsenbuch.views import links
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import simple_names
from lotsenbuch.views.page import municipality_link

EXAMPLE = "08436064"
"""The municipality whose page is shown within another: Ravensburg, which both founding documents tell of.

Where there is no Ravensburg, it is the first.
"""


def blocks(renderer: Renderer, views: EditionViews, publisher: Publisher | None, address: str) -> Mapping[str, Block]:
    """Give the blocks in one language; `publisher` runs the portal, if that is known, and `address` is its own."""
    render = renderer.render
    phone = links.phone(publisher.phone) if publisher and publisher.phone else None

    def embedding(ways: Ways) -> str:
        places = views.gazetteer.municipalities
        example = municipality_link(places.get(EXAMPLE) or next(iter(places.values())))
        own = f"{address}{Route(example.path).in_language(renderer.words.language)}" if address else ""
        return render("embedding.html", ways, address=own, example=example)

    files = [path for path in Api if "{" not in path and (address or path is not Api.CATALOGUE)]
    return {
        "open_data": lambda ways: render("open_data.html", ways, folder=API, paths=files),
        "programme": lambda ways: render("programme.html", ways, milestones=views.programme.milestones()),
        "figures": lambda ways: render("figures.html", ways, charts=views.programme.charts()),
        "publisher": lambda ways: render("publisher.html", ways, publisher=publisher, phone=phone),
        "embedding": embedding,
        "language_list": lambda ways: render("languages.html", ways, names=simple_names()),
    }
