"""Where a table begins anew: the stream cut into parts that hold it at most once."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from gxdata.catalogue import Row
from gxdata.extract.tables.align import AlignedRow, align
from gxdata.extract.tables.label_places import Hit, find_labels
from gxdata.extract.tables.labels import LONG, core
from gxdata.extract.tables.tokens import Token

# A label that stands so much further up in the form than the one before it begins the table anew; rows that a page has
# merely put out of order step back less.
MIN_STEP_BACK = 3
STEP_BACK_SHARE = 0.2
# So large a share of a table's rows stands again where its empty form does.
MOST_ROWS = 0.6
# A table with no more rows has hardly any label that is long.
SMALL = 10
# Fewer labels are words of a sentence, not a table, but where their rows stand whole in a grid.
MIN_ROWS = 3
# How many words before a table may be its caption, each counted once: some carriers repeat a spanned cell.
CAPTION = 16
REACH = 120  # tokens, the blanks that spanned headings leave among them
# Where words and a label are one token, so many characters at its end may be the caption, the headings and the label.
MAX_WORDS = 240
# What may say whose figures follow; a sentence, a year, and a line with more characters than a heading has, as well.
OF_WHOM = re.compile("汇总|全[省市县区州盟旗镇乡]|本级|本机关|本单位|下属|所属|直属|季度|办公室")
SENTENCE = re.compile(r"20\d\d|。")
MAX_HEADING = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the stream that holds a table at most once.

    Attributes
    ----------
    tokens
        The part.
    caption
        The words before the table.
    rows
        The table's rows that were found in it, by code.
    apart
        Whether other words than headings stand between the table before and this one.
    """

    tokens: list[Token]
    caption: str
    rows: dict[str, AlignedRow] = field(default_factory=dict)
    apart: bool = False


def parts(stream: list[Token], rows: tuple[Row, ...]) -> list[Part]:
    """The stream cut wherever the table of these rows begins anew; one part where it stands once or not at all."""
    hits = find_labels(stream, rows)
    cuts = _cuts(hits, len(rows))
    empty = _empty_form(hits, len(rows))
    if len(cuts) == 1 and empty:
        cuts.append(empty)
    begins = [hits[0].first if hits else 0, *cuts[1:]]
    cuts = [0, *(_behind_values(stream, cut) for cut in cuts[1:])]
    stops = [*cuts[1:], len(stream)]
    captions = [_caption(stream, begin, rows) for begin in begins]
    if len(cuts) == 1:
        return [Part(stream, captions[0], align(stream, rows, hits))]
    sure = sorted(hit.last for hit in hits if hit.score >= LONG or len(rows) <= SMALL)
    last = [
        max(sure[max(0, (at := bisect_left(sure, begin)) - 1) : at], default=0) for begin in begins
    ]
    apart = [n > 0 and tells(stream[last[n] + 1 : begins[n]]) for n in range(len(begins))]
    found = [
        Part(stream[a:b], caption, align(stream[a:b], rows), other)
        for a, b, caption, other in zip(cuts, stops, captions, apart, strict=True)
    ]
    if empty:
        return found
    if not any(_printed(one) & _printed(other) for one, other in combinations(found, 2)):
        # No row stands there twice: it is one table, with rows in an order of its own.
        return [Part(stream, captions[0], _as_one(found, cuts))]
    twice = set.intersection(*(set(part.rows) for part in found))
    if len(found) == 2 and len(twice) == 1 and min(len(part.rows) for part in found) >= MIN_ROWS:
        # One row does, and the others go on behind it: its label is another row's, by a slip of the pen.
        return [Part(stream, captions[0], align(stream, rows, hits))]
    return found


def of_tables(found: list[Part], is_sure: Callable[[Part], bool]) -> list[Part]:
    """The parts with rows enough for a table; where there is none, sure ones whose few rows stand whole in a grid."""
    tables = [part for part in found if len(part.rows) >= MIN_ROWS]
    few = (part for part in found if part.rows and all(map(_is_whole, part.rows.values())))
    return tables or [part for part in few if is_sure(part)]


def _is_whole(row: AlignedRow) -> bool:
    """Whether a row of several columns has the cells of its form, each kept apart, and a number in every one."""
    numbers = [cell.row is not None and cell.number is not None for cell in row.values]
    return len(numbers) == row.row.width > 1 and all(numbers)


