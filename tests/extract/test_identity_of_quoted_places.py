"""Places that a text quotes, obeys or visits, and names that go on over lines: which of them are the organ's own."""

import pytest

from gxdata import parse
from gxdata.extract.identity.joined import continues
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.place.chains import long_place
from gxdata.extract.identity.place.home import home, home_of_led
from gxdata.extract.identity.place.jurisdiction import place_of, place_unnamed
from gxdata.extract.identity.place.numbered import quoted_province
from gxdata.extract.identity.title import parse_title
from gxdata.extract.report import Identity

TITLE = "2021年政府信息公开工作年度报告"
BODY = """一、总体情况
{said}公开政府信息12条。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
略。
"""


def told(said: str, *, title: str = TITLE, behind: str = "") -> Identity:
    return parse(f"{title}\n{BODY.format(said=said)}{behind}".encode()).report.identity


@pytest.mark.parametrize(
    ("said", "county"),
    [
        ("通过云阳县人民政府网站公开信息。", ("云阳县",)),
        ("先后赴云阳县考察学习。", ()),
        ("接待云阳县民政局来我局交流。", ()),
        ("学习借鉴云阳县先进经验。", ()),
    ],
)
def test_a_county_that_is_visited_is_not_the_organ_s_own(said: str, county: tuple[str]) -> None:
    assert home("县", said)[-1:] == county


def test_the_county_whose_lead_is_followed_and_whose_government_is_quoted_is_the_organ_s_own() -> (
    None
):
    quoted = "根据《云阳县人民政府办公室关于政务公开的通知》，"
    assert home_of_led(f"在县委、县政府的领导下，{quoted}")[-1:] == ("云阳县",)
    assert home_of_led(f"在市委、市政府的领导下，{quoted}") == ()
    assert home_of_led("在县委、县政府的领导下，与云阳县的同志交流。") == ()
    # A city's paper is quoted by the organs of its counties too, that of a county-level city by its own.
    city = "在市委、市政府的领导下，根据《{}人民政府办公室关于政务公开的通知》，"
    assert home_of_led(city.format("扬中市"))[-1:] == ("扬中市",)
    assert home_of_led(city.format("镇江市")) == ()


def test_a_town_without_a_name_stands_in_the_county_that_its_report_obeys() -> None:
    said = "我镇在县委、县政府的领导下，按照《云阳县人民政府办公室关于政务公开的通知》"
    found = told(said)
    assert (found.agency, found.level, found.agency_type) == (None, "township", "township")
    assert (found.province, found.county) == ("重庆市", "云阳县")


@pytest.mark.parametrize(
    ("cited", "level", "place"),
    [
        ("《常州市武进区2022年政务公开工作要点》", "unknown", ("江苏省", "常州市", "武进区")),
        ("《2022年江苏省政务公开工作要点》", "township", ("江苏省", None, None)),
        # Its city's and its province's rules are a county's too; what stands lower than it does cannot be its own.
        (
            "《江苏省政府信息公开办法》《常州市政府信息公开规定》",
            "county",
            ("江苏省", "常州市", None),
        ),
        ("《常州市政府信息公开规定》", "province", ("江苏省", None, None)),
        (
            "《江苏省政府信息公开办法》《无锡市政府信息公开规定》《常州市政务公开工作要点》",
            "county",
            (None,) * 3,
        ),
        ("《鼓楼区政务公开工作要点》", "county", (None,) * 3),
        ("《常州市武进区国民经济和社会发展规划》", "county", (None,) * 3),
    ],
)
def test_an_organ_without_a_name_stands_where_the_rules_hold_that_it_follows(
    cited: str, level: str, place: tuple[str | None, ...]
) -> None:
    found = place_unnamed(f"根据{cited}编制。", level, 2022)
    assert (found.level, found.province, found.city, found.county) == (level, *place)


def test_a_superior_of_like_name_does_not_speak_for_a_district_s_bureau() -> None:
    said = "区邮管局以网站为主渠道，通过杭州市邮政管理局网站"
    assert told(said).agency is None


@pytest.mark.parametrize(
    ("above", "name", "goes_on"),
    [
        (["苇渡县住房和", "城乡建设局"], "", False),
        (["云阳县住房和"], "城乡建设局", True),
        (["云阳县"], "林业局", True),
        (["云阳县城"], "市管理局", True),
        # Of several places below one another each is an entry of a list.
        (["云阳县", "奉节县"], "林业局", False),
        (["云阳县"], "奉节县林业局", False),
    ],
)
def test_a_name_goes_on_below_its_place(above: list[str], name: str, *, goes_on: bool) -> None:
    assert continues(above, name) is goes_on


def test_a_signature_and_a_title_may_break_behind_the_place() -> None:
    signed = "云阳县\n林业局\n二〇二二年一月十八日\n"
    assert told("我局", behind=signed).agency == "云阳县林业局"
    broken = "云阳县\n林业局2021年政府信息\n公开工作年度报告"
    assert told("我局", title=broken).agency == "云阳县林业局"


