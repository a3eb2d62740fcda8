"""The carriers: each turns a layout into the bytes of a file."""

from collections.abc import Callable
from dataclasses import dataclass

from gxdata.sample.carriers_html import page, page_gbk
from gxdata.sample.carriers_text import bars, cell_lines, pipes, spaced
from gxdata.sample.layout import Layout


@dataclass(frozen=True, slots=True)
class Carrier:
    """A way to set a report down, and the ending of the file."""

    extension: str
    render: Callable[[Layout], bytes]
    keeps_blanks: bool

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
}
