"""What a page looks at in the registry is noted while it is made: what nothing of that has changed for stays as it is.

Nobody lists by hand what a page depends on. What is read from the registry goes through `watched` objects, and whatever
is not asked for by a key counts as a look at all of it.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import partial
from types import FunctionType
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

Look = tuple[str, ...]
"""What was looked at: the name of a whole, then what of it, then by which key."""

Looks = frozenset[Look]

Value = TypeVar("Value")
Key = TypeVar("Key")

ABSENT = "absent"
"""What stands for a key that there is not."""


class Watch:
    """Notes what is looked at."""

    def __init__(self) -> None:
        self._noted: list[set[Look]] = [set()]

    def look(self, at: Look) -> None:
        """Note a look."""
        self._noted[-1].add(at)

    @contextmanager
    def noting(self) -> Iterator[set[Look]]:
        """Give the set into which looks are noted from now on; whoever is around looks at the same."""
        noted: set[Look] = set()
        self._noted.append(noted)
        try:
            yield noted
        finally:
            self._noted.pop()
            self._noted[-1] |= noted

    def looked(self, at: Iterable[Look]) -> None:
        """Note looks that somebody else has taken."""
        self._noted[-1].update(at)


class Once(Generic[Key, Value]):
    """Keeps what is made once; whoever is given it later has looked at the same as who was first."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._kept: dict[Key, tuple[Value, tuple[Look, ...]]] = {}

    def of(self, key: Key, make: Callable[[], Value]) -> Value:
        """Give what is kept under a key; if there is nothing, make it."""
        if key not in self._kept:
            with self._watch.noting() as looks:
                value = make()
            self._kept[key] = value, tuple(looks)
        value, looked = self._kept[key]
        self._watch.looked(looked)
        return value


def watched(whole: Value, name: str, watch: Watch) -> Value:
    """Give an object or a mapping that notes what is looked at in it."""
    if isinstance(whole, Mapping):
        return cast("Value", _WatchedMapping(whole, (name,), watch))
    return cast("Value", _Watched(whole, name, watch))


class _Watched:
    """An object of which every attribute is noted; its methods see of it what everybody sees."""

    def __init__(self, whole: object, name: str, watch: Watch) -> None:
        self._whole, self._name, self._watch = whole, name, watch

    def __getattr__(self, name: str) -> Any:
        method = getattr(type(self._whole), name, None)
        if isinstance(method, FunctionType):
            return partial(method, self)
        value = getattr(self._whole, name)
        if isinstance(value, Mapping):
            return _WatchedMapping(value, (self._name, name), self._watch)
        self._watch.look((self._name, name))
        return value


class _WatchedMapping(Mapping[str, Any]):
    """A mapping of which every key that is asked for is noted, and all of it where it is gone through."""

    def __init__(self, whole: Mapping[str, Any], at: Look, watch: Watch) -> None:
        self._whole, self._at, self._watch = whole, at, watch

    def __getitem__(self, key: str) -> Any:
        self._watch.look((*self._at, key))
        return self._whole[key]

    def __iter__(self) -> Iterator[str]:
        self._watch.look(self._at)
        return iter(self._whole)

    def __len__(self) -> int:
        self._watch.look(self._at)
        return len(self._whole)

    def values(self) -> Any:
        """Give all values: a look at all of it, not at each."""
        self._watch.look(self._at)
        return self._whole.values()

    def items(self) -> Any:
        """Give all keys with their values, likewise."""
        self._watch.look(self._at)
        return self._whole.items()


class Contents:
    """Says of values what they are known by: the same in every process, another as soon as anything in them differs.

    `wholes` are those that looks name.
    """

    def __init__(self, wholes: Mapping[str, object]) -> None:
        self._wholes = wholes
        self._known: dict[int, tuple[object, bytes]] = {}
        self._seen: dict[Look, str] = {}
        self._ways: dict[type[Any], Callable[[Contents, Any], bytes]] = {}

    def seen(self, look: Look) -> str:
        """Give what that is known by which a look saw; also where it is gone."""
        if look not in self._seen:
            value = self._wholes.get(look[0], ABSENT)
            for step in look[1:]:
                value = value.get(step, ABSENT) if isinstance(value, Mapping) else getattr(value, step, ABSENT)
            self._seen[look] = self.of(value)
        return self._seen[look]

    def of(self, value: object) -> str:
        """Give what a value is known by; raises TypeError for one whose content nobody can tell."""
        return _known_by(self._written(value)).hex()

    def _written(self, value: object) -> bytes:
        kind = type(value)
        if kind not in self._ways:
            self._ways[kind] = _way(kind)
        return self._ways[kind](self, value)

    def _all(self, values: Iterable[object]) -> list[bytes]:
        return list(map(self._written, values))

    def _once(self, value: object, kind: str, parts: Callable[[Any], Sequence[object]]) -> bytes:
        """Give what an object with fields is known by; many look at the same, which is worked out once."""
        known = self._known.get(id(value))
        if known is None:
            known = value, _known_by(_listed(kind, self._all(parts(value))))
            self._known[id(value)] = known
        return known[1]


def _way(kind: type[Any]) -> Callable[[Contents, Any], bytes]:
    """Give how values of a type are written, which is asked once: of an entry, there are hundreds.

    It holds no contents, which hold it: what is known of a build shall go with it, without a search for garbage.
    """
    if issubclass(kind, Enum):
        return _choice
    if issubclass(kind, _PLAIN):
        return _plain
    if issubclass(kind, Mapping):
        return lambda of, value: _listed("mapping", of._all(part for pair in value.items() for part in pair))  # noqa: SLF001
    if issubclass(kind, tuple | list):
        return lambda of, value: _listed("list", of._all(value))  # noqa: SLF001
    if issubclass(kind, frozenset | set):
        return lambda of, value: _listed("set", sorted(of._all(value)))  # noqa: SLF001
    name, parts = kind.__qualname__, _fields_of(kind)
    return lambda of, value: of._once(value, name, parts)  # noqa: SLF001


_PLAIN = (type(None), str, bytes, int, float, date)


def _choice(_: Contents, value: Enum) -> bytes:
    return f"{type(value).__name__}.{value.name};".encode()


def _plain(_: Contents, value: object) -> bytes:
    content = value if isinstance(value, bytes) else str(value).encode()
    return f"{type(value).__name__} {len(content)} ".encode() + content


def _fields_of(kind: type[Any]) -> Callable[[object], Sequence[object]]:
    """Give what takes all fields from a value of a type; raises TypeError for one that has none that are known."""
    if issubclass(kind, BaseModel):
        names = tuple(kind.model_fields)
    elif is_dataclass(kind):
        names = tuple(field.name for field in fields(kind))
    else:
        message = f"nobody knows what a {kind.__qualname__} is made of"
        raise TypeError(message)
    return lambda value: [getattr(value, name) for name in names]


def _listed(kind: str, parts: Sequence[bytes]) -> bytes:
    return f"{kind} {len(parts)} ".encode() + b"".join(parts)


def _known_by(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16).digest()
