"""A sheet in words: preamble, section one, section five, section six and the signature."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from gxdata.catalogue import form
from gxdata.mend.numerals import NUMERALS
from gxdata.sample.problems import Item, section_five
from gxdata.sample.quantities import quantities
from gxdata.sample.seeding import seeded
from gxdata.sample.sheet import Sheet
from gxdata.sample.wording import Figure, Said, fill, pick, wording

_CHANCE_OF_LINE = 0.7


@dataclass(frozen=True, slots=True)
class Prose:
    """The paragraphs of a report's parts, with every figure and every problem they state."""

    title: str
    preamble: str
    overview: tuple[str, ...]
    problems: tuple[str, ...]
    other: tuple[str, ...]
    signature: tuple[str, str]
    figures: tuple[Figure, ...]
    items: tuple[Item, ...]


def write_prose(sheet: Sheet, seed: int) -> Prose:
    """Put a sheet into words.

    The figures and items of the result are taken from the sentences as they are made, so the
    truth about a report cannot differ from its text.
    """
    rng = seeded(seed, sheet.organ.slug, sheet.year, "prose")
    bank, words, numbers = wording("wording"), plain_words(sheet), quantities(sheet)
    overview, said = _overview(rng, words, numbers)
    fees = pick(rng, bank["other"]["always"], words, numbers) or Said("")
    five = section_five(sheet, rng, words)
    closing = rng.choice(bank["other"]["closing"])
    return Prose(
        title=fill(rng.choice(bank["title"]), words),
        preamble=fill(rng.choice(bank["preamble"]), words),
        overview=tuple(overview),
        problems=five.paragraphs,
        other=tuple(text for text in (fees.text, closing) if text),
        signature=(sheet.organ.agency, chinese_date(sheet.published_on)),
        figures=(*said, *fees.figures),
        items=five.items,
    )


def plain_words(sheet: Sheet) -> dict[str, object]:
    """What the fields of a sentence stand for that are no figures."""
    words: dict[str, object] = {
        "agency": sheet.organ.agency,
        "agency_full": sheet.organ.agency_full,
        "we": sheet.organ.first_person,
        "year": sheet.year,
        "last_year": sheet.year - 1,
        "next_year": sheet.year + 1,
        "period_year": sheet.period_year or sheet.year,
        "notice": form(sheet.form).notice,
    }
    return words if sheet.growth is None else words | {"growth": sheet.growth}


def chinese_date(day: date) -> str:
    """A date as a signature bears it, such as 2022年1月18日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _overview(
    rng: Random, words: Mapping[str, object], numbers: Mapping[str, int]
) -> tuple[list[str], list[Figure]]:
    bank = wording("wording")
    paragraphs, figures = [fill(rng.choice(bank["opener"]), words)], []
    headings_apart = rng.random() < 0.4
    for ordinal, topic in enumerate(bank["topics"]):
        said = [Said(rng.choice(topic["filler"])), *_lines(rng, topic, words, numbers)]
        text = "".join(piece.text for piece in said)
        figures += [figure for piece in said for figure in piece.figures]
        heading = f"（{NUMERALS[ordinal]}）{topic['name']}"
        paragraphs += [heading, text] if headings_apart else [f"{heading}。{text}"]
    return paragraphs, figures


def _lines(
    rng: Random,
    topic: Mapping[str, Any],
    words: Mapping[str, object],
    numbers: Mapping[str, int],
) -> list[Said]:
    """The figures a topic states: some always, the others now and then."""
    said = []
    for line in topic["lines"]:
        if line.get("always") or rng.random() < _CHANCE_OF_LINE:
            sentence = pick(rng, line["says"], words, numbers)
            said += [sentence] if sentence else []
    return said
