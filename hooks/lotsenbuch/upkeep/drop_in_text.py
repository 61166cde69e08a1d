"""A drop-in as YAML, written as the registry is: a field a line, lists of words and addresses on one."""

import json
from collections.abc import Mapping
from typing import Any

import yaml

ON_ONE_LINE = frozenset({"street", "postcode", "town", "date", "by"})
"""The fields of maps that stand on one line: an address, a confirmation."""

NULL = "tag:yaml.org,2002:null"


class _OneLine(dict[str, Any]):
    """A map within a member of a list; it stands on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes text without quotation marks, whatever YAML might take it for: the registry is read as text."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


# What says that there is no value is the one thing that is read as something else.
_Dumper.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in known if tag == NULL]
    for letter, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _list(dumper: _Dumper, items: list[Any]) -> yaml.Node:
    is_of_words = all(isinstance(item, str) for item in items)
    inner = [_with_maps_on_one_line(item) if isinstance(item, dict) else item for item in items]
    return dumper.represent_sequence("tag:yaml.org,2002:seq", inner, flow_style=is_of_words)


def _with_maps_on_one_line(member: dict[str, Any]) -> dict[str, Any]:
    return {name: _OneLine(value) if isinstance(value, dict) else value for name, value in member.items()}


def _map(dumper: _Dumper, fields: dict[str, Any]) -> yaml.Node:
    is_short = isinstance(fields, _OneLine) or fields.keys() <= ON_ONE_LINE
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields, flow_style=is_short)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, _map)
_Dumper.add_representer(_OneLine, _map)


def drop_in_text(content: Mapping[str, Any]) -> str:
    """Give a drop-in as text, in the order of its fields."""
    plain = json.loads(json.dumps(content))
    return str(yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000))
