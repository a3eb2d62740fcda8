"""Figures that a whole report tells by a sum, by what is left over, or by nothing but a word under a heading."""

import pytest

from gxdata import parse
from tests.extract.figures.test_reading_prose import TITLE, read


def said(overview: str) -> set[tuple[str, str | None, float]]:
    return {(f.metric, f.channel, f.value) for f in read(overview).figures}


def under(heading: str, text: str) -> set[tuple[str, float]]:
    page = f"{TITLE}\n一、概述\n略。\n{heading}\n{text}\n九、附则\n略。\n"
    return {(f.metric, f.value) for f in parse(page.encode()).report.figures}


@pytest.mark.parametrize(
    ("overview", "channel", "value"),
    [
        ("在县政府网站公开审核公告6篇、部门预决算2篇、动态19篇，合计27篇。", "website", 27),
        ("在公开栏公示低保信息30条、救助信息20条、补贴信息10条，共60条。", "board", 60),
        ("全年累计发布汛情信息366条、安全提示120条、其他信息78条，总计564条。", None, 564),
    ],
)
def test_kinds_with_their_sum_are_one_count(
    overview: str, channel: str | None, value: float
) -> None:
    assert said(overview) == {("disclosed", channel, value)}


def test_kinds_that_do_not_add_up_are_no_count() -> None:
    assert said("在县政府网站公开审核公告6篇、部门预决算2篇、动态19篇，合计28篇。") == set()


@pytest.mark.parametrize(
    "rest",
    ["1件尚在办理期限内", "1件延至次年答复", "另有1件于12月30日收到、结转2023年办理"],
)
def test_what_is_not_yet_answered_goes_over(rest: str) -> None:
    assert ("applications_carried_out", None, 1) in said(f"收到申请47件，已答复46件，{rest}。")


def test_those_in_time_are_part_of_those_closed() -> None:
    closed = said("申请办结409件，结转6件；按时办结数401件，延期办结数8件。")
    assert {v for metric, _, v in closed if metric == "applications_closed"} == {409}


def test_documents_sorted_and_ways_of_asking_are_no_figures_of_their_own() -> None:
    documents = "公文类政府信息备案158件，其中主动公开95件、依申请公开41件、不予公开22件。"
    assert said(documents) == set()
    asked = said("接受咨询2016人次，其中热线1730人次，来访286人次。")
    assert asked == {("consultations", None, 2016)}


@pytest.mark.parametrize(
    ("heading", "text", "metrics"),
    [
        ("五、复议、诉讼和申诉", "本年度未发生。", {"reviews", "litigations"}),
        ("五、复议、诉讼情况", "全县未发生。", {"reviews", "litigations"}),
        ("五、复议、诉讼情况", "尚未出现此类情况。", {"reviews", "litigations"}),
        ("三、依申请公开情况", "我局本年度无。", {"applications_received"}),
        ("四、依申请公开政府信息收费情况", "0元。", {"fees_charged"}),
        ("一、本年新收政府信息公开申请数量", "零", set()),
        ("三、收到申请情况", "0元", set()),
        ("四、收费情况", "依申请提供政府信息均为免费。", {"fees_charged"}),
    ],
)
def test_a_word_below_a_heading_is_zero_but_no_cell_of_a_table(
    heading: str, text: str, metrics: set[str]
) -> None:
    assert under(heading, text) == {(metric, 0.0) for metric in metrics}


@pytest.mark.parametrize(
    ("overview", "metric"),
    [
        ("本年度没有公民、法人或其他组织要求提供政府信息。", "applications_received"),
        ("上年亦无结转。", "applications_carried_in"),
    ],
)
def test_nobody_asked_and_nothing_was_left(overview: str, metric: str) -> None:
    assert said(overview) == {(metric, None, 0)}


def test_a_whole_of_which_the_year_is_a_part_counts_all_years() -> None:
    told = said("截止2022年底，我局共公开政府信息952条，其中2022年公开190条。")
    assert told == {("disclosed_cumulative", None, 952), ("disclosed", None, 190)}


def test_who_disputes_an_answer_is_no_answer() -> None:
    told = said("申请人对1件答复不服申请复议，已维持。收到申请9件，对2件答复不服提起行政诉讼。")
    assert told == {
        ("reviews", None, 1),
        ("applications_received", None, 9),
        ("litigations", None, 2),
    }


