"""Who reports where no title names the organ: what the preamble, the sentences and their contexts tell.

Places that the gazetteer knows are real ones, their organs' reports are not.
"""

import pytest

from gxdata import ReadError, parse
from gxdata.extract.identity.organ.most_named import most_named
from gxdata.extract.identity.title import parse_title
from gxdata.extract.report import Identity

BODY = """
一、总体情况
2021年，{we}公开政府信息12条。{we}更新及时。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
四、政府信息公开行政复议、行政诉讼情况
未发生。
"""


def who(text: str, we: str = "我局") -> Identity:
    head, _, tail = text.partition("@")
    return parse((head + BODY.format(we=we) + tail).encode()).report.identity


@pytest.mark.parametrize(
    "sentence",
    [
        "结合2021年武江区水务局政府信息公开工作编制而成。",
        "本报告电子版可在武江区水务局网站下载。",
        "推进政府信息公开是武江区水务局落实条例的举措。",
        "2021年，武江区水务局领导班子成员带头学习条例。",
        "我局在武江区人民政府网站公开，成立了区水务局政府信息公开领导小组。",
        "地址：武江区水务局办公楼2楼，电话略。",
        "我局印发了《武江区水务局公文公开办法》，修订了《武江区水务局目录》。",
        "为公开信息，武江区水务局建了公众号。武江区水务局的干部学了条例。",
        "责任编辑：武江区水务局",
        "武江区水务局\n公开信息见后。",
    ],
)
def test_an_organ_is_named_in_many_places(sentence: str) -> None:
    found = who(f"本报告根据条例编制。\n{sentence}\n")
    assert found.agency == "武江区水务局"
    assert found.county == "武江区"


def test_a_superior_whose_orders_are_cited_is_not_the_one() -> None:
    orders = "按照韶关市水务局关于年报的要求，根据《韶关市水务局办公室关于年报的通知》编制。"
    assert who(orders).agency is None
    assert who(orders + "制定了《武江区水务局公文公开办法》。").agency == "武江区水务局"


def test_under_whose_lead_an_organ_works_tells_its_level() -> None:
    text = "在区委、区政府的领导下，{}"
    named = "韶关市水务局来访一次，韶关市水务局又来访一次，韶关市水务局再访。武江区水务局接待。"
    assert most_named(text.format(named), frozenset("局")) == "武江区水务局"
    assert most_named(named, frozenset("局")) == "韶关市水务局"


def test_a_hall_is_no_organ() -> None:
    assert who("新建居民议事厅线上专栏，设政策展厅和办事大厅。").agency is None


def test_of_two_organs_that_are_named_alike_neither_is_taken() -> None:
    assert most_named("武江区水务局和浈江区水务局都在。", frozenset("局")) is None


@pytest.mark.parametrize(
    ("text", "we", "agency"),
    [
        ("根据《武江区人民政府办公室关于年报的通知》编制。区水务局2021年公开有序。", "我局", "武江区水务局"),
        ("2021年，县残联坚持公开。和平县人民政府网站可查。", "我会", "和平县残联"),
        ("2021年，武江区坚持以公开促规范。", "全区各部门", "武江区人民政府"),
        ("我苏木成立哈日诺苏木政府信息公开领导小组。", "我苏木", "哈日诺苏木人民政府"),
        ("我镇地处山区，龙归镇的村务也公开，龙归镇公告栏常更新。", "我镇", "龙归镇人民政府"),
    ],
)  # fmt: skip
def test_a_name_without_its_place_gets_the_one_place_that_the_text_speaks_of(
    text: str, we: str, agency: str
) -> None:
    assert who(f"本报告根据条例编制。{text}", we).agency == agency


def test_an_office_that_answers_with_no_name_hides_no_name_that_stands_elsewhere() -> None:
    text = "如有疑问，请联系学校信息公开办公室。2021年，韶关学院认真公开信息。"
    assert who(text, "我校").agency == "韶关学院"


