"""What mends look for, as the catalogue writes it down."""

from typing import Any

from gxdata.catalogue.loader import load


def repair_data(name: str) -> dict[str, Any]:
    """One table of ``repairs.toml``: ``radicals``, ``overconverted``, ``folded_places``, ``taiwan``, ``spam``,
    ``brands``, ``chains``, ``chrome``, ``contacts`` or ``readings``.
    """
    data: dict[str, Any] = load("repairs")[name]
    return data
