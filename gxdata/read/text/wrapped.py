"""Paragraphs of plain text that was broken into lines of one width, put together again."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from gxdata.read.flow import join_lines
from gxdata.read.pdf.lines import OPENS
from gxdata.read.text.cut_lines import TITLE_ENDS, with_cut_lines_whole

# The widths, in columns of a terminal (a Chinese character takes two), at which text is broken.
NARROWEST, WIDEST = 40, 160
# So many characters at least have lines that are of one number of them.
NARROWEST_COUNTED = 8
# What is not parted at the end of a line: a number or a word, with the marks that may not begin a line or end one.
TOGETHER = re.compile(r"[（(《“「]*(?:[!-~]+|.)[，。、；：！？）)》”」]*")
LOOSE = 4  # columns: the widest line may be one that was let hang over, or hold marks that take one or two
HANGING = "，。、；：！？）)》”」 "
# So many lines must be full, of which so large a share ends within a sentence, and as large a share of all long lines.
MIN_FULL, MIN_SHARE = 3, 0.5
ENDS = "。；：！？"
STOPS = "。；：！？;:!?”）)"
# A number that white space sets apart from the words around it.
APART = re.compile(r"(?<=[^\s\d]) [\d.,]+ (?=[^\s\d])")
COMMA = re.compile("[，。]|(?<=[一-龥]),")  # what a table's labels hardly have
# What a table's row or cell looks like: bars, a number or a mark alone, or two with white space between; one at the end
# behind a gap, or in a line that begins with its own number; the entry of a list, with the day that a blank or brackets
# part from it; a report's title.
BAR = re.compile(r"[|｜\t]")
ROW = re.compile(
    r"(?:^|\s)[\d/\-—－]+\s+[\d/\-—－]+(?:\s|$)|^\s*[\d.,%/\-—－件]{1,12}\s*$"
    r"|(?:^\s*\d{1,3}\s+\S.*|\s)\s[\d.,/\-—－]{1,12}\s*$"
    r"|\s20\d\d[-/.]\d\d?[-/.]\d\d?\s*$|^\s*[\[(]20\d\d[-/.]\d\d?[-/.]\d\d?[\])]"
    rf"|^(?=[^。，；]*(?:{'|'.join(TITLE_ENDS)})\s*$)(?>[^。，；]*?20\d\d年)[^。，；]*公[开開]"
)


class Measure(NamedTuple):
    """By what a text was measured that was broken at one width, and how its lines are put together again.

    Columns, or characters: then none hangs over, and nothing was taken out at a break, be it within a number.
    """

    of: Callable[[str], int]
    narrowest: int
    loose: int
    join: Callable[[list[str]], str]


def with_whole_paragraphs(lines: list[str]) -> list[str]:
    """Lines of text, each paragraph on one line where the text was broken at one width.

    It was if most long lines had no room for what the next begins with, and most of those end within a sentence. A line
    with room left ends its paragraph; one that is indented, that has a number of its own or looks like a table's row
    begins anew.
    """
    if not lines:
        return lines
    if max(map(len, lines)) > WIDEST:
        return list(with_cut_lines_whole(lines, _is_row, _begins))
    rows = list(map(_is_row, lines))
    measured = ((measure, _full(lines, rows, measure)) for measure in MEASURES)
    measure, full = next((found for found in measured if found[1]), (None, []))
    if measure is None:
        return list(with_cut_lines_whole(lines, _is_row, _begins))
    if sum(line[:1].isspace() for line in lines if line.strip()) < MIN_FULL:
        # Nothing shows where paragraphs begin: a full line that ends its sentence may end its paragraph too.
        full = [
            is_full and line.rstrip()[-1] not in ENDS
            for line, is_full in zip(lines, full, strict=True)
        ]
    return list(_joined(lines, rows, full, measure.join))


def _full(lines: list[str], rows: list[bool], measure: Measure) -> list[bool]:
    """Which lines were broken for want of room, none where the text was not broken at one width by a measure."""
    rest = HANGING if measure.loose else " "
    apart = [line for line, is_row in zip(lines, rows, strict=True) if not is_row]
    widest = max([measure.of(line.rstrip(rest)) for line in apart], default=0)
    if not measure.narrowest <= widest <= WIDEST:
        return []
    full: list[bool] = []
    for line, below in pairwise([*lines, ""]):
        # What begins a paragraph may have stood further in, and lost that.
        room = widest - measure.loose if "，" in line and not any(full[-1:]) else widest
        full.append(_is_full(line, below, room, measure))
    return full if _was_broken(lines, rows, full, widest, measure) else []


def _width(text: str) -> int:
    """Columns that a text takes: characters that need three bytes take two."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2


def _join_words(lines: list[str]) -> str:
    """Lines as one text; where they set numbers apart from words, an end of line between the two parts them as well."""
    if not any(map(APART.search, lines)):
        return join_lines(lines)
    runs = [[lines[0]]]
    for before, after in pairwise(map(str.strip, lines)):
        if before[-1:].isdigit() == after[:1].isdigit():
            runs[-1].append(after)
        else:
            runs.append([after])
    return " ".join(map(join_lines, runs))


# The surest first: lines of one number of characters are of many widths.
MEASURES = (
    Measure(len, NARROWEST_COUNTED, 0, "".join),
    Measure(_width, NARROWEST, LOOSE, _join_words),
)


def _is_full(line: str, below: str, widest: int, measure: Measure) -> bool:
    """Whether the line had no room for what the line below begins with."""
    next_up = TOGETHER.match(below)
    if next_up is None:
        return False
    return measure.of(line.rstrip()) + measure.of(next_up[0]) > widest - measure.loose


def _was_broken(
    lines: list[str], rows: list[bool], full: list[bool], widest: int, measure: Measure
) -> bool:
    long = [
        (line.rstrip()[-1:] not in STOPS, is_full)
        for line, is_row, is_full in zip(lines, rows, full, strict=True)
        if not is_row and COMMA.search(line) and measure.of(line) >= widest // 2
    ]
    broken = [within for within, is_full in long if is_full]
    enough = len(broken) >= max(MIN_FULL, MIN_SHARE * len(long))
    return enough and sum(broken) >= MIN_SHARE * len(broken)


def _joined(
    lines: list[str], rows: list[bool], full: list[bool], join: Callable[[list[str]], str]
) -> Iterator[str]:
    paragraph: list[str] = []
    for line, is_row, is_full in zip(lines, rows, full, strict=True):
        if paragraph and (is_row or _begins(line)):
            yield join(paragraph)
            paragraph = []
        if (not paragraph and not is_full) or is_row:
            yield line
            continue
        paragraph.append(line)
        if not is_full:
            yield join(paragraph)
            paragraph = []
    if paragraph:
        yield join(paragraph)


def _begins(line: str) -> bool:
    return not line.strip() or line[0].isspace() or OPENS.match(line) is not None


def _is_row(line: str) -> bool:
    return BAR.search(line) is not None or ROW.search(line) is not None
