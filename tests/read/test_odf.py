"""ODT and ODS: repeated and covered cells, numbers of lists, and what is no part of the text."""

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, Line, read
from tests.read.makers import archive
from tests.read.odf_maker import NAMES, TYPE, odf, odt_of, p, table, td, tr

COVERED = "<table:covered-table-cell/>"


def test_blank_cells_stay_where_they_are_and_text_around_tables_too() -> None:
    own = [["规章", "", "0"], ["行政许可", "3", ""]]
    before, grid, after = read(odt_of(["二、主动公开", own, "三、收到申请"])).blocks
    assert isinstance(grid, Grid)
    assert [[c.text for c in row] for row in grid.rows()] == own
    assert [before, after] == [Line("二、主动公开"), Line("三、收到申请")]


def test_spans_cover_cells_below_and_behind() -> None:
    content = table(
        "<table:table-header-rows>"
        + tr(
            td("甲", 'table:number-rows-spanned="3"'), td("乙", 'table:number-columns-spanned="2"')
        )
        + "</table:table-header-rows>",
        tr(COVERED, "1", "2"),
        tr(COVERED, '<table:table-cell table:number-columns-repeated="2"/>'),
        tr("丙", "3", "4"),
    )
    (grid,) = read(odf(content)).blocks
    assert isinstance(grid, Grid)
    assert grid.cells == (
        Cell("甲", 1, 1, 3, 1),
        Cell("乙", 1, 2, 1, 2),
        Cell("1", 2, 2),
        Cell("2", 2, 3),
        Cell("", 3, 2),
        Cell("", 3, 3),
        Cell("丙", 4, 1),
        Cell("3", 4, 2),
        Cell("4", 4, 3),
    )


def test_repeated_rows_are_written_out_and_hidden_ones_are_not() -> None:
    repeated = tr("规章", "0", attributes='table:number-rows-repeated="2"')
    hidden = tr("许可", "9", attributes='table:visibility="collapse"')
    (grid,) = read(odf(table(repeated, hidden))).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "0", "规章", "0"]


