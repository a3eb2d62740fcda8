"""Mask names, telephone numbers and private addresses of persons, one character for one."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.contacts.beside import (
    answering,
    before_cue,
    behind_mask,
    beside_signs,
    posted,
)
from gxdata.mend.contacts.cues import (
    a_name,
    alone,
    before_mobile,
    before_number,
    behind_colon,
    behind_name,
    behind_number,
    called,
    cued,
    in_brackets,
    in_charge,
    named,
    next_to,
    of_person,
    offices,
    phone_cue,
    reached,
    signs,
    somebody,
)
from gxdata.mend.contacts.english import ENGLISH_SIGNS, mask_english
from gxdata.mend.contacts.shapes import (
    ACCOUNT,
    ACCOUNT_SIGNS,
    BEHIND_CUE,
    EMAIL,
    EMAIL_SIGNS,
    HOW_MANY,
    IDENTITY_CARD,
    MASK,
    MOBILE,
    MOBILE_BEHIND_CUE,
    OF_OFFICE,
    PHONE,
    PHONE_SIGNS,
    SECOND,
    SHORT_NUMBER,
    SPREAD,
    UNITS,
)
from gxdata.mend.contacts.spoken import SPOKEN_MOBILE, mask_spoken
from gxdata.mend.contacts.told import TOLD, beside_number, told_signs

__all__ = ["MASK", "column_label", "contact_places", "has_contacts", "mask_contacts"]


def has_contacts(text: str) -> bool:
    """Whether `text` may hold what is to be masked; a cheap look at signs."""
    return (
        signs().search(text) is not None
        or told_signs().search(text) is not None
        or beside_signs().search(text) is not None
        or ENGLISH_SIGNS.search(text) is not None
        or SPOKEN_MOBILE.search(text) is not None
        or ((":" in text or "：" in text) and offices().search(text) is not None)
        or PHONE_SIGNS[0].search(text) is not None
        or PHONE_SIGNS[1].search(text) is not None
    )


def contact_places(text: str) -> Iterator[int]:
    """Where the signs begin for which `has_contacts` looks."""
    patterns = (
        *(signs(), told_signs(), beside_signs(), offices()),
        *(ENGLISH_SIGNS, SPOKEN_MOBILE, *PHONE_SIGNS),
    )
    return (sign.start() for pattern in patterns for sign in pattern.finditer(text))


def mask_contacts(text: str, label: str = "") -> str:
    """`text` with names of contact persons, telephone numbers and private addresses masked at equal length.

    Parameters
    ----------
    text
        A line or a cell.
    label
        The text of the cell or line before it: it may be what says that this is a name or a number.
    """
    if label:
        if _is_label(label, "phone") and sum(map(str.isdigit, text)) >= 7:
            text = MOBILE.sub(_masked, BEHIND_CUE.sub(_masked, text))
        if _is_label(label, "person") and a_name().fullmatch(text.strip()):
            return MASK * len(text)
    if any(sign in text for sign in EMAIL_SIGNS):
        text = EMAIL.sub(_masked_email, text)
    if any(sign in text for sign in ACCOUNT_SIGNS):
        text = ACCOUNT.sub(_masked_account, text)
    if somebody().search(text):
        for names in (named(), reached(), called()):
            text = names.sub(_masked_name, text)
        text = OF_OFFICE.sub(_masked, text) if "联系" in text else text
    if told_signs().search(text):
        for told in TOLD:
            text = told().sub(_masked_name, text)
    text = mask_spoken(mask_english(text))
    if "由" in text:
        text = in_charge().sub(_masked_name, text)
    if beside_signs().search(text) or "由" in text:
        for names in (answering(), posted()):
            text = names.sub(_masked_name, text)
    if "人" in text or ":" in text or "：" in text:
        text = alone().sub(_masked_name, text)
    if ":" in text or "：" in text:
        text = of_person().sub(_masked, behind_colon().sub(_masked_person, text))
    if phone_cue().search(text):
        text = SHORT_NUMBER.sub(_masked, cued().sub(_masked_numbers, text))
    if any(sign.search(text) for sign in PHONE_SIGNS):
        text = IDENTITY_CARD.sub(_masked, PHONE.sub(_masked, text))
        text = before_mobile().sub(_masked_pair, text)
        if any(cue in text for cue in repair_data("contacts")["near_mobile"]):
            text = MOBILE.sub(_masked, text)  # alone it may be a sum of money in a table
    if MASK in text or PHONE_SIGNS[1].search(text):
        text = before_cue().sub(_masked_name, text)
    if MASK in text:
        text = behind_mask().sub(_masked_name, text)
        text = _with_all_names(text)
        text = SECOND.sub(_masked, behind_name().sub(_masked, text))
        for names in (behind_number(), before_number(), beside_number()):
            text = names.sub(_masked_name, text)
        text = MOBILE.sub(_masked, text)  # where one is somebody's, no other is a sum
    if MASK in text or "受理" in text or "联系" in text:
        text = in_brackets().sub(_masked_name, text)
    return text


def column_label(head: str) -> str:
    """The label that a column's heading is for the cells below it, an empty string for a column of anything else."""
    return head if "".join(head.split()) in repair_data("contacts")["columns"] else ""


def _with_all_names(text: str) -> str:
    """The same with every name of a list masked whose first one is."""
    while (masked := next_to().sub(_masked_name, text)) != text:
        text = masked
    return text


def _masked(found: re.Match[str]) -> str:
    return re.sub(r"\d", MASK, found[0])


def _masked_numbers(found: re.Match[str]) -> str:
    if found.string[found.end() : found.end() + 1] in UNITS:
        return found[0]
    numbers = MOBILE_BEHIND_CUE.sub(_masked, SPREAD.sub(_masked, found[2]))
    return found[1] + BEHIND_CUE.sub(_masked, numbers)


def _masked_name(found: re.Match[str]) -> str:
    group = next(name for name, told in found.groupdict().items() if told)
    if found[group].startswith(_no_names()):
        return found[0]
    start = found.start(group) - found.start()
    end = found.end(group) - found.start()
    return found[0][:start] + re.sub(r"[\u4e00-\u9fff·]", MASK, found[group]) + found[0][end:]


def _masked_person(found: re.Match[str]) -> str:
    if found[2].startswith(tuple(repair_data("contacts")["no_persons"])) or HOW_MANY.match(
        found[2]
    ):
        return found[0]
    return found[1] + re.sub(r"[\u4e00-\u9fff·•・‧]", MASK, found[2])


@cache
def _no_names() -> tuple[str, ...]:
    return (*repair_data("contacts")["no_names"], *repair_data("contacts")["no_persons"])


def _masked_pair(found: re.Match[str]) -> str:
    name = next(name for name in found.groupdict().values() if name)
    if name.startswith(_no_names()):
        return found[0]
    return re.sub(r"[\d\u4e00-\u9fff]", MASK, found[0])


def _masked_account(found: re.Match[str]) -> str:
    return found[1] + re.sub(r"[A-Za-z\d]", MASK, found[2])


def _masked_email(found: re.Match[str]) -> str:
    private = found[4].lower() in repair_data("contacts")["private"]
    return f"{MASK * len(found[1])}{found[2]}{found[3]}" if private else found[0]


def _is_label(text: str, kind: str) -> bool:
    plain = "".join(text.split()).rstrip(":：")
    data = repair_data("contacts")
    named = data["columns"].get(plain) == kind
    return named or (len(plain) <= 12 and any(cue in plain for cue in data[kind]))
