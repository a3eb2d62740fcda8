"""Rows whose label a table prints twice: one of them is another row's, and its label a slip of the pen."""

from gxdata.catalogue import Row
from gxdata.extract.tables.labels import Hit, stands_once
from gxdata.extract.tables.strays import REACH
from gxdata.extract.tables.tokens import Token


def labelled_twice(
    stream: list[Token], rows: tuple[Row, ...], chain: list[Hit], hits: list[Hit]
) -> dict[int, Hit]:
    """By row, the second label in the words of its first, where each has values and the form has such a label once.

    Parameters
    ----------
    stream
        All tokens of the document.
    rows
        The table's rows in printed order.
    chain
        The labels that were taken for the rows', in the order of the stream.
    hits
        All labels that were found.
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
        and _words(stream, hit) == _words(stream, own[hit.row])
    }
    return {row: hit for row, hit in again.items() if stands_once(rows, row)}


def _words(stream: list[Token], hit: Hit) -> str:
    return "".join([token.key for token in stream[hit.first : hit.last + 1]])
