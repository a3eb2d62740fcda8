"""Last year's problems that were put right are none of this year's; what was done about them is a measure."""

import pytest

from gxdata.extract.problems import problems
from gxdata.extract.report import Section

YEAR = 2022


def rows(text: str, year: int | None = YEAR) -> list[tuple[str, str, int | None]]:
    section = Section("problems", 1, "五、存在的主要问题及改进情况", text, 0)
    return [(p.kind[0], p.text, p.answers) for p in problems((section,), "", year)]


def test_what_was_done_is_a_measure_and_answers_none_of_this_years_problems() -> None:
    text = (
        "针对去年存在的栏目更新不及时问题，今年我镇建立了更新台账。"
        "今年的主要不足：一是解读形式单一；二是人手不足。下一步，一是制作图解；二是增加一名专职人员。"
    )
    assert rows(text) == [
        ("p", "解读形式单一", None),
        ("p", "人手不足", None),
        ("m", "建立了更新台账", None),
        ("m", "制作图解", 1),
        ("m", "增加一名专职人员", 2),
    ]


def test_the_word_that_opens_what_was_done_is_no_part_of_it() -> None:
    text = "上年度指出的问题均已整改：培训由1场增至3场。今年存在的不足是更新慢。"
    assert ("m", "培训由1场增至3场", None) in rows(text)


@pytest.mark.parametrize(
    "opening",
    [
        "上一年度提出的解读形式单一、答复不规范等问题均已整改完成。",
        "对2021年度报告中列出的不足，我局已逐项整改到位。",
        "去年存在的公开渠道单一问题已得到有效解决。",
    ],
)
def test_that_it_was_put_right_is_no_row(opening: str) -> None:
    assert rows(f"{opening}今年存在的不足是更新慢。") == [("p", "更新慢", None)]


def test_what_was_put_right_behind_this_years_problems_is_none_of_them() -> None:
    text = "主要不足是更新慢。今年以来，针对上年度提出的人手少问题，已落实两名专职人员。"
    assert rows(text) == [("p", "更新慢", None), ("m", "落实两名专职人员", None)]


def test_a_part_on_last_years_problems_holds_what_was_done_about_them() -> None:
    text = (
        "（一）2021年存在问题整改情况\n一是信息公开不及时问题。已按月通报。二是培训不足问题，全年开展培训3次。\n"
        "（二）2022年存在的主要问题\n一是内容不够全面。\n（三）改进措施\n一是充实内容。"
    )
    assert rows(text) == [
        ("p", "内容不够全面", None),
        ("m", "已按月通报", None),
        ("m", "全年开展培训3次", None),
        ("m", "充实内容", 1),
    ]


def test_the_year_reported_on_decides_which_year_is_an_earlier_one() -> None:
    text = "2021年，我局公开工作存在渠道单一的问题，2022年已开设公众号。"
    assert rows(text, 2022) == [("m", "开设公众号", None)]
    assert [kind for kind, _, _ in rows(text, 2021)] == ["p"]


@pytest.mark.parametrize(
    "text",
    [
        "去年存在的人手不足问题今年仍未根本解决。",
        "上年度反映的更新不及时问题依然存在。",
        "今年栏目更新不及时，已补发。",
    ],
)
def test_what_still_is_wrong_stays_a_problem(text: str) -> None:
    assert rows(text)[0][0] == "p"


def test_an_item_of_a_list_may_look_back() -> None:
    text = "一是针对往年信息发布滞后的问题，制定发布清单。二是今年解读仍然偏少。"
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "今年解读仍然偏少"),
        ("m", "制定发布清单"),
    ]


@pytest.mark.parametrize("text", ["去年" * 5_000, "2020年存在问题，" * 1_300, "问题，已" * 3_000])
def test_hostile_sentences_come_to_an_end(text: str) -> None:
    assert rows(text) is not None
    assert rows(text, None) is not None