@pytest.mark.parametrize(
    "inside",
    [
        "<text:note><text:note-body><text:p>9</text:p></text:note-body></text:note>",
        "<office:annotation><text:p>9</text:p></office:annotation>",
        '<text:span text:style-name="hidden">9</text:span>',
        '<text:span text:style-name="struck">9</text:span>',
        '<text:span text:style-name="raised">9</text:span>',
        '<text:span text:style-name="child"><text:span>9</text:span></text:span>',
        "<text:hidden-text>9</text:hidden-text>",
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(inside: str) -> None:
    looks = {
        "hidden": 'text:display="none"',
        "struck": 'style:text-line-through-style="solid"',
        "raised": 'style:text-position="super 58%"',
    }
    styles = "".join(
        f'<style:style style:family="text" style:name="{name}"><style:text-properties {look}/></style:style>'
        for name, look in looks.items()
    )
    styles += (
        '<style:style style:family="text" style:name="child" style:parent-style-name="struck"/>'
    )
    assert read(odf(p(f"公开1{inside}2件"), styles)).lines() == ["公开12件"]


def test_deletions_and_hidden_sections_are_left_out() -> None:
    deleted = "<text:tracked-changes><text:deletion><text:p>9</text:p></text:deletion></text:tracked-changes>"
    hidden = f'<text:section text:display="none">{p("9")}</text:section>'
    hidden += '<text:p><text:hidden-paragraph text:is-hidden="true"/>9</text:p>'
    shown = f"<text:section>{p('公开<text:change/>12件')}</text:section>"
    assert read(odf(deleted + hidden + shown)).lines() == ["公开12件"]


def test_spaces_tabs_and_breaks_are_written_out() -> None:
    text = 'a<text:s text:c="3"/>b\n  c<text:line-break/>d'
    assert read(odf(p(text))).lines() == ["a b c", "d"]


def test_numbers_that_the_file_counts_are_written_out() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number '
        'text:level="2" style:num-prefix="（" style:num-format="一, 二, 三, ..." style:num-suffix="）"/>'
        '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/>'
        "</text:list-style>"
    )

    def listed(text: str, more: str = "") -> str:
        return f"<text:list {more}><text:list-item>{text}</text:list-item></text:list>"

    one = 'text:style-name="L"'
    body = (
        listed(p("甲") + listed(p("子")), one)
        + p("间")
        + listed(p("乙") + listed(p("丑")), one + ' text:continue-numbering="true"')
        + listed(p("丙"), one)
        + listed(p("点"), 'text:style-name="B"')
    )
    assert read(odf(body, styles)).lines() == [
        "一、甲",
        "（一）子",
        "间",
        "二、乙",
        "（一）丑",
        "一、丙",
        "点",
    ]


def test_text_boxes_and_headings() -> None:
    box = f"<draw:frame><draw:text-box>{p('框中')}</draw:text-box></draw:frame>"
    body = f'<text:h text:outline-level="1">年度报告{box}</text:h>'
    heading, inside = read(odf(body)).blocks
    assert (heading, inside) == (Line("年度报告", 1), Line("框中"))


def test_a_sheet_is_read_as_other_workbooks_are() -> None:
    figure = 'office:value-type="float" office:value="88.5432"'
    edge = '<table:table-cell table:number-columns-repeated="16000"/>'
    content = odf(
        table(
            tr(td("二、主动公开", 'table:number-columns-spanned="2"'), COVERED, edge),
            tr("规章", td("88.54", figure), edge),
            tr("许可", td("", 'table:number-rows-spanned="2"'), edge),
            tr("强制", COVERED, edge),
            tr(edge, attributes='table:number-rows-repeated="1048000"'),
        ),
        kind="spreadsheet",
    )
    line, grid = read(content).blocks
    assert line == Line("二、主动公开")
    assert isinstance(grid, Grid)
    assert grid.cells[:2] == (Cell("规章", 1, 1), Cell("88.54", 1, 2))
    assert grid.cells[2:] == (Cell("许可", 2, 1), Cell("", 2, 2, 2), Cell("强制", 3, 1))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (odt_of(["公开"])[:-30], "broken"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "broken"),
        (
            odf(
                table(
                    *[
                        tr(
                            td("1", 'table:number-columns-repeated="200"'),
                            attributes='table:number-rows-repeated="200"',
                        )
                    ]
                    * 6
                )
            ),
            "broken",
        ),
        (
            odf((table("<table:table-row><table:table-cell>") * 60).replace("</table:table>", "")),
            "broken",
        ),
        (
            odf(p("公开"), **{"META-INF/manifest.xml": f"<m {NAMES}><encryption-data/></m>"}),
            "encrypted",
        ),
        (
            odf(
                '<text:p><draw:frame text:anchor-type="as-char"/></text:p>',
                **{"Pictures/1.png": "0"},
            ),
            "scanned",
        ),
    ],
    ids=["cut", "no content", "too many cells", "no XML", "password", "scan"],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == reason


def test_hidden_columns_of_a_sheet_are_not_seen() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = tr("指标", "上年", "本年") + tr("甲数", "5", "7")
    sheet = f"<table:table>{columns}{rows}</table:table>"
    (grid,) = read(odf(sheet, kind="spreadsheet")).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["指标", "本年", "甲数", "7"]


def test_a_merged_cell_ends_where_its_shown_rows_do() -> None:
    spanned = td("组", 'table:number-rows-spanned="3"')
    covered = "<table:covered-table-cell/>"
    rows = (
        tr(spanned, "甲", "1"),
        tr(covered, "乙", "2", attributes='table:visibility="collapse"'),
        tr(covered, "丙", "3"),
        tr("丁", "戊", "4"),
    )
    (grid,) = read(odf(table(*rows), kind="spreadsheet")).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["组", "甲", "1", "丙", "3", "丁", "戊", "4"]


def test_a_file_that_is_one_xml_file_is_read_as_a_packed_one() -> None:
    sheet = table(tr("规章", "0"), tr("行政许可", "3"))
    for kind, own in (("text", "text"), ("spreadsheet", "spreadsheet")):
        flat = (
            f'<?xml version="1.0"?><office:document {NAMES} office:mimetype="{TYPE}{own}">'
            f"<office:body><office:{kind}>{sheet}</office:{kind}></office:body></office:document>"
        )
        (grid,) = read(flat.encode()).blocks
        assert isinstance(grid, Grid)
        assert [cell.text for cell in grid.cells] == ["规章", "0", "行政许可", "3"]


