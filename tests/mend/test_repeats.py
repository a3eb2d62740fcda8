"""A paragraph that stands twice in a row is read once; what may be a cell or a label stays."""

from gxdata.mend import mend
from gxdata.read import read

PARAGRAPH = "2023年，我局主动公开政府信息128条，其中网站公开96条。"


def test_a_paragraph_printed_twice_counts_once() -> None:
    mended = mend(read(f"一、总体情况\n{PARAGRAPH}\n{PARAGRAPH}\n二、其他\n{PARAGRAPH}".encode()))
    assert mended.lines() == ["一、总体情况", PARAGRAPH, "二、其他", PARAGRAPH]
    assert mended.repairs == ("repeated_lines",)


def test_cells_and_labels_that_are_alike_stay() -> None:
    label = "其他法律行政法规禁止公开的政府信息公开申请数"
    page = f"0\n0\n无。\n无。\n{label}\n{label}"
    mended = mend(read(page.encode()))
    assert mended.lines() == page.split("\n")
    assert mended.repairs == ()


def test_items_of_lists_go_where_all_paragraphs_stand_twice() -> None:
    items = ["1.更新不够及时。", "2.解读形式单一。"]
    other = [f"第{n}季度公开的政府信息共{n}2条，均已归档。" for n in "一二三"]
    page = [line for line in (*other, *items, "0", "无。") for _ in range(2)]
    assert mend(read("\n".join(page).encode())).lines()[:5] == [*other, *items]
