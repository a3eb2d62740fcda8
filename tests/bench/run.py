"""How long a run takes when nothing is new, and when one report is, as shares of the first.

Run it with ``python -m tests.bench.run [REPORTS]``. Nothing here is a test: times depend on the machine, and are for
people to read. The reports are the sample's under other seeds and names. Pages are left out: they take what notebooks
take.
"""

import sys
import tempfile
import time
from itertools import count, islice
from pathlib import Path

from gxdata import IngestResult, ingest
from gxdata.publish.ledger import data_hash
from gxdata.sample import generate
from gxdata.sample.organs import COUNTY

SIZES = (1000, 10_000)
TEXTS = ("bar", "lines", "pipe", "space")
FIRST, LAST = 0x4E00, 0x4E00 + 3000


def write_reports(folder: Path, wanted: int) -> None:
    """Write so many reports, each seed's under another county's name."""
    reports = (
        (seed, report)
        for seed in count(1)
        for report in generate(seed)
        if report.truth["carrier"] in TEXTS
    )
    for number, (seed, report) in enumerate(islice(reports, wanted)):
        name = chr(FIRST + seed % 1500) + chr(LAST - seed // 1500) + COUNTY[-1]
        path = folder / f"{number // 500:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report.content.decode().replace(COUNTY, name), encoding="utf-8")


def timed(raw: Path, store: Path) -> tuple[float, IngestResult]:
    """The processor seconds of one ingest, with the fingerprint of its store, which publishing asks for."""
    start = time.process_time()
    result = ingest([raw], store)
    data_hash(store)
    return time.process_time() - start, result


def main(sizes: tuple[int, ...]) -> None:
    """Print the seconds of a first run, one with nothing new, and one with one report changed."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            raw, store = Path(folder, "raw"), Path(folder, "tidy")
            write_reports(raw, size)
            first, _ = timed(raw, store)
            quiet, same = timed(raw, store)
            page = sorted(raw.rglob("*.txt"))[size // 2]
            page.write_text(page.read_text("utf-8").replace("1", "2"), encoding="utf-8")
            one, changed = timed(raw, store)
            print(
                f"{size:6} reports: first {first:6.1f} s"
                f"; nothing new {quiet:5.2f} s ({quiet / first:.3f} of the first), {same.parsed} read"
                f"; one changed {one:5.2f} s ({one / first:.3f} of the first), {changed.parsed} read"
            )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
