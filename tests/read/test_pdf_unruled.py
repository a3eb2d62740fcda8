"""PDF tables without ruled lines: a blank cell is one where columns and rows are certain; else no grid is made."""

import pytest

from gxdata.read import read
from gxdata.read.document import Document, Grid
from gxdata.read.pdf.row_labels import LabelledRow
from gxdata.read.pdf.unruled import _is_broken
from tests.read.makers import Sheet

SIZE = 10.0
# Middles of the columns of figures, rows, lines of one label.
COLUMNS = (300.0, 350.0, 400.0, 450.0)
ROW, LEADING = 30.0, 12.0
HEADINGS = ("甲类", "乙类", "丙类", "合计")
# About how wide a digit and a Chinese character are, in sizes of type.
DIGIT, HAN = 0.555, 1.0

Row = tuple[list[str], list[str]]


def width(text: str) -> float:
    return sum(DIGIT if char.isascii() else HAN for char in text) * SIZE


def put(sheet: Sheet, x: float, y: float, text: str, align: str) -> None:
    """A text at its left edge, at its right edge 20 points beyond `x`, or about `x`."""
    off = {"left": 0.0, "centre": width(text) / 2, "right": width(text) - 20}[align]
    if text:
        sheet.text(x - off, y, text, SIZE)


def table(
    rows: list[Row],
    *,
    headings: tuple[str, ...] = HEADINGS,
    align: str = "centre",
    setting: str = "middle",
    sheet: Sheet | None = None,
    top: float = 100.0,
) -> Sheet:
    """An unruled table: each row its label, line by line, and its figures beside the middle, first or last line."""
    sheet = sheet or Sheet()
    for x, heading in zip(COLUMNS, headings, strict=False):
        put(sheet, x, top, heading, "centre" if align == "right" else align)
    y = top
    for label, figures in rows:
        y += ROW
        for n, line in enumerate(label):
            sheet.text(60, y + n * LEADING, line, SIZE)
        last = (len(label) - 1) * LEADING
        at = y + {"middle": last / 2, "top": 0, "bottom": last}[setting]
        for x, figure in zip(COLUMNS, figures, strict=False):
            put(sheet, x, at, figure, align)
        y += last
    return sheet


def grids(sheet: Sheet) -> list[list[list[str]]]:
    return rows_of(read(sheet.pdf()))


def no_grid(sheet: Sheet) -> bool:
    return not grids(sheet)


def rows_of(document: Document) -> list[list[list[str]]]:
    found = [block for block in document.blocks if isinstance(block, Grid)]
    return [[[cell.text for cell in row] for row in grid.rows()] for grid in found]


ROWS: list[Row] = [
    (["1.收到数"], ["12", "3", "", "15"]),
    (["2.办结数"], ["", "7", "", "7"]),
    (["3.结转数"], ["120", "", "4", "124"]),
    (["4.其他数"], ["5", "", "", "5"]),
]
READ = [[label[0], *figures] for label, figures in ROWS]


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_a_blank_cell_is_a_blank_cell(align: str) -> None:
    assert grids(table(ROWS, align=align)) == [READ]


def test_the_grid_says_that_white_space_parts_its_cells() -> None:
    (grid,) = (b for b in read(table(ROWS).pdf()).blocks if isinstance(b, Grid))
    assert grid.tabs
    assert not grid.spans


def test_a_table_without_blanks_stays_lines() -> None:
    rows: list[Row] = [([label[0]], ["1", "2", "3", "6"]) for label, _ in ROWS]
    document = read(table(rows).pdf())
    assert rows_of(document) == []
    assert "1.收到数 1 2 3 6" in [line.replace("  ", " ") for line in document.lines()]


@pytest.mark.parametrize("setting", ["middle", "top", "bottom"])
def test_wrapped_labels_go_with_their_row_wherever_its_figures_stand(setting: str) -> None:
    rows: list[Row] = [
        (["1.没有现成信息", "需要另行制作"], ["12", "3", "", "15"]),
        (["2.重复申请"], ["", "7", "", "7"]),
        (["3.逾期未按收费通知", "要求缴纳费用、不再", "处理其申请"], ["120", "", "4", "124"]),
        (["4.其他"], ["5", "", "", "5"]),
    ]
    assert grids(table(rows, setting=setting)) == [
        [["".join(label), *figures] for label, figures in rows]
    ]


