"""From raw bytes to a Document: encodings and carriers. Nothing here knows what a report says."""

from gxdata.read.carriers import read
from gxdata.read.document import Block, Cell, Document, Grid, Line

__all__ = ["Block", "Cell", "Document", "Grid", "Line", "read"]
