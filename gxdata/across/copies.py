"""Link the copies of one report: pages of several hosts and versions, mirrors among them."""

from collections.abc import Iterable, Mapping
from itertools import combinations, pairwise
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from gxdata.across.candidates import near_texts
from gxdata.across.changes import CELLS, TEXTS, differs
from gxdata.across.evidence import Evidence, evidence_of_year
from gxdata.across.fits import fit
from gxdata.across.organs import COLUMNS, Who, relation, who
from gxdata.catalogue.copies import damage_codes
from gxdata.catalogue.frames import PLACES
from gxdata.extract.identity.title import CORRECTED
from gxdata.store.paths import years_of
from gxdata.store.whole import read_year, replace_year

Row = Mapping[str, Any]

# A lost name is found again only if no other organ's report fits nearly as well.
MARGIN = 0.03


class Link(NamedTuple):
    """Two reports that are copies, as far as their texts tell. Sorted, the surest come first."""

    opens: bool
    unlike: float
    one: str
    other: str


def link_copies(root: Path, before: Path | None = None) -> None:
    """Fill `duplicate_of` of a store's reports anew.

    Copies have the same year, organ and scope, and nearly the same text and numbers. A page that lost its organ's name,
    or names less of the places it stands in, is a copy where exactly one organ's report fits. Never copies are the
    reports of two named organs, though one copied the other; those on two years; a region's and its office's.

    Parameters
    ----------
    root
        Folder of a store.
    before
        The state it follows; its years that are the same are not looked at again.
    """
    for year in years_of(root, "reports"):
        if not differs(root, before, year, (*TEXTS, *CELLS)):
            continue
        reports = read_year(root, "reports", year)
        if not reports.num_rows:
            continue
        columns = ["sha256", "source", "title", "n_chars", *COLUMNS]
        rows = reports.select(columns).to_pylist()
        preferred = copies_of_year(root, year, rows)
        linked = pa.array([preferred.get(row["report_id"]) for row in rows], pa.string())
        place = reports.schema.get_field_index("duplicate_of")
        field = reports.schema.field(place)
        replace_year(root, "reports", year, reports.set_column(place, field, linked))


def copies_of_year(root: Path, year: int, rows: list[Row]) -> dict[str, str]:
    """The copies among the reports on one year, each with the id of the copy to prefer."""
    by_id = {row["report_id"]: row for row in rows}
    organs = {report_id: who(row) for report_id, row in by_id.items()}
    pairs = _of_one_organ(organs.values()) | _of_same_bytes(rows) | near_texts(root, year, organs)
    if not pairs:
        return {}
    evidence = evidence_of_year(root, year, {report_id for pair in pairs for report_id in pair})
    links = []
    for one, other in sorted(pairs):
        if by_id[one]["sha256"] == by_id[other]["sha256"]:
            links.append(Link(False, 0.0, one, other))
        elif link := _link(organs[one], organs[other], evidence):
            links.append(link)
    result: dict[str, str] = {}
    for group in _groups(_certain(links, organs), organs):
        best = min(group, key=lambda report_id: worth(by_id[report_id], evidence[report_id]))
        result |= {report_id: best for report_id in group if report_id != best}
    return result


def worth(row: Row, evidence: Evidence) -> tuple[object, ...]:
    """What a copy is ranked by, the best least.

    One that names its organ, and the most places; whose title says that it was corrected; without damage; with the most
    certain cells and numbers; the most trusted; with the most text, in steps of a tenth; the least repaired; the
    longest; then by source.
    """
    return (
        row["agency_id"] is None,
        sum(row[place] is None for place in PLACES),
        not CORRECTED.search(row["title"] or ""),
        len(damage_codes() & set(row["repairs"])),
        -evidence.certain,
        -evidence.numbers.total(),
        -row["trust"],
        -round(10 * log(1 + len(evidence.words))),
        len(row["repairs"]),
        -row["n_chars"],
        row["source"],
    )


def _of_one_organ(organs: Iterable[Who]) -> set[tuple[str, str]]:
    groups: dict[tuple[str, str], list[str]] = {}
    for organ in organs:
        if organ.key:
            groups.setdefault(organ.key, []).append(organ.report_id)
    return _pairs(groups.values())


def _of_same_bytes(rows: list[Row]) -> set[tuple[str, str]]:
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(row["sha256"], []).append(row["report_id"])
    return _pairs(groups.values())


def _pairs(groups: Iterable[list[str]]) -> set[tuple[str, str]]:
    """Each with the first and the one before: what is alike through and through is linked, and no more is compared."""
    found = set()
    for group in map(sorted, groups):
        found |= set(combinations(group, 2)) if len(group) <= 8 else set()
        found |= {(group[0], other) for other in group[1:]}
        found |= set(pairwise(group))
    return found


def _link(one: Who, other: Who, evidence: Mapping[str, Evidence]) -> Link | None:
    kind = relation(one, other)
    words = fit(kind, evidence[one.report_id], evidence[other.report_id])
    first, second = sorted((one.report_id, other.report_id))
    return None if words is None else Link(kind == "open", 1 - words, first, second)


def _certain(links: list[Link], organs: Mapping[str, Who]) -> list[Link]:
    """The links without those of a page that two organs' reports fit nearly alike: whose it is, no one can tell."""
    near: dict[str, list[tuple[float, str]]] = {}
    for link in links:
        if link.opens:
            near.setdefault(link.one, []).append((link.unlike, link.other))
            near.setdefault(link.other, []).append((link.unlike, link.one))
    unsure = set()
    for report_id, found in near.items():
        best = min(found)[0]
        fitting = [organs[other] for unlike, other in found if unlike <= best + MARGIN]
        if any(relation(a, b) == "other" for a, b in combinations(fitting, 2)):
            unsure.add(report_id)
    return [x for x in links if not (x.opens and ({x.one, x.other} & unsure))]


def _groups(links: list[Link], organs: Mapping[str, Who]) -> list[list[str]]:
    """Reports linked directly or through others, the surest links first, never two organs in one group."""
    group = {end: [end] for link in links for end in (link.one, link.other)}
    for link in sorted(links):
        one, other = group[link.one], group[link.other]
        if one is other or any(
            relation(organs[a], organs[b]) == "other" for a in one for b in other
        ):
            continue
        one += other
        group |= dict.fromkeys(other, one)
    return [members for first, members in group.items() if members[0] == first]
