"""Section five, in the ways organs write it."""

import pytest

from gxdata import parse
from gxdata.extract.problems import categorise, problems
from gxdata.extract.report import Section
from tests.gate.problem_scorer import load, read
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


def rows(
    text: str, heading: str = "五、存在的主要问题及改进情况"
) -> list[tuple[str, str, int | None]]:
    found = problems((Section("problems", 1, heading, text, 0),))
    return [(p.kind[0], p.text, p.answers) for p in found]


def test_a_clause_list_is_cut_where_each_part_wants_something() -> None:
    assert rows("我局仍存在公开内容的广度、深度不够，渠道单一等问题。") == [
        ("p", "公开内容的广度、深度不够", None),
        ("p", "渠道单一", None),
    ]


def test_clauses_of_one_theme_stay_together() -> None:
    assert rows("公开内容较少，信息量不足。") == [("p", "公开内容较少，信息量不足", None)]


def test_a_measure_may_name_its_problem() -> None:
    assert rows("针对更新不及时的问题，将每周清理栏目。") == [
        ("p", "更新不及时", None),
        ("m", "每周清理栏目", 1),
    ]


def test_measures_inside_a_list_of_problems_answer_the_one_before() -> None:
    text = "一是人手不足。改进措施：增加一名专职人员。二是更新慢。改进措施：每周更新。"
    assert rows(text) == [
        ("p", "人手不足", None),
        ("p", "更新慢", None),
        ("m", "增加一名专职人员", 1),
        ("m", "每周更新", 2),
    ]


def test_details_of_an_item_stay_with_it() -> None:
    text = "（一）渠道单一。1.只有网站。2.没有公众号。\n（二）人手不足。"
    assert [text for _, text, _ in rows(text)] == ["渠道单一。1.只有网站。2.没有公众号", "人手不足"]


def test_openings_and_closings_are_no_items() -> None:
    text = (
        "2021年我局公开工作取得一定成绩，但与群众期盼相比仍有差距。一是更新慢。下一步，一是加快更新。"
        "今后，我局将努力推动公开工作再上新台阶。"
    )
    assert rows(text) == [("p", "更新慢", None), ("m", "加快更新", 1)]


def test_what_was_put_right_last_year_is_no_problem() -> None:
    text = "对2021年度报告中列出的不足，我局已全部整改到位。今年的不足：一是人手不足。"
    assert rows(text) == [("p", "人手不足", None)]


def test_falling_short_in_general_is_a_problem_only_where_nothing_else_is() -> None:
    assert [kind for kind, _, _ in rows("我镇公开工作与群众需求还有一定差距。")] == ["p"]
    assert len(rows("我镇公开工作与群众需求还有一定差距。一是更新慢；二是渠道少。")) == 2
    text = "一年来公开工作不断规范，但与群众的要求还存在着差距。对此，我们将每月更新一次栏目。"
    assert [words for _, words, _ in rows(text)] == ["与群众的要求还存在着差距", "每月更新一次栏目"]


def test_verbs_with_one_object_are_no_two_measures() -> None:
    text = "（一）问题\n制度不全。\n（二）措施\n进一步建立、健全公开制度，提高工作效率。"
    assert [words for kind, words, _ in rows(text) if kind == "m"] == [
        "进一步建立、健全公开制度，提高工作效率"
    ]


@pytest.mark.parametrize(
    "text", ["", "无。", "暂无", "未发现问题。", "本年度各项工作有序开展，成效良好。"]
)
def test_no_stated_problem_is_one_finding(text: str) -> None:
    (row,) = problems((Section("problems", 1, "五、存在的主要问题", text, 7),))
    assert (row.category, row.ordinal, row.start) == ("none_stated", 1, 7)


def test_without_section_five_nothing_is_said() -> None:
    assert problems((Section("overview", 1, "一、总体情况", "全年公开信息9条。", 0),)) == ()


