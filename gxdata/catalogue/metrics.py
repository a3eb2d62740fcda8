"""The metrics that prose states, and the words that bind a number to one of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from gxdata.catalogue.loader import load

Words = frozenset[str]
# About the root of the number of branches.
BUNDLE = 16
# The tables of figure_words.toml whose words are looked for; those of the others are asked for where they may stand.
SCANNED = ("groups", "disclosure", "words")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to name a metric: when a number near a head of it counts that metric."""

    metric: str
    family: str
    units: Words
    heads: Words
    topic: str | None = None
    needs: Words = frozenset()
    bans: Words = frozenset()
    shuns: Words = frozenset()
    follows: Words = frozenset()
    after: bool = False
    partial: str | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """What one word says: the readings it heads with their families, its channel, and the lists it stands in."""

    readings: tuple[Reading, ...] = ()
    channel: str | None = None
    marks: Words = frozenset()
    families: Words = frozenset()


@dataclass(frozen=True)
class FigureWords:
    """All words that matter, their senses, and one pattern that finds them."""

    senses: dict[str, Sense]
    pattern: re.Pattern[str]
    unit_groups: dict[str, str]
    units: re.Pattern[str]
    zeros: dict[str, tuple[str, ...]]
    lists: dict[str, Words] = field(default_factory=dict)


@cache
def figure_words() -> FigureWords:
    """The words of the catalogue, made ready for finding."""
    data = load("figure_words")
    lists = {
        name: _expand(words)
        for table in (*SCANNED, "context")
        for name, words in data[table].items()
    }
    readings, channels = _readings(), _channels()
    marks = defaultdict(set)
    for table in SCANNED:
        for name in data[table]:
            for word in lists[name]:
                marks[word].add(name)
    zeros = defaultdict(list)
    for metric, entry in load("metrics").items():
        for word in sorted(_expand(entry.get("zero", ()))):
            zeros[word].append(metric)
    named = {word for r in readings for word in r.heads | r.needs | r.bans | r.shuns} | {*zeros}
    senses = {
        word: _sense(word, readings, channels.get(word), frozenset(marks.get(word, ())))
        for word in {*named, *channels, *marks}
    }
    unit_groups = {unit: group for group, units in data["units"].items() for unit in units}
    return FigureWords(
        senses,
        any_of(senses),
        unit_groups,
        any_of(unit_groups),
        {word: tuple(found) for word, found in zeros.items()},
        lists,
    )


def _sense(word: str, readings: list[Reading], channel: str | None, marks: Words) -> Sense:
    headed = tuple(r for r in readings if word in r.heads)
    return Sense(headed, channel, marks, frozenset(r.family for r in headed))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the words, the longest where several begin at one place.

    A search looks at the branches one after the other, so words that begin alike share one, and the branches stand in
    bundles that are passed over where none of theirs can begin.
    """
    by_first = defaultdict(list)
    for word in words:
        by_first[word[0]].append(word[1:])
    branches = []
    for first, rests in sorted(by_first.items()):
        tails = sorted(set(rests), key=lambda rest: (-len(rest), rest))
        branches.append((first, re.escape(first) + f"(?:{'|'.join(map(re.escape, tails))})"))
    bundles = []
    for start in range(0, len(branches), BUNDLE):
        firsts, patterns = zip(*branches[start : start + BUNDLE], strict=True)
        bundles.append(f"(?=[{re.escape(''.join(firsts))}])(?:{'|'.join(patterns)})")
    first = re.escape("".join(by_first))
    return re.compile(f"(?=[{first}])(?:{'|'.join(bundles)})")


def family_of(metric: str) -> str:
    """The family of a metric."""
    return str(load("metrics")[metric]["family"])


def _expand(words: Iterable[str]) -> Words:
    """The words of a list, with those of the groups it names by "@"."""
    groups = load("figure_words")["groups"]
    found: set[str] = set()
    for word in words:
        found |= _expand(groups[word[1:]]) if word.startswith("@") else {word}
    return frozenset(found)


def _readings() -> list[Reading]:
    units = load("figure_words")["units"]
    return [
        Reading(
            metric,
            entry["family"],
            frozenset(
                unit for group in reading.get("units", entry["units"]) for unit in units[group]
            ),
            heads=_expand(reading["heads"]),
            topic=reading.get("topic"),
            needs=_expand(reading.get("needs", ())),
            bans=_expand(reading.get("bans", ())),
            shuns=_expand(reading.get("shuns", ())),
            follows=_expand(reading.get("follows", ())),
            after=reading.get("after", False),
            partial=reading.get("partial"),
        )
        for metric, entry in load("metrics").items()
        for reading in entry.get("readings", ())
    ]


def _channels() -> dict[str, str]:
    """The channel of each word; whoever knows 税务网 knows 税务网站."""
    listed = [(word, channel) for channel, words in load("channels").items() for word in words]
    return {word + "站": channel for word, channel in listed if word.endswith("网")} | dict(listed)
