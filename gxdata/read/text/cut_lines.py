"""Lines that were cut at one number of characters, wherever that was, put together again where the rest was not."""

from collections.abc import Callable, Iterator
from itertools import groupby

# So many lines one behind the other, each of one number of characters, and of no fewer than these, were cut so.
MIN_LINES, NARROWEST = 3, 20
# How a report's title ends, in both scripts: what is read here is not mended yet.
TITLE_ENDS = ("报告", "年报", "報告", "年報")
# How a line ends that was not cut: a sentence, or a title, of which lists have several of one length.
ENDS = ("。", "；", "：", "！", "？", *TITLE_ENDS)


def with_cut_lines_whole(
    lines: list[str], is_row: Callable[[str], bool], begins: Callable[[str], bool]
) -> Iterator[str]:
    """The lines, those that were cut as one, with the shorter line behind the last cut unless that begins anew.

    Fewer than half of such lines end a sentence or a title or begin anew. None of them is a table's row.
    """
    whole, width = "", 0
    for (length, row), found in groupby(lines, key=lambda line: (len(line), is_row(line))):
        run = list(found)
        if whole:
            rest = length < width and not begins(run[0])
            yield whole + run.pop(0) if rest else whole
            whole = ""
        if not row and _were_cut(run, begins):
            whole, width = "".join(run), length
        else:
            yield from run
    if whole:
        yield whole


def _were_cut(lines: list[str], begins: Callable[[str], bool]) -> bool:
    """Whether lines of one number of characters were cut at it."""
    if len(lines) < MIN_LINES or len(lines[0]) < NARROWEST:
        return False
    whole = sum(line.rstrip().endswith(ENDS) or begins(line) for line in lines)
    return 2 * whole < len(lines)
