"""A page may list other reports before and behind its own: none of them says who reports, on which year, or when."""

import re
from datetime import date

import pytest

from gxdata import ReadError, parse
from gxdata.extract.report import Identity

TITLE = "桐泮区水利局2021年政府信息公开工作年度报告\n发布日期：2022-01-20\n"
PERIOD = "统计期限自2021年1月1日起至2021年12月31日止。\n"
BODY = """
一、总体情况
2021年，我局认真落实条例的要求，公开政府信息12条，没有收到群众提出的申请。
二、主动公开政府信息情况
本年我局围绕水利工程建设公开信息，内容包括工程招标、资金拨付、质量验收等。
三、收到和处理政府信息公开申请情况
全年没有收到政府信息公开申请，也没有上年结转的申请，没有收取任何费用。
"""
PREAMBLE = "本报告由桐泮区水利局根据条例编制。"
OTHER_YEARS = "2019年政府信息公开工作年度报告\n2018年政府信息公开工作年度报告\n2017年政府信息公开工作年度报告\n"
OTHER_ORGANS = (
    "\n相关文章\n澜屿县民政局2012年政府信息公开年报 2013-02-03\n"
    "澜屿县财政局2014年政府信息公开年报 2015-03-03\n"
)


def who(text: str) -> Identity:
    return parse(text.encode()).report.identity


@pytest.mark.parametrize("preamble", [PREAMBLE, PREAMBLE + PERIOD])
@pytest.mark.parametrize("title", [TITLE, ""])
def test_other_years_before_the_report(title: str, preamble: str) -> None:
    found = who(OTHER_YEARS + title + preamble + BODY)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_the_year_of_a_title_among_others_is_that_of_the_period() -> None:
    listed = "2021年政府信息公开工作年度报告\n" + OTHER_YEARS
    assert who(listed + PREAMBLE + PERIOD + BODY).title == "2021年政府信息公开工作年度报告"


@pytest.mark.parametrize("title", [TITLE, ""])
def test_other_organs_behind_the_report(title: str) -> None:
    found = who(title + PREAMBLE + BODY + OTHER_ORGANS)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")
    assert found.published_on == (date(2022, 1, 20) if title else None)


def test_who_reports_stays_open_where_only_the_list_names_organs() -> None:
    assert who(BODY + OTHER_ORGANS).agency is None


def test_a_page_of_one_line_keeps_its_title() -> None:
    line = " ".join((TITLE + PREAMBLE + BODY).split("\n"))
    assert who(line + OTHER_ORGANS).agency == "桐泮区水利局"


def test_a_list_alone_is_no_report() -> None:
    with pytest.raises(ReadError) as caught:
        who(OTHER_YEARS)
    assert caught.value.reason == "index_page"


def test_a_report_among_the_names_of_what_was_disclosed_is_not_the_page_s_own() -> None:
    names = "《水利工作要点》\n《桐泮区水利局2020年政府信息公开工作年度报告》\n"
    assert who(TITLE + "公开的文件有：\n" + names + "全年公开信息12条，未收到申请。\n").year == 2021


