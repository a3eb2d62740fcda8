"""Which division a chain of names means."""

import pytest

from gxdata.gazetteer import candidates, levels, named, resolve, successors, within


def chain(names: str, year: int | None = None) -> str | None:
    found = resolve(names.split(), year=year)
    return "/".join(found.chain) if found else None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("陆丰市 上英镇", "广东省/汕尾市/陆丰市/上英镇"),
        ("上英镇 陆丰市", "广东省/汕尾市/陆丰市/上英镇"),
        ("杭州市 西湖区", "浙江省/杭州市/西湖区"),
        ("浙江 西湖区", "浙江省/杭州市/西湖区"),
        ("恩施州 巴东县", "湖北省/恩施土家族苗族自治州/巴东县"),
        ("内蒙古 鄂温克旗", "内蒙古自治区/呼伦贝尔市/鄂温克族自治旗"),
        ("科右前旗", "内蒙古自治区/兴安盟/科尔沁右翼前旗"),
        ("西乌旗", "内蒙古自治区/锡林郭勒盟/西乌珠穆沁旗"),
        ("古蔺县 箭竹乡", "四川省/泸州市/古蔺县/箭竹苗族乡"),
        ("乐山市 市中区", "四川省/乐山市/市中区"),
    ],
)
def test_a_chain_leads_to_one_division(names: str, expected: str) -> None:
    assert chain(names) == expected


@pytest.mark.parametrize("name", ["西湖区", "鼓楼区", "朝阳区", "市中区", "城关镇", "南安镇"])
def test_homonyms_stay_undecided(name: str) -> None:
    assert resolve([name], year=2020) is None
    assert len(candidates([name], year=2020)) > 1


def test_what_may_be_short_for_two_banners_is_short_for_none() -> None:
    assert candidates(["阿旗"]) == ()
    assert candidates(["扎旗"]) == ()


def test_how_many_bear_a_name() -> None:
    assert len(named("鼓楼区")) == 4
    assert len(named("城关镇", year=2024)) > 80


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("北京市 东城区", "北京市/东城区"),
        ("天津市 蓟州区", "天津市/蓟州区"),
        ("上海市 崇明区", "上海市/崇明区"),
        ("重庆市 彭水苗族土家族自治县", "重庆市/彭水苗族土家族自治县"),
        ("仙桃市", "湖北省/仙桃市"),
        ("济源市", "河南省/济源市"),
        ("琼中黎族苗族自治县", "海南省/琼中黎族苗族自治县"),
        ("石河子市", "新疆维吾尔自治区/石河子市"),
        ("胡杨河市", "新疆维吾尔自治区/胡杨河市"),
    ],
)
def test_counties_straight_below_a_province_have_no_city(names: str, expected: str) -> None:
    found = resolve(names.split(), year=2022)
    assert found is not None
    assert "/".join(found.chain) == expected
    assert (found.level, found.city) == ("county", None)


@pytest.mark.parametrize("names", ["东莞市 虎门镇", "中山市 小榄镇", "嘉峪关市 新城镇"])
def test_prefectures_without_counties(names: str) -> None:
    found = resolve(names.split(), year=2020)
    assert found is not None
    assert (found.level, found.county) == ("township", None)
    assert found.city == names.split()[0]


def test_the_level_of_a_city() -> None:
    assert levels("佛山市") == {"prefecture"}
    assert levels("陆丰市") == {"county"}
    assert levels("北京市") == {"province"}
    assert levels("巢湖市", year=2009) == {"prefecture"}
    assert levels("巢湖市", year=2015) == {"county"}


