"""Figures in whole reports: where they stand, what is no prose, and what counts once."""

import pytest

from gxdata import parse
from gxdata.catalogue.codes import code_list
from gxdata.catalogue.metrics import figure_words
from gxdata.extract import Figure, Report
from gxdata.extract.figures.numbers import numbers
from tests.pages import HEADINGS, applications_text, consistent_table, report

TITLE = "霁川省砚汀市澜屿县水利局2022年政府信息公开工作年度报告"
CONTRACT = """disclosed disclosed_cumulative interpretations press_conferences interviews hot_topic_responses
messages_handled hotline_cases consultations proposals_handled opinion_solicitations applications_received
applications_natural applications_org applications_carried_in applications_closed applications_carried_out
applications_granted applications_partial applications_denied applications_unavailable applications_rejected
applications_other applications_withdrawn reviews litigations fees_charged fee_notices meetings trainings trainees
staff_full_time staff_part_time reading_points normative_issued normative_repealed normative_in_force gazette_issues
inspections""".split()


def read(overview: str, **parts: str) -> Report:
    sections = {"disclosure": "略。", "applications": "略。", "reviews": "略。"} | parts
    lines = [TITLE, "一、总体情况", overview]
    for name, heading in HEADINGS.items():
        lines += [heading, sections.get(name, "略。")]
    return parse("\n".join(lines).encode()).report


def told(found: Report) -> list[tuple[str, float]]:
    return [(f.metric, f.value) for f in found.figures]


def one(overview: str) -> Figure:
    (figure,) = read(overview).figures
    return figure


def test_every_metric_of_the_contract_has_labels_and_a_unit() -> None:
    assert sorted(code_list("metric")) == sorted(CONTRACT)
    assert all(code.zh and code.en and code.unit for code in code_list("metric").values())


def test_every_reading_can_be_found() -> None:
    known = figure_words()
    readings = {id(r): r for sense in known.senses.values() for r in sense.readings}
    assert {r.metric for r in readings.values()} == set(code_list("metric")) - {
        "disclosed",
        "disclosed_cumulative",
    }
    for word in known.senses:
        found = known.pattern.match(word)
        assert found
        assert found[0] == word


def test_a_figure_says_where_it_stands() -> None:
    found = read("2022年，我局主动公开政府信息约 1,284 条，召开专题会议 2 次。")
    first, second = found.figures
    assert found.text[first.start : first.end] == "1,284条"
    assert found.text[second.start : second.end] == "2次"
    assert (first.approx, first.unit, first.year_ref, first.section) == (
        True,
        "条",
        2022,
        "overview",
    )
    assert "主动公开政府信息" in first.evidence


def test_spans_hold_in_lines_that_were_broken() -> None:
    found = read(
        "2022年，我局按要求做好申请办理工作，全年共收到政府信息公开申\n请35件，其中自然人申请 24 件，均已答复。"
    )
    assert told(found) == [("applications_received", 35.0), ("applications_natural", 24.0)]
    assert [found.text[f.start : f.end] for f in found.figures] == ["35件", "24件"]


def test_full_width_digits_and_radicals() -> None:
    figure = one("通过政府⽹站公开信息１２８条。")
    assert (figure.metric, figure.channel, figure.value) == ("disclosed", "website", 128.0)


def test_numbers_in_titles_are_no_figures() -> None:
    assert read("印发《关于公开信息120条的通知》（霁办发〔2022〕30号）。").figures == ()


@pytest.mark.parametrize("sep", [" | ", "\n", "  "])
def test_tables_are_no_prose(sep: str) -> None:
    rows = applications_text(consistent_table(), sep)
    assert read("略。", applications=rows).figures == ()