def test_measures_alone_are_no_missing_problem() -> None:
    assert rows("一是加强培训；二是拓宽渠道。", "五、下一步工作打算") == [
        ("m", "加强培训", None),
        ("m", "拓宽渠道", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一是" * 200_000,
        "存在有待不足" * 200_000,
        "（一）" * 200_000,
        "、不足" * 200_000,
        "针对" + "问" * 500_000,
        "“，" * 200_000,
        "1.2.3." * 100_000,
        "下一步" * 200_000,
    ],
)
def test_long_and_hostile_text_comes_to_an_end(text: str) -> None:
    assert problems((Section("problems", 1, "五、存在的主要问题", text, 0),)) is not None
    assert problems((), text) is not None


def test_what_an_empty_part_states_stands_in_its_heading() -> None:
    heading = "五、存在的主要问题"
    text = f"四、其他\n无复议。\n{heading}\n\n六、其他事项"
    start = text.index(heading) + len(heading) + 1
    (row,) = problems((Section("problems", 5, heading, "", start),), text)
    assert (row.category, row.text, text[row.start : row.end]) == ("none_stated", heading, heading)


@pytest.mark.parametrize("name", ["passages", "held_out"])
def test_every_span_of_every_passage_holds_its_words(name: str) -> None:
    for passage in load(name):
        text = passage.get("text") or passage.get("overview", "")
        if "second_text" in passage or not text:
            continue
        for row in read(passage):
            assert text[row.start : row.end] == row.text, passage["id"]


@pytest.mark.parametrize(
    "text",
    [
        "我局公开工作存在更新慢、人手少等问题，2016年将加快更新、充实人员。",
        "我局公开工作存在更新慢、人手少等问题，我中心将加快更新，充实人员。",
        "一是更新慢；二是人手少。为解决这些问题，首先要加快更新，其次要充实人员。",
        "主要问题：1.更新慢 2.人手少 改进措施：1.加快更新 2.充实人员",
        "主要问题：1.更新慢；2.人手少。\n2016年改进措施：1.加快更新；2.充实人员。",
        "存在更新慢、人手少等问题。拟采取的措施是加快更新，充实人员。",
        "存在更新慢、人手少等问题，对此，我们将加快更新，充实人员。",
    ],
)
def test_a_sentence_that_turns_to_measures_is_cut_there(text: str) -> None:
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "更新慢"),
        ("p", "人手少"),
        ("m", "加快更新"),
        ("m", "充实人员"),
    ]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("我局在信息更新、政策解读两方面尚有不足。", ["timeliness", "interpretation"]),
        (
            "不足体现在公开时效、公众参与、人员力量三个方面。",
            ["timeliness", "interaction", "staffing"],
        ),
        ("我局在公开平台、队伍建设等方面还有不足。", ["platform"]),
        ("我局在公开平台、队伍建设等方面还有不足。一是更新慢。", ["timeliness"]),
        ("存在重发布轻解读、更新不及时等现象。", ["interpretation", "timeliness"]),
        (
            "工作中还有思想松懈、审核把关不严、更新不及时的现象。",
            ["awareness", "mechanism", "timeliness"],
        ),
        ("我镇在以下两方面还需努力。其一，更新慢；其二，人手少。", ["timeliness", "staffing"]),
    ],
)
def test_what_is_named_as_wanting_is_parted_by_what_it_is_about(
    text: str, themes: list[str]
) -> None:
    stated = problems((Section("problems", 1, "五、存在的主要问题", text, 0),))
    assert [row.category for row in stated] == themes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "会议公开少。拟：会前发布议题，会后公开纪要。",
            ["会议公开少", "会前发布议题，会后公开纪要"],
        ),
        ("更新慢。下一步，细化药品和检查项目价格公示。", ["更新慢", "细化药品和检查项目价格公示"]),
        (
            "存在不足：自助机指引不清、老人不会用，人手少。",
            ["自助机指引不清、老人不会用", "人手少"],
        ),
        ("更新慢。下一步，会计账目按月张榜。", ["更新慢", "会计账目按月张榜"]),
        ("更新慢。今后，我街道每周巡检目录。", ["更新慢", "每周巡检目录"]),
        ("更新慢。今后，应公开尽公开。", ["更新慢", "应公开尽公开"]),
        ("存在不足，发布的规范性不强，即时性不强。", ["发布的规范性不强", "即时性不强"]),
        ("存在问题：主要有关科室配合不够。", ["主要有关科室配合不够"]),
        ("存在问题：但凡涉及资金的信息都不公开。", ["但凡涉及资金的信息都不公开"]),
    ],
)
def test_a_word_that_stands_in_another_cuts_nothing(text: str, told: list[str]) -> None:
    assert [words for _, words, _ in rows(text)] == told