ENTRIES = (
    "苇渡镇2023年政府信息公开工作年度报告",
    "澜屿县民政局2022年政府信息公开工作年度报告",
    "澜屿县财政局2020年政府信息公开工作年度报告",
)
YEARS = [f"{year}年政府信息公开工作年度报告" for year in (2024, 2023, 2022)]
LISTS = {
    "days beside": [f"{title} {title[-22:-18]}-01-2{n}" for n, title in enumerate(ENTRIES, 4)],
    "days before": [f"[2024-01-2{n}]{title}" for n, title in enumerate(ENTRIES)],
    "days below": [line for title in ENTRIES for line in (title, "2024-01-19")],
    "days in brackets": [f"·{title} (2024-01-1{n})" for n, title in enumerate(ENTRIES)],
    "no days": ["最新年报", *ENTRIES],
    "more of it": [*(f"· {title}" for title in ENTRIES), "更多>>"],
    "one line": ["最新 " + " ".join(f"{title} 2024-01-19" for title in ENTRIES)],
    "years with days": [f"{title} 2025-01-2{n}" for n, title in enumerate(YEARS)],
    "some with days": [*(f"{title} 2024-01-19" for title in ENTRIES), *YEARS],
    "links of other kinds": [
        "澜屿县2024年政务公开工作要点 2024-04-02",
        f"{ENTRIES[0]} 2024-01-19",
        "关于做好政府信息公开工作年度报告编制工作的通知 2023-12-20",
    ],
}
TERSE = (
    "现将我办2021年政府信息公开情况报告如下：公开信息31条，申请0件，无复议诉讼，更新不够及时。\n"
    "桐泮区人民防空办公室\n2022年1月12日\n"
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_above_a_report_without_title_says_neither_year_nor_organ(name: str) -> None:
    found = who("\n".join([*LISTS[name], TERSE]))
    assert (found.year, found.agency) == (2021, "桐泮区人民防空办公室")


@pytest.mark.parametrize("name", LISTS)
def test_a_title_right_below_a_list_is_the_page_s_own(name: str) -> None:
    own = "桐泮区水利局2019年政府信息公开工作年度报告"
    found = who("\n".join([*LISTS[name], own, "我局公开信息12条，2019年未收到申请。"]))
    assert (found.year, found.agency) == (2019, "桐泮区水利局")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_above_makes_no_report_of_what_is_none(name: str) -> None:
    other = (
        "当前位置：首页 > 政务公开 > 正文\n澜屿县12345热线2021年度工作报告\n一、总体情况\n"
        "全年受理诉求20301件，公开答复812件。\n二、办理情况\n办结20288件。\n三、存在的问题\n转办慢。"
    )
    with pytest.raises(ReadError):
        who("\n".join([*LISTS[name], other]))


def test_years_listed_above_are_no_title_of_what_is_none() -> None:
    other = "澜屿县召开年报编制会\n会议听取汇报：去年公开信息812条，收到申请12件，复议1件。会议要求按时公布。"
    with pytest.raises(ReadError):
        who(OTHER_YEARS + other)


def test_reports_listed_with_an_abstract_each_are_an_index() -> None:
    entries = [
        f"2021年县{name}局政府信息公开工作年度报告\n摘要：公开信息88条……\n"
        for name in ("财政", "民政", "水利")
    ]
    with pytest.raises(ReadError) as caught:
        who("详情>>".join(entries))
    assert caught.value.reason == "index_page"


LISTED = "澜屿县财政局2023年政府信息公开工作年度报告\n澜屿县林业局2022年政府信息公开工作年度报告\n"


def test_reports_of_other_organs_above_an_untitled_one() -> None:
    found = who(LISTED + PREAMBLE + PERIOD + BODY)
    assert (found.year, found.agency, found.title) == (2021, "桐泮区水利局", None)


def test_of_several_organs_titles_the_one_that_the_text_names_is_the_report_s() -> None:
    own = TITLE.partition("\n")[0] + "\n"
    for titles in (LISTED + own, own + LISTED):
        found = who(titles + "2021年，区水利局公开信息12条。\n" + BODY)
        assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_of_several_organs_titles_none_is_the_report_s_whose_text_names_none() -> None:
    of_one_year = re.sub("202[23]", "2021", LISTED)
    found = who(of_one_year + TITLE.partition("\n")[0] + "\n" + BODY)
    assert (found.year, found.agency) == (2021, None)


def test_of_several_organs_titles_the_last_is_the_report_s_where_its_year_alone_is_told() -> None:
    found = who(LISTED + TITLE.partition("\n")[0] + "\n" + BODY)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_where_the_text_tells_no_year_that_of_all_titles_is_the_report_s() -> None:
    titles = "桐泮区、澜屿县2021年政府信息公开工作年度报告\n桐泮区2021年政府信息公开工作年度报告\n"
    parts = "一、总体情况\n公开信息80条。\n三、收到和处理政府信息公开申请情况\n无。\n"
    assert who(titles + parts + "澜屿县2021年政府信息公开工作年度报告\n" + parts).year == 2021


def test_a_title_apart_from_those_of_a_list_is_the_report_s() -> None:
    assert who(LISTED + "本栏目更多\n" + TITLE + BODY).agency == "桐泮区水利局"


def test_of_two_years_of_one_organ_the_text_tells_the_report_s() -> None:
    own = TITLE.partition("\n")[0]
    listed = own.replace("2021", "2023") + "\n" + own.replace("2021", "2022") + "\n"
    found = who(listed + PREAMBLE + PERIOD + BODY)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


@pytest.mark.parametrize("preamble", [PREAMBLE + PERIOD, ""])
def test_a_link_without_an_organ_gives_way_to_the_year_of_all_the_text(preamble: str) -> None:
    assert who("首页\n2022年政府信息公开工作年度报告\n" + preamble + BODY).year == 2021


def test_a_title_without_an_organ_stands_where_the_day_bears_it_out() -> None:
    dated = "2022年政府信息公开工作年度报告\n发布日期：2023-01-20\n"
    assert who(dated + PREAMBLE + BODY).year == 2022


def test_another_level_s_organ_in_the_text_bears_no_title_out() -> None:
    told = "2021年，国家林业局和省林业局对我局的公开给予肯定。\n"
    assert who(LISTED + told + BODY).agency is None


ONE_ABOVE = {
    "another's of the year before": ("苇渡河街道办事处2020年政府信息公开工作年度报告",),
    "with its day": ("澜屿县财政局2021年政府信息公开工作年度报告 2022-01-19",),
    "two without days": ENTRIES[:2],
}


@pytest.mark.parametrize("name", ONE_ABOVE)
@pytest.mark.parametrize("day", ["", "2022-01-20\n"], ids=["no day", "its day below"])
def test_a_title_is_the_page_s_own_below_those_that_the_text_speaks_against(
    name: str, day: str
) -> None:
    own = "砚柳街道办事处2021年政府信息公开工作年度报告\n"
    text = "2021年，我街道公开信息12条，未收到申请。\n"
    found = who("\n".join([*ONE_ABOVE[name], own + day + text]))
    assert (found.year, found.agency) == (2021, "砚柳街道办事处")


def test_the_last_of_several_titles_is_the_page_s_own_where_it_alone_fits_the_text() -> None:
    listed = ["苇渡乡2021年政府信息公开工作年度报告", *ENTRIES[1:]]
    text = "砚北苏木2021年政府信息公开工作年度报告\n2021年我苏木公开信息66条。\n"
    found = who("\n".join([*listed, text]))
    assert (found.year, found.agency) == (2021, "砚北苏木人民政府")
    assert who("\n".join([*listed, text.replace("苏木", "镇")])).agency is None


def test_a_year_that_figures_are_compared_with_is_not_the_one_told_of() -> None:
    own = "砚柳街道办事处2021年政府信息公开工作年度报告\n"
    text = "我街道公开信息12条，比2020年多2条，未收到申请。\n"
    found = who("\n".join([*ENTRIES, own + text]))
    assert (found.year, found.agency) == (2021, "砚柳街道办事处")


def test_no_title_above_says_whose_and_of_which_year_a_text_is_that_tells_neither() -> None:
    listed = ("澜屿县财政局2022年政府信息公开工作年度报告", "苇渡镇2020年政府信息公开工作年度报告")
    with pytest.raises(ReadError) as caught:
        who(
            "\n".join(
                [
                    *listed,
                    "霁川省统计局砚汀调查队",
                    re.sub("2021年，我局", "", BODY).replace("我局", ""),
                ]
            )
        )
    assert caught.value.reason == "no_year"


def test_a_title_with_its_day_below_is_the_page_s_own_though_the_text_tells_no_year() -> None:
    own = "政府信息公开工作年度报告（2011年）\n2012-01-18\n填报单位：砚柳县广播电视台\n"
    found = who(
        ENTRIES[0].replace("2023", "2010") + "\n" + own + "一、公开信息12条。\n二、收到申请0件。\n"
    )
    assert (found.year, found.agency) == (2011, "砚柳县广播电视台")


def test_a_year_since_which_something_is_speaks_against_no_title_below_a_list() -> None:
    own = "桐泮区水利局2012年政府信息公开工作年度报告\n"
    told = (
        "一、概述\n对2005年至今我局的文件作了整理，2003年以前的移交档案馆，见桐泮区水利局网站。\n"
    )
    parts = "二、主动公开政府信息情况\n公开信息12条。\n三、依申请公开政府信息情况\n未收到申请。\n"
    found = who(LISTED + own + told + parts)
    assert (found.year, found.agency) == (2012, "桐泮区水利局")


def test_a_day_below_the_last_title_alone_makes_no_list_of_it() -> None:
    own = TITLE.partition("\n")[0] + "\n（2022年1 月23日）\n"
    found = who(LISTED + own + PERIOD + BODY)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")
    assert found.published_on == date(2022, 1, 23)


LONE = "2019年政府信息公开工作年度报告 2020-01-20\n"


def test_a_lone_dated_link_above_an_untitled_report_says_no_year() -> None:
    found = who(LONE + PREAMBLE + BODY)
    assert (found.year, found.title) == (2021, None)


def test_a_lone_dated_link_is_none_where_the_text_may_be_left_from_the_year_before() -> None:
    assert who(LONE + BODY.replace("2021", "2018")).year == 2019
    signed = "桐泮区水利局\n2019年1月12日\n"
    assert who(LONE + BODY.replace("2021", "2018") + signed).year == 2018
    early = signed.replace("2019年1月12日", "2018年12月28日")
    assert who(LONE + BODY.replace("2021", "2018") + early).year == 2018


@pytest.mark.parametrize(
    "other",
    [
        "澜屿县信访局2021年度信访工作报告\n受理来信122件，公开答复88件，办结率96%。",
        "澜屿县2021年度政务公开考核情况的通报\n全县公开信息812条，收到申请12件，均已答复。",
        "澜屿县政务公开会议纪要\n会议听取了汇报，全县公开信息812条，收到申请12件。",
        "砚汀市中级法院2021年政府信息公开审判白皮书（第3期）\n受理案件132件，审结120件，公开文书88份。",
        "某村2021年村务公开年报\n本村公开财务12期，接受询问22次，公开低保名单4次。",
        "政务公开工作交流材料\n砚柳镇以公开促治理，2021年以来公开信息312条，办理申请5件。",
        "权责清单\n其他权力 政府信息公开\n行政处罚 违反燃气管理规定12件",
        "全国2021年公开数据发布\n据统计，2021年各级机关新收申请98万件，复议3.2万件。",
    ],
)
@pytest.mark.parametrize("link", [LONE, LONE.replace("2020", "2022").replace("2019", "2021")])
def test_a_lone_dated_link_makes_no_report_of_what_is_none(link: str, other: str) -> None:
    with pytest.raises(ReadError):
        who(link + other)


PATH = "当前位置：首页 > 政务公开 > 正文\n"


def test_the_last_of_a_list_above_the_path_to_the_page_is_not_its_own() -> None:
    found = who("\n".join([*ENTRIES, PATH + PREAMBLE + PERIOD + BODY.replace("2021年，", "")]))
    assert (found.year, found.agency, found.title) == (2021, "桐泮区水利局", None)
    guide = (
        "砚汀区公开指南\n申请人可以当面申请或者通过网络申请公开信息，自收到之日起二十日内答复。\n"
    )
    with pytest.raises(ReadError):
        who("\n".join([*ENTRIES, PATH + guide]))


def test_one_without_a_day_below_dated_ones_above_the_path_to_the_page_is_not_its_own() -> None:
    links = (
        "2022年政府信息公开工作年度报告 [2023-01-20]\n澜屿县民政局2020年政府信息公开工作年度报告\n"
    )
    found = who(links + PATH + "2021年度区水利局政府信息公开工作报告\n" + BODY)
    assert (found.year, found.agency) == (2021, None)
    assert who(links + PATH + PREAMBLE + BODY).agency == "桐泮区水利局"


def test_a_title_right_below_the_path_to_the_page_is_none_of_the_list_above() -> None:
    found = who(
        "\n".join([*ENTRIES, PATH + TITLE.partition("\n")[0], "公开信息12条，未收到申请。"])
    )
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


@pytest.mark.parametrize("heading", ["政府信息公开年报", "政府信息公开年报\n2022年度"])
def test_what_a_list_is_called_is_no_title_of_what_stands_below_it(heading: str) -> None:
    figures = "全年发布年报 41 篇 主动公开信息 62011 条 收到申请 812 件"
    with pytest.raises(ReadError):
        who("\n".join([heading, *LISTS["days before"], figures, "首页 上一页 1 2 下一页 末页"]))


def test_of_two_years_of_one_organ_none_is_the_report_s_where_the_text_tells_no_year() -> None:
    own = "澜屿县财政局2022年政府信息公开工作年度报告\n"
    with pytest.raises(ReadError) as caught:
        who(own + own.replace("2022", "2021") + "依申请公开统计 收到 12 件 答复 12 件\n")
    assert caught.value.reason == "no_year"


OF_ORGAN = "澜屿县财政局2018年政府信息公开工作年度报告 2019-01-18\n"


def test_a_lone_dated_link_to_another_s_report_says_neither_year_nor_organ() -> None:
    found = who(OF_ORGAN + PREAMBLE + BODY)
    assert (found.year, found.agency, found.title) == (2021, "桐泮区水利局", None)
    assert who(OF_ORGAN + BODY + "澜屿县财政局\n").title is not None


def test_a_lone_dated_link_gives_way_to_what_the_carrier_calls_the_page() -> None:
    told = "".join(f"<p>{line}</p>" for line in BODY.replace("2021年，", "").split("\n"))
    own = TITLE.partition("\n")[0]
    page = f"<html><head><title>{own}</title></head><body><p>{OF_ORGAN}</p>{told}</body></html>"
    found = who(page)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_a_title_without_organ_and_day_above_another_paper_is_a_link() -> None:
    paper = "澜屿县信访局2021年度信访工作报告\n受理来信122件，公开答复88件，办结率96%。"
    with pytest.raises(ReadError):
        who("2019年政府信息公开工作年度报告\n" + paper)
    part = "2019年政府信息公开工作年度报告\n编制说明\n" + PREAMBLE + BODY.replace("2021", "2019")
    assert who(part).title == "2019年政府信息公开工作年度报告"


@pytest.mark.parametrize("year", [2020, 2022])
@pytest.mark.parametrize("title", [TITLE, ""])
def test_the_one_title_of_another_report_above_a_text_is_not_its_own(title: str, year: int) -> None:
    found = who(f"桐泮区民政局{year}年政府信息公开工作年度报告\n{title}{PREAMBLE}{PERIOD}{BODY}")
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_a_title_whose_organ_the_text_names_stays_though_its_year_is_another() -> None:
    found = who(f"桐泮区水利局2020年政府信息公开工作年度报告\n{PREAMBLE}{BODY}")
    assert found.agency == "桐泮区水利局"


@pytest.mark.parametrize(
    "said",
    [
        "公开2020年度部门决算和2021年度部门预算。",
        "我局于2020年成立领导小组。",
        "解读了《关于2020年区级预算的报告》。",
    ],
)
def test_a_year_that_is_named_in_passing_makes_no_other_report_s_title_the_page_s(
    said: str,
) -> None:
    listed = (
        "桐泮区民政局2022年政府信息公开工作年度报告\n桐泮区财政局2020年政府信息公开工作年度报告\n"
    )
    found = who(listed + PREAMBLE + BODY + said)
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_links_above_all_that_a_page_tells_are_not_its_foot() -> None:
    own = "苇渡镇人民政府2020年政府信息公开工作年度报告\n2020年公开信息128条，办理申请2件，无复议诉讼。\n"
    found = who("相关文档：\n" + OTHER_YEARS + own)
    assert (found.year, found.agency) == (2020, "苇渡镇人民政府")


FAR = "全区公开信息工作平稳有序，" * 700 + "。\n"


def test_a_title_of_another_year_stays_where_its_organ_signs_or_the_period_is_its() -> None:
    own = "桐泮区水利局2020年政府信息公开工作年度报告\n"
    signed = who(own + BODY.replace("我局", "全区") + FAR + "桐泮区水利局\n2022年1月20日\n")
    assert signed.title == own.strip()
    assert who(own + PERIOD.replace("2021", "2020") + BODY).title == own.strip()


@pytest.mark.parametrize("title", ["民政局", "苇渡镇人民政府"])
def test_a_title_of_the_text_s_own_year_is_foreign_where_the_text_was_drawn_up_by_another(
    title: str,
) -> None:
    found = who(f"桐泮区{title}2021年政府信息公开工作年度报告\n{PREAMBLE}{PERIOD}{BODY}")
    assert (found.year, found.agency) == (2021, "桐泮区水利局")


def test_a_title_is_foreign_to_a_text_that_speaks_as_another_does_who_put_it_out() -> None:
    title = "桐泮区民政局2021年政府信息公开工作年度报告\n来源：桐泮区卫生健康委员会\n"
    assert who(title + PERIOD + BODY.replace("我局", "我委")).agency == "桐泮区卫生健康委员会"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("卫生局", "卫生健康局"),
        ("国土局", "自然资源局"),
        ("城市管理局", "综合行政执法局"),
        ("民政局", "人民政府办公室"),
        # The text speaks as a bureau does, and a committee drew it up.
        ("民政局", "人民武装委员会"),
    ],
)
def test_a_title_stays_where_the_text_names_its_organ_as_renamed_or_a_government_s_office(
    old: str, new: str
) -> None:
    title = f"桐泮区{old}2021年政府信息公开工作年度报告"
    assert who(f"{title}\n{PREAMBLE.replace('水利局', new)}{PERIOD}{BODY}").title == title


