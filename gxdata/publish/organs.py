"""The organs of a site: by region, each with its reports' evidence and the pages about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from gxdata.analyse import counted, real
from gxdata.catalogue import label
from gxdata.publish.evidence_address import EVIDENCE, evidence_href
from gxdata.publish.html import both, link, text, word
from gxdata.publish.interface import WORDS
from gxdata.publish.standing import StandingPage
from gxdata.store import Store

# The columns of `reports` that say where an organ is, from the widest place to the narrowest with a list of its own.
PLACES = ("province", "city", "county")

# Parameters by which a notebook is about one organ.
ABOUT = ("agency_id", "agency")


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ: its name, level, and the id of its report in each year (None where it has no page of evidence)."""

    id: str
    name: str
    level: str
    region: tuple[str, ...]
    reports: Mapping[int, str | None]
    pages: Sequence[StandingPage] = field(default=())


def organs_of(store: Store, out: Path, pages: Iterable[StandingPage]) -> list[Organ]:
    """All organs of a store, by region and name, with what there is on them in the folder of the site."""
    reports = counted(real(store.frame("reports")))
    reports = reports[reports["agency_id"].notna()].sort_values("year")
    there = {path.stem for path in (out / EVIDENCE).glob("*/*.html")}
    about: dict[str, list[StandingPage]] = {}
    for page in pages:
        for key in about_organ(page):
            about.setdefault(key, []).append(page)
    organs = []
    for id, rows in reports.groupby("agency_id", sort=True):
        last = rows.iloc[-1]
        by_year = {
            int(year): str(report) if report in there else None
            for year, report in zip(rows["year"], rows["report_id"], strict=True)
        }
        region = tuple(str(last[place]) for place in PLACES if not pd.isna(last[place]))
        found = about.get(str(id), []) + about.get(str(last["agency"]), [])
        level = "unknown" if pd.isna(last["level"]) else str(last["level"])
        organs.append(Organ(str(id), str(last["agency"]), level, region, by_year, found))
    return sorted(organs, key=lambda organ: (not organ.region, organ.region, organ.name, organ.id))


def about_organ(page: StandingPage) -> list[str]:
    """The ids or names of the one organ a page is about; none where it is about more."""
    given = (page.job.parameters.get(name) for name in ABOUT)
    return [value for value in given if isinstance(value, str)]


def by_region(organs: Iterable[Organ]) -> dict[tuple[str, ...], list[Organ]]:
    """The organs of each region, in their order."""
    groups: dict[tuple[str, ...], list[Organ]] = {}
    for organ in organs:
        groups.setdefault(organ.region, []).append(organ)
    return groups


def region_name(region: tuple[str, ...]) -> str:
    """A region's name as HTML."""
    return text(" ".join(region)) if region else word("no_region")


def organs_html(groups: Mapping[tuple[str, ...], Sequence[Organ]], first: int = 1) -> str:
    """The list of organs with the box to search it, which a script opens; `first` is the number of the first region."""
    zh, en = WORDS["zh"], WORDS["en"]
    sections = "".join(
        f'<section aria-labelledby="region-{n}"><h3 id="region-{n}">{region_name(region)}</h3>\n'
        f"<ul>{''.join(map(_entry, organs))}</ul></section>\n"
        for n, (region, organs) in enumerate(groups.items(), first)
    )
    return (
        f'<p>{word("organs_note")}</p>\n<div class="search" role="search" hidden>'
        f'<label for="search">{word("search")}</label> '
        '<input id="search" type="search" autocomplete="off" spellcheck="false">'
        f'<p id="found" role="status" data-words="{text(zh["found"])} {text(en["found"])}"></p></div>\n'
        f'<div class="organs">{sections}</div>\n'
    )


def _entry(organ: Organ) -> str:
    years = " ".join(
        link(evidence_href(report), text(year)) if report else text(year)
        for year, report in sorted(organ.reports.items())
    )
    pages = "".join(
        f" · {link(page.path.name, text(page.title), page.job.lang)}" for page in organ.pages
    )
    level = both(label("level", organ.level, "zh"), label("level", organ.level, "en"))
    return f'<li><strong>{text(organ.name)}</strong> <span class="level">{level}</span> {years}{pages}</li>\n'
