"""The core of Lotsenbuch: from the registry's YAML to the files of the portal.

Nothing in here knows MkDocs; `hooks/build_site.py` is the one file that does.
"""
