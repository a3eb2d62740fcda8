"""Titles, organs, places and dates, as pages write them."""

from datetime import date

import pytest

from gxdata import ReadError, parse
from gxdata.extract.identity.dates import period, plausible, printed_on, signed_on
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.jurisdiction import place_of
from gxdata.extract.identity.title import parse_title
from gxdata.extract.identity.titles import find_titles
from gxdata.extract.identity.voice import speaks_as


@pytest.mark.parametrize(
    ("title", "year", "organ"),
    [
        ("苇渡镇2021年政府信息公开工作年度报告", 2021, "苇渡镇"),
        ("2022年度澜屿县水利局政府信息公开工作年度报告", 2022, "澜屿县水利局"),
        ("砚汀市人民政府关于二〇一七年政府信息公开年度报告", 2017, "砚汀市人民政府"),
        ("苇渡镇政府信息公开工作2010年度报告", 2010, "苇渡镇"),
        ("澜屿县审计局 ２０２３ 年度政府信息公开工作年度报告", 2023, "澜屿县审计局"),
        ("2022年政府信息公开工作年度报告", 2022, ""),
        ("发布时间:2023-03-2009:35苇渡镇2022年政府信息公开工作年度报告", 2022, "苇渡镇"),
    ],
)
def test_titles(title: str, year: int, organ: str) -> None:
    found = parse_title(title)
    assert found is not None
    assert (found.year, found.organ) == (year, organ)


@pytest.mark.parametrize(
    "line",
    [
        "关于做好2022年政府信息公开工作年度报告编制工作的通知",
        "首页 > 2022年政府信息公开年报",
        "2022年我局公开信息12条",
        "附件：2022年政府信息公开工作年度报告",
    ],
)
def test_lines_that_are_no_title(line: str) -> None:
    assert parse_title(line) is None


def test_a_title_broken_over_lines() -> None:
    lines = ["导航", "苇渡镇人民政府", "2021年政府信息公开", "工作年度报告"]
    (title,) = find_titles(list(enumerate(lines)), "")
    assert (title.year, title.organ, title.start) == (2021, "苇渡镇人民政府", 1)


def test_the_government_of_a_title_is_not_lost_to_its_subject() -> None:
    title = parse_title("2012年澜屿县人民政府信息公开年度报告")
    assert title is not None
    assert title.organ == "澜屿县人民政府"


