"""gxdata: tidy data from the annual reports in which China's government organs account for disclosing information."""

from typing import TYPE_CHECKING

from gxdata._version import __version__
from gxdata.errors import GxdataError, ReadError
from gxdata.lazy import loader

if TYPE_CHECKING:
    from gxdata.parsing import Parsed, parse
    from gxdata.pipeline import IngestResult, ingest
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

# Loaded when asked for: a page that only opens a store needs nothing of what reads reports, nor does `gxdata --help`.
_PARSING = dict.fromkeys(("Parsed", "parse"), "gxdata.parsing")
_PIPELINE = dict.fromkeys(("IngestResult", "ingest"), "gxdata.pipeline")
_STORE = dict.fromkeys(("Store", "open_store"), "gxdata.store")
__getattr__ = loader(__name__, _PARSING | _PIPELINE | _STORE)


def __dir__() -> list[str]:
    return sorted(__all__)
