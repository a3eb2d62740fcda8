"""Farms, schools, suppliers, bureaus of zones and ministries: who they are and where they stand.

Places that the gazetteer knows are real ones, their organs' reports are not.
"""

import pytest

from gxdata import parse
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.place.site_name import home_of_site
from gxdata.extract.report import Identity

BODY = """
一、总体情况
2021年，{said}公开政府信息12条。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
"""


def who(organ: str, said: str, behind: str = "") -> Identity:
    title = f"{organ}2021年政府信息公开工作年度报告" if organ else ""
    return parse((title + BODY.format(said=said) + behind).encode()).report.identity


@pytest.mark.parametrize(
    ("organ", "said", "agency", "place"),
    [
        ("苇渡农场", "通过德安县人民政府门户网站", "苇渡农场", ("township", "德安县")),
        ("德安县苇渡农场", "我场", "苇渡农场", ("township", "德安县")),
        ("园艺场", "通过德安县政府网站", "德安县园艺场", ("township", "德安县")),
        ("苇渡农场", "通过网站", "苇渡农场", ("unknown", None)),
        ("怀远二中", "在怀远县教育局指导下，我校", "怀远二中", ("county", "怀远县")),
        ("怀远二中", "我校", "怀远二中", ("unknown", None)),
        ("安徽省涡阳第三中学", "我校", "安徽省涡阳第三中学", ("county", "涡阳县")),
        ("怀远学院", "在怀远县，我院", "怀远学院", ("unknown", None)),
    ],
)
def test_farms_and_schools_stand_where_the_text_says(
    organ: str, said: str, agency: str, place: tuple[str, str | None]
) -> None:
    found = who(organ, said)
    assert (found.agency, (found.level, found.county)) == (agency, place)


def test_a_company_stands_in_the_city_that_its_name_begins_with_and_its_text_names() -> None:
    assert who("南宁轨道交通集团有限责任公司", "南宁市我公司").city == "南宁市"
    assert who("南宁轨道交通集团有限责任公司", "我公司").city is None


def test_a_bureau_under_a_zone_s_committee_is_no_district_s() -> None:
    found = who("霁川湖区旅游局", "按照区工委、管委会要求，我局")
    assert (found.level, found.agency_type, found.county) == ("devzone", "devzone_dept", None)
    found = who("霁川湖区旅游局", "按照区委、区政府要求，我局")
    assert (found.level, found.county) == ("county", "霁川湖区")


def test_a_zone_named_after_a_lake_stands_in_no_city_of_like_name() -> None:
    assert who("文昌湖区旅游局", "按照区工委、管委会要求，我局").province is None


def test_the_site_names_the_district_where_nothing_else_does() -> None:
    assert who("区邮政管理局", "我局以余杭门户网站为主渠道").county == "余杭区"
    # Sites of a city, of a province, or of two districts tell none.
    assert home_of_site("区", "通过朝阳政务网") == ()
    assert home_of_site("区", "通过海南政府网") == ()
    assert home_of_site("区", "通过余杭政府网、椒江政务网") == ()


def test_a_zone_is_found_by_its_city_where_the_report_says_only_its_kind() -> None:
    found = who("", "高新区深入贯彻条例。印发《鞍山高新区关于公开日活动的通知》，高新区")
    assert (found.level, found.city) == ("devzone", "鞍山市")


def test_a_government_is_found_behind_its_office_that_bears_no_place() -> None:
    publisher = "发布机构：政府办公室\n公布我旗2021年度政府信息公开年度报告。\n"
    body = BODY.format(said="我旗通过乌拉特前旗政府网站")
    found = parse((publisher + body).encode()).report.identity
    assert found.agency == "乌拉特前旗人民政府"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("苇渡高新区（汀沙区）财政局", "devzone_dept"),
        ("德安县苇渡经济开发区（苇渡镇）", "devzone"),
        ("陕西省西咸新区空港新城", "devzone"),
    ],
)
def test_a_zone_with_its_town_or_district_in_brackets_is_a_zone(name: str, kind: str) -> None:
    organ = parse_organ(name)
    assert organ is not None
    assert organ.kind == kind


def test_a_signature_above_the_tables_dates_the_report() -> None:
    row = "{}、某项政府信息公开申请的办理结果以及需要说明的其他情形 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    annex = "附表\n" + "".join(row.format(n) for n in range(60))
    signed = f"泗阳县水利局\n2022年1月18日\n{annex}"
    assert str(who("泗阳县水利局", "我局", signed).published_on) == "2022-01-18"


def test_a_signature_above_a_table_of_one_cell_a_line_dates_the_report() -> None:
    annex = "附件：政府信息公开情况统计表\n" + "主动公开政府信息数\n条\n12\n" * 200
    signed = f"泗阳县水利局\n2022年1月18日\n{annex}"
    assert str(who("泗阳县水利局", "我局", signed).published_on) == "2022-01-18"


def test_a_ministry_is_told_from_the_offices_that_are_called_alike() -> None:
    assert who("国资委", "国资委推动中央企业").level == "national"
    assert who("国资委", "国资委学习中央企业，区国资委").level == "unknown"
