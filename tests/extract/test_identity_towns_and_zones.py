"""Where a town stands whose title has only its county's stem, and a zone whose name says it not.

Places that the gazetteer knows are real ones, their organs' reports are not.
"""

import pytest

from gxdata import parse
from gxdata.extract.report import Identity

BODY = """
{preamble}
一、总体情况
2021年，{we}公开政府信息12条。在{above}领导下，公开有序。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
"""


def who(organ: str, preamble: str, we: str = "我街道", above: str = "区委、区政府") -> Identity:
    title = f"{organ}2021年政府信息公开工作年度报告"
    text = title + BODY.format(preamble=preamble, we=we, above=above)
    return parse(text.encode()).report.identity


def test_a_subdistrict_behind_the_stem_of_its_district_has_its_own_name() -> None:
    found = who("张店公园街道办事处", "本报告根据条例编制。")
    assert (found.agency, found.county, found.township) == ("公园街道办事处", "张店区", "公园街道")


def test_an_unknown_subdistrict_is_told_from_its_district_s_stem_by_the_text() -> None:
    named = who("张店沥川街道办事处", "请与张店区沥川街道办事处联系。")
    assert (named.agency, named.county) == ("沥川街道办事处", "张店区")
    alone = who("张店沥川街道办事处", "本报告根据条例编制。")
    assert (alone.agency, alone.county) == ("张店沥川街道办事处", None)


@pytest.mark.parametrize(
    ("address", "above", "place"),
    [
        ("昆明市五华区科普路5号", "区委、区政府", ("云南省", "昆明市", "五华区")),
        ("昆明市五华区科普路5号", "市委、市政府", ("云南省", "昆明市", None)),
        ("科普路5号", "区委、区政府", (None, None, None)),
        ("五华区科普路5号", "区委、区政府", (None, None, None)),
        ("昆明市沥川区科普路5号", "区委、区政府", (None, None, None)),
    ],
)
def test_a_zone_stands_at_its_address(
    address: str, above: str, place: tuple[str | None, ...]
) -> None:
    contact = f"如有疑问，请与霁山风景名胜区管委会联系（地址：{address}，邮编略）。"
    found = who("霁山风景名胜区管委会", contact, "管委会", above)
    assert (found.level, found.province, found.city, found.county) == ("devzone", *place)


def test_a_zone_named_after_its_city_stands_there_wherever_its_office_is() -> None:
    found = who("汉中经济技术开发区管委会", "地址：昆明市五华区科普路5号。", "管委会")
    assert (found.province, found.city, found.county) == ("陕西省", "汉中市", None)


def test_a_province_s_department_stands_in_the_province_whose_rules_it_follows() -> None:
    found = who("省生态环境厅", "根据《湖北省政府信息公开规定》编制。", "我厅", "省委")
    assert (found.agency, found.province) == ("湖北省生态环境厅", "湖北省")


def test_an_organ_of_three_characters_may_stand_in_brackets_behind_a_title() -> None:
    text = "2021年度政府信息公开工作年度报告（苇渡镇）" + BODY.format(
        preamble="", we="我镇", above="县委"
    )
    assert parse(text.encode()).report.identity.agency == "苇渡镇人民政府"


@pytest.mark.parametrize(
    ("organ", "preamble", "agency", "province", "city"),
    [
        ("雄安新区管理委员会", "", "雄安新区管理委员会", "河北省", None),
        ("横琴粤澳深度合作区执行委员会", "", "横琴粤澳深度合作区执行委员会", "广东省", "珠海市"),
        (
            "合肥高新区",
            "合肥高新区和经开区管委会联合部署。本报告由合肥高新技术产业开发区管理委员会编制。",
            "合肥高新技术产业开发区管理委员会",
            "安徽省",
            "合肥市",
        ),
        (
            "经开区管委会",
            "地址：安顺经济技术开发区迎宾路。我区到昆明学习，并与合肥经济技术开发区结对。",
            "安顺经济技术开发区管理委员会",
            "贵州省",
            "安顺市",
        ),
        (
            "西安市国资委",
            "本报告由西安市人民政府国有资产监督管理委员会编制。",
            "西安市人民政府国有资产监督管理委员会",
            "陕西省",
            "西安市",
        ),
    ],
)
def test_what_is_called_short_has_its_long_name_and_its_place(
    organ: str, preamble: str, agency: str, province: str, city: str | None
) -> None:
    found = who(organ, preamble, we="我单位", above="上级")
    assert (found.agency, found.province, found.city) == (agency, province, city)


