"""Which reports on a year may be copies though one of them lost its organ: those with nearly the same text."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import numpy as np

from gxdata.across.evidence import MIN_RUNS
from gxdata.across.minhash import Signature, buckets, signature
from gxdata.across.organs import Who, relation
from gxdata.across.shingles import ALIKE, runs
from gxdata.across.texts import Parts, masked, texts_of_year

# A text that more reports share is a set text, and tells of no organ.
MOST = 64


def near_texts(root: Path, year: int, organs: Mapping[str, Who]) -> set[tuple[str, str]]:
    """Pairs of reports on a year that may be copies, and whose being of one organ is open.

    The whole text is looked up, and its longest part: of a page cut short one part is often whole.
    """
    ids: list[str] = []
    signatures: list[Signature] = []
    for report_id, parts in texts_of_year(root, year):
        for signed in _signatures(parts):
            ids.append(report_id)
            signatures.append(signed)
    pairs = set()
    for bucket in buckets(signatures):
        members = sorted({ids[place] for place in bucket})
        if len(members) <= MOST:
            pairs |= set(combinations(members, 2))
    return {(a, b) for a, b in pairs if relation(organs[a], organs[b]) == "open"}


def _signatures(parts: Parts) -> list[Signature]:
    """Those of the whole text and of its longest part; none of a text too short to tell."""
    found = sorted((runs(masked(text), ALIKE) for text in parts.values()), key=len)
    texts = [np.concatenate(found), found[-1]] if found else []
    return [signature(text) for text in texts if len(text) >= MIN_RUNS]
