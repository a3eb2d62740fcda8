"""RTF: bytes of any encoding, tables told by marks and edges, and what is no part of the text."""

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, read
from tests.read.rtf_maker import by_number, row, rtf, rtf_of

WESTERN = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}"


def rows(content: bytes) -> list[list[str]]:
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    return [[cell.text for cell in own] for own in grid.rows()]


def test_blank_cells_stay_where_they_are_and_text_around_tables_too() -> None:
    table = [["规章", "", "0"], ["行政许可", "3", ""]]
    before, grid, after = read(rtf_of(["二、主动公开", table, "三、收到申请"])).blocks
    assert isinstance(grid, Grid)
    assert [[c.text for c in own] for own in grid.rows()] == table
    assert [before, after] == [type(before)("二、主动公开"), type(after)("三、收到申请")]


def test_edges_and_merge_flags_make_spans() -> None:
    content = rtf(
        row("甲", "乙", edges=(1000, 3000), flags=(r"\clvmgf", ""))
        + row("", "1", "2", flags=(r"\clvmrg", "", ""))
        + row("宽", "", "5", flags=(r"\clmgf", r"\clmrg", ""))
    )
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    assert grid.cells == (
        Cell("甲", 1, 1, 2, 1),
        Cell("乙", 1, 2, 1, 2),
        Cell("1", 2, 2),
        Cell("2", 2, 3),
        Cell("宽", 3, 1, 1, 2),
        Cell("5", 3, 3),
    )


def test_a_definition_holds_for_the_rows_behind_it_and_cells_have_paragraphs() -> None:
    content = rtf(
        r"\trowd\cellx1000\cellx2000 规\par 章\cell 1\cell\row 许可\cell \cell\row\pard 完\par"
    )
    grid, line = read(content).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "1", "许可", ""]
    assert line == type(line)("完")


def test_a_table_within_a_cell_is_read_on_its_own() -> None:
    inner = (
        r"\pard\intbl\itap2 规章\nestcell{\nonesttables\par}3\nestcell"
        r"{\*\nesttableprops\trowd\cellx300\cellx600\nestrow}"
    )
    content = rtf(rf"\trowd\cellx900\pard\intbl {inner}\pard\intbl\itap1 外\cell\row\pard")
    grid, line = read(content).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "3"]
    assert line == type(line)("外")


@pytest.mark.parametrize(
    "content",
    [
        rtf("现行有效12件"),
        rtf(by_number("现行有效") + "12" + by_number("件")),
        rtf("".join(rf"\u{ord(c)}?" for c in "现行有效") + r"12\uc0\u20214", head=WESTERN),
        rtf("现行有效12件", head=WESTERN),
        rtf("现行有效12件".encode("gbk")),
        rtf("现行有效12件".encode(), head=WESTERN),
        rtf(r"\uc1 " + by_number("现行有效") + "12件"),
        b"\xef\xbb\xbf" + rtf("现行有效12件"),
        rtf("现行有效\r\n1\r\n2件"),
    ],
    ids=[
        "font",
        "numbers and bytes",
        "numbers",
        "wrong page",
        "as they are",
        "UTF-8",
        "two bytes for one",
        "mark",
        "broken lines",
    ],
)
def test_characters_however_they_are_written(content: bytes) -> None:
    assert read(content).lines() == ["现行有效12件"]


def test_bytes_that_look_like_braces_and_rare_characters() -> None:
    assert read(rtf("主誠廩公开".encode("gbk"))).lines() == ["主誠廩公开"]
    assert read(rtf(r"\uc1\u-10176?\u-8478?公开")).lines() == ["𠋢公开"]
    assert read(rtf(r"公开{\f0\'93}信息{\f0\'94}")).lines() == ["公开“信息”"]
    assert read(rtf(r"公开{\f2 \'fe}是{\f2 \'a8}否")).lines() == ["公开☑是□否"]


