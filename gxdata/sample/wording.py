"""Sentences with figures in them: the text and its truth come from the same template."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from random import Random
from typing import Any

_FIELD = re.compile(r"\{([a-z_.]+)\}")

Entry = Mapping[str, Any]
"""A sentence of ``wording.toml``: `say`, and `zero` and `without` where it has them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a sentence states."""

    metric: str
    channel: str | None
    value: int


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of text with the figures it states."""

    text: str
    figures: tuple[Figure, ...] = ()


@cache
def wording(name: str) -> dict[str, Any]:
    """The content of a TOML file of this folder, by name without its ending."""
    file = resources.files("gxdata.sample") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def fill(template: str, words: Mapping[str, object]) -> str:
    """The template with plain words in place of its fields."""
    return _FIELD.sub(lambda field: str(words[field[1]]), template)


def say(entry: Entry, words: Mapping[str, object], quantities: Mapping[str, int]) -> Said:
    """The sentence with its numbers, and the figures that it states."""
    known = {**words, **quantities}
    keys = [*_metrics_in(entry["say"], words), *entry.get("zero", ())]
    figures = []
    for key in keys:
        metric, _, channel = key.partition(".")
        figures.append(Figure(metric, channel or None, quantities[key]))
    return Said(fill(entry["say"], known), tuple(figures))


def pick(
    rng: Random,
    entries: list[Entry],
    words: Mapping[str, object],
    quantities: Mapping[str, int],
) -> Said | None:
    """One of the sentences that are true of this report, or None where none is."""
    fitting = [e for e in entries if _fits(e, words, quantities)]
    return say(rng.choice(fitting), words, quantities) if fitting else None


def _fits(entry: Entry, words: Mapping[str, object], quantities: Mapping[str, int]) -> bool:
    fields = _FIELD.findall(entry["say"])
    metrics = _metrics_in(entry["say"], words)
    return (
        all(field in words or field in quantities for field in fields)
        and (not metrics or quantities[metrics[0]] > 0)
        and all(quantities[key] == 0 for key in entry.get("zero", ()))
        and entry.get("without") not in quantities
    )


def _metrics_in(template: str, words: Mapping[str, object]) -> list[str]:
    """The fields that are no plain words, in order: each is a figure."""
    return [key for key in _FIELD.findall(template) if key not in words]
