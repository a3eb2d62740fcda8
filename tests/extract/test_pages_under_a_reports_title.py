"""Anything may bear the title of a report: what stands under it shows whether it is one."""

import pytest

from gxdata import ReadError, parse

TITLE = "澜屿县水利局2021年政府信息公开工作年度报告"


def _year(text: str) -> int:
    return parse(text.encode()).report.identity.year


@pytest.mark.parametrize(
    "below",
    [
        "状态：已抓取\n抓取时间：2022-04-01 12:03\n负责人：未分配\n备注：页面没有响应，待重试。",
        "报送材料：纸质一份、电子版一份\n接收人：某某\n材料齐全，予以接收。",
        "课时：2学时\n本课讲解六个部分怎样编制、三张表格的勾稽关系怎样核对。\n立即报名",
        "抱歉，您访问的页面已被删除或暂时不可用。\n5秒后返回首页",
        "定于1月6日在三楼会议室召开培训会，请分管负责人准时参加。\n请于1月5日前报送回执。",
        "档号：W052-2022-035\n责任者：澜屿县水利局\n保管期限：永久\n页数：8",
        "一、项目概况：采购第三方评估服务。\n二、预算金额：28万元。\n三、开标时间：3月22日。",
        "会议听取了办公室的汇报，原则同意该报告，由办公室修改后按程序公布。",
        "一、工业：全县工业增加值增长8%。\n二、农业：粮食播种面积32万亩，总产量12万吨。\n三、存在的问题：结构偏重。",
        "主要职责：（一）组织编制县政府信息公开指南、目录和政府信息公开工作年度报告；（二）受理依申请公开。",
        "为编制好2021年政府信息公开工作年度报告，请各科室把公开情况、存在问题报办公室汇总。",
        "全年受理的年度报告申报材料已全部归档，逾期未报的3家已列入名单。",
        "序号：1\n单位：县水利局\n公布：按时",
        "2022年工作计划：公开政府信息不少于150条。\n一、指导思想：围绕中心，服务大局。\n二、工作措施：及时编制、按时报送。",
        "开展防溺水宣传46场，张贴公告120张，发布预警短信1.2万条，巡河810次，救起落水者2人。",
        "发布岗位信息1.1万条，举办招聘会22场，新增就业3100人，受理工伤认定申请86件，仲裁131件。",
        "2021年公开招聘2人，笔试成绩已经公布，考生可在网站查询。对成绩有疑问的可在三日内申请复核。",
        "2021年政务公开工作要深化规划公开，要加强政策解读，各单位要按时公布政府信息公开工作年度报告，主管部门要加强检查，确保任务落到实处。",
    ],
)
def test_what_gives_no_account_is_none(below: str) -> None:
    with pytest.raises(ReadError) as caught:
        _year(f"{TITLE}\n{below}")
    assert caught.value.stage == "extract"


