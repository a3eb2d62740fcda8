"""Read raw bytes: → Document → Report → checks → rows."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from gxdata.catalogue import frames
from gxdata.check import CheckResult, check, trust
from gxdata.collect import RawItem, read_source
from gxdata.collect.item import sha256
from gxdata.errors import ReadError
from gxdata.extract import Report, extract
from gxdata.mend import mend
from gxdata.read import read
from gxdata.store import failure_rows, report_rows, set_aside, to_tables

Tables = dict[str, pa.Table]
# So many looks at what is new before the collector looks at everything.
NEVER = 1_000_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with what the rules found on it.

    Attributes
    ----------
    source
        What the caller called the input.
    sha256
        Fingerprint of the raw bytes.
    report
        The report as read.
    checks
        The results of all rules.
    trust
        How far the figures can be relied on, 0 to 1.
    """

    source: str
    sha256: str
    report: Report
    checks: tuple[CheckResult, ...]
    trust: float

    def frames(self) -> Tables:
        """The report as Arrow tables, one for every frame of the store."""
        return to_tables(self._rows())

    def _rows(self) -> dict[str, list[dict[str, object]]]:
        return report_rows(self.report, self.checks, self.trust, self.source, self.sha256)


def parse(content: bytes | str | Path, *, source: str | None = None) -> Parsed:
    """Read one report.

    Parameters
    ----------
    content
        The raw bytes, or the path of a file that holds them; of what stands in an archive as its source is written:
        ``raw/a.zip!/b.html``, ``raw/c.jsonl.gz#17``.
    source
        What to call the input in frames; the file's name if left out, ``"bytes"`` for bytes.

    Returns
    -------
    Parsed

    Raises
    ------
    ReadError
        If the input gives no report. `source` says which, `stage` and `reason` where and why.

    Examples
    --------
    >>> from gxdata import parse
    >>> page = "某县水利局2021年政府信息公开工作年度报告\\n一、总体情况\\n略".encode()
    >>> parse(page).report.identity.year
    2021
    """
    path = None if isinstance(content, bytes) else Path(content)
    try:
        raw = _raw(content)
        report = extract(mend(read(raw)))
    except ReadError as error:
        error.source = source or str(path or "bytes")
        raise
    checks = check(report)
    name = source or (path.name if path else "bytes")
    return Parsed(name, sha256(raw), report, checks, trust(report, checks))


def _raw(content: bytes | str | Path) -> bytes:
    try:
        return content if isinstance(content, bytes) else read_source(Path(content))
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> ReadError:
    detail = f"the file cannot be read: {error.strerror or error}"
    if isinstance(error, IsADirectoryError):
        detail = "a folder is no report: name one file in it, or read it all with gxdata.ingest"
    return ReadError("collect", "unreadable", detail)


def parse_batch(items: Sequence[RawItem]) -> Tables:
    """Read a batch of inputs into tables. A map: nothing is shared between batches, and no input can stop another."""
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in frames()}
    with _old_objects_left_alone():
        for item in items:
            for name, entries in _rows_of(item).items():
                rows[name] += entries
        return set_aside(to_tables(rows))


@contextmanager
def _old_objects_left_alone() -> Iterator[None]:
    """Let the collector of cycles look only at what is new.

    A batch's rows, and all that reads reports, stay till its end: there is nothing among them to be collected.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)


def _rows_of(item: RawItem) -> dict[str, list[dict[str, object]]]:
    fingerprint = None
    try:
        content = item.read()
        fingerprint = sha256(content)
        return parse(content, source=item.source)._rows()
    except ReadError as error:
        return failure_rows(item.source, fingerprint, error.stage, error.reason, error.detail)
    except OSError as error:
        known = _unreadable(error)
        return failure_rows(item.source, fingerprint, known.stage, known.reason, known.detail)
    except Exception as error:  # one hostile page must not cost the others
        detail = f"{type(error).__name__}: {error}. Please report this page."
        return failure_rows(item.source, fingerprint, "extract", "error", detail)
