"""What makes the portal an app on a home screen: a manifest for each language, and icons made from the logo."""

import json
from typing import Any

import typst

from lotsenbuch.pages.edition import Edition
from lotsenbuch.routes import Asset, Page

GROUND = "#0b5a63"
"""The colour on which the logo's star stands; it fills an icon that the system cuts to its own shape."""

SIZES = {"192": (192, 1.0), "512": (512, 1.0), "maskable": (512, 0.8), "180": (180, 1.0)}
"""By their names the icons' sides in pixels, and how much of a side the logo takes: systems cut up to a tenth off."""

TEMPLATE = """
#let inputs = sys.inputs
#set page(width: 36pt, height: 36pt, margin: 0pt, fill: if inputs.fill == "" { none } else { rgb(inputs.fill) })
#align(center + horizon, image(bytes(inputs.logo), format: "svg", width: float(inputs.share) * 100%))
"""


def icon(logo: str, name: str) -> bytes:
    """Give an icon as PNG from the logo as SVG."""
    side, share = SIZES[name]
    compile_: Any = typst.compile  # its stubs know less than it does
    inputs = {"logo": logo, "share": str(share), "fill": GROUND if name in {"maskable", "180"} else ""}
    png: bytes = compile_(TEMPLATE.encode(), format="png", ppi=side * 2, sys_inputs=inputs)
    return png


def manifest(edition: Edition) -> str:
    """Give the web app manifest of a language (W3C), which opens with its home page; addresses count from its own."""
    words, language = edition.words, edition.language
    up = "../" * Asset.MANIFEST.count("/")
    icons = [
        {"src": f"{up}{Asset.APP_ICON.format(name=name)}", "sizes": f"{side}x{side}", "type": "image/png"}
        | ({"purpose": "maskable"} if name == "maskable" else {})
        for name, (side, _) in SIZES.items()
    ]
    content = {
        "name": words.text("%(place)s: Beratung für Geflüchtete", place="Lotsenbuch"),
        "short_name": "Lotsenbuch",
        "lang": language.code,
        "dir": language.direction,
        "start_url": f"{up}{Page.HOME.in_language(language)}",
        "scope": up,
        "display": "standalone",
        "background_color": "#faf6ee",
        "theme_color": GROUND,
        "icons": [*icons, {"src": f"{up}{Asset.APP_LOGO}", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
