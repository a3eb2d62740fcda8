"""A problem and its measure in one sentence, and lists whose parts nothing but their sense tells apart."""

from textwrap import fill

import pytest

from gxdata.extract.problems.turns import turn_within
from tests.extract.problems.test_layouts import ANSWERED, rows


@pytest.mark.parametrize(
    "text",
    [
        "收费目录更新慢，我局将每月核对一次目录；窗口人员不熟悉条例，我局将组织窗口人员轮训。",
        "收费目录更新慢，今后将每月核对一次目录；窗口人员不熟悉条例，今后将组织窗口人员轮训。",
        "一是收费目录更新慢，将每月核对一次目录。二是窗口人员不熟悉条例，拟组织窗口人员轮训。",
        "（一）收费目录更新慢。我们将每月核对一次目录。（二）窗口人员不熟悉条例。我们将组织窗口人员轮训。",
        "存在收费目录更新慢和窗口人员不熟悉条例等问题，将在明年每月核对一次目录，组织窗口人员轮训。",
        "一是针对收费目录更新慢的问题，每月核对一次目录。二是针对窗口人员不熟悉条例的问题，组织窗口人员轮训。",
        "还有这些不足：收费目录更新慢；窗口人员不熟悉条例。整改任务：每月核对一次目录；组织窗口人员轮训。",
        "收费目录更新慢；窗口人员不熟悉条例。改进上，每月核对一次目录；组织窗口人员轮训。",
        "收费目录更新慢；窗口人员不熟悉条例。我镇准备这样做：每月核对一次目录；组织窗口人员轮训。",
        "收费目录更新慢（整改措施：每月核对一次目录）；窗口人员不熟悉条例（整改措施：组织窗口人员轮训）。",
        "检查中发现以下问题并已整改：1.收费目录更新慢。已每月核对一次目录。2.窗口人员不熟悉条例。已组织窗口人员轮训。",
        "（一）不足：1.收费目录更新慢；2.窗口人员不熟悉条例。（二）改进情况：针对问题1，每月核对一次目录；针对问题2，组织窗口人员轮训。",
        "收费目录更新慢，窗口人员不熟悉条例等问题和不足。改进措施：针对存在的问题和不足，今后将做好以下工作：（1）每月核对一次目录。（2）组织窗口人员轮训。",
        "成绩较好：一是建了台账；二是拓展渠道。但仍存在收费目录更新慢、窗口人员不熟悉条例等问题。明年将每月核对一次目录，组织窗口人员轮训。",
        "收费目录更新慢，窗口人员不熟悉条例。明年将每月核对一次目录，组织窗口人员轮训，努力把公开工作做得更好。",
        "离群众满意还有距离：收费目录更新慢；窗口人员不熟悉条例。往后要每月核对一次目录，组织窗口人员轮训。",
        "收费目录更新慢，窗口人员不熟悉条例。\n2024 年，我局将每月核对一次目录，组织窗口人员轮训。",
        "●收费目录更新慢\n●窗口人员不熟悉条例\n（二）正在采取的举措\n●每月核对一次目录\n●组织窗口人员轮训",
        "主要问题是①收费目录更新慢②窗口人员不熟悉条例。改进措施是①每月核对一次目录②组织窗口人员轮训。",
        "首先，收费目录更新慢。其次，窗口人员不熟悉条例。2024年首先每月核对一次目录，其次组织窗口人员轮训。",
        "收费目录更新慢；窗口人员不熟悉条例。县局逐条销号：每月核对一次目录；组织窗口人员轮训。",
        # What stands behind the problems, wants nothing and opens as a deed does is what is done about them.
        "收费目录更新慢，窗口人员不熟悉条例。要每月核对一次目录，要组织窗口人员轮训。",
        "存在的问题：收费目录更新慢，窗口人员不熟悉条例。\n要每月核对一次目录，要组织窗口人员轮训。",
        "一是收费目录更新慢；二是窗口人员不熟悉条例。局党组高度重视，每月核对一次目录，组织窗口人员轮训。",
        # Nothing but their sense tells the last two from the first.
        "（一）收费目录更新慢。（二）窗口人员不熟悉条例。（三）每月核对一次目录。（四）组织窗口人员轮训。",
        # A reason is no problem of its own, and what is to be mended of all no part of the last.
        "存在的不足主要是收费目录更新慢，窗口人员不熟悉条例等，均有待今后改进。改进的办法是每月核对一次目录，组织窗口人员轮训。",
    ],
)
def test_each_problem_has_its_measure(text: str) -> None:
    found = [(kind, words.removeprefix("要"), place) for kind, words, place in rows(text)]
    assert found == ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "收费目录更新慢，今后目录每月核对一次；窗口人员不熟悉条例，今后窗口人员先轮训再上岗。",
        "从检查看：①收费目录更新慢；②窗口人员不熟悉条例。对检查发现的问题，我县实行交办：①目录每月核对一次；②窗口人员先轮训再上岗。",
    ],
)
def test_a_measure_may_open_with_what_it_is_about(text: str) -> None:
    found = sorted((kind, words.removeprefix("今后"), place) for kind, words, place in rows(text))
    assert found == sorted(
        [*ANSWERED[:2], ("m", "目录每月核对一次", 1), ("m", "窗口人员先轮训再上岗", 2)], key=str
    )


