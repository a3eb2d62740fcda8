"""From the flow of a word processor's file to its Document."""

from gxdata.errors import ReadError
from gxdata.read.document import Document, block_text
from gxdata.read.flow import Flow, blocks
from gxdata.read.text.reader import with_barred_rows
from gxdata.read.text.tabs import with_read_tabs


def as_document(
    flow: Flow, media_type: str, encoding: str, kind: str, has_pictures: bool = False
) -> Document:
    """The document that a flow makes, with tables that were typed into it by bars or tabs.

    Raises
    ------
    ReadError
        If it holds pictures and no text: a scan.
    """
    found = with_barred_rows(with_read_tabs(blocks(flow)))
    if has_pictures and not any(map(block_text, found)):
        raise ReadError(
            "read",
            "scanned",
            f"the {kind} file holds pictures and no text. Print it to PDF, whose pages can be recognised.",
        )
    return Document(found, media_type, encoding)