ROWS = {
    "glued": "一、本年新收政府信息公开申请数量21件1件2件0件1件0件25件",
    "spaced": "三、本年度办理结果 （一）予以公开 5件 0件 0件 0件 1件 0件 6件",
    "dashes": "四、结转下年度继续办理 2件 — — — — — 2件 2件",
    "a comma in its label": "（二）部分公开（区分处理的，只计这一情形） 2件 1件 0件 0件 0件 0件 3件",
    "two cells": "行政复议 1件 2件",
    "digits alone": "一、本年新收政府信息公开申请数量3210142",
    "zeros alone": "（一）予以公开0000000",
    "bars": "（五）不予处理¦1.信访举报投诉类申请¦0¦0¦0¦0¦0¦0¦0",
    "a notice in its label": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请0001012",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_rows_whose_cells_bear_units_are_no_prose(row: str) -> None:
    assert told(read(row)) == []


def test_white_space_before_a_label_parts_counts() -> None:
    assert told(read("新闻发布会：6场　在线访谈：20期　政策解读：508篇")) == [
        ("press_conferences", 6.0),
        ("interviews", 20.0),
        ("interpretations", 508.0),
    ]
    labelled = read("政策解读：58篇　按照“收到申请当日登记”的要求办理。")
    assert told(labelled) == [("interpretations", 58.0)]
    (figure,) = labelled.figures
    assert labelled.text[figure.start : figure.end] == "58篇"


def test_a_short_cell_beside_sentences_may_deny() -> None:
    cells = "\n".join(
        f"| {label} | {text} |"
        for label, text in (
            (
                "总体情况",
                "2022年，我局主动公开政府信息96条，举办业务培训2次，并设立政府信息查阅点1个。",
            ),
            ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "0"),
            ("其他事项", "本年度未收取信息处理费"),
        )
    )
    found = read(cells)
    assert ("fees_charged", 0.0) in told(found)
    fee = next(f for f in found.figures if f.metric == "fees_charged")
    assert fee.evidence == "本年度未收取信息处理费"


def test_prose_in_one_line_with_the_rows_of_a_table_counts() -> None:
    line = "全年主动公开信息95条。新收申请数量21件1件0件22件上年结转0件0件0件0件发布解读4篇。"
    assert told(read(line)) == [("disclosed", 95), ("interpretations", 4)]


def test_a_paragraph_goes_on_with_the_applications_of_the_one_before() -> None:
    found = told(
        read("全年新收政府信息公开申请36件。\n共办结35件。\n作出答复：予以公开21件，部分公开6件。")
    )
    assert found == [
        ("applications_received", 36),
        ("applications_closed", 35),
        ("applications_granted", 21),
        ("applications_partial", 6),
    ]


def test_a_paragraph_on_other_cases_does_not() -> None:
    found = told(
        read("全年新收政府信息公开申请36件。\n受理行政审批事项840件，不予受理12件，办结828件。")
    )
    assert found == [("applications_received", 36)]


def test_prose_beside_a_table_counts() -> None:
    rows = applications_text(consistent_table())
    found = read("略。", applications=f"本年度新收申请12件。\n{rows}")
    assert told(found) == [("applications_received", 12.0)]


def test_the_same_statement_counts_once() -> None:
    found = read("全年收到申请9件。", applications="全年收到申请9件，比上年少2件。")
    assert told(found) == [("applications_received", 9.0)]


def test_two_equal_numbers_in_one_clause_are_two_statements() -> None:
    found = read("办理人大代表建议5件、政协提案5件。")
    assert told(found) == [("proposals_handled", 5.0)] * 2


def test_statements_that_differ_are_both_kept() -> None:
    found = read("全年行政复议2件。", reviews="全年行政复议3件。")
    assert told(found) == [("reviews", 2.0), ("reviews", 3.0)]


def test_section_five_counts_nothing_but_fees() -> None:
    found = read("略。", problems="全年仅公开信息十余条。将组织培训3次。本年度未收取信息处理费。")
    assert told(found) == [("fees_charged", 0.0)]


def test_a_part_that_says_only_none() -> None:
    found = read("略。", applications="无。", reviews="无")
    assert told(found) == [("applications_received", 0.0), ("reviews", 0.0), ("litigations", 0.0)]