@pytest.mark.parametrize("text", ["公开的形式仅限网站。", "把信访与申请分开来难度大。"])
def test_what_opens_with_a_deed_may_find_something_wanting(text: str) -> None:
    assert [kind for kind, _, _ in rows(text)] == ["p"]


def test_a_stale_column_is_no_statement_that_nothing_is_wrong() -> None:
    text = "一是栏目更新不及时，半年没有新内容；二是人手少。"
    assert [words for _, words, _ in rows(text)] == ["栏目更新不及时，半年没有新内容", "人手少"]


def test_an_enumerated_sentence_may_only_weigh_the_year() -> None:
    text = "一是全年公开工作取得一定成效，但也存在一些不足。首先更新慢；其次人手少。"
    assert [words for _, words, _ in rows(text)] == ["更新慢", "人手少"]


@pytest.mark.parametrize(
    "promise", ["今后将继续做好信息公开工作。", "对此，我们将认真研究，切实加以解决。"]
)
def test_a_promise_of_nothing_in_particular_is_no_measure(promise: str) -> None:
    assert rows(f"主要不足是更新慢。{promise}") == [("p", "更新慢", None)]


def test_by_whose_order_is_no_matter_but_by_which_list_is() -> None:
    text = "下一步，按照公开目录逐项补充内容，加快信息更新。"
    assert [words for _, words, _ in rows(text)] == ["按照公开目录逐项补充内容", "加快信息更新"]
    text = "下一步，按照上级要求，加快信息更新。"
    assert [words for _, words, _ in rows(text)] == ["按照上级要求，加快信息更新"]


@pytest.mark.parametrize(
    "promise",
    [
        "继续加强政府信息公开工作，",
        "认真贯彻落实《条例》，",
        "在做好保密工作的前提下，",
        "突出重点，",
    ],
)
def test_a_clause_that_promises_nothing_goes_with_its_neighbour(promise: str) -> None:
    text = f"主要不足是更新慢。下一步，我局将{promise}每周更新栏目，增加专职人员。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "m", "m"]


def test_a_theme_before_its_sentence_is_no_problem_of_its_own() -> None:
    text = "存在以下差距：\n决策公开方面。听证会开得少。\n公开平台方面。网站检索不准。"
    assert [words for _, words, _ in rows(text)] == [
        "决策公开方面。听证会开得少",
        "公开平台方面。网站检索不准",
    ]
    assert [kind for kind, _, _ in rows("7.决策公开方面:听证较少。")] == ["p"]


def test_a_sentence_that_only_counts_leads_to_its_list() -> None:
    text = "不足集中体现在“两个不够”：一是更新不够勤；二是人手不够。"
    assert [words for _, words, _ in rows(text)] == ["更新不够勤", "人手不够"]


def test_falling_short_beside_a_matter_is_a_matter() -> None:
    text = (
        "一是更新慢；二是内容少，离群众期待还有差距；三是公开工作有待加强，距离上级要求还有差距。"
    )
    assert [words for _, words, _ in rows(text)] == ["更新慢", "内容少，离群众期待还有差距"]
    # What was published is a matter, the work of publishing is none.
    text = "一是更新慢；二是公开的信息与群众需求仍有差距；三是信息公开与上级要求还有差距。"
    assert [words for _, words, _ in rows(text)] == ["更新慢", "公开的信息与群众需求仍有差距"]


def test_a_gap_to_what_the_public_wants_is_a_matter_where_it_is_counted() -> None:
    text = "一是更新慢；二是与群众期盼还有差距；三是与上级要求还有差距。"
    assert [words for _, words, _ in rows(text)] == ["更新慢", "与群众期盼还有差距"]


