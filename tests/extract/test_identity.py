"""Titles, organs, places and dates, as pages write them."""

from datetime import date

import pytest

from gxdata import ReadError, parse
from gxdata.extract.identity.dates import period, published_on
from gxdata.extract.identity.organ import parse_organ
from gxdata.extract.identity.title import find_title, parse_title


@pytest.mark.parametrize(
    ("title", "year", "organ"),
    [
        ("苇渡镇2021年政府信息公开工作年度报告", 2021, "苇渡镇"),
        ("2022年度澜屿县水利局政府信息公开工作年度报告", 2022, "澜屿县水利局"),
        ("砚汀市人民政府关于二〇一七年政府信息公开年度报告", 2017, "砚汀市人民政府"),
        ("苇渡镇政府信息公开工作2010年度报告", 2010, "苇渡镇"),
        ("澜屿县审计局 ２０２３ 年度政府信息公开工作年度报告", 2023, "澜屿县审计局"),
        ("2022年政府信息公开工作年度报告", 2022, ""),
    ],
)
def test_titles(title: str, year: int, organ: str) -> None:
    found = parse_title(title)
    assert found is not None
    assert (found.year, found.organ) == (year, organ)


@pytest.mark.parametrize(
    "line",
    [
        "关于做好2022年政府信息公开工作年度报告编制工作的通知",
        "首页 > 2022年政府信息公开年报",
        "2022年我局公开信息12条",
        "附件：2022年政府信息公开工作年度报告",
    ],
)
def test_lines_that_are_no_title(line: str) -> None:
    assert parse_title(line) is None


def test_a_title_that_names_an_organ_comes_before_one_that_does_not() -> None:
    lines = ["2021年政府信息公开工作年度报告", "苇渡镇2021年政府信息公开工作年度报告"]
    title = find_title(lines, None)
    assert title is not None
    assert title.organ == "苇渡镇"


def test_a_title_broken_over_two_lines() -> None:
    title = find_title(["导航", "苇渡镇人民政府", "2021年政府信息公开工作年度报告"], None)
    assert title is not None
    assert (title.year, title.organ) == (2021, "苇渡镇人民政府")


@pytest.mark.parametrize(
    ("name", "agency", "divisions", "kind"),
    [
        (
            "霁川省砚汀市桐泮区苇渡镇人民政府",
            "苇渡镇人民政府",
            ("霁川省", "砚汀市", "桐泮区", "苇渡镇"),
            "township",
        ),
        ("苇渡镇", "苇渡镇人民政府", ("苇渡镇",), "township"),
        ("砚桥街道", "砚桥街道办事处", ("砚桥街道",), "subdistrict"),
        ("桐泮区人民政府砚桥街道办事处", "砚桥街道办事处", ("桐泮区", "砚桥街道"), "subdistrict"),
        ("澜屿县乡村振兴局", "澜屿县乡村振兴局", ("澜屿县",), "department"),
        ("桐泮区市场监督管理局", "桐泮区市场监督管理局", ("桐泮区",), "department"),
        ("桐泮区城市管理局", "桐泮区城市管理局", ("桐泮区",), "department"),
        ("砚汀市住房和城乡建设局", "砚汀市住房和城乡建设局", ("砚汀市",), "department"),
        ("杭州市西湖区", "西湖区人民政府", ("杭州市", "西湖区"), "gov_people"),
        ("国家税务总局砚汀市税务局", "国家税务总局砚汀市税务局", (), "tax"),
        ("砚汀经济开发区管理委员会", "砚汀经济开发区管理委员会", (), "devzone"),
    ],
)
def test_organs(name: str, agency: str, divisions: tuple[str, ...], kind: str) -> None:
    organ = parse_organ(name)
    assert organ is not None
    assert (organ.agency, organ.divisions, organ.kind) == (agency, divisions, kind)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["发布日期：2023-01-09 浏览次数："], date(2023, 1, 9)),
        (["公布日期", "2023年1月9日"], date(2023, 1, 9)),
        (["正文", "苇渡镇人民政府", "2023年1月9日", "扫一扫"], date(2023, 1, 9)),
        (["发布日期：2023-02-10", "2023年1月9日"], date(2023, 2, 10)),
        (["苇渡镇人民政府", "2013129"], None),
        (["发布日期：2023-13-45"], None),
        (["统计期限为2022年1月1日至2022年12月31日"], None),
    ],
)
def test_publication_dates(lines: list[str], day: date | None) -> None:
    assert published_on(lines) == day


@pytest.mark.parametrize(
    "text",
    [
        "自2022年1月1日起至2022年12月31日止",
        "2022年1月1日—12月31日",
        "自2022年1月1日起，至2022年12月31日止",
    ],
)
def test_periods(text: str) -> None:
    assert period(text) == (date(2022, 1, 1), date(2022, 12, 31))


def test_what_is_no_report_is_refused_with_a_reason() -> None:
    with pytest.raises(ReadError) as caught:
        parse("今天天气很好，适合出行。".encode())
    assert (caught.value.stage, caught.value.reason) == ("extract", "not_a_report")
