"""Turn traditional characters into simplified ones, and the words that converters took along back."""

import re
from functools import cache

from opencc_pyo3 import OpenCC

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import longest_of

# Characters that these reports cannot do without, in the form only traditional text has.
TELLTALES = ("開", "報", "務", "機關", "條例", "訊")
MIN_TELLTALES = 3
# A page of simplified characters with so many others, of so many kinds, went through a converter all the same.
MIN_STRAYS, MIN_KINDS = 3, 2
# What a text quotes, a poem or another place's law, says nothing of how it is written itself.
QUOTED = re.compile("“[^“”\n]*”|《[^《》\n]*》|「[^「」\n]*」")


def is_traditional(text: str) -> bool:
    """Whether `text` is written in traditional characters."""
    return _tells(text) and _tells(QUOTED.sub("", text))


def _tells(text: str) -> bool:
    return sum(text.count(word) for word in TELLTALES) >= MIN_TELLTALES


def is_taiwanese(text: str) -> bool:
    """Whether simplified `text` speaks of these things in Taiwan's words, as converters put them."""
    return any(sign in text for sign in repair_data("taiwan")["signs"])


def to_simplified(text: str) -> str:
    """`text` in simplified characters, slips of converters set right and names of places as the places write them."""
    simple = _with_slips_right(text)
    places = repair_data("folded_places")
    return _folded_places().sub(lambda found: places[found[0]], _converter().convert(simple))


def _with_slips_right(text: str) -> str:
    """`text` with the words that converters took too far as they should be."""
    return _overconverted().sub(lambda found: repair_data("overconverted")[found[0]], text)


def has_strays(text: str) -> bool:
    """Whether simplified `text` has some traditional characters in it that no simplified text is written with."""
    return _are_strays(text) and _are_strays(QUOTED.sub("", text))


def _are_strays(text: str) -> bool:
    found = _stray().findall(text)
    return len(found) >= MIN_STRAYS and len(set(found)) >= MIN_KINDS


def without_strays(text: str) -> str:
    """Simplified `text` with words that converters took too far, and traditional characters, as they should be."""
    return _stray().sub(lambda found: _strays()[found[0]], _with_slips_right(text))


def to_mainland(text: str) -> str:
    """Simplified `text` with Taiwan's words as mainland organs write them."""
    words = repair_data("taiwan")["words"]
    return _taiwanese().sub(lambda found: str(words.get(found[0], found[0])), text)


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@cache
def _overconverted() -> re.Pattern[str]:
    return longest_of(repair_data("overconverted"))


@cache
def _folded_places() -> re.Pattern[str]:
    return longest_of(repair_data("folded_places"))


@cache
def _taiwanese() -> re.Pattern[str]:
    taiwan = repair_data("taiwan")
    return longest_of((*taiwan["words"], *taiwan["keep"]))


@cache
def _strays() -> dict[str, str]:
    data = repair_data("strays")
    return dict(zip(data["from"], data["to"], strict=True))


@cache
def _stray() -> re.Pattern[str]:
    return re.compile(f"[{repair_data('strays')['from']}]")
