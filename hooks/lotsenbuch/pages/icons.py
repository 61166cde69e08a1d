"""The icons, in one file that all pages share: an empty `<i class="i-phone"></i>` is cut out in the shape of one.

So it has the colour of the words around it, and a page says no more of it than its name.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from lotsenbuch.model.vocabulary import Service

SERVICE_ICONS: Mapping[Service, str] = {
    Service.COUNSELLING: "forum-outline",
    Service.LANGUAGE: "book-alphabet",
    Service.WORK: "briefcase-outline",
    Service.RECOGNITION: "certificate-outline",
    Service.HOUSING: "home-outline",
    Service.SCHOOL: "school-outline",
    Service.HEALTH: "stethoscope",
    Service.OUTREACH: "home-account",
    Service.VOLUNTEERS: "account-group-outline",
    Service.RETURN: "airplane",
}

ICONS: Mapping[str, str] = {
    "phone": "phone",
    "mail": "email-outline",
    "place": "map-marker",
    "map": "map-outline",
    "list": "format-list-bulleted",
    "web": "web",
    "calendar": "calendar-clock",
    "notice": "alert-circle-outline",
    "ask": "comment-question-outline",
    "info": "information-outline",
    "edit": "pencil",
    "free": "currency-eur-off",
    "lock": "lock-outline",
    "hand": "hand-heart-outline",
    "access": "wheelchair-accessibility",
    "languages": "translate",
    "search": "magnify",
    "plan": "clipboard-list-outline",
    "print": "printer-outline",
    "save": "content-save-outline",
    "open": "folder-open-outline",
    "delete": "trash-can-outline",
    "more": "dots-horizontal",
    "enlarge": "arrow-expand-all",
    "close": "close",
    "learn": "lightbulb-on-outline",
    "show": "card-text-outline",
    "glossary": "book-open-variant",
    **{f"service-{service}": name for service, name in SERVICE_ICONS.items()},
}
"""Our names for icons, and the Material Design Icons that they are."""


SIDE = 24
"""The width and the height of each drawing."""


def sprite(folder: Path) -> str:
    """Give all icons below each other as one SVG, from a folder of Material Design Icons; raises ValueError."""
    drawings = (_drawing(name, (folder / f"{file}.svg").read_text("utf-8")) for name, file in ICONS.items())
    placed = "".join(f'<g transform="translate(0 {row * SIDE})">{one}</g>' for row, one in enumerate(drawings))
    height = len(ICONS) * SIDE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{height}" viewBox="0 0 {SIDE} {height}">'
        f"{placed}</svg>\n"
    )


def icon_places() -> str:
    """Give, as styles, how far down in that SVG each icon stands, in percent of the way from the first to the last."""
    return "".join(f".i-{name} {{ --icon: {row / (len(ICONS) - 1):.4%}; }}\n" for row, name in enumerate(ICONS))


def _drawing(name: str, svg: str) -> str:
    drawing = re.search(rf'viewBox="0 0 {SIDE} {SIDE}"[^>]*>(.*)</svg>', svg, re.DOTALL)
    if drawing is None:
        message = f"the icon {name} is not {SIDE} units wide and high"
        raise ValueError(message)
    return drawing[1].strip()