def test_a_whole_region_turns_to_measures_as_an_organ_does() -> None:
    text = "主要不足是更新慢、人员少。今后，全县要着力加强培训、充实工作力量。"
    told = [words for kind, words, _ in rows(text) if kind == "m"]
    assert told == ["着力加强培训", "充实工作力量"]


def test_whoever_will_do_it_in_a_year_named_turns_to_measures() -> None:
    text = "主要不足是更新慢。2012年，街道将加快更新。"
    assert [(kind, words) for kind, words, _ in rows(text)] == [("p", "更新慢"), ("m", "加快更新")]


def test_several_months_without_content_are_no_absence_of_problems() -> None:
    text = "账号“开而不管”，有的几个月没有发布一条原创内容；人手少。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p"]


def test_what_is_worth_improving_announces_problems() -> None:
    text = "回顾这一年，还有以下几点值得改进：（1）更新慢；（2）人手少。针对问题，我局把更新列入周报；增配一名专员。"
    assert [
        (row.kind, row.text)
        for row in problems([Section("problems", 1, "五、存在的主要问题", text, 0)])
    ] == [
        ("problem", "更新慢"),
        ("problem", "人手少"),
        ("measure", "把更新列入周报"),
        ("measure", "增配一名专员"),
    ]


def test_measures_without_a_cue_are_parted_by_what_they_are_like() -> None:
    text = "改进措施：明年我局将出台材料报送责任办法，再指定一名同志顶岗。"
    found = problems([Section("problems", 1, "五、存在的主要问题", text, 0)])
    assert [row.category for row in found if row.kind == "measure"] == ["mechanism", "staffing"]


def test_a_plan_that_only_intends_turns_to_measures() -> None:
    text = (
        "主要不足是更新慢、人手少等。2011年，我们打算从两方面着手：一要按周更新；二要增配一名专员。"
    )
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "更新慢"),
        ("p", "人手少"),
        ("m", "按周更新"),
        ("m", "增配一名专员"),
    ]


def test_making_up_for_what_is_short_turns_to_measures() -> None:
    text = "一是更新慢；二是人手少。为补齐短板，2021年街道将：一是按周更新；二是增配一名专员。"
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "更新慢"),
        ("p", "人手少"),
        ("m", "按周更新"),
        ("m", "增配一名专员"),
    ]


def test_a_deed_behind_a_stated_problem_is_its_measure() -> None:
    text = "目录更新滞后。按月更新目录。政策解读术语较多。编写白话问答。"
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "目录更新滞后"),
        ("p", "政策解读术语较多"),
        ("m", "按月更新目录"),
        ("m", "编写白话问答"),
    ]


def test_a_deed_is_no_measure_of_its_own_where_measures_are_announced() -> None:
    text = "一是更新滞后。明确过时限，没有人照办。下一步，我局将按周更新。"
    assert [(kind, words) for kind, words, _ in rows(text)][-1] == ("m", "按周更新")
    assert [kind for kind, _, _ in rows(text)] == ["p", "m"]


def test_how_it_shows_only_leads_to_the_list() -> None:
    text = "与群众的期盼相比尚有距离，突出表现为：（1）更新慢；（2）人手少。"
    assert [words for _, words, _ in rows(text)] == ["更新慢", "人手少"]


def test_headlines_may_stand_in_heavy_brackets() -> None:
    text = "【主要问题】一是更新慢；二是人手少。【改进举措】一是按周更新；二是增配一名专员。"
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "更新慢"),
        ("p", "人手少"),
        ("m", "按周更新"),
        ("m", "增配一名专员"),
    ]


def test_a_sentence_of_as_many_measures_goes_in_step_with_the_problems() -> None:
    text = "一是更新还不够及时。二是科室配合不够主动。下一步，将建立定期更新提醒机制，明确各科室报送责任。"
    assert [words for kind, words, _ in rows(text) if kind == "m"] == [
        "建立定期更新提醒机制",
        "明确各科室报送责任",
    ]


