"""The page around a report, and characters lost from dates in it."""

import re
from random import Random

from gxdata.sample.damage.model import Damage, Draft, Family, text_flow
from gxdata.sample.damage.texts import change_prose, page_or_text, put_around

_ABOVE = (
    "无障碍浏览 长者版",
    "今天是2026年3月9日 星期一 10:12:33",
    "首页 | 政务公开 | 政民互动 | 办事服务",
    "来源：霁川省政务公开网 浏览次数：1208",
    "【字体：大 中 小】 打印 关闭",
    "{{ errorMessage }}",
)
_BELOW = (
    "上一篇：2019年政府信息公开目录",
    "下一篇：关于12件实事的通知",
    "扫一扫在手机打开当前页",
    "分享到：微信 微博",
    "版权所有：霁川省虚构网站 霁ICP备12345678号-1 网站标识码：3300000042",
)
_PAGE_NUMBER = re.compile(r"— \d+ —")
_PERIOD_START = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")


def _lose_year_signs(draft: Draft, _: Random) -> Draft:
    """The character 年 is gone from every whole date, and a bracket from every number of a document."""

    def lost(text: str) -> str:
        text = _PERIOD_START.sub(r"\1\2月\3日", text)
        return re.sub(r"〔(20\d\d)〕(\d+)号", r"〔\1\2号", text)

    return change_prose(draft, lost)


def _on_one_line(content: bytes) -> bytes:
    """The whole page is one line, and no number of a page is left in it."""
    lines = content.decode().split("\n")
    return " ".join(line for line in lines if line and not _PAGE_NUMBER.fullmatch(line)).encode()


TEXT_PAGE: Family = {
    "text_chrome": Damage(
        "网页框架文字", "bars, clocks, neighbours and footers of a page", (),
        on_content=put_around(_ABOVE, _BELOW), carriers=page_or_text,
    ),
    "text_one_line": Damage(
        "全文挤成一行", "all on one line", (), on_content=_on_one_line, carriers=text_flow
    ),
    "text_dates": Damage(
        "日期缺字", "characters lost from dates", ("D50",), on_draft=_lose_year_signs
    ),
}  # fmt: skip
