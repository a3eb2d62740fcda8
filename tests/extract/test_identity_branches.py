"""Where a company's branch, an inspection bureau, a zone's tax office and a customs house below another stand.

Places that the gazetteer knows are real ones, their organs' reports are not.
"""

import pytest

from gxdata import parse
from gxdata.extract.report import Identity

BODY = """
一、总体情况
2021年，本单位公开政府信息12条。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
"""


def who(organ: str) -> Identity:
    return parse(f"{organ}2021年政府信息公开工作年度报告{BODY}".encode()).report.identity


@pytest.mark.parametrize(
    ("organ", "place"),
    [
        # A branch is never the whole country's, wherever it may stand.
        ("中国邮政集团公司汐川县分公司", ("unknown", None, None, None)),
        ("中国邮政集团有限公司", ("national", None, None, None)),
        ("中国银保监会汐川监管分局", ("unknown", None, None, None)),
        # It stands in the place that it is named after, if that can be one only.
        ("中国移动通信集团安徽有限公司金寨分公司", ("county", "安徽省", "六安市", "金寨县")),
        ("国网山东省电力公司邹城市供电公司", ("county", "山东省", "济宁市", "邹城市")),
        ("广东电网有限责任公司佛山顺德供电局", ("county", "广东省", "佛山市", "顺德区")),
        ("安徽省烟草公司六安市公司", ("prefecture", "安徽省", "六安市", None)),
        ("国网安徽省电力有限公司汐川供电公司", ("unknown", None, None, None)),
        ("中国银保监会六安监管分局", ("prefecture", "安徽省", "六安市", None)),
        ("国家能源局浙江监管办公室", ("province", "浙江省", None, None)),
        ("国家能源局华东监管局", ("unknown", None, None, None)),
    ],
)
def test_a_branch_of_a_national_company_is_not_the_whole_country_s(
    organ: str, place: tuple[str | None, ...]
) -> None:
    found = who(organ)
    assert (found.level, found.province, found.city, found.county) == place
    assert found.agency == organ


@pytest.mark.parametrize(
    ("organ", "place"),
    [
        ("安徽出入境检验检疫局", ("province", "安徽省", None, None)),
        ("张家港出入境检验检疫局", ("county", "江苏省", "苏州市", "张家港市")),
        ("安徽检验检疫局", ("province", "安徽省", None, None)),
        ("汉中经济技术开发区税务局", ("devzone", "陕西省", "汉中市", None)),
        ("汐川经济技术开发区税务局", ("devzone", None, None, None)),
        # A new area that became a district later was a zone.
        ("国家税务总局重庆两江新区税务局", ("devzone", "重庆市", None, None)),
        ("西部科学城重庆高新区苇务局", ("devzone", "重庆市", None, None)),
        ("锡盟教育局", ("prefecture", "内蒙古自治区", "锡林郭勒盟", None)),
    ],
)
def test_what_is_named_after_a_place_in_short_stands_there(
    organ: str, place: tuple[str | None, ...]
) -> None:
    found = who(organ)
    assert (found.level, found.province, found.city, found.county) == place


def test_a_customs_house_is_named_without_the_one_above_it() -> None:
    found = who("南京海关所属常州海关")
    assert (found.agency, found.city) == ("常州海关", "常州市")
    assert who("南京海关").agency == "南京海关"
