"""Find the titles among a page's lines, those broken over several lines or spaced out included."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.joined import continues, first_half
from gxdata.extract.identity.numerals import A_DAY
from gxdata.extract.identity.organ.cleaned import begins_with_known
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.title import (
    BRACKETED,
    ELSEWHERE,
    ENDS_ORGAN,
    LONGEST,
    MAX_TITLE,
    OPENS_TEXT,
    Title,
    parse_title,
)
from gxdata.mend.menu import is_column

# How the last line of a title ends (in its last characters), and how long it may be.
ENDS = re.compile(r"(?:告|年报|总结)[\s|]{0,9}(?:[(（][^)）]{0,8}[)）])?$")
LONGEST_ENDING = 50
# How a report's title ends that runs into the text, how the text then begins, and what goes on with the title.
REPORT_ENDS = re.compile("报告|年报")
GOES_ON = (
    "的|已|于|将|编|发布|公布|报送|更正|评|读后|审|听|问|培训|解|图|摘|点|座谈|起草|征求|采购|[和与及、》]"
    "|[^。，,；;]{0,24}说明"
)
BEGINS_TEXT = re.compile(
    rf"{OPENS_TEXT.pattern}|20\d\d年(?!\d)|本年|今年|一年来|我[一-龥]|[一1]\s?[、.．]|第二十条"
    rf"|(?!{GOES_ON})[^\s。，,；;：:]{{0,40}}(?:公开|公布|公示|公告|发布|申请)[:：]?[^\s。，,；;：:]{{0,40}}\d"
)
TAIL = 24
# A year on a line of its own below a title that names none.
YEAR_ALONE = re.compile(
    r"[(（\[【]\s?(?:20\d\d|二[〇○零].{2})\s?年?度?\s?[)）\]】]|(?:20\d\d|二[〇○零].{2})\s?年度?"
)
YEARLESS = re.compile(r"[^\d。，,;；>]{0,40}公开[^\d。，,;；>]{0,10}(?:报\s*告|年报)")
BRACKETS, LONGEST_YEAR = "()（）[]【】 ", 12
# Among so many lines, and in so much of them, stands what a page begins with that lost its breaks.
FIRST_LINES, OPENING = 3, 400
PIECE = re.compile(r"[^\s|]+")
# What stands before a place in the names of bodies that are part of a greater one.
ABOVE_PLACE = re.compile("(?:中共|[党团师]|银行|国网|电网|武警|总队)$")
# 公开, or 信息, under a mask of another length than its own, or with a letter misread.
MASKED = re.compile(r"[*＊×](?<=信息.)[*＊×]{1,3}")
MASKED_SUBJECT = re.compile(r"(?<=政府)(?:[*＊×]{2,4}|信[^息\s]|[^信\s]息)(?=公开)")
# A title's letters with blanks between them: 政 府 信 息 公 开.
SPACED = re.compile(r"公\s{1,3}开")
BETWEEN = re.compile(r"(?<=[一-龥〇○\d])\s{1,3}(?=[一-龥〇○\d])")


def find_titles(lines: list[tuple[int, str]], carrier_title: str) -> list[Title]:
    """All titles among the lines, in reading order, the carrier's own last.

    A title that is broken over two to four lines is put together.
    """
    found: list[Title] = []
    lines = _with_years([(start, _closed(_unmasked(line))) for start, line in lines])
    for n, (start, line) in enumerate(lines):
        titled = "公开" in line and ("报" in line or "结" in line or "情况" in line)
        if not titled and not ENDS.search(line[-TAIL:]):
            continue
        single = _behind_menu(line, start) or _in_cell(line, start) or parse_title(line, start)
        cut = single and continues(_above(lines, n), single.organ)
        if single and single.organ and single.year and not cut:
            found.append(single)
            continue
        broken = _broken(lines, n)
        if cut and single and not broken:
            half = first_half(_above(lines, n)[-1], single.organ)
            single = replace(single, organ=half + single.organ)
        title = broken or single
        if title:
            found.append(title if title.organ else _with_organ_below(title, lines[n + 1 : n + 2]))
    if not found and lines:
        long = (line for line in lines[:FIRST_LINES] if len(line[1]) > LONGEST)
        sure = (title for start, line in long for title, _ in _among_pieces(line, start))
        found = [*islice(sure, 1)] or _run_on(*lines[0])
    own = parse_title(carrier_title)
    return [*found, own] if own else found


def _among_pieces(line: str, start: int) -> Iterator[tuple[Title, str]]:
    """The sure titles that stand between blanks in a line, each with what stands before it there.

    Of titles in a row only the last: those before it are a menu's.
    """
    held: tuple[Title, str] | None = None
    for piece in PIECE.finditer(line, 0, OPENING) if " " in line else ():
        title = parse_title(piece[0], start) if "公开" in piece[0] else None
        if title and _is_sure(title):
            before = line[: piece.start()].strip()
            if held and not before.endswith(held[0].text):
                yield held
            held = title, before
    if held:
        yield held


def _behind_menu(line: str, start: int) -> Title | None:
    """The sure title that begins with a place, behind words that a blank parts from it: 打印本页 某市某局2019年……."""
    if begins_with_known(line):
        return None
    for title, before in _among_pieces(line, start):
        if before and begins_with_known(title.organ):
            return None if ENDS_ORGAN.search(before) or ABOVE_PLACE.search(before) else title
    return None


def title_beside(around: str) -> list[Title]:
    """The sure title on a path to the page that was taken off around the report: 首页 > 年报 某市某局2019年……."""
    paths = (line for line in around.split("\n") if ">" in line)
    return [title for path in paths for title in [_behind_menu(path, -1)] if title][:1]


def _is_sure(title: Title) -> bool:
    """Whether a title is whole and what it names is an organ by its name."""
    organ = parse_organ(title.organ, titled=True) if title.is_whole else None
    return organ is not None and organ.is_name and organ.kind != "other"


def _run_on(start: int, line: str) -> list[Title]:
    """The whole title that a page without breaks begins with, where nothing parts it from the text behind it."""
    for ending in REPORT_ENDS.finditer(line, 0, MAX_TITLE):
        title = parse_title(line[: ending.end()], start)
        if title and title.is_whole:
            begins = BEGINS_TEXT.match(line, ending.end())
            return [title] if begins and _is_sure(title) else []
    return []


def _unmasked(line: str) -> str:
    """A line with the words given back to it that only can stand where a mask does."""
    line = MASKED.sub("公开", line) if "信息" in line else line
    return MASKED_SUBJECT.sub("信息", line) if "政府" in line else line


def _with_years(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines, a title's last that names no year with the year that stands alone below it: 年度报告|（2021年度）."""
    whole: list[tuple[int, str]] = []
    for start, line in lines:
        above = whole[-1][1] if whole else ""
        if len(line) < LONGEST_YEAR and YEAR_ALONE.fullmatch(line) and YEARLESS.fullmatch(above):
            whole[-1] = (whole[-1][0], f"{above}({line.strip(BRACKETS)})")
        else:
            whole.append((start, line))
    return whole