def test_a_reason_goes_with_its_problem() -> None:
    text = "收费目录更新慢。原因是审核环节过多。改进措施：每月核对一次目录。"
    assert [words for _, words, _ in rows(text)] == [
        "收费目录更新慢。原因是审核环节过多",
        "每月核对一次目录",
    ]


def test_a_numbered_headline_holds_one_measure() -> None:
    text = "问题一：窗口人员不熟悉条例。问题二：收费目录更新慢。措施一：开设写作班，点评分享稿件。措施二：每月核对。"
    assert [words for kind, words, _ in rows(text) if kind == "m"] == [
        "开设写作班，点评分享稿件",
        "每月核对",
    ]


def test_a_want_to_be_made_good_is_none() -> None:
    kinds = [
        kind for kind, _, _ in rows("收费目录更新慢。区里已逐项交办：一窗一策制定补短板清单。")
    ]
    assert kinds == ["p", "m"]


@pytest.mark.parametrize(
    "text",
    [
        "针对收费目录更新慢的问题，我局组织每周核对。针对人手少的问题，我局拟定招聘方案。",
        "收费目录更新慢；人手少。针对问题一，我局组织每周核对；针对问题二，我局拟定招聘方案。",
    ],
)
def test_who_meets_a_problem_that_is_named_goes_and_the_deed_stays(text: str) -> None:
    assert sorted(rows(text), key=str) == [
        ("m", "拟定招聘方案", 2),
        ("m", "组织每周核对", 1),
        ("p", "人手少", None),
        ("p", "收费目录更新慢", None),
    ]


def test_what_is_done_elsewhere_is_no_turn() -> None:
    assert turn_within("针对更新慢的问题，我局将按月更新") is None
    assert turn_within("制度不健全，已出台的制度落实不到位") is None
    assert turn_within("更新慢，部分科室将公开当作负担") is None


def test_no_finding_before_a_plan_is_told() -> None:
    kinds = rows("本年度无突出问题，今后将扩大公开范围。")
    assert [(kind, words) for kind, words, _ in kinds] == [
        ("p", "本年度无突出问题"),
        ("m", "扩大公开范围"),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "整改成效：目录更新率达到100%，窗口群众满意度明显提高。",
        "（三）整改成效\n1.目录已更新。\n2.窗口人员已轮训。",
    ],
)
def test_what_came_of_measures_is_no_measure(aside: str) -> None:
    text = (
        "（一）存在问题\n1.收费目录更新慢。\n2.窗口人员不熟悉条例。\n"
        "（二）整改措施\n1.每月核对一次目录。\n2.组织窗口人员轮训。\n"
    )
    assert rows(text + aside) == ANSWERED


def test_an_outcome_before_any_measure_is_one() -> None:
    text = "存在问题：收费目录更新慢。整改成效：每月核对一次目录。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "m"]