@pytest.mark.parametrize(
    ("name", "agency", "divisions"),
    [
        ("平定县红旗塬乡人民政府", "红旗塬乡人民政府", ("平定县", "红旗塬乡")),
        ("乌拉特中旗巴音乌兰苏木", "巴音乌兰苏木人民政府", ("乌拉特中旗", "巴音乌兰苏木")),
        ("贵安新区管理委员会", "贵安新区管理委员会", ()),
        ("重庆两江新区管理委员会", "重庆两江新区管理委员会", ()),
    ],
)
def test_what_only_looks_like_a_county_is_none(
    name: str, agency: str, divisions: tuple[str, ...]
) -> None:
    organ = parse_organ(name, titled=True)
    assert organ is not None
    assert (organ.agency, organ.divisions) == (agency, divisions)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("根据鄂政办发〔2018〕31号", "湖北省"),
        ("根据鄂政办发〔2018〕31号、豫政办〔2018〕3号", None),
        # 晋江 numbers its papers as 山西 does.
        ("根据晋政办〔2018〕31号", None),
        ("根据国办发〔2018〕23号", None),
    ],
)
def test_the_number_of_a_paper_tells_its_province(text: str, province: str | None) -> None:
    assert quoted_province(text) == province


@pytest.mark.parametrize(
    ("zone", "text", "county"),
    [
        ("番禺经济技术开发区管理委员会", "", "番禺区"),
        # Towns elsewhere are called 来凤 too.
        ("来凤经济开发区", "", None),
        ("来凤经济开发区", "鄂政办发〔2018〕31号", "来凤县"),
        # 东湖区 stands in another province than the lake.
        ("东湖高新区管委会", "鄂政办发〔2018〕31号", None),
    ],
)
def test_a_zone_s_stem_tells_a_county_only_where_it_can_be_no_other(
    zone: str, text: str, county: str | None
) -> None:
    organ = parse_organ(zone, titled=True)
    assert organ is not None
    found = place_of(organ, text, 2021)
    assert (found.level, found.county) == ("devzone", county)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("合肥学院", ("安徽省", "合肥市")),
        ("安徽农业大学", ("安徽省", None)),
        ("中山大学", (None, None)),
    ],
)
def test_an_institution_stands_where_its_name_says_on_no_certain_level(
    name: str, place: tuple[str | None, str | None]
) -> None:
    organ = parse_organ(name)
    assert organ is not None
    found = place_of(organ, "", 2021)
    assert (found.province, found.city, found.level) == (*place, "unknown")


def test_a_zone_s_organ_may_bear_its_town_in_brackets() -> None:
    organ = parse_organ("阿拉善高新技术产业开发区（乌斯太镇）市政和金融服务中心", titled=True)
    assert organ is not None
    assert (organ.kind, place_of(organ, "", 2021).city) == ("devzone_dept", "阿拉善盟")


def test_a_numbered_heading_is_no_title() -> None:
    assert parse_title("一、2017年政府信息公开情况") is None
    assert parse_title("苇渡镇2017年政府信息公开情况") is not None


def test_a_day_in_full_brackets_stands_under_its_label() -> None:
    title = f"苇渡镇{TITLE}\n来源：苇渡镇 发布时间：（2022-01-18） 浏览次数：3"
    assert str(told("我镇", title=title).published_on) == "2022-01-18"


def test_a_government_s_report_is_drawn_up_on_the_ground_of_others() -> None:
    ground = "本报告在2021年度汀沙市各区人民政府和市政府各委、办、局的政府信息公开工作年度报告的基础上编制。"
    found = told("", title=f"{TITLE}\n{ground}")
    assert (found.agency, found.scope) == ("汀沙市人民政府", "region")


@pytest.mark.parametrize(
    ("text", "county"),
    [
        ("按照《云南省政务公开要点》和易门县人民政府的部署", None),
        (
            "按照《云南省政务公开要点》和金平苗族瑶族傣族自治县人民政府的部署",
            "金平苗族瑶族傣族自治县",
        ),
        ("按照《云南省政务公开要点》的部署", "金平苗族瑶族傣族自治县"),
    ],
)
def test_a_town_of_a_known_name_stands_in_no_other_county_than_its_text_names(
    text: str, county: str | None
) -> None:
    organ = parse_organ("铜厂乡", titled=True)
    assert organ is not None
    assert place_of(organ, text, 2021).county == county


def test_a_people_s_town_has_its_whole_name_where_its_text_has_that() -> None:
    organ = parse_organ("铜厂乡", titled=True)
    assert organ is not None
    assert long_place(organ, "铜厂彝族乡人民政府").agency == "铜厂彝族乡人民政府"
    assert long_place(organ, "铜厂乡人民政府") == organ
