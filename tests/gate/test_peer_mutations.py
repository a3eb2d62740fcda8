"""What costs parsers that count numbers most of a table: small slips in one report of full size.

A report on the form of 2021 holds 25 rows of 7 applications, 15 reviews and 10 cells of table two. One thousands comma
makes a parser by position misread 110 of the 175. Here every cell of every slip must be right in every carrier: its
number where one is printed, and otherwise a status that says what stands there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from gxdata import Parsed, parse
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.damage import Draft
from gxdata.sample.damage.cells import (
    blank_values,
    change_cells,
    change_headings,
    change_rows,
    holds_any,
    rows_of_values,
    set_texts,
    without_row,
)
from gxdata.sample.damage.values import printed
from gxdata.sample.figures import sheets
from gxdata.sample.layout import lay_out
from gxdata.sample.model import truth_of
from gxdata.sample.organs import ORGANS
from gxdata.sample.prose import write_prose
from tests.scoring import TABLES

SEED = 7
CITY = sheets(ORGANS[1], SEED)  # The organ with the most applications, so that numbers are long.
FORM_2019, FORM_2021 = CITY[2020], CITY[2022]
CELLS = {"form-2019": (23 * 7, 15, 22), "form-2021": (25 * 7, 15, 10)}

Accepts = Callable[[float | None, str], bool]
Keys = list[str]


@dataclass(frozen=True)
class Slip:
    """A slip: what it does to a report, the cells of table three that it befalls, and what they may then be read as."""

    befalls: Callable[[Draft], Keys]
    change: Callable[[Draft, Keys], Draft]
    accepts: Callable[[float], Accepts]
    form: str = "form-2021"


def as_printed(number: float) -> Accepts:
    return lambda value, status: (value, status) == (number, "reported")


def as_absent(_: float) -> Accepts:
    return lambda value, status: (value, status) == (None, "absent")


def as_mark(_: float) -> Accepts:
    return lambda value, status: (value, status) == (None, "not_applicable")


def as_blank(number: float) -> Accepts:
    return lambda value, status: (value, status) in ((None, "blank"), (number, "inferred"))


def as_uncertain(number: float) -> Accepts:
    """A cell that leaves no trace, or stands beside one that does: its own number, or none."""
    return lambda value, status: value in (None, number) and status != "not_applicable"


def no_cell(_: Draft) -> Keys:
    return []


def the_cell(key: str) -> Callable[[Draft], Keys]:
    return lambda _: [key]


def the_row(code: str) -> Callable[[Draft], Keys]:
    return lambda draft: [
        key for key in printed(draft, "applications") if key.startswith(f"{code}.")
    ]


def all_totals(draft: Draft) -> Keys:
    return [key for key in printed(draft, "applications") if key.endswith(".total")]


def some_zeros(draft: Draft) -> Keys:
    """The zeros of the first row that holds zeros and other numbers."""
    texts = printed(draft, "applications")
    rows = (
        [key for key in row if texts[key] == "0"] for row in rows_of_values(draft, "applications")
    )
    return next(row for row in rows if 0 < len(row) < 7)


def one_zero(draft: Draft) -> Keys:
    return some_zeros(draft)[:1]


def with_comma(draft: Draft, keys: Keys) -> Draft:
    number = int(printed(draft, "applications")[keys[0]])
    assert number >= 1000
    return set_texts(draft, "applications", {keys[0]: f"{number:,}"})


def with_mark(mark: str) -> Callable[[Draft, Keys], Draft]:
    return lambda draft, keys: set_texts(draft, "applications", dict.fromkeys(keys, mark))


def without(draft: Draft, keys: Keys) -> Draft:
    return change_rows(
        draft,
        lambda rows: without_row(rows, next(n for n, r in enumerate(rows) if holds_any(r, keys))),
        ["applications"],
    )


def with_other_headings(draft: Draft, _: Keys) -> Draft:
    """The headings of a section and of three columns in other words of the same sense."""
    words = {"总计": "合计", "其他": "其它", "商业企业": "企业", "本年制发件数": "本年度制发件数"}
    draft = change_headings(draft, lambda n, text: "三、依申请公开情况" if n == 2 else text)
    return change_cells(
        draft, lambda c: replace(c, text=words.get(c.text, c.text)) if c.part == "column" else c
    )


def unchanged(draft: Draft, _: Keys) -> Draft:
    return draft


def left_blank(draft: Draft, keys: Keys) -> Draft:
    return blank_values(draft, "applications", keys)


SLIPS = {
    "no slip": Slip(no_cell, unchanged, as_printed),
    "a thousands comma": Slip(the_cell("received.total"), with_comma, as_printed),
    "a missing row": Slip(the_row("denied.process_info"), without, as_absent),
    "dashes for the zeros of a row": Slip(some_zeros, with_mark("-"), as_mark),
    "a slash": Slip(one_zero, with_mark("/"), as_mark),
    "a blank": Slip(the_cell("granted.natural_person"), left_blank, as_blank),
    "other headings": Slip(no_cell, with_other_headings, as_printed),
    "the form of 2019": Slip(no_cell, unchanged, as_printed, form="form-2019"),
    "every total blank": Slip(all_totals, left_blank, as_blank),
}


def drafted(slip: Slip, carrier: str) -> Draft:
    sheet = FORM_2021 if slip.form == "form-2021" else FORM_2019
    prose = write_prose(sheet, SEED)
    return Draft(lay_out(sheet, prose), truth_of(sheet, prose), CARRIERS[carrier])


def accepted(slip: Slip, whole: Draft, keys: Keys) -> dict[str, dict[str, Accepts]]:
    """For each cell of each table what it may be read as."""
    wanted = {f: {k: as_printed(n) for k, n in whole.truth[f].items()} for f in TABLES}
    numbers: Mapping[str, float] = whole.truth["applications"]
    leaves_no_trace = slip.accepts is as_blank and not whole.carrier.keeps_blanks
    for row in rows_of_values(whole, "applications"):
        if leaves_no_trace and set(row) & set(keys):
            wanted["applications"] |= {key: as_uncertain(numbers[key]) for key in row}
    for key in keys:
        how = as_uncertain if leaves_no_trace else slip.accepts
        wanted["applications"][key] = how(numbers[key])
    return wanted


def read_cells(parsed: Parsed, frame: str) -> dict[str, tuple[float | None, str]]:
    found = parsed.report.table(frame)
    assert found is not None
    return {f"{row.code}.{c.column}": (c.number, c.status) for row, c in found.cells()}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("name", SLIPS)
def test_every_cell_is_right(name: str, carrier: str) -> None:
    slip = SLIPS[name]
    whole = drafted(slip, carrier)
    keys = slip.befalls(whole)
    page = slip.change(whole, keys)
    parsed = parse(page.carrier.render(page.layout))
    assert parsed.report.form == slip.form
    wanted = accepted(slip, whole, keys)
    right, wrong = [], []
    for frame in ("applications", "reviews", "disclosure"):
        read = read_cells(parsed, frame)
        good = [k for k, accepts in wanted[frame].items() if k in read and accepts(*read[k])]
        right.append(len(good))
        wrong += [(k, read.get(k)) for k in wanted[frame] if k not in good]
        claimed = {k: cell for k, cell in read.items() if k not in wanted[frame]}
        assert not {k: cell for k, cell in claimed.items() if cell[0] is not None}
    assert tuple(right) == CELLS[slip.form], wrong


def test_the_report_is_of_full_size() -> None:
    for sheet in (FORM_2019, FORM_2021):
        cells = [len(sheet.cells(f)) for f in ("applications", "reviews", "disclosure")]
        assert tuple(cells) == CELLS[sheet.form]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_total_of_the_older_form_is_no_other_outcome(carrier: str) -> None:
    """Both forms have as many rows up to （六）其他处理, which the newer one divides in three."""
    parsed = parse(CARRIERS[carrier].render(drafted(SLIPS["the form of 2019"], carrier).layout))
    read = read_cells(parsed, "applications")
    truth = FORM_2019.applications
    assert truth["closed_total.total"] != truth["other.total"]
    assert read["other.total"] == (truth["other.total"], "reported")
    assert read["closed_total.total"] == (truth["closed_total.total"], "reported")
    assert not [key for key in read if key.startswith("other.") and key.count(".") == 2]