@pytest.mark.parametrize(
    ("names", "year", "expected"),
    [
        ("庐江县", 2009, "安徽省/巢湖市/庐江县"),
        ("庐江县", 2010, "安徽省/巢湖市/庐江县"),
        ("庐江县", 2011, "安徽省/合肥市/庐江县"),
        ("庐江县", None, "安徽省/合肥市/庐江县"),
        ("黔西县", 2010, "贵州省/毕节地区/黔西县"),
        ("黔西县", 2015, "贵州省/毕节市/黔西县"),
        ("儋州市", 2012, "海南省/儋州市"),
        ("襄樊市 南漳县", 2012, "湖北省/襄樊市/南漳县"),
        ("大足县", 2012, "重庆市/大足县"),
        ("重庆市 大足县", 2021, "重庆市/大足县"),
        ("北京市 崇文区", 2009, "北京市/崇文区"),
        ("绍兴县 安昌镇", 2010, "浙江省/绍兴市/绍兴县/安昌镇"),
        ("余杭区 临平街道", 2013, "浙江省/杭州市/余杭区/临平街道"),
        ("临平区 临平街道", 2022, "浙江省/杭州市/临平区/临平街道"),
    ],
)
def test_history(names: str, year: int | None, expected: str) -> None:
    assert chain(names, year) == expected


def test_a_township_of_a_merged_county_stands_in_what_followed() -> None:
    assert chain("大足县 龙水镇", 2010) == "重庆市/大足区/龙水镇"


def test_a_prefecture_and_a_county_of_one_name_stay_undecided_without_a_year() -> None:
    assert resolve(["巢湖市"]) is None


@pytest.mark.parametrize(
    ("old", "year", "new"),
    [
        ("大足县", 2010, {"大足区"}),
        ("闸北区", 2012, {"静安区"}),
        ("崇文区", 2009, {"东城区"}),
        ("莱芜市", 2015, {"济南市"}),
        ("江干区", 2019, {"上城区", "钱塘区"}),
        ("静安区", 2022, set()),
    ],
)
def test_what_followed(old: str, year: int, new: set[str]) -> None:
    (division,) = named(old, year=year)
    assert {one.name for one in successors(division)} == new


def test_what_followed_a_township() -> None:
    old = resolve(["九寨沟县", "永乐镇"], year=2018)
    assert old is not None
    assert [one.name for one in successors(old)] == ["南坪镇"]


@pytest.mark.parametrize(
    "names",
    [
        ["霁川省"],
        ["霁川省", "双浦镇"],
        ["霁川省", "砚汀市", "西湖区"],
        ["砚汀市", "澜屿县"],
        ["山东省", "西湖区"],
        ["山东省", "杭州市"],
        [],
        [""],
    ],
)
def test_what_does_not_exist_or_contradicts_itself_is_not_found(names: list[str]) -> None:
    assert resolve(names, year=2020) is None


def test_one_wrong_name_among_several_is_passed_over() -> None:
    assert chain("山东省 杭州市 西湖区") == "浙江省/杭州市/西湖区"
    assert chain("广州市 广州经济技术开发区 萝岗区", 2012) == "广东省/广州市/萝岗区"


def test_a_township_the_county_does_not_have_leaves_the_county() -> None:
    assert chain("陆丰市 双浦镇", 2020) == "广东省/汕尾市/陆丰市"
    assert chain("陆丰市 苇渡镇", 2020) == "广东省/汕尾市/陆丰市"


def test_kinds_of_one_stem_in_one_county_are_told_apart() -> None:
    found = named("城关", short=True, level="township")
    one_county = [one for one in found if one.county == "永登县"]
    assert [one.name for one in one_county] == ["城关镇"]
    assert {one.name for one in named("龙胜", short=True) if one.city == "桂林市"} == {
        "龙胜各族自治县",
        "龙胜镇",
    }


def test_within() -> None:
    inner = resolve(["陆丰市", "上英镇"])
    (outer,), (other,) = named("汕尾市"), named("杭州市")
    assert inner is not None
    assert within(inner, outer)
    assert within(outer, outer)
    assert not within(inner, other)
    assert not within(outer, inner)


def test_a_county_s_own_name_comes_before_the_same_name_without_peoples() -> None:
    def counties(year: int, *names: str) -> list[str | None]:
        return [one.county for one in candidates(names, year=year)]

    assert counties(2015, "东乡县") == ["东乡县"]
    assert counties(2015, "临夏州", "东乡县") == ["东乡族自治县"]
    assert counties(2021, "东乡县") == ["东乡族自治县"]