def test_the_person_of_a_site_is_not_the_reports() -> None:
    text = "本站支持长辈版\n韶关市武江区水务局\n来源：区水务局\n本报告根据条例编制。"
    assert who(text, "区水务局").agency == "武江区水务局"


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("内容概述 | 武江区水务局2021年政府信息公开工作年度报告 | ||", "武江区水务局"),
        ("【年报】武江区水务局2021年政府信息公开工作年度报告", "武江区水务局"),
        ("2021年政府信息公开工作年度报告（韶关市消防救援支队）", "韶关市消防救援支队"),
        ("2021年政府信息公开工作年度报告-韶关市公安局武江分局", "韶关市公安局武江分局"),
        ("区残联2021年政府信息公开工作年度报告\n请看武江区人民政府网站。", "武江区残联"),
        ("海关总署2021年海关信息公开工作年度报告", "海关总署"),
        ("工商总局2021年政府信息公开工作年度报告", "国家工商行政管理总局"),
        ("武江区委区政府机关事务管理局2021年政府信息公开工作年度报告", "武江区委区政府机关事务管理局"),
        ("中共武江区委统战部2021年政府信息公开工作年度报告", "中共武江区委统战部"),
        ("武江区水务局 关于2021年度政府信息公开年度报告的函", "武江区水务局"),
        ("公安局2021年政府信息公开工作年度报告", None),
        ("2021年政府信息公开工作年度报告\n韶关经开区（东区）管委会", "韶关经开区（东区）管理委员会"),
    ],
)  # fmt: skip
def test_titles_of_many_makes(title: str, agency: str | None) -> None:
    assert who(title, "本单位").agency == agency


def test_a_county_of_its_own_peoples_is_known_in_short() -> None:
    found = who("镇宁自治县人民政府2021年政府信息公开工作年度报告", "本单位")
    assert (found.county, found.province) == ("镇宁布依族苗族自治县", "贵州省")


def test_a_heading_that_speaks_of_a_plan_makes_no_plan_of_a_report() -> None:
    text = "由武江区教育委员会编制的2021年度政府信息公开年度报告。\n一、落实政务公开工作要点情况\n公开12条。\n"
    assert who(text, "我委").agency == "武江区教育委员会"


def test_a_title_may_stand_twice_on_the_line_of_the_body() -> None:
    title = "武江区水务局2021年政府信息公开工作年度报告"
    text = f"{title}{title}2021年，武江区水务局依法公开信息" + "，公开及时" * 40 + "。"
    assert parse((text + BODY.format(we="我局")).encode()).report.identity.agency == "武江区水务局"


def test_a_day_with_its_time_right_above_the_title_is_that_of_publication() -> None:
    text = "武江区水务局\n2022-01-28 10:06\n武江区水务局\n2021年政府信息公开工作年度报告"
    assert str(who(text).published_on) == "2022-01-28"


def test_a_letter_that_asks_for_reports_is_none() -> None:
    with pytest.raises(ReadError):
        parse("关于报送2021年政府信息公开年报的函\n各单位：\n请于1月底前报送年报。".encode())


def test_what_an_organ_says_it_is_called_in_short() -> None:
    called = "以及北京市水务局（以下简称市水务局）的实际情况编制。如有疑问，请与市水务局联系。"
    found = who(f"本报告根据条例，{called}\n")
    assert (found.agency, found.province) == ("北京市水务局", "北京市")


def test_a_city_after_its_province_is_above_the_organ() -> None:
    title = "市政府办公室2021年政府信息公开工作年度报告\n"
    above = who(title + "按照省、韶关市政府的要求编制。\n", we="办公室")
    assert above.city is None
    own = who(title + "按照《韶关市政府信息公开规定》编制。\n", we="办公室")
    assert own.agency == "韶关市人民政府办公室"


def test_information_of_government_and_of_its_work() -> None:
    title = "广东省水利厅2021年度政府政务信息公开工作报告\n"
    assert who(title, we="我厅").agency == "广东省水利厅"


