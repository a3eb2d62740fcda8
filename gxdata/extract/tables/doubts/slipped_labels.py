"""Labels that slipped down a row within their group: the values of its first row have none, and one has no values."""

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import Token, label_key


def rows_of_slipped_labels(
    stream: list[Token], aligned: dict[str, AlignedRow], table: Table
) -> set[str]:
    """The rows of each group of which some row has no values, where values without a label stand beside its heading."""
    groups: dict[str, list[str]] = {}
    for row in table.blocks[0].rows:
        if row.parent and row.code in aligned:
            groups.setdefault(row.parent, []).append(row.code)
    return {
        code
        for parent, codes in groups.items()
        if not all(aligned[code].values for code in codes)
        and _begins_unlabelled(stream, min(aligned[code].first for code in codes), parent, table)
        for code in codes
    }


def _begins_unlabelled(stream: list[Token], first: int, parent: str, table: Table) -> bool:
    """Whether a row's numbers, and no label, stand between the heading of a group and its first label."""
    at, held = first, 0
    while at and not stream[at - 1].key:
        at -= 1
        held += stream[at].number is not None
    above = stream[at - 1].key if at else ""
    return held >= len(table.blocks[0].columns) and above.endswith(label_key(core(parent)))