def test_two_problems_of_one_sentence_have_subjects_of_their_own() -> None:
    text = "主要问题：排污数据公开不够，公众对监测报告的解读能力有限。"
    assert [words for _, words, _ in rows(text)] == [
        "排污数据公开不够",
        "公众对监测报告的解读能力有限",
    ]


def test_the_last_part_may_tell_of_problems_whatever_its_heading() -> None:
    parts = (
        Section("overview", 1, "一、概述", "全年公开信息30条。", 0),
        Section("fees", 2, "二、收费情况", "没有收费。仍有差距：更新滞后。明年将按周更新。", 20),
    )
    assert [(row.kind, row.text) for row in problems(parts)] == [
        ("problem", "更新滞后"),
        ("measure", "按周更新"),
    ]


def test_examples_are_items_of_their_own() -> None:
    text = "工作中也发现一些问题。比如，规划图纸术语多，市民看图难；又如，经办人员法律知识欠缺。"
    assert stated(text) == [
        ("problem", "规划图纸术语多，市民看图难"),
        ("problem", "经办人员法律知识欠缺"),
    ]


def test_what_is_to_be_solved_is_a_problem_and_how_is_a_measure() -> None:
    text = (
        "下一步要重点解决的问题有两个：一个是公示不及时；一个是对条例不熟悉。"
        "解决的办法是：点位启用前公示；把条例纳入考试。"
    )
    assert stated(text) == [
        ("problem", "公示不及时"),
        ("problem", "对条例不熟悉"),
        ("measure", "点位启用前公示"),
        ("measure", "把条例纳入考试"),
    ]


def test_what_an_organ_put_right_at_once_are_measures() -> None:
    text = "通过评估发现，解读形式单一；通过回访了解到，市民知晓度不高。县局立行立改，制作动画解读3部，开展上街宣传。"
    assert [kind for kind, _ in stated(text)] == ["problem", "problem", "measure", "measure"]


def test_deeds_may_open_with_when_and_by_whom() -> None:
    text = "制度体系不健全；应用场景不多。今年来，我局制定公开指南等制度4项；举办创新大赛。"
    assert stated(text)[2:] == [
        ("measure", "今年来，我局制定公开指南等制度4项"),
        ("measure", "举办创新大赛"),
    ]
    assert [kind for kind, _ in stated("我局建立了目录，但制度体系不健全。")] == ["problem"]


def test_the_last_of_a_list_falls_short_of_nothing() -> None:
    text = "仍存在解读不够通俗、与市县部门公开口径不一致等不足。"
    assert ("problem", "与市县部门公开口径不一致") in stated(text)
    assert stated("公开内容不全，与群众期盼还有差距。更新慢。下一步，补齐内容。") == [
        ("problem", "公开内容不全，与群众期盼还有差距"),
        ("problem", "更新慢"),
        ("measure", "补齐内容"),
    ]


def test_falling_short_of_a_standard_adds_to_what_is_wanting() -> None:
    text = "公开内容不够全面，与群众期盼还有差距。一是更新慢。二是渠道少。"
    assert [words for _, words in stated(text)] == ["更新慢", "渠道少"]
    assert stated("我镇认真开展工作，与群众期盼还有差距。一是更新慢。") == [("problem", "更新慢")]


def test_praise_and_a_promise_of_nothing_state_no_problem() -> None:
    text = "我镇公开工作得到群众好评。今后，我镇将一如既往抓好政府信息公开工作，更好服务群众。"
    (row,) = parse(report(problems=text)).report.problems
    assert (row.kind, row.category) == ("problem", "none_stated")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("有的村公开栏常年空着，其余村做得较好。", None),
        ("我镇公开工作扎实有效，公开栏玻璃破损两处。", None),
        ("公开渠道仅有一块宣传栏，群众满意。", None),
        ("公开栏常年空着，未发现其他问题。", None),
        # What takes some of it back.
        ("全年未发现大的问题。但版面不妨做得美观一些。", None),
        ("公开工作有序推进，群众反映较好，没有接到投诉。", "none_stated"),
        (
            "本年度我馆公开工作运行顺畅，未发现明显问题。今后将一如既往做好信息公开工作。",
            "none_stated",
        ),
        ("我单位公开工作运行正常，信息发布及时准确，未发生泄密事件。", "none_stated"),
    ],
)
def test_that_nothing_is_wanting_is_told_by_every_clause(text: str, category: str | None) -> None:
    (row,) = parse(report(problems=text)).report.problems
    assert (row.kind, row.category) == ("problem", category)