@pytest.mark.parametrize(
    "below",
    [
        "根据《中华人民共和国政府信息公开条例》第五十条的规定和县政府办公室的要",
        "2021年，县水利局",
        "一、总体情况\n2021年，县水利局坚持以习近平新时代中国特色社会主义思想为指导，全面落实各项决策部署，扎",
        "2021年，澜屿县水利局认真贯彻落实《政府信息公开条例》，扎实推",
        "附件：澜屿县水利局2021年政府信息公开工作年度报告.pdf",
        "我局高度重视信息公开工作，明确一名副局长分管，指定专人负责，把公开贯穿于水利建设全过程。",
        "全年公开水情信息46条。\n没有收到申请。",
        "本单位信息一律在县政府网站公开，全年公开政府信息46条，其中工作动态40条，机构职能6条。",
        "由于人员变动，仅公开信息6条，对此深感不足，明年将迎头赶上。",
        "审计结果公告4份、工作动态33条已上网。公众无申请。",
        "五、存在的主要问题及改进情况\n一是意识有待提高，二是内容不够丰富。将加强学习培训。",
        "全局干部职工团结一心，政府信息公开工作取得明显成效。\n一是领导重视，机构健全；二是制度完善，管理规范。",
        "我中心为事业单位，不具备行政执法职能，无规章、规范性文件，无许可、处罚、收费事项。",
        "农机补贴的公开是重头戏，受益农户名单全部上墙上网，共1420户。",
        "一、基本情况\n依托门户网站公开。\n二、数量\n规范性文件4件、人事信息8条。",
        "乡政府公开栏、村务公开栏每季一换。\n书面申请：零。收费：零。",
        "接收现行文件1350份，接待查阅318人次。",
        "雨情水情实时更新。全年无人来函索取。",
        "公开招生计划、收费标准等事项44项，举办家长会12场，答复咨询60次，接待来访31人。",
        "水价12期，水质4期，工程18期，抢修3期。申请：没有。",
        "开展防溺水宣传46场，巡河810次，救起落水者2人，公开处罚决定9件，抢修堤防8处。",
        "征收补偿方案、分户补偿情况在征收范围内公布，涉及5个项目。",
        "自《条例》施行以来，我局的预算、决算、收费目录等都已公开。",
        "无依申请公开，无行政复议，无行政诉讼，无收费。",
        "行政规范性文件 | 0 | 0 | 5\n行政许可 | 12\n行政处罚 | 3",
        "现将澜屿县水利局2021年度信息公开工作情况报告如下：\n领导重视，制度健全，公开及时。",
        (
            "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
            "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项"
        ),
    ],
)
def test_what_gives_one_or_begins_so_is_the_report(below: str) -> None:
    assert _year(f"{TITLE}\n{below}") == 2021


@pytest.mark.parametrize(
    "below",
    [
        "",
        "发布时间：2022-01-25 来源：县水利局\n【打印】【关闭】",
        "澜屿县水利局\n二〇二二年一月",
    ],
)
def test_a_title_without_any_text_is_called_so(below: str) -> None:
    with pytest.raises(ReadError) as caught:
        _year(f"{TITLE}\n{below}")
    assert caught.value.reason == "title_only"


@pytest.mark.parametrize(
    "text",
    [
        (
            "本报讯（记者 某某）日前，澜屿县公布2021年政府信息公开工作年度报告。年度报告显示，去年全县公开信息3200条，"
            "收到申请15件，被申请行政复议2件。"
        ),
        (
            "××县××局20××年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
            "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项"
        ),
        "主持人：请介绍一下去年的情况。\n嘉宾：去年全县公开政府信息3200条，收到申请15件。",
        "主动公开信息____条；没有申请。\n受理申请____件，收取费用____元。",
        "同志们：\n去年，全县公开政府信息3200条，收到申请15件，成绩值得肯定。\n下面，我讲三点意见。\n一、提高认识。",
    ],
)
def test_news_interviews_speeches_and_forms_are_none_whatever_they_count(text: str) -> None:
    with pytest.raises(ReadError):
        _year(f"{TITLE}\n{text}")


