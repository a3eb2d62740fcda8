"""Read XLSX and XLS: every visible sheet as grids, and as lines where a row holds one text and nothing else."""

import datetime
from collections.abc import Iterator
from io import BytesIO

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gxdata.errors import ReadError
from gxdata.read.document import Document
from gxdata.read.excel.guard import MAX_CELLS, refuse_bombs
from gxdata.read.excel.hidden import without_hidden
from gxdata.read.excel.looks import AS_IT_IS, SheetLook, xls_sheet_looks, xlsx_sheet_looks
from gxdata.read.excel.sheet import (
    Merges,
    Sheet,
    covered_cells,
    merges_within,
    short_number,
    workbook_blocks,
)
from gxdata.read.excel.xls_guard import sound_xls
from gxdata.read.flow import join_lines
from gxdata.read.ole import XLS
from gxdata.read.zipped import XLSX, broken, damaged, encrypted

KIND = "Excel"
# What calamine gives for one cell.
Value = float | str | datetime.time | datetime.date | datetime.timedelta


def read_excel(content: bytes) -> Document:
    """Read an XLSX or XLS workbook.

    Sheets that are hidden or empty are left out, and so are hidden rows and columns; formulas that nobody computed are
    blank. Numbers are printed without the artefacts of binary fractions (``315``, ``9.01``),
    dates as ``2022-01-19``.

    Raises
    ------
    ReadError
        If the file is damaged, protected, or would unpack to more than a report can hold.
    """
    is_zip = content.startswith(b"PK")
    if is_zip:
        refuse_bombs(content)
    else:
        content = sound_xls(content)
    try:
        blocks = tuple(workbook_blocks(_sheets(content, is_zip)))
    except PasswordError as error:
        raise encrypted(KIND) from error
    except (ReadError, KeyboardInterrupt, SystemExit):
        raise
    except (
        BaseException
    ) as error:  # calamine panics on some forged files, and a panic is no Exception
        raise damaged(KIND) from error
    return Document(blocks, XLSX if is_zip else XLS, "utf-8" if is_zip else "utf-16-le")


def _sheets(content: bytes, is_zip: bool) -> Iterator[Sheet]:
    """The sheets that are shown, as they are seen."""
    looks = xlsx_sheet_looks(content) if is_zip else {}
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        if not is_zip:
            looks = xls_sheet_looks(content, [about.name for about in book.sheets_metadata])
        for n, about in enumerate(book.sheets_metadata):
            if about.visible != SheetVisibleEnum.Visible or about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_index(n)
            look = looks.get(about.name, AS_IT_IS)
            texts, merges = _texts(sheet, look), _merges(sheet)
            for (row, column), text in look.texts.items():
                if row < len(texts) and column < len(texts[row]):
                    texts[row][column] = printed(text)
            if any(look.hidden):
                texts, merges = without_hidden(texts, merges, look.hidden)
            yield texts, merges


def _size(sheet: CalamineSheet) -> tuple[int, int]:
    """Rows and columns from the first cell of the sheet to the last filled one."""
    row, column = sheet.end or (-1, -1)
    return row + 1, column + 1


def _texts(sheet: CalamineSheet, look: SheetLook) -> list[list[str]]:
    height, width = _size(sheet)
    if height * width > MAX_CELLS:
        raise _too_large(sheet)
    values = sheet.to_python(skip_empty_area=False)
    texts = [[printed(value) for value in row] for row in values]
    if look.formats or not look.zeros:
        for n, row in enumerate(values):
            for m, value in enumerate(row):
                if isinstance(value, int | float) and not isinstance(value, bool):
                    text = look.seen((n, m), value)
                    texts[n][m] = texts[n][m] if text is None else text
    return texts


def _too_large(sheet: CalamineSheet) -> ReadError:
    return broken(
        f"the {KIND} sheet {sheet.name!r} spans more cells than a report can have. Clear its far cells."
    )


def _merges(sheet: CalamineSheet) -> Merges:
    """The merged ranges, cut to the cells that the sheet fills."""
    ranges = sheet.merged_cell_ranges or ()
    spans = {
        (top, left): (bottom + 1 - top, right + 1 - left) for (top, left), (bottom, right) in ranges
    }
    merges = merges_within(spans, *_size(sheet))
    if covered_cells(merges) > MAX_CELLS:
        raise _too_large(sheet)
    return merges


def printed(value: Value) -> str:
    """A cell's value as text. Line breaks in it stay."""
    if isinstance(value, str):
        return "\n".join(filter(None, (join_lines([line]) for line in value.splitlines())))
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return short_number(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