@pytest.mark.parametrize(
    ("before", "city"),
    [
        ("文件下载宿迁市", "宿迁市"),
        ("沭阳县人民政府-宿迁市", "宿迁市"),
        ("长春朝阳区", "长春市"),
        ("大兴安岭呼中区", "大兴安岭地区"),
    ],
)
def test_what_stands_before_a_known_place_in_a_title(before: str, city: str) -> None:
    found = who(f"{before}水务局2021年政府信息公开工作年度报告\n")
    assert found.city == city
    assert found.agency == before[-3:] + "水务局"


ONE_LINE = (
    "一、主动公开情况 2016年公开信息12条。 二、依申请公开情况 收到申请3件。 三、收费情况 无。 四、存在的问题 更新慢。 "
    "五、改进措施 加强学习，及时更新。"
)


@pytest.mark.parametrize(
    ("head", "agency", "year"),
    [
        (
            (
                "澜屿县2016年政府信息公开工作年度报告 来源：县政府办 时间：2017-03-30 浏览： "
                "本报告由澜屿县人民政府办公室根据各部门的年度报告综合编制。 "
            ),
            "澜屿县人民政府",
            2016,
        ),
        (
            (
                "苇渡街道办事处 2016年政府信息公开 工作年度报告 苇渡街道办事处 2017年1月16日 目 录 一、总体情况…1 "
                "本报告所列数据的统计期限自2015年1月1日起至2015年12月31日止。 "
            ),
            "苇渡街道办事处",
            2016,
        ),
        (
            "苇渡镇2016年政府信息公开工作年度报告 发布时间：2017-01-22 字号：[ 大 中 小 ] 根据有关规定编制。 ",
            "苇渡镇人民政府",
            2016,
        ),
    ],
)
def test_the_title_wins_where_the_whole_page_is_one_line(head: str, agency: str, year: int) -> None:
    text = head + ONE_LINE
    found = parse(text.encode()).report.identity
    assert (found.agency, found.year, found.named_by) == (agency, year, "title")


def test_a_sentence_that_begins_as_a_title_does_is_none() -> None:
    text = "苇渡镇2016年政府信息公开工作年度报告的编制由镇党政办负责，于2017年1月完成 并公布。"
    assert parse_title(text * 4) is None


def test_a_mask_hides_no_title() -> None:
    text = "苇渡镇2016年政府信息***工作年度报告\n本报告数据截至2015年12月31日。\n" + ONE_LINE
    found = parse(text.encode()).report.identity
    assert (found.year, found.named_by) == (2016, "title")


@pytest.mark.parametrize(
    "sentences",
    [
        "我局在韶关市水务局的领导下推进公开。韶关市水务局检查多次，韶关市水务局通报两次。",
        "我局报送韶关市水务局信息20条，韶关市水务局采用10条，韶关市水务局每月统计。",
        "我局向韶关市档案局移交文件12份，韶关市档案局均已上架。",
        "我局会同韶关市公安局开展普法，韶关市公安局出动人员，韶关市公安局发放资料。",
        "韶关市审计局来我局审计，韶关市审计局提出意见，韶关市审计局复查。",
        "我局严格按照国家税务总局和广东省国家税务局的统一部署公开，广东省国家税务局组织检查。",
        "县局认真公开。韶关市气象局下达目标，韶关市气象局考核。",
    ],
)
def test_whom_a_text_obeys_or_works_with_never_speaks(sentences: str) -> None:
    assert most_named(f"2021年，{sentences}", frozenset("局")) is None


def test_what_an_organ_sends_of_its_own_makes_it_no_other() -> None:
    text = "上报武江区水务局政府信息公开年报一次。武江区水务局公开及时。"
    assert most_named(text, frozenset("局")) == "武江区水务局"