def test_what_might_be_better_is_wanting() -> None:
    text = "没有大的问题。但更新频率还可以再快一些，解读还可更生动。"
    assert [kind for kind, _ in stated(text)] == ["problem", "problem"]


def test_what_came_of_measures_is_no_further_one() -> None:
    text = (
        "存在解读不通俗、搜索不精准等问题。为此，我厅推出动漫解读，升级搜索引擎，上述改进均已落实。"
    )
    assert [kind for kind, _ in stated(text)] == ["problem", "problem", "measure", "measure"]


def test_paragraphs_headed_by_what_is_done() -> None:
    text = (
        "（一）存在问题\n信息质量有待提高。有附件打不开的情况。\n公开渠道有待拓展。老年群众看不到。\n"
        "（二）改进措施\n严把质量关。每周抽查链接和附件。\n拓展渠道。请村广播循环播放。"
    )
    assert [kind for kind, _ in stated(text)] == ["problem", "problem", "measure", "measure"]
    plain = "存在更新慢、渠道少等问题。今后，每周抽查链接。请村广播循环播放。"
    assert [kind for kind, _ in stated(plain)] == ["problem", "problem", "measure", "measure"]


def test_what_is_quoted_in_a_list_is_not_wanting() -> None:
    text = "办件人员对“信息不存在”的检索、说明义务把握不牢，导致败诉。"
    assert len(stated(text)) == 1


def test_a_part_of_measures_behind_that_of_problems() -> None:
    sections = [
        Section("problems", 1, "四、不足", "更新不及时。", 0),
        Section("other", 2, "五、下步", "每周更新一次；增加人手。", 20),
    ]
    assert [p.kind for p in problems(sections)] == ["problem", "measure", "measure"]
    sections[1] = Section("other", 2, "五、其他需要报告的事项", "每周更新一次。", 20)
    assert [p.kind for p in problems(sections)] == ["problem"]


def test_problems_told_before_a_part_of_measures() -> None:
    before = "召开专题会2次。\n工作中存在的不足：个别干部有畏难情绪；公开程序不够规范。\n"
    text = before + "下一步改进措施\n开展条例进机关活动。"
    parts = [Section("problems", 1, "下一步改进措施", "开展条例进机关活动。", len(text) - 10)]
    assert [p.kind for p in problems(parts, text)] == ["problem", "problem", "measure"]
    text = text.replace("存在的不足：", "，")
    parts = [Section("problems", 1, "下一步改进措施", "开展条例进机关活动。", len(text) - 10)]
    assert "problem" not in {p.kind for p in problems(parts, text) if p.category != "none_stated"}


def test_measures_that_start_from_as_many_places() -> None:
    text = (
        "存在的问题集中在两个环节：报送不积极；审核耗时长。\n"
        "改进措施也从两个环节入手：把报送纳入绩效；审查合并进行。"
    )
    assert [kind for kind, _ in stated(text)] == ["problem", "problem", "measure", "measure"]


def test_a_long_cycle_is_a_problem_of_its_own() -> None:
    text = "还存在重点信息公开不够规范，个别栏目更新周期长，科室间沟通衔接不够顺畅等问题。"
    assert stated(text) == [
        ("problem", "重点信息公开不够规范"),
        ("problem", "个别栏目更新周期长"),
        ("problem", "科室间沟通衔接不够顺畅"),
    ]


def test_what_a_measure_strives_for_goes_with_it() -> None:
    text = "今后将健全信息报送奖惩办法，按行业分类推送警示信息，努力提升公开实效。"
    assert stated(text) == [
        ("measure", "健全信息报送奖惩办法"),
        ("measure", "按行业分类推送警示信息，努力提升公开实效"),
    ]