@pytest.mark.parametrize(
    ("before", "behind"),
    [("如对本报告有疑问，请与桐泮区水利局联系。", ""), ("", "桐泮区水利局\n2022年1月20日\n")],
)
def test_a_title_stays_where_the_text_only_says_whom_to_ask_or_was_signed_by_another(
    before: str, behind: str
) -> None:
    title = "桐泮区粮食局2021年政府信息公开工作年度报告"
    assert who(f"{title}\n{PERIOD}{before}{BODY}{behind}").title == title


def test_links_to_other_reports_stay_a_list_where_the_text_names_the_organ_of_one_in_passing() -> (
    None
):
    links = (
        "桐泮区财政局2022年政府信息公开工作年度报告\n桐泮区林业局2020年政府信息公开工作年度报告\n"
    )
    notice = "根据《桐泮区人民政府办公室关于编制报告的通知》编制。"
    told = "\n一、概述\n区森林公安分局在区林业局党组的直接领导下推进公开。\n我局公开信息12条。"
    rest = "\n二、主动公开政府信息情况\n详见附表。\n三、收到和处理政府信息公开申请情况\n无。\n"
    found = who(f"桐泮区人民政府门户网站\n{links}{notice}{PERIOD.strip()}{told}{rest}")
    assert (found.year, found.agency, found.title) == (2021, "桐泮区森林公安分局", None)


