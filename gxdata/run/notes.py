"""What goes into the record of a run."""

import hashlib
from collections import Counter
from pathlib import Path

import pyarrow.compute as pc

from gxdata.config import Config
from gxdata.pipeline import IngestResult
from gxdata.publish.ledger import data_hash, file_hash
from gxdata.publish.pages import page_of
from gxdata.publish.site import SiteResult
from gxdata.release import Release, releases_in
from gxdata.run.record import Record
from gxdata.store.whole import read_frame


def note_ingest(record: Record, config: Config, ingested: IngestResult) -> None:
    """What was read, and what gave no report."""
    record.inputs = {
        "roots": [str(path) for path in config.raw],
        "found": ingested.read,
        "parsed": ingested.parsed,
        "reports": ingested.reports,
        "failed": len(ingested.failures),
        "passed_over": len(ingested.passed_over),
    }
    record.store = {
        "path": str(config.store),
        "reports": ingested.in_store,
        "changed": ingested.changed,
    }
    record.warnings += ingested.warnings
    for entry, outcome, detail in ingested.uncorrected:
        # A correction of a report that the store does not hold is only told of: a folder may serve several stores.
        told = record.warnings if outcome == "no_report" else record.failures
        told.append(f"{entry}: not corrected. {detail}")


def note_site(record: Record, config: Config, site: SiteResult) -> None:
    """Which pages were made, and which could not be."""
    out = config.out.resolve()
    record.pages = {
        "path": str(config.out),
        "changed": site.changed,
        "made": [job.name for job in site.made],
        "unchanged": len(site.unchanged),
        "failed": [
            {
                "page": failure.job.name,
                "notebook": failure.job.notebook,
                "parameters": dict(failure.job.parameters),
                "lang": failure.job.lang,
                "reason": failure.reason,
                "earlier_page_stands": failure.kept,
            }
            for failure in site.failures
        ],
    }
    record.failures += [f"{failure.job.name}: {failure.reason}" for failure in site.failures]
    pages = [page_of(job, out) for job in site.made]
    files = [file for page in pages for file in (page.path, page.executed)]
    record.outputs = [
        {"path": file.relative_to(out).as_posix(), "sha256": file_hash(file)} for file in files
    ]


def note_store(record: Record, store: Path) -> None:
    """What state the store is in."""
    record.store["sha256"] = data_hash(store)
    checks = read_frame(store, "checks", ["outcome", "severity"])
    failing = Counter(checks.filter(pc.equal(checks["outcome"], "fail"))["severity"].to_pylist())
    record.checks = dict(sorted(failing.items()))
    inputs = sorted(read_frame(store, "reports", ["sha256"])["sha256"].to_pylist())
    record.inputs["sha256"] = hashlib.sha256("".join(inputs).encode()).hexdigest()


def note_release(record: Record, out: Path, made: Release | None) -> None:
    """Which release was made; or, with nothing new, which is the last."""
    if made is None:
        record.release = {"path": str(out), "name": releases_in(out)[-1].name, "made": False}
        return
    record.release = {
        "path": str(out),
        "name": made.folder.name,
        "made": True,
        "previous": made.previous and made.previous.name,
        "rows": made.rows,
        "changes": made.summary.counts(),
    }
