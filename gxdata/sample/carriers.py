"""The carriers: each turns a layout into the bytes of a file."""

from collections.abc import Callable
from dataclasses import dataclass

from gxdata.sample.carriers_doc import doc
from gxdata.sample.carriers_docx import docx
from gxdata.sample.carriers_html import page, page_gbk
from gxdata.sample.carriers_pdf import pdf
from gxdata.sample.carriers_text import bars, cell_lines, pipes, spaced
from gxdata.sample.carriers_xls import xls
from gxdata.sample.carriers_xlsx import xlsx
from gxdata.sample.layout import Layout


@dataclass(frozen=True, slots=True)
class Carrier:
    """A way to set a report down.

    Attributes
    ----------
    extension
        The ending of the file.
    render
        What gives a layout its bytes.
    keeps_blanks
        Whether an empty cell can be told from no cell.
    keeps_row_ends
        Whether a row that is short can be told from one that ends in empty cells.
    """

    extension: str
    render: Callable[[Layout], bytes]
    keeps_blanks: bool
    keeps_row_ends: bool = True

    @property
    def is_text(self) -> bool:
        """Whether the file is plain text."""
        return self.extension == "txt"

    @property
    def is_html(self) -> bool:
        """Whether the file is a web page."""
        return self.extension in ("html", "htm")


CARRIERS: dict[str, Carrier] = {
    "html": Carrier("html", page, keeps_blanks=True),
    "html_gbk": Carrier("htm", page_gbk, keeps_blanks=True),
    "pipe": Carrier("txt", pipes, keeps_blanks=True),
    "lines": Carrier("txt", cell_lines, keeps_blanks=False),
    "space": Carrier("txt", spaced, keeps_blanks=False),
    "bar": Carrier("txt", bars, keeps_blanks=True),
    "docx": Carrier("docx", docx, keeps_blanks=True),
    "doc": Carrier("doc", doc, keeps_blanks=True),
    "xlsx": Carrier("xlsx", xlsx, keeps_blanks=True, keeps_row_ends=False),
    "xls": Carrier("xls", xls, keeps_blanks=True, keeps_row_ends=False),
    "pdf": Carrier("pdf", pdf, keeps_blanks=True, keeps_row_ends=False),
}
