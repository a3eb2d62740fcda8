"""PDF tables without ruled lines: labels that are wrapped about the numbers of their row."""

from gxdata.read import read
from tests.read.makers import Sheet

SIZE = 10
# Lines of one label, and rows.
LEADING, ROW = 12, 30


def table(
    *rows: tuple[list[str], tuple[tuple[float, str], ...]], leading: float = LEADING
) -> Sheet:
    """A table with the label of each row centred about its other cells, between two whole rows."""
    sheet = Sheet().text(60, 60, "甲项", SIZE).text(300, 60, "1", SIZE).text(360, 60, "2", SIZE)
    y = 60.0
    for label, cells in rows:
        y += ROW + leading * (len(label) - 1) / 2
        for n, line in enumerate(label):
            sheet.text(60, y + leading * (n - (len(label) - 1) / 2), line, SIZE)
        for x, cell in cells:
            sheet.text(x, y, cell, SIZE)
        y += leading * (len(label) - 1) / 2
    y += ROW
    return sheet.text(60, y, "乙项", SIZE).text(300, y, "3", SIZE).text(360, y, "4", SIZE)


def lines(sheet: Sheet) -> list[str]:
    return [line.replace("  ", " ") for line in read(sheet.pdf()).lines()]


NUMBERS = ((300, "7"), (360, "0"))


def test_a_wrapped_label_is_one_with_its_numbers() -> None:
    for label in (
        ["申请内容", "不明确数"],
        ["不是条例", "所指政府", "信息的"],
        ["一", "二", "三", "四"],
    ):
        assert lines(table((label, NUMBERS))) == ["甲项 1 2", "".join(label) + " 7 0", "乙项 3 4"]


def test_rows_that_follow_each_other_keep_their_own_labels() -> None:
    sheet = table(
        (["申请内容", "不明确数"], NUMBERS), (["信息不", "存在", "数"], ((300, "5"), (360, "6")))
    )
    assert lines(sheet)[1:3] == ["申请内容不明确数 7 0", "信息不存在数 5 6"]


def test_a_serial_number_stays_before_its_label() -> None:
    sheet = Sheet().text(60, 60, "1", SIZE).text(100, 60, "甲项", SIZE).text(300, 60, "8", SIZE)
    sheet.text(100, 84, "申请内容", SIZE).text(100, 96, "不明确数", SIZE)
    sheet.text(60, 90, "2", SIZE).text(300, 90, "9", SIZE)
    assert lines(sheet) == ["1 甲项 8", "2 申请内容不明确数 9"]


def test_a_unit_close_behind_the_label_is_no_part_of_it() -> None:
    # The unit stands where the label's widest line ends; that it is a column of its own the other rows say.
    sheet = table((["不是条", "所指政府的", "信息"], ((110, "条"), *NUMBERS)))
    sheet.text(110, 60, "条", SIZE)
    assert lines(sheet)[1] == "不是条所指政府的信息 条 7 0"


def test_a_parent_close_before_the_label_stands_before_the_row() -> None:
    sheet = table((["要求缴", "纳费用的", "申请"], NUMBERS))
    sheet.text(30, 60 + ROW, "其他类", SIZE)
    assert lines(sheet)[1:3] == ["其他类", "要求缴纳费用的申请 7 0"]


def test_lines_as_far_apart_as_rows_are_rows() -> None:
    # A row between two headings looks like a wrapped label, but for the distance.
    sheet = table((["甲类", "其中一项", "乙类"], NUMBERS), leading=ROW)
    assert lines(sheet) == ["甲项 1 2", "甲类", "其中一项 7 0", "乙类", "乙项 3 4"]


def test_a_line_with_a_number_of_its_own_begins_another_label() -> None:
    sheet = table((["其中：", "1.甲类", "2.乙类"], NUMBERS))
    assert lines(sheet)[1:4] == ["其中：", "1.甲类 7 0", "2.乙类"]


def test_lines_of_another_column_are_no_label() -> None:
    sheet = table((["甲类", "其中一项"], NUMBERS))
    plain = lines(sheet)
    sheet = table(([], ()), (["其中一项"], NUMBERS))
    y = 60 + ROW - LEADING / 2 + ROW
    sheet.text(150, y - LEADING, "旁注", SIZE).text(60, y + LEADING, "下注", SIZE)
    assert plain[1] == "甲类其中一项 7 0"
    assert "其中一项 7 0" in lines(sheet)


def test_rows_side_by_side_stay() -> None:
    # A whole row on the left, the wrapped label of another on the right.
    sheet = table((["甲类"], ((150, "5"), (360, "6"))))
    sheet.text(220, 60 + ROW - LEADING / 2, "另一", SIZE).text(
        220, 60 + ROW + LEADING / 2, "项", SIZE
    )
    assert lines(sheet)[1:4] == ["另一", "甲类 5 6", "项"]
