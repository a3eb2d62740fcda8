"""Names in English: Contact person: Zhang San, please ask Ms. Zhang."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import any_of
from gxdata.mend.contacts.shapes import MASK

# How English turns to a person.
CALLED = (
    *("Contact", "contact", "CONTACT", "Attn", "attn", "Reach", "reach", "Call", "call", "Ask"),
    *("ask", "Mr", "Ms", "Miss"),
)
ADDRESSED = r"M(?:rs?|s|iss)\.?\s"
WORD = re.compile(r"[A-Z][A-Za-z']+")


@cache
def english_name() -> re.Pattern[str]:
    """A name behind Contact or Mr.; a word of an office's name is none."""
    no = "|".join(repair_data("contacts")["no_english"])
    word = rf"(?!(?i:{no})\b)[A-Z][A-Za-z']+"
    asked = r"(?i:contact(?:\sperson)?|attn|reach|call|ask(?:\sfor)?)\s?(?:is\s|[:：.]\s?|\s)"
    behind = rf"\b(?:{ADDRESSED}|{asked}(?:{ADDRESSED})?)"
    return re.compile(rf"(?P<cue>{behind})(?P<name>{word}(?:[ -]{word}){{0,2}})(?![A-Za-z@])")


def mask_english(text: str) -> str:
    """`text` with such names masked, one character for one; a single word counts only behind Mr. or a colon."""

    def masked(found: re.Match[str]) -> str:
        alone = len(WORD.findall(found["name"])) == 1
        if alone and not re.search(rf"[:：]\s?$|{ADDRESSED}$", found["cue"]):
            return found[0]
        return found["cue"] + re.sub(r"[A-Za-z]", MASK, found["name"])

    return english_name().sub(masked, text) if _called().search(text) else text


@cache
def _called() -> re.Pattern[str]:
    return re.compile(any_of(CALLED))
