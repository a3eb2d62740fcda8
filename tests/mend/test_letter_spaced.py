"""Letters that stand apart are joined in sentences and titles; heads of columns and cells stay as they are."""

import pytest

from gxdata.mend.letter_spaced import join_letters


@pytest.mark.parametrize(
    ("spaced", "joined"),
    [
        ("全 年 共 公 开 信 息 1 1 2 条 ， 申 请 3 件 。", "全年共公开信息112条，申请3件。"),
        ("2 0 1 7 年 度 某 某 局 信 息 公 开 年 报", "2017年度某某局信息公开年报"),
        ("2 0 2 4 年 1 月 1 9 日", "2024年1月19日"),
        ("1 . 业 务 人 员 力 量 不 足 ， 2 人 兼 职 。", "1.业务人员力量不足，2人兼职。"),
        ("一 、 主 动 公 开 政 府 信 息 情 况", "一、主动公开政府信息情况"),
    ],
)
def test_what_is_text_is_joined(spaced: str, joined: str) -> None:
    assert join_letters(spaced) == joined


@pytest.mark.parametrize(
    "line",
    [
        "自 然 人 商 业 企 业 科 研 机 构 总 计",
        "行 政 规 范 性 文 件 1 0 4",
        "2 0 2 4 1 1 9",
        "全年公开信息 112 条，收到 3 件。",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert join_letters(line) == line


def test_cells_of_a_row_are_never_made_one_number() -> None:
    assert join_letters("一 、 本 年 新 收 申 请 数 量 2 0 0 0 2").endswith("数量 2 0 0 0 2")
