"""How long it takes to look across a store, and how the time grows with the number of reports.

Run it with ``python -m tests.bench.across``. Nothing here is a test: times depend on the machine, and are for people to
read. The reports are rows made directly, a tenth of them mirrors, a fifth of them texts that other organs share.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from gxdata.across.passes import PASSES
from gxdata.store import to_tables, write_store

SIZES = (1000, 3000, 10_000)
YEARS = range(2014, 2024)
CLAUSES = 60
SECTIONS = {"overview": 24, "disclosure": 6, "applications": 4, "problems": 8, "other": 3}
CATEGORIES = ("timeliness", "staffing", "channels", "publicity")

Row = dict[str, Any]


def characters(rng: Random, count: int) -> str:
    return "".join(chr(rng.randrange(0x4E00, 0x4E00 + 1500)) for _ in range(count))


def rows_of(count: int) -> dict[str, list[Row]]:
    """The rows of `count` reports of invented organs over ten years."""
    rng = Random(3)
    bank = [characters(rng, rng.randrange(15, 40)) for _ in range(50 * CLAUSES)]
    rows: dict[str, list[Row]] = {"reports": [], "sections": [], "problems": [], "applications": []}
    for organ in range(count // len(YEARS)):
        own = Random(organ // 5 * 5 if organ % 5 == 0 else organ)
        clauses = own.choices(bank, k=CLAUSES)
        for year in YEARS:
            clauses = [own.choice(bank) if own.random() < 0.5 else clause for clause in clauses]
            for copy in range(1 if rng.random() < 0.9 else 2):
                add(rows, organ, year, copy, clauses, own)
    return rows


def add(
    rows: dict[str, list[Row]], organ: int, year: int, copy: int, clauses: list[str], own: Random
) -> None:
    common = {"report_id": f"{organ * 7919 % 99991:08x}{year}{copy}", "year": year}
    rows["reports"].append(common | report_row(organ, year, copy))
    said: Iterator[str] = iter(clauses)
    for ordinal, (section, size) in enumerate(SECTIONS.items(), 1):
        text = "。".join(f"{next(said)}{own.randrange(900)}条" for _ in range(size)) + "。"
        part = {"section": section, "ordinal": ordinal, "heading": section, "text": text}
        rows["sections"].append(common | part)
    for ordinal, category in enumerate(CATEGORIES, 1):
        for kind in ("problem", "measure"):
            rows["problems"].append(
                common
                | {
                    "kind": kind,
                    "ordinal": ordinal,
                    "text": clauses[40 + ordinal],
                    "category": category,
                    "categories": [category],
                    "answers": ordinal if kind == "measure" else None,
                    "start": 0,
                    "end": 1,
                }
            )


def report_row(organ: int, year: int, copy: int) -> Row:
    lost = copy == 1 and organ % 2 == 0
    return dict.fromkeys(
        ("encoding", "title", "agency_type", "division_code", "published_on", "period_start",
         "period_end", "township", "agency_full", "duplicate_of")
    ) | {
        "source": f"{organ}/{year}-{copy}",
        "sha256": sha256(f"{organ}-{year}-{copy}".encode()).hexdigest(),
        "media_type": "text/html",
        "script": "hant" if copy else "hans",
        "agency": None if lost else f"第{organ}局",
        "agency_id": None if lost else f"{organ:012x}",
        "level": "county",
        "scope": "organ",
        "province": None,
        "city": None,
        "county": None,
        "form": "prose",
        "tables": [],
        "repairs": ["traditional_script"] if copy else [],
        "trust": 1.0,
        "n_chars": 2000,
        "parser_version": "0",
        "fictional": True,
        "tables_attached": False,
    }  # fmt: skip


def main(sizes: tuple[int, ...]) -> None:
    """Print the seconds of each pass, and what ten times the reports cost."""
    base: dict[str, float] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder, "tidy")
            write_store(root, to_tables(rows_of(size)))
            for look_across in PASSES:
                start = time.process_time()
                look_across(root)
                spent = time.process_time() - start
                name = look_across.__name__
                first = base.setdefault(name, spent / size)
                ratio = spent / size / first
                print(
                    f"{size:6} reports  {name:16} {spent:7.2f} s  {spent / size * 1e3:.2f} ms a report"
                    f"  ({ratio:.2f} of the first size's, linear is 1)"
                )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory, rows of the largest store included: {peak:.0f} MB")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
