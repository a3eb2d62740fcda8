"""Refuse XLSX files that are small on disk and enormous in memory."""

import re

from gxdata.read.excel.places import column
from gxdata.read.zipped import MAX_PART, broken, damaged, open_zip, part

KIND = "XLSX"
# All parts together, and the cells of the rectangle that a sheet's filled cells span.
MAX_TOTAL, MAX_CELLS = 2 * MAX_PART, 2_000_000
# A cell that is not closed at once, so that something is in it; where it says that it stands.
FILLED = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'][^>]*(?<!/)>"""
)


def refuse_bombs(content: bytes) -> None:
    """Unpack what calamine would, within bounds; and look how far apart the filled cells of each sheet stand.

    Raises
    ------
    ReadError
        If the parts are too large, or a sheet spans too many cells; and if the archive is damaged.
    """
    total = 0
    with open_zip(content, KIND) as archive:
        for name in set(archive.namelist()):
            if not name.lower().startswith("xl/") or not name.lower().endswith((".xml", ".rels")):
                continue
            data = part(archive, name, KIND)
            total += len(data)
            if total > MAX_TOTAL or _spanned(data) > MAX_CELLS:
                raise broken(
                    f"the {KIND} file claims more cells than a report can have. Clear its far cells."
                )
            if b"\x00" in data[:200]:  # UTF-16, in which the search above finds nothing
                raise damaged(KIND)


def _spanned(data: bytes) -> int:
    """Cells from the first to the last filled one; 0 in a part that is no sheet."""
    rows, columns = 0, 0
    for match in FILLED.finditer(data):
        rows = max(rows, int(match[2]))
        columns = max(columns, column(match[1].decode()) + 1)
    return rows * columns
