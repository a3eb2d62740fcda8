"""Lines that are titles of something else than a report."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gxdata.catalogue.lookalikes import Lookalike, any_title, lookalikes
from gxdata.extract.identity.kind.opening import COUNTED
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import SEARCHED, Title, parse_title
from gxdata.extract.identity.titles import FIRST_LINES, OPENING
from gxdata.mend.menu import is_column

# Lines that speak of reports, returns, guides or forms, as a title would.
SPEAKS = re.compile(r"公开|网站|年报|年度报|法治政府|依法行政|工作总结|述职|决算|政府工作报告")
# How lines begin that are sentences of a report, or point to another page.
NO_TITLE = ("根据", "按照", "本报告", "本年", "上一篇", "下一篇", "附件", "特向", "现将", "现公布")
SHOWS_SEARCHES = re.compile(SEARCHED)
# The heading of a report's own part is no title: 一、落实政务公开工作要点情况.
PART = re.compile(r"^(?:[一二三四五六七八九十]、|[(（][一二三四五六七八九十][)）])[^《]{2,24}情况$")
# Nor is what a line holds of a sentence that was broken: the end of another text's name and more, or of one bracket and
# another; nor whom a text addresses, or what introduces what follows.
CUT = re.compile(
    r"^[^《]*》[^《》]{0,20}(?:[，,]|要求|规定|精神|〔)|^[^(（]{4,}[)）][^(（]*[(（]|[：:，,]$"
)
# What ends a sentence, of which a site's links below a text hold none.
SENTENCE = "。"
# So long at most is what makes a title that of something else; more is the text itself.
LONGEST_BEHIND = 24
# How the second line of a title begins and ends that is broken in two.
ENDING = re.compile(
    r"^(?:(?:有关|编制|编报|编写|的|和|报送|发布|公布|撰写|填报|制度|情况)[^。，,:：]{0,24})?(?:通知|通报|函|公告|要求|方案|制度|办法)$"
)
ENDS_OF_ANOTHER = ("通知", "通报", "函", "公告", "要求", "方案", "制度", "办法")
# Kinds whose words stand in no organ's name.
NEVER_IN_NAMES = frozenset({"half_year", "interpretation", "template", "website_report"})
# What a site offers below reports, where its words count only in what a page itself tells; with a report's parts it
# holds no figure.
OFFERED = frozenset({"template"})
# A report may be put out as an announcement of itself: 关于公布某局2020年……报告的公告.
WRAPPED = re.compile(r"^关于(?:公布|发布|公开)")
# What is left of the brackets around a title's year: 某县……年度报告(2016|年)解读.
OF_YEAR = re.compile("^年?度?[)）](?=.)")
# What is parted from a title right before it, and may say what is made of the report: 一图读懂｜某局2023年……报告.
PARTED = re.compile("([一-龥\\d]{2,8})[|｜】\\]:：《]{1,2}$")
# Kinds whose name stands in the navigation of true reports' pages too.
IN_NAVIGATION = frozenset(
    {"guide", "work_plan", "assessment", "notice", "application_form", "news"}
)
MAX_LINE = 90
PIECE, COMMA = re.compile(r"\S+(?:\s>\s\S+)*"), re.compile("[。，,；;]")
PAIRS = (("(", ")"), ("《", "》"))
# How a title may end that no blank parts from its text, and what stands in none.
TITLE_ENDS = re.compile(
    "(?:报告|年报|总结|通知|通报|函|方案|计划|要点|纪要|细则|办法|制度)(?:的(?:通知|通报|函))?"
)
NO_PART_OF_TITLE = re.compile("[。，,；;：:《?？]|[一二三四五六七八九十]、")
# A site's links on one line: 首页 | 信息公开 | 政策解读 | 通知公告.
LINKS = re.compile(r"[^\s\d|]{2,6}(?:[\s|]+[^\s\d|]{2,6}){3,}")


class Odd(NamedTuple):
    """A line that is the title of something else: where it starts, and of what."""

    start: int
    kind: Lookalike


def odd_lines(page: Page, found: list[tuple[Title, Lookalike | None]]) -> list[Odd]:
    """The lines that are titles of something else, in reading order, the carrier's own title first.

    Links that a site puts below the text are none of the page's titles.
    """
    titles = {title.start for title, kind in found if kind is None}
    odd = [Odd(title.start, kind) for title, kind in found if kind]
    odd += [Odd(start, kind) for start, kind in going_on(page.lines) if start not in titles]
    for start, line in [(-1, page.own_title), *_lines(page)]:
        if start in titles or start in page.going_on or not _may_be_title(line):
            continue
        kind = kind_of(re.sub(r"\s", "", line))
        if kind:
            odd.append(Odd(start, kind))
    last = next((start for start, line in reversed(page.lines) if SENTENCE in line), len(page.head))
    return sorted((line for line in odd if line.start <= last), key=lambda line: line.start)


def _may_be_title(line: str) -> bool:
    speaks = len(line) <= MAX_LINE and ">" not in line and SPEAKS.search(line)
    if not speaks or SHOWS_SEARCHES.match(line) or LINKS.fullmatch(line.strip()):
        return False
    return not is_column(line) and line.count("(") <= line.count(")")


def _lines(page: Page) -> list[tuple[int, str]]:
    """The lines of a page, and what the first of one that lost its breaks begin with: what blanks part, or a title."""
    first = [
        line
        for line in page.lines[:FIRST_LINES]
        if len(line[1]) > MAX_LINE or COMMA.search(line[1])
    ]
    pieces = [
        (start + piece.start(), piece[0])
        for start, line in first
        for piece in PIECE.finditer(line, 0, OPENING)
        if not COMMA.search(piece[0]) and not _is_cut(piece[0])
    ]
    return [
        *page.lines,
        *pieces,
        *((start, title) for start, line in first[:1] for title in _begun(line)),
    ]


def _is_cut(piece: str) -> bool:
    """Whether a piece of a line is one of a sentence: what is left of a bracket stands in it."""
    return any(piece.count(opens) != piece.count(closes) for opens, closes in PAIRS)


def _begun(line: str) -> Iterator[str]:
    """What a line begins with that ends as titles do, as far as it is no report's title."""
    mark = NO_PART_OF_TITLE.search(line, 0, MAX_LINE)
    for ending in TITLE_ENDS.finditer(line, 0, mark.start() if mark else MAX_LINE):
        title = parse_title(line[: ending.end()])
        if title and title.strong and title.year:
            return
        yield line[: ending.end()]