@pytest.mark.parametrize(
    "text",
    [
        "（一）存在问题：收费目录更新慢；窗口人员不熟悉条例。（二）原因分析：科室参与度不高，专业人员缺乏。（三）整改措施：每月核对一次目录；组织窗口人员轮训。",
        "存在些许不足，一是收费目录更新慢；二是窗口人员不熟悉条例。围绕解决上述问题，我局将每月核对一次目录，组织窗口人员轮训。",
        "一方面，收费目录更新慢；另一方面，窗口人员不熟悉条例。今后，将一方面每月核对一次目录，另一方面组织窗口人员轮训。",
        "我局还有两个方面要改进：第一是收费目录更新慢；第二是窗口人员不熟悉条例。打算：第一是每月核对一次目录；第二是组织窗口人员轮训。",
        "存在收费目录更新慢、窗口人员不熟悉条例等问题，与企业的期盼有一定差距。今后，我局将每月核对一次目录，组织窗口人员轮训。",
        "存在收费目录更新慢、窗口人员不熟悉条例等问题。\n（一）是每月核对一次目录。\n（二）是组织窗口人员轮训。",
        "（一）目录方面。1.收费目录更新慢。（二）窗口方面。1.窗口人员不熟悉条例。（三）改进措施：每月核对一次目录；组织窗口人员轮训。",
    ],
)
def test_what_leads_on_or_tells_why_states_nothing(text: str) -> None:
    assert rows(text) == ANSWERED


def test_openers_and_purposes_go_with_their_measure() -> None:
    text = "下一步，我局将提高站位，压实责任，结合本局职能，每月核对一次目录，不断满足企业需求。"
    assert [kind for kind, _, _ in rows(text)] == ["m"]


def test_measures_may_answer_in_another_order() -> None:
    text = (
        "存在的问题是信息发布不够及时，公开内容不够丰富，经办人员业务能力不足。"
        "今后，我们将加强业务培训，做到信息及时发布，不断丰富公开内容。"
    )
    for width in (len(text), text.index("断丰富") // 2):
        lines = fill(text, width)
        assert [place for kind, _, place in rows(lines) if kind == "m"] == [3, 1, 2]


def test_what_all_promise_is_a_measure_where_it_answers_what_is_wanting() -> None:
    text = "宣传力度不够；解读质量不高；公开意识淡薄。今后，将加大宣传力度，提升解读质量，进一步统一思想。"
    assert [place for kind, _, place in rows(text) if kind == "m"] == [1, 2, 3]


def test_parts_of_one_theme_in_a_list_are_one_problem() -> None:
    text = "仍存在部分村工作基础薄弱、推进不平衡，公开内容与停车、物业等话题结合不够等问题。"
    assert [words for _, words, _ in rows(text)] == [
        "部分村工作基础薄弱、推进不平衡",
        "公开内容与停车、物业等话题结合不够",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # 规范化 and 全面性 begin as verbs do, and what others do is theirs.
        ("今后，提高公开工作制度化、规范化水平。", ["提高公开工作制度化、规范化水平"]),
        ("今后，规范管理，确保信息的准确性和全面性。", ["规范管理，确保信息的准确性和全面性"]),
        ("今后，编印指南方便群众更好地了解和监督工作。", ["编印指南方便群众更好地了解和监督工作"]),
        # The principle finds nothing wanting, and 第（二）项 counts nothing.
        (
            "强化公开为常态、不公开为例外的理念。完善考核办法。",
            ["强化公开为常态、不公开为例外的理念", "完善考核办法"],
        ),
        (
            "一是第二十条第（二）项所列信息更新慢。二是人手少。",
            ["第二十条第（二）项所列信息更新慢", "人手少"],
        ),
        # Two subjects of one want.
        ("存在积极性、主动性不够，栏目空白等问题。", ["积极性、主动性不够", "栏目空白"]),
        # Why it is so.
        (
            "可公开的内容较少，主要由于执法工作的特殊性。",
            ["可公开的内容较少，主要由于执法工作的特殊性"],
        ),
        # Two wants of two themes, beside a sentence of another.
        (
            "公开的深度还不够，少数信息发布滞后。报送衔接不畅。",
            ["公开的深度还不够", "少数信息发布滞后", "报送衔接不畅"],
        ),
    ],
)
def test_what_one_statement_holds(text: str, parts: list[str]) -> None:
    assert [words for _, words, _ in rows(text)] == parts


