"""Section five, in the ways organs write it."""

import pytest

from gxdata import parse
from gxdata.extract.problems import categorise
from tests.pages import report


def stated(text: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in parse(report(problems=text)).report.problems]


def test_chains_of_problems_and_measures() -> None:
    text = (
        "过去一年仍有一些不足：一是信息更新不够及时；二是业务培训偏少。"
        "针对上述问题，我局将做到：一是按月清理栏目；二是每季度组织一次培训。"
    )
    assert stated(text) == [
        ("problem", "信息更新不够及时"),
        ("problem", "业务培训偏少"),
        ("measure", "按月清理栏目"),
        ("measure", "每季度组织一次培训"),
    ]


def test_numbered_headlines_over_both_parts() -> None:
    text = "（一）存在的主要问题\n1.栏目更新慢。\n2.专职人员不足。\n（二）改进措施\n1.定期更新。\n2.增加人手。"
    assert stated(text) == [
        ("problem", "栏目更新慢"),
        ("problem", "专职人员不足"),
        ("measure", "定期更新"),
        ("measure", "增加人手"),
    ]


def test_measures_answer_problems_where_their_numbers_agree() -> None:
    text = "存在问题：一是更新慢，不够及时；二是渠道单一。下一步，一是及时更新；二是拓宽渠道。"
    rows = parse(report(problems=text)).report.problems
    assert [(p.kind, p.ordinal, p.answers) for p in rows] == [
        ("problem", 1, None),
        ("problem", 2, None),
        ("measure", 1, 1),
        ("measure", 2, 2),
    ]


def test_nothing_stated_is_a_finding() -> None:
    (row,) = parse(report(problems="无。")).report.problems
    assert row.category == "none_stated"


def test_spans_point_to_the_words() -> None:
    found = parse(report(problems="存在的不足：一是更新慢；二是渠道少。")).report
    for row in found.problems:
        assert found.text[row.start : row.end] == row.text


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("栏目内容更新不及时", "timeliness"),
        ("工作人员多为兼职，人手紧张", "staffing"),
        ("政策解读形式呆板", "interpretation"),
        ("各村公开进度参差不齐", "imbalance"),
        ("部分领导对公开工作重视不够", "awareness"),
        ("依申请公开答复不够规范", "application_handling"),
    ],
)
def test_the_main_category(text: str, category: str) -> None:
    assert categorise(text)[0] == category
