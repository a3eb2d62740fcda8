"""What the page around a report, its preamble and brands in its words say of who reports."""

import pytest

from gxdata import ReadError, parse
from gxdata.extract.identity.page import Page
from gxdata.extract.report import Identity
from gxdata.read.document import Document, Line, PageFacts

PARTS = """
一、总体情况
2021年，我局公开政府信息12条。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
四、政府信息公开行政复议、行政诉讼情况
未发生。
"""


def who(text: str) -> Identity:
    return parse(text.strip().encode()).report.identity


@pytest.mark.parametrize(
    "around",
    [
        "索引号：A-1 发布机构：澜屿县水利局 发布日期：2022-01-13\n2021年政府信息公开工作年度报告",
        "索引号\nA-1\n发布机构\n澜屿县水利局\n发布日期\n2022-01-13\n2021年政府信息公开工作年度报告",
        "2021年政府信息公开工作年度报告\n来源：澜屿县水利局 发布时间：2022年1月13日 10:20",
        "当前位置：首页 > 政务公开 > 澜屿县水利局\n2021年政府信息公开工作年度报告\n发布日期：2022-01-13",
        "2021年政府信息公开工作年度报告\n来源：澜屿县水利局2022-01-13 10:20打印",
        "2021年政府信息公开工作年度报告\n编稿时间：2022-01-13 10:20 来源：澜屿县水利局",
    ],
)
def test_what_the_page_states_is_read_though_it_goes_from_the_text(around: str) -> None:
    parsed = parse((around + PARTS).encode()).report
    assert parsed.identity.agency == "澜屿县水利局"
    assert str(parsed.identity.published_on) == "2022-01-13"
    assert "2022" not in parsed.text
    assert PARTS.strip() in parsed.text


def test_of_several_days_the_one_within_reach_of_the_year_is_that_of_publication() -> None:
    head = "公开日期：2025-06-08\n澜屿县水利局2021年政府信息公开工作年度报告\n发布时间：2022-01-13"
    assert str(who(head + PARTS).published_on) == "2022-01-13"


BRANDED = "幸运球_官网交通运输局2021年政府信息公开工作年度报告"


def test_a_brand_in_the_name_leaves_no_name() -> None:
    assert who(BRANDED + PARTS).agency is None


def test_unless_the_page_names_the_organ_elsewhere() -> None:
    assert who(BRANDED + PARTS + "澜屿县交通运输局\n2022年1月10日").agency == "澜屿县交通运输局"


def test_a_superior_that_the_text_cites_does_not_take_its_place() -> None:
    cited = PARTS.replace("我局", "根据霁川省交通运输厅和砚汀市交通运输局要求，我局")
    assert who(BRANDED + cited).agency is None


@pytest.mark.parametrize(
    ("preamble", "agency"),
    [
        ("本报告根据政府信息公开条例，由澜屿县水利局编制，所列数据的统计期限为2021年全年。", "澜屿县水利局"),
        ("现发布《澜屿县水利局2021年政府信息公开工作年度报告》，统计期限为2021年全年。", "澜屿县水利局"),
        ("澜屿县2021年政府信息公开工作年度报告(以下简称年报)根据条例编制，全文包括概述等部分。", "澜屿县人民政府"),
        ("本报告汇总澜屿县各乡镇、各部门政府信息公开情况编制而成，数据统计期限为2021年全年。", "澜屿县人民政府"),
    ],
)  # fmt: skip
def test_a_preamble_stands_for_a_title_that_is_lost(preamble: str, agency: str) -> None:
    found = who(f"{preamble}\n一、概述\n2021年，全县公开政府信息12条。")
    assert (found.year, found.agency) == (2021, agency)


def test_words_of_a_preamble_alone_make_no_report() -> None:
    with pytest.raises(ReadError):
        who("报告由本报记者编写。\n一、概述\n2021年，全县公开政府信息12条。")


def test_a_town_that_is_never_named_is_a_town() -> None:
    found = who("2021年政府信息公开工作年度报告" + PARTS.replace("我局", "我镇"))
    assert (found.agency, found.level) == (None, "township")


def test_a_zone_stands_in_no_district_that_only_shares_its_name() -> None:
    assert who("东湖高新区卫生健康局2021年政府信息公开工作年度报告" + PARTS).county is None


def test_a_brand_before_a_whole_name_hides_nothing() -> None:
    title = "皇冠体育_博彩官网入口四川省达州市宣汉县民政局2021年政府信息公开工作年度报告"
    found = who(title + PARTS)
    assert (found.agency, found.city, found.county) == ("宣汉县民政局", "达州市", "宣汉县")


def test_what_is_left_of_a_place_is_no_place() -> None:
    assert who("皇冠体育_官网城区民政局2021年政府信息公开工作年度报告" + PARTS).agency is None


def test_a_name_with_lost_bytes_names_nobody() -> None:
    damaged = "澜屿县东街街道\u7b06\u9e93\ufffd2021年政府信息公开工作年度报告"
    assert who(damaged + PARTS).agency is None
    assert who(damaged + PARTS + "澜屿县东街街道办事处\n2022年1月10日").agency == "东街街道办事处"


def test_what_was_taken_off_around_a_text_does_not_go_on_in_its_first_line() -> None:
    above = "网站标识码：0000000000，承办单位：某市某中心，备案号"
    text = (Line("市残联政府信息公开工作年度报告"), Line("二〇二一年公开信息12条。"))
    page = Page.of(Document(text, "text/plain", "utf-8", facts=PageFacts(lines=(above,))), ())
    assert page.running.split("\n")[0] == above
    assert page.told().text == "\n".join(line.text for line in text)


def test_a_brand_of_betting_in_the_name_s_place_names_nobody() -> None:
    title = "澳门云屏赌场,云屏博彩网址民政局2021年政府信息公开工作年度报告"
    assert who(title + PARTS).agency is None
