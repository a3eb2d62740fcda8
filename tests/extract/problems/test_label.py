"""Problems and measures are named together where their lists go in step."""

from gxdata.extract.problems.categorise import categorise, categorise_pair, label

VAGUE = "每周由办公室通报"


def test_a_measure_that_names_only_means_takes_its_problem_s_theme() -> None:
    assert categorise(VAGUE)[0] == "mechanism"
    of_problem, of_measure = categorise_pair("信息更新不及时", VAGUE)
    assert of_problem[0] == of_measure[0] == "timeliness"


def test_a_problem_that_leaves_its_theme_open_takes_its_measure_s() -> None:
    vague = "这方面做得还不够好"
    assert categorise(vague)[:1] != ("staffing",)
    of_problem, of_measure = categorise_pair(vague, "配备专职信息员，充实工作力量")
    assert of_problem[0] == of_measure[0] == "staffing"


def test_what_both_say_clearly_stays_apart() -> None:
    of_problem, of_measure = categorise_pair(
        "工作人员少、无专职人员", "丰富政策解读形式，多用图解解读"
    )
    assert of_problem[0] == "staffing"
    assert of_measure[0] == "interpretation"


def test_the_order_of_tying_does_not_matter() -> None:
    problems = ["信息更新不及时", "公开渠道单一"]
    measures = ["开通微信公众号", VAGUE]
    of_problems, of_measures = label(problems, measures, [1, 0])
    assert [labels[0] for labels in of_problems] == ["timeliness", "channels"]
    assert [labels[0] for labels in of_measures] == ["channels", "timeliness"]


def test_a_measure_that_answers_nothing_speaks_for_itself() -> None:
    of_problems, of_measures = label(["信息更新不及时"], [VAGUE, "开展业务培训"], [None, None])
    assert of_problems == [categorise("信息更新不及时")]
    assert of_measures == [categorise(VAGUE), categorise("开展业务培训")]


def test_several_measures_do_not_rename_the_problem_they_answer() -> None:
    of_problems, of_measures = label(["信息更新不及时"], [VAGUE, "开展业务培训"], [0, 0])
    assert of_problems == [categorise("信息更新不及时")]
    assert of_measures[1][0] == "skills_training"


def test_lists_of_one_length_of_which_no_pair_speaks_of_the_same_do_not_go_in_step() -> None:
    problems = ["公开内容不够全面", "公开渠道不够畅通"]
    measures = ["加强领导，健全机构", "加强学习，提高素质"]
    of_problems, of_measures = label(problems, measures, [0, 1])
    assert [labels[0] for labels in of_problems] == ["content_coverage", "channels"]
    assert [labels[0] for labels in of_measures] == ["mechanism", "skills_training"]
