"""Prose against itself and against the tables: lists that do not add up are found, lists that may differ are not."""

import pytest

from gxdata import Parsed, parse
from tests.pages import applications_text, consistent_table, report

OPENING = "2022年，我局按要求公开政府信息。"


def said(prose: str, applications: str = "", reviews: str = "") -> Parsed:
    return parse(report(applications, reviews=reviews).replace(OPENING.encode(), prose.encode()))


def conflicts(parsed: Parsed, outcome: str = "fail") -> set[str]:
    return {c.subject for c in parsed.checks if c.rule == "prose.conflict" and c.outcome == outcome}


@pytest.mark.parametrize(
    "prose",
    [
        "2022年，我局收到政府信息公开申请36件，其中自然人30件、法人6件。办结35件，结转下年度1件。",
        "2022年，我局收到政府信息公开申请36件，其中自然人30件，法人或其他组织6件（商业企业4件、法律服务机构2件）。",
        "2022年，共收到申请36件，上年结转2件，其中自然人33件、法人5件。",
        "2022年，共收到申请36件，其中自然人33件。",
        "2022年，共收到申请36件，其中网络申请20件、信函申请10件。",
        "2022年，共收到申请36件（自然人30件，法人6件），较2021年的40件下降10%，其中网络20件，信函16件。",
        "2022年，行政复议4件，其中维持3件、纠正1件；行政诉讼2件，均胜诉。",
        "2022年，行政诉讼5件，其中未经复议直接起诉3件，复议后起诉2件，维持4件、纠正1件。",
        "2022年，主动公开信息250条，其中网站120条、微信200条。",
        "2022年，共受理申请12件，其中主动撤回1件，上年结转1件，办结11件，结转下年度1件。",
        "2022年，共收到申请30余件，其中自然人33件、法人2件。",
        "2022年，行政复议4件，行政诉讼3件，其中维持5件、纠正2件。",
        "2022年，行政诉讼2件，其中一审维持2件，二审驳回1件。",
        "2022年，共收到申请36件，其中网络20件（其中邮件5件）、信函16件。",
        "2022年，共收到申请36件，其中网络申请36件，其中邮件申请5件。",
        "2022年，共收到申请36件（网络20件，信函16件）；其中当面补交材料9件。",
        "2022年，条例施行以来共收到申请36件，其中自然人18件，法人2件。",
        "2022年，收到申请20件，其中自然人18件，法人2件，当面2件，网络10件，信函8件。",
        "2022年，共收到申请27件。从内容看，征地类20件、规划类12件。",
        "2022年，收到申请27件。按主体分，自然人20件，法人7件；按渠道分，网络22件，信函5件。",
        "2022年，行政复议5件，维持3件；行政诉讼4件，驳回4件。",
        "2022年，行政复议5件，维持3件，1件撤回。",
        "2022年，收到申请30件。从申请方式看，网络申请20件，信函申请6件，其他4件。",
        "2022年，收到申请10件，上年结转2件，全部办结。其中予以公开8件，部分公开4件。",
        "2022年，收到申请8件，均已答复。2021年收到申请13件，其中予以公开9件。",
        "2022年，行政复议6件，其中维持2件、其他结果1件、尚未审结1件。",
        "2022年，主动公开信息200条，其中重点领域信息120条，财政信息60条，民生信息110条。",
        "2022年，主动公开信息520条，其中业务类300条，综合类150条，其他类70条。",
        "2022年，新收申请2.68万件，上年结转1124件，办结2.66万件，结转下年度1302件。",
        "2022年，主动公开信息310余条，其中动态类180条，公告类90条，政策类60条。",
        "2022年，主动公开信息520条，其中业务类300条，综合类150条，公告类70条。",
        "2022年，收到申请156件（含上年结转9件），办结150件，结转下年度6件。",
        "2022年，受理申请15件，其中2021年结转2件、新收13件；办结14件，结转下年度1件。",
        "2022年，办理政府信息公开申请35件（新收31件，上年结转4件），办结32件，结转下年度3件。",
    ],
)
def test_lists_that_may_be_so(prose: str) -> None:
    assert conflicts(said(prose)) == set()


