"""gxdata: tidy data from the annual reports in which China's government organs account for disclosing information."""

from gxdata._version import __version__
from gxdata.errors import GxdataError, ReadError
from gxdata.pipeline import IngestResult, Parsed, ingest, parse
from gxdata.store import Store, open_store

__all__ = [
    "GxdataError",
    "IngestResult",
    "Parsed",
    "ReadError",
    "Store",
    "__version__",
    "ingest",
    "open_store",
    "parse",
]
