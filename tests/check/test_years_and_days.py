"""Years, periods and days: what is stale, partial or late is found; comparisons and plans are not."""

import pytest

from gxdata import parse
from tests.pages import applications_text, consistent_table, report

OPENING = "2022年，我局按要求公开政府信息。"
SIGNED = "2023年1月9日"
PREAMBLE = "\n一、总体情况"
RULES = ("year.stale", "period.partial", "publication.late")


def failing(page: bytes) -> set[tuple[str, str]]:
    checks = parse(page).checks
    return {(c.rule, c.subject) for c in checks if c.outcome == "fail" and c.rule in RULES}


def page(opening: str = OPENING, preamble: str = "", signed: str = SIGNED, name: str = "") -> bytes:
    text = report(applications_text(consistent_table())).decode()
    text = text.replace(OPENING, opening).replace(SIGNED, signed)
    text = text.replace(PREAMBLE, f"\n{preamble}{PREAMBLE}" if preamble else PREAMBLE)
    return (text.replace("澜屿县水利局", name) if name else text).encode()


@pytest.mark.parametrize(
    "opening",
    [
        "2021年，我局收到申请10件。2022年，收到申请12件。",
        "2021年印发的办法继续施行。2022年，我局公开信息30条。",
        "2021年，县里成立公开领导小组。2022年，我局公开信息30条。",
        "2022年，我局公开信息30条。2023年，我局将继续努力。",
        "2022年，我局公开信息30条，比2021年增加5条。",
    ],
)
def test_other_years_named_on_purpose(opening: str) -> None:
    assert failing(page(opening)) == set()


@pytest.mark.parametrize(
    "opening",
    [
        "2021年，我局公开信息30条。",
        "2021年我局公开信息30条。",
        "2021年度，我局公开信息30条。",
        "二〇二一年，我局公开信息30条。",
        "2021年，全县各单位公开信息30条，比2020年增加5条。",
        "2022年，我局公开信息30条。（三）依申请公开情况。2021年，我局未收到申请。",
    ],
)
def test_sections_that_speak_of_last_year(opening: str) -> None:
    assert failing(page(opening)) == {("year.stale", "section overview")}


@pytest.mark.parametrize(
    ("preamble", "found"),
    [
        ("现将2022年政府信息公开工作情况报告如下。", set()),
        ("按照《2021年政务公开工作要点》，现公布2022年度政府信息公开年度报告。", set()),
        ("现将2021年政府信息公开工作情况报告如下。", {("year.stale", "preamble")}),
        ("现公布二〇二一年政府信息公开工作年度报告。", {("year.stale", "preamble")}),
        ("特向社会公布2016年度政府信息公开工作年度报告。", {("year.stale", "preamble")}),
        ("由县水利局编制的2023年度政府信息公开年度报告。", {("year.stale", "preamble")}),
        (
            "根据规定，特编制2021年度政府信息公开工作年度报告。",
            {("year.stale", "preamble")},
        ),
        (
            "统计期限为2021年1月1日至2021年12月31日。",
            {("year.stale", "period")},
        ),
        ("统计期限为2022年1月1日至2022年12月31日。", set()),
        ("统计期限为2022年1月1日至2022年12月30日。", {("period.partial", "period")}),
        ("统计期限自2022年1月1日起至12月21日止。", {("period.partial", "period")}),
        ("统计期限为2022年3月1日至2022年12月31日。", {("period.partial", "period")}),
        ("统计时限为2022年1月至11月。", {("period.partial", "period")}),
    ],
)
def test_preamble_and_period(preamble: str, found: set[tuple[str, str]]) -> None:
    assert failing(page(preamble=preamble)) == found


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("2022年8月31日", set()),
        ("2022年7月31日", {("period.partial", "period")}),
    ],
)
def test_a_school_year_is_whole(last: str, found: set[tuple[str, str]]) -> None:
    text = f"""岚江师范学院2021-2022学年信息公开工作年度报告
本报告统计期限为2021年9月1日至{last}。
一、概述
本学年主动公开信息1,063条。
二、依申请公开情况
收到信息公开申请5件，均已答复。
三、复议、诉讼情况
没有发生。
"""
    stale = {("year.stale", "period")} if found else set()
    assert failing(text.encode()) == found | stale


@pytest.mark.parametrize(
    ("signed", "found"),
    [
        ("2022年12月30日", set()),
        ("2023年1月31日", set()),
        ("2023年2月1日", {("publication.late", "published_on")}),
        ("2022年1月20日", {("year.stale", "signature")}),
        ("二〇二二年一月二十日", {("year.stale", "signature")}),
        ("2021年1月20日", {("year.stale", "signature")}),
        ("2024年6月3日", set()),
    ],
)
def test_the_day_under_the_signature(signed: str, found: set[tuple[str, str]]) -> None:
    assert failing(page(signed=signed)) == found


@pytest.mark.parametrize(
    ("name", "day", "severity"),
    [
        ("澜屿县人民政府", "2023年3月31日", None),
        ("澜屿县人民政府", "2023年4月1日", "warning"),
        ("苇渡镇人民政府", "2023年3月20日", None),
        ("苇渡镇人民政府", "2023年4月5日", "note"),
        ("澜屿县水利局", "2023年2月5日", "warning"),
    ],
)
def test_each_organ_has_its_own_last_day(name: str, day: str, severity: str | None) -> None:
    checks = parse(page(name=name, signed=day)).checks
    late = next(c for c in checks if c.rule == "publication.late")
    assert (late.severity if late.outcome == "fail" else None) == severity


def test_a_late_report_is_trusted_as_much_as_one_in_time() -> None:
    assert parse(page(signed="2023年2月5日")).trust == parse(page()).trust


LAST_PARTS = {"problems": "五、存在的主要问题及改进情况\n", "other": "六、其他需要报告的事项\n"}


def stale_part(section: str, words: str) -> bool:
    """Whether a section of a report on 2022 that holds these words alone is found to speak of last year."""
    heading = LAST_PARTS[section]
    head, _, rest = page().decode().partition(heading)
    _, newline, tail = rest.partition("\n")
    return ("year.stale", f"section {section}") in failing(
        f"{head}{heading}{words}{newline}{tail}".encode()
    )


@pytest.mark.parametrize(
    ("section", "words", "stale"),
    [
        ("other", "2021年未收取信息处理费。", True),
        ("other", "2021年度，本机关没有收取任何费用。", True),
        ("other", "2021年，无其他需要报告的事项。", True),
        ("other", "根据收费规定，2021年未收取信息处理费。", True),
        ("other", "2022年未收取信息处理费。2021年未产生信息处理费。", False),
        ("other", "2021年，我局被评为先进单位。未收取信息处理费。", False),
        ("problems", "2021年，公开工作有进步，但仍存在更新不及时的问题。", True),
        ("problems", "2021年，仍存在更新不及时的问题。2022年将专人核对栏目。", True),
        ("problems", "2021年，仍存在问题。2022年专人核对栏目，已有好转。", False),
        ("problems", "针对2021年存在的问题，我局作了整改，但仍存在不足。", False),
        ("problems", "2021年新设的栏目仍存在不足。", False),
        ("problems", "2021年，仍存在问题。本年度，更新不及时的问题仍存在。", False),
    ],
)
def test_the_last_parts_may_be_last_years(section: str, words: str, stale: bool) -> None:
    assert stale_part(section, words) == stale
