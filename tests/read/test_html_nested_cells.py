"""Tables whose cells hold a table of one cell each."""

from gxdata.read import Grid, read


def in_a_table(text: str) -> str:
    return f"<table><tr><td>{text}</td></tr></table>"


def page(rows: list[list[str]]) -> bytes:
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    return ("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>").encode()


def test_a_table_of_one_cell_within_a_cell_is_its_text() -> None:
    rows = [["项目", "本年"], ["规章", ""], ["许可", "7"], ["处罚", "1<br>2"]]
    (grid,) = read(page([[in_a_table(text) for text in row] for row in rows])).blocks
    assert isinstance(grid, Grid)
    # Two lines in a cell are not one number.
    assert [[cell.text for cell in row] for row in grid.rows()] == [*rows[:-1], ["处罚", "1 2"]]


def test_boxes_and_tables_of_data_on_a_page_stay_apart() -> None:
    boxes = [["导航", in_a_table("首页")], [in_a_table("规章"), "正文"]]
    assert not any(isinstance(block, Grid) for block in read(page(boxes)).blocks)
    data = "<table><tr><td>规章</td><td>3</td></tr></table>"
    mixed = [[in_a_table(str(n))] for n in range(8)] + [[data]]
    (grid,) = (block for block in read(page(mixed)).blocks if isinstance(block, Grid))
    assert [cell.text for cell in grid.cells] == ["规章", "3"]