def test_a_report_may_quote_a_reporter_and_offer_a_form_below() -> None:
    told = "2021年公开信息46条，局长就抗旱答记者问2次。"
    heads = ("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
    offered = "相关文档\nxx镇20xx年政府信息公开工作年度报告"
    assert _year("\n".join((TITLE, heads[0], told, *heads[1:], "未收到申请。", offered))) == 2021


@pytest.mark.parametrize(
    "text",
    [
        (
            "根据《条例》，特向社会公布2009年度本机关信息公开年度报告。\n一、概述\n苇渡镇人民政府严格按照《条例》开展公开工作。\n"
            "2009年共录入、发布14条主动公开政府信息。"
        ),
        "一、总体情况\n2009年，苇渡街道办事处认真贯彻落实政府信息公开条例，主动公开政府信息63条。\n二、主动公开政府信息情况",
        (
            "澜 屿 县 水 利 局\n二〇〇九年 政 府 信 息 公 开 工 作 年 度 报 告\n"
            "一、 概 述\n公开信息七十二条。\n二、 依 申 请 公 开 情 况\n未收到申请。"
        ),
    ],
)
def test_reports_that_lost_their_title_or_bear_an_odd_one_are_read(text: str) -> None:
    assert _year(text) == 2009


CUT_OFF = f"""当前位置：首页 > 政务公开 > 年度报告
{TITLE}
发布日期：2022-01-25 16:22
访问量：35
县政府办公室：
根据《中华人民共和国政府信息公开条例》和县政府办公室关于年度报告格式的要求，澜屿县水利局汇总全年数据，形成本报告。
一、总体情况
2021年，我局把公开同日常业务一起布置、一起检查，重点事项由分管负责人逐件过问，氛围逐步形成。
二、主动公开政府信息情况"""


@pytest.mark.parametrize("end", range(CUT_OFF.index("根据") + 15, len(CUT_OFF), 15))
def test_a_report_whose_text_was_cut_off_is_one_wherever_it_ends(end: int) -> None:
    assert _year(CUT_OFF[:end]) == 2021


def test_a_whole_text_of_another_kind_is_no_report_that_was_cut_off() -> None:
    asked = (
        "县政府：\n按照条例要求，我办起草了年度报告，书面征求了各乡镇、各部门意见，根据反馈作了修改完善，现报请审定。\n"
        "妥否，请批示。"
    )
    with pytest.raises(ReadError):
        _year(f"{TITLE}\n{asked}")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{TITLE}（参考样式）\n一、总体情况\n我局公开信息12条。", "template"),
        (
            (
                f"{TITLE}\n一、总体情况\n（简述本单位一年的工作）\n二、主动公开政府信息情况\n（填表）\n"
                "三、收到和处理政府信息公开申请情况\n（填表）\n四、政府信息公开行政复议、行政诉讼情况\n（填表）\n"
                "五、存在的主要问题及改进情况\n六、其他需要报告的事项"
            ),
            "template",
        ),
        (f"附件上传成功\n文件名：{TITLE}.docx\n大小：35KB\n返回列表", "not_a_report"),
        ("苇渡花园2021年物业服务信息公开年度报告\n收取物业费235万元，支出38万元。", "not_a_report"),
        (
            "澜屿县2021年政府采购信息公开年度报告\n公开采购公告312条、中标公告298条。",
            "not_a_report",
        ),
    ],
)
def test_samples_forms_uploads_and_other_duties_are_called_so(text: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        _year(text)
    assert caught.value.reason == reason


ORDER = "《县政府办公室关于做好2021年政府信息公开年度报告编制和发布工作的通知》"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            (
                "根据《中华人民共和国政府信息公开条例》要求，由澜屿县水利局编制的2010年度政府信息公开年度报告。"
                "全文包括概述，主动公开政府信息的情况，依申请公开政府信息办理情况，"
            ),
            2010,
        ),
        (
            "为规范政府信息公开工作，现将2008年度政府信息公开工作情况报告如下：一、概述 我街道成立了小组。",
            2008,
        ),
        (
            "一、总体情况\n（一）主动公开方面。我局按照《政府信息公开条例》要求，2024年公开信息67条，",
            2024,
        ),
        ("澜屿海关发布2012年政府信息公开工作年度报告\n一、工作概述\n全年公开公告64条。", 2012),
        (
            "澜屿海关发布2012年政府信息公开工作年度报告\n一、推进决策公开\n（一）听取意见。全年公开公告64条。",
            2012,
        ),
        (
            "2009年我局公开信息12条，未收到公民、法人或其他组织的信息公开申请，未发生信息公开行政复议。",
            2009,
        ),
        (
            "第一篇：澜屿县档案局2009年政府信息公开年度报告\n一、概述\n公开信息12条，未收到申请。",
            2009,
        ),
        (
            "澜屿县科技局2016年度政府信息公开情况统计表\n主动公开政府信息数 条 88\n收到申请数 件 0\n行政复议数量 件 0",
            2016,
        ),
        (
            "澜屿二中2012年度信息公开年报\n我校进行了自检自查，现将信息公开情况报告如下：公开信息30条。",
            2012,
        ),
    ],
)
def test_reports_that_present_themselves_are_read(text: str, year: int) -> None:
    assert _year(text) == year


