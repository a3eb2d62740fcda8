"""PDF: ruled tables by their lines, text by its baselines, and what pages carry beside it."""

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, Line, read
from gxdata.read.pdf.lines import cell_text
from gxdata.read.pdf.page import Char
from gxdata.sample.pdf import Page, written
from tests.read.makers import Sheet

ROWS = [["规章", "", "0"], ["行政许可", "3", ""]]


def grids(sheet: Sheet) -> list[Grid]:
    return [b for b in read(sheet.pdf()).blocks if isinstance(b, Grid)]


def test_a_ruled_table_keeps_blank_cells_and_stands_in_its_place() -> None:
    sheet = (
        Sheet().text(60, 80, "一、总体情况").grid(60, 100, [120, 60, 60], ROWS).text(60, 200, "完")
    )
    assert read(sheet.pdf()).blocks == (
        Line("一、总体情况"),
        Grid(
            (
                Cell("规章", 1, 1),
                Cell("", 1, 2),
                Cell("0", 1, 3),
                Cell("行政许可", 2, 1),
                Cell("3", 2, 2),
                Cell("", 2, 3),
            ),
            1,
        ),
        Line("完"),
    )


def test_cells_that_no_line_parts_are_one_and_their_lines_run_on() -> None:
    sheet = Sheet()
    for y in (100, 140):
        sheet.line(60, y, 300, y)
    sheet.line(140, 120, 300, 120)
    for x in (60, 140, 300):
        sheet.line(x, 100, x, 140)
    sheet.line(220, 120, 220, 140)
    sheet.text(64, 114, "本年度办", 10).text(64, 130, "理结果", 10)
    sheet.text(150, 114, "申请人情况", 10).text(150, 134, "12", 10).text(230, 134, "3", 10)
    (grid,) = grids(sheet)
    assert grid.cells == (
        Cell("本年度办理结果", 1, 1, 2, 1),
        Cell("申请人情况", 1, 2, 1, 2),
        Cell("12", 2, 2),
        Cell("3", 2, 3),
    )


def test_a_mark_that_hangs_over_a_cells_edge_is_that_cells() -> None:
    sheet = Sheet().grid(60, 100, [36, 60], [["不补正、", "3"], ["形式上）", "4"]])
    assert [cell.text for cell in grids(sheet)[0].cells] == ["不补正、", "3", "形式上）", "4"]


def test_a_table_open_at_its_sides_is_whole() -> None:
    sheet = Sheet()
    for y in (100, 120, 140):
        sheet.line(60, y, 300, y)
    sheet.line(180, 100, 180, 140)
    for y, row in ((114, ("规章", "1")), (134, ("许可", "2"))):
        sheet.text(64, y, row[0], 10).text(190, y, row[1], 10)
    (grid,) = grids(sheet)
    assert [c.text for c in grid.cells] == ["规章", "1", "许可", "2"]


def test_a_frame_around_the_page_is_no_table() -> None:
    sheet = Sheet().grid(80, 120, [120, 60, 60], ROWS).text(60, 80, "一、总体情况")
    for line in ((30, 30, 560, 30), (30, 800, 560, 800), (30, 30, 30, 800), (560, 30, 560, 800)):
        sheet.line(*line)
    document = read(sheet.pdf())
    assert document.lines() == ["一、总体情况"]
    assert len(grids(sheet)) == 1


def test_unruled_columns_are_parted_by_spaces() -> None:
    sheet = Sheet().text(60, 80, "规章").text(200, 80, "0").text(260, 80, "12").text(320, 80, "3")
    assert read(sheet.pdf()).lines() == ["规章 0 12 3"]


def test_page_numbers_and_repeated_headers_go_and_values_that_look_like_them_stay() -> None:
    sheet = Sheet()
    for n in range(3):
        if n:
            sheet.page()
        sheet.text(200, 40, "某县水利局年度报告").text(290, 810, f"- {n + 1} -")
        for line in range(5):
            sheet.text(60, 700 + 20 * line, str(n + 1))
    lines = read(sheet.pdf()).lines()
    assert lines == ["某县水利局年度报告", *(str(n) for n in (1, 2, 3) for _ in range(5))]


def test_lines_of_a_paragraph_run_on_and_paragraphs_do_not() -> None:
    full = "全年主动公开政府信息二百零一条其中网站公开一百条"
    sheet = Sheet()
    for y, x, text in (
        (100, 84, full),
        (120, 60, full + "甲乙"),
        (140, 60, "共五件。"),
        (160, 84, full),
    ):
        sheet.text(x, y, text)
    sheet.text(60, 180, "二、主动公开")
    lines = read(sheet.pdf()).lines()
    assert lines == [full + full + "甲乙共五件。", full, "二、主动公开"]


def test_the_last_cells_of_a_row_that_reach_the_margin_do_not_run_on() -> None:
    label = "政府信息公开专项经费不包括用于编辑管理及"
    sheet = Sheet().text(60, 100, "全年主动公开政府信息二百零一条其中网站公开一百条")
    sheet.text(60, 120, label).text(300, 130, "万元").text(330, 130, "12").text(60, 140, "网站")
    assert read(sheet.pdf()).lines()[-2:] == ["万元 12", "网站"]


