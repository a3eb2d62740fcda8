"""What stands beside a name or a date and is no part of it: second plates, party committees, quoted papers."""

import pytest

from gxdata import parse
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.voice import voices

BODY = "一、总体情况\n公开政府信息12条。\n二、主动公开政府信息情况\n略。\n三、收到和处理政府信息公开申请情况\n略。\n"


@pytest.mark.parametrize(
    ("printed", "agency"),
    [
        ("韶关市农业农村局（市乡村振兴局）", "韶关市农业农村局"),
        ("韶关市武江区卫生健康局(武江区中医药局)", "武江区卫生健康局"),
        # A government is no second name of a committee, nor is what may be an organ of its own.
        ("苇渡高新区管委会（汀沙区人民政府）", "苇渡高新区管委会（汀沙区人民政府）"),
        ("武江区审批办公室（资源交易办公室）", "武江区审批办公室（资源交易办公室）"),
        ("苇渡经开区党工委管委会", "苇渡经开区管委会"),
    ],
)
def test_a_second_name_of_one_organ_is_no_part_of_its_name(printed: str, agency: str) -> None:
    organ = parse_organ(printed)
    assert organ is not None
    assert organ.agency == agency


def test_a_quoted_paper_does_not_speak_for_the_report() -> None:
    assert voices("解读《关于完善我市救助制度的意见》。") == frozenset()
    assert voices("我局解读《关于完善我市救助制度的意见》。") == {"局"}


def test_a_bracket_within_a_name_ends_no_contact() -> None:
    zone = "中国（福建）自由贸易试验区福州片区管理委员会"
    contact = f"如有疑问，请联系：{zone}（福州保税港区管理委员会）政府信息公开办公室，地址略。"
    title = "2021年政府信息公开工作年度报告\n"
    assert parse((title + contact + "\n" + BODY).encode()).report.identity.agency == zone


@pytest.mark.parametrize(("signed", "year"), [("2019年1月", 2018), ("二〇一九年十二月", 2019)])
def test_the_month_under_a_signature_tells_the_year_and_no_day(signed: str, year: int) -> None:
    text = f"武江区龙归镇政府信息公开年度报告\n{BODY}武江区龙归镇人民政府\n{signed}\n"
    found = parse(text.encode()).report.identity
    assert (found.year, found.published_on) == (year, None)


def test_of_titles_in_a_row_the_last_stands_above_the_text() -> None:
    menu = "当前位置：首页 > 政务公开 > 年报 龙归镇2019年政府信息公开工作年度报告 龙归镇2021年政府信息公开工作年度报告"
    text = f"{menu} 韶关市武江区龙归镇2020年政府信息公开工作年度报告 发布时间：2021-02-16 10:24　浏览次数：140 "
    assert parse((text + BODY.replace("\n", " ")).encode()).report.identity.year == 2020
