"""A page for each report: where every figure of it comes from, so that whoever doubts one can look it up."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from gxdata.atomic import write_text
from gxdata.catalogue import Code, code_list
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.publish.evidence_address import evidence_href
from gxdata.publish.evidence_tables import FRAMES, evidence_sections
from gxdata.publish.html import both, link, text, word
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import WORDS
from gxdata.publish.page import Link, page_html
from gxdata.store import Store

# Up to so many reports the pages bring their own Chinese font (half a second and 100 kB each). Above, they leave it to
# the reader's machine: a site of a whole country would spend hours on what nearly every machine has.
FONTS_UP_TO = 400

_DIGEST = 'name="gxdata-digest" content="{}"'


def write_evidence(store: Store, years: Iterable[int], out: Path) -> int:
    """Write the pages of evidence of some years' reports, where they are not there already as they should be.

    Parameters
    ----------
    store
        The store.
    years
        Years reported on.
    out
        Folder of the site; the pages stand in ``evidence/`` below it.

    Returns
    -------
    int
        How many pages were written.
    """
    written = 0
    for year in years:
        reports = store.frame("reports", year)
        rows = {name: _by_report(store.frame(name, year)) for name in FRAMES}
        fonts = len(reports) <= FONTS_UP_TO
        for report in reports.to_dict("records"):
            own = {name: find(str(report["report_id"])) for name, find in rows.items()}
            written += _write({str(k): v for k, v in report.items()}, own, out, fonts)
    return written


def evidence_page(
    report: Mapping[str, Any], frames: Mapping[str, pd.DataFrame], *, font: bool = True
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
    """
    return _page(report, _body(report, frames), font)


def _write(
    report: Mapping[str, Any], frames: Mapping[str, pd.DataFrame], out: Path, font: bool
) -> bool:
    path = out / evidence_href(str(report["report_id"]))
    body = _body(report, frames)
    if path.is_file() and _digest_of(body, font) in path.read_text(encoding="utf-8"):
        return False
    html = _page(report, body, font)
    require_inert(html, path.name)
    write_text(path, html)
    return True


def _page(report: Mapping[str, Any], body: str, font: bool) -> str:
    name = report["agency"] if not pd.isna(report["agency"]) else report["source"]
    return page_html(
        body,
        "zh",
        title=f"{name} {report['year']}",
        links=[Link("../index.html", f"{WORDS['zh']['all_pages']} {WORDS['en']['all_pages']}")],
        head=f"<meta {_digest_of(body, font)}>",
        font=font,
    )


def _digest_of(body: str, font: bool) -> str:
    # Of the page around it as well, which a new version of the software may change.
    around = page_html("", "zh", title="", font=False)
    return _DIGEST.format(sha256(f"{font}{around}{body}".encode()).hexdigest()[:20])


def _body(report: Mapping[str, Any], frames: Mapping[str, pd.DataFrame]) -> str:
    notice = (
        f'<p class="notice" role="note">{text(FICTION_NOTICE)}</p>\n' if report["fictional"] else ""
    )
    facts = "".join(
        f"<div><dt>{word(f'head_{name}')}</dt><dd>{value}</dd></div>\n"
        for name, value in _facts(report)
    )
    return (
        f"{notice}<p>{word('evidence_page')}</p>\n"
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
        facts.append(("duplicate_of", link(f"../{evidence_href(other)}", text(other))))
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


def _by_report(frame: pd.DataFrame) -> Callable[[str], pd.DataFrame]:
    groups = dict(iter(frame.groupby("report_id", sort=False)))
    none = frame.head(0)
    return lambda report_id: groups.get(report_id, none)
