"""PDF tables with ruled lines between their rows alone, or between their columns alone."""

import pytest

from gxdata.read import read
from gxdata.read.document import Grid
from tests.read.makers import Sheet

LABELS = ("1.收到数", "2.办结数", "3.结转数", "4.其他数")
FIGURES = (("12", "3", "15"), ("4", "7", "11"), ("1", "1", "2"), ("5", "0", "5"))
XS = (300, 380, 460)
LEFT, RIGHT, TOP, HEIGHT = 50, 520, 100, 24


def figures(sheet: Sheet) -> Sheet:
    for n, (label, row) in enumerate(zip(LABELS, FIGURES, strict=True)):
        y = TOP + HEIGHT * n + 16
        sheet.text(60, y, label, 10)
        for x, text in zip(XS, row, strict=True):
            sheet.text(x, y, text, 10)
    return sheet


def frame(sheet: Sheet) -> Sheet:
    bottom = TOP + HEIGHT * len(LABELS)
    for y in (TOP, bottom):
        sheet.line(LEFT, y, RIGHT, y)
    for x in (LEFT, RIGHT):
        sheet.line(x, TOP, x, bottom)
    return sheet


def lines(sheet: Sheet) -> list[str]:
    return [" ".join(line.split()) for line in read(sheet.pdf()).lines()]


ROWS = [" ".join((label, *row)) for label, row in zip(LABELS, FIGURES, strict=True)]


def test_lines_between_the_rows_alone_part_no_cells() -> None:
    sheet = frame(figures(Sheet()))
    for n in range(1, len(LABELS)):
        sheet.line(LEFT, TOP + HEIGHT * n, RIGHT, TOP + HEIGHT * n)
    assert lines(sheet) == ROWS


def test_rows_of_which_every_second_alone_is_ruled_in_full_are_read_alike() -> None:
    sheet = frame(Sheet())
    for n, (label, row) in enumerate(zip(LABELS, FIGURES, strict=True)):
        y = TOP + HEIGHT * n
        sheet.text(60, y + 16, label, 10).text(XS[-1], y + 16, row[-1], 10).line(LEFT, y, RIGHT, y)
        if n % 2:
            sheet.line(440, y, 440, y + HEIGHT)
    assert lines(sheet) == [
        f"{label} {row[-1]}" for label, row in zip(LABELS, FIGURES, strict=True)
    ]


def test_lines_between_the_columns_alone_part_no_cells() -> None:
    sheet = frame(figures(Sheet()))
    for x in (280, 360, 440):
        sheet.line(x, TOP, x, TOP + HEIGHT * len(LABELS))
    assert lines(sheet) == ROWS


def test_a_table_ruled_in_full_keeps_its_cells() -> None:
    rows = [[label, *row] for label, row in zip(LABELS, FIGURES, strict=True)]
    document = read(Sheet().grid(50, 100, [230, 80, 80, 80], rows).pdf())
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    assert [[cell.text for cell in row] for row in grid.rows()] == rows


@pytest.mark.parametrize(("width", "broken"), [(60, ("12345", "67")), (28, ("12", "34", "5"))])
def test_numbers_broken_over_lines_are_no_rows(width: int, broken: tuple[str, ...]) -> None:
    # Narrow columns break long numbers, in several cells of a row.
    sheet = Sheet().grid(50, 100, [230, *[width] * 3], [["1.收到数", "", "", ""]] * 2, 40)
    for n in range(6):
        for line, text in enumerate(broken, 1):
            sheet.text(285 + width * (n % 3), 100 + 40 * (n // 3) + 12 * line, text, 10)
    (grid,) = (block for block in read(sheet.pdf()).blocks if isinstance(block, Grid))
    assert [cell.text for cell in grid.cells if cell.column > 1] == [" ".join(broken)] * 6


def test_units_below_their_numbers_leave_a_ruled_table_its_cells() -> None:
    sheet = Sheet()
    for n in range(3):
        sheet.line(LEFT, TOP + 40 * n, RIGHT, TOP + 40 * n)
    for x in (LEFT, *(x - 20 for x in XS), RIGHT):
        sheet.line(x, TOP, x, TOP + 80)
    for n, (label, row) in enumerate(zip(LABELS[:2], FIGURES, strict=False)):
        sheet.text(60, TOP + 40 * n + 16, label, 10)
        for x, text in zip(XS, row, strict=True):
            sheet.text(x, TOP + 40 * n + 14, f"{text}000", 10)
            sheet.text(x, TOP + 40 * n + 28, "件", 10)
    (grid,) = (block for block in read(sheet.pdf()).blocks if isinstance(block, Grid))
    assert [cell.text for cell in grid.cells][:4] == [LABELS[0], "12000件", "3000件", "15000件"]


def test_a_cell_with_nothing_but_dashes_is_a_cell() -> None:
    rows = [["一、收到和办理情况", "———", "———"], ["办结数", "件", "9"]]
    document = read(Sheet().grid(50, 100, [230, 80, 80], rows).pdf())
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    assert [[cell.text for cell in row] for row in grid.rows()] == rows
