"""What the pages around the notebooks cost: seconds, and the most memory held, as the number of reports grows.

Run it with ``python -m tests.bench.site [SIZE…]``. Nothing here is a test: times depend on the machine, and are for
people to read. The store is that of ``tests.bench.releases``. Each step runs in a process of its own: the first site,
the same again, and the site after one report has changed.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from gxdata.store.whole import read_year, replace_year
from tests.bench.releases import measured, sample_tables, size_of, store_of

SIZES = (300, 1000, 3000)
IMPORTS = """
from gxdata import open_store
from gxdata.publish.evidence import write_evidence
from gxdata.publish.index import write_index
"""
SITE = """
store, out = open_store('{store}'), Path('{out}')
write_evidence(store, store.years(), out)
write_index(out, store)
"""


def change_one(root: Path) -> None:
    """One count of one report is another."""
    year = max(int(path.name.partition("=")[2]) for path in (root / "applications").iterdir())
    rows = read_year(root, "applications", year)
    counts = rows["count"].to_pylist()
    counts[0] = (counts[0] or 0) + 1
    place = rows.column_names.index("count")
    replace_year(
        root, "applications", year, rows.set_column(place, "count", pa.array(counts, pa.int64()))
    )


def written_since(out: Path, moment: int) -> int:
    """How many files of a folder are younger."""
    return sum(p.stat().st_mtime_ns > moment for p in out.rglob("*") if p.is_file())


def main(sizes: tuple[int, ...], say: Callable[[str], None] = print) -> None:
    """Print seconds, peak and files written of each step for each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            store_of(sample_tables(place / "sample"), size, place / "tidy")
            paths = {"store": str(place / "tidy"), "out": str(place / "site")}
            (place / "site").mkdir()
            nothing = measured(IMPORTS, "pass")
            say(f"{size:6} reports  nothing      {'':9} peak {nothing['peak']:4.0f} MB")
            for name in ("first", "again", "one changed"):
                if name == "one changed":
                    change_one(place / "tidy")
                youngest = [p.stat().st_mtime_ns for p in (place / "site").rglob("*")]
                found = measured(IMPORTS, SITE.format(**paths))
                new = written_since(place / "site", max(youngest, default=0))
                say(
                    f"{size:6} reports  {name:12} {found['seconds']:6.1f} s  peak {found['peak']:4.0f} MB"
                    f"  {new:5} files written"
                )
            largest = max(p.stat().st_size for p in (place / "site").rglob("*.html"))
            say(
                f"{size:6} reports  the site holds {size_of(place / 'site'):.0f} MB"
                f", its largest page {largest / 1e6:.2f} MB"
            )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