@pytest.mark.parametrize("year", [2020, 2021, 2022, None])
@pytest.mark.parametrize(
    "opening",
    [
        "2021年，我局公开工作稳步推进，但仍存在栏目更新慢、人手不足等问题。",
        "2021年我局还存在以下不足：一是栏目更新慢；二是人手不足。",
        "2021年度存在问题：栏目更新慢，人手不足。",
    ],
)
def test_what_is_wrong_is_a_problem_though_the_year_is_another(
    opening: str, year: int | None
) -> None:
    found = rows(f"{opening}今后将按月更新栏目，增加人手。", year)
    assert [words for kind, words, _ in found if kind == "p"] == ["栏目更新慢", "人手不足"]


def test_what_was_done_about_one_problem_in_quotation_marks_is_one_measure() -> None:
    text = (
        "针对2021年报告指出的“专栏更新不及时”问题，我站建立了巡查台账，补录信息46条，问题已整改到位。"
        "今年的不足是人手不足。"
    )
    assert [kind for kind, _, _ in rows(text)] == ["p", "m"]


def test_what_goes_on_behind_a_semicolon_with_last_years_problems_is_what_was_done() -> None:
    text = (
        "针对上年度指出的“渠道少”问题，公开内容方面，推动文件与解读同步发布；公开形式方面，制作图解8件；"
        "针对培训少的问题，全年培训5次；人员不足方面，配备专人2名。今年存在的不足是更新慢。"
    )
    assert rows(text) == [
        ("p", "更新慢", None),
        ("m", "推动文件与解读同步发布", None),
        ("m", "制作图解8件", None),
        ("m", "全年培训5次", None),
        ("m", "配备专人2名", None),
    ]


def test_a_problem_named_before_what_was_done_about_it_is_no_part_of_that() -> None:
    text = (
        "针对上年度年报所列问题，我局逐条整改：信息发布不够规范问题，制定了发布规程；栏目更新慢问题，实行周更制度。"
        "今年存在的不足是人手不足。"
    )
    assert rows(text) == [
        ("p", "人手不足", None),
        ("m", "制定了发布规程", None),
        ("m", "实行周更制度", None),
    ]


def test_what_was_done_against_a_list_is_no_problem_named_before() -> None:
    text = "针对2021年存在的内容不全问题，2022年我街道对照目录补充信息60条，发布图解12篇。2022年存在的不足是更新慢。"
    told = [words for kind, words, _ in rows(text, 2022) if kind == "m"]
    assert "对照目录补充信息60条" in "".join(told)


def test_what_is_wanting_is_no_measure_though_it_opens_as_one_and_the_year_is_another() -> None:
    text = (
        "2021年，也存在一些不足：公众知晓度不高，主动查阅信息的群众较少；公开方式传统，创新不够。"
    )
    assert {kind for kind, *_ in rows(text, 2022)} == {"p"}


def test_what_was_done_may_be_told_behind_what_came_of_it() -> None:
    text = (
        "对2021年存在的“信息少”“人员不固定”两个问题，2022年我乡信息发布量翻了一番，明确两名同志专职负责。"
        "今年存在的不足是更新慢。"
    )
    assert [kind for kind, *_ in rows(text, 2022)] == ["p", "m", "m"]


def test_that_all_was_put_right_is_no_row_beside_what_was_done() -> None:
    text = "2021年指出的意识不强、答复不规范两个问题，已全部完成整改，并建立会商制度。2022年存在的不足是更新慢。"
    assert rows(text) == [("p", "更新慢", None), ("m", "并建立会商制度", None)]


def test_what_still_is_wrong_behind_what_was_put_right_is_one_of_this_years() -> None:
    text = (
        "着力解决上年度存在的公示不全、更新慢两个问题：公示栏增设2块；目录按周核对。"
        "目前还存在来信回复慢的问题，2023年将开设信箱。"
    )
    assert rows(text) == [
        ("p", "来信回复慢的问题", None),
        ("m", "公示栏增设2块", None),
        ("m", "目录按周核对", None),
        ("m", "开设信箱", 1),
    ]


def test_what_an_earlier_year_found_is_no_problem_though_a_measure_names_it() -> None:
    text = (
        "（一）2021年问题整改情况。针对解读单一问题，2022年发布图解32篇；针对来信回复慢问题，开设信箱。"
        "（二）2022年存在的问题。一是人手不足。"
    )
    assert rows(text) == [
        ("p", "人手不足", None),
        ("m", "发布图解32篇", None),
        ("m", "开设信箱", None),
    ]