@pytest.mark.parametrize(
    ("name", "agency", "divisions", "kind"),
    [
        (
            "霁川省砚汀市桐泮区苇渡镇人民政府",
            "苇渡镇人民政府",
            ("霁川省", "砚汀市", "桐泮区", "苇渡镇"),
            "township",
        ),
        ("苇渡镇", "苇渡镇人民政府", ("苇渡镇",), "township"),
        ("砚桥街道", "砚桥街道办事处", ("砚桥街道",), "subdistrict"),
        ("桐泮区人民政府砚桥街道办事处", "砚桥街道办事处", ("桐泮区", "砚桥街道"), "subdistrict"),
        ("澜屿县乡村振兴局", "澜屿县乡村振兴局", ("澜屿县",), "department"),
        ("桐泮区市场监督管理局", "桐泮区市场监督管理局", ("桐泮区",), "department"),
        ("桐泮区城市管理局", "桐泮区城市管理局", ("桐泮区",), "department"),
        ("砚汀市住房和城乡建设局", "砚汀市住房和城乡建设局", ("砚汀市",), "department"),
        ("砚汀市气象部门", "砚汀市气象局", ("砚汀市",), "vertical_other"),
        ("砚汀市各级各部门", "砚汀市各级各部门", ("砚汀市",), "other"),
        ("杭州市西湖区", "西湖区人民政府", ("杭州市", "西湖区"), "gov_people"),
        ("国家税务总局砚汀市税务局", "国家税务总局砚汀市税务局", ("砚汀市",), "tax"),
        ("砚汀经济开发区管理委员会", "砚汀经济开发区管理委员会", (), "devzone"),
        ("景德镇市昌江区水利局", "昌江区水利局", ("景德镇市", "昌江区"), "department"),
        ("宁波市镇海区水利局", "镇海区水利局", ("宁波市", "镇海区"), "department"),
        ("盐城市水利局", "盐城市水利局", ("盐城市",), "department"),
        ("中山市古镇镇", "古镇镇人民政府", ("中山市", "古镇镇"), "township"),
        ("绛云盟朔珠旗甪石苏木", "甪石苏木人民政府", ("绛云盟", "朔珠旗", "甪石苏木"), "township"),
        ("喀什地区行政公署", "喀什地区行政公署", ("喀什地区",), "gov_people"),
        ("澜屿县政府办", "澜屿县人民政府办公室", ("澜屿县",), "gov_office"),
        ("区财政局", "区财政局", (), "department"),
        ("市民政局", "市民政局", (), "department"),
        ("市市场监督管理局", "市市场监督管理局", (), "department"),
        ("砚汀市市政府", "砚汀市人民政府", ("砚汀市",), "gov_people"),
        ("砚汀市民政局", "砚汀市民政局", ("砚汀市",), "department"),
        ("经济技术开发区经济发展局", "经济技术开发区经济发展局", (), "devzone_dept"),
        ("霁川农林大学党政办公室", "霁川农林大学", (), "institution"),
        ("苇渡镇人民政府党政办公室", "苇渡镇人民政府", ("苇渡镇",), "township"),
        ("中国证券监督管理委员会", "中国证券监督管理委员会", (), "state_council_dept"),
        (
            "宁夏固原市原州区",
            "原州区人民政府",
            ("宁夏回族自治区", "固原市", "原州区"),
            "gov_people",
        ),
        ("江苏省苏州工业园区管理委员会", "苏州工业园区管理委员会", ("江苏省",), "devzone"),
        ("贵安新区党武镇", "党武镇人民政府", ("贵安新区", "党武镇"), "township"),
        (
            "沧州市渤海新区黄骅市人民政府",
            "黄骅市人民政府",
            ("沧州市", "渤海新区", "黄骅市"),
            "gov_people",
        ),
        ("砚汀高新区市场监督管理局", "砚汀高新区市场监督管理局", (), "devzone_dept"),
        ("霁川第二师范学院", "霁川第二师范学院", (), "institution"),
        ("第二师铁门关市", "第二师铁门关市", (), "xpcc"),
        ("兵团第十四师昆玉市", "兵团第十四师昆玉市", (), "xpcc"),
        ("砚汀砚桥口经济区", "砚汀砚桥口经济区", (), "devzone"),
        (
            "中共砚汀市委砚汀市人民政府信访局",
            "中共砚汀市委砚汀市人民政府信访局",
            ("砚汀市",),
            "department",
        ),
        ("共青团宁波市委员会", "共青团宁波市委员会", ("宁波市",), "department"),
        ("砚汀综合实验区财政局", "砚汀综合实验区财政局", (), "devzone_dept"),
        ("砚汀市霁山风景名胜区管理局", "砚汀市霁山风景名胜区管理局", ("砚汀市",), "devzone"),
        ("通航产业园管理办", "通航产业园管理办", (), "devzone"),
        ("砚汀市砚桥港经济区", "砚汀市砚桥港经济区", ("砚汀市",), "devzone"),
        ("砚桥新区规划建设管理委员会", "砚桥新区规划建设管理委员会", (), "devzone"),
        (
            "浦东新区国有资产监督管理委员会",
            "浦东新区国有资产监督管理委员会",
            ("浦东新区",),
            "department",
        ),
        ("武汉经济技术开发区（汉南区）", "武汉经济技术开发区（汉南区）", (), "devzone"),
        ("第一师阿拉尔市十二团", "第一师阿拉尔市十二团", (), "xpcc"),
        ("全国海关", "海关总署", (), "customs"),
    ],
)
def test_organs(name: str, agency: str, divisions: tuple[str, ...], kind: str) -> None:
    organ = parse_organ(name)
    assert organ is not None
    assert (organ.agency, organ.divisions, organ.kind) == (agency, divisions, kind)


@pytest.mark.parametrize("name", ["市民政局", "市市场监督管理局", "县县域经济局", "区政府办公室"])
def test_a_name_that_only_says_the_kind_of_its_place_tells_no_organ(name: str) -> None:
    organ = parse_organ(name)
    assert organ is not None
    assert not organ.is_name


