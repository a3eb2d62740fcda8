"""A sample report: its bytes, and the truth about them as a truth file states it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gxdata.sample.carriers import CARRIERS
from gxdata.sample.layout import lay_out
from gxdata.sample.problems import Item
from gxdata.sample.prose import Prose, write_prose
from gxdata.sample.sheet import Sheet

_FRAMES = ("disclosure", "applications", "reviews")


@dataclass(frozen=True, slots=True)
class SampleReport:
    """A fictional report.

    Attributes
    ----------
    source
        Its path below the folder of raw reports, with ``/``.
    content
        The bytes of the file.
    truth
        What the report holds: one line of a truth file.
    """

    source: str
    content: bytes
    truth: dict[str, Any]


def build(sheet: Sheet, carrier: str, seed: int) -> SampleReport:
    """Put a sheet into words and tables, and these into the bytes of one carrier.

    Parameters
    ----------
    sheet
        The figures, flawed or not.
    carrier
        A name of ``CARRIERS``.
    seed
        Decides the wording.

    Raises
    ------
    KeyError
        If there is no such carrier.
    ValueError
        If cells are left blank that this carrier would lose: what they hold could not be told.
    """
    chosen = CARRIERS[carrier]
    if not chosen.keeps_blanks and "" in sheet.marks.values():
        raise ValueError(f"{carrier} keeps no blank cells; choose another carrier")
    prose = write_prose(sheet, seed)
    source = f"{sheet.year}/{sheet.organ.slug}.{chosen.extension}"
    truth = {"source": source, **truth_of(sheet, prose), "carrier": carrier}
    return SampleReport(source, chosen.render(lay_out(sheet, prose)), truth)


def truth_of(sheet: Sheet, prose: Prose) -> dict[str, Any]:
    """What a truth file says of a report with these figures and words, but where it stands."""
    organ = sheet.organ
    truth: dict[str, Any] = {
        "year": sheet.year,
        "form": sheet.form,
        "agency": organ.agency,
        "agency_full": organ.agency_full,
        "agency_type": organ.agency_type,
        "level": organ.level,
        "province": organ.province,
        "city": organ.city,
        "county": organ.county,
        "township": organ.township,
        "published_on": sheet.published_on.isoformat(),
        "scope": organ.scope,
        **{frame: _printed(sheet, frame) for frame in _FRAMES},
        "statistics": {},
        "figures": [
            {"metric": f.metric, "channel": f.channel, "value": f.value} for f in prose.figures
        ],
        "problems": [_item(item) for item in prose.items],
        "failing_checks": list(sheet.failing_checks),
    }
    inferable = _inferable(sheet)
    return truth | {"inferable": inferable} if inferable else truth


def _printed(sheet: Sheet, frame: str) -> dict[str, float | None]:
    """The numbers of a table, and null for a cell that holds a mark in place of one."""
    return {
        key: None if (frame, key) in sheet.marks else number
        for key, number in sheet.cells(frame).items()
    }


def _inferable(sheet: Sheet) -> dict[str, Mapping[str, float]]:
    """What the identities leave for the blank cells; a stroke says that nothing belongs there."""
    blanks: dict[str, dict[str, float]] = {}
    for (frame, key), mark in sheet.marks.items():
        if mark == "":
            blanks.setdefault(frame, {})[key] = sheet.cells(frame)[key]
    return dict(blanks)


def _item(item: Item) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": item.kind, "contains": item.contains, "category": item.category}
    return row if item.answers is None else row | {"answers": item.answers}
