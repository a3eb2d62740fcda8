"""Names and numbers that a line's end cuts in two."""

import re

from gxdata.mend.contacts.mask import mask_contacts
from gxdata.mend.contacts.shapes import MASK
from gxdata.mend.contacts.signs import has_contacts

# How a line ends, and the next begins, that may be one name or one number cut in two.
CUT = re.compile(
    r"\d-?\n\d{2,8}(?!\d|[.．、年月])|[\u4e00-\u9fff]\n[\u4e00-\u9fff]|[:：]\n[\u4e00-\u9fff\d(（]"
)
AROUND = 120  # characters of a line that are looked at on either side of its end


def may_be_cut(first: str, second: str) -> bool:
    """Whether a name or a number may go on from one line to the next; cheap."""
    cut = CUT.search(f"{first[-2:]}\n{second[:9]}") is not None
    return cut and has_contacts(first[-AROUND:] + second[:AROUND])


def mask_wrapped(first: str, second: str) -> tuple[str, str]:
    """Two lines with what their break cuts in two masked, and nothing where nothing is cut."""
    head, tail = first[-AROUND:], second[:AROUND]
    if not head[-1].isdigit() and mask_contacts(head).endswith(MASK):
        return first, second  # complete at the line's end: what follows is another matter
    masked = mask_contacts(head + tail)
    at = len(head)
    if masked[at] != MASK or (masked[at - 1] != MASK and head[-1] not in ":：-"):
        return first, second
    return first[: len(first) - at] + masked[:at], masked[at:] + second[len(tail) :]
