"""Courts and others whom the regulations do not bind report on openness of their own; that is no such report."""

import pytest

import gxdata

PARTS = [
    "一、概述",
    "本院着力建设公开平台，推进裁判文书上网。",
    "二、主动公开情况",
    "全年上网裁判文书402份，庭审直播61场。",
    "三、申请公开情况",
    "当事人申请查阅档案118人次。",
    "四、存在的问题",
    "文书上网不够及时。",
]


@pytest.mark.parametrize(
    "body",
    [
        "澜屿县人民法院",
        "澜屿县人民检察院检务",
        "政协澜屿县委员会",
        "澜屿县纪委监委",
        "澜屿县人大常委会",
    ],
)
def test_they_are_refused(body: str) -> None:
    with pytest.raises(gxdata.ReadError) as caught:
        gxdata.parse("\n".join([f"{body}信息公开工作2018年年度报告", *PARTS]).encode())
    assert caught.value.reason in {"not_a_report", "other_work"}


@pytest.mark.parametrize(
    "title",
    ["澜屿县人民法院2018年政府信息公开工作年度报告", "澜屿县司法局2018年信息公开工作年度报告"],
)
def test_who_reports_under_the_regulations_is_read(title: str) -> None:
    report = gxdata.parse("\n".join([title, *PARTS]).encode()).report
    assert report.identity.year == 2018


def test_another_duty_s_title_is_a_report_s_where_the_organ_speaks_of_itself() -> None:
    page = (
        "澜屿县水利局2019年度测绘信息公开工作报告\n2019年，{}认真贯彻条例，全年主动公开信息41条，其中网站公开30条，"
        "公示栏公开11条。存在的问题是更新不够及时，下一步将加强培训。\n2020年1月20日"
    )
    assert gxdata.parse(page.format("我局").encode()).report.identity.agency == "澜屿县水利局"
    with pytest.raises(gxdata.ReadError):
        gxdata.parse(page.format("公司").encode())
