"""How a reader sees the sheets of a workbook: what they hide, and which cells do not show their value as it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gxdata.read.excel.formats import number_formats, without_zeros
from gxdata.read.excel.formulas import uncomputed
from gxdata.read.excel.hidden import Hidden, hidden_parts
from gxdata.read.excel.number_format import seen_number
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
    formats
        The formats of its cells that have one.
    zeros
        Whether it shows its zeros.
    """

    hidden: Hidden
    texts: Mapping[Place, str]
    formats: Mapping[Place, str]
    zeros: bool = True

    def seen(self, at: Place, number: float) -> str | None:
        """What is seen of a number, None where that is the number itself."""
        if number == 0 and not self.zeros:
            return ""
        return seen_number(number, self.formats[at]) if at in self.formats else None


AS_IT_IS = SheetLook(NOTHING, {}, {})


def xlsx_sheet_looks(content: bytes) -> dict[str, SheetLook]:
    """The looks of the sheets of an XLSX workbook by their names; sheets that show all as it is are left out."""
    parts = workbook_parts(content)
    hidden, blank, struck = hidden_parts(parts), uncomputed(parts), left_of_struck(parts)
    formats, no_zeros = number_formats(parts), without_zeros(parts)
    return {
        name: SheetLook(
            hidden.get(name, NOTHING),
            {**struck.get(name, {}), **dict.fromkeys(blank.get(name, ()), "")},
            formats.get(name, {}),
            zeros=name not in no_zeros,
        )
        for name in {*hidden, *blank, *struck, *formats, *no_zeros}
    }


def xls_sheet_looks(content: bytes, names: Iterable[str]) -> dict[str, SheetLook]:
    """The looks of the sheets of an XLS workbook by their names, which are given in order."""
    found = xls_looks(workbook(content)[1])
    return {
        name: SheetLook(look.hidden, look.left, look.formats, look.zeros)
        for name, look in zip(names, found, strict=False)
    }
