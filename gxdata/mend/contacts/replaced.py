"""What takes the place of what an expression found: the same text with its names or digits masked."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.contacts.shapes import BEHIND_CUE, HOW_MANY, MASK, MOBILE_BEHIND_CUE, SPREAD, UNITS


def masked_digits(found: re.Match[str]) -> str:
    """All digits masked."""
    return re.sub(r"\d", MASK, found[0])


def masked_numbers(found: re.Match[str]) -> str:
    """The telephone numbers behind a cue masked; what counts something is none."""
    if found.string[found.end() : found.end() + 1] in UNITS:
        return found[0]
    numbers = MOBILE_BEHIND_CUE.sub(masked_digits, SPREAD.sub(masked_digits, found[2]))
    return found[1] + BEHIND_CUE.sub(masked_digits, numbers)


def masked_name(found: re.Match[str]) -> str:
    """The one named group that was found masked, unless it begins as no name does."""
    group = next(name for name, told in found.groupdict().items() if told)
    if found[group].startswith(_no_names()):
        return found[0]
    start = found.start(group) - found.start()
    end = found.end(group) - found.start()
    return found[0][:start] + re.sub(r"[\u4e00-\u9fff·]", MASK, found[group]) + found[0][end:]


def masked_person(found: re.Match[str]) -> str:
    """What stands behind a colon masked, unless it is no person or tells how many there are."""
    no_persons = tuple(repair_data("contacts")["no_persons"])
    if found[2].startswith(no_persons) or HOW_MANY.match(found[2]):
        return found[0]
    return found[1] + re.sub(r"[\u4e00-\u9fff·•・‧]", MASK, found[2])


def masked_pair(found: re.Match[str]) -> str:
    """A name and the number beside it masked."""
    name = next(name for name in found.groupdict().values() if name)
    if name.startswith(_no_names()):
        return found[0]
    return re.sub(r"[\d\u4e00-\u9fff]", MASK, found[0])


def masked_account(found: re.Match[str]) -> str:
    """An account behind its cue masked."""
    return found[1] + re.sub(r"[A-Za-z\d]", MASK, found[2])


def masked_email(found: re.Match[str]) -> str:
    """The person's part of an address masked where it is with a provider of private ones."""
    private = found[4].lower() in repair_data("contacts")["private"]
    return f"{MASK * len(found[1])}{found[2]}{found[3]}" if private else found[0]


@cache
def _no_names() -> tuple[str, ...]:
    return (*repair_data("contacts")["no_names"], *repair_data("contacts")["no_persons"])