def going_on(lines: list[tuple[int, str]]) -> Iterator[tuple[int, Lookalike]]:
    """The lines that only the line below makes a title of something else: 关于……年度报告|有关事项的通知."""
    for (start, line), (_, second) in pairwise(lines):
        below = second.replace(" ", "")
        ends = below.endswith(ENDS_OF_ANOTHER) and ENDING.match(below)
        kind = kind_of(re.sub(r"\s", "", line + below)) if ends else None
        if kind and len(line) <= MAX_LINE:
            yield start, kind


def kind_of(line: str) -> Lookalike | None:
    """What a line, without its spaces, is the title of, if it is no report's."""
    if COMMA.search(line) or line.startswith(NO_TITLE) or PART.match(line) or CUT.search(line):
        return None
    if not any_title().search(line):
        return None
    kinds = (kind for kind in lookalikes() if not kind.unless and kind.title.search(line))
    return next(kinds, None)


def kind_of_title(title: Title, page: Page) -> Lookalike | None:
    """What a line is that looks like a title; an organ's own name may hold any word (编制委员会, 评估中心)."""
    suspected = lookalikes() if any_title().search(title.text) else ()
    for kind in suspected:
        duty = kind.title.search(title.text) if kind.unless and not page.has_parts else None
        if duty:
            text = page.text[max(title.start, 0) :]
            told = any(words in text for words in kind.unless)
            return None if told or _names_organ(duty.groupdict().get("duty"), page) else kind
    organ = parse_organ(title.organ, titled=True) if title.organ else None
    plain = title.text
    if organ and (organ.is_whole or organ.bare) and organ.kind != "other":
        for kind in suspected:
            if kind.reason in NEVER_IN_NAMES and kind.title.search(plain):
                return kind
        plain = plain.replace(title.organ, "")
    return kind_of(WRAPPED.sub("", plain))


def _names_organ(duty: str | None, page: Page) -> bool:
    """Whether an organ of a page is named after a duty, for short or in full: 统计局, of 地税 地方税务局."""
    if not duty:
        return False
    organ = rf"{duty[0]}[一-龥]{{0,5}}{duty[1:]}[一-龥]{{0,5}}(?:[局委办厅台处站馆镇乡]|街道)"
    return re.search(organ, page.text) is not None


def about(title: Title, page: Page) -> Lookalike | None:
    """What a line is that holds a title and more: it is about the report, though a picture of one may have parts."""
    if not title.strong or title.start < 0:
        return None
    line = next((line for start, line in page.lines if start == title.start), "")
    before, found, behind = re.sub(r"\s", "", line).partition(title.text)
    announced = PARTED.search(before) if found else None
    if announced:
        told = (kind for kind in lookalikes() if kind.reason in NEVER_IN_NAMES)
        return next((kind for kind in told if kind.title.search(announced[1])), None)
    behind = OF_YEAR.sub("", behind)
    if not found or not 0 < len(behind) <= LONGEST_BEHIND:
        return None
    kinds = (kind for kind in lookalikes() if kind.behind and kind.behind.search(behind))
    kind = next(kinds, None)
    if kind is None or not page.has_parts:
        return kind
    says_so = behind.startswith(("(", "（")) or not COUNTED.search(page.text)
    return kind if kind.reason in OFFERED and says_so else None
