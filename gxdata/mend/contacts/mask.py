"""Mask names, telephone numbers and private addresses of persons, one character for one."""

import re

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.contacts.beside import (
    before_cue,
    behind_mask,
    in_charge_of,
    nothing_else,
    one_more,
)
from gxdata.mend.contacts.cues import (
    a_name,
    before_mobile,
    before_number,
    behind_name,
    behind_number,
    in_brackets,
    next_to,
)
from gxdata.mend.contacts.english import mask_english
from gxdata.mend.contacts.replaced import is_name, masked_digits, masked_name, masked_pair
from gxdata.mend.contacts.rules import ANNOUNCED, TOLD
from gxdata.mend.contacts.shapes import (
    BEHIND_CUE,
    IDENTITY_CARD,
    MASK,
    MOBILE,
    OF_NAMES,
    PHONE,
    SECOND,
)
from gxdata.mend.contacts.signs import has_number
from gxdata.mend.contacts.spoken import mask_spoken
from gxdata.mend.contacts.told import beside_number

__all__ = ["MASK", "column_label", "mask_contacts"]


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
            text = MOBILE.sub(masked_digits, BEHIND_CUE.sub(masked_digits, text))
        name = a_name().fullmatch(text.strip()) if _is_label(label, "person") else None
        if name and is_name(name, 0):
            return MASK * len(text)
    for rule in ANNOUNCED:
        text = rule.apply(text)
    text = mask_spoken(mask_english(text))
    for rule in TOLD:
        text = rule.apply(text)
    return _mask_beside_masked(_mask_uncued(text))


def column_label(head: str) -> str:
    """The label that a column's heading is for the cells below it, an empty string for a column of anything else."""
    plain, data = "".join(head.split()), repair_data("contacts")
    return (
        head
        if plain in data["columns"] or plain.endswith((*data["person"], *data["phone"]))
        else ""
    )


def _mask_uncued(text: str) -> str:
    """The same with numbers masked that their shape tells, and names beside those of mobile telephones."""
    if not has_number(text):
        return text
    if (found := nothing_else().fullmatch(text)) and is_name(found, "name"):
        at = found.start("name")
        return text[:at] + re.sub(rf"[\d{OF_NAMES}·]", MASK, text[at:])
    text = IDENTITY_CARD.sub(masked_digits, PHONE.sub(masked_digits, text))
    text = in_charge_of().sub(masked_pair, before_mobile().sub(masked_pair, text))
    if any(cue in text for cue in repair_data("contacts")["near_mobile"]):
        text = MOBILE.sub(masked_digits, text)  # alone it may be a sum of money in a table
    return text


def _mask_beside_masked(text: str) -> str:
    """The same with names and numbers masked that stand beside what was masked, or beside an office that is named."""
    if MASK in text or has_number(text):
        text = before_cue().sub(masked_name, text)
    if MASK in text:
        text = behind_mask().sub(masked_name, text)
        text = _with_all_names(text)
        text = SECOND.sub(masked_digits, behind_name().sub(masked_digits, text))
        text = one_more().sub(masked_pair, text)
        for names in (behind_number(), before_number(), beside_number()):
            text = names.sub(masked_name, text)
        text = MOBILE.sub(masked_digits, text)  # where one is somebody's, no other is a sum
    if MASK in text or "受理" in text or "联系" in text:
        text = in_brackets().sub(masked_name, text)
    return text


def _with_all_names(text: str) -> str:
    """The same with every name of a list masked whose first one is."""
    while (masked := next_to().sub(masked_name, text)) != text:
        text = masked
    return text


def _is_label(text: str, kind: str) -> bool:
    plain = "".join(text.split()).rstrip(":：")
    data = repair_data("contacts")
    named = data["columns"].get(plain) == kind
    return named or (len(plain) <= 12 and plain.rstrip(")）").endswith(tuple(data[kind])))
