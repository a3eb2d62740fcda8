"""Full names in running text."""

import pytest

from gxdata.gazetteer import mentions


def names(text: str, *, with_townships: bool = False) -> list[str]:
    return [one.name for one in mentions(text, with_townships=with_townships)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年浙江省杭州市西湖区民政局年报", ["浙江省", "杭州市", "西湖区"]),
        ("恩施土家族苗族自治州巴东县", ["恩施土家族苗族自治州", "巴东县"]),
        ("三明市沙县区", ["三明市", "沙县区"]),
        ("吉林省吉林市船营区", ["吉林省", "吉林市", "船营区"]),
        ("晋城市城区人民政府推进城区改造", ["晋城市", "城区"]),
        ("乐山市市中区，全市中区域", ["乐山市", "市中区"]),
        ("上海南汇区", ["南汇区"]),
        ("礼县人民政府", ["礼县"]),
        ("2012年礼县年报", ["礼县"]),
        ("陇南市礼县", ["陇南市", "礼县"]),
    ],
)
def test_names_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "河南山区",
        "西南山区",
        "经济开发区、小区、社区、辖区、市区",
        "中心城区和郊区、矿区",
        "沿海城市、上海城市管理、新兴城市、各项城市建设",
        "海口市场监管",
        "西湖区域",
        "省、市和县三级",
        "信息公开县级平台，示范县",
        "霁川省砚汀市澜屿县桐泮区",
        "",
        "区",
    ],
)
def test_words_that_only_look_like_names(text: str) -> None:
    assert names(text) == []


def test_spans_point_at_the_names() -> None:
    text = "报告由陆丰市上英镇编制，陆丰市复核"
    found = mentions(text, with_townships=True)
    assert [text[one.start : one.end] for one in found] == ["陆丰市", "上英镇", "陆丰市"]
    assert [one.name for one in found] == ["陆丰市", "上英镇", "陆丰市"]
    assert [division.city for division in found[0].divisions] == ["汕尾市"]


def test_townships_only_if_asked_for() -> None:
    assert names("虎门镇人民政府") == []
    assert names("虎门镇人民政府", with_townships=True) == ["虎门镇"]