def test_a_column_that_is_blank_throughout_is_known_by_its_heading() -> None:
    rows: list[Row] = [(label, [a, b, "", d]) for label, (a, b, _, d) in ROWS]
    assert grids(table(rows)) == [[[label[0], *figures] for label, figures in rows]]


def test_without_headings_a_column_that_is_blank_throughout_is_not_made_up() -> None:
    rows: list[Row] = [(label, [a, b, "", d]) for label, (a, b, _, d) in ROWS]
    (grid,) = grids(table(rows, headings=()))
    assert [len(row) for row in grid] == [4, 4, 4, 4]


def test_a_single_row_needs_a_heading_over_each_figure() -> None:
    rows = ROWS[:1]
    assert grids(table(rows)) == [READ[:1]]
    assert grids(table(rows, headings=("甲类", "", "", "合计"))) == []


def test_a_heading_over_several_columns_is_no_column() -> None:
    sheet = table(ROWS)
    put(sheet, 375, 85, "各类申请人", "centre")
    assert grids(sheet) == [READ]


def test_headings_of_two_lines_are_one() -> None:
    sheet = table([(label, [a, b, "", d]) for label, (a, b, _, d) in ROWS])
    put(sheet, 400, 88, "社会", "centre")
    put(sheet, 450, 88, "总的", "centre")
    (grid,) = grids(sheet)
    assert grid[0] == ["1.收到数", "12", "3", "", "15"]


def test_a_row_without_a_figure_stands_where_it_is_printed() -> None:
    rows: list[Row] = [*ROWS[:2], (["2.没有数的一行"], []), *ROWS[2:]]
    (grid,) = grids(table(rows))
    assert [row[0] for row in grid] == [label[0] for label, _ in rows]
    assert grid[2] == ["2.没有数的一行"]


def test_a_row_that_ends_early_among_full_ones_may_have_lost_a_cell() -> None:
    rows: list[Row] = [([f"{n}.某数"], ["1", "2", "3", "6"]) for n in range(1, 7)]
    rows[3] = (["4.某数"], ["5", "6", "11", ""])
    (grid,) = grids(table(rows))
    assert grid[3] == ["4.某数", "5", "6", "11"]
    assert grid[2] == ["3.某数", "1", "2", "3", "6"]


def test_in_a_row_of_zeros_the_last_cell_is_not_said_to_be_the_blank_one() -> None:
    rows: list[Row] = [*ROWS, (["5.无关数"], ["0", "0", "0", ""])]
    (grid,) = grids(table(rows))
    assert grid[-1] == ["5.无关数", "0", "0", "0"]


def test_a_table_goes_on_behind_a_page_break_in_its_columns() -> None:
    sheet = table([(label, [a, b, "", d]) for label, (a, b, _, d) in ROWS], top=700).page()
    table([(["5.又一数"], ["8", "", "", "8"])], headings=(), sheet=sheet, top=40)
    assert grids(sheet)[-1] == [["5.又一数", "8", "", "", "8"]]


def test_two_tables_on_a_page_are_two() -> None:
    sheet = table(ROWS)
    sheet.text(60, 270, "下面是另外一张表，与上面的表没有关系，各列的含义也不一样。", SIZE)
    table([(label, figures[::-1]) for label, figures in ROWS], sheet=sheet, top=300)
    assert grids(sheet) == [READ, [[label[0], *figures[::-1]] for label, figures in ROWS]]


def test_text_in_the_place_of_a_number_is_the_cell_it_stands_in() -> None:
    rows: list[Row] = [*ROWS, (["5.未明数"], ["9", "见注", "", "9"])]
    (grid,) = grids(table(rows))
    assert grid[-1] == ["5.未明数", "9", "见注", "", "9"]


def test_a_landscape_page_with_characters_in_any_order() -> None:
    sheet = Sheet(842, 595)
    table(ROWS[::-1], sheet=sheet)
    for page in sheet._pages:
        page.reverse()
    assert grids(sheet) == [READ[::-1]]


def test_parents_beside_the_labels_stay_out_of_them() -> None:
    rows: list[Row] = [
        ([f"{n}.申请人的第{n}种", "情形"], ["1", "", str(n), str(n + 1)]) for n in range(1, 6)
    ]
    sheet = Sheet()
    for n in (2, 4):
        sheet.text(20, 100 + n * (ROW + LEADING) - LEADING / 2, "甲类", SIZE)
    table(rows, sheet=sheet)
    (grid,) = grids(sheet)
    assert [row[-5] for row in grid] == [f"{n}.申请人的第{n}种情形" for n in range(1, 6)]