def test_a_dated_title_stays_where_the_carrier_names_another_organ_on_the_same_year() -> None:
    told = "".join(f"<p>{line}</p>" for line in BODY.replace("2021年，", "").split("\n"))
    site = "澜屿县人民政府2018年政府信息公开工作年度报告"
    page = f"<html><head><title>{site}</title></head><body><p>{OF_ORGAN}</p>{told}</body></html>"
    assert who(page).agency == "澜屿县财政局"


@pytest.mark.parametrize("below", ["关于印发工作要点的通知", "2021年工作情况的通报"])
def test_a_title_with_its_organ_and_no_day_is_no_link(below: str) -> None:
    found = who(f"桐泮区水利局2021年政府信息公开工作年度报告\n{below}\n{BODY}")
    assert found.agency == "桐泮区水利局"


def test_a_dated_title_right_below_the_path_to_the_page_is_none_of_the_list_above() -> None:
    own = TITLE.partition("\n")[0] + " 2022-01-20\n公开信息12条，未收到申请。"
    assert who("\n".join([*ENTRIES, PATH + own])).agency == "桐泮区水利局"


def test_a_title_above_a_guide_is_a_link_and_above_an_account_of_disclosure_none() -> None:
    alone = "2021年政府信息公开工作年度报告\n"
    with pytest.raises(ReadError) as caught:
        who(alone + "政府信息公开指南\n公开信息12条，收到申请3件，均已答复。")
    assert caught.value.reason == "guide"
    assert who(alone + "桐泮区政务公开工作总结\n" + BODY).title == alone.strip()


