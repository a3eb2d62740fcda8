"""Reports damaged in known ways, with the truth about what can still be read from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import count as numbers
from itertools import islice, zip_longest
from random import Random
from typing import Any

from gxdata.catalogue import forms as catalogue_forms
from gxdata.sample.carriers import CARRIERS, Carrier
from gxdata.sample.damage import DAMAGES, NONE, Damage, Draft, chosen
from gxdata.sample.figures import sheets
from gxdata.sample.layout import lay_out
from gxdata.sample.model import SampleReport, truth_of
from gxdata.sample.organs import ORGANS
from gxdata.sample.prose import write_prose
from gxdata.sample.seeding import seeded
from gxdata.sample.sheet import Sheet

_BUSY = 20  # Applications received from which on a table has few rows of nothing but zeros.
_POOLS = 4  # How many provinces are invented before a damage is taken to find nothing to damage.


def corpus(
    seed: int,
    damages: Iterable[str] | None = None,
    carriers: Iterable[str] | None = None,
    forms: Iterable[str] | None = None,
    count: int = 2,
) -> Iterator[SampleReport]:
    """Reports with every damage in every carrier that it can befall.

    The documents of a damage show the same figures in every carrier, so that carriers can be
    compared.

    Parameters
    ----------
    seed
        Decides the figures, the words and what exactly is damaged.
    damages
        Names of ``DAMAGES``; several joined with ``+`` befall one report together. All if left
        out, one at a time.
    carriers
        Names of ``CARRIERS``; all if left out.
    forms
        Codes of forms with tables, which take turns, as do reports with many and with few
        applications; all if left out.
    count
        Documents for each damage and carrier.

    Yields
    ------
    SampleReport
        Its truth also says `carrier` and `damage`.

    Raises
    ------
    KeyError
        If there is no damage or carrier of that name.
    """
    codes = [c for c, f in catalogue_forms().items() if f.tables and (forms is None or c in forms)]
    wanted = list(CARRIERS) if carriers is None else list(carriers)
    for names in DAMAGES if damages is None else damages:
        together = chosen(names)
        for carrier in wanted:
            fitting = _fitting(seed, names, [d for _, d in together], CARRIERS[carrier], codes)
            for number, sheet in enumerate(islice(fitting, count)):
                report = damaged(sheet, carrier, names, seed)
                yield _placed(report, f"{names}/{carrier}-{number}", CARRIERS[carrier])


def damaged(sheet: Sheet, carrier: str, damages: str, seed: int) -> SampleReport:
    """One sheet in one carrier with some damages.

    Parameters
    ----------
    sheet
        Figures, of which the damages leave something.
    carrier
        A name of ``CARRIERS``.
    damages
        Names of ``DAMAGES`` joined with ``+``.
    seed
        Decides the words and what exactly is damaged.
    """
    together = chosen(damages)
    for name, damage in together:
        sheet = damage.on_sheet(sheet, _rng(seed, sheet, name))
    prose = write_prose(sheet, seed)
    draft = Draft(lay_out(sheet, prose), truth_of(sheet, prose), CARRIERS[carrier])
    for name, damage in together:
        draft = damage.on_draft(draft, _rng(seed, sheet, name))
    content = CARRIERS[carrier].render(draft.layout)
    for _, damage in together:
        content = damage.on_content(content)
    truth: dict[str, Any] = {**draft.truth, "carrier": carrier, "damage": damages}
    if damages != NONE:
        # Which rules a damaged page still breaks is not worked out, so it is not claimed.
        truth.pop("failing_checks")
    source = f"{sheet.year}/{sheet.organ.slug}.{CARRIERS[carrier].extension}"
    return SampleReport(source, content, {"source": source, **truth})


def _rng(seed: int, sheet: Sheet, name: str) -> Random:
    """The same for every carrier, so that each is damaged in the same place."""
    return seeded(seed, sheet.organ.slug, sheet.published_on.isoformat(), "damage", name)


def _placed(report: SampleReport, stem: str, carrier: Carrier) -> SampleReport:
    source = f"{stem}.{carrier.extension}"
    return replace(report, source=source, truth={**report.truth, "source": source})


def _fitting(
    seed: int, names: str, damages: Sequence[Damage], carrier: Carrier, forms: Sequence[str]
) -> Iterator[Sheet]:
    """Sheets that all damages can befall, the forms taking turns; none where there is none."""
    for turn in numbers():
        pool = _pool(seed + turn, names)
        hit = [s for s in pool if all(d.befalls(carrier, s) for d in damages)]
        fitting = [_busy_and_quiet([s for s in hit if s.form == form]) for form in forms]
        if turn == _POOLS and not any(fitting):
            return
        for place in range(max(map(len, fitting), default=0)):
            yield from (pile[place] for pile in fitting if place < len(pile))


def _busy_and_quiet(sheets: list[Sheet]) -> list[Sheet]:
    """Sheets in turn full of numbers and full of zeros: each hides errors that the other shows."""
    busy = [s for s in sheets if s.applications["received.total"] >= _BUSY]
    quiet = [s for s in sheets if s.applications["received.total"] < _BUSY]
    pairs = zip_longest(busy, quiet)
    return [sheet for pair in pairs for sheet in pair if sheet is not None]


def _pool(seed: int, names: str) -> list[Sheet]:
    """All sheets of an invented province, in an order of this damage's own."""
    pool = list(_province(seed))
    seeded(seed, names, "order").shuffle(pool)
    return pool


@cache
def _province(seed: int) -> tuple[Sheet, ...]:
    return tuple(sheet for organ in ORGANS for sheet in sheets(organ, seed).values())
