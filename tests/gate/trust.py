"""Is trust what it says? Of the numbers read in each band of trust: how many are not so.

Run it with ``python -m tests.gate.trust`` to print the tables of docs/trust.md. Two kinds of pages, both with their
truth: damaged ones, where reading may err, and pages with one wrong digit, where the organ itself erred.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from random import Random
from typing import Any

from gxdata import Parsed, parse
from gxdata.check.trust import group_of, trust_by_group
from gxdata.errors import ReadError
from gxdata.extract.tables.local_rows import LOCAL
from gxdata.sample import corpus
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.damage import DAMAGES, NONE
from gxdata.sample.prose import write_prose
from tests.gate.check_faults import clean_sheets, text_of
from tests.gate.scorer import KEYS, judge_cell

SEED = 11
# Lower bounds of the bands, highest first; the last takes all that is left.
BANDS = (1.0, 0.9, 0.75, 0.5, 0.0)
CARRIERS_READ = ("pipe", "html", "docx", "lines")
TOGETHER = 150


@dataclass(frozen=True, slots=True)
class Claim:
    """One number that was read: of which table, how, how far it is trusted, and whether it is so."""

    frame: str
    status: str
    report_trust: float
    group_trust: float
    wrong: bool


def claims(content: bytes, truth: dict[str, Any]) -> Iterator[Claim]:
    """Every number read of a page, held against its truth."""
    try:
        parsed = parse(content, source="page")
    except ReadError:
        return
    yield from _judged(parsed, truth)


def _judged(parsed: Parsed, truth: dict[str, Any]) -> Iterator[Claim]:
    groups = trust_by_group(parsed.report, parsed.checks)
    for frame, (row, column, value) in KEYS.items():
        inferable = truth.get("inferable", {}).get(frame, {})
        for cell in parsed.frames()[frame].to_pylist():
            key = f"{cell[row]}.{cell[column]}"
            if cell[value] is None or cell[row] == LOCAL:
                continue  # rows of an organ's own are in no truth
            outcome = judge_cell(
                truth[frame].get(key), cell[value], cell["status"], inferable.get(key)
            )
            group = groups[frame, group_of(frame, cell[row])]
            yield Claim(frame, cell["status"], parsed.trust, group, outcome != "right")


def damaged(seed: int = SEED, together: int = TOGETHER, count: int = 1) -> Iterator[Claim]:
    """The claims on pages with every damage alone, and with two or three at once."""
    rng = Random(seed)
    names = [name for name in DAMAGES if name != NONE]
    mixed = ["+".join(rng.sample(names, rng.choice((2, 3)))) for _ in range(together)]
    carriers = [carrier for carrier in CARRIERS_READ if carrier in CARRIERS]
    for damages, chosen in [
        *((name, carriers) for name in DAMAGES),
        *((name, [rng.choice(carriers)]) for name in mixed),
    ]:
        for report in corpus(seed, [damages], chosen, count=count):
            yield from claims(report.content, report.truth)


def with_a_slip(seed: int = SEED, pages: int = 300) -> Iterator[Claim]:
    """The claims on clean pages of which one printed number has a wrong digit, held against the right ones."""
    rng = Random(seed)
    sheets = rng.choices(clean_sheets(seed), k=pages)
    for sheet in sheets:
        frame = rng.choices([*KEYS], weights=[len(sheet.cells(name)) for name in KEYS])[0]
        cells = sheet.cells(frame)
        key = rng.choice([*cells])
        slip = {**cells, key: slipped(int(cells[key]), rng)}
        page = text_of(replace(sheet, **{frame: slip}), write_prose(sheet, seed))
        truth = {name: dict(sheet.cells(name)) for name in KEYS}
        hidden = {name: {k for f, k in sheet.marks if f == name} for name in KEYS}
        for name, keys in hidden.items():
            for blank in keys:
                truth[name][blank] = [truth[name][blank], None]
        yield from claims(page.encode(), truth)


def slipped(number: int, rng: Random) -> int:
    """The number with one slip of the hand: a digit more, less, changed, or two in each other's place."""
    sign, number = (-1 if number < 0 else 1), abs(number)
    text = str(number)
    at = rng.randrange(len(text))
    forms = [
        text[:at] + rng.choice("123456789") + text[at + 1 :],
        text[:at] + text[at] * 2 + text[at + 1 :],
        text + "0" if number else "1",
        text[:at] + text[at + 1 :] or "1",
        text[: at + 1][:-2] + text[: at + 1][-2:][::-1] + text[at + 1 :],
    ]
    other = [int(form) for form in forms if form and int(form) != number]
    return sign * rng.choice(other or [number + 1])


def band_of(trust: float) -> float:
    """The lower bound of the band that a trust falls in."""
    return next(bound for bound in BANDS if trust >= bound)


def by_band(found: Iterable[Claim], level: str, sure: bool) -> dict[float, tuple[int, int]]:
    """Numbers read and numbers not so, by band; of sure ones (reported, inferred) only, or of all.

    Parameters
    ----------
    level
        ``report_trust`` or ``group_trust``.
    """
    read, wrong = Counter[float](), Counter[float]()
    for claim in found:
        if not sure or claim.status in ("reported", "inferred"):
            band = band_of(getattr(claim, level))
            read[band] += 1
            wrong[band] += claim.wrong
    return {band: (read[band], wrong[band]) for band in BANDS}


def table(found: list[Claim]) -> str:
    """The bands as Markdown: sure numbers and all, by the report's trust and by that of the group of cells."""
    heads = [(level, sure) for level in ("report_trust", "group_trust") for sure in (True, False)]
    columns = [by_band(found, level, sure) for level, sure in heads]
    lines = [
        "| trust | sure, by report | all, by report | sure, by group | all, by group |",
        "|---|--:|--:|--:|--:|",
    ]
    for above, band in zip((None, *BANDS), BANDS, strict=False):
        name = "1" if above is None else f"{band:g} – {above:g}"
        cells = [f"{wrong} of {read} ({wrong / read:.2%})" if read else "—"
                 for read, wrong in (column[band] for column in columns)]  # fmt: skip
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    for name, found in (("Damaged pages", damaged()), ("One wrong digit", with_a_slip())):
        print(f"### {name}\n\n{table(list(islice(found, None)))}\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