def _closed(line: str) -> str:
    """A line without the blanks between its letters, where a title is spaced out."""
    spaced = len(line) <= LONGEST and "公" in line and SPACED.search(line)
    return BETWEEN.sub("", line) if spaced else line


def _in_cell(line: str, start: int) -> Title | None:
    """The whole title that stands in a table's cell of its own: 内容概述 | 某局2019年……年度报告."""
    if "|" not in line or "公开" not in line or len(line) > LONGEST:
        return None
    cells = (parse_title(cell.strip(), start) for cell in line.split("|") if "公开" in cell)
    return next((title for title in cells if title and title.year and title.organ), None)


def _with_organ_below(title: Title, below: list[tuple[int, str]]) -> Title:
    """A title with the organ that stands in brackets on the next line, if one does."""
    organ = BRACKETED.fullmatch(below[0][1]) if below else None
    return replace(title, organ=organ["organ"]) if organ else title


def _above(lines: list[tuple[int, str]], n: int) -> list[str]:
    """The two lines above one, as far as there are two that belong to the page's own text."""
    above = (line.strip("| ") for _, line in lines[max(0, n - 2) : n])
    return [line for line in above if not ELSEWHERE.match(line)]


def _says_more(title: Title, whole: Title, above: list[str]) -> bool:
    """Whether a title has with the lines above it an organ's name, or one that is whole."""
    return bool(title.organ) and (not whole.organ or continues(above, whole.organ))


def _broken(lines: list[tuple[int, str]], last: int) -> Title | None:
    """A title whose last line is this one and whose first stands up to three lines above."""
    ending = lines[last][1]
    if len(ending) > LONGEST_ENDING or not ENDS.search(ending) or ELSEWHERE.match(ending):
        return None
    whole, joined = None, ending
    for n in range(last - 1, max(-1, last - 4), -1):
        above = lines[n][1].strip("| ")
        if len(above) > 45 or re.search(r"[。,，;；:：>|]|报\s*告$|年报$", above):
            break
        if ("公开" not in above and is_column(above)) or (
            above.endswith(("日", ")")) and A_DAY.search(above)
        ):
            break
        joined = above + joined
        title = parse_title(joined, lines[n][0])
        if (
            title
            and title.year
            and not organ_words().never.search(title.organ)
            and (whole is None or _says_more(title, whole, _above(lines, n + 1)))
        ):
            whole = title
    alone = parse_title(ending)
    says_more = whole and (whole.organ or alone is None or alone.year is None)
    return whole if says_more else None