def test_a_dated_title_without_organ_is_the_page_s_own_above_an_account() -> None:
    told = "各位网民：\n2019年，我镇公开信息85条，没有收到公开申请，没有发生行政复议、诉讼。"
    assert who(LONE + told).title == LONE.partition(" ")[0]


def test_what_was_disclosed_is_enough_below_a_dated_title_only_in_an_organ_s_voice() -> None:
    assert who(LONE + "我局2019年公开审计公告9条，解读不够通俗。").year == 2019
    with pytest.raises(ReadError):
        who(LONE + "校务公开自评\n2019年公开事项62项，收到意见8条。")


def titled(agency: str, year: int, told: str, body: str = BODY) -> Identity:
    """Who reports below a title with these words between it and the parts."""
    title = f"桐泮区{agency}{year}年政府信息公开工作年度报告\n"
    return who(title + told + PERIOD + body)


@pytest.mark.parametrize(
    "told",
    [PREAMBLE.replace("水利局", "人民政府办公室"), PREAMBLE.replace("桐泮区水利局", "区财政局")],
)
def test_a_title_of_another_year_is_foreign_to_a_text_that_any_other_drew_up(told: str) -> None:
    assert titled("教育局", 2019, told).year == 2021


def test_finance_and_post_share_a_letter_and_no_origin() -> None:
    found = titled("财政局", 2019, PREAMBLE.replace("水利局", "邮政管理局"))
    assert (found.year, found.agency) == (2021, "桐泮区邮政管理局")


