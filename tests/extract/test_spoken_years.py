"""Which year a report without one in its title is on, by what its sentences say of the years that they name."""

import pytest

from gxdata import ReadError, parse

PARTS = """二、主动公开政府信息情况
{disclosed}
三、收到和处理政府信息公开申请情况
{applied}
四、政府信息公开行政复议、行政诉讼情况
未发生。
五、存在的主要问题及改进情况
{wanting}
六、其他需要报告的事项
无。
{signed}"""


def _year(
    disclosed: str = "主动公开信息46条。",
    applied: str = "收到申请3件。",
    wanting: str = "解读偏少。",
    signed: str = "",
) -> int:
    page = PARTS.format(disclosed=disclosed, applied=applied, wanting=wanting, signed=signed)
    return parse(page.encode()).report.identity.year


@pytest.mark.parametrize(
    ("disclosed", "year"),
    [
        ("主动公开信息46条，较2018年增加6条。", 2019),
        ("与2019年相比，公开信息多了9条，达到46条。", 2020),
        ("公开信息46条，是2013年总量的1.7倍。", 2014),
        ("去年（2019年）公开40条，今年公开46条。", 2020),
        ("2021年1-12月，公开信息46条，2020年同期为40条。", 2021),
        ("公开信息46条（2019年40条）。", 2020),
        ("2014年，我区公开信息46条。2013年为40条。2013年受理30件。", 2014),
    ],
)
def test_what_is_compared_with_is_the_year_before(disclosed: str, year: int) -> None:
    assert _year(disclosed) == year


@pytest.mark.parametrize(
    ("applied", "year"),
    [
        ("2012年结转2件，新收5件，办结6件，结转2014年1件。", 2013),
        ("全年受理86件，办理完成78件，余8件转2014年度办理。", 2013),
        ("上年（2021年）结转1件，本年新收2件，结转2023年1件。", 2022),
    ],
)
def test_what_is_carried_tells_the_year_between(applied: str, year: int) -> None:
    assert _year(applied=applied) == year


@pytest.mark.parametrize(
    ("wanting", "year"),
    [
        ("2016年，将推行解读与文件同步起草。", 2015),
        ("2014年我局要做到更新不过周。", 2013),
        ("2017年工作打算：一是加强学习。", 2016),
        ("问题：解读少。\n2019年，扩大平台；2019年，加强培训。", 2018),
        ("2020年我局将主动作为，补齐栏目。", 2019),
        ("2017年是深化之年，我局将抓好落实。", 2016),
    ],
)
def test_what_is_planned_is_the_year_behind(wanting: str, year: int) -> None:
    assert _year(wanting=wanting) == year


@pytest.mark.parametrize(
    ("disclosed", "year"),
    [
        ("2021年度累计公开信息46条。2020年，我局理顺了流程。", 2021),
        ("2015年以来逐年上升：2016年20条、2017年30条、2018年46条。", 2018),
        ("截止2017年1月10日，2016年度主动公开信息46条。", 2016),
        ("公开《2016—2020年水利规划》。2015年公开信息46条。", 2015),
        ("规划（2021—2025年）已经公开。2021年发布信息46条。", 2021),
        ("2008年5月1日条例施行以来累计公开320条，其中2012年公开46条。", 2012),
        ("二○一三年度共公开信息46条。", 2013),
        ("落实2014年政务公开工作要点，公开信息46条。", 2014),
        ("2001年，我区设立公开栏。2001年共设立30处。2013年公开信息46条。", 2013),
        ("公开2016年决算、2018年工作安排等信息46条。2017年12月修订了指南。", 2017),
    ],
)
def test_what_is_counted_tells_more_than_what_is_named(disclosed: str, year: int) -> None:
    assert _year(disclosed) == year


def test_another_document_s_year_gives_way_to_the_signature() -> None:
    disclosed = "公开2018年部门预算和2016年部门决算，全年公开信息46条。"
    assert _year(disclosed, signed="澜屿县水利局\n2018年1月12日") == 2017


def test_what_the_last_report_named_tells_the_year_behind_it() -> None:
    assert _year(wanting="2023年度报告中列出的不足已逐项整改。") == 2024


def test_a_year_long_before_the_signature_that_is_only_named_is_not_the_report_s() -> None:
    named = "自2019年机构改革后，公开范围有所扩大，主动公开信息46条。"
    assert _year(named, signed="澜屿县水利局\n2022年1月20日") == 2021


def test_an_untitled_report_is_of_the_time_of_its_signature_though_its_page_was_dated_anew() -> (
    None
):
    page = PARTS.format(
        disclosed="公开信息46条。", applied="3件。", wanting="解读偏少。", signed=""
    )
    dated = f"发布时间：2020-06-22\n{page}\n澜屿县水利局\n2019年1月2日"
    assert parse(dated.encode()).report.identity.year == 2018


@pytest.mark.parametrize(
    "since", ["2005年至今的文件", "2009年至目前的名册", "2004年以前的目录", "2003年12月之前的档案"]
)
def test_a_year_since_or_before_which_something_is_tells_no_report_s(since: str) -> None:
    with pytest.raises(ReadError) as caught:
        _year(f"对{since}作了整理，主动公开信息46条。")
    assert caught.value.reason == "no_year"
