"""A few lines under a heading of organ and year are a report; half a year, and a page that asks who reads, are none."""

import pytest

from gxdata import ReadError, parse


@pytest.mark.parametrize(
    "text",
    [
        "澜屿县农业局2014年度政府信息公开工作情况\n公示农机补贴名单，村组张榜率100%。无公开申请。",
        "关于印发《澜屿县2018年政府信息公开工作年度报告》的通知\n现予公布。\n2018年全县主动公开政府信息1234条，受理公开申请56件。",
        "澜屿县移民局2010年政府信息公开工作总结和2011年工作打算\n公开信息49条。没有申请。2011年增设触摸屏。",
        "澜屿县统计局2010年信息公开工作年度报告\n（一）抓组织，责任落实到人\n（二）抓载体，拓宽公开渠道\n全年发布月度数据12期。\n（三）抓督查，确保取得实效",
        "【2014】澜屿县农业局政府信息公开工作年度报告\n公开信息49条。没有申请。",
        "澜屿县二院2013年院务公开暨信息公开年度报告\n公开收费、药价等126项，收到申请0件。",
        "关于报送2009年度政府信息公开工作情况的函\n县政府：\n2009年我局公开信息45条，没有申请，没有收费。\n澜屿县物价局",
        "澜屿县质监局2009年政府信息公开自查报告\n我局全年公开公告18期，收到申请5件，无复议诉讼。",
        "澜屿县农业局2014年政府信息公开工作年度报告\n一季度公开9条，二季度公开8条，三季度公开5条，四季度公开7条。",
    ],
)
def test_terse_accounts_are_reports(text: str) -> None:
    parse(text.encode())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "统一身份认证\n请输入用户名和密码登录后查看《2020年政府信息公开工作年度报告》\n忘记密码 注册",
            "error_page",
        ),
        (
            "2015年政府信息公开工作年度报告\n今年1至6月，我局公开信息72条，收到申请3件。下半年力争全年公开信息150条以上。",
            "half_year",
        ),
        (
            "澜屿县水利局2019年政府信息公开工作年度报告\n一、上半年工作情况\n截至6月底，我局公开信息58条，收到申请2件。\n二、下半年工作安排\n继续充实栏目，争取公开120条。",
            "half_year",
        ),
        (
            "澜屿县水利局2019年政府信息公开工作年度报告\n第四季度，我局公开信息42条，未收到申请。",
            "half_year",
        ),
        (
            "澜屿县水利局2019年政府信息公开工作年度报告\n为做好信息公开，制定本工作方案。\n公开信息200条，答复申请。",
            "work_plan",
        ),
        (
            "一图读懂｜澜屿县水利局2019年政府信息公开工作年度报告\n公开信息200条，收到申请2件。",
            "interpretation",
        ),
    ],
)
def test_these_are_none(text: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(text.encode())
    assert caught.value.reason == reason
