"""The drop-in that an answer about a town hall or a district's administration makes."""

from lotsenbuch.model.administrations import ADDRESS, Administration
from lotsenbuch.reading.unread import CORRECTIONS
from lotsenbuch.upkeep.answered import NOTHING, WAYS, Known, Made, Reply, Taking, free, houses, unknown
from lotsenbuch.upkeep.asking import administration_lines
from lotsenbuch.upkeep.letter_lines import Blank
from lotsenbuch.upkeep.line_values import address_in


def made_of_administration(key: str, reply: Reply, known: Known) -> Made:
    """Give what an answer makes of an administration."""
    one = known.halls.get(key)
    if one is None:
        return unknown(key)
    taking = Taking(reply, dict(administration_lines(one)), houses((one.name, one.email, one.website)))
    values = {name: taking.take(blank, read) for blank, (name, read) in WAYS.items()}
    gone = [name for name, value in values.items() if value == ""]
    said = {name: value for name, value in values.items() if value} | (taking.take(Blank.ADDRESS, address_in) or {})
    is_confirmed = taking.confirms()
    if is_confirmed:
        said = _all_of(one, gone) | said
    if not (said or gone or taking.faults):
        return NOTHING
    source = taking.source()
    if is_confirmed:
        taking.confirmed_by(source)
    id_ = free(f"{key}-{source['date']}", _others(key, known))
    content = {"keys": _keys(one, known), **said, **({"gone": gone} if gone else {}), "source": {"id": id_, **source}}
    return Made(f"{CORRECTIONS}/{key}.yaml", content, tuple(taking.faults))


def _all_of(one: Administration, gone: list[str]) -> dict[str, str]:
    """Give all that is known of an administration and is not gone, for who confirms it."""
    names = ("name", *ADDRESS, *(name for name, _ in WAYS.values()))
    return {name: value for name in names if name not in gone and (value := getattr(one, name))}


def _others(key: str, known: Known) -> set[str]:
    """Give the ids of all sources but that of a correction of the same administration: it would be written anew."""
    reading = known.administrations
    others = {one.value.source.id for one in reading.corrected.corrections if key not in one.value.keys}
    return {*reading.sources.named, *others}


def _keys(one: Administration, known: Known) -> list[str]:
    """Give the keys of all rows of an administration: a city that is a district has two."""
    alike = ((key, row) for key, row in known.halls.items() if row.name == one.name)
    return [key for key, row in alike if row.model_copy(update={"key": one.key}) == one]
