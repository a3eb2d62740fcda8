"""What tells the better copy of a report from the worse, as the catalogue writes it down."""

from functools import cache

from gxdata.catalogue.loader import load


@cache
def damage_codes() -> frozenset[str]:
    """Repairs that speak of a mirror or of damage."""
    return frozenset(load("copies")["damage"])


@cache
def name_unsure_codes() -> frozenset[str]:
    """Repairs after which the organ's name on the page is no evidence."""
    return frozenset(load("copies")["name_unsure"])
