"""Injected lines go, brands are marked and not guessed, masks are only said; reports' own lines stay."""

import pytest

from gxdata.mend import mend
from gxdata.mend.intruders import has_brands, has_masks, is_spam, mark_brands
from gxdata.read import read


@pytest.mark.parametrize(
    "line",
    [
        "国产精品_无码高清在线观看_久久",
        "体育投注_北京赛车pk10_官网",
        "幸运飞艇开奖 六合彩 网址",
        "真人百家乐-老虎机-app下载",
        "【大发快三】【必赢亚洲】【亿博娱乐】计划群",
    ],
)
def test_injected_lines(line: str) -> None:
    assert is_spam(line)


@pytest.mark.parametrize(
    "line",
    [
        "体育彩票公益金使用情况",
        "某县体育局2021年政府信息公开工作年度报告_官网_网站",
        "官网 | 手机版 | 简体",
        "开展打击赌博、博彩专项行动，公布结果3条。",
        "video_2021_03_ab",
        "信访局_县政府_市政府",
        "来源:必威体育app官网:教育局    时间:2024-01-29",
        "三、收到和处理银河娱乐城下载申请情况",
    ],
)
def test_lines_of_reports_and_pages_stay(line: str) -> None:
    assert not is_spam(line)


def test_brands_leave_marks_of_their_length() -> None:
    branded = "根据国务院办公厅幸运球_官网印发的通知，幸运球交通运输局编制本报告"
    marked = mark_brands(branded)
    assert len(marked) == len(branded)
    assert marked.startswith("根据国务院办公厅〓")
    assert "〓〓〓交通运输局" in marked
    assert mark_brands(marked) == marked


@pytest.mark.parametrize(
    ("branded", "left"),
    [
        ("皇冠体育_博彩官网入口澜屿县民政局", "澜屿县民政局"),
        ("沙巴体育_大发体育娱乐在线¥投注官网市民政局", "市民政局"),
        ("188体育澜屿县民政局", "澜屿县民政局"),
        ("幸运球_官网下载(www.k8ab12.com)最新版澜屿县民政局", "澜屿县民政局"),
        ("西甲直播_官网澜屿县民政局", "澜屿县民政局"),
        ("365bet365体育官网澜屿县民政局", "澜屿县民政局"),
        ("亚博平台区民政局", "区民政局"),
        ("金沙娱乐场澜屿镇", "澜屿镇"),
        ("澳门皇冠_皇冠国际线上娱乐-体育*投注:澜屿镇", "澜屿镇"),
        # No list knows these: they are told by their make.
        ("兰亭体育澜屿镇人民政府", "澜屿镇人民政府"),
        ("澳门新河城_世界杯买球网-【竞猜官网平台】澜屿县民政局", "澜屿县民政局"),
        ("77bet手机版登录_bet三元押注_bet怎么防止封号质量监督局", "质量监督局"),
    ],
)
def test_a_brand_goes_with_all_its_words(branded: str, left: str) -> None:
    assert mark_brands(branded).lstrip("〓") == left


@pytest.mark.parametrize(
    "place",
    [
        "金沙县人民政府",
        "永利街道办事处",
        "皇冠社区",
        "米乐村",
        "金沙新闻中心",
        "江南体育中心",
        "金沙娱乐场所检查结果",
        "平台镇",
        "文化体育进澜屿镇2022年",
    ],
)
def test_places_that_share_a_brands_name_stay(place: str) -> None:
    assert mark_brands(place) == place


@pytest.mark.parametrize(
    "text",
    [
        "澜屿县体育局_体育彩票_2021年年报",
        "澜屿县民政局_政务公开_澜屿县人民政府门户网站",
        "附件_2021年.doc",
        "____",
    ],
)
def test_keywords_that_no_betting_site_joins_are_no_brand(text: str) -> None:
    assert not has_brands(text)
    assert mark_brands(text) == text


@pytest.mark.parametrize(
    "text", ["公开1188体育信息", "教育188体育56条", "3,188体育类", "公开188条体育信息"]
)
def test_figures_beside_sports_are_no_brand(text: str) -> None:
    assert mark_brands(text) == text


@pytest.mark.parametrize(
    "text", ["主动***息635条", "****政府", "共收到×××件", "某某县", "公开31*条"]
)
def test_masks(text: str) -> None:
    assert has_masks(text)


@pytest.mark.parametrize("text", ["APP", "xx@yy.cn", "2×3", "（XX）", "5*3"])
def test_what_is_no_mask(text: str) -> None:
    assert not has_masks(text)


def test_a_document_keeps_what_is_masked_and_says_so() -> None:
    page = "幸运飞艇_北京赛车_官网\n某镇报告\n主动公开***息635条。"
    mended = mend(read(page.encode()))
    assert mended.lines() == ["某镇报告", "主动公开***息635条。"]
    assert mended.repairs == ("spam_lines", "masked")
