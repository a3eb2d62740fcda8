"""Fictional reports of an invented province: the data the project comes with.

The organs, the people and every figure are made up, and each page says so. The same seed gives
the same bytes everywhere.
"""

from collections.abc import Iterator
from pathlib import Path

from gxdata.sample.corpus import corpus
from gxdata.sample.figures import sheets
from gxdata.sample.files import write_corpus, write_reports
from gxdata.sample.flaws import FLAWS
from gxdata.sample.model import SampleReport, build
from gxdata.sample.organs import ORGANS
from gxdata.sample.plan import FLAWED, MISSING, carrier_of

DEFAULT_SEED = 20240131

__all__ = ["DEFAULT_SEED", "SampleReport", "corpus", "generate", "write", "write_corpus"]


def generate(seed: int = DEFAULT_SEED) -> list[SampleReport]:
    """All reports of the sample, by year and then by organ.

    Parameters
    ----------
    seed
        Another seed gives other figures and other words, of the same organs and years.
    """
    return sorted(_reports(seed), key=lambda report: report.source)


def _reports(seed: int) -> Iterator[SampleReport]:
    for number, organ in enumerate(ORGANS):
        for year, sheet in sheets(organ, seed).items():
            key = (organ.slug, year)
            if key in MISSING:
                continue
            printed = FLAWS[FLAWED[key]](sheet) if key in FLAWED else sheet
            yield build(printed, carrier_of(number, year), seed)


def write(folder: Path, seed: int = DEFAULT_SEED) -> int:
    """Write the sample: ``raw/<year>/<organ>.<ext>`` and ``truth.jsonl`` under `folder`.

    A file that is there is replaced whole or not at all; files of other names stay as they are.

    Returns
    -------
    int
        The number of reports written.
    """
    return write_reports(folder, generate(seed))
