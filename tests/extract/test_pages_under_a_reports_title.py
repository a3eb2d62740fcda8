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
        "",
        "发布时间：2022-01-25 来源：县水利局\n【打印】【关闭】",
        "根据《中华人民共和国政府信息公开条例》第五十条的规定和县政府办公室的要",
        "一、总体情况\n2021年，县水利局",
        "2021年，澜屿县水利局认真贯彻落实《政府信息公开条例》，扎实推",
        "附件：澜屿县水利局2021年政府信息公开工作年度报告.pdf",
        "我局高度重视信息公开工作，明确一名副局长分管，指定专人负责，把公开贯穿于水利建设全过程。",
        "全年公开水情信息46条。\n没有收到申请。",
        "本单位信息一律在县政府网站公开，全年公开政府信息46条，其中工作动态40条，机构职能6条。",
        "无依申请公开，无行政复议，无行政诉讼，无收费。",
        "行政规范性文件 | 0 | 0 | 5\n行政许可 | 12\n行政处罚 | 3",
        "现将澜屿县水利局2021年度信息公开工作情况报告如下：\n领导重视，制度健全，公开及时。",
        (
            "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
            "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项"
        ),
    ],
)
def test_what_gives_one_or_nothing_else_is_the_report(below: str) -> None:
    assert _year(f"{TITLE}\n{below}") == 2021


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
        "同志们：\n去年，全县公开政府信息3200条，收到申请15件，成绩值得肯定。\n下面，我讲三点意见。\n一、提高认识。",
    ],
)
def test_news_speeches_and_forms_are_none_whatever_they_count(text: str) -> None:
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
