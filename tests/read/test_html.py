"""HTML: spans, layout tables, hostile nesting."""

from gxdata.read import Grid, Line, read


def grids(page: str) -> list[Grid]:
    return [b for b in read(page.encode()).blocks if isinstance(b, Grid)]


def lines(page: str) -> list[str]:
    return [b.text for b in read(page.encode()).blocks if isinstance(b, Line)]


def test_spans_put_cells_where_a_browser_would() -> None:
    page = (
        "<table><tr><td rowspan=2>甲</td><td colspan='2'>乙</td></tr>"
        "<tr><td>1</td><td>2</td></tr></table>"
    )
    (grid,) = grids(page)
    assert [(c.text, c.row, c.column) for c in grid.cells] == [
        ("甲", 1, 1),
        ("乙", 1, 2),
        ("1", 2, 2),
        ("2", 2, 3),
    ]


def test_a_layout_table_becomes_lines_and_the_data_table_in_it_a_grid() -> None:
    page = (
        "<table><tr><td>导航</td></tr><tr><td><p>一、总体情况</p>"
        "<table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>"
    )
    assert lines(page) == ["导航", "一、总体情况"]
    assert [[c.text for c in g.cells] for g in grids(page)] == [["规章", "0"]]


def test_a_short_report_beside_a_list_of_links_is_no_row_of_a_table() -> None:
    parts = ["一、概述", "全年平稳。", "二、主动公开", "公开9条。", "三、依申请公开", "无。"]
    body = "".join(f"<p>{part}</p>" for part in [*parts, "四、问题", "更新慢，" * 20])
    page = f"<table><tr><td>栏目</td><td>{body}</td></tr></table>"
    assert lines(page)[:4] == ["栏目", *parts[:3]]
    labels = "<br>".join(f"{n}、{'数量' * 30}" for n in "一二三四")
    assert len(grids(f"<table><tr><td>{labels}</td><td>0</td></tr></table>")) == 1


def test_a_table_of_one_column_holds_text_and_no_data() -> None:
    page = "<table><tr><td>一、总体情况</td></tr><tr><td>全年公开9条。</td></tr></table>"
    assert grids(page) == []
    assert lines(page) == ["一、总体情况", "全年公开9条。"]


def test_inline_tags_do_not_break_words_and_scripts_do_not_speak() -> None:
    page = "<p>一、<b>总体</b><span>情况</span></p><script>var x='七、'</script><p>下<br>行</p>"
    assert lines(page) == ["一、总体情况", "下", "行"]


def test_blank_cells_keep_their_place() -> None:
    (grid,) = grids("<table><tr><td>规章</td><td></td><td>&nbsp;</td><td>3</td></tr></table>")
    assert [c.text for c in grid.cells] == ["规章", "", "", "3"]


def test_absurd_spans_and_deep_nesting_are_survived() -> None:
    assert grids("<table><tr><td colspan='99999999'>a<td rowspan='x'>b</table>")
    deep = "<table><tr><td>" * 3000 + "内" + "</td></tr></table>" * 3000
    assert "内" in "".join(read(deep.encode()).texts())


def test_the_page_title_is_kept_and_not_read_as_text() -> None:
    document = read(
        "<html><head><title>某报告</title></head><body><p>正文</p></body></html>".encode()
    )
    assert document.title == "某报告"
    assert document.lines() == ["正文"]


def test_a_cell_says_what_a_reader_sees() -> None:
    page = (
        "<table><tr><td>4<sup>1</sup></td><td><p>1</p><p>0</p></td><td>3<br>4</td>"
        "<td><del>5</del>3</td><td><span style='display: none'>7</span>1</td>"
        "<td><span>1</span><span>2</span></td><td><p><span>行政</span>许可</p></td></tr></table>"
    )
    (grid,) = grids(page)
    assert [c.text for c in grid.cells] == ["4", "1 0", "3 4", "3", "1", "12", "行政许可"]