def test_the_carrier_s_title_tells_which_of_two_districts_it_is() -> None:
    page = (
        "<title>鞍山市铁东区人民政府</title><p>铁东区水利局2021年政府信息公开工作年度报告</p>"
        + BODY.format(preamble="", we="我局", above="上级").replace("\n", "<br>")
    )
    assert parse(page.encode()).report.identity.city == "鞍山市"


def test_a_zone_of_one_character_over_and_over_is_read_to_its_end() -> None:
    """Its long name could be looked for in more ways than anyone can wait for."""
    zone = "霁" * 16 + "开发区"
    assert who(zone, "霁" * 200, above="霁" * 200).agency_type == "devzone"


def test_a_name_in_brackets_behind_a_zone_is_a_place_s_where_it_or_the_text_says_so() -> None:
    preamble = "本报告根据条例编制。"
    alone = who("砚汀经开区（滨江）管委会", preamble, we="我委", above="工委")
    assert (alone.province, alone.county) == (None, None)
    told = who("砚汀经开区（滨江）管委会", preamble, we="我委", above="滨江区委")
    whole = who("砚汀经开区（滨江区）管委会", preamble, we="我委", above="工委")
    assert told.county == whole.county == "滨江区"


def test_a_zone_stands_where_its_name_begins_and_not_behind_that_in_an_address() -> None:
    contact = "请与汉中经济技术开发区联系（地址：汉中市霁山工业区沥川小镇汉中经济技术开发区管理委员会办公楼）。"
    text = BODY.format(preamble=contact, we="汉中经济技术开发区", above="市委、市政府")
    found = parse(text.encode()).report.identity
    assert found.agency_full == "陕西省汉中市汉中经济技术开发区管理委员会"
    assert (found.city, found.township) == ("汉中市", None)


def test_a_zone_stands_in_the_prefecture_that_its_name_has_in_brackets() -> None:
    found = who("北京霁山机场临空经济区（廊坊）管理委员会", "本报告根据条例编制。", "管委会")
    assert (found.province, found.city, found.county) == ("河北省", "廊坊市", None)


@pytest.mark.parametrize(
    ("cities", "city"), [(("汉中市",), "汉中市"), (("汉中市", "昆明市"), None)]
)
def test_a_zone_s_office_stands_below_the_one_city_whose_government_is_quoted(
    cities: tuple[str, ...], city: str | None
) -> None:
    quoted = "".join(f"《{name}人民政府办公室关于编制年度报告的通知》" for name in cities)
    found = who("霁川湖区旅游局", f"按照{quoted}要求编制。", "区旅游局", "区工委、管委会")
    assert (found.level, found.city, found.county) == ("devzone", city, None)


def test_a_street_that_put_a_report_out_is_a_subdistrict() -> None:
    text = "发布时间：2022-01-18 来源：南源街 浏览次数：3" + BODY.format(
        preamble="", we="我街道", above="区委、区政府"
    )
    found = parse(text.encode()).report.identity
    assert (found.agency, found.county) == ("南源街道办事处", "荔湾区")


def test_a_line_s_end_before_the_word_for_its_office_leaves_a_subdistrict_its_name() -> None:
    title = "现公布汉中市汉台区人民政府砚桥街道\n办事处2021年政府信息公开工作年度报告。"
    contact = "请与汉中市汉台区街道办事处办公室联系（电话：略）。"
    text = BODY.format(preamble=f"{title}\n{contact}", we="砚桥街道", above="区委、区政府")
    assert parse(text.encode()).report.identity.agency == "砚桥街道办事处"
