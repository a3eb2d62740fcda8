"""The order in which the headings over table 四 stand: its one row of values tells nothing of it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, groupby, pairwise

from gxdata import catalogue
from gxdata.extract.tables.labels import column_places, core
from gxdata.extract.tables.tokens import Token, label_key

# The headings stand within so many tokens before the values.
REACH = 90
# A heading has no more characters, nor have all of them in one line.
MAX_HEADINGS = 120
# So many characters are half a result, and so many pieces of results at least are a line of them.
HALF, SEVERAL = 2, 3
# The headings over all others stand beside one another: reviews, lawsuits.
BESIDE = 2


def in_another_order(stream: list[Token], value: int) -> bool:
    """Whether headings before the first value, which is token `value`, stand in another order than the form's.

    What stands there whole is compared, what is set upright, and of headings broken over lines what each line has of
    every one.
    """
    words = _in_line(_headings(stream, value))
    texts = ("".join(words), "".join(_upright(words)))
    return any(map(_is_another_order, texts)) or _are_broken_otherwise(tuple(words))


def _in_line(lines: list[str]) -> list[str]:
    """Lines with the heading of reviews in front of that over lawsuits, where it leads the line below that one.

    Its cell is as high as two rows: what it says stands below what is in the upper one beside it.
    """
    review, first, _ = catalogue.table("reviews").blocks[0].rows
    own, upper = label_key(review.label), label_key(first.parent or "")
    leads = own + label_key(core(first.label))
    found = next((n for n, line in enumerate(lines) if line.startswith(leads)), 0)
    if not found or lines[found - 1] != upper:
        return lines
    return [*lines[: found - 1], own + upper, lines[found].removeprefix(own), *lines[found + 1 :]]


def _upright(words: list[str]) -> Iterator[str]:
    """What lines of a character for each of two headings say from top to bottom: 行行, 政政, 诉复, 讼议."""
    for width, lines in groupby(words, len):
        if width == BESIDE:
            yield from map("".join, zip(*lines, strict=True))


# Headings are the same on thousands of pages.
@lru_cache(maxsize=1 << 10)
def _is_another_order(text: str) -> bool:
    first, second, parent, review = _channels(text)
    return -1 < second < first or -1 < parent < review or _mixed(_results_in(text))


def printed_order(stream: list[Token], value: int) -> tuple[int, ...] | None:
    """For each place of the printed row the form's cell that its headings name; None where they do not tell.

    They do where every kind is named, and every result as often as any other, each time in one order.
    """
    text = "".join(_headings(stream, value))
    first, second, parent, review = _channels(text)
    block = catalogue.table("reviews").blocks[0]
    width = len(block.columns)
    results = _results_in(text)
    order = results[:width]
    if -1 in (first, second, parent, review) or sorted(order) != [*range(width)]:
        return None
    if results != order * (len(results) // width):
        return None
    if parent < review and not _beside(stream, value):
        return None
    lawsuits = (1, 2) if first < second else (2, 1)
    channels = (*lawsuits, 0) if parent < review else (0, *lawsuits)
    return tuple(channel * width + result for channel in channels for result in order)


def _beside(stream: list[Token], at: int) -> bool:
    """Whether a line has both headings over all results: on lines of their own, one cell may only be the lower.

    Where values have lines of their own as well it is cells that follow one another, and not what is seen in a line.
    """
    value = stream[at]
    if value.row is not None or value.alone or value.padded:
        return True
    review, lawsuit, _ = catalogue.table("reviews").blocks[0].rows
    both = label_key(lawsuit.parent or "") + label_key(review.label)
    return any(both in token.key for token in stream[max(0, at - REACH) : at])


def _headings(stream: list[Token], at: int) -> list[str]:
    """The words before token `at`, the first value, back to the table before; a heading once that is repeated."""
    at = _above_counts(stream, at)
    first = at
    while first > max(0, at - REACH):
        before = stream[first - 1].value
        if before and before.number is not None:
            break
        first -= 1
    words: list[str] = []
    for above, token in _with_above(stream[first:at]):
        if len(token.key) <= MAX_HEADINGS and token.key not in above:
            words.append(token.key)
    return words


def _above_counts(stream: list[Token], at: int) -> int:
    """Where a line begins that numbers the columns, and ends before token `at`; `at` where none does."""
    first = at
    while first and stream[first - 1].number is not None:
        first -= 1
    counted = [token.number for token in stream[first:at]]
    return first if len(counted) > 1 and counted == [*range(1, len(counted) + 1)] else at


def _with_above(tokens: list[Token]) -> Iterator[tuple[tuple[str, ...], Token]]:
    """Each token with the words of the cell before it in its row of a grid, and of the one above it."""
    lines: dict[int, dict[int, str]] = {}
    for token in tokens:
        if token.row is None:
            yield (), token
            continue
        line = lines.setdefault(token.row, {})
        above = lines.get(token.row - 1, {})
        yield (line.get(token.column - 1, ""), above.get(token.column, "")), token
        line[token.column] = token.key


def _channels(text: str) -> tuple[int, int, int, int]:
    """Where the two kinds of lawsuit, the heading over both, and that of reviews stand last; -1 where they do not."""
    review, *lawsuits = catalogue.table("reviews").blocks[0].rows
    first, second = (text.rfind(label_key(core(row.label))) for row in lawsuits)
    bare = _without_lawsuits(text)
    parent = bare.rfind(label_key(lawsuits[0].parent or ""))
    return first, second, parent, bare.rfind(label_key(review.label))


def _without_lawsuits(text: str) -> str:
    for row in catalogue.table("reviews").blocks[0].rows[1:]:
        for wording in row.wordings:
            text = text.replace(label_key(core(wording)), "\x00")
    return text


def _results_in(text: str) -> list[int]:
    """The results that are named, by their number in the form."""
    return [_results()[found] for found in _any_result().findall(_without_lawsuits(text))]


def _mixed(order: list[int]) -> bool:
    """Whether the results, as numbered by the form, are in another order: each time they go back, to the first."""
    width = len(catalogue.table("reviews").blocks[0].columns)
    whole = [*range(width)]
    if order and sorted(order) == sorted(whole * (len(order) // width)):
        return order != whole * (len(order) // width)
    return any(after < before and after for before, after in pairwise(order))


@lru_cache(maxsize=1 << 10)
def _are_broken_otherwise(lines: tuple[str, ...]) -> bool:
    """Whether a line of pieces of results has them otherwise than the form, and so have all of them in one.

    Line ends that stand within headings leave each whole, and in the form's order, where lines are put together.
    """
    block = catalogue.table("reviews").blocks[0]
    if _results_in("".join(lines)) == [*range(len(block.columns))] * len(block.rows):
        return False
    broken = [pieces for line in lines for pieces in [_pieces(line)] if pieces]
    one = "".join(chain.from_iterable(broken))
    return not _lines_of_form().fullmatch(one) and any(map(_is_broken_otherwise, broken))


def _pieces(line: str) -> list[str]:
    """The whole and broken headings of results of a line that holds nothing else besides those over them."""
    review, lawsuit, _ = catalogue.table("reviews").blocks[0].rows
    bare = _without_lawsuits(line).replace("\x00", "")
    for above in (review.label, lawsuit.parent or ""):
        bare = bare.replace(label_key(above), "")
    found = re.findall("|".join(_halves()), bare)
    return found if "".join(found) == bare else []


def _is_broken_otherwise(found: list[str]) -> bool:
    """Whether what results begin or end in stands in a line, and not time and again in the order of the form."""
    if len(found) < SEVERAL or _lines_of_form().fullmatch("".join(found)):
        return False
    pieces = _halves()
    runs: list[list[int]] = [[]]
    for piece in found:
        behind = [n for n in pieces[piece] if n > max(runs[-1], default=-1)]
        if not behind:
            runs.append([])
        runs[-1].append(min(behind or pieces[piece]))
    return any(run != runs[0] for run in runs)


@cache
def _lines_of_form() -> re.Pattern[str]:
    """Lines of headings as the form has them: what all begin in, what they end in, or all of them whole.

    One of two characters is broken over lines itself, or stands whole in the upper.
    """
    upper = lower = whole = ""
    for column in catalogue.table("reviews").blocks[0].columns:
        words = [label_key(wording) for wording in column.wordings]
        longer = [key for key in words if len(key) > HALF]
        whole += _one_of(words)
        upper += _one_of([key[:HALF] for key in longer] or [*words, *(key[0] for key in words)])
        lower += _one_of([key[HALF:] for key in longer] or [*(key[1:] for key in words), ""])
    return re.compile(f"(?:{upper}|{lower}|{whole})+")


def _one_of(words: list[str]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(words))})"


@cache
def _halves() -> dict[str, list[int]]:
    """The headings of results, also turned (维持结果), what they begin and end in, and which these are in the form."""
    found: dict[str, set[int]] = {}
    for words, n in _results().items():
        begin, end = words[: (half := min(HALF, len(words) - 1))], words[half:]
        for piece in (words, end + begin, begin, end):
            found.setdefault(piece, set()).add(n)
    return {piece: sorted(found[piece]) for piece in sorted(found, key=len, reverse=True)}


def _results() -> dict[str, int]:
    return column_places(catalogue.table("reviews").blocks[0].columns)


@cache
def _any_result() -> re.Pattern[str]:
    return re.compile("|".join(_results()))
