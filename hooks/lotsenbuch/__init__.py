"""The core of Lotsenbuch: from the registry's YAML to the files of the portal.

Nothing in here knows MkDocs; `hooks/build_site.py` is the one file that does.
"""

from time import time_ns

LOADED = time_ns()
"""When this code was loaded, before any of its modules: what was written later is not what runs (nanoseconds)."""
