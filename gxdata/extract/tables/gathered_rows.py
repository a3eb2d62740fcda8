"""The order of a table's numbers where a reader of PDF has set some of a row's before, or behind, the others of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

# So many rows at most wait for the rest of their numbers, or for one of them; such tables need few steps to be read.
MOST_WAITING, MOST_OWED = 3, 4
MOST_STEPS = 4000

Row = tuple[float, ...]


class _State(NamedTuple):
    """How far the numbers are given to rows: whole ones, the first numbers of others, and what rows still lack."""

    at: int = 0
    rows: tuple[Row, ...] = ()
    begun: Row = ()
    owed: Row = ()


def gathered_rows(
    numbers: Sequence[float], known: Sequence[Row | None], width: int
) -> list[tuple[Row, ...]]:
    """The tables whose rows `numbers` make, each of which ends in its sum; none where too much is possible.

    A row has its numbers side by side. Those that share their height with a line of a label may stand apart: the first
    of some rows, one below the other, before the others of these; or any one of a row, behind them.

    Parameters
    ----------
    numbers
        As many as there are cells.
    known
        For each row what is sure to stand in it, None where nothing is.
    width
        The number of cells in a row; the last is the sum of the others.
    """
    found: list[tuple[Row, ...]] = []
    waiting, seen = [_State()], set[_State]()
    while waiting:
        state = waiting.pop()
        if state in seen:
            continue
        seen.add(state)
        if len(seen) > MOST_STEPS:
            return []
        if len(state.rows) == len(known) and state.at == len(numbers):
            found += [state.rows] * (not state.owed and not state.begun)
        else:
            waiting += reversed(list(_next(state, numbers, known, width)))
    return found


def _next(
    state: _State, numbers: Sequence[float], known: Sequence[Row | None], width: int
) -> Iterator[_State]:
    """What may come next, the likeliest first."""
    at, rows, begun, owed = state
    if len(rows) < len(known):
        sure = known[len(rows)]
        for row, end, lacks in _ways(numbers, at, begun[:1], width):
            owes = tuple(sorted((*owed, *lacks)))
            if sure in (None, row) and len(owes) <= MOST_OWED and _come(owes, numbers[end:]):
                yield _State(end, (*rows, row), begun[1:], owes)
    if at == len(numbers):
        return
    if numbers[at] in owed:
        place = owed.index(numbers[at])
        yield _State(at + 1, rows, begun, (*owed[:place], *owed[place + 1 :]))
    nth = len(rows) + len(begun)
    if len(begun) < MOST_WAITING and nth < len(known):
        sure = known[nth]
        if sure is None or sure[0] == numbers[at]:
            yield _State(at + 1, rows, (*begun, numbers[at]), owed)


def _ways(
    numbers: Sequence[float], at: int, begun: Row, width: int
) -> Iterator[tuple[Row, int, Row]]:
    """The rows that may come next, each with where its numbers end and what of it is still to come."""
    whole = (*begun, *numbers[at : at + width - len(begun)])
    end = at + width - len(begun)
    if len(whole) == width and sum(whole[:-1]) == whole[-1]:
        yield whole, end, ()
    if begun or len(numbers) < at + width - 1 or not any(whole):
        return
    rest = tuple(numbers[at : at + width - 1])
    lacking = rest[-1] - sum(rest[:-1])
    if lacking >= 0:
        for place in range(width - 1):
            yield (*rest[:place], lacking, *rest[place:]), end - 1, (lacking,)
    yield (*rest, sum(rest)), end - 1, (sum(rest),)


def _come(owed: Row, numbers: Sequence[float]) -> bool:
    """Whether all that rows lack is among the numbers to come."""
    return all(owed.count(number) <= numbers.count(number) for number in set(owed))
