"""Tables with a rule behind every row: wrapped cells are whole, and figures are never put together."""

import pytest

from gxdata.read.text.ruled import with_wrapped_rows

RULE = "+----------+----+"


def drawn(*rows: list[str], rule: str = RULE) -> str:
    return "\n".join([rule, *[line for row in rows for line in (*row, rule)]])


@pytest.mark.parametrize("rule", [RULE, "├──────────┼────┤", "|----------+----|"])
def test_wrapped_cells_are_whole(rule: str) -> None:
    rows = [
        ["| 规章     | 0  |"],
        ["| 行政规范 | 3  |", "| 性文件   |    |"],
        ["| 许可 | 1 |"],
        ["| 处罚 | 2 |"],
    ]
    assert with_wrapped_rows(drawn(*rows, rule=rule)).split("\n") == [
        "| 规章 | 0 |",
        "| 行政规范性文件 | 3 |",
        "| 许可 | 1 |",
        "| 处罚 | 2 |",
    ]


def test_figures_below_one_another_are_two_rows() -> None:
    rows = [["| 规章 | 0 |", "| 许可 | 3 |"], *[["| 处罚 | 1 |"]] * 4]
    assert with_wrapped_rows(drawn(*rows)).split("\n")[:2] == ["| 规章 | 0 |", "| 许可 | 3 |"]


def test_rules_around_the_headings_alone_part_no_rows() -> None:
    table = "\n".join([RULE, "| 内容 | 数 |", RULE, "| 规章 | 0 |", "| 性文件 |  |", RULE])
    assert with_wrapped_rows(table) == table


def test_blank_lines_between_the_lines_of_a_table_part_no_rows() -> None:
    rows = [["| 行政规范 | 3 |", "| 性文件   |   |"], *[["| 处罚 | 1 |"]] * 4]
    spaced = drawn(*rows).replace("\n", "\n\n")
    assert with_wrapped_rows(spaced).split("\n")[0] == "| 行政规范性文件 | 3 |"