def _printed(part: Part) -> set[str]:
    """The rows of a part, without those that a sentence names and no values follow."""
    rows = part.rows.items()
    return {code for code, row in rows if row.values or not SENTENCE.search(row.label)}


def _cuts(hits: list[Hit], rows: int) -> list[int]:
    """Where a table of so many rows begins: at the start of the stream, and where its labels step back."""
    step = max(MIN_STEP_BACK, round(rows * STEP_BACK_SHARE))
    cuts = [0]
    furthest = -1
    for n, hit in enumerate(hits):
        # A short label (总计, 其他) may head a column as well; a small table has none that does.
        short = hit.score < LONG and rows > SMALL
        if short or hit.first < cuts[-1] or not hit.valued:
            continue
        if hit.row <= furthest - step:
            cuts.append(_begin(hits, n))
            furthest = hit.row
        furthest = max(furthest, hit.row)
    return cuts


def _empty_form(hits: list[Hit], rows: int) -> int:
    """Where the table ends and its empty form begins, or the other way round: labels of most rows without values.

    0 where there is none, behind all labels that have values or before them.
    """
    valued = [hit for hit in hits if hit.valued and hit.score >= LONG]
    if not valued:
        return 0
    filled = {hit.row for hit in valued}
    others = [hit for hit in hits if not hit.valued]
    behind = [hit for hit in others if hit.first > valued[-1].last]
    if _is_form({hit.row for hit in behind}, filled, rows):
        return behind[0].first
    before = [hit for hit in others if hit.last < valued[0].first]
    enough = _is_form({hit.row for hit in before}, filled, rows)
    return _begin(hits, hits.index(valued[0])) if enough else 0


def _is_form(empty: set[int], filled: set[int], rows: int) -> bool:
    """Whether rows without values are an empty form: most there are, and some of those that are filled elsewhere."""
    return len(empty) >= rows * MOST_ROWS and not empty.isdisjoint(filled)


def _behind_values(stream: list[Token], begin: int) -> int:
    """Where what stands before a table's first label begins, headings and all: behind the last row with a number."""
    first = begin
    while first and first > begin - REACH:
        last = stream[first - 1]
        if last.number is not None:
            break
        first -= 1
    else:
        return begin
    while first < begin and stream[first].row == last.row and (last.row or stream[first].value):
        first += 1
    return first


def tells(tokens: Sequence[Token]) -> bool:
    """Whether words before a table may say that it is another year's or another body's."""
    words = [token for token in tokens if token.value is None]
    return any(
        len(token.key) > MAX_HEADING or OF_WHOM.search(token.text) or SENTENCE.search(token.text)
        for token in words
    )


def _as_one(found: list[Part], begins: list[int]) -> dict[str, AlignedRow]:
    """The rows of all parts, by where they stand in the whole."""
    return {
        code: replace(row, first=row.first + begin)
        for part, begin in zip(found, begins, strict=True)
        for code, row in part.rows.items()
        if code in _printed(part)
    }


def _begin(hits: list[Hit], n: int) -> int:
    """Where the table begins anew that was noticed at a hit: at the short labels of earlier rows before it."""
    while (
        n
        and hits[n - 1].score < LONG
        and hits[n - 1].valued
        and hits[n - 1].row < hits[n].row
        and hits[n - 1].last < hits[n].first
    ):
        n -= 1
    return hits[n].first


def _caption(stream: list[Token], begin: int, rows: tuple[Row, ...]) -> str:
    """The last words before a table, its column headings among them."""
    words = [t.text for t in stream[max(0, begin - REACH) : begin] if t.value is None]
    if begin < len(stream) and stream[begin].row is None:
        words.append(_before_label(stream[begin].text[-MAX_WORDS:], rows))
    last = list(dict.fromkeys(reversed(words)))[:CAPTION]
    return " ".join(reversed(last))


def _before_label(text: str, rows: tuple[Row, ...]) -> str:
    """What stands before the first row's label in its own token, as on a page that is one line."""
    return max(
        (text[: text.rfind(words)] for row in rows if (words := core(row.label)) in text),
        key=len,
        default="",
    )