def test_of_two_namesakes_in_two_places_that_are_named_once_neither_is_taken() -> None:
    text = "依据武江区水务局三定方案，我局设3个科室。韶关市水务局授牌。"
    assert most_named(text, frozenset("局")) is None
    led = f"在区委、区政府的领导下，{text}武江区水务局公开及时。"
    assert most_named(led, frozenset("局")) == "武江区水务局"
    orders = "我局修订了武江区水务局目录。韶关市水务局关于公开的通知已执行。"
    assert most_named(orders, frozenset("局")) is None
    assert most_named(f"{orders}区水务局未收到申请。", frozenset("局")) == "武江区水务局"
    town = "玉峰镇人民政府在大英县人民政府网站公开。"
    assert most_named(town, frozenset("镇")) == "玉峰镇人民政府"


def test_an_office_that_puts_a_report_out_speaks_for_the_place_whose_report_it_is() -> None:
    put_out = "来源：武江区人民政府办公室\n本报告根据条例编制。\n"
    assert who(put_out, "我区").agency == "武江区人民政府"
    assert who(put_out + "2021年，武江区坚持公开。", "").agency == "武江区人民政府"
    assert who(put_out + "武江区人民政府办公室积极公开。", "").agency == "武江区人民政府办公室"
    both = "武江区人民政府办公室积极公开。武江区坚持公开。"
    assert who(put_out + both, "").agency == "武江区人民政府办公室"
    assert who(put_out, "我办").agency == "武江区人民政府办公室"


def test_a_place_that_speaks_is_not_the_centre_that_takes_its_applications() -> None:
    asked = (
        "有疑问请与武江区政府信息公开受理机构（武江区政务服务中心）联系。\n2021年，武江区{}公开。"
    )
    assert who(asked.format("坚持"), "").agency == "武江区人民政府"
    answers = "有疑问请与武江区政务服务中心联系。\n"
    assert who(answers, "我区").agency == "武江区人民政府"
    own = f"{answers}2021年，武江区政务服务中心积极公开。"
    assert who(own, "我区").agency == "武江区政务服务中心"
    assert who(asked.format("政务服务中心积极"), "").agency == "武江区政务服务中心"


def test_a_government_on_whose_site_a_department_speaks_is_not_the_one() -> None:
    site = "来源：韶关市\n本报告根据条例编制。\n2021年，韶关市邮政管理局认真公开。"
    assert who(site, "").agency == "韶关市邮政管理局"


def test_a_towns_own_office_is_the_town() -> None:
    assert who("来源：渡云乡党政办\n本报告根据条例编制。\n", "我乡").agency == "渡云乡人民政府"


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年，我管委会坚持公开。",
        "2021年，霁川总队坚持公开。",
        "2021年，武江分局坚持公开。",
        "办公地址：武江区霁山行政办公区州统计局。",
        "平台开设：体育平台市统计局网站。",
        "落实《关于印发2021年广东省政务公开工作要点的通知》。",
        "与武江区司法局密切沟通。",
    ],
)
def test_what_is_cut_out_of_a_sentence_is_no_name(sentence: str) -> None:
    assert who(f"本报告根据条例编制。\n{sentence}\n", "").agency is None


def test_a_verb_before_a_name_is_no_part_of_it() -> None:
    text = "本报告根据条例编制。\n{}渡云街道办事处积极公开。\n"
    assert who(text.format("健全"), "").agency == "渡云街道办事处"
    assert who(text.format("充实了"), "").agency == "渡云街道办事处"
    assert who(text.format("进一步健全完善"), "").agency == "渡云街道办事处"


def test_what_a_department_copies_from_its_government_names_not_the_government() -> None:
    copied = "政府信息公开是韶关市武江区人民政府贯彻条例的重要举措。2021年，武江区水务局积极公开。"
    assert who(f"本报告根据条例编制。\n{copied}\n", "").agency == "武江区水务局"


