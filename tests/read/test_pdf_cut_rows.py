"""A row that a page's end cuts in two is one row."""

from gxdata.read.document import Cell, Grid, Line
from gxdata.read.pdf_cut_rows import with_whole_rows

VALUES = ["4", "0", "0", "4"]
BLANKS = [""] * 4


def grid(*rows: list[str]) -> Grid:
    cells = (
        Cell(text, n, column, 1, 1)
        for n, row in enumerate(rows, 1)
        for column, text in enumerate(row, 1)
    )
    return Grid(tuple(cells), 1)


def texts(block: object) -> list[list[str]]:
    assert isinstance(block, Grid)
    return [[cell.text for cell in row] for row in block.rows()]


def test_the_rest_of_a_label_goes_back_to_its_row() -> None:
    above = grid(["3.要求提供公开出版物", *VALUES], ["4.无正当理由大量", *VALUES])
    below = grid(["反复申请", *BLANKS], ["5.其他", *VALUES])
    first, second = with_whole_rows([above, below])
    assert texts(first)[-1] == ["4.无正当理由大量反复申请", *VALUES]
    assert texts(second) == [["5.其他", *VALUES]]


def test_the_beginning_of_a_label_goes_to_its_numbers() -> None:
    above = grid(["3.要求提供公开出版物", *VALUES], ["4.无正当理由大量", *BLANKS])
    below = grid(["反复申请", *VALUES], ["5.其他", *VALUES])
    first, second = with_whole_rows([above, below])
    assert texts(first) == [["3.要求提供公开出版物", *VALUES]]
    assert texts(second)[0] == ["4.无正当理由大量反复申请", *VALUES]


def test_a_row_that_is_left_blank_is_no_half() -> None:
    above = grid(["1.属于国家秘密", *VALUES])
    below = grid(["2.其他法律行政法规禁止公开", *BLANKS])
    assert list(with_whole_rows([above, below])) == [above, below]


def test_tables_of_other_widths_or_apart_stay_as_they_are() -> None:
    above, below = grid(["4.无正当理由大量", *VALUES]), grid(["反复申请", ""], ["规章", "0"])
    assert list(with_whole_rows([above, below])) == [above, below]
    between = Line("五、存在的主要问题")
    rest = grid(["反复申请", *BLANKS])
    assert list(with_whole_rows([above, between, rest])) == [above, between, rest]
