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
        ("汉中经济技术开发区税务局", ("devzone", "陕西省", "汉中市", None)),
        ("汐川经济技术开发区税务局", ("devzone", None, None, None)),
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
