"""Tables in layouts of their own that say of every cell what it is: set as their forms have them, and no more."""

from gxdata.extract.tables.layouts.foreign_columns import without_foreign_columns
from gxdata.extract.tables.layouts.named_disclosure import with_disclosure_in_blocks
from gxdata.extract.tables.layouts.named_reviews import with_reviews_in_line
from gxdata.extract.tables.layouts.transposed import with_rows_upright
from gxdata.extract.tables.tokens import Token
from gxdata.read.document import Document


def with_cells_in_place(stream: list[Token], document: Document, year: int) -> list[Token]:
    """The tokens of a document, those of such tables as the form orders them; each keeps its text and its place."""
    stream = with_rows_upright(stream, document)
    stream = without_foreign_columns(stream, document)
    stream = with_reviews_in_line(stream, document)
    return with_disclosure_in_blocks(stream, document, year)
