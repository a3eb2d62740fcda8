"""Say which cues decided what a text is about."""

from dataclasses import asdict, dataclass
from typing import Any

from gxdata.extract.problems.categorise import Evidence, categorise, evidence, liken, weigh


@dataclass(frozen=True, slots=True)
class Line:
    """One category that a text points to: its score, whether it applies, whether it is the main one, and its cues.

    The last of them may be ``≈``: the likeness to the category's example wordings, which counts most where no cue
    decides.
    """

    category: str
    score: float
    applies: bool
    main: bool
    cues: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a text is about what it is about; the category with the highest score stands first."""

    text: str
    categories: tuple[str, ...]
    lines: tuple[Line, ...]

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)


def explain(text: str) -> Explanation:
    """Which cues point to which categories in a text, and what they count.

    Parameters
    ----------
    text
        The words of a stated problem or measure.
    """
    labels = categorise(text)
    points = weigh(text)
    found = (*evidence(text), *liken(text))
    ranked = [*labels, *sorted(points.keys() - set(labels), key=lambda code: -points[code])]
    lines = tuple(
        Line(
            category=code,
            score=points[code],
            applies=code in labels,
            main=code == labels[0],
            cues=tuple(e for e in found if e.category == code),
        )
        for code in ranked
    )
    return Explanation(text, labels, lines)
