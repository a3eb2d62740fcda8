"""What a release of many reports costs: seconds, and the most memory held, as the number of reports grows.

Run it with ``python -m tests.bench.releases [SIZE…]``. Nothing here is a test: times depend on the machine, and are for
people to read. The store is the sample many times over, each time under other organs and with other numbers; each step
runs in a process of its own, so that its peak is its own.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import frames
from gxdata.collect import RawItem, collect
from gxdata.parsing import parse_batch
from gxdata.sample import write
from gxdata.store import write_store

SIZES = (1000, 3000, 10_000)
# What a step runs, in a process that then tells its seconds and its peak.
STEP = """
import json, re, resource, time
from pathlib import Path
{imports}
start = time.perf_counter()
{call}
seconds = time.perf_counter() - start
# Where the system tells, the peak of this program alone: getrusage's counts the parent it was forked from.
status = Path("/proc/self/status")
told = re.search("VmHWM:\\s*(\\d+)", status.read_text()) if status.exists() else None
used = int(told[1]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
peak = used / 1024
print(json.dumps({{"seconds": seconds, "peak": peak}}))
"""
RELEASE = "from gxdata.release import release"
STEPS: dict[str, tuple[str, str]] = {
    "nothing": (RELEASE, "pass"),
    "first release": (RELEASE, "release('{old}', '{out}', name='2026-01-31')"),
    "compared release": (RELEASE, "release('{new}', '{out}', name='2026-02-28')"),
}


def sample_tables(folder: Path) -> dict[str, pa.Table]:
    write(folder)
    items: list[RawItem] = list(collect([folder / "raw"]).items)
    return parse_batch(items)


def copied(tables: dict[str, pa.Table], number: int) -> dict[str, pa.Table]:
    """The reports under other ids and organs."""
    found = {}
    for name, table in tables.items():
        for column in ("report_id", "agency_id"):
            if column in table.column_names:
                place = table.column_names.index(column)
                named = pc.binary_join_element_wise(table[column], f"{number:05d}", "")
                table = table.set_column(place, table.schema.field(place), named)
        found[name] = table
    return found


def store_of(tables: dict[str, pa.Table], count: int, root: Path) -> None:
    copies = [copied(tables, n) for n in range(-(-count // tables["reports"].num_rows))]
    write_store(root, {name: pa.concat_tables([c[name] for c in copies]) for name in frames()})


def touched(rows: pa.Table, rng: Random) -> pa.Table:
    """One cell in a hundred is another."""
    place = rows.column_names.index("count")
    counts = [(n or 0) + 1 if rng.random() < 0.01 else n for n in rows["count"].to_pylist()]
    return rows.set_column(place, rows.schema.field(place), pa.array(counts, pa.int64()))


def measured(imports: str, call: str) -> dict[str, Any]:
    code = STEP.format(imports=imports, call=call)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def size_of(folder: Path) -> float:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def main(sizes: tuple[int, ...], say: Callable[[str], None] = print) -> None:
    """Print seconds and peak of each step for each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            tables = sample_tables(place / "sample")
            store_of(tables, size, place / "old")
            tables["applications"] = touched(tables["applications"], Random(3))
            store_of(tables, size, place / "new")
            paths = {name: str(place / name) for name in ("old", "new", "out")}
            for name, (imports, call) in STEPS.items():
                found = measured(imports, call.format(**paths))
                say(
                    f"{size:6} reports  {name:17} {found['seconds']:6.1f} s  peak {found['peak']:5.0f} MB"
                )
            out = place / "out"
            say(f"{size:6} reports  a release holds {size_of(out / '2026-01-31'):.0f} MB")
            shutil.rmtree(out)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
