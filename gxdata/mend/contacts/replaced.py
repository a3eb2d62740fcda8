"""What takes the place of what an expression found: the same text with its names or digits masked."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.contacts.shapes import (
    BEHIND_CUE,
    HOW_MANY,
    MASK,
    MOBILE_BEHIND_CUE,
    OF_NAMES,
    SPREAD,
    UNITS,
)

# 李家湾, 王家坝: where people of one surname settled.
HAMLET = re.compile(
    "[\u4e00-\u9fff]家[湾坝沟坪庄港桥渡铺堡营寨店岭坡冲塘口屯塬峪窑咀嘴集埠浜宅墩圩垸村]"
)


def masked_digits(found: re.Match[str]) -> str:
    """All digits masked."""
    return re.sub(r"\d", MASK, found[0])


def masked_numbers(found: re.Match[str]) -> str:
    """The telephone numbers behind a cue masked; what counts something is none."""
    if found.string[found.end() : found.end() + 1] in UNITS:
        return found[0]
    numbers = MOBILE_BEHIND_CUE.sub(masked_digits, SPREAD.sub(masked_digits, found[2]))
    return found[1] + BEHIND_CUE.sub(masked_digits, numbers)


def is_name(found: re.Match[str], group: str | int) -> bool:
    """Whether what was found in the place of a name may be one: no word, no label of a form, no hamlet."""
    begins_so = found.string.startswith((*_no_names(), *_labels()), found.start(group))
    return not begins_so and not HAMLET.match(found[group])


def masked_name(found: re.Match[str]) -> str:
    """The one named group that was found masked, unless it is no name."""
    group = next(name for name, told in found.groupdict().items() if told)
    if not is_name(found, group):
        return found[0]
    start = found.start(group) - found.start()
    end = found.end(group) - found.start()
    return found[0][:start] + re.sub(f"[{OF_NAMES}·]", MASK, found[group]) + found[0][end:]


def masked_person(found: re.Match[str]) -> str:
    """What stands behind a colon masked, unless it is no person or tells how many there are."""
    no_persons = (*repair_data("contacts")["no_persons"], *_labels())
    if found.string.startswith(no_persons, found.start(2)) or HOW_MANY.match(found[2]):
        return found[0]
    return found[1] + re.sub(f"[{OF_NAMES}·•・‧]", MASK, found[2])


def masked_pair(found: re.Match[str]) -> str:
    """A name and the number beside it masked."""
    group = next(group for group, name in found.groupdict().items() if name)
    return re.sub(rf"[\d{OF_NAMES}]", MASK, found[0]) if is_name(found, group) else found[0]


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


@cache
def _labels() -> tuple[str, ...]:
    """What a form prints before a name or a number: where nothing was filled in, the next one follows."""
    data = repair_data("contacts")
    return tuple(word for kind in ("person", "makers", "offices", "phone") for word in data[kind])
