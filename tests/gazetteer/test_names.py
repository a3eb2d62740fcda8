"""Short forms."""

import pytest

from gxdata.gazetteer import named
from gxdata.gazetteer.stems import short_forms, stem


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("西湖区", "西湖"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("广西壮族自治区", "广西"),
        ("恩施土家族苗族自治州", "恩施"),
        ("博尔塔拉蒙古自治州", "博尔塔拉"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("东乡族自治县", "东乡"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("大兴安岭地区", "大兴安岭"),
        ("神农架林区", "神农架"),
        ("礼县", "礼"),
    ],
)
def test_stem(name: str, expected: str) -> None:
    assert stem(name) == expected


def test_short_forms_have_two_characters_at_least() -> None:
    assert short_forms("恩施土家族苗族自治州") == ("恩施", "恩施州")
    assert short_forms("礼县") == ()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("广东", "广东省"),
        ("巴州", "巴音郭楞蒙古自治州"),
        ("喀左县", "喀喇沁左翼蒙古族自治县"),
        ("内蒙古", "内蒙古自治区"),
        ("新疆", "新疆维吾尔自治区"),
        ("香港", "香港特别行政区"),
        ("陆丰", "陆丰市"),
        ("巴彦淖尔", "巴彦淖尔市"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("景宁县", "景宁畲族自治县"),
        ("麦地坪乡", "麦地坪白族乡"),
    ],
)
def test_short_forms_are_found_only_if_asked_for(short: str, full: str) -> None:
    assert full not in {one.name for one in named(short)}
    assert full in {one.name for one in named(short, short=True)}


def test_a_short_form_keeps_its_homonyms() -> None:
    assert {one.name for one in named("恩施", short=True, level="county")} == {"恩施市"}
    assert {one.city for one in named("西湖", short=True, level="county")} == {"杭州市", "南昌市"}


def test_the_invented_province_is_unknown() -> None:
    for name in ("霁川省", "霁川", "砚汀市", "澜屿县", "桐泮区", "苇渡镇", "砚桥街道"):
        assert named(name, short=True) == ()
