"""How long parsing takes, as ratios: against selectolax alone on the same page, and of ten times the rows to one.

Run it with ``make bench``. Nothing here is a test: ratios depend on the machine, and are for people to read.
"""

import time
from collections.abc import Callable
from statistics import median

from selectolax.lexbor import LexborHTMLParser

from gxdata import parse
from gxdata.sample import generate
from tests.pages import applications_text, consistent_table, report

ROUNDS = 7


def seconds(work: Callable[[], object], repeat: int) -> float:
    """The median time of one call."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(repeat):
            work()
        times.append((time.perf_counter() - start) / repeat)
    return median(times)


def cells_alone(content: bytes) -> list[str]:
    """What the HTML library alone needs: parse the page and pull the text of its cells."""
    return [cell.text() for cell in LexborHTMLParser(content).css("td, th")]


def against_the_library() -> None:
    pages = [r.content for r in generate() if r.truth["carrier"] == "html"]
    ours = seconds(lambda: [parse(page) for page in pages], 2) / len(pages)
    theirs = seconds(lambda: [cells_alone(page) for page in pages], 10) / len(pages)
    print(f"whole report / selectolax alone: {ours / theirs:.1f} ({ours * 1e3:.2f} ms a page)")


def with_more_rows() -> None:
    table = applications_text(consistent_table())
    noise = "\n".join(f"第{n}类事项 | {n} | {n + 1} | {n + 2}" for n in range(300))
    one = report(table, disclosure=noise)
    ten = report(table, disclosure="\n".join([noise] * 10))
    ratio = seconds(lambda: parse(ten), 2) / seconds(lambda: parse(one), 5)
    print(f"ten times the rows / once: {ratio:.1f} (linear is 10)")


def with_more_tables() -> None:
    table = applications_text(consistent_table())
    one = report("\n".join([table] * 4))
    ten = report("\n".join([table] * 40))
    ratio = seconds(lambda: parse(ten), 1) / seconds(lambda: parse(one), 3)
    print(f"ten times the statutory tables / once: {ratio:.1f} (linear is 10)")


if __name__ == "__main__":
    against_the_library()
    with_more_rows()
    with_more_tables()
