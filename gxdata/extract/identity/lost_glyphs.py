"""Characters that a title lost and that left a mark, 政?信息公开 or 阿里地区□尔县, given back where only one fits."""

import re

from gxdata.catalogue.organs import known_names
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.place.known import candidates
from gxdata.mend.intruders import MISSING

# What a page shows for a character that it cannot: the second is as often what is left of a blank.
BOXES, QUESTION = "□■▯◻", "?？"
LOST = f"[{BOXES}{QUESTION}]"
MARK = re.compile(LOST)
IN_NAME = re.compile(f"(?<=[一-龥]){LOST}(?=[一-龥])|^[{BOXES}](?=[一-龥])")
# The words of titles and of organs' names that nothing else is like, but for one character.
WORDS = ("政府信息公开", "人民政府", "街道办事处", "办事处", "委员会", "办公室", "年度报告")
WORD = re.compile(
    "|".join(f"{word[:n]}{LOST}{word[n + 1 :]}" for word in WORDS for n in range(len(word)))
)


def with_words(line: str) -> str:
    """A line with the words given back that lost one character each.

    Parameters
    ----------
    line
        A line that may be a title.
    """
    return WORD.sub(lambda found: _word(found[0]), line) if MARK.search(line) else line


def _word(damaged: str) -> str:
    return next(
        word
        for word in WORDS
        if len(word) == len(damaged)
        and all(a == b or MARK.match(b) for a, b in zip(word, damaged, strict=True))
    )


def marked(name: str) -> str:
    """A name with the mark of what is missing where a character is lost in it.

    The mark stood for a blank where it parts two places that belong together, or a place and an organ that is known.

    Parameters
    ----------
    name
        What stands where a title has its organ's name.
    """
    if not MARK.search(name):
        return name
    return MARK.sub("", name) if _parts_only(name) else IN_NAME.sub(MISSING, name)


def _parts_only(name: str) -> bool:
    """Whether all marks of lost characters in a name stand between its parts, and it is one without them."""
    organ = parse_organ(MARK.sub("", name))
    if organ is None or not organ.full.startswith("".join(organ.divisions)):
        return False
    chain = organ.divisions
    if chain and not any(set(chain) <= set(division.chain) for division in candidates(chain)):
        return False
    behind = len("".join(chain))
    edges = {0, len(organ.full), *(len("".join(chain[:n])) for n in range(1, len(chain)))}
    if organ.own in known_names():
        edges.add(behind)
    at = (mark.start() - n for n, mark in enumerate(MARK.finditer(name)))
    return all(place in edges for place in at)
