"""How long parsing takes, as ratios: of each stage to selectolax alone, and of ten times the rows to one.

Run it with ``make bench``. Nothing here is a test: ratios depend on the machine, and are for people to read.
"""

import time
from collections.abc import Callable
from statistics import median

from gxdata import parse
from gxdata.mend import mend
from gxdata.read import read
from gxdata.sample import generate
from tests.bench.stages import show
from tests.pages import applications_text, consistent_table, report

ROUNDS = 7
SENTENCE = "本年度主动公开各类信息，及时回应群众关切，按期答复依申请公开事项，做到应公开尽公开。"
CLEAN = report(applications_text(consistent_table()), problems="\n".join([SENTENCE] * 100))


def seconds(work: Callable[[], object], repeat: int) -> float:
    """The median time of one call."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(repeat):
            work()
        times.append((time.perf_counter() - start) / repeat)
    return median(times)


def against_the_library() -> None:
    reports = list(generate())
    show([r.content for r in reports if r.truth["carrier"] == "html"])
    clean = read(CLEAN)
    print(
        f"mending a clean text of {len(CLEAN.decode())} characters: {seconds(lambda: mend(clean), 20) * 1e3:.2f} ms"
    )


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