def test_rows_typed_with_bars_into_paragraphs_are_rows() -> None:
    page = "<p>二、主动公开</p><p>规章 | 0 | 1 | 7 |</p><p>行政规范性文件 | 4 | 1 | 37 |</p><p>三、申请</p>"
    (grid,) = grids(page)
    assert [[c.text for c in row] for row in grid.rows()] == [
        ["规章", "0", "1", "7"],
        ["行政规范性文件", "4", "1", "37"],
    ]
    assert lines(page) == ["二、主动公开", "三、申请"]


def test_cells_typed_one_a_line_with_their_bars_are_cells() -> None:
    cells = (
        "规章",
        "0",
        "0",
        "3",
        "行政规范性文件",
        "1",
        "0",
        "9",
        "行政许可",
        "5",
        "行政处罚",
        "7",
    )
    page = "<p>一、总体情况</p>" + "<br>".join(f"{cell} |" for cell in cells)
    assert (
        lines(page)
        == read(("一、总体情况\n" + "\n".join(f"{c} |" for c in cells)).encode()).lines()
    )


def test_a_navigation_with_bars_stays_a_line() -> None:
    page = "<p>首页 | 政务公开 | 互动交流</p><p>一、总体情况</p>"
    assert lines(page) == ["首页 | 政务公开 | 互动交流", "一、总体情况"]


def test_what_was_escaped_twice_is_what_a_reader_was_to_see() -> None:
    page = (
        "<table><tr><td>规章</td><td>0&amp;nbsp;</td></tr></table>"
        "<p>&amp;#20844;&amp;#24320;&amp;ldquo;12&amp;rdquo;条</p>"
    )
    assert [c.text for g in grids(page) for c in g.cells] == ["规章", "0"]
    assert lines(page) == ["公开“12”条"]


def test_what_is_not_seen_parts_no_number() -> None:
    assert lines("<p>公开3\ufe0f1\u20602条</p>") == ["公开312条"]
    assert read("公\x08开3\x082条".encode()).lines() == ["公开32条"]


def test_a_number_at_which_a_page_breaks_off_may_have_gone_on() -> None:
    table = "<table><tr><td>规章</td><td>3</td></tr><tr><td>许可</td><td>17"
    whole, cut = (read(page.encode()).blocks[0] for page in (table + "</table>", table))
    assert isinstance(whole, Grid)
    assert isinstance(cut, Grid)
    assert whole.cells[-1].text == "17"
    assert cut.cells[-1].text == "17\ufffd"


def test_a_frame_shows_what_its_attribute_holds() -> None:
    row = "<tr><td>规章</td><td>3</td></tr>"
    inside = f"<p>表二</p><table>{6 * row}</table>".replace("<", "&lt;")
    page = f'<p>一</p><iframe srcdoc="{inside}"><p>not shown</p></iframe><p>三</p>'
    first, caption, grid, last = read(page.encode()).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == 6 * ["规章", "3"]
    assert [block.text for block in (first, caption, last) if isinstance(block, Line)] == [
        "一",
        "表二",
        "三",
    ]


def test_spacers_around_lines_or_declared_rows_make_no_table() -> None:
    lines = "".join(f"<p>第{n}类事项　办件　{n}　件</p>" for n in range(9))
    row = "<div role=row><b role=cell>规章</b><b role=cell>3</b></div>"
    page = "<table><tr><td>　</td><td>{}</td><td>　</td></tr></table>".format
    assert len(read(page(lines).encode()).lines()) == 9
    (grid,) = read(page(row).encode()).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "3"]


def test_a_table_that_its_class_hides_is_not_read_beside_one_with_the_same_words() -> None:
    style = "<style>.phone{display:none} @media (max-width:9px){.phone{display:block}}</style>"
    table = "<table><tr><td>规章</td><td>{}</td></tr></table>"
    page = f"{style}<div>{table.format(3)}</div><div class=phone>{table.format(7)}</div>"
    assert [cell.text for grid in grids(page) for cell in grid.cells] == ["规章", "3"]
    other = "<table><tr><td>行政许可</td><td>7</td></tr></table>"
    assert len(grids(f"{style}<div>{table.format(3)}</div><div class=phone>{other}</div>")) == 2
