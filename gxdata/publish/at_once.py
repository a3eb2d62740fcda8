"""Pages made some at a time, and given subject by subject."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice

from gxdata.errors import NotebookError
from gxdata.publish.job import Job
from gxdata.publish.results import Made, OnJob, Outcome, Progress


def by_subject(
    make: Callable[[Job], Made],
    jobs: Sequence[Job],
    at_once: int,
    progress: Progress | None,
    on_job: OnJob | None,
) -> Iterator[dict[Job, Outcome]]:
    """Make all pages, some at a time, and give those of a subject when all its languages are through.

    The languages of a subject are made one after another, no page is begun before one is taken, and nothing is kept of
    what was given: however many pages, few are in memory.
    """
    subjects: dict[str, list[Job]] = {}
    for job in jobs:
        subjects.setdefault(job.subject, []).append(job)
    waiting: dict[str, dict[Job, Outcome]] = {subject: {} for subject in subjects}
    left = (job for together in subjects.values() for job in together)
    through = 0
    # Threads: the work is done by the kernels, which are processes.
    with ThreadPoolExecutor(at_once) as pool:
        running = {pool.submit(make, job): job for job in islice(left, 2 * at_once)}
        while running:
            future = next(iter(wait(running, return_when=FIRST_COMPLETED).done))
            job, outcome = running.pop(future), _outcome(future)
            running |= {pool.submit(make, following): following for following in islice(left, 1)}
            through += 1
            if on_job:
                on_job(job, outcome if isinstance(outcome, NotebookError) else None)
            if progress:
                progress(through, len(jobs))
            waiting[job.subject][job] = outcome
            del future, outcome
            if len(waiting[job.subject]) == len(subjects[job.subject]):
                found = waiting.pop(job.subject)
                yield {of_lang: found[of_lang] for of_lang in subjects[job.subject]}
                del found


def _outcome(future: Future[Made]) -> Outcome:
    try:
        return future.result()
    except NotebookError as error:
        return error