@pytest.mark.parametrize(
    "text",
    [
        "现将2021年度政府信息公开年度报告编制工作有关事项通知如下：一、总体要求 请各单位按时报送。",
        f"根据{ORDER}要求，我局现将落实情况报告如下：\n一、印发了方案。\n二、开展了培训。",
        "据悉，澜屿海关发布2012年政府信息公开工作年度报告\n一、工作概述\n记者看到，全年公开公告64条。",
        "澜屿海关发布2012年政府信息公开工作年度报告\n一、公开成效\n（一）报告指出，全年公开公告64条。",
        (
            "关于报送2021年政府信息公开年报数据的函\n各股室、所属各单位：\n为编制我局2021年政府信息公开工作年度报告，"
            "请填报下表。主动公开政府信息数（条）、收到申请数（件）、办结数（件）。\n请于1月9日前反馈。"
        ),
        (
            "依法行政工作年度报告（2020年）\n澜屿县人民政府\n一、年度工作情况。推进政府信息公开，公开信息3214条，"
            "办理依申请公开21件。二、存在的问题。三、下一步打算。"
        ),
        (
            "政府信息公开目录\n序号 名称 发布日期\n1 2022年政府信息公开工作年度报告 2023-01-20\n"
            "2 机构职能 2022-05-01\n3 领导信息 2022-05-01"
        ),
        "关于督促整改2021年政府信息公开工作年度报告问题的函\n县档案局：你局收到申请3件、办结4件，请更正。",
        "第一篇：政府信息公开年度报告\n2009年公开12条。\n第二篇：税务局个人总结\n一年来我学习业务。",
        "澜屿县科技局自查情况报告\n现将政府信息公开自查情况报告如下：已公开信息30条。",
    ],
)
def test_what_asks_for_reports_or_tells_of_them_is_none(text: str) -> None:
    with pytest.raises(ReadError):
        _year(text)


@pytest.mark.parametrize(
    "below",
    [
        "局网页累计浏览3万人，共编发简报22期。",
        "药品目录、收费清单贴在大厅，患者可随时对照。",
        "因工作性质涉密，本单位无公开信息。",
        "参加培训2次，各科室名单随网页更新。",
        "一、工作开展情况\n二、存在问题\n三、下步打算",
        "（该报告为图片格式，共3页）",
        "招标投标全部进场，中标候选人公示95次，投诉4起。",
    ],
)
def test_a_few_words_under_a_title_of_its_own_are_a_report(below: str) -> None:
    assert _year(f"{TITLE}\n{below}") == 2021


@pytest.mark.parametrize(
    "below",
    [
        "主讲人从标题、正文、表格三方面列举了常见错误。",
        "移交人和接收人逐页清点无误，双方签字。",
        "全县工业增加值增长8%，粮食总产量12万吨。",
        "阳光水利 公开透明",
        "水库始建于明代，距县城18公里，年接待游客20万人次，门票30元。",
        "有意投标的单位领取招标文件后按期送达标书。",
    ],
)
def test_a_few_words_on_something_else_are_none(below: str) -> None:
    with pytest.raises(ReadError):
        _year(f"{TITLE}\n{below}")


def test_the_last_brackets_of_a_title_may_hold_organ_and_year() -> None:
    text = "政府信息公开工作年度报告（澜屿县粮食局2013年）\n公开粮价等信息31条，未收到申请。"
    identity = parse(text.encode()).report.identity
    assert (identity.year, identity.agency) == (2013, "澜屿县粮食局")


OF_HALF = f"{TITLE}\n（2021年1月1日—2021年6月30日）\n一、总体情况\n公开信息120条，"
OF_MONTHS = f"{TITLE}\n一、总体情况\n我局公开信息，更新栏目。\n截至9月底，网站整改错链12处。\n"
IN_FIVE = OF_MONTHS.replace("\n截至", "\n五、存在的主要问题及改进情况\n截至")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"{OF_HALF}全年收到申请3件。", True),
        (f"{OF_HALF}收到申请3件。", False),
        # signed when the year was over, or before
        (f"{OF_MONTHS}2022年1月9日", True),
        (f"{OF_MONTHS}2021年11月9日", False),
        (OF_MONTHS, False),
        (f"{IN_FIVE}六、其他需要报告的事项\n无。", True),
    ],
)
def test_a_part_of_the_year_is_one_matter_of_a_report_on_all_of_it(text: str, read: bool) -> None:
    if read:
        assert _year(text) == 2021
    else:
        with pytest.raises(ReadError):
            _year(text)
