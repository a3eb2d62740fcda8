"""What a store knows of raw inputs, so that none is read twice to the same end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gxdata.collect import Collected, RawItem
from gxdata.collect.item import sha256
from gxdata.errors import ReadError
from gxdata.fingerprint import parser_version
from gxdata.store.files import require_files
from gxdata.store.paths import is_store
from gxdata.store.whole import read_frame

REPORT = ["source", "sha256", "parser_version", "year", "agency", "agency_id", "report_id"]
FAILURE = ["source", "sha256", "parser_version", "reason", "detail"]
# What follows a file in the source of what it holds.
HOLDS = re.compile("!/|#")


@dataclass(frozen=True, slots=True)
class Known:
    """What a store knows of one input.

    Attributes
    ----------
    sha256
        Fingerprint of the bytes that were read last; None if they could not be.
    parser_version
        What read them.
    who
        Organ and year of the report it gave; empty if it never gave one.
    failure
        Reason and detail if it gave none when it was read last. What it gave before stays in the store.
    """

    sha256: str | None
    parser_version: str | None
    who: str = ""
    failure: tuple[str, str] | None = None


def known_inputs(root: Path) -> dict[str, Known]:
    """What a store knows of each source; nothing if there is no store.

    Raises
    ------
    StoreError
        If a file of the store is gone or damaged: what it held would be taken for known, and never be read again.
    """
    if not is_store(root):
        return {}
    require_files(root, to_fill=True)
    known = {}
    for row in read_frame(root, "reports", REPORT).to_pylist():
        who = f"{row['agency'] or 'an unknown organ'} on {row['year']}"
        known[row["source"]] = Known(row["sha256"], row["parser_version"], who)
    for row in read_frame(root, "failures", FAILURE).to_pylist():
        held = known.get(row["source"])
        failure = (row["reason"], row["detail"] or "")
        known[row["source"]] = Known(
            row["sha256"], row["parser_version"], held.who if held else "", failure
        )
    return known


def is_known(item: RawItem, known: Mapping[str, Known]) -> bool:
    """Whether an input has the bytes that were read last, and by this version of the package.

    Also whether it cannot be had for the reason that is told already.
    """
    held = known.get(item.source)
    if held is None or held.parser_version != parser_version():
        return False
    if item.failure:
        return held.failure == (item.failure.reason, item.failure.detail)
    if held.sha256 is None:
        return False
    try:
        return (item.sha256 or sha256(item.read())) == held.sha256
    except (OSError, ReadError):
        return False  # to be read, and entered as a failure


def gone(collected: Collected, known: Mapping[str, Known]) -> frozenset[str]:
    """Sources that a store knows, and that are in their archive or file of records no more.

    A file that is no longer there takes nothing away, nor does an archive that is damaged.
    """
    there = {item.source for item in collected.items}
    return frozenset(
        source
        for source in known
        if source not in there and not collected.whole.isdisjoint(_holders(source))
    )


def _holders(source: str) -> list[str]:
    """What a source may stand in, or be itself: ``a.zip`` of ``a.zip!/b.html``."""
    return [source, *(source[: sign.start()] for sign in HOLDS.finditer(source))]