def test_a_government_that_answers_for_its_department_is_not_the_one() -> None:
    asked = "如有疑问，请与武江区人民政府政务公开办公室联系。\n"
    assert who(asked + "区残联积极公开信息。", "").agency == "武江区残联"
    assert who(asked + "我区各部门公开及时。", "我区").agency == "武江区人民政府"


@pytest.mark.parametrize(
    "sentence",
    [
        "我局通过武江区政府网、韶关市水务局网站、公开栏公开信息。",
        "报告可在“韶关高新区管委会网站”查阅。",
        "按照《广东省贯彻落实国务院办公厅关于年报的办法》公开。",
    ],
)
def test_where_a_report_is_published_and_what_it_obeys_names_none(sentence: str) -> None:
    assert who(f"本报告根据条例编制。\n{sentence}\n").agency is None


def test_a_site_s_name_above_a_title_is_not_who_reports() -> None:
    site = (
        "武江区人民政府门户网站\n首页 > 政务公开 > 惠民街道 > 年报\n2021年政府信息公开工作年度报告"
    )
    assert who(site, "我街道").agency == "惠民街道办事处"


def test_a_year_below_a_title_that_names_none_is_the_title_s() -> None:
    found = who("武江区水务局\n政府信息公开工作年度报告\n（2020年度）")
    assert (found.agency, found.year) == ("武江区水务局", 2020)


@pytest.mark.parametrize(
    ("ground", "agency"),
    [
        ("根据各乡镇、区直各单位的年度报告汇总编制", "武江区人民政府"),
        ("根据各级有关规定编制", "武江区人民政府办公室"),
    ],
)
def test_whose_reports_an_office_draws_on_tells_for_whom(ground: str, agency: str) -> None:
    found = who(f"本报告由武江区人民政府办公室{ground}。", "我办" if "各级" in ground else "我区")
    assert found.agency == agency


def test_who_discloses_a_number_in_the_first_sentence_reports() -> None:
    assert who("2021年政府信息公开工作年度报告", "惠民街道").agency == "惠民街道办事处"


def test_the_bureau_alone_names_no_organ_in_a_title() -> None:
    found = who("市局2021年政府信息公开工作年度报告\n本报告由韶关市水务局编制。", "市局")
    assert found.agency == "韶关市水务局"


def test_a_county_s_government_is_not_who_speaks_of_its_town() -> None:
    contact = "如有疑问，请与武江区人民政府办公室联系。"
    assert who(contact, "我镇").agency is None
    assert who(contact + "龙归镇党委、政府重视公开。", "我镇").agency == "龙归镇人民政府"
    assert who(contact, "我区").agency == "武江区人民政府"


def test_a_superior_that_comes_to_inspect_gives_no_place() -> None:
    title = "市民政局2021年政府信息公开工作年度报告\n"
    inspected = who(title + "乐昌市人民政府网站可下载。韶关市民政局来我局检查。")
    assert inspected.agency == "乐昌市民政局"


@pytest.mark.parametrize("before", ["条例和", "规定及", "要求与", "通知和"])
def test_laws_and_a_superior_s_rules_that_a_report_is_drawn_up_from_name_no_organ(
    before: str,
) -> None:
    found = who(f"根据{before}省政府信息公开有关规定和要求，编制本报告。\n")
    assert (found.agency, found.province) == (None, None)


def test_an_organ_behind_the_law_that_its_report_is_drawn_up_from_is_named() -> None:
    assert who("根据条例要求和武江区水务局政府信息公开工作实际编制。\n").agency == "武江区水务局"


@pytest.mark.parametrize(
    "said",
    [
        "打造县水利局网站。",
        "完成县水利局网站改版。",
        "按照有关规定和县水利局安排办理。",
        "形成县水利局目录。",
        "会同县公安局发布信息。",
        "根据省市规定和县水利局工作情况编制本报告。",
        "联合县水利局网站公开。",
    ],
)
def test_a_word_before_the_kind_of_a_place_is_no_place(said: str) -> None:
    found = who(f"2021年政府信息公开工作年度报告\n{said}", "县水利局")
    assert (found.agency, found.county) == (None, None)


