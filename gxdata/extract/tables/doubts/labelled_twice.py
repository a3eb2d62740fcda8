"""Rows whose label a table prints twice: one of them is another row's, or the row stands there again without values."""

from gxdata.catalogue import Row
from gxdata.extract.tables.label_places import Hit
from gxdata.extract.tables.labels import LONG, stands_once
from gxdata.extract.tables.strays import REACH
from gxdata.extract.tables.tokens import Token


def labelled_twice(
    stream: list[Token], rows: tuple[Row, ...], chain: list[Hit], hits: list[Hit]
) -> dict[int, Hit]:
    """By row, the second label in the words of its first, where each has values and the form has such a label once.

    Words before either of them do not count. `chain` are the labels that were taken for the rows', of all `hits`.
    """
    own = {hit.row: hit for hit in chain}
    first, last = chain[0].first - REACH, chain[-1].last + REACH
    taken = {n for hit in chain for n in range(hit.first, hit.last + 1)}
    again = {
        hit.row: hit
        for hit in hits
        if hit.valued
        and hit.row in own
        and first <= hit.first <= last
        and taken.isdisjoint(range(hit.first, hit.last + 1))
        and _is_same(_words(stream, hit), _words(stream, own[hit.row]))
    }
    misspelt = {_words(stream, hit): hit.row for hit in set(chain).difference(hits)}
    for n in range(max(0, first), min(last, len(stream) - 1)) if misspelt else ():
        row = misspelt.get(stream[n].key)
        if row is not None and n not in taken and stream[n + 1].value:
            again[row] = Hit(row, n, n, 0.0, valued=True)
    return {row: hit for row, hit in again.items() if stands_once(rows, row)}


def printed_again(stream: list[Token], chain: list[Hit], hits: list[Hit]) -> set[int]:
    """The rows whose label stands once more directly behind their values, in running text, and has none there.

    The values may be those of either, and the row itself without any.
    """
    bare = {hit.first: hit for hit in hits if not hit.valued and stream[hit.first].row is None}
    again = set()
    for hit in chain if bare else ():
        behind = hit.last + 1
        while behind < len(stream) and stream[behind].value and stream[behind].row is None:
            behind += 1
        other = bare.get(behind) if behind > hit.last + 1 else None
        if other and other.row == hit.row and _words(stream, other) == _words(stream, hit):
            again.add(hit.row)
    return again


def _is_same(one: str, other: str) -> bool:
    """Whether two labels are in the same words, those before a long one aside: （样表）一、本年新收."""
    ends = one.endswith(other) or other.endswith(one)
    return one == other or (ends and min(len(one), len(other)) >= LONG)


def _words(stream: list[Token], hit: Hit) -> str:
    return "".join([token.key for token in stream[hit.first : hit.last + 1]])
