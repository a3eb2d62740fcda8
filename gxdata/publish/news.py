"""What is new on the site: what each publication added or changed, kept beside the pages."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from gxdata.atomic import write_text

FILE = "news.json"

# Publications that are remembered.
KEPT = 12


@dataclass(frozen=True, slots=True)
class News:
    """One publication.

    Attributes
    ----------
    on
        The day, as ``2026-01-31``, in UTC.
    reports
        How many reports the store held, by year.
    pages
        Names of the files that were new or had changed.
    """

    on: str
    reports: Mapping[str, int]
    pages: tuple[str, ...] = field(default=())


def read_news(out: Path) -> list[News]:
    """Earlier publications, the latest first; none where the file is missing or damaged."""
    try:
        entries = json.loads((out / FILE).read_text(encoding="utf-8"))
        return [
            News(
                str(e["on"]),
                {str(y): int(n) for y, n in e["reports"].items()},
                tuple(map(str, e["pages"])),
            )
            for e in entries
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def add_news(out: Path, reports: Mapping[int, int], pages: Iterable[str]) -> list[News]:
    """Remember a publication, if it brought anything new, and give all that are remembered.

    Parameters
    ----------
    out
        Folder of the site.
    reports
        How many reports the store holds, by year.
    pages
        Names of the files that are new or have changed.
    """
    earlier = read_news(out)
    counts = {str(year): count for year, count in reports.items()}
    changed = tuple(sorted(pages))
    if not changed and earlier and earlier[0].reports == counts:
        return earlier
    today = datetime.now(UTC).date().isoformat()
    news = [News(today, counts, changed), *earlier][:KEPT]
    write_text(
        out / FILE, json.dumps([asdict(entry) for entry in news], ensure_ascii=False, indent=1)
    )
    return news


def more_reports(news: list[News]) -> dict[str, int]:
    """How many reports by year the latest publication has more (or fewer) than the one before."""
    if not news:
        return {}
    before = news[1].reports if len(news) > 1 else {}
    years = sorted({*news[0].reports, *before}, reverse=True)
    change = {year: news[0].reports.get(year, 0) - before.get(year, 0) for year in years}
    return {year: count for year, count in change.items() if count}
