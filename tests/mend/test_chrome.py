"""The page around a report goes, what it says is kept, and no line of the report is lost."""

import pytest

from gxdata.mend import mend
from gxdata.read import read

BODY = (
    "岚屿县水利局2021年政府信息公开工作年度报告",
    "一、总体情况",
    "本年度主动公开政府信息12条。来源：本机关统计。",
    "（一）主动公开",
    "下载和打印服务情况良好",
    "六、其他需要报告的事项",
    "无。",
    "岚屿县水利局",
    "2022年1月12日",
)
ABOVE = (
    "无障碍浏览 长者版",
    "今天是2026年3月9日 星期一",
    "首页 | 政务公开 | 政民互动",
    "当前位置：首页 > 政务公开 > 水利局",
    "索引号：LY001/2022-00012 发布机构：岚屿县水利局 发布日期：2022-01-13",
    "【字体：大 中 小】 打印 关闭",
)
MENU = (
    "首页走进岚屿政务公开政府信息公开指南政府信息公开年报政策解读互动交流",
    "新闻动态",
    "政府信息公开制度",
    "政府网站工作年度报表",
    "依申请公开",
)
BELOW = (
    "上一篇：关于防汛的通知",
    "扫一扫在手机打开当前页",
    "版权所有：岚屿县人民政府 霁ICP备00000000号",
    "您是第 123,456 位访问者",
)


def test_bars_and_edges_go_and_the_report_stays() -> None:
    mended = mend(read("\n".join((*MENU, *ABOVE, *BODY, *BELOW, *MENU)).encode()))
    lines = mended.lines()
    assert lines[-len(BODY) :] == list(BODY)
    assert not {ABOVE[0], ABOVE[1], ABOVE[2], ABOVE[5], *BELOW, *MENU} & set(lines)
    assert "page_chrome" in mended.repairs


def test_facts_are_read_before() -> None:
    facts = mend(read("\n".join((*ABOVE, *BODY, *BELOW)).encode())).facts
    assert facts is not None
    assert facts.published_on_text == "2022-01-13"
    assert facts.issuer == "岚屿县水利局"
    assert facts.index_number == "LY001/2022-00012"
    assert facts.breadcrumbs == ("首页", "政务公开", "水利局")
    assert BELOW[2] in facts.lines


@pytest.mark.parametrize(
    ("label", "value"),
    [("<td>索引号：</td><td>A-7</td>", "A-7"), ("<td>索 引 号：A-7</td><td></td>", "A-7")],
)
def test_facts_of_an_index_table(label: str, value: str) -> None:
    page = f"<table><tr>{label}<td>文号：</td><td></td></tr></table>" + "".join(
        f"<p>{line}</p>" for line in BODY
    )
    facts = mend(read(page.encode())).facts
    assert facts is not None
    assert facts.index_number == value


def test_a_report_without_a_page_is_left_as_it_is() -> None:
    document = read("\n".join(BODY).encode())
    assert mend(document) == document


def test_a_line_that_only_speaks_of_bars_stays() -> None:
    body = [*BODY[:4], "网站设有打印、关闭按钮。", "浏览次数1208次，点击量3000次。", *BODY[4:]]
    assert mend(read("\n".join(body).encode())).lines() == body


FOOT = "上一篇：县里召开会议\n推荐阅读\n全县公开信息9999条 2011-03-04\n网友留言（12条）\n附件：统计表.xls"


def test_the_foot_of_a_page_goes_and_what_is_attached_stays() -> None:
    body = "一、总体情况\n全年公开信息12条。\n石桥镇人民政府\n2023年1月16日"
    mended = mend(read(f"{body}\n{FOOT}".encode()))
    assert mended.lines() == [*body.split("\n"), "附件：统计表.xls"]


@pytest.mark.parametrize("done", ["承办人大代表建议83件、政协提案71件。", "主办政务公开培训2期。"])
def test_what_an_organ_did_is_no_foot(done: str) -> None:
    page = "\n".join((*BODY[:4], "全年召开会议2次，举办培训1期，回应热点3次。", done))
    assert mend(read(page.encode())).blocks[-1].text == done


def test_a_report_goes_on_behind_what_looks_like_a_foot() -> None:
    body = "一、总体情况\n推荐阅读\n二、主动公开政府信息情况\n全年公开信息12条。"
    assert mend(read(body.encode())).lines() == body.split("\n")


def test_cells_of_a_table_are_no_menu() -> None:
    cells = ("年度", "解读", "服务", "依申请公开", "2021", "3", "4", "5")
    lines = mend(read("\n".join((*BODY[:3], *cells, *BODY[5:])).encode())).lines()
    assert set(cells) <= set(lines)


def test_the_end_of_a_label_that_a_bar_has_too_stays() -> None:
    lines = (*BODY[:4], "网站专栏页面", "访问量 530", "现场接待人数", "访问量", *BODY[4:])
    kept = [block.text for block in mend(read("\n".join(lines).encode())).blocks]
    assert "访问量 530" in kept
    assert "访问量" not in kept
