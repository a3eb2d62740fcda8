"""The store: one Parquet dataset a frame, partitioned by year, written whole or not at all."""

from gxdata.store.opened import Store, open_store
from gxdata.store.rows import failure_rows, report_id, report_rows
from gxdata.store.schema import empty_tables, schema, to_tables
from gxdata.store.set_aside import set_aside
from gxdata.store.validate_store import validate
from gxdata.store.write import WriteResult, require_store, write_store

__all__ = [
    "Store",
    "WriteResult",
    "empty_tables",
    "failure_rows",
    "open_store",
    "report_id",
    "report_rows",
    "require_store",
    "schema",
    "set_aside",
    "to_tables",
    "validate",
    "write_store",
]
