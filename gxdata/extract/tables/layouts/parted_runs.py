"""The values of a row that have run together in running text, parted where the sums of row and table tell how."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod
from typing import NamedTuple

from gxdata import catalogue
from gxdata.extract.tables.columns.year_columns import heads_several_years
from gxdata.extract.tables.doubts.failing_sums import in_failing_sums
from gxdata.extract.tables.doubts.remarks_beside import heads_remarks
from gxdata.extract.tables.layouts.digit_runs import Cells, is_run, number, partings, pieces
from gxdata.extract.tables.layouts.form_labels import (
    Known,
    ends_headings_of_reviews,
    likely_form,
    row_of_reviews,
    rows_behind,
)
from gxdata.extract.tables.layouts.unspaced import RUN
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.tokens import Token, place_of_part
from gxdata.extract.tables.values import TEXT, parse_value

# A number that begins with a zero, and so is two.
ZEROS = re.compile(r"0\d{1,12}")
TWICE = re.compile(r"(\d{2,})\1")
# More ways to part all rows of a table are too many to try.
MAX_WAYS = 5000
# Of these none is two.
UNPARTED = frozenset("0０/／\\—－-无")


class _Run(NamedTuple):
    """A row: its frame and code, which tokens its values are, and the ways to part them, if any."""

    frame: str
    code: str
    first: int
    stop: int
    ways: tuple[Cells, ...]


def with_runs_parted(stream: list[Token], frames: frozenset[str]) -> list[Token]:
    """The stream with such values parted; the very stream where there are none.

    That is in the tables of `frames`, whose labels had run into their values, and elsewhere in rows with a number that
    begins in a zero. A row with one number for each cell, or with one way to part it in a table whose sums all hold,
    leaves no doubt; one with several ways is not read.
    """
    if not frames and not any(_may_be_several(t.text) for t in stream if t.row is None):
        return stream
    runs = [run for run in _runs(stream, frames, likely_form(stream)) if run]
    ways, sure = _told_by_columns([run for run in runs if run.frame == "applications"])
    remarked = heads_remarks(stream)
    of_statistics = [run for run in runs if run.frame == "statistics"]
    several = _has_several_columns(stream, of_statistics)
    figures = [
        (run.first, run.code, sum(_numbers(run.ways[0]))) for run in of_statistics if run.ways
    ]
    unsure = in_failing_sums(figures, catalogue.tables_of("statistics"))
    found: list[Token] = []
    done = 0
    for run in runs:
        cells = ways.get(run.code, run.ways) if run.frame == "applications" else run.ways
        if _may_hold_others(run, several=several, remarked=remarked):
            cells = ()
        if run.frame in frames and run.frame != "applications":
            cells = tuple(_doubted(way, failing=run.first in unsure) for way in cells)
        values = stream[run.first : run.stop]
        parted = _parted(values, cells, sure and run.frame == "applications", run.frame in frames)
        found += [*stream[done : run.first], *parted]
        done = run.stop
    return [_read(token) for token in found + stream[done:]]


def _has_several_columns(stream: list[Token], runs: list[_Run]) -> bool:
    """Whether a table of statistics has several columns of figures, as its runs of zeros show or its headings say."""
    if any(len(run.ways[0].texts) > 1 for run in runs if run.ways):
        return True
    return bool(runs) and any(
        heads_several_years(stream, runs[0].first, table)
        for table in catalogue.tables_of("statistics")
    )


def _may_be_several(text: str) -> bool:
    """Whether a text may be several values: it begins in a zero, or has a digit for every cell of table 四."""
    if not is_run(text):
        return False
    return bool(ZEROS.fullmatch(text)) or len(text) >= row_of_reviews().shape.width


def _may_hold_others(run: _Run, *, several: bool, remarked: bool) -> bool:
    """Whether the digits of a number may be those of another column as well, or of a remark."""
    longest = max((len(text) for cells in run.ways for text in cells.texts), default=0)
    if run.frame == "statistics" and several:
        return all(len(cells.texts) == 1 for cells in run.ways) and longest > 0
    return remarked and run.frame in ("statistics", "disclosure") and longest > 1


def _doubted(cells: Cells, failing: bool) -> Cells:
    """The cells of a row, in doubt where one may be a cell printed twice: by its digits, or a sum that fails."""
    longer = [text for text in cells.texts if len(text) > 1]
    twice = (failing and longer) or any(map(TWICE.fullmatch, longer))
    return cells._replace(forced=False) if twice else cells


def _read(token: Token) -> Token:
    return replace(token, value=TEXT) if token.value is RUN else token


def _runs(stream: list[Token], frames: frozenset[str], form: str) -> Iterator[_Run | None]:
    """The rows whose values stand in running text behind their label."""
    heads = ""  # the words since the last value
    n = 0
    while n < len(stream):
        if stream[n].value is None and _is_of_reviews(stream[n], heads):
            yield _run(stream, n, n + 1, [row_of_reviews()], frames)
        if stream[n].value is None:
            heads = (heads + stream[n].key)[-300:]
            n += 1
            continue
        stop = n
        while stop < len(stream) and stream[stop].value and stream[stop].row is None:
            stop += 1
        if n and stop > n and stream[n - 1].value is None:
            rows = rows_behind(stream[n - 1].text, heads, form)
            yield _run(stream, n, stop, rows, frames)
        heads = ""
        n = max(stop, n + 1)


def _is_of_reviews(token: Token, heads: str) -> bool:
    """Whether a token is all values of table 四, too many digits to be one number."""
    return token.row is None and is_run(token.text) and ends_headings_of_reviews(heads)


def _run(
    stream: list[Token], first: int, stop: int, rows: list[Known], frames: frozenset[str]
) -> _Run | None:
    """The row, of those that it may be, whose values stand there; None where they need no parting."""
    for frame, code, shape in rows:
        if frame == "statistics":
            first = stop - 1  # behind a code
        values = stream[first:stop]
        texts = [pieces(token.text) for token in values]
        told = [t.value is None or t.value.kind not in ("text", "blank") for t in values]
        if (
            len(values) > shape.width
            or not all(told)
            or any("".join(text) != token.text for text, token in zip(texts, values, strict=True))
            or not (
                frame in frames
                or len(values) == shape.width
                or (frame == "reviews" and len(values) == 1)
                or any(ZEROS.fullmatch(token.text) for token in values)
            )
        ):
            continue
        whole = tuple(text for pieces_ in texts for text in pieces_)
        if len(whole) < shape.width or frame == "statistics":
            shape = (
                Row(len(whole)) if UNPARTED.issuperset(whole) else shape
            )  # cells are lost, or are more
        return _Run(frame, code, first, stop, partings(whole, shape))
    return None


def _parted(values: list[Token], ways: tuple[Cells, ...], sure: bool, glued: bool) -> list[Token]:
    """The values of a row parted in the one way there is; what cannot be told says nothing."""
    if len(ways) != 1:
        return [replace(token, value=TEXT) for token in values] if glued else values
    (cells,) = ways
    if len(cells.texts) == len(values):
        return [_of_run(token, cells) for token in values]
    found, texts = list[Token](), list(cells.texts)
    for token in values:
        begin = 0
        while begin < len(token.text):
            text = texts.pop(0)
            value = parse_value(text)
            doubtful = value.doubtful or not (cells.forced or sure)
            place = place_of_part(token, begin, begin + len(text))
            found.append(Token(text, replace(value, doubtful=doubtful), None, place))
            begin += len(text)
    return found


def _of_run(token: Token, cells: Cells) -> Token:
    """A token that is one cell of a run."""
    if token.value is not RUN:
        return token
    value = parse_value(token.text)
    return replace(token, value=replace(value, doubtful=value.doubtful or not cells.forced))


def _told_by_columns(runs: list[_Run]) -> tuple[dict[str, tuple[Cells, ...]], bool]:
    """The one way to part each row of table 三 by which its columns add up, and whether there is just one."""
    codes = [run.code for run in runs]
    open_ = [run for run in runs if len(run.ways) != 1]
    widths = {len(cells.texts) for run in runs for cells in run.ways}
    if len(set(codes)) < len(codes) or not all(run.ways for run in runs) or len(widths) != 1:
        return {}, False
    if prod(len(run.ways) for run in open_) > MAX_WAYS:
        return {}, False
    known = {run.code: _numbers(run.ways[0]) for run in runs}
    kept = [
        way
        for way in product(*(run.ways for run in open_))
        if _columns_hold(known | {r.code: _numbers(c) for r, c in zip(open_, way, strict=True)})
    ]
    if len(kept) != 1:
        return {}, False
    return {run.code: (cells,) for run, cells in zip(open_, kept[0], strict=True)}, True


def _numbers(cells: Cells) -> tuple[float, ...]:
    return tuple(map(number, cells.texts))


def _columns_hold(rows: dict[str, tuple[float, ...]]) -> bool:
    """Whether every sum down the columns of table 三 holds in all of them."""
    for identity in catalogue.table("applications").down_columns:
        parts, totals = identity.members(rows)
        if not parts or not totals:
            return False
        sides = [
            map(sum, zip(*(rows[code] for code in side), strict=True)) for side in (parts, totals)
        ]
        if any(a != b for a, b in zip(*sides, strict=True)):
            return False
    return True
