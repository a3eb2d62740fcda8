"""What stands below the titles of a page, without what pages print around a text."""

import re
from collections.abc import Iterator

from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import TITLE_END, Title, parse_title

# What a page prints around a text: nothing that tells what the page is.
FURNITURE = re.compile(
    r"^\W*(?:首页|当前位置|[您你]?(?:当前|现在)?(?:所在)?的?位置|(?:发布|发文|公开|生成|成文|发表|更新|录入|创建)?(?:时间|日期)|(?:文章|信息|稿件)?(?:来源|作者|编辑|责编|责任编辑)|发布(?:机构|单位|者|人)|浏览|请?点击|阅读|访问|字[号体]|打印|关闭|收藏|分享|上一[篇条]|下一[篇条]|返回|索引|文号|发文|主题|分类|公开(?:方式|形式|类别|属性|范围)|有效|语种|关键词|主办|承办|版权|备案|技术支持|网站(?:地图|标识)|联系我们|扫一扫|A\+?|[大中小]\s|登录|注册)"
    r"|^[\W\d年月日]*度?\W*$|^[(（]?二[〇○零一二三四五六七八九十\s]{3,8}年度?[一二三四五六七八九十月日\s]*[)）]?$|^\W*20\d\d[-/.年]\d{1,2}[-/.月]\d|^[^。，]{2,20}[:：]$|^[^。，:：]{0,30}(?:报告|年报)$"
)


def told_below(page: Page, titles: list[Title]) -> list[str]:
    """The lines behind the last title, or of a page without any, that are no title and no furniture of the page."""
    last = max((title.start for title in titles), default=-1)
    return [line for line in lines_besides(page, titles, last) if not FURNITURE.match(line)]


def lines_besides(page: Page, titles: list[Title], last: int = -1) -> Iterator[str]:
    """The lines from the last of some places on that are no title, and the text that stands on a title's own line."""
    own = {title.start: title for title in titles}
    for start, line in page.lines:
        if start < last:
            continue
        if start in own:
            behind = _text_behind(own[start], line)
            if behind:
                yield behind
        elif start > last and not _is_title(line, titles):
            yield line


def _is_title(line: str, titles: list[Title]) -> bool:
    """Whether a line is a title, or the first of those over which one of a page's own is broken."""
    return parse_title(line) is not None or any(title.text.startswith(line) for title in titles)


def _text_behind(title: Title, line: str) -> str:
    """What stands behind a title on its own line if it is a text's sentences: the page may be one line."""
    _, _, behind = line.partition(title.text[-TITLE_END:])
    return behind.strip() if "。" in behind else ""


def tells_nothing(page: Page, titles: list[Title]) -> bool:
    """Whether nothing stands below the titles but their organs' names and what pages print around a text."""
    organs = {title.organ for title in titles}
    return organs.issuperset(told_below(page, titles))