def test_a_title_of_another_year_is_foreign_to_a_text_that_speaks_as_an_organ_of_another_kind() -> (
    None
):
    assert titled("教育局", 2019, "", BODY.replace("我局", "我镇")).year == 2021


@pytest.mark.parametrize("office", ["人民政府办公室", "行政服务中心"])
def test_a_title_stays_above_a_text_that_a_government_s_office_drew_up(office: str) -> None:
    found = titled("教育局", 2021, PREAMBLE.replace("水利局", office))
    assert found.agency == "桐泮区教育局"


def test_a_title_is_foreign_to_a_text_that_the_government_itself_drew_up() -> None:
    found = titled(
        "教育局", 2021, PREAMBLE.replace("水利局", "人民政府"), BODY.replace("我局", "我区")
    )
    assert found.agency == "桐泮区人民政府"


@pytest.mark.parametrize(
    "told", ["来源：桐泮区财政局\n", "如有疑问，请与桐泮区人民政府办公室联系。"]
)
def test_a_title_stays_where_another_only_put_the_text_out_or_answers_questions(told: str) -> None:
    assert titled("教育局", 2021, told).agency == "桐泮区教育局"


OWN_WORDS = BODY.replace("2021年，我局", "2021年，桐泮区水利局")


def test_a_title_is_foreign_to_a_text_that_tells_what_another_did_and_who_put_it_out() -> None:
    source = "来源：桐泮区水利局\n"
    assert titled("教育局", 2021, source, OWN_WORDS).agency == "桐泮区水利局"
    assert titled("教育局", 2021, "", OWN_WORDS).agency == "桐泮区教育局"