def test_a_paragraph_runs_on_over_a_pages_end() -> None:
    full = "全年主动公开政府信息二百零一条其中网站公开一百条"
    sheet = Sheet().text(60, 720, full).text(60, 740, full).text(290, 810, "- 1 -")
    sheet.page().text(60, 60, "共五件。").text(60, 90, "二、主动公开").text(290, 810, "- 2 -")
    assert read(sheet.pdf()).lines() == [full + full + "共五件。", "二、主动公开"]


def test_a_page_that_ends_with_a_sentence_ends_its_paragraph() -> None:
    full = "全年主动公开政府信息二百零一条其中网站公开一百。"
    sheet = Sheet().text(60, 720, full[:-1] + "，").text(60, 740, full)
    sheet.page().text(60, 60, "共五件。")
    assert read(sheet.pdf()).lines()[-1] == "共五件。"


def test_a_bold_number_printed_twice_is_one_number() -> None:
    sheet = Sheet().text(60, 80, "共11件").text(60.3, 80, "共11件")
    assert read(sheet.pdf()).lines() == ["共11件"]


def test_a_page_turned_on_its_side_is_read_as_it_lies() -> None:
    import re

    content = Sheet().grid(60, 100, [120, 60, 60], ROWS).pdf()
    turned = re.sub(rb"/Type /Page\b(?!s)", b"/Type /Page /Rotate 90", content)
    assert read(turned).blocks == read(content).blocks


def test_pages_without_text_are_a_scan() -> None:
    with pytest.raises(ReadError) as caught:
        read(Sheet().line(10, 10, 100, 100).pdf())
    assert caught.value.reason == "scanned"


def test_cut_files_are_broken() -> None:
    content = Sheet().text(60, 80, "甲").pdf()
    for cut in (b"%PDF-1.7\n", content[:200], b"\xef\xbb\xbf" + content[:300]):
        with pytest.raises(ReadError) as caught:
            read(cut)
        assert caught.value.reason == "broken"


def test_a_protected_file_says_so() -> None:
    lock = (
        b"trailer\n<< /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("
        + b"o" * 32
        + b") /U ("
        + b"u" * 32
        + b") >>"
    )
    content = Sheet().text(60, 80, "甲").pdf().replace(b"trailer\n<<", lock)
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == "encrypted"


def with_a_font_that_nobody_has(*texts: tuple[float, str]) -> bytes:
    page = Page()
    for x, text in texts:
        codes = text.encode("utf-16-be").hex()
        page.drawn.append(f"BT/F1 12 Tf {x} 700 Td<{codes}>Tj ET")
    return written([page])


def test_a_lone_character_of_a_font_that_nobody_has_is_seen() -> None:
    content = with_a_font_that_nobody_has((60, "规章"), (200, "０"), (260, "一"), (320, "无"))
    assert read(content).lines() == ["规章 ０ 一 无"]


def test_what_is_not_seen_parts_no_number() -> None:
    content = with_a_font_that_nobody_has(
        (60, "行政\u200b许可"), (200, "2\ufeff04"), (300, "7\u200b")
    )
    assert read(content).lines() == ["行政许可 204 7"]


def test_a_soft_hyphen_is_left_out_of_words_and_never_a_minus() -> None:
    content = with_a_font_that_nobody_has((60, "信\u00ad息"), (200, "\u00ad5"), (300, "1\u00ad2"))
    assert read(content).lines() == ["信息 \u00ad5 1\u00ad2"]


def test_figures_with_a_typed_space_between_them_are_two_however_narrow_it_is() -> None:
    def printed(spaced: bool) -> str:
        first = Char("2", 100.0, 104.3, 700.0, 7.0)
        return cell_text([first, Char("2", 104.7, 109.0, 700.0, 7.0, spaced)])

    assert printed(spaced=False) == "22"
    assert printed(spaced=True) == "2 2"


def test_a_number_that_the_edge_of_the_page_cuts_is_whole() -> None:
    rows = [["规章", "0"], ["行政许可", "2417"]]
    sheet = Sheet(width=120).grid(20, 60, [80, 30], rows)
    sheet.text(300, 80, "版面以外")
    (grid,) = grids(sheet)
    assert [cell.text for cell in grid.cells] == ["规章", "0", "行政许可", "2417"]
    assert read(sheet.pdf()).lines() == []


def test_a_ground_on_the_lines_of_a_table_is_a_cell() -> None:
    rows = [["4", "5"], ["6", "7"]]
    sheet = Sheet().grid(160, 100, [60, 60], rows)
    for n, label in enumerate(("甲", "乙")):
        sheet.box(60, 100 + 24 * n, 160, 124 + 24 * n, "silver").text(64, 116 + 24 * n, label, 10)
    (grid,) = read(sheet.pdf()).blocks
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows()] == [
        ["甲", "4", "5"],
        ["乙", "6", "7"],
    ]
