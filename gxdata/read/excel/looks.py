"""How a reader sees the sheets of a workbook: what they hide, and which cells do not show their value as it is."""

from collections.abc import Iterable
from typing import NamedTuple

from gxdata.read.excel.formats import shown_otherwise
from gxdata.read.excel.formulas import uncomputed
from gxdata.read.excel.hidden import Hidden, hidden_parts
from gxdata.read.excel.parts import workbook_parts
from gxdata.read.excel.places import Place
from gxdata.read.excel.struck import left_of_struck
from gxdata.read.excel.xls_guard import workbook
from gxdata.read.excel.xls_looks import xls_looks

NOTHING = Hidden(frozenset(), frozenset())


class SheetLook(NamedTuple):
    """How a sheet is seen.

    Attributes
    ----------
    hidden
        Its rows and columns that are not.
    texts
        What is seen of the cells that do not show their value.
    """

    hidden: Hidden
    texts: dict[Place, str]


AS_IT_IS = SheetLook(NOTHING, {})


def xlsx_sheet_looks(content: bytes) -> dict[str, SheetLook]:
    """The looks of the sheets of an XLSX workbook by their names; sheets that show all as it is are left out."""
    parts = workbook_parts(content)
    hidden, blank = hidden_parts(parts), uncomputed(parts)
    others = (shown_otherwise(parts), left_of_struck(parts))
    looks = {}
    for name in {*hidden, *blank, *others[0], *others[1]}:
        texts = {at: text for cells in others for at, text in cells.get(name, {}).items()}
        texts |= dict.fromkeys(blank.get(name, ()), "")
        looks[name] = SheetLook(hidden.get(name, NOTHING), texts)
    return looks


def xls_sheet_looks(content: bytes, names: Iterable[str]) -> dict[str, SheetLook]:
    """The looks of the sheets of an XLS workbook by their names, which are given in order."""
    found = xls_looks(workbook(content)[1])
    return {
        name: SheetLook(look.hidden, look.left) for name, look in zip(names, found, strict=False)
    }
