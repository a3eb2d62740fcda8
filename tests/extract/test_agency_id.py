"""An organ has one identifier in all years, and no two organs share one."""

from collections import defaultdict

import pytest

from gxdata import parse
from gxdata.sample import generate

BODY = """
一、概述
{year}年，公开政府信息12条。
二、主动公开政府信息情况
略。
三、依申请公开政府信息情况
未收到申请。
四、行政复议和行政诉讼情况
未发生。
"""


def identifier(organ: str, year: int) -> str | None:
    text = f"{organ}{year}年政府信息公开工作年度报告{BODY.format(year=year)}"
    return parse(text.encode()).report.identity.agency_id


def test_over_the_sample_each_organ_has_one_of_its_own() -> None:
    found = defaultdict(set)
    for sample in generate():
        found[sample.truth["agency_full"]].add(parse(sample.content).report.identity.agency_id)
    assert all(len(ids) == 1 for ids in found.values())
    assert len({one for ids in found.values() for one in ids} - {None}) == len(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("庐江县民政局", 2009),
            ("安徽省合肥市庐江县民政局", 2021),
        ),  # moved to another city in 2011
        (("桐泮区民政局", 2020), ("霁川省砚汀市桐泮区民政局", 2021)),
        (("杭州市余杭区民政局", 2015), ("余杭区民政局", 2019)),
        (("庐江县环保局", 2009), ("庐江县环境保护局", 2012)),
        (("庐江县卫生计生局", 2015), ("庐江县卫生和计划生育局", 2016)),
        (("恩施州林业局", 2014), ("恩施土家族苗族自治州林业局", 2015)),
        (("河北饶阳经济开发区", 2014), ("河北饶阳经济开发区管委会", 2015)),
        (("南宁经济技术开发区", 2014), ("广西南宁经济技术开发区管理委员会", 2015)),
        (("淄博市公安局交警支队张店大队", 2014), ("淄博市公安局交通警察支队张店大队", 2015)),
        (("恩施州人民政府", 2014), ("恩施土家族苗族自治州人民政府", 2015)),
    ],
)
def test_the_same_organ_has_the_same(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert identifier(*one) == identifier(*other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("南京市鼓楼区民政局", 2020), ("福州市鼓楼区民政局", 2020)),
        (
            ("密云县民政局", 2012),
            ("密云区民政局", 2018),
        ),  # renamed: linked by the gazetteer, not one
        (("桐泮区民政局", 2020), ("桐泮区财政局", 2020)),
        (("澜屿县人民政府", 2020), ("澜屿县人民政府办公室", 2020)),
    ],
)
def test_different_organs_have_different_ones(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert identifier(*one) != identifier(*other)


@pytest.mark.parametrize(
    "organ", ["鼓楼区民政局", "城关镇人民政府", "区财政局", "东湖高新区卫生健康局"]
)
def test_where_the_place_is_not_decided_there_is_none(organ: str) -> None:
    assert identifier(organ, 2020) is None
