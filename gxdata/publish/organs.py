"""The organs of a site: by region, each with its reports' evidence and the pages about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from gxdata.analyse import counted, real
from gxdata.catalogue import label
from gxdata.catalogue.frames import PLACES
from gxdata.publish.evidence_address import EVIDENCE, evidence_href
from gxdata.publish.html import both, link, text, word
from gxdata.publish.interface import WORDS
from gxdata.publish.standing import StandingPage
from gxdata.store import Store

# The narrowest places have no list of their own.
LISTED = PLACES[:-1]

# What stands for the place of organs of the whole country.
NATION: tuple[str, ...] = ("",)

# Parameters by which a notebook is about one organ.
ABOUT = ("agency_id", "agency")


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ: its name, level, and the id of its report in each year (None where it has no page of evidence).

    A report that no organ could be told for stands by itself, under the name that it gives; `certain` is false then.
    """

    id: str
    name: str
    level: str
    region: tuple[str, ...]
    reports: Mapping[int, str | None]
    pages: Sequence[StandingPage] = field(default=())
    certain: bool = True


def organs_of(store: Store, out: Path, pages: Iterable[StandingPage]) -> list[Organ]:
    """All organs of a store, by region and name, with what there is on them in the folder of the site.

    Reports of no certain organ follow those of organs in their region: every report can be found.
    """
    reports = counted(real(store.frame("reports"))).sort_values("year")
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
        found = about.get(str(id), []) + about.get(str(last["agency"]), [])
        organs.append(
            Organ(str(id), str(last["agency"]), _level(last), _region(last), by_year, found)
        )
    for _, row in reports[reports["agency_id"].isna()].iterrows():
        report, region = str(row["report_id"]), _region(row)
        by_year = {int(row["year"]): report if report in there else None}
        organs.append(Organ(report, _called(row), _level(row), region, by_year, certain=False))
    return sorted(organs, key=_place)


def _place(organ: Organ) -> tuple[bool, bool, tuple[str, ...], bool, str, str]:
    """Its place among all: those of the whole country first, those of no known place last."""
    whole, nowhere = organ.region == NATION, not organ.region
    return (not whole, nowhere, organ.region, not organ.certain, organ.name, organ.id)


def _region(report: pd.Series) -> tuple[str, ...]:
    region = tuple(str(report[place]) for place in LISTED if not pd.isna(report[place]))
    return region or (NATION if _level(report) == "national" else ())


def _level(report: pd.Series) -> str:
    return "unknown" if pd.isna(report["level"]) else str(report["level"])


def _called(report: pd.Series) -> str:
    """What to call a report of no certain organ: the name or the title that it gives, or where it was found."""
    given = (report[name] for name in ("agency", "title", "source"))
    return next(str(name) for name in given if not pd.isna(name))


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
    if region == NATION:
        return _level_name("national")
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
    level = _level_name(organ.level)
    doubt = "" if organ.certain else f" · {word('organ_uncertain')}"
    return f'<li><strong>{text(organ.name)}</strong> <span class="level">{level}</span> {years}{pages}{doubt}</li>\n'


def _level_name(level: str) -> str:
    return both(label("level", level, "zh"), label("level", level, "en"))
