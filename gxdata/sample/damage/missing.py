"""Tables that are not there: lost, left to an attachment, or empty."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from random import Random

from gxdata.sample.damage.cells import blank_values, change_tables
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.damage.truth import FRAMES, unreadable
from gxdata.sample.damage.values import printed
from gxdata.sample.layout import Paragraph


def lose_tables(draft: Draft, _: Random, frames: Sequence[str], left: Sequence[str] = ()) -> Draft:
    """Take tables out, so that headings stand back to back.

    Parameters
    ----------
    frames
        The frames whose tables go.
    left
        Lines that stand in the place of each.
    """
    truth = draft.truth
    for frame in frames:
        truth = unreadable(truth, frame, truth[frame])
    if set(frames) == set(FRAMES):
        truth = {**truth, "form": "prose"}
    draft = change_tables(draft, lambda _: map(Paragraph, left), frames)
    return replace(draft, truth=truth)


def leave_all_blank(draft: Draft, _: Random) -> Draft:
    """The form as it was handed out, with no value in it."""
    for frame in FRAMES:
        draft = blank_values(draft, frame, printed(draft, frame))
    # No identity can leave a value where nothing at all is printed.
    truth = {key: value for key, value in draft.truth.items() if key != "inferable"}
    return replace(draft, truth=truth)


def _missing(zh: str, en: str, *frames: str) -> Damage:
    return Damage(zh, en, ("D01",), on_draft=partial(lose_tables, frames=frames))


MISSING: Family = {
    "form_without_values": Damage(
        "空表", "the form with no values", ("D15",), on_draft=leave_all_blank
    ),
    "disclosure_missing": _missing("缺表二", "no table two", "disclosure"),
    "applications_missing": _missing("缺表三", "no table three", "applications"),
    "reviews_missing": _missing("缺表四", "no table four", "reviews"),
    "tables_missing": Damage(
        "三张表全缺，数字只在文中", "no tables: figures in prose only", ("D01", "D45"),
        on_draft=partial(lose_tables, frames=FRAMES),
    ),
    "tables_attached": Damage(
        "表格在附件中", "tables in an attachment", ("D21",),
        on_draft=partial(lose_tables, frames=FRAMES, left=["附件下载：统计表.xls"]),
    ),
}  # fmt: skip