def test_labels_of_two_rows_run_together_make_no_grid() -> None:
    rows: list[Row] = [([f"{n}.申请人的情形"], ["1", "", str(n), str(n + 1)]) for n in range(1, 6)]
    rows[2] = (["1.申请人逾期不补正、2.申请人逾期不缴费"], ["1", "", "2", "3"])
    sheet = Sheet()
    table(rows, sheet=sheet)
    assert no_grid(sheet)


def test_a_label_that_goes_on_in_the_next_column_is_broken() -> None:
    broken = LabelledRow(0, (("（二）部分公开（只计这一情形，", 1), ("不计其他）", 2)))
    assert _is_broken(broken)
    assert not _is_broken(LabelledRow(0, (("（三）不予公开", 1), ("1.属于国家秘密", 2))))


# Headings that stand on several lines.

WIDE = (260.0, 310.0, 360.0, 410.0, 460.0)


def headed(*stacks: tuple[tuple[float, str], ...]) -> Sheet:
    """A table of two rows without a blank below headings, each line of them so many points above the lowest."""
    sheet = Sheet()
    for x, stack in zip(WIDE, stacks, strict=True):
        for up, line in stack:
            put(sheet, x, 100 - up, line, "centre")
    for n in range(2):
        sheet.text(60, 130 + n * ROW, f"{n + 1}.某数", SIZE)
        for x in WIDE:
            put(sheet, x, 130 + n * ROW, "3", "centre")
    return sheet


def test_headings_on_several_lines_are_one_row_in_the_order_of_their_columns() -> None:
    one, two = ((12, "甲类"), (0, "的人")), ((12, "乙类"), (0, "机构"))
    sheet = headed(((6, "总人数"),), one, ((6, "其他"),), two, ((6, "合计"),))
    assert grids(sheet) == [["总人数 甲类的人 其他 乙类机构 合计".split()]]
    assert any(" ".join(line.split()) == "1.某数 3 3 3 3 3" for line in read(sheet.pdf()).lines())


def test_headings_on_one_line_stay() -> None:
    sheet = headed(*[((0, word),) for word in ("总数", "甲类", "其他", "乙类", "合计")])
    assert no_grid(sheet)
    assert "总数 甲类 其他 乙类 合计" in [
        " ".join(line.split()) for line in read(sheet.pdf()).lines()
    ]


def test_a_heading_over_several_others_is_in_none_of_them() -> None:
    one, two = ((12, "甲类"), (0, "的人")), ((12, "乙类"), (0, "机构"))
    sheet = headed(((6, "总数"),), one, ((6, "其他"),), two, ((6, "合计"),))
    put(sheet, 360, 72, "各类申请人的全部情况", "centre")
    assert grids(sheet) == [["总数 甲类的人 其他 乙类机构 合计".split()]]
    assert "各类申请人的全部情况" in read(sheet.pdf()).lines()


# What is no table.


def test_figures_that_keep_to_no_column_are_no_table() -> None:
    sheet = Sheet()
    for n, shift in enumerate((0, 13, 29, 7, 41)):
        sheet.text(60, 100 + n * ROW, f"{n + 1}.某数", SIZE)
        for x in COLUMNS[: 3 + n % 2]:
            sheet.text(x + shift, 100 + n * ROW, "12", SIZE)
    assert no_grid(sheet)


def test_prose_in_two_columns_is_no_table() -> None:
    sheet = Sheet()
    for n in range(30):
        y = 80 + n * 18
        sheet.text(60, y, "全年公开信息若干条，其中网站公开" + "等" * (n % 3) + " 12", SIZE)
        sheet.text(330, y, "受理申请若干件，均已按时答复" + "。" * (n % 2) + f" {n}", SIZE)
    assert no_grid(sheet)


def test_a_table_of_contents_is_no_table() -> None:
    sheet = Sheet()
    for n, title in enumerate(("总体情况", "主动公开情况", "申请办理情况", "复议诉讼情况", "问题")):
        sheet.text(60, 100 + n * 20, title, SIZE).text(500, 100 + n * 20, str(n + 1), SIZE)
    assert no_grid(sheet)