@pytest.mark.parametrize(
    ("prose", "subject"),
    [
        ("2022年，收到政府信息公开申请36件，其中自然人30件、法人3件。", "applicants"),
        ("2022年，收到政府信息公开申请36件，其中自然人30件、法人9件。", "applicants"),
        ("2022年，共收到申请36件，其中自然人38件。", "applicants"),
        ("2022年，收到申请十六件，其中自然人十件，法人和其他组织七件。", "applicants"),
        ("2022年，共收到申请36件，其中当面申请4件、网络申请20件、信函申请14件。", "ways"),
        ("2022年，行政复议4件，其中维持3件、纠正2件。", "results"),
        ("2022年，行政复议4件，维持3件、纠正2件。", "results"),
        ("2022年，行政复议6件，其中维持2件、纠正1件、其他结果1件、尚未审结1件。", "results"),
        ("2022年，收到申请10件，全部办结。其中予以公开8件，部分公开4件。", "outcomes"),
        ("2022年，共收到申请30件。从申请方式看，网络申请20件，信函申请6件。", "ways"),
        ("2022年，主动公开信息210条。其中：机构类30条；财务类60条；业务类150条。", "kinds"),
        ("2022年，主动公开信息210条，其中机构类30条、财务类60条，业务类150条。", "kinds"),
        ("2022年，主动公开信息210条。按内容分：机构类30条，财务类60条，业务类150条。", "kinds"),
        ("2022年，主动公开信息210条，其中机构类30条、财务类60条，其他类110条。", "kinds"),
        ("2022年，共收到申请27件。从申请方式看，网络15件，信函8件，当面6件。", "ways"),
        ("2022年，接受咨询300人次，其中现场120人次、电话150人次、网上60人次。", "ways"),
        ("2022年，共收到申请27件。其中，自然人20件，法人和其他组织9件。", "applicants"),
        ("2022年，收到申请27件。（自然人20件，法人5件）", "applicants"),
        ("2022年，行政诉讼9件，其中未经复议直接起诉6件，复议后起诉4件。", "channels"),
        ("2022年，新收申请20件，上年结转2件，办结20件，结转下年度1件。", "balance"),
        ("2022年，办理政府信息公开申请36件（新收31件，上年结转4件）。", "handled"),
        ("2022年，共处理依申请公开54件，其中本年新收47件，2021年结转6件。", "handled"),
        (
            "2022年，办结申请21件，其中予以公开10件、部分公开3件、不予公开2件、无法提供4件、不予处理1件、其他处理3件。",
            "outcomes",
        ),
    ],
)
def test_lists_that_cannot_be_so(prose: str, subject: str) -> None:
    assert {found.split(": ")[1] for found in conflicts(said(prose))} == {subject}


TABLE = applications_text(consistent_table())


def test_a_number_that_the_table_has_otherwise() -> None:
    found = conflicts(said("2022年，我局收到政府信息公开申请15件。", TABLE))
    assert found == {"applications_received"}


def test_one_statement_that_agrees_is_enough() -> None:
    parsed = said("2022年，收到政府信息公开申请12件。三月一次收到申请5件。", TABLE)
    assert "applications_received" in conflicts(parsed, "pass")


@pytest.mark.parametrize("prose", ["收到申请近20件", "收到申请20余件", "2021年收到申请20件"])
def test_estimates_and_other_years_are_held_against_nothing(prose: str) -> None:
    assert not conflicts(said(f"2022年，我局依法办理申请。{prose}，2022年比它少。", TABLE))


def test_received_with_those_carried_in_is_no_slip_where_the_clause_says_so() -> None:
    told = said("2022年，共受理政府信息公开申请13件（含上年结转1件）。", TABLE)
    untold = said("2022年，共受理政府信息公开申请13件。", TABLE)
    assert "applications_received" in conflicts(told, "uncertain")
    assert "applications_received" in conflicts(untold)


def test_one_row_named_in_its_own_words_is_not_all_that_was_not_provided() -> None:
    cells = consistent_table()
    cells["unavailable.not_held"] = [2, 1, 0, 0, 0, 0, 3]
    cells["unavailable.unclear"] = [1, 0, 0, 0, 0, 0, 1]
    table = applications_text(cells)
    one = said(
        "2022年，共收到政府信息公开申请12件。予以公开6件；本机关不掌握相关政府信息3件。", table
    )
    whole = said("2022年，共收到政府信息公开申请12件。予以公开6件，无法提供3件。", table)
    assert not conflicts(one)
    assert conflicts(whole) == {"applications_unavailable"}


def test_none_stated_and_none_in_the_table_proves_nothing() -> None:
    zeros = applications_text({code: [0] * 7 for code in consistent_table()})
    parsed = said("2022年，我局未收到政府信息公开申请。", zeros)
    assert "applications_received" in conflicts(parsed, "vacuous")


def test_part_of_the_region_is_not_the_region() -> None:
    parsed = said("2022年，各部门收到政府信息公开申请40件。", TABLE)
    assert not conflicts(parsed)


def two_parts(first: str, second: str) -> set[str]:
    """The conflicts of a report that says one thing in its first part and another in its third."""
    page = report("").decode().replace(OPENING, first)
    third = "三、收到和处理政府信息公开申请情况"
    return conflicts(parse(page.replace(third, f"{third}\n{second}").encode()))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("共收到申请14件。", "全年共收到申请17件。", {"applications_received: twice"}),
        ("全年未收到政府信息公开申请。", "共收到申请3件。", {"applications_received: twice"}),
        ("共收到申请14件。", "全年共收到申请14件。", set()),
        ("通过信函收到申请4件。", "全年共收到申请9件。", set()),
        ("全年共收到留言和政府信息公开申请45件。", "全年共收到申请9件。", set()),
        ("全县共收到申请190件。", "全年共收到申请9件。", set()),
        ("全年主动公开信息312条。", "2022年主动公开信息321条。", {"disclosed: twice"}),
        ("全年主动公开信息312条。", "2022年更新信息290条。", set()),
        ("全年共收取信息处理费400元。", "全年共收取信息处理费600元。", {"fees_charged: twice"}),
        ("应收信息处理费600元，实收400元。", "全年共收取信息处理费400元。", set()),
        ("2022年未收取复制费。", "全年共收取信息处理费400元。", set()),
        ("共收到申请14件。", "全年共收到申请11件。上年结转3件。", set()),
    ],
)
def test_two_parts_that_state_one_number(first: str, second: str, found: set[str]) -> None:
    assert two_parts(first, second) == found
