"""Problems and measures in a table, in a text without line breaks, and beside plans and praise."""

import pytest

from gxdata import parse

TITLE = "霁川省砚汀市澜屿县水利局2022年政府信息公开工作年度报告"
BEFORE = (
    "一、总体情况\n2022年，我局认真做好公开工作。\n二、主动公开政府信息情况\n略。\n"
    "三、收到和处理政府信息公开申请情况\n略。\n四、政府信息公开行政复议、行政诉讼情况\n略。\n"
)
FIVE = "五、存在的主要问题及改进情况\n"
SIX = "\n六、其他需要报告的事项\n无。"

Row = tuple[str, str, int | None]


def rows(text: str) -> list[Row]:
    report = parse(f"{TITLE}\n{text}".encode()).report
    assert all(report.text[p.start : p.end] == p.text for p in report.problems)
    return [(p.kind[0], p.text, p.answers) for p in report.problems]


def categories(text: str) -> list[str | None]:
    report = parse(f"{TITLE}\n{BEFORE}{FIVE}{text}{SIX}".encode()).report
    return [p.category for p in report.problems if p.kind == "problem"]


IN_A_TABLE: list[Row] = [
    ("p", "信息更新不及时，部分栏目长期空白", None),
    ("p", "解读形式单一", None),
    ("m", "建立每周巡查制度", 1),
    ("m", "制作图解和视频", 2),
]


@pytest.mark.parametrize(
    "table",
    [
        "序号 | 存在的问题 | 改进措施\n1 | {0} | {2}\n2 | {1} | {3}",
        "主要问题 | 改进情况\n{0} | {2}\n{1} | {3}",
        "存在问题 | 原因分析 | 整改措施\n{0} | 人少 | {2}\n{1} | 科室参与少 | {3}",
    ],
)
def test_a_table_of_problems_gives_its_rows(table: str) -> None:
    told = table.format(*(words for _, words, _ in IN_A_TABLE))
    assert rows(BEFORE + FIVE + told + SIX) == IN_A_TABLE


def test_a_table_that_heads_no_column_of_problems_states_none() -> None:
    table = "栏目 | 更新次数 | 备注\n机构职能 | 12 | 按月更新\n财政信息 | 4 | 按季更新"
    assert rows(f"{BEFORE}{FIVE}一是人手不足。\n{table}{SIX}") == [("p", "人手不足", None)]
    # Nor does it say that there are none.
    assert rows(BEFORE + FIVE + table + SIX) == []


def test_praise_before_measures_states_no_problem() -> None:
    praise = "2022年，公开工作取得较好成绩，得到群众肯定。下一步，将加强队伍建设。"
    assert categories(praise) == ["none_stated"]
    assert categories("公开工作取得较好成绩，但专职人员缺乏。下一步，将加强队伍建设。") == [
        "staffing"
    ]
    assert categories("下一步，将加强队伍建设，完善公开目录。") == []


def test_plans_behind_the_last_part_answer_nothing() -> None:
    told = "一是人手不足。改进措施：增配两名专职人员。"
    plan = "\n七、2023年工作计划\n（一）举办条例宣传周。\n（二）建设公开专区。"
    assert rows(BEFORE + FIVE + told + SIX + plan) == rows(BEFORE + FIVE + told + SIX)


def test_plans_are_the_measures_where_none_stand_before() -> None:
    plan = "\n七、2023年工作计划\n（一）增配专职人员。\n（二）建设公开专区。"
    kinds = [kind for kind, _, _ in rows(BEFORE + FIVE + "一是人手不足。" + SIX + plan)]
    assert kinds == ["p", "m", "m"]


@pytest.mark.parametrize(
    "told",
    [
        "存在的主要问题：一是公开内容偏少；二是人手不足。改进措施：一是扩大公开范围；二是增配人员。",
        "存在的问题1.公开内容偏少。2.人手不足。改进措施1.扩大公开范围。2.增配人员。",
        "存在的问题（一）公开内容偏少。（二）人手不足。改进措施（一）扩大公开范围。（二）增配人员。",
    ],
)
def test_section_five_is_found_in_a_text_without_line_breaks(told: str) -> None:
    text = (BEFORE + FIVE + told + SIX).replace("\n", "")
    assert rows(f"本报告由霁川省砚汀市澜屿县水利局编制。{text}") == [
        ("p", "公开内容偏少", None),
        ("p", "人手不足", None),
        ("m", "扩大公开范围", 1),
        ("m", "增配人员", 2),
    ]


@pytest.mark.parametrize(
    "turn", ["下一步，我局将一方面{}；另一方面{}。", "改进措施：一方面，{}；另一方面，{}。"]
)
def test_two_sides_behind_a_list_of_problems_are_measures(turn: str) -> None:
    told = "还有两点不足：一是信息更新不及时；二是政策解读不够通俗。"
    found = rows(BEFORE + FIVE + told + turn.format("加强督促检查", "用大白话做解读") + SIX)
    assert [kind for kind, _, _ in found] == ["p", "p", "m", "m"]


def test_a_headline_between_bullets_turns_to_measures() -> None:
    told = "存在问题\n● 公开内容偏少\n● 人手不足\n改进方向\n● 扩大公开范围\n● 增配人员"
    found = rows(BEFORE + FIVE + told + SIX)
    assert [(kind, words) for kind, words, _ in found] == [
        ("p", "公开内容偏少"),
        ("p", "人手不足"),
        ("m", "扩大公开范围"),
        ("m", "增配人员"),
    ]


def test_decimal_enumerators_part_headlines_and_items() -> None:
    told = (
        "5.1 存在的主要问题\n5.1.1公开内容偏少，多为动态。\n5.1.2人手不足。\n"
        "5.2 改进情况\n5.2.1扩大公开范围。\n5.2.2增配人员。"
    )
    found = rows(BEFORE + FIVE + told + SIX)
    assert [kind for kind, _, _ in found] == ["p", "p", "m", "m"]
    assert found[0][1] == "公开内容偏少，多为动态"


def test_every_paragraph_may_turn_to_its_measure() -> None:
    told = "更新比较慢，有时隔月。对此，每周巡查一次栏目。\n发布渠道单一，主要靠网站。对此，开通政务微信。"
    assert [(kind, number) for kind, _, number in rows(BEFORE + FIVE + told + SIX)] == [
        ("p", None),
        ("p", None),
        ("m", 1),
        ("m", 2),
    ]
