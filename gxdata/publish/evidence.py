"""A page for each report: where every figure of it comes from, so that whoever doubts one can look it up."""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from gxdata.atomic import write_text
from gxdata.catalogue import Code, code_list
from gxdata.fingerprint import pages_version
from gxdata.publish.evidence_address import EVIDENCE, evidence_href
from gxdata.publish.evidence_rows import count_reports, reports_with_rows
from gxdata.publish.evidence_tables import evidence_sections
from gxdata.publish.html import both, fiction_notice, link, text, word
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import WORDS
from gxdata.publish.page import Link, page_html
from gxdata.store import Store

# Up to so many reports on all years, pages bring their own Chinese font (a tenth of a second and 70 kB each). Above,
# they leave it to the reader's machine: a site of a whole country would spend hours on what nearly every machine has.
FONTS_UP_TO = 200

# The mark of a page stands in its first bytes, and its end in the last.
HEAD, TAIL = 4096, 64
# From a page of evidence to the folder of the site.
_UP = "../../"


def write_evidence(
    store: Store, years: Iterable[int], out: Path, linked: Collection[str] = ()
) -> int:
    """Write the pages of evidence of some reports, where they are not there already as they should be.

    Pages of other reports are removed: of those that the store no longer holds, or that are no longer asked for.

    Parameters
    ----------
    store
        The store.
    years
        Years reported on, of which every report gets its page.
    out
        Folder of the site; the pages stand in ``evidence/`` below it.
    linked
        Ids of reports on other years that pages of the site lead to; others are passed over.

    Returns
    -------
    int
        How many pages were written.
    """
    written, wanted = 0, set[Path]()
    asked: dict[int, Collection[str] | None] = {
        **_by_year(store, linked),
        **dict.fromkeys(years),
    }
    counts = (count_reports(store, y) if only is None else len(only) for y, only in asked.items())
    font = sum(counts) <= FONTS_UP_TO
    for year, only in asked.items():
        for each in reports_with_rows(store, year, only):
            path = out / evidence_href(str(each.report["report_id"]))
            wanted.add(path)
            mark = _mark(each.digest, font)
            if _stands(path, mark):
                continue
            html = evidence_page(each.report, each.rows(), font=font, mark=mark)
            require_inert(html, path.name)
            write_text(path, html)
            written += 1
    _remove_all_but(wanted, out / EVIDENCE)
    return written


def _by_year(store: Store, linked: Collection[str]) -> dict[int, set[str]]:
    """Reports by the year they are on, each with the copy to prefer, which its page leads to."""
    reports = store.frame("reports")[["report_id", "year", "duplicate_of"]]
    found = reports[reports["report_id"].isin(set(linked))]
    ids = {*found["report_id"], *found["duplicate_of"].dropna()}
    wanted = reports[reports["report_id"].isin(ids)]
    return {int(year): set(rows["report_id"]) for year, rows in wanted.groupby("year")}


def evidence_page(
    report: Mapping[str, Any],
    frames: Mapping[str, pd.DataFrame],
    *,
    font: bool = True,
    mark: str = "",
) -> str:
    """One report's page of evidence.

    Parameters
    ----------
    report
        Its row of the frame `reports`.
    frames
        Its rows of the other frames, by name.
    font
        Whether the page brings its own Chinese font.
    mark
        What the page is to be known by in its head: of what rows and by what version it was made.
    """
    name = report["agency"] if not pd.isna(report["agency"]) else report["source"]
    return page_html(
        _body(report, frames),
        "zh",
        title=f"{name} {report['year']}",
        links=[Link(f"{_UP}index.html", f"{WORDS['zh']['all_pages']} {WORDS['en']['all_pages']}")],
        head=mark,
        font=font,
    )


def _mark(digest: str, font: bool) -> str:
    whole = sha256(f"{font} {pages_version()} {digest}".encode()).hexdigest()[:20]
    return f'<meta name="gxdata-digest" content="{whole}">'


def _stands(path: Path, mark: str) -> bool:
    """Whether a page is there, whole, and made of what there is now."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL))
            return mark.encode() in head and file.read().rstrip().endswith(b"</html>")
    except OSError:
        return False


def _remove_all_but(wanted: Collection[Path], folder: Path) -> None:
    for path in set(folder.rglob("*.html")) - set(wanted):
        path.unlink()
    for shard in folder.glob("*/"):
        with suppress(OSError):  # it holds something still
            shard.rmdir()


def _body(report: Mapping[str, Any], frames: Mapping[str, pd.DataFrame]) -> str:
    facts = "".join(
        f"<div><dt>{word(f'head_{name}')}</dt><dd>{value}</dd></div>\n"
        for name, value in _facts(report)
    )
    return (
        f"{fiction_notice(report['fictional'])}<p>{word('evidence_page')}</p>\n"
        f'<dl class="facts">{facts}</dl>\n{evidence_sections(frames)}'
    )


def _facts(report: Mapping[str, Any]) -> list[tuple[str, str]]:
    facts = [
        ("agency", text(report["agency_full"])),
        ("title", text(report["title"])),
        ("year", text(report["year"])),
        ("form", _label("form", report["form"])),
        ("scope", _label("scope", report["scope"])),
        ("published", text(_day(report["published_on"]))),
        ("trust", text(f"{report['trust']:.2f}")),
        ("source", text(report["source"])),
        ("address", _original(report.get("url"))),
        ("sha256", text(report["sha256"])),
        ("repairs", _labels("repair", report["repairs"])),
    ]
    if not pd.isna(report["duplicate_of"]):
        other = str(report["duplicate_of"])
        facts.append(("duplicate_of", link(f"{_UP}{evidence_href(other)}", text(other))))
    return facts


def _original(url: Any) -> str:
    """The original address as a link, if it is one of the web's."""
    address = "" if url is None or pd.isna(url) else str(url)
    if not address.lower().startswith(("https://", "http://")):
        return text(address)
    return f'<a href="{text(address)}" rel="noopener noreferrer nofollow">{text(address)}</a>'


def _day(value: Any) -> Any:
    return None if pd.isna(value) else pd.Timestamp(value).date().isoformat()


def _label(codes: str, code: Any) -> str:
    known: Code | None = code_list(codes).get(code)
    return both(known.zh, known.en) if known else text(code)


def _labels(codes: str, found: Iterable[Any]) -> str:
    return "；".join(_label(codes, code) for code in found) or text(None)
