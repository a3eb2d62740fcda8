"""Texts in the tags of edited texts, as crawlers keep them."""

from gxdata.read import read
from gxdata.read.document import Grid

TEXT = (
    "<doc title='苇渡镇年报'><main><p>一、总体情况</p><head rend='h2'>二、主动公开</head><table>"
    "<row span='3'><cell role='head'>信息内容</cell><cell>本年制发件数</cell><cell>废止</cell></row>"
    "<row span='3'><cell>规章</cell><cell>3</cell><cell/></row></table>"
    "<list><item>甲<lb/>乙</item></list></main></doc>"
)


def test_rows_cells_and_headings_are_those_of_a_page() -> None:
    document = read(TEXT.encode())
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    cells = [[cell.text for cell in row] for row in grid.rows()]
    assert cells == [["信息内容", "本年制发件数", "废止"], ["规章", "3", ""]]
    lines = [block.text for block in document.blocks if not isinstance(block, Grid)]
    assert lines == ["一、总体情况", "二、主动公开", "甲", "乙"]
