"""How much each sign of a problem's words speaks for each category, as learnt from the example wordings."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gxdata.catalogue.problem_wordings import problem_wordings

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

PLACE = Path(__file__).parent / "data" / "problem_signs.tsv"
# The file holds whole numbers: weights in units of 1/SCALE.
SCALE = 20
HEAD = """\
# Which signs (characters, pairs of characters) speak for which category of problems, and how much; in twentieths.
# Made from problem_wordings.toml by `gxdata taxonomy learn`: edit the wordings, and make it anew.
# wordings: {digest}
"""


@dataclass(frozen=True, slots=True)
class ProblemSigns:
    """The categories, the row of each sign, and the weights: one row a sign, one column a category."""

    categories: tuple[str, ...]
    places: Mapping[str, int]
    weights: "npt.NDArray[np.float64]"


@cache
def problem_signs() -> ProblemSigns:
    """The signs and their weights."""
    import numpy as np  # here, since what only names the codes loads the catalogue too

    lines = [line for line in _lines() if not line.startswith("#")]
    _, *categories = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    weights = np.array([row[1].split() for row in rows], dtype=np.int16) / SCALE
    return ProblemSigns(tuple(categories), {row[0]: n for n, row in enumerate(rows)}, weights)


def signs_text(signs: ProblemSigns) -> str:
    """The content of the file that holds these signs; those that speak for nothing are left out."""
    whole = (signs.weights * SCALE).round().astype(int)
    rows = (
        f"{sign}\t{' '.join(map(str, whole[n]))}\n"
        for sign, n in signs.places.items()
        if whole[n].any()
    )
    titles = "\t".join(("sign", *signs.categories))
    return f"{HEAD.format(digest=wordings_digest())}{titles}\n{''.join(rows)}"


def wordings_digest() -> str:
    """What the wordings are known by: it changes with any of them."""
    whole = "\n".join(f"{code}\t{'|'.join(words)}" for code, words in problem_wordings().items())
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def learnt_from() -> str:
    """The digest of the wordings that the file was made from."""
    return next(line.rsplit(" ", 1)[1] for line in _lines() if line.startswith("# wordings:"))


def _lines() -> list[str]:
    return PLACE.read_text(encoding="utf-8").splitlines()
