"""Where the registry lives, and how its forge shows lines of a file."""

import re


def source_lines(repository: str, file: str, first: int, last: int) -> str:
    """Give the lines of an entry in the forge; nothing if the portal names no repository."""
    if not repository:
        return ""
    # GitLab, which openCode runs, puts a dash before what is not a name.
    is_gitlab = re.search(r"gitlab|opencode", repository)
    dash, to = ("/-", "-") if is_gitlab else ("", "-L")
    return f"{repository.rstrip('/')}{dash}/blob/main/{file}#L{first}{to}{last}"
