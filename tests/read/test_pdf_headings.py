"""PDF tables without ruled lines: headings of columns that are wrapped about the middle of their row."""

from gxdata.read import read
from tests.read.makers import Sheet


def lines(sheet: Sheet) -> list[str]:
    return read(sheet.pdf()).lines()


def table(*headings: tuple[float, float, str]) -> Sheet:
    """The words of headings, by their place, between a title and a row."""
    sheet = Sheet().text(60, 60, "统计表", 10)
    for x, y, text in headings:
        sheet.text(x, y, text, 10)
    sheet.text(60, 140, "甲项", 10).text(160, 140, "条", 10)
    return sheet.text(240, 140, "1", 10).text(320, 140, "2", 10)


def test_wrapped_headings_are_one_row_each_in_its_column() -> None:
    sheet = table(
        (60, 100, "名称"),
        (160, 100, "单位"),
        (240, 94, "本期"),
        (240, 106, "实际"),
        (320, 94, "本年"),
        (320, 106, "累计"),
    )
    assert lines(sheet) == ["统计表", "名称 单位 本期实际 本年累计", "甲项 条 1 2"]


def test_headings_of_three_lines_take_the_middle_one_in() -> None:
    sheet = table(
        (60, 100, "名称"),
        (160, 100, "单位"),
        (240, 88, "本期"),
        (240, 100, "实际"),
        (240, 112, "数量"),
    )
    assert lines(sheet)[1] == "名称 单位 本期实际数量"


def test_words_that_share_no_column_stay_on_their_lines() -> None:
    # The lower word stands between two columns, so nothing says which of them it belongs to.
    sheet = table((60, 100, "名称"), (160, 100, "单位"), (240, 94, "本期"), (275, 106, "实际"))
    assert lines(sheet)[1:4] == ["本期", "名称 单位", "实际"]


def test_lines_as_far_apart_as_rows_stay() -> None:
    sheet = table((240, 80, "本期"), (60, 100, "名称"), (160, 100, "单位"), (240, 120, "实际"))
    assert lines(sheet)[1:4] == ["本期", "名称 单位", "实际"]


def test_headings_half_a_line_apart_are_read_from_the_left() -> None:
    sheet = Sheet().text(60, 60, "行政案件", 10)
    sheet.text(240, 90, "行政诉讼", 10).text(60, 96, "行政复议", 10)
    sheet.text(60, 120, "维持", 10)
    assert lines(sheet)[1:3] == ["行政复议", "行政诉讼"]


def test_a_line_below_another_stays_below_it() -> None:
    sheet = Sheet().text(240, 60, "某局", 10).text(60, 76, "特此报告", 10)
    assert lines(sheet) == ["某局", "特此报告"]


def test_a_note_beside_a_heading_stays_below_it() -> None:
    sheet = Sheet().text(240, 90, "申请人类别", 10).text(60, 96, "（各列之和等于总数）", 10)
    assert lines(sheet) == ["申请人类别", "（各列之和等于总数）"]
