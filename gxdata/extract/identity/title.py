"""Find the report's title, and what it says of year and organ."""

import re
import unicodedata
from dataclasses import dataclass

from gxdata.extract.tables.values import parse_han

# A year as titles write it: 2021, ２０２１, 二〇二一, 二0一七.
YEAR = r"(?P<year>(?:19|20)\d\d|[二2][〇○Ｏ零0O][〇○零一二三四五六七八九0-9]{2})"
SUBJECT = r"(?:政府|政务)?信息(?:主动)?公开"
TITLES = (
    re.compile(
        rf"(?P<before>[^。，,:：]{{0,60}}?){YEAR}\s*年?度?\s*(?P<between>[^。，,:：\d]{{0,50}}?){SUBJECT}"
        r"(?:的|工作|年度|情况|年)*(?:报告|年报)"
    ),
    # The year behind the subject: 某镇政府信息公开工作2010年度报告.
    re.compile(
        rf"(?P<before>[^。，,:：]{{0,60}}?)(?P<between>){SUBJECT}(?:工作|情况)?{YEAR}年?度?(?:工作)?(?:报告|年报)"
    ),
)
# Titles that speak about such reports but are none.
NOT_A_TITLE = re.compile(
    r"通知|通报|编制|指南|目录|制度|考核|办法|方案|培训|统计表|附件|下载|打印|图解"
)
PREFIX = re.compile(r"^(?:关于|当前位置.*?|首页.*?|[>》\s/|·:：-]+|标题|名称)+")
MAX_TITLE = 90


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its text, its year, and what stands in it where the organ's name does (may be empty)."""

    text: str
    year: int
    organ: str


def find_title(lines: list[str], page_title: str | None) -> Title | None:
    """The title of a report.

    A line of the text that names an organ comes before one that names none; a title broken over two or three lines is
    put together; the carrier's own title comes last.

    Parameters
    ----------
    lines
        The lines of the report from the top.
    page_title
        What the carrier calls the page, or None.
    """
    single = [t for line in lines if len(line) <= MAX_TITLE for t in [parse_title(line)] if t]
    broken = [t for n in range(len(lines)) for t in [_broken_title(lines[n : n + 3])] if t]
    page = [t for t in [parse_title(page_title or "")] if t]
    candidates = [*single, *broken, *page]
    named = [t for t in candidates if t.organ]
    return next(iter(named or candidates), None)


def _broken_title(lines: list[str]) -> Title | None:
    """A title that runs over two or three lines, the first of which is part of it and not whole."""
    if (
        not any("公开" in line for line in lines)
        or parse_title(lines[0])
        or not re.search(r"信息公开|20\d\d|(?:政府|局|委|办事处|镇|乡|街道)$", lines[0].strip())
    ):
        return None
    for count in (2, 3):
        if sum(map(len, lines[:count])) <= MAX_TITLE:
            title = parse_title("".join(lines[:count]))
            if title:
                return title
    return None


def parse_title(line: str) -> Title | None:
    """A line as a title, or None where it is none."""
    if "公" not in line or "报" not in line:  # the cheap test first: most lines are no title
        return None
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", line))
    match = next((m for pattern in TITLES for m in [pattern.search(text)] if m), None)
    if not match or len(text) > MAX_TITLE or ">" in text or NOT_A_TITLE.search(text):
        return None
    if text[match.end() :].startswith(("的", "格式")):
        return None
    year = read_year(match["year"])
    if year is None:
        return None
    organ = PREFIX.sub("", match["before"]) or match["between"]
    return Title(match[0], year, re.sub(r"年?度?$|^关于|(?:关于|的)$", "", organ))


def title_in_preamble(text: str) -> Title | None:
    """What a preamble says of the report it opens, where no title stands above it; it names no organ by itself."""
    plain = re.sub(r"[^\S\n]+", "", unicodedata.normalize("NFKC", text))
    match = re.search(rf"{YEAR}年?度?(?:的)?{SUBJECT}(?:工作|年度|情况)*(?:报告|年报)", plain)
    year = read_year(match["year"]) if match else None
    return Title(match[0], year, "") if match and year else None


def read_year(text: str) -> int | None:
    """A year written in digits or Chinese numerals, or None where it is none of the years these reports exist for."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdecimal():
        year = int(plain)
    else:
        digits = "".join(
            f"{parse_han(c):.0f}" if c in "零一二三四五六七八九〇" else c for c in plain
        )
        digits = re.sub(r"[○OＯ]", "0", digits)
        if not digits.isdecimal():
            return None
        year = int(digits)
    return year if 2000 <= year <= 2100 else None