@pytest.mark.parametrize(
    "inside",
    [
        r"{\v 9}",
        r"{\deleted 9}",
        r"{\strike 9}",
        r"{\super 9}",
        r"{\up6\fs12 9}",
        r"{\footnote 9\par}",
        r"{\header 9\par}",
        r"{\*\bkmkstart 9}",
        r"{\*\unheardof{\pard 9\par}}",
        r"{\field{\*\fldinst PAGE 9}{\fldrslt }}",
        r"{\v 9{\b 9}\plain}",
        r"\v 9\v0 ",
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(inside: str) -> None:
    assert read(rtf(f"公开1{inside}2件")).lines() == ["公开12件"]


def test_results_of_fields_and_insertions_are_kept() -> None:
    field = r"{\field{\*\fldinst FORMULA}{\fldrslt {3}}}"
    assert read(rtf(rf"公开{field}{{\revised 4}}{{\strike0 5}}件")).lines() == ["公开345件"]


def test_a_deleted_end_of_a_paragraph_ends_nothing() -> None:
    assert read(rtf(r"公开{\deleted\par }12件\par 完")).lines() == ["公开12件", "完"]


def test_numbers_of_lists_are_read_and_bullets_are_not() -> None:
    items = r"{\listtext 一、\tab}总体情况\par{\listtext\f2 \'6c\tab}公开\par"
    assert read(rtf(items)).lines() == ["一、总体情况", "公开"]


def test_headings_tell_their_level() -> None:
    heading, text = read(rtf(r"\pard\outlinelevel0 年度报告\par\pard 公开\par")).blocks
    assert (heading.heading, text.heading) == (1, 0)  # type: ignore[union-attr]


def test_a_text_box_stands_behind_its_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt\pard 框中\par}}{\shprslt{\*\do 9}}}"
    assert read(rtf(rf"前{box}后\par 末")).lines() == ["前后", "框中", "末"]


def test_a_picture_in_a_cell_may_be_a_number() -> None:
    picture = rb"{\*\shppict{\pict\picwgoal900\bin4 }}{9}}{\nonshppict{\pict 00}}"
    content = rtf(row("规章", "PICTURE")).replace(b"PICTURE", picture)
    assert rows(content) == [["规章", "\ufffc"]]
    assert rows(content.replace(b"picwgoal900", b"picwgoal15")) == [["规章", ""]]


@pytest.mark.parametrize(
    "content",
    [
        rtf_of([[["规章", "12"]]])[:-12],
        rtf("公开12")[:-1],
        rtf("公开12件}另3件"),
        rtf(r"公开{\b 12件"),
        rtf("{" * 2000 + "}" * 2000),
    ],
    ids=["row", "sentence", "brace too many", "open group", "deep"],
)
def test_what_was_cut_or_is_forged_is_refused(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == "broken"


def test_only_the_last_brace_may_be_missing() -> None:
    assert read(rtf(r"公开12件\par")[:-1]).lines() == ["公开12件"]


def test_a_scan_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        read(rtf(r"{\pict\picwgoal900 00ff}"))
    assert caught.value.reason == "scanned"


def test_a_table_of_fonts_without_inner_groups() -> None:
    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl\f0\fcharset0 Arial;\f1\fcharset134 SimSun;}"
    assert read(rtf(r"\f1 公开\f0  12", head=head)).lines() == ["公开 12"]


def test_a_word_takes_all_digits_of_its_number() -> None:
    # The time of a tracked change has ten.
    content = rtf(r"3{\deleted\revdttmdel-2074015744 7}{\revised\revdttm1842341234 5}件")
    assert read(content).lines() == ["35件"]


def test_white_words_within_a_paragraph_are_not_seen_and_a_white_paragraph_is() -> None:
    body = (
        r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
        r"{\cf2 9}{\cf1 12}\par{\cf2 7\highlight1 8}3\par\cf2 56\par"
    )
    assert read(rtf(body)).lines() == ["12", "83", "56"]


def test_white_words_on_the_ground_of_a_paragraph_or_a_cell_are_seen() -> None:
    colours = r"{\colortbl;\red31\green56\blue100;\red255\green255\blue255;}"
    cells = row(r"{\cf2 1}2", r"{\cf2 3}4", flags=(r"\clcbpat1", ""))
    body = colours + cells + r"\pard\cbpat1{\cf2 5}6\par\pard\cbpat2{\cf2 7}8\par"
    document = read(rtf(body))
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [cell.text for grid in grids for cell in grid.cells] == ["12", "34"]
    assert document.lines() == ["56", "8"]