def test_a_second_chain_behind_a_turn_counts_measures() -> None:
    text = (
        "首先，公开内容偏少。其次，审签流程不规范。再次，经办人员业务不熟。"
        "针对这些问题，我站首先从内容入手，新增两类信息；其次从流程入手，印制审签单；再次从人员入手，组织轮训。"
    )
    assert [kind for kind, _, _ in rows(text)] == ["p"] * 3 + ["m"] * 3


def test_a_problem_may_stand_behind_why_it_is_so() -> None:
    text = "一是由于机构改革，公开岗位一度空缺，我们将选定专人。二是标准不统一，我们将逐项规范。"
    assert [(kind, place) for kind, _, place in rows(text)] == [
        ("p", None),
        ("p", None),
        ("m", 1),
        ("m", 2),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # What is hard to get is a problem as what is incomplete is.
        ("（一）问题\n监测数据还不够完整，排污信息获取存在一定困难；术语太多，居民看不明白。", 2),
        # What a list ends in is no shorter for its stop.
        ("主要问题：经办人员身兼数职，导致信息公开不及时、不全面。", 1),
    ],
)
def test_problems_are_neither_lost_nor_cut_short(text: str, count: int) -> None:
    assert [kind for kind, _, _ in rows(text)] == ["p"] * count


@pytest.mark.parametrize(
    "text",
    [
        "主要问题：目录编排不够细致。改进情况：组织人员重新修订目录，分类更加合理。",
        "主要问题：账目公开笼统。改进情况：从2020年7月起，逐笔公布收支，并附票据照片。",
    ],
)
def test_since_when_and_how_much_better_it_is_are_no_measures(text: str) -> None:
    assert [kind for kind, _, _ in rows(text)] == ["p", "m"]


def test_a_verb_that_says_which_is_no_measure() -> None:
    text = (
        "还有差距。第一，公开的内容多为会议和活动。改进方面，我站每月梳理一次政策。"
        "第二，老人不会用手机查信息。改进方面，我站组织志愿者讲解。"
    )
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "m", "m"]


def test_what_was_published_about_a_problem_is_its_measure() -> None:
    text = "一是缺少通俗解读。已联合编写提示。二是数据开放程度不高。已公布可开放数据清单。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "m", "m"]


def test_problems_and_announced_measures_in_turn() -> None:
    text = "公开力度有待加大。公告偏少。我局将多发公告。公开语言有待通俗。我局将附名词解释。"
    assert [words for kind, words, _ in rows(text) if kind == "m"] == ["多发公告", "附名词解释"]


@pytest.mark.parametrize("why", ["由于人手不足", "尽管平台更新慢"])
def test_why_it_is_done_is_no_problem_of_its_own(why: str) -> None:
    assert turn_within(f"{why}，我局将安排专人每日巡查。") is None
    assert turn_within(f"{why}，岗位空缺，我局将安排专人每日巡查。") is not None


def test_what_is_named_by_its_matter_answers_a_problem_stated_before() -> None:
    text = (
        "一是预算说明过于简略；二是平台维护不及时。"
        "针对预算问题，统一模板并逐家审核；针对平台问题，安排专人每日巡查。"
    )
    assert [words for _, words, _ in rows(text)] == [
        "预算说明过于简略",
        "平台维护不及时",
        "针对预算问题，统一模板并逐家审核",
        "针对平台问题，安排专人每日巡查",
    ]


def test_a_promise_behind_a_list_that_is_closed_is_a_measure() -> None:
    text = "还存在更新慢、内容少、互动弱等问题。\n公开补贴名单和金额。\n提高更新频率。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "p", "m", "m"]


@pytest.mark.parametrize(
    "deed", ["疫情缓解后，组织了培训", "机构合并后，街道组织了培训", "现在已同县里商定清单"]
)
def test_what_was_done_since_is_a_measure(deed: str) -> None:
    text = f"公开制度尚不健全，经办人不熟悉业务。{deed}，出台了审查制度。"
    assert {kind for kind, _, _ in rows(text)} == {"p", "m"}


@pytest.mark.parametrize(
    "deed",
    [
        "已撤并空白栏目7个",
        "已结对带教并组织测试",
        "正推行回复前电话沟通制度",
        "目前，目录已搬至大厅一楼",
        "我局坚持问题导向，补发滞后信息39条",
        "分片开展实操培训6场",
        "雨季过后，街道补办开放日并对断更栏目全部补录",
    ],
)
def test_what_is_done_about_each_is_its_measure(deed: str) -> None:
    found = rows(f"收费目录更新慢。{deed}。")
    assert [(kind, words) for kind, words, _ in found] == [("p", "收费目录更新慢"), ("m", deed)]