def test_last_years_number_is_told_apart() -> None:
    found = read("2021年收到申请20件，2022年收到申请31件。")
    assert [(f.value, f.year_ref) for f in found.figures] == [(20.0, 2021), (31.0, 2022)]


@pytest.mark.parametrize(
    ("overview", "wanted"),
    [
        ("2021年主动公开信息130条，2022年升至297条。", [(130, 2021), (297, 2022)]),
        ("2021年收到公开申请13件，2022年减少到9件。", [(13, 2021), (9, 2022)]),
        ("2021年收到公开申请13件，2022年为9件。", [(13, 2021), (9, 2022)]),
        ("2022年公开信息130条，阅读量由2021年的5万次增至2022年的9万次。", [(130, 2022)]),
        ("受理申请13件（2021年4件，2022年9件）。", [(13, 2022), (4, 2021)]),
    ],
)
def test_what_a_count_came_to_in_a_year_is_that_years(
    overview: str, wanted: list[tuple[float, int]]
) -> None:
    assert [(f.value, f.year_ref) for f in read(overview).figures] == wanted


@pytest.mark.parametrize("end", ["等公开", "等渠道公开", "等向社会公开"])
def test_a_list_of_which_one_channel_is_known_means_all(end: str) -> None:
    assert one(f"通过区县融媒、门户网站{end}信息236条。").channel is None


def test_a_lone_other_year_is_most_often_a_slip() -> None:
    assert one("2021年共收到申请20件。").year_ref is None


def test_rows_of_the_frame() -> None:
    parsed = parse(report(applications="本年度新收申请12件。"), source="a.txt")
    (row,) = parsed.frames()["figures"].to_pylist()
    assert (row["metric"], row["value"], row["section"]) == (
        "applications_received",
        12.0,
        "applications",
    )


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("1.2万余条", 12000, True),
        ("28余万条", 280000, True),
        ("近3亿次", 3e8, True),
        ("二百余条", 200, True),
        ("一百零三件", 103, False),
        ("二〇件", 20, False),
        ("3千余条", 3000, True),
        ("共1,113件", 1113, False),
        ("2021，30件", 30, False),
        ("11，930条", 11930, False),
    ],
)
def test_numbers(text: str, value: float, approx: bool) -> None:
    (number,) = numbers(text)
    assert (number.value, number.approx) == (value, approx)


@pytest.mark.parametrize(
    "text",
    [
        *("第3次", "一件事", "三条例", "〔2021〕件", "两场所", "2022，"),
        *("S29条", "办结lS9件", "公开|45条", "办结З27件", "公开×81条", "结转3〇件", "公开1.284条"),
    ],
)
def test_what_only_looks_like_a_number_with_a_unit(text: str) -> None:
    assert list(numbers(text)) == []


@pytest.mark.parametrize(
    "text", ["9" * 40_000, "一" * 40_000, "1," * 20_000, "《" * 40_000, "未收到申请" * 8_000]
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "broken",
    [
        "全年共公开信息3 12条。",
        "全年共公开信息3\x0b12条。",
        "全年共公开信息2O1条。",
        "全年共公开信息3l2条。",
        "全年共公开信息\ufffd12条。",
        "全年共公开信息□12条。",
        "全年共公开信息2█12条。",
        "全年共公开信息2З12条。",
        "全年共公开信息2\u033612条。",
        "全年共公开信息230+12条。",
        "全年共公开信息\u221212条。",
        "全年共公开信息1□12条。",
        "全年共公开信息*12条。",
        "全年共公开信&#2446712条。",
        "全年共公开信息xi112条。",
        "全年共公开信息3?12条。",
        "全年共公开信息\ue5b912条。",
        "全年我局通过各类渠道和方式共主动公开政府信息2\n06条，均及时。",
    ],
)
def test_what_is_left_of_a_broken_number_is_no_figure(broken: str) -> None:
    assert {12.0, 1.0, 2.0, 6.0}.isdisjoint(value for _, value in told(read(broken)))


