"""DOCX: what Word keeps beside the letters."""

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, read
from tests.read.makers import W, docx, p, tbl, tc, tr


def lines(body: str, **parts: str) -> list[str]:
    return read(docx(body, **parts)).lines()


def grids(body: str) -> list[Grid]:
    return [b for b in read(docx(body)).blocks if isinstance(b, Grid)]


def test_spans_across_and_down_and_blank_cells() -> None:
    body = tbl(
        tr(tc("甲", '<w:vMerge w:val="restart"/>'), tc("乙", '<w:gridSpan w:val="2"/>')),
        tr(tc("", "<w:vMerge/>"), tc("1"), tc("")),
        tr(tc("丙"), tc("2"), tc("3")),
    )
    (grid,) = grids(body)
    assert grid.cells == (
        Cell("甲", 1, 1, 2, 1),
        Cell("乙", 1, 2, 1, 2),
        Cell("1", 2, 2),
        Cell("", 2, 3),
        Cell("丙", 3, 1),
        Cell("2", 3, 2),
        Cell("3", 3, 3),
    )


def test_of_attributes_that_differ_in_their_namespace_only_the_first_counts() -> None:
    body = tbl(
        tr(tc("甲", '<w:gridSpan w:val="2" xmlns:o="urn:o" o:val="3"/>'), tc("乙")),
        tr(tc("1"), tc("2"), tc("3")),
    )
    (grid,) = grids(body)
    assert grid.cells[:2] == (Cell("甲", 1, 1, 1, 2), Cell("乙", 1, 3))


def test_a_table_within_a_table_is_read_on_its_own_and_the_outer_is_layout() -> None:
    inner = tbl(tr("规章", "0"))
    body = tbl(tr(tc("导航")), tr(tc(p("一、总体情况") + inner + p(""))))
    assert lines(body) == ["导航", "一、总体情况"]
    assert [[c.text for c in g.cells] for g in grids(body)] == [["规章", "0"]]


def test_a_table_of_one_column_holds_text_and_no_data() -> None:
    body = tbl(tr("一、总体情况"), tr("全年公开9条。"))
    assert (grids(body), lines(body)) == ([], ["一、总体情况", "全年公开9条。"])


def test_two_numbers_in_one_cell_are_not_one_number() -> None:
    (grid,) = grids(tbl(tr(tc("规章"), tc(p("1") + p("2")), tc(p("商业") + p("企业")))))
    assert [c.text for c in grid.cells] == ["规章", "1 2", "商业企业"]


def test_tracked_deletions_and_hidden_text_are_gone_and_insertions_stay() -> None:
    body = (
        "<w:p><w:r><w:t>共1</w:t></w:r><w:del><w:r><w:delText>2</w:delText><w:t>2</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>3</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>4</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>件</w:t></w:r></w:p>'
    )
    assert lines(body) == ["共13件"]


@pytest.mark.parametrize(
    "look",
    [
        "<w:strike/>",
        "<w:dstrike/>",
        '<w:vertAlign w:val="superscript"/>',
        '<w:position w:val="8"/><w:sz w:val="12"/>',
        '<w:sz w:val="2"/>',
        '<w:color w:val="FFFFFF"/>',
    ],
)
def test_what_is_struck_out_or_marks_a_note_is_no_digit(look: str) -> None:
    noted = f"<w:p><w:r><w:t>3</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>7</w:t></w:r></w:p>"
    (grid,) = grids(tbl(tr(tc("规章"), tc(noted))))
    assert [c.text for c in grid.cells] == ["规章", "3"]


