"""Ingest: from raw inputs to a store, as far as they are not known already."""

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from gxdata.across import is_completed
from gxdata.catalogue import frames
from gxdata.collect import Collected, RawItem, carried, collect
from gxdata.corrections import load_corrections, not_made
from gxdata.finish import finish, is_corrected
from gxdata.known import Known, gone, is_known, known_inputs
from gxdata.store import empty_tables, require_store, write_store

# Reports in one batch: enough that handing it to another process costs little. In this process a batch is smaller, so
# that progress is told, but for the least that what is done once a batch is worth.
BATCH, LEAST = 250, 10
# Bytes that a batch carries along at most, of what stands in archives; and batches that wait for each process.
BATCH_BYTES, WAITING = 32 << 20, 2

Tables = dict[str, pa.Table]
Progress = Callable[[int, int], None]


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
    passed_over
        Sources of what never is a report, by its name or kind (truth files, pictures in a web archive), and was not
        read.
    dropped
        Sources that gave a report before and are in their archive or file of records no more: nor is their report.
    """

    read: int
    reports: int
    failures: tuple[tuple[str, str, str], ...]
    in_store: int
    parsed: int
    changed: bool
    moved: tuple[tuple[str, str, str], ...] = ()
    uncorrected: tuple[tuple[str, str, str], ...] = ()
    passed_over: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What stands otherwise than before, and which input gave no report: a sentence each."""
        moved = (
            f"{source}: gave a report of {before}, which it replaces by one of {now}"
            for source, before, now in self.moved
        )
        dropped = (
            f"{source}: is no longer in what it stood in; its report was taken out of the store"
            for source in self.dropped
        )
        return (*moved, *dropped, *(f"{source}: {detail}" for source, _, detail in self.failures))


def ingest(
    raw: Sequence[Path | str] | Path | str,
    store: Path | str,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    corrections: Path | str | None = None,
    force: bool = False,
) -> IngestResult:
    """Read raw reports into a store.

    Reports already in the store stay; one that came from the same source is replaced. Of an archive, a compressed file
    or a file of records each member or record is an input; what is in it no more leaves the store, if all of it can be
    read. An input whose bytes were read before by this version of the package is not read again. The result is the same
    bytes whatever was known before and whatever the number of workers.

    Parameters
    ----------
    raw
        Folders or files, archives among them.
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
        If the store's folder is none, which is told before anything is read, or the store cannot be written; it is then
        as it was.
    """
    if isinstance(raw, str | Path):  # or each character of a name would be looked for
        raw = [raw]
    root = Path(store).resolve()
    require_store(root)  # before hours of reading, not behind them
    decided = None if corrections is None else load_corrections(corrections)
    collected = collect(raw)
    items, known = collected.items, known_inputs(root)
    new = items if force else [item for item in items if not is_known(item, known)]
    dropped = gone(collected, known)
    current = is_completed(root) and is_corrected(root, decided) and not force
    if new or dropped or not current:
        tables = _merged(_parse_all(new, workers, progress))
        changed = write_store(root, tables, finish(decided), gone=dropped).changed
    else:
        changed = False
    return replace(
        _told(collected, new, known, known_inputs(root), changed),
        dropped=tuple(sorted(source for source in dropped if known[source].who)),
        uncorrected=tuple((r["entry"], r["outcome"], r["detail"]) for r in not_made(root)),
    )


def _told(
    collected: Collected,
    new: Sequence[RawItem],
    before: Mapping[str, Known],
    now: Mapping[str, Known],
    changed: bool,
) -> IngestResult:
    given = [(item.source, now[item.source]) for item in collected.items]
    moved = (
        (item.source, before[item.source].who, now[item.source].who)
        for item in new
        if item.source in before and before[item.source].who and now[item.source].failure is None
    )
    return IngestResult(
        read=len(given),
        reports=sum(known.failure is None for _, known in given),
        failures=tuple((source, *known.failure) for source, known in given if known.failure),
        in_store=sum(bool(known.who) for known in now.values()),
        parsed=len(new),
        changed=changed,
        moved=tuple(entry for entry in moved if entry[1] != entry[2]),
        passed_over=collected.passed_over,
    )


def _parse_all(items: Sequence[RawItem], workers: int, progress: Progress | None) -> list[Tables]:
    """The tables of every batch, in the order of the batches."""
    if not items:
        return [empty_tables()]
    in_process = workers == 1 or len(items) <= BATCH
    batches = _batches(items, min(BATCH, max(LEAST, len(items) // 20)) if in_process else BATCH)
    done, results = 0, dict[int, Tables]()
    for n, size, tables in _run(batches, 1 if in_process else workers):
        results[n] = tables
        done += size
        if progress:
            progress(done, len(items))
    return [results[n] for n in range(len(results))]


def _batches(items: Sequence[RawItem], size: int) -> Iterator[list[RawItem]]:
    """Batches of so many inputs, or of fewer that carry many bytes. One is made when it is asked for."""
    batch, weight = list[RawItem](), 0
    for item in carried(items):
        batch.append(item)
        weight += len(item.content or b"")
        if len(batch) == size or weight >= BATCH_BYTES:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _run(batches: Iterator[list[RawItem]], workers: int) -> Iterator[tuple[int, int, Tables]]:
    """Each batch's number, its size, and its tables."""
    # Imported late: where nothing is new, nothing of what reads is needed.
    from gxdata.parsing import parse_batch

    if workers == 1:
        for n, batch in enumerate(batches):
            yield n, len(batch), parse_batch(batch)
        return
    # Spawned, not forked: the parent holds threads of Arrow, which do not live through a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting = dict[Future[Tables], tuple[int, int]]()
        for n, batch in enumerate(batches):
            waiting[pool.submit(parse_batch, batch)] = n, len(batch)
            while len(waiting) >= WAITING * workers:
                yield from _done(waiting)
        while waiting:
            yield from _done(waiting)


def _done(waiting: dict[Future[Tables], tuple[int, int]]) -> Iterator[tuple[int, int, Tables]]:
    """The batches that are through, at least one, taken out of those that are waited for."""
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield *waiting.pop(future), future.result()


def _merged(parts: list[Tables]) -> Tables:
    return {name: pa.concat_tables([part[name] for part in parts]) for name in frames()}
