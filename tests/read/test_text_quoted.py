"""Signs of quotation and numbers of lines are no part of a text; single ones may be."""

import pytest

from gxdata.read import read

LINES = [
    "某县统计局2012年度政府信息公开工作报告",
    "一、概述",
    "本局按时编制了本报告。",
    "二、主动公开情况",
    "全年公开信息40条。",
    "三、依申请公开情况",
    "| 指标 | 数量 |",
    "| 收到申请数 | 3 |",
    "四、存在的问题",
    "1. 更新不及时。",
]


def shown(lines: list[str]) -> list[str]:
    return read("\n".join(lines).encode()).texts()


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "＞"])
def test_signs_of_quotation_go(sign: str) -> None:
    assert shown([sign + line for line in LINES]) == shown(LINES)


@pytest.mark.parametrize("number", ["{}\t{}", "{:>4}: {}", "{}  {}", "{:>6}→{}"])
def test_numbers_of_lines_go(number: str) -> None:
    assert shown([number.format(n, line) for n, line in enumerate(LINES, 1)]) == shown(LINES)


def test_numbers_that_do_not_follow_one_another_are_the_texts_own() -> None:
    lines = [f"{n * 3}\t{line}" for n, line in enumerate(LINES, 1)]
    assert any("9" in text for text in shown(lines))


def test_one_quotation_within_a_text_stays() -> None:
    assert "> 本局" in shown([*LINES, "> 本局"])
