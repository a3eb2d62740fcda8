"""The way through the house: raw bytes → Document → Report → checks → rows → store."""

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from gxdata.across import is_completed
from gxdata.catalogue import frames
from gxdata.check import CheckResult, check, trust
from gxdata.collect import RawItem, collect
from gxdata.collect.item import sha256
from gxdata.corrections import load_corrections, not_made
from gxdata.errors import ReadError
from gxdata.extract import Report, extract
from gxdata.finish import finish, is_corrected
from gxdata.known import Known, is_known, known_inputs
from gxdata.mend import mend
from gxdata.read import read
from gxdata.store import (
    empty_tables,
    failure_rows,
    report_rows,
    set_aside,
    to_tables,
    write_store,
)

# Reports in one batch: enough that handing it to another process costs little.
BATCH = 250

Tables = dict[str, pa.Table]
Progress = Callable[[int, int], None]


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

    def frames(self) -> dict[str, "pa.Table"]:
        """The report as Arrow tables, one for every frame of the store."""
        return to_tables(self._rows())

    def _rows(self) -> dict[str, list[dict[str, object]]]:
        return report_rows(self.report, self.checks, self.trust, self.source, self.sha256)


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What an ingest did.

    Attributes
    ----------
    read
        Inputs found.
    reports
        Inputs that gave a report, now or when they were read before.
    failures
        (source, reason, detail) of those that gave none.
    in_store
        Reports in the store afterwards.
    parsed
        Inputs that were new, or not as before, or last read by another version, and so were read.
    changed
        Whether the store is another than before.
    moved
        Sources that gave a report of another organ or on another year than before, with what they gave and give.
    uncorrected
        (entry, outcome, detail) of the corrections that were not made, as the frame `corrections` has them.
    """

    read: int
    reports: int
    failures: tuple[tuple[str, str, str], ...]
    in_store: int
    parsed: int
    changed: bool
    moved: tuple[tuple[str, str, str], ...] = ()
    uncorrected: tuple[tuple[str, str, str], ...] = ()


def parse(content: bytes | str | Path, *, source: str | None = None) -> Parsed:
    """Read one report.

    Parameters
    ----------
    content
        The raw bytes, or the path of a file that holds them.
    source
        What to call the input in frames; the file's name if left out, ``"bytes"`` for bytes.

    Returns
    -------
    Parsed

    Raises
    ------
    ReadError
        If the input gives no report. `stage` and `reason` say where and why.

    Examples
    --------
    >>> from gxdata import parse
    >>> page = "某县水利局2021年政府信息公开工作年度报告\\n一、总体情况\\n略".encode()
    >>> parse(page).report.identity.year
    2021
    """
    if isinstance(content, bytes):
        raw, name = content, source or "bytes"
    else:
        path = Path(content)
        name = source or path.name
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise ReadError("collect", "unreadable", f"{path} cannot be read: {error}") from error
    report = extract(mend(read(raw)))
    checks = check(report)
    return Parsed(name, sha256(raw), report, checks, trust(report, checks))


def ingest(
    raw: Sequence[Path | str],
    store: Path | str,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    corrections: Path | str | None = None,
    force: bool = False,
) -> IngestResult:
    """Read raw reports into a store.

    Reports already in the store stay; one that came from the same source is replaced. An input whose bytes were read
    before by this version of the package is not read again. The result is the same bytes whatever was known before and
    whatever the number of workers.

    Parameters
    ----------
    raw
        Folders or files.
    store
        Folder of the store; made if it does not exist.
    workers
        Processes to use.
    progress
        Called with (inputs done, inputs in all) after each batch.
    corrections
        Folder of corrections: these hold afterwards and no others. Those that the store records if left out.
    force
        Read every input, known or not.

    Returns
    -------
    IngestResult

    Raises
    ------
    InputError
        If a path does not exist or no input was found, or a file of corrections cannot be understood.
    StoreError
        If the store cannot be written; it is then as it was.
    """
    root = Path(store).resolve()
    decided = None if corrections is None else load_corrections(corrections)
    items = collect(raw)
    known = known_inputs(root)
    new = items if force else [item for item in items if not is_known(item, known)]
    current = is_completed(root) and is_corrected(root, decided) and not force
    if new or not current:
        tables = _merged(_parse_all(new, workers, progress))
        changed = write_store(root, tables, finish(decided)).changed
    else:
        changed = False
    return replace(
        _told(items, new, known, known_inputs(root), changed),
        uncorrected=tuple((r["entry"], r["outcome"], r["detail"]) for r in not_made(root)),
    )


def _told(
    items: Sequence[RawItem],
    new: Sequence[RawItem],
    before: Mapping[str, Known],
    now: Mapping[str, Known],
    changed: bool,
) -> IngestResult:
    given = [(item.source, now[item.source]) for item in items]
    moved = (
        (item.source, before[item.source].who, now[item.source].who)
        for item in new
        if item.source in before and before[item.source].who and now[item.source].failure is None
    )
    return IngestResult(
        read=len(items),
        reports=sum(known.failure is None for _, known in given),
        failures=tuple((source, *known.failure) for source, known in given if known.failure),
        in_store=sum(bool(known.who) for known in now.values()),
        parsed=len(new),
        changed=changed,
        moved=tuple(entry for entry in moved if entry[1] != entry[2]),
    )


def parse_batch(items: Sequence[RawItem]) -> Tables:
    """Read a batch of inputs into tables. A map: nothing is shared between batches, and no input can stop another."""
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in frames()}
    for item in items:
        for name, entries in _rows_of(item).items():
            rows[name] += entries
    return set_aside(to_tables(rows))


def _rows_of(item: RawItem) -> dict[str, list[dict[str, object]]]:
    fingerprint = None
    try:
        content = item.read()
        fingerprint = sha256(content)
        return parse(content, source=item.source)._rows()
    except ReadError as error:
        return failure_rows(item.source, fingerprint, error.stage, error.reason, error.detail)
    except OSError as error:
        detail = f"the file cannot be read: {error.strerror}"
        return failure_rows(item.source, fingerprint, "collect", "unreadable", detail)
    except Exception as error:  # one hostile page must not cost the others
        detail = f"{type(error).__name__}: {error}. Please report this page."
        return failure_rows(item.source, fingerprint, "extract", "error", detail)


def _parse_all(items: Sequence[RawItem], workers: int, progress: Progress | None) -> list[Tables]:
    """The tables of every batch, in the order of the batches."""
    if not items:
        return [empty_tables()]
    size = min(BATCH, max(1, len(items) // 20)) if workers == 1 else BATCH
    batches = [items[start : start + size] for start in range(0, len(items), size)]
    done, results = 0, dict[int, Tables]()
    for n, tables in _run(batches, workers):
        results[n] = tables
        done += len(batches[n])
        if progress:
            progress(done, len(items))
    return [results[n] for n in range(len(batches))]


def _run(batches: list[Sequence[RawItem]], workers: int) -> Iterator[tuple[int, Tables]]:
    if workers == 1 or len(batches) == 1:
        for n, batch in enumerate(batches):
            yield n, parse_batch(batch)
        return
    # Spawned, not forked: the parent holds threads of Arrow, which do not live through a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting = {pool.submit(parse_batch, batch): n for n, batch in enumerate(batches)}
        for future in as_completed(waiting):
            yield waiting[future], future.result()


def _merged(parts: list[Tables]) -> Tables:
    return {name: pa.concat_tables([part[name] for part in parts]) for name in frames()}