@pytest.mark.parametrize(
    ("own", "said"),
    [('<w:rStyle w:val="b"/>', "3"), ('<w:rStyle w:val="b"/><w:strike w:val="0"/>', "37")],
)
def test_a_style_strikes_out_as_well_unless_the_run_says_otherwise(own: str, said: str) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = (
        f'<w:styles {w}><w:style w:type="character" w:styleId="a"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    noted = f"<w:p><w:r><w:t>3</w:t></w:r><w:r><w:rPr>{own}</w:rPr><w:t>7</w:t></w:r></w:p>"
    assert lines(noted, styles=styles) == [said]


def test_a_deleted_row_is_gone() -> None:
    dead = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("规章") + tc("9") + "</w:tr>"
    (grid,) = grids(tbl(tr("规章", "0"), dead, tr("合计", "1")))
    assert [c.text for c in grid.cells] == ["规章", "0", "合计", "1"]


def test_a_paragraph_whose_end_was_deleted_runs_on() -> None:
    assert lines(p("一、总体", "<w:rPr><w:del/></w:rPr>") + p("情况")) == ["一、总体情况"]


def test_fields_show_their_results() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 1+2</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>件</w:t></w:r></w:p>'
    )
    assert lines(field) == ["3件"]


def test_line_breaks_tabs_and_symbols() -> None:
    body = (
        '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:sym w:char="F0FE"/>'
        '<w:sym w:char="F031"/></w:r></w:p>'
    )
    assert lines(body) == ["甲", "乙 丙☑\ufffd"]