def test_the_axes_of_a_chart_are_no_table() -> None:
    sheet = Sheet()
    for n in range(6):
        sheet.text(60, 300 - n * 30, str(n * 20), SIZE).text(100 + n * 60, 320, str(2015 + n), SIZE)
        sheet.text(100 + n * 60, 290 - (n * 37) % 130, str(n * 7 + 3), SIZE)
    assert no_grid(sheet)


def test_labels_that_fit_two_rows_alike_make_no_grid() -> None:
    # All lines are equally far apart, and none begins with a number.
    sheet = Sheet()
    for x, heading in zip(COLUMNS, HEADINGS, strict=True):
        put(sheet, x, 60, heading, "centre")
    for n in range(8):
        sheet.text(60, 100 + n * LEADING, "某项申请的情形", SIZE)
        if n % 2:
            for x, figure in zip(COLUMNS, ["1", "", "2", "3"], strict=True):
                put(sheet, x, 100 + n * LEADING, figure, "centre")
    assert no_grid(sheet)


# What must not take for ever.


def test_a_line_of_ten_thousand_words_is_read() -> None:
    from gxdata.read.pdf.lines import text_lines
    from gxdata.read.pdf.page import Char
    from gxdata.read.pdf.unruled import unruled_tables

    chars = [Char("7", 20.0 * n, 20.0 * n + 5, y, 10.0) for n in range(10_000) for y in (0, 15, 30)]
    assert unruled_tables([text_lines(chars)]) == [[]]


def test_a_page_of_a_thousand_labels_and_rows_is_read() -> None:
    from gxdata.read.pdf.lines import text_lines
    from gxdata.read.pdf.page import Char
    from gxdata.read.pdf.unruled import unruled_tables

    chars = [Char("数", 20.0, 30.0, 12.0 * n, 10.0) for n in range(2_000)]
    chars += [
        Char("7", 200.0 + 50 * m, 205.0 + 50 * m, 144.0 * n, 10.0)
        for n in range(160)
        for m in range(3)
        if (n + m) % 5
    ]
    assert unruled_tables([text_lines(chars)] * 20) == [[]] * 20


def test_marks_in_the_place_of_numbers_end_a_row_too() -> None:
    rows: list[Row] = [(label, [a, b, c, d or "无数据"]) for label, (a, b, c, d) in ROWS]
    rows[2] = (rows[2][0], ["120", "N/A", "", "暂无"])
    assert grids(table(rows)) == [[[label[0], *figures] for label, figures in rows]]


def test_cells_before_one_that_says_something_else_are_no_label() -> None:
    row: Row = ([""], ["3", "", "4", "见附注"])
    sheet = table([row])
    for x in (500.0, 540.0):
        put(sheet, x, 100, "另类", "centre")
        put(sheet, x, 100 + ROW, "7", "centre")
    put(sheet, 580, 100, "末类", "centre")
    assert no_grid(sheet)


def test_the_label_of_a_row_that_is_no_part_of_the_table_is_none_of_its_own() -> None:
    rows: list[Row] = [(["（二）部分公开的", "只计这一情形"], ["1", "2", "3", "见附注甲"]), *ROWS]
    (grid,) = grids(table(rows))
    assert grid[-4:] == READ


def test_a_row_that_ends_in_words_is_no_heading_of_the_rows_below() -> None:
    rows: list[Row] = [(["1.某数"], ["10", "1", "", "待补充的"]), *ROWS[1:2]]
    found = grids(table(rows, align="right"))
    assert found in ([], [READ[1:2]])


def test_a_heading_alone_between_the_first_and_the_last_of_headed_columns_is_over_the_table() -> (
    None
):
    rows: list[Row] = [(label, [a, "", "", d]) for label, (a, _, _, d) in ROWS if a]
    sheet = table(rows, headings=("甲类", "", "", "合计"))
    put(sheet, 375, 85, "第二项", "centre")
    assert not grids(sheet)


def test_labels_that_run_on_below_their_figures_are_whole_without_a_blank_cell() -> None:
    figures = ["1", "2", "3", "6"]
    rows: list[Row] = [(["甲项"], figures)] * 3
    found = grids(table([*rows, (["申请内容", "不明确数"], figures), *rows], setting="top"))
    assert ["申请内容不明确数", *figures] in found[-1]
