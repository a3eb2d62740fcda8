"""Section five: problems and the measures that answer them, in several styles of counting."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from gxdata.mend.numerals import NUMERALS
from gxdata.sample.sheet import Sheet
from gxdata.sample.wording import fill, wording

Kind = Literal["problem", "measure"]
Style = Callable[[str, Sequence[str], str, Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """A stated problem or measure: the part that tells it from others, and what it is about."""

    kind: Kind
    contains: str
    category: str
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class SectionFive:
    """The paragraphs of section five and the items in them."""

    paragraphs: tuple[str, ...]
    items: tuple[Item, ...]


def section_five(sheet: Sheet, rng: Random, words: Mapping[str, object]) -> SectionFive:
    """Section five of one report: 2 to 4 problems, each with its measure."""
    bank = wording("problem_bank")
    if not sheet.states_problems:
        nothing = Item("problem", bank["none"].rstrip("。"), "none_stated")
        return SectionFive((bank["none"],), (nothing,))
    pairs = _draw(rng, sheet.organ.rank)
    style = STYLES[rng.choice(list(STYLES))]
    paragraphs = style(
        rng.choice(bank["lead_in"]),
        [pair["problem"] for pair in pairs],
        fill(rng.choice(bank["pivot"]), words),
        [pair["measure"] for pair in pairs],
    )
    return SectionFive(tuple(paragraphs), tuple(_items(pairs)))


def _draw(rng: Random, rank: int) -> list[Mapping[str, Any]]:
    """A few pairs that an organ of this rank may have, no two of one category."""
    pairs = [p for p in wording("problem_bank")["pairs"] if p.get("least_rank", 1) <= rank]
    rng.shuffle(pairs)
    by_category = {pair["category"]: pair for pair in pairs}
    return list(by_category.values())[: rng.randint(2, 4)]


def _items(pairs: Sequence[Mapping[str, Any]]) -> list[Item]:
    problems = [Item("problem", p["problem_key"], p["category"]) for p in pairs]
    numbered = enumerate(pairs, 1)
    return problems + [Item("measure", p["measure_key"], p["category"], n) for n, p in numbered]


def chained(
    lead_in: str, problems: Sequence[str], pivot: str, measures: Sequence[str]
) -> list[str]:
    """一是…；二是… in two paragraphs."""
    return [f"{lead_in}{_chain(problems)}", f"{pivot}{_chain(measures)}"]


def _chain(items: Sequence[str]) -> str:
    return "；".join(f"{NUMERALS[n]}是{item}" for n, item in enumerate(items)) + "。"


def bracketed(
    lead_in: str, problems: Sequence[str], pivot: str, measures: Sequence[str]
) -> list[str]:
    """（一）…。（二）…。 each in a paragraph of its own."""
    return [lead_in, *_brackets(problems), pivot, *_brackets(measures)]


def _brackets(items: Sequence[str]) -> list[str]:
    return [f"（{NUMERALS[n]}）{item}。" for n, item in enumerate(items)]


def headed(lead_in: str, problems: Sequence[str], pivot: str, measures: Sequence[str]) -> list[str]:
    """Two headings, under each a list 1. 2. 3.; the headings stand in for both phrases."""
    return [
        "（一）存在的主要问题",
        *_digits(problems),
        "（二）改进措施",
        *_digits(measures),
    ]


def _digits(items: Sequence[str]) -> list[str]:
    return [f"{n}.{item}。" for n, item in enumerate(items, 1)]


STYLES: dict[str, Style] = {"chained": chained, "bracketed": bracketed, "headed": headed}
