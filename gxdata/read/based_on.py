"""What a style says by itself or by the style it is based on."""

from collections.abc import Mapping
from typing import TypeVar

Said = TypeVar("Said")


def inherited(name: str, own: Mapping[str, Said | None], bases: Mapping[str, str]) -> Said | None:
    """What a style says, or else the nearest style it is based on; None where none of them says anything.

    Parameters
    ----------
    name
        The style.
    own
        What each style says by itself, None where it says nothing.
    bases
        The style that each is based on. Styles may be based on one another in a circle.
    """
    seen: set[str] = set()
    while name in own and name not in seen:
        says = own[name]
        if says is not None:
            return says
        seen.add(name)
        name = bases[name]
    return None