def test_a_text_box_is_read_once_and_stands_behind_its_paragraph() -> None:
    box = "<w:txbxContent>" + p("框中") + "</w:txbxContent>"
    mc = (
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert lines(f"<w:p><w:r><w:t>文</w:t>{mc}</w:r></w:p>") == ["文", "框中"]


def test_headings_by_style_name_by_inheritance_and_by_level() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = (
        f'<w:styles {w}><w:style w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="mine"/><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    body = p("甲", '<w:pStyle w:val="b"/>') + p("乙", '<w:outlineLvl w:val="0"/>') + p("丙")
    assert [b.heading for b in read(docx(body, styles=styles)).blocks] == [2, 1, 0]


def test_numbers_that_word_counts_are_written_out() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    numbering = (
        f'<w:numbering {w}><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def at(level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>'

    body = p("总体", at(0)) + p("甲", at(1)) + p("乙", at(1)) + p("主动", at(0)) + p("丙", at(1))
    assert lines(body, numbering=numbering) == ["一、总体", "1.甲", "2.乙", "二、主动", "1.丙"]


def test_rows_typed_with_bars_are_rows() -> None:
    (grid,) = grids(p("规章 | 0 | | 3 |"))
    assert [c.text for c in grid.cells] == ["规章", "0", "", "3"]


def test_endless_nesting_is_refused() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 400 + p("内") + "</w:tc></w:tr></w:tbl>" * 400
    with pytest.raises(ReadError) as caught:
        read(docx(body))
    assert caught.value.reason == "broken"


def typed(*rows: tuple[str, ...]) -> str:
    """Paragraphs with tabs between their words."""
    cells = ("<w:r><w:tab/></w:r>".join(f"<w:r><w:t>{c}</w:t></w:r>" for c in row) for row in rows)
    return "".join(f"<w:p>{row}</w:p>" for row in cells)


def test_a_table_typed_with_tabs_keeps_its_blank_cells() -> None:
    rows = (("甲数", "3", "", "3"), ("乙数", "", "5", "5"), ("丙数", "1", "1", "2"))
    (grid,) = grids(typed(*rows))
    assert [tuple(cell.text for cell in row) for row in grid.rows()] == list(rows)
    assert grid.tabs


def test_a_number_that_spaces_part_is_one_cell_between_tabs() -> None:
    rows = (("名目", "去年", "今年"), ("甲数", "12 0", ""))
    (grid,) = grids(typed(*rows))
    assert [tuple(cell.text for cell in row) for row in grid.rows()] == list(rows)
    assert lines(typed(("名目", "去年", "今年"), ("甲数", "12", ""))) == [
        "名目 去年 今年",
        "甲数 12",
    ]


def test_tabs_that_part_no_cells_are_white_space() -> None:
    assert lines(typed(("总体情况", "1"), ("主动公开", "2"), ("问题", "9"))) == [
        "总体情况 1",
        "主动公开 2",
        "问题 9",
    ]
    assert lines(typed(("", "全年公开信息十二条。"))) == ["全年公开信息十二条。"]


def test_a_tab_within_a_cell_parts_nothing() -> None:
    (grid,) = grids(tbl(tr(tc(typed(("甲", "数"))), tc("3"))))
    assert [cell.text for cell in grid.cells] == ["甲 数", "3"]


def picture(size: int = 300_000, place: str = "inline") -> str:
    return f'<w:r><w:drawing><{place}><extent cx="{size}" cy="{size}"/><pic/></{place}></w:drawing></w:r>'


def test_a_picture_among_digits_leaves_no_number_and_one_beside_words_is_an_ornament() -> None:
    digits, words, alone = (f"<w:p>{picture()}{t}</w:p>" for t in (run("2"), run("规章"), ""))
    floats, small = (f"<w:p>{p}{run('2')}</w:p>" for p in (picture(place="anchor"), picture(9)))
    (grid,) = grids(tbl(tr(*map(tc, (words, digits, alone, floats, small)))))
    assert [c.text for c in grid.cells] == ["规章", "\ufffc2", "\ufffc", "2", "2"]
    assert lines(f"<w:p>{picture()}{run('3')}</w:p>") == ["3"]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_a_file_of_pictures_says_so() -> None:
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    with pytest.raises(ReadError) as error:
        read(docx(picture, **{"media/image1": "x"}))
    assert error.value.reason == "scanned"
    assert lines(picture + p("正文"), **{"media/image1": "x"}) == ["正文"]


def test_a_raised_number_of_full_size_and_white_writing_on_a_colour_are_read() -> None:
    looks = (
        '<w:position w:val="8"/><w:sz w:val="24"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>',
    )
    for look in looks:
        body = f"<w:p><w:r><w:t>3</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>7</w:t></w:r></w:p>"
        assert lines(body) == ["37"]
    white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>规章</w:t></w:r></w:p>'
    assert lines(white) == ["规章"]


def test_a_paragraph_that_its_style_hides_is_not_read() -> None:
    style = '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    style = f'<w:styles xmlns:w="{W}">{style}</w:styles>'
    hidden = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>公开9条</w:t></w:r></w:p>'
    assert lines(hidden + p("公开3条"), styles=style) == ["公开3条"]


def test_a_symbol_is_what_its_font_shows() -> None:
    body = (
        '<w:p><w:r><w:sym w:font="宋体" w:char="0033"/></w:r>'
        '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>0 件</w:t></w:r></w:p>'
    )
    assert lines(body) == ["3\ufffd 件"]


def test_characters_that_a_field_draws_over_one_another_are_not_claimed() -> None:
    body = (
        '<w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\o\\ac(○,3)'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>件</w:t></w:r></w:p>'
    )
    assert lines(body) == ["共\ufffd件"]


def test_white_words_on_the_ground_of_a_paragraph_a_cell_or_a_table_are_seen() -> None:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'
    words = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>'
    plain = f"<w:p>{words}</w:p>"
    dark, light = shade.format("1F3864"), shade.format("FFFFFF")
    own = f"<w:p><w:pPr>{dark}</w:pPr>{words}</w:p>"
    cells = tbl(tr(*(f"<w:tc><w:tcPr>{one}</w:tcPr>{plain}</w:tc>" for one in (dark, light))))
    table = tbl(tr(*[f"<w:tc>{plain}</w:tc>"] * 2)).replace(
        "<w:tbl>", f"<w:tbl><w:tblPr>{dark}</w:tblPr>"
    )
    document = read(docx(own + cells + plain + table))
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [cell.text for grid in grids for cell in grid.cells] == ["12", "2", "12", "12"]
    assert document.lines() == ["12", "2"]
