"""Tables in layouts of their own that say of every cell what it is: set as their forms have them, and no more."""

from gxdata.extract.tables.layouts.foreign_columns import without_foreign
from gxdata.extract.tables.layouts.matrix import Matrix, Part, matrices
from gxdata.extract.tables.layouts.merged_values import with_values_written_out
from gxdata.extract.tables.layouts.named_disclosure import disclosure_in_blocks
from gxdata.extract.tables.layouts.named_reviews import reviews_in_line
from gxdata.extract.tables.layouts.remarks import without_remarks
from gxdata.extract.tables.layouts.transposed import (
    one_stands_across,
    upright,
    upright_statistics,
)
from gxdata.extract.tables.tokens import Token
from gxdata.read.document import Document


def with_cells_in_place(stream: list[Token], document: Document, year: int) -> list[Token]:
    """The tokens of a document, those of such tables as the form orders them; each keeps its text and its place."""
    across = one_stands_across(stream)
    rows = max([token.row or 0 for token in stream], default=0)
    found: list[Token] = []
    done = 0
    for matrix in matrices(stream, document):
        part = (upright(matrix, rows) if across else None) or _relaid(matrix, year, rows)
        if part:
            found += [*stream[done : part.first], *part.tokens]
            done = part.stop
            rows = max(rows, *(token.row or 0 for token in part.tokens))
    return found + stream[done:] if done else stream


def _relaid(matrix: Matrix, year: int, rows: int) -> Part | None:
    return (
        without_foreign(matrix)
        or with_values_written_out(matrix)
        or reviews_in_line(matrix, rows)
        or disclosure_in_blocks(matrix, year, rows)
        or without_remarks(matrix)
        or upright_statistics(matrix, rows)
    )
