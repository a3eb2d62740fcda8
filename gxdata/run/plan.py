"""What a run would do now."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from gxdata.across import is_completed
from gxdata.collect import collect
from gxdata.config import Config
from gxdata.errors import StoreError
from gxdata.known import gone, is_known, known_inputs
from gxdata.plural import counted
from gxdata.publish.ledger import data_hash
from gxdata.publish.site import out_of_date, sources_of
from gxdata.release import is_released, next_name
from gxdata.run.jobs import jobs_of, require_pages
from gxdata.store import open_store


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do.

    Attributes
    ----------
    inputs
        Inputs found.
    to_parse
        Sources that would be read: new, with other bytes, or last read by another version.
    to_look_across
        Whether reports would be held against one another again.
    pages
        Pages asked for, as far as the store tells today.
    to_publish
        Pages that would be made; all of them if the store changes.
    release
        Name of the release that would be made if the store changes, or is not yet that of the last release; None for
        none.
    """

    inputs: int
    to_parse: tuple[str, ...]
    to_look_across: bool
    pages: int
    to_publish: tuple[str, ...]
    release: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The plan for machines."""
        return asdict(self)

    def sentence(self) -> str:
        """The plan in one line."""
        # Before there is a store no page can be counted; with one, each year or organ may have its own.
        pages = (
            counted(len(self.to_publish), "page", of=self.pages)
            if self.pages
            else "the pages of what they give"
        )
        read = counted(len(self.to_parse), "input", of=self.inputs)
        told = f"a run now would read {read} and make {pages}"
        return f"{told}, and release {self.release} if the data are new" if self.release else told


def plan(config: Config) -> Plan:
    """What a run would do now. Nothing is written, and no lock is taken.

    Raises
    ------
    InputError
        If the configuration asks for what cannot be done.
    """
    require_pages(config)
    collected = collect(config.raw)
    root = config.store.resolve()
    known = known_inputs(root)
    new = tuple(item.source for item in collected.items if not is_known(item, known))
    across = bool(new or gone(collected, known)) or not is_completed(root)
    try:
        jobs = jobs_of(config, open_store(root))
    except StoreError:
        return Plan(len(collected.items), new, across, 0, (), _release(config, None))
    sources = sources_of(root, jobs, config.notebooks)
    todo = jobs if across else out_of_date(jobs, config.out.resolve(), sources)
    release = _release(config, None if across else data_hash(root))
    return Plan(
        len(collected.items), new, across, len(jobs), tuple(job.name for job in todo), release
    )


def _release(config: Config, state: str | None) -> str | None:
    """The name of the release to be made of a state of the store; None stands for one that is not known yet."""
    if config.release is None or (state and is_released(config.release.out, state)):
        return None
    return next_name(config.release.out, datetime.now(UTC).date())