def test_a_sentence_may_list_problems_and_turn_to_what_will_be_done() -> None:
    text = "目前还存在通告通俗化不够、群体触达率不高等问题，将配发图解版通告，依托微信群推送。"
    assert [kind for kind, *_ in rows(text)] == ["p", "p", "m", "m"]


def test_what_is_wrong_now_may_be_named_by_its_measure() -> None:
    found = rows("针对当前答复文书说理不充分的问题，我局组织法规股逐件把关。")
    assert [kind for kind, *_ in found] == ["p", "m"]


def test_what_was_not_done_in_time_is_wanting() -> None:
    text = (
        "由于网络改造，部分信息未按时上网。因人员变动，公开工作无人对接。今年以来，补录信息65条。"
    )
    assert [kind for kind, *_ in rows(text)] == ["p", "p", "m"]


def test_why_it_is_so_may_stand_behind_a_colon() -> None:
    found = rows("收费目录更新慢。原因：科室之间衔接不够。对策：每月核对一次目录。")
    assert [kind for kind, *_ in found] == ["p", "m"]


def test_a_headline_that_lost_its_numeral_is_one() -> None:
    text = "一是经办人员属于兼任。二是公开程序有待规范，如查询平台等。\n()改进措施。一是尽量专人专办。二是设立平台。"
    assert [kind for kind, *_ in rows(text)] == ["p", "p", "m", "m"]


def test_what_opens_with_why_is_one_problem() -> None:
    found = rows("因来访事项多涉及个人隐私，可主动公开的信息较少，公开内容以工作动态为主。")
    assert [words[:3] for _, words, _ in found] == ["因来访"]


def test_a_theme_that_sounds_like_a_deed_and_falls_short_is_a_problem() -> None:
    text = "1.新闻发布方面：发布会实录少，没有达到要求。2.项目建设方面：招标信息与栏目不能对应。"
    assert [kind for kind, *_ in rows(text)] == ["p", "p"]


def test_what_tells_more_of_a_title_goes_with_it() -> None:
    text = "一是更新慢。下一步，一是夯实机构力量。计划增配2名人员。二是统一格式。今后，我局将把公开工作做得更好。"
    told = [words for kind, words, _ in rows(text) if kind == "m"]
    assert told == ["夯实机构力量。计划增配2名人员", "统一格式"]


def test_paragraphs_in_which_a_headline_turns_to_measures() -> None:
    text = (
        "机构职责不清：两个办公室都承担公开职责，交叉重复。改进举措：发文明确由党政办牵头。\n"
        "载体不便民：偏远村组难以获取网上信息。改进举措：在村口设置公开亭。"
    )
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "m", "m"]


@pytest.mark.parametrize(
    "more",
    [
        "在政策解读方面，仍以文字为主。",
        "多数栏目由一人维护。",
        "围绕群众关心的热点问题，公开还不深入。",
    ],
)
def test_what_is_told_of_problems_behind_their_list_is_no_measure(more: str) -> None:
    told = rows(f"存在更新慢、内容少等问题。{more}下一步将按周更新。")
    assert [words for kind, words, _ in told if kind == "m"] == ["按周更新"]


@pytest.mark.parametrize("turn", ["现已全部整改", "目前均已整改到位", "现均已改进"])
def test_that_all_was_put_right_leads_to_how(turn: str) -> None:
    found = rows(f"主要失分项为：收费目录更新慢；解读件缺2份。{turn}：补录目录30条，补写解读2份。")
    assert [kind for kind, *_ in found] == ["p", "p", "m", "m"]


def test_an_outlook_is_no_title_of_a_measure() -> None:
    text = "一是更新慢。下一步，一是按周更新。二是展望。2025年，我局将继续深化公开工作。"
    told = [words for kind, words, _ in rows(text) if kind == "m"]
    assert told == ["按周更新"]