def test_a_sentence_that_breaks_within_its_number_has_one_number() -> None:
    found = read("2022年，我局按要求做好各项工作，收到政府信息公开申请6\n6件。")
    assert told(found) == [("applications_received", 66.0)]


def test_a_percentage_on_a_line_of_its_own_ends_its_sentence() -> None:
    """Without it, what follows would be told of the year before."""
    grown = "2022年，我局按要求做好各项公开工作，通过政府网站公开政府信息236条，较上年增长"
    found = read(f"{grown}\n38%。\n先后召开政府信息公开工作推进会2次。")
    assert [f.year_ref for f in found.figures if f.metric == "meetings"] == [None]


def test_a_page_on_one_line_is_read_part_by_part() -> None:
    """What section five promises is silent, and nothing before it."""
    body = (
        "一、总体情况 2022年，我局主动公开政府信息318条。 二、主动公开政府信息情况 制发规范性文件3件。 "
        "三、收到和处理政府信息公开申请情况 全年未收到政府信息公开申请。 "
        "四、政府信息公开行政复议、行政诉讼情况 行政复议1件，行政诉讼0件。 "
        "五、存在的主要问题及改进情况 一是更新不及时，全年仅发布解读4篇。2023年拟举办培训2次。"
    )
    found = parse(f"{TITLE}\n{body}".encode()).report
    assert told(found) == [
        ("disclosed", 318),
        ("normative_issued", 3),
        ("applications_received", 0),
        ("reviews", 1),
        ("litigations", 0),
    ]
    assert [f.section for f in found.figures][-1] == "reviews"


def test_a_line_below_a_heading_of_its_own_says_there_was_nothing() -> None:
    text = "\n".join(
        (
            TITLE,
            "三、依申请公开政府信息情况",
            "（一）申请情况",
            "无",
            "（二）申请处理情况",
            "无",
            "（三）因政府信息公开申请行政复议、提起行政诉讼的情况",
            "无",
        )
    )
    assert told(parse(text.encode()).report) == [
        ("applications_received", 0),
        ("reviews", 0),
        ("litigations", 0),
    ]


def test_last_years_number_is_not_this_years() -> None:
    overview = "2021年我局主动公开信息568条。2022年公开信息612条。"
    assert [(f.value, f.year_ref) for f in read(overview).figures] == [(568, 2021), (612, 2022)]


def test_a_year_that_stands_alone_is_a_slip_of_the_pen() -> None:
    assert one("2021年我局主动公开信息568条。").year_ref is None


def test_what_came_of_last_years_disputes_is_no_slip() -> None:
    disputed = read("2021年的行政复议案件2件、行政诉讼案件3件均已审结。").figures
    assert [f.year_ref for f in disputed] == [2021, 2021]


def test_a_year_told_of_beside_the_next_keeps_its_own() -> None:
    overview = "2022年公开信息58条，全部上网。此外，2023年在网站公开信息24条。"
    assert [(f.value, f.year_ref) for f in read(overview).figures] == [(58, 2022), (24, 2023)]


def test_a_sentence_of_last_year_is_so_from_end_to_end() -> None:
    last_year = "2021年公开信息78条，收到申请1件，未发生行政复议。"
    assert {f.year_ref for f in read(last_year).figures} == {None}
    beside = read(f"全年收到申请3件。{last_year}").figures
    assert [f.year_ref for f in beside] == [2022, 2021, 2021, 2021]


def test_rows_of_a_table_of_indicators_are_no_prose() -> None:
    rows = "七、依申请公开信息收取的费用 万元 0\n（一）回应公众关注热点或重大舆情数（同一热点计1次） 次 3"
    assert read("略。", other=rows).figures == ()


@pytest.mark.parametrize(
    "nothing", ["均为零。", "均为0。", "零", "均未发生。", "全年均未发生。", "0件。"]
)
def test_a_part_of_which_all_was_zero(nothing: str) -> None:
    found = read("略。", reviews=nothing)
    assert told(found) == [("reviews", 0.0), ("litigations", 0.0)]


