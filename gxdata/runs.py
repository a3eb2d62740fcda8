"""One run: ingest, then publish, from one configuration."""

from dataclasses import dataclass

from gxdata.config import Config, Years
from gxdata.errors import YearError
from gxdata.pipeline import IngestResult, Progress, ingest
from gxdata.publish import Page, publish
from gxdata.store import Store, open_store


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run read and made."""

    ingested: IngestResult
    pages: tuple[Page, ...]


def run(
    config: Config, *, on_read: Progress | None = None, on_page: Progress | None = None
) -> RunResult:
    """Read the raw reports and publish the pages that a configuration asks for.

    Parameters
    ----------
    config
        What to read and make.
    on_read, on_page
        Called with (done, in all) while reports are read and pages made.

    Raises
    ------
    GxdataError
        If reading or publishing fails; pages and store made before stay.
    """
    ingested = ingest(
        config.raw,
        config.store,
        workers=config.workers,
        progress=on_read,
        corrections=config.corrections,
    )
    years = years_to_publish(open_store(config.store), config.years)
    pages: list[Page] = []
    for n, year in enumerate(years):
        done, all_pages = n * len(config.langs), len(years) * len(config.langs)

        def progress(made: int, _of: int, done: int = done, all_pages: int = all_pages) -> None:
            if on_page:
                on_page(done + made, all_pages)

        pages += publish(config.store, year, config.out, langs=config.langs, progress=progress)
    return RunResult(ingested, tuple(pages))


def years_to_publish(store: Store, wanted: Years) -> list[int]:
    """The years that a configuration means.

    Raises
    ------
    YearError
        If the store holds no report at all, or none on a year asked for.
    """
    known = store.years()
    if not known:
        raise YearError(f"{store.root}: the store holds no report, so there is nothing to publish.")
    if wanted == "latest":
        return known[-1:]
    if wanted == "all":
        return known
    for year in wanted:
        store.require_year(int(year))
    return [int(year) for year in wanted]
