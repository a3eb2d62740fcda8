"""How long each stage takes, as ratios to selectolax alone on the same page."""

import time
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

from gxdata import parse
from gxdata.check import check
from gxdata.extract import extract
from gxdata.extract.figures import figures
from gxdata.extract.identity import identify
from gxdata.extract.problems import problems
from gxdata.extract.sections import sections
from gxdata.extract.tables import read_tables
from gxdata.mend import mend
from gxdata.read import read

ALONE = "selectolax alone"
ROUNDS = 15


def cells_alone(content: bytes) -> list[str]:
    """What the HTML library alone needs: parse the page and pull the text of its cells."""
    return [cell.text() for cell in LexborHTMLParser(content).css("td, th")]


def stages(page: bytes) -> dict[str, Callable[[], object]]:
    """Each stage on one page, with what the stages before it made."""
    document = read(page)
    mended = mend(document)
    parts = sections(mended)
    identity = identify(mended, parts)
    text, _ = mended.normalised
    report = extract(mended)
    return {
        ALONE: lambda: cells_alone(page),
        "read": lambda: read(page),
        "mend": lambda: mend(document),
        "sections": lambda: sections(mended),
        "identity": lambda: identify(mended, parts),
        "tables": lambda: read_tables(mended, identity.year),
        "figures": lambda: figures(mended, parts, identity.year, report.tables),
        "problems": lambda: problems(parts, text, identity.year),
        "check": lambda: check(report),
        "whole report": lambda: parse(page),
    }


def best_times(page: bytes) -> dict[str, float]:
    """The best time of each stage. Stages take turns, so that a slow moment of the machine does not fall on one."""
    work = stages(page)
    best = dict.fromkeys(work, float("inf"))
    for _ in range(ROUNDS):
        for name, stage in work.items():
            stage()  # caches of the processor are this stage's
            start = time.perf_counter()
            stage()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def mean_times(pages: list[bytes]) -> dict[str, float]:
    """The time of each stage, averaged over the pages."""
    times = [best_times(page) for page in pages]
    return {name: sum(best[name] for best in times) / len(times) for name in times[0]}


def show(pages: list[bytes]) -> None:
    """Print a line for each stage, and how stages compare that are alike."""
    mean = mean_times(pages)
    for name, taken in mean.items():
        print(f"{name:20}{taken / mean[ALONE]:6.1f}   ({taken * 1e3:.2f} ms a page)")
    print(f"mending / reading the tables: {mean['mend'] / mean['tables']:.2f}")
    print(f"figures / reading the tables: {mean['figures'] / mean['tables']:.2f}")