@pytest.mark.parametrize(
    "name", ["365bet(中国)官方网站", "某某官网人民政府", "UedBet体育城市管理局", "xx镇人民政府"]
)
def test_a_site_or_a_gap_in_the_place_of_a_name_is_no_organ(name: str) -> None:
    assert parse_organ(name) is None


def page(lines: list[str]) -> Page:
    text = "\n".join(lines)
    return Page(text, text, text, "", len(text), frozenset())


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["发布日期：2023-01-09 浏览次数："], date(2023, 1, 9)),
        (["公布日期", "2023年1月9日"], date(2023, 1, 9)),
        (["公开时间 | 2023/1/9 | 文号"], date(2023, 1, 9)),
        (["发 布 日 期：2023.01.09"], date(2023, 1, 9)),
        (["正文", "苇渡镇人民政府", "2023年1月9日", "扫一扫"], date(2023, 1, 9)),
        (["苇渡镇人民政府", "二〇二三年一月二十九日"], date(2023, 1, 29)),
        (["苇渡镇人民政府 2023年元月9日"], date(2023, 1, 9)),
        (["苇渡镇人民政府", "二〇二三年1月29日"], date(2023, 1, 29)),
        (["苇渡镇人民政府", "二0二三年1月29日"], date(2023, 1, 29)),
        (["发布日期：2023-02-10", "2023年1月9日"], date(2023, 2, 10)),
        (["苇渡镇人民政府", "2013129"], None),
        (["苇渡镇人民政府", "20231月9日"], None),
        (["苇渡镇人民政府", "2023年1月"], None),
        (["发布日期：2023-13-45"], None),
        (["失效日期：2023-01-09"], None),
        (["统计期限为2022年1月1日至2022年12月31日"], None),
        (["截至2022年12月31日"], None),
        (["（2023年1月9日发布）"], date(2023, 1, 9)),
        (["发表于：2023-1-9"], date(2023, 1, 9)),
        (["【2023-01-09】【来源：本局】"], date(2023, 1, 9)),
        (["信息时间：2023-01-09 阅读次数："], date(2023, 1, 9)),
        (["发布日期：20230109"], date(2023, 1, 9)),
        (["发布日期：20230145"], None),
        (["2023-01-09 | 来源：本局 | 【打印】【关闭】"], date(2023, 1, 9)),
        (["打印：2023-01-09"], None),
        (["发布日期：2023-01-2 8 09:30"], None),
        (["发布日期：2023-01-2?8"], None),
        (["发布日期：2023-1-8 09:30 来源：本局"], date(2023, 1, 8)),
        (["发布日期：2023-01-08T09:30:00"], date(2023, 1, 8)),
        (
            ["2023年1月8日09:30 | 霁川网 www.example.cn | 给编辑写信 字号:大|中|小"],
            date(2023, 1, 8),
        ),
        (["2023-1-8 09:30| 发布者: 本局| 查看: 40| 评论: 0"], date(2023, 1, 8)),
        (["2023-1-8 09:30| 上一次更新: 2023-2-8 09:30"], None),
        (["2023年1月8日09:30 | 霁川网消息，全县召开会议，部署公开"], None),
    ],
)
def test_publication_dates(lines: list[str], day: date | None) -> None:
    assert (next(printed_on(page(lines), 0), None) or signed_on(page(lines))) == day


@pytest.mark.parametrize(
    ("day", "may_be"),
    [
        (date(1970, 1, 1), False),
        (date(2019, 1, 20), True),
        (date(2018, 12, 28), True),
        (date(2018, 3, 1), False),
        (date(2020, 6, 1), True),
        (date(2023, 6, 1), False),
    ],
)
def test_a_day_far_from_its_year_is_no_day_of_publication(day: date, may_be: bool) -> None:
    assert (plausible([day], 2018) is not None) is may_be


@pytest.mark.parametrize(
    "text",
    [
        "自2022年1月1日起至2022年12月31日止",
        "2022年1月1日—12月31日",
        "自2022年1月1日起，至2022年12月31日止",
        "数据统计期限为2022年1月至12月",
    ],
)
def test_periods(text: str) -> None:
    assert period(text) == (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "自2008年5月1日《条例》施行之日起,至2008年12月31日止",
        "自条例施行之日(2008年5月1日)起至2008年12月31日",
    ],
)
def test_a_period_may_begin_with_the_law(text: str) -> None:
    assert period(text) == (date(2008, 5, 1), date(2008, 12, 31))