@pytest.mark.parametrize(
    ("heading", "counted"),
    [
        ("六、2023年打算", False),
        ("六、下一年度工作安排", False),
        ("六、2022年工作重点", True),
        ("六、2023年工作安排落实情况", True),
    ],
)
def test_what_stands_below_a_heading_of_plans_is_yet_to_come(
    heading: str, *, counted: bool
) -> None:
    told = under(heading, "（一）主动公开。\n公开信息150条以上，组织信息公开培训2次。")
    assert (("trainings", 2.0) in told) is counted


@pytest.mark.parametrize("row", ["本年新收政府信息公开申请100012", "四、结转下年度继续办理20823"])
def test_the_cells_of_a_row_that_ran_together_are_no_count(row: str) -> None:
    assert under("三、依申请公开情况", row) == set()
    assert len(under("三、依申请公开情况", f"{row[:-4]}件。")) == 1


@pytest.mark.parametrize(
    ("overview", "metric", "value"),
    [
        ("收到申请14件，按时办结13件、延期办结1件。", "applications_closed", None),
        ("收到申请13件，按时办结13件、延期办结0件。", "applications_closed", 13),
        ("除2件因内容不明确要求补正外，其余11件申请均当场答复。", "applications_received", None),
        ("局属4个管理站另公开信息197条。", "disclosed", None),
        ("收到申请9件，其中网上6件，均为自然人。", "applications_natural", None),
        ("收到申请1件，系自然人通过邮寄提出。", "applications_natural", None),
        ("上年未收到申请，本年收到申请3件，全部为自然人提出。", "applications_natural", None),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_all(
    overview: str, metric: str, value: float | None
) -> None:
    assert {v for m, _, v in said(overview) if m == metric} == ({value} if value else set())


def test_columns_counted_by_their_names_are_no_count_of_the_site() -> None:
    columns = "在“霁宁水务”网站“公告公示”栏公开31条、“工作动态”栏公开134条"
    assert said(f"主动公开政府信息165条，其中{columns}。") == {("disclosed", None, 165)}


def test_a_governments_own_office_is_a_part_of_the_region() -> None:
    page = (
        "霁川省砚汀市澜屿县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n全县各级行政机关共收到政府信息公开申请428件，"
        "办结421件。\n县政府及县政府办公室收到申请96件，办结94件。\n二、主动公开政府信息情况\n略。\n"
    )
    found = {(f.metric, f.value) for f in parse(page.encode()).report.figures}
    assert found == {("applications_received", 428.0), ("applications_closed", 421.0)}


@pytest.mark.parametrize(
    ("overview", "metric", "values"),
    [
        ("全年办理申请69件，含上年转来3件，答复68件。", "applications_closed", {68}),
        ("办理申请69件，含2021年转至今年办理的3件，办结68件。", "applications_carried_in", {3}),
        (
            "全年共办理依申请公开件25件：2021年结转2件，2022年新收23件。",
            "applications_closed",
            set(),
        ),
        ("办结申请12件，含上年转来2件，结转下年度1件。", "applications_closed", {12}),
        ("2022年收取费用为零，2021年收取费用45元。", "fees_charged", {0, 45}),
        ("本年收取费用为零，上年收取费用45元。", "fees_charged", {0, 45}),
        ("办理提案22件，答复全文上网公开19件。", "disclosed", set()),
        ("局长作客“民生热线”直播节目2次。", "hotline_cases", set()),
        ("对2010年以来的23件规范性文件进行清理，废止6件。", "normative_repealed", {6}),
        ("2010年以来制定规范性文件23件。", "normative_issued", set()),
        (
            "截至2022年12月31日，累计公开信息5200条，今年发布300条。",
            "disclosed",
            {300},
        ),
        (
            "截至2022年12月31日，局网站已累计发布信息12406条，2022年当年新增2117条。",
            "disclosed",
            {2117},
        ),
    ],
)
def test_what_there_was_in_all_is_not_what_was_done_in_the_year(
    overview: str, metric: str, values: set[float]
) -> None:
    assert {v for m, _, v in said(overview) if m == metric} == values
