"""From characters to lines of text, and from lines to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from gxdata.read.flow import UNSPACED, join_lines
from gxdata.read.pdf.page import Char

# Gaps, in sizes of the type: where a space was typed (some printers hide typed ones below characters), between words of
# letters and digits, between Chinese characters, between columns.
TYPED_GAP, WORD_GAP, HAN_GAP, COLUMN_GAP = 0.15, 0.2, 0.5, 1.5
# Figures of one number stand closer than this, or than the second where a space was typed between them; one that is
# smaller by this share and raised by this, in sizes of the type, is the mark of a note behind them.
FIGURE_GAP, TYPED_FIGURE_GAP, SMALLER, RAISED = 0.12, 0.03, 0.15, 0.05
# Baselines nearer than this, in sizes of the type, are one.
SAME_LINE = 0.35
# The heading of a column has no more characters: 行政诉讼.
LONGEST_HEADING = 6
# The same character printed twice within this (in sizes), to look bold, is one.
TWICE = 0.15
# A line is full that ends within this of the right margin and takes this share of the width, as a table's last cells do
# not. Lines of one paragraph are never further apart than this.
FULL, MOST_OF_LINE, MAX_PITCH = 1.5, 0.5, 3.0
# A line that opens with a number of its own, or a bullet, begins a paragraph, wherever it stands.
OPENS = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}[、.．,，是]|[（(][\d一二三四五六七八九十]+[)）]|\d{1,2}[、.．]|[①-⑳●■◆▲★►•▪])"
)
SENTENCE_ENDS = ("。", "！", "？", "：", "；")
# A soft hyphen within a word. Before a number, or alone, it is the only hyphen that some fonts have.
SOFT_HYPHEN = re.compile("(?<=\\S)\u00ad(?!\\d)|(?<=[^\\s\\d])\u00ad")


@dataclass(frozen=True, slots=True)
class Word:
    """The characters of a line between two gaps."""

    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return SOFT_HYPHEN.sub("", "".join(c.text for c in self.chars))

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.chars[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(c.right for c in self.chars)


@dataclass(slots=True)
class TextLine:
    """A printed line: text, box down to the baseline, size of type, whether it is set in columns, words."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    columns: bool = False
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: where its lines begin and end, and how far apart, in sizes of the type, they run on."""

    left: float
    right: float
    pitch: float


def text_lines(chars: Iterable[Char]) -> list[TextLine]:
    """Characters as lines, from the top down, each read from left to right."""
    lines = [_line(group) for group in _by_height(chars)]
    for n, (line, below) in enumerate(pairwise(list(lines))):
        if lines[n] is line and _stands_left(below, line):
            lines[n : n + 2] = below, line
    return lines


def _stands_left(below: TextLine, line: TextLine) -> bool:
    """Whether two short words stand side by side, the lower one to the left, as headings of columns do.

    A longer one is a line of text or of a cell, beside which the other may stand in another column of the page.
    """
    return (
        len(line.words) == len(below.words) == 1
        and max(len(line.text), len(below.text)) <= LONGEST_HEADING
        and below.bottom - line.bottom < min(line.size, below.size)
        and below.right < line.left
        and not any(char.isdigit() for char in line.text + below.text)
    )


def cell_text(chars: Iterable[Char]) -> str:
    """The text of one cell: its lines run on."""
    return join_lines([line.text for line in text_lines(chars)])


def paragraphs(lines: list[TextLine], setting: Setting) -> Iterator[TextLine]:
    """Lines that run on into one another as one.

    A line runs on where it is full to the right margin, and the next begins at the left one, as near below as lines of
    one paragraph do, in the same type, without a number of its own. Lines in columns are rows of a table and stay.
    """
    current: TextLine | None = None
    last: TextLine | None = None
    for line in lines:
        if current and last and _runs_on(last, line, setting):
            current.text = join_lines([current.text, line.text])
        else:
            if current:
                yield current
            current = replace(line)
        last = line
    if current:
        yield current


def setting(pages: list[list[TextLine]]) -> Setting:
    """How a document is set, told from its lines page by page."""
    lines = [line for page in pages for line in page]
    if not lines:
        return Setting(0.0, 0.0, 0.0)
    starts = Counter(round(line.left / 3) for line in lines)
    common = [start for start, count in starts.items() if count > 1] or list(starts)
    left, right = min(common) * 3.0, max(line.right for line in lines)
    pitches = sorted(
        (below.bottom - line.bottom) / line.size
        for page in pages
        for line, below in pairwise(page)
        if line.size and line.right >= right - FULL * line.size
    )
    pitch = pitches[len(pitches) // 2] if pitches else 0.0
    return Setting(left, right, min(pitch, MAX_PITCH))


def runs_over(line: TextLine, below: TextLine, setting: Setting) -> bool:
    """Whether the last line of a page runs on in the first of the next: as within a page, but within a sentence."""
    return not line.text.rstrip().endswith(SENTENCE_ENDS) and _is_as_one(line, below, setting)


def _runs_on(line: TextLine, below: TextLine, setting: Setting) -> bool:
    near = below.bottom - line.bottom <= 1.15 * setting.pitch * line.size
    return near and _is_as_one(line, below, setting)


def _is_as_one(line: TextLine, below: TextLine, setting: Setting) -> bool:
    """Whether two lines are set as those of one paragraph are, however far apart."""
    size = line.size
    return (
        not line.columns
        and not below.columns
        and line.right >= setting.right - FULL * size
        and line.right - line.left >= MOST_OF_LINE * (setting.right - setting.left)
        and below.left <= setting.left + 0.8 * size
        and abs(below.size - size) <= 0.15 * size
        and not OPENS.match(below.text)
    )


def _by_height(chars: Iterable[Char]) -> Iterator[list[Char]]:
    """Characters on one baseline. A small sign raised or lowered a little stays with its line."""
    group: list[Char] = []
    for char in sorted(chars, key=lambda c: c.baseline):
        if group and char.baseline - group[-1].baseline > SAME_LINE * min(
            char.size, group[-1].size
        ):
            yield group
            group = []
        group.append(char)
    if group:
        yield group


def _word_gap(before: Char, char: Char) -> float:
    if before.text.isdecimal() and char.text.isdecimal():
        if _is_raised(before, char):
            return float("-inf")
        return TYPED_FIGURE_GAP if char.spaced else FIGURE_GAP
    if char.spaced:
        return TYPED_GAP
    return HAN_GAP if UNSPACED.match(char.text) or UNSPACED.match(before.text) else WORD_GAP


def _is_raised(before: Char, char: Char) -> bool:
    return (
        char.size < (1 - SMALLER) * before.size
        and before.baseline - char.baseline > RAISED * before.size
    )


def _line(group: list[Char]) -> TextLine:
    group.sort(key=lambda c: c.left)
    kept: list[Char] = []
    parts: list[str] = []
    starts = [0]  # the first character of each word
    columns = False
    for char in group:
        size = max(char.size, 1.0)
        if any(c.text == char.text and char.left - c.left < TWICE * size for c in kept[-3:]):
            continue
        if kept:
            gap = char.left - max(c.right for c in kept[-3:])
            if gap > _word_gap(kept[-1], char) * size:
                parts.append(" ")
                starts.append(len(kept))
            columns = columns or gap > COLUMN_GAP * size
        kept.append(char)
        parts.append(char.text)
    sizes = sorted(c.size for c in kept)
    baselines = sorted(c.baseline for c in kept)
    size, bottom = sizes[len(sizes) // 2], baselines[len(baselines) // 2]
    right = max(c.right for c in kept)
    text = SOFT_HYPHEN.sub("", "".join(parts))
    words = tuple(Word(tuple(kept[a:b])) for a, b in pairwise([*starts, len(kept)]))
    return TextLine(text, kept[0].left, bottom - size, right, bottom, size, columns, words)