def test_what_was_done_may_stand_behind_more_of_what_is_wrong() -> None:
    found = rows("旧通知不再更新，未及时归档，现已归档。公示表样式不规范，正在修改样式。")
    assert [kind for kind, *_ in found] == ["p", "p", "m", "m"]


def test_what_an_organ_asks_of_all_is_a_measure() -> None:
    found = rows("招生简章版式不一。要求各学校使用统一模板。")
    assert [kind for kind, *_ in found] == ["p", "m"]


@pytest.mark.parametrize("stop", ["。", "，"])
@pytest.mark.parametrize("when", ["上半年", "3月底前", "底前"])
def test_a_deed_in_a_part_of_the_next_year_is_a_measure(stop: str, when: str) -> None:
    promised = f"2024年{when}完成收费目录核对"
    text = f"收费目录更新慢{stop}{promised}。"
    assert rows(text, 2023) == [ANSWERED[0], ("m", promised, 1)]
    found = rows(f"收费目录更新慢。2024年{when}仍无法核对。", 2023)
    assert [kind for kind, *_ in found] == ["p", "p"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("收费目录更新慢。我们打算由窗口人员每月核对目录。", "由窗口人员每月核对目录"),
        ("收费目录更新慢。镇政府已责成税务所每月核对目录。", "镇政府已责成税务所每月核对目录"),
        ("收费目录更新慢。服务中心对目录进行了核对。", "服务中心对目录进行了核对"),
        ("收费目录更新慢。县局及时核对了目录。", "县局及时核对了目录"),
        ("收费目录更新慢。县局高度重视，已每月核对目录。", "已每月核对目录"),
        ("收费目录更新慢。园区将由专人每月核对目录。", "由专人每月核对目录"),
    ],
)
def test_whoever_does_it_the_deed_is_a_measure(text: str, told: str) -> None:
    assert rows(text) == [("p", "收费目录更新慢", None), ("m", told, 1)]


def test_deeds_behind_problems_are_measures_where_they_open_as_such_and_want_nothing() -> None:
    both = "存在收费目录更新慢、窗口人员不熟悉条例等问题。\n"
    assert rows(f"{both}决定每月核对一次目录，组织窗口人员轮训。")[2:] == [
        ("m", "决定每月核对一次目录", 1),
        ("m", "组织窗口人员轮训", 2),
    ]
    assert rows(f"{both}窗口人员共12名，比上年多3名。")[2:] == []
    assert "m" not in [kind for kind, *_ in rows(f"{both}争取每月核对目录，人手不足。")]


def test_a_headline_that_each_item_repeats_holds_one_problem() -> None:
    text = "（一）存在问题：收费目录更新慢。\n有的半年未动。\n（二）存在问题：窗口人员不熟悉条例。\n答非所问。"
    found = [words.partition("。")[0] for _, words, _ in rows(text)]
    assert found == ["收费目录更新慢", "窗口人员不熟悉条例"]


def test_an_account_of_what_was_put_right_may_go_on_with_a_deed() -> None:
    text = "上年度查摆的问题已全部整改：每月核对收费目录；开通服务热线。目前仍存在解读少的问题。"
    found = [(kind, words) for kind, words, _ in rows(text)]
    assert [words for kind, words in found if kind == "m"] == ["每月核对收费目录", "开通服务热线"]


def test_what_still_is_wrong_behind_deeds_is_a_problem() -> None:
    text = "对照检查反馈，我局逐条销号：更正错误表述12条。仍存在的问题是法规解读不够生动。"
    assert ("p", "法规解读不够生动", None) in rows(text)


def test_lines_that_were_put_together_do_not_hide_that_others_are_broken() -> None:
    before = (
        "本年度公开工作稳步推进，但仍存在一些短板，如收费目录更新慢、窗口人员不熟悉条例，"
        "离企业群众办事不求人的期盼还有一定的距离。\n"
    )
    broken = "下一年，我局将按照全县统一部署，安排专人每月逐项核对\n收费目录并公布核对的日期。"
    found = [words for kind, words, _ in rows(before + broken) if kind == "m"]
    assert any("逐项核对\n收费目录" in words for words in found)


def test_to_solve_these_problems_states_none() -> None:
    text = "主要问题有两点：收费目录更新慢；窗口人员不熟悉条例。解决这些问题，一要每月核对目录；二要组织培训。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "m", "m"]