def test_what_is_no_report_is_refused_with_a_reason() -> None:
    with pytest.raises(ReadError) as caught:
        parse("今天天气很好，适合出行。".encode())
    assert (caught.value.stage, caught.value.reason) == ("extract", "not_a_report")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("上英镇", "陆丰市上英镇人民政府", ("township", "广东省", "汕尾市", "陆丰市", "上英镇")),
        ("上英镇", "", ("township", "广东省", "汕尾市", "陆丰市", "上英镇")),
        ("陆丰市财政局", "", ("county", "广东省", "汕尾市", "陆丰市", None)),
        ("广州市", "", ("prefecture", "广东省", "广州市", None, None)),
        ("北京市石景山区", "", ("county", "北京市", None, "石景山区", None)),
        ("东莞市虎门镇", "", ("township", "广东省", "东莞市", None, "虎门镇")),
        ("市中区水利局", "", ("county", None, None, "市中区", None)),
        ("市中区水利局", "枣庄市市中区", ("county", "山东省", "枣庄市", "市中区", None)),
        ("城关镇", "", ("township", None, None, None, None)),
        ("宁波市国土资源局鄞州分局", "", ("county", "浙江省", "宁波市", "鄞州区", None)),
        ("汉中经济技术开发区管理委员会", "", ("devzone", "陕西省", "汉中市", None, None)),
        ("国家税务总局广州市税务局", "", ("prefecture", "广东省", "广州市", None, None)),
        ("霁川省砚汀市桐泮区", "", ("county", "霁川省", "砚汀市", "桐泮区", None)),
        ("国家林渔局", "", ("national", None, None, None, None)),
        # A branch of the new area that is a district, and one of a commission.
        ("上海市公安局浦东分局", "", ("county", "上海市", None, "浦东新区", None)),
        ("北京市规划和自然资源委员会朝阳分局", "", ("county", "北京市", None, "朝阳区", None)),
        # A ministry's bureau in a province, and a body that names its province in short.
        ("财政部浙江监管局", "", ("province", "浙江省", None, None, None)),
        ("国家粮食和物资储备局陕西局", "", ("province", "陕西省", None, None, None)),
        ("国家能源局南方监管局", "", ("unknown", None, None, None, None)),
        ("国家移民管理局", "", ("national", None, None, None, None)),
        # A survey team is named after its county, a customs house after a port.
        ("国家统计局平利调查队", "", ("county", "陕西省", "安康市", "平利县", None)),
        ("国家统计局朝阳调查队", "", ("prefecture", "辽宁省", "朝阳市", None, None)),
        ("皇岗海关", "", ("unknown", None, None, None, None)),
        ("黄埔海关", "地址：黄埔区", ("prefecture", "广东省", "广州市", None, None)),
        # Zones that no place is named like, and a zone's bureau behind its province.
        ("杨凌示范区财政局", "", ("devzone", "陕西省", None, None, None)),
        ("云南滇中新区先进制造业发展局", "", ("devzone", "云南省", None, None, None)),
        ("浙江银保监局", "", ("province", "浙江省", None, None, None)),
        ("宁波银保监局", "", ("prefecture", "浙江省", "宁波市", None, None)),
        # A place without its kind: only where no other bears the name.
        ("温岭民政局", "", ("county", "浙江省", "台州市", "温岭市", None)),
        ("朝阳民政局", "", ("unknown", None, None, None, None)),
        ("武进地税局", "武进区", ("county", "江苏省", "常州市", "武进区", None)),
        ("甘肃林业和草原局", "", ("province", "甘肃省", None, None, None)),
        ("重庆市双桥经济技术开发区建设局", "", ("devzone", "重庆市", None, None, None)),
        ("重庆海关", "", ("province", "重庆市", None, None, None)),
        ("石河子大学", "石河子市", ("unknown", "新疆维吾尔自治区", None, None, None)),
        ("义乌工商职业技术学院", "义乌市", ("unknown", "浙江省", "金华市", None, None)),
        ("朝阳民政局", "长春市朝阳区", ("county", "吉林省", "长春市", "朝阳区", None)),
        # A zone above a county, a zone's tax office, a zone that became a district years later.
        ("河北雄安新区容城县人民政府", "", ("county", "河北省", "保定市", "容城县", None)),
        (
            "国家税务总局天津经济技术开发区税务局",
            "",
            ("devzone", "天津市", None, None, None),
        ),
        # A district that the gazetteer knows not, in a city that it knows.
        ("洛阳市沥川区财政局", "", ("county", "河南省", "洛阳市", "沥川区", None)),
        ("临夏州东乡县财政局", "", ("county", "甘肃省", "临夏回族自治州", "东乡族自治县", None)),
        (
            "巴州财政局",
            "",
            ("prefecture", "新疆维吾尔自治区", "巴音郭楞蒙古自治州", None, None),
        ),
        ("宁波杭州湾新区管理委员会", "", ("devzone", "浙江省", "宁波市", None, None)),
        ("威海市临港区管委会", "", ("devzone", "山东省", "威海市", None, None)),
        ("嘉兴港区管理委员会", "", ("devzone", "浙江省", "嘉兴市", None, None)),
        ("湖南湘江新区管理委员会", "", ("devzone", "湖南省", None, None, None)),
        ("海南工业园区管理委员会", "", ("devzone", None, None, None, None)),
        ("泉州台商投资区洛阳镇", "", ("township", "福建省", "泉州市", "惠安县", "洛阳镇")),
        ("洛阳镇", "", ("township", None, None, None, None)),
        ("烟台市长岛综合试验区管委会", "", ("devzone", "山东省", "烟台市", None, None)),
        ("国家东中西区域合作示范区管理委员会", "", ("national", None, None, None, None)),
        # A city's bureau in a county that the gazetteer knows below it, and in none.
        ("泉州市安溪生态环境局", "", ("county", "福建省", "泉州市", "安溪县", None)),
        ("泉州市沥川生态环境局", "", ("prefecture", "福建省", "泉州市", None, None)),
        # A city's bureau has an office in each district; 广西|东盟 is no league.
        ("深圳市市场监督管理局南山监管局", "", ("county", "广东省", "深圳市", "南山区", None)),
        ("三明市住房公积金中心永安管理部", "", ("county", "福建省", "三明市", "永安市", None)),
        ("三明市住房公积金中心", "", ("prefecture", "福建省", "三明市", None, None)),
        ("深圳市住房局园林管理局", "", ("prefecture", "广东省", "深圳市", None, None)),
        ("广西东盟经济技术开发区", "", ("devzone", "广西壮族自治区", None, None, None)),
        (
            "瑞丽市姐告边境贸易区管委会",
            "",
            ("devzone", "云南省", "德宏傣族景颇族自治州", "瑞丽市", None),
        ),
        (
            "中国（上海）自由贸易试验区临港新片区管理委员会",
            "",
            ("devzone", "上海市", None, None, None),
        ),
        ("武夷山国家公园管理局", "", ("unknown", None, None, None, None)),
        ("厦门水务集团", "", ("prefecture", "福建省", "厦门市", None, None)),
        ("巴州区财政局", "", ("county", "四川省", "巴中市", "巴州区", None)),
    ],
)
def test_places(name: str, text: str, place: tuple[str | None, ...]) -> None:
    organ = parse_organ(name)
    assert organ is not None
    found = place_of(organ, text, 2020)
    assert (found.level, found.province, found.city, found.county, found.township) == place


def test_a_title_below_a_long_navigation_is_found() -> None:
    chrome = "\n".join(f"栏目{n} 政务服务 互动交流 数据发布" for n in range(2000))
    report = "澜屿县水利局2021年政府信息公开工作年度报告\n一、总体情况\n公开12条。\n二、主动公开政府信息情况\n略。"
    who = parse(f"{chrome}\n{report}".encode()).report.identity
    assert (who.year, who.agency, who.named_by) == (2021, "澜屿县水利局", "title")


def test_what_a_report_is_on_may_stand_behind_a_stroke() -> None:
    title = parse_title("霁川县水利局2019年度报告——政府信息公开")
    assert title is not None
    assert (title.organ, title.year) == ("霁川县水利局", 2019)


@pytest.mark.parametrize(("name", "speaks"), [("霁川县二中", True), ("霁川县水利局", False)])
def test_a_school_called_by_its_number_speaks_as_one(name: str, speaks: bool) -> None:
    organ = parse_organ(name)
    assert organ is not None
    assert speaks_as(organ, frozenset({"校"})) is speaks