def test_a_tracked_deletion_that_is_shown_in_its_place_is_not_read() -> None:
    def region(name: str, kind: str) -> str:
        return f'<text:changed-region text:id="{name}"><text:{kind}/></text:changed-region>'

    def changed(name: str, text: str) -> str:
        start, end = (f'<text:change-{edge} text:change-id="{name}"/>' for edge in ("start", "end"))
        return f"{start}{text}{end}"

    content = (
        f"<text:tracked-changes>{region('a', 'deletion')}{region('b', 'insertion')}</text:tracked-changes>"
        + p(f"公开{changed('a', '<text:span>7</text:span>6')}{changed('b', '9')}条")
    )
    assert read(odf(content)).lines() == ["公开9条"]


WHITE = (
    '<style:style xmlns:fo="fo" style:family="table-cell" style:name="w">{}'
    '<style:text-properties fo:color="#ffffff"/></style:style>'
)


@pytest.mark.parametrize(
    ("kept", "shown", "text"),
    [
        ("12345", "12,345", "12345"),
        ("12", "12件", "12"),
        ("-5", "(5)", "-5"),
        ("125000", "12.5", "12.5"),
        ("318.4", "318", "318（318.4）"),
        ("317.9999999", "318", "318"),
        ("125000", "125000!.0000", "125000!.0000"),
        ("0", "—", "—"),
        ("0", "", ""),
        ("12", "1.20E+01", "12"),
    ],
)
def test_a_number_is_what_a_sheet_shows_of_it(kept: str, shown: str, text: str) -> None:
    figure = f'office:value-type="float" office:value="{kept}"'
    (grid,) = read(odf(table(tr("规章", td(shown, figure), "1")), kind="spreadsheet")).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", text, "1"]


def test_zeros_that_a_file_does_not_show_and_white_on_nothing_are_not_seen() -> None:
    zero = td("0", 'office:value-type="float" office:value="0"')
    item = (
        '<c:config-item xmlns:c="c" c:name="ShowZeroValues" c:type="boolean">false</c:config-item>'
    )
    for styles, named, parts in (
        ("", zero, {"settings.xml": item}),
        (WHITE.format(""), zero.replace("cell ", 'cell table:style-name="w" '), {}),
    ):
        content = odf(table(tr("规章", named, "1")), styles, kind="spreadsheet", **parts)
        (grid,) = read(content).blocks
        assert isinstance(grid, Grid)
        assert [cell.text for cell in grid.cells] == ["规章", "", "1"]


def test_white_on_a_ground_of_colour_is_read() -> None:
    ground = '<style:table-cell-properties fo:background-color="#1f4e79"/>'
    named = td("0", 'table:style-name="w"')
    (grid,) = read(odf(table(tr("规章", named, "1")), WHITE.format(ground), "spreadsheet")).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "0", "1"]


def test_white_words_within_a_paragraph_are_not_seen_and_a_white_paragraph_is() -> None:
    style = (
        '<style:style style:family="text" style:name="{}"><style:text-properties {}/></style:style>'
    )
    white = 'xmlns:fo="fo" fo:color="#ffffff"'
    styles = style.format("w", white) + style.format("g", f'{white} fo:background-color="#333"')
    words = (
        '1<text:span text:style-name="w">2</text:span><text:span text:style-name="g">3</text:span>'
    )
    whole = '<text:span text:style-name="w">4</text:span>'
    assert read(odf(p(words) + p(whole), styles)).lines() == ["13", "4"]


def test_white_words_on_the_ground_of_a_paragraph_or_a_cell_are_seen() -> None:
    style = '<style:style style:family="{0}" style:name="{1}"><style:{0}-properties xmlns:fo="fo" {2}/></style:style>'
    ground = 'fo:background-color="#1f3864"'
    styles = style.format("text", "w", 'fo:color="#ffffff"')
    styles += style.format("table-cell", "c", ground) + style.format("paragraph", "d", ground)
    words = '<text:span text:style-name="w">1</text:span>2'
    cells = table(tr(td(words, 'table:style-name="c"'), td(words)))
    document = read(odf(cells + p(words, "d") + p(words), styles))
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [cell.text for grid in grids for cell in grid.cells] == ["12", "2"]
    assert document.lines() == ["12", "2"]