def test_a_heading_that_names_fees_and_disputes() -> None:
    text = [
        TITLE,
        "一、概述",
        "略。",
        "五、收费及复议诉讼情况",
        "均为零。",
        "六、存在的主要问题",
        "无。",
    ]
    found = parse("\n".join(text).encode()).report
    assert {f.metric for f in found.figures} == {"reviews", "litigations", "fees_charged"}


@pytest.mark.parametrize("width", [10, 12, 15, 17, 26])
def test_lines_are_joined_however_narrow_a_page_broke_them(width: int) -> None:
    said = (
        "2022年，我局通过门户网站公开信息2317条，通过微信公众号公开信息408条。收到政府信息公开申请67件，"
        "上年结转5件，办结69件，结转下年度3件。其中予以公开31件，部分公开4件，不予公开2件，无法提供32件。"
    )
    broken = "\n".join(said[at : at + width] for at in range(0, len(said), width))
    assert told(read(broken)) == told(read(said))
    assert len(told(read(said))) == 10


def in_columns(text: str, width: int) -> str:
    """A text broken where its line is full, digits half as wide as the rest, closing marks hung out."""
    broken, room = "", width
    for char in text:
        wide = 2 if char > "\u2000" else 1
        if wide > room and char not in "，。；、：）”":
            broken, room = broken + "\n", width
        broken, room = broken + char, room - wide
    return broken


@pytest.mark.parametrize("width", [20, 22, 26, 30, 34, 40])
def test_lines_are_joined_that_hold_as_many_digits_as_find_room(width: int) -> None:
    said = (
        "2021年，我局受理政府信息公开申请1,873件，当面申请408件，网上申请1029件，信函申请436件；同意公开1102件，"
        "部分公开86件，不予公开95件。微信公众号推送信息2651篇，门户网站公开信息20306条，公告栏张贴243条。"
    )
    year = TITLE.replace("2022", "2021")
    assert told(parse(f"{year}\n{in_columns(said, width)}".encode()).report) == told(
        parse(f"{year}\n{said}".encode()).report
    )


def test_a_year_cut_by_the_end_of_a_line_that_is_not_joined_counts_nothing() -> None:
    assert told(read("（二）依申请公开。20\n22年收到申请6件。")) == [("applications_received", 6.0)]


def test_a_name_in_quotation_marks_is_joined_over_two_lines() -> None:
    broken = "本局在网站的“通\n知公告”栏公开31条、“动态”栏公开88条。"
    assert told(read(broken)) == []


def test_a_unit_on_the_next_line_is_that_of_the_number() -> None:
    assert ("disclosed", 41.0) in told(read("县政府网站公开信息41\n条，公众号公开58条。"))


def test_a_count_on_the_next_line_is_that_of_what_the_line_before_names() -> None:
    broken = "全年共收到信息公开申请\n9件，上年结转0件；办结9件。"
    assert ("applications_received", 9.0) in told(read(broken))


def test_a_count_behind_a_line_that_is_not_read_is_not_joined() -> None:
    broken = "我局通过门户网站公开信\n息2\n317条，通过公众号公开信\n息4\n208条。"
    assert {317.0, 208.0}.isdisjoint(value for _, value in told(read(broken)))


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width)
    )


def test_a_numbered_line_as_wide_as_a_narrow_page_is_no_heading() -> None:
    said = (
        "一、今年我乡在县政府网站公开政府信息18.6万条。\n"
        "二、除1件要求补正之外，收到申请13件，信函申请5件。"
    )
    assert told(read(wrapped(said, 9))) == told(read(said))


def test_what_is_not_read_between_two_lines_of_a_narrow_page_parts_them() -> None:
    said = (
        "二、主动公开信息情况\n今年县局下达各股信息发布任务400条，公开信息457条，"
        "其中网站391条，微博公开信息66条，召开会议2次。"
    )
    assert ("disclosed", 400.0) not in told(read(wrapped(said, 9)))
