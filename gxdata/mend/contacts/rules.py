"""The ways in which texts name persons and give their numbers, each behind a sign that is found fast."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from gxdata.mend.any_of import any_of
from gxdata.mend.contacts.beside import ANSWERED, DONE, DONE_BY, POSTED, answering, clerk, posted
from gxdata.mend.contacts.cues import (
    CHARGED,
    alone,
    behind_colon,
    called,
    cued,
    in_charge,
    named,
    of_person,
    phone_cue,
    reached,
)
from gxdata.mend.contacts.replaced import (
    masked_account,
    masked_digits,
    masked_email,
    masked_name,
    masked_numbers,
    masked_person,
)
from gxdata.mend.contacts.shapes import (
    ACCOUNT,
    ACCOUNT_SIGNS,
    EMAIL,
    EMAIL_SIGNS,
    OF_OFFICE,
    SHORT_NUMBER,
)
from gxdata.mend.contacts.signs import ASKED, REACHED, announced
from gxdata.mend.contacts.told import appointed, appointing, asked, on_line, responsible, with_title

Expression = Callable[[], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way.

    Attributes
    ----------
    sign
        What a text must hold, all of it, for `found` to be looked for.
    found
        What is looked for. Where it begins with fixed characters it is its own sign.
    masked
        What takes its place.
    """

    sign: tuple[Expression, ...]
    found: Expression
    masked: Callable[[re.Match[str]], str]

    def apply(self, text: str) -> str:
        """`text` with what this rule finds masked."""
        if all(sign().search(text) for sign in self.sign):
            return self.found().sub(self.masked, text)
        return text


def one_of(*words: str) -> Expression:
    """What finds any of some words."""
    return cache(lambda: re.compile(any_of(words)))


COLON = one_of(":", "：")
# Names and accounts that words announce.
ANNOUNCED = (
    Rule((one_of(*EMAIL_SIGNS),), lambda: EMAIL, masked_email),
    Rule((one_of(*ACCOUNT_SIGNS),), lambda: ACCOUNT, masked_account),
    Rule((), named, masked_name),
    Rule((one_of("联系", *REACHED),), reached, masked_name),
    Rule((), called, masked_name),
    Rule((one_of("联系"),), lambda: OF_OFFICE, masked_digits),
    Rule((appointing,), appointed, masked_name),
    Rule((), responsible, masked_name),
    Rule((one_of(":", "：", "名(", "名（", "人(", "人（"),), with_title, masked_name),
    Rule((one_of(*ASKED),), asked, masked_name),
    Rule((COLON,), on_line, masked_name),
)
# Names in sentences, behind colons, and numbers behind cues.
TOLD = (
    Rule((one_of("由"), one_of("负责", *CHARGED)), in_charge, masked_name),
    Rule((one_of("由", *ANSWERED, *POSTED), one_of(*DONE)), answering, masked_name),
    Rule((one_of(*DONE_BY),), clerk, masked_name),
    Rule((one_of(*POSTED, "送达"),), posted, masked_name),
    Rule((announced,), alone, masked_name),
    Rule((announced, COLON), behind_colon, masked_person),
    Rule((announced, COLON), of_person, masked_digits),
    Rule((), cued, masked_numbers),
    Rule((phone_cue,), lambda: SHORT_NUMBER, masked_digits),
)