def test_a_title_without_a_year_is_foreign_to_a_text_of_another_organ() -> None:
    column = "桐泮区教育局政府信息公开工作年度报告\n"
    assert who(column + PREAMBLE + PERIOD + BODY).agency == "桐泮区水利局"
    assert who(column + PERIOD + BODY).agency == "桐泮区教育局"


def test_a_grain_bureau_s_title_stays_above_what_the_bureau_that_took_it_in_drew_up() -> None:
    told = PREAMBLE.replace("水利局", "发展和改革局")
    assert titled("粮食局", 2021, told).agency == "桐泮区粮食局"


TOLD = [PERIOD, "2021年，桐泮区水利局共办理申请3件。\n"]


@pytest.mark.parametrize("organ", ["", "桐泮区水利局"])
@pytest.mark.parametrize("told", TOLD)
def test_a_dated_title_is_a_link_above_a_text_that_tells_only_of_a_later_year(
    organ: str, told: str
) -> None:
    link = f"{organ}2020年政府信息公开工作年度报告 2021-01-18\n"
    found = who(link + PREAMBLE + told + BODY)
    assert (found.year, found.title, found.published_on) == (2021, None, None)


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("day", ["2023-01-18", "[2023-01-18]", "（2023年1月18日）"])
def test_a_dated_title_of_its_organ_stays_above_a_text_left_from_the_year_before(
    day: str, told: str
) -> None:
    title = f"桐泮区水利局2022年政府信息公开工作年度报告 {day}\n"
    assert who(title + PREAMBLE + told + BODY).year == 2022


