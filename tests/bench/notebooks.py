"""How long all notebooks take together for one year, as a multiple of the slowest one alone.

Run it with ``python -m tests.bench.notebooks``. Nothing here is a test: times depend on the machine, and are for
people to read. Each notebook of ``notebooks/`` is executed and rendered over the sample, in Chinese; the shared pages,
which any publication brings, are left out. The least of a few rounds counts, so that a slow moment of the machine does
not. Processor seconds are those of this process and its kernels: on a machine that does other work, they tell more.
"""

import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from gxdata import Store, ingest, open_store
from gxdata.config import load_config
from gxdata.publish import Job, execute, find_notebook, render
from gxdata.publish.downloads import with_downloads
from gxdata.publish.job import AT_ONCE
from gxdata.publish.notebook import parameters_in
from gxdata.sample import write

ROUNDS = 3
FOLDER = Path(__file__).parents[2] / "notebooks"
PROCESSORS = os.cpu_count() or 1
# Not one of the pages for readers.
FOR_ANALYSTS = "explore"


def jobs(year: int) -> list[Job]:
    """A page of each notebook that the project publishes, in its order, about one year where it takes one."""
    names = [pages.notebook for pages in load_config(FOLDER.parent / "gxdata.toml").pages]
    takes_year = {name: "year" in parameters_in(find_notebook(name, FOLDER)) for name in names}
    return [Job(name, {"year": year} if takes_year[name] else {}) for name in names]


def make(job: Job, store: Store) -> str:
    """Execute a notebook and render its page."""
    given = {**job.parameters, "store": str(store.root), "lang": job.lang}
    nb, downloads = with_downloads(execute(find_notebook(job.notebook, FOLDER), given), job)
    return render(nb, job.lang, name=job.notebook, job=job, downloads=downloads)


def seconds(wanted: Sequence[Job], store: Store) -> tuple[float, float]:
    """The least time that some pages take, made as a run makes them: on the clock, and of processors."""
    walls, cpus = [], []
    for _ in range(ROUNDS):
        with ThreadPoolExecutor(AT_ONCE) as pool:
            start, used = time.perf_counter(), sum(os.times()[:4])
            list(pool.map(lambda job: make(job, store), wanted))
            walls.append(time.perf_counter() - start)
            cpus.append(sum(os.times()[:4]) - used)
    return min(walls), min(cpus)


def main() -> None:
    """Print the seconds of each notebook alone, of all, and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "sample"))
        ingest([Path(folder, "sample", "raw")], Path(folder, "tidy"))
        store = open_store(Path(folder, "tidy"))
        wanted = jobs(store.years()[-2])
        make(wanted[0], store)  # imports, and what is read once
        alone = {job.notebook: seconds([job], store) for job in wanted}
        for name, (wall, cpu) in alone.items():
            print(f"{name:20}{wall:6.2f} s alone ({cpu:.2f} s of processors)")
        slowest, longest = (max(taken) for taken in zip(*alone.values(), strict=True))
        for together in ([job for job in wanted if job.notebook != FOR_ANALYSTS], wanted):
            wall, cpu = seconds(together, store)
            print(
                f"{len(together)} notebooks, {AT_ONCE} at a time: {wall:.2f} s ({cpu:.2f} s of processors)"
                f": {wall / slowest:.2f} times the slowest alone"
                f" ({cpu / PROCESSORS / longest:.2f} by processor seconds, on as many free processors)"
            )


if __name__ == "__main__":
    main()
