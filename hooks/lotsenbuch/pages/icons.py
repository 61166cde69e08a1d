"""The icons, gathered into one file that all pages share."""

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


def sprite(folder: Path) -> str:
    """Give all icons as symbols of one SVG, from a folder of Material Design Icons."""
    symbols = "".join(_symbol(name, (folder / f"{file}.svg").read_text("utf-8")) for name, file in ICONS.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


def _symbol(name: str, svg: str) -> str:
    drawing = re.search(r'viewBox="([^"]+)"[^>]*>(.*)</svg>', svg, re.DOTALL)
    if drawing is None:
        message = f"the icon {name} has no viewBox"
        raise ValueError(message)
    return f'<symbol id="{name}" viewBox="{drawing[1]}">{drawing[2].strip()}</symbol>'