def test_a_dated_title_that_the_signature_or_the_carrier_bears_out_stays_above_a_later_year() -> (
    None
):
    text = f"桐泮区水利局2020年政府信息公开工作年度报告 2021-01-18\n{PREAMBLE}{PERIOD}{BODY}"
    assert who(text).year == 2021
    assert who(f"{text}桐泮区水利局\n2021年1月18日\n").year == 2020
    page = f"<title>桐泮区水利局2020年政府信息公开工作年度报告</title><body>{text}</body>"
    assert who("<html>" + page.replace("\n", "<br>") + "</html>").year == 2020


YEARS_OF_ANOTHER = (
    "桐泮镇2019年政府信息公开工作年度报告\n桐泮镇2021年政府信息公开工作年度报告\n"
    "桐泮镇2017年政府信息公开年报\n发布时间 打印本页\n"
)


@pytest.mark.parametrize("told", ["", "2022年每季做一期解读。"])
def test_years_of_another_organ_above_a_titled_report_say_nothing_of_it(told: str) -> None:
    body = BODY.replace("2021年，", "").replace("我局", "我处") + told
    found = who(f"{YEARS_OF_ANOTHER}苇渡湾海事处2021年政府信息公开工作年度报告\n{body}")
    assert (found.year, found.agency) == (2021, "苇渡湾海事处")


@pytest.mark.parametrize(
    "paper",
    [
        "澜屿县2021年度行政执法数据公示",
        "苇渡镇2020年工作总结及2021年工作思路",
        "澜屿县2021年社会信用体系建设工作年度报告",
    ],
)
def test_years_of_one_organ_above_another_paper_are_links(paper: str) -> None:
    text = (
        f"{YEARS_OF_ANOTHER}{paper}\n一、经济发展。税收2100万元。\n"
        "二、政府信息公开。2017年公开信息144条，收到申请0件，复议0件。\n三、环境整治。"
    )
    with pytest.raises(ReadError):
        who(text)


def test_a_numbered_line_is_no_paper_s_title_that_makes_links_of_those_above() -> None:
    text = (
        "2016年政府信息公开工作年度报告 [2017-03-08]\n桐泮镇2015年政府信息公开工作总结\n"
        "一、2015年工作总结\n公开信息92条。未收到信息公开申请，未收费，无复议诉讼。\n二、存在问题\n业务不熟。\n"
    )
    assert who(text).year == 2015