def test_a_place_of_two_characters_is_named_where_nothing_runs_into_it() -> None:
    assert who("由成县水利局编制。", "县水利局").agency == "成县水利局"


def test_a_village_is_no_town() -> None:
    assert who("印发《美丽乡村建设规划》。美丽乡村建设信息公开3条。").agency is None
    title = "2021年政府信息公开工作年度报告\n"
    assert who(title + "，秀美乡村建设公开3条，秀美乡村补贴公开5条。", "我乡").agency is None


def test_the_office_of_a_ministry_answers_for_it() -> None:
    said = "如有疑问，请与海关总署办公厅政务公开处联系。可在中国海关门户网站下载。"
    assert who(said, "海关").agency == "海关总署"


def test_a_place_of_whose_disclosure_all_is_told_reports_itself() -> None:
    said = (
        "报告内容包括武江区2021年政府信息公开总体情况。"
        "如有疑问，请与武江区行政审批和数据管理局联系（电话略）。"
    )
    assert who(said, "全区").agency == "武江区人民政府"


def test_the_office_in_charge_of_disclosure_is_no_government() -> None:
    said = "本报告由武江区政务公开暨政府信息公开领导小组办公室编制。"
    assert "暨政府" not in (who(said, "我区").agency or "")


def test_a_town_s_office_of_which_a_sentence_speaks_reports_for_the_town() -> None:
    said = "2021年，苇渡镇人民政府办公室共制定文件3件。"
    assert who(said, "全镇").agency == "苇渡镇人民政府"


def test_the_rules_that_a_town_follows_are_no_part_of_its_name() -> None:
    said = "按照条例规定和镇党委政府要求，本镇公开信息12条。"
    assert who(said, "本镇").agency is None


def test_an_office_that_draws_a_report_up_reports_itself() -> None:
    assert who("本报告由苇渡镇人民政府办公室编制。", "我办").agency == "苇渡镇人民政府办公室"


@pytest.mark.parametrize(
    "named", ["可在霁川省澜屿县水利局网站下载。", "印发了《澜屿县水利局公文公开办法》。"]
)
def test_an_unknown_county_is_a_place_below_its_province_and_where_a_paper_begins(
    named: str,
) -> None:
    assert who("本报告由县水利局编制。" + named).agency == "澜屿县水利局"


@pytest.mark.parametrize(("year", "told"), [("2021年", "概述全年工作。"), ("", "公开信息2条。")])
def test_a_form_with_letters_for_the_name_is_filled_in_where_it_tells_a_year_and_counts(
    year: str, told: str
) -> None:
    head = f"XX县水利局{year}政府信息公开工作年度报告\n"
    parts = (
        f"一、总体情况\n{told}\n二、主动公开政府信息情况\n列出件数。\n三、收到和处理政府信息公开申请情况\n"
        "说明办理情况。\n四、政府信息公开行政复议、行政诉讼情况\n说明有无。\n"
    )
    with pytest.raises(ReadError, match="template"):
        parse((head + parts).encode())
    assert parse((head + parts + "2021年公开信息2条。").encode()).report.identity.year == 2021


def test_a_zone_stands_in_the_known_place_that_is_put_before_its_name() -> None:
    said = "现公布霁湖管委会2021年政府信息公开工作年度报告。可在“武江区霁湖管委会”栏目查阅。"
    assert who(said, "霁湖管委会").agency == "武江区霁湖管理委员会"


@pytest.mark.parametrize(
    ("before", "behind"),
    [("", "会昌县水利局"), ("## 桐泮区水利局", " ##"), ("", "会议室")],
)
def test_what_stands_behind_a_title_is_no_meeting_where_it_is_a_place_or_a_mark(
    before: str, behind: str
) -> None:
    found = parse_title(f"{before}2021年政府信息公开工作年度报告{behind}")
    assert (found is None) == (behind == "会议室")
