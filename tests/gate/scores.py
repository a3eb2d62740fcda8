"""The table of scores: what it holds, how it is kept, and what counts as lower."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from gxdata.sample import SampleReport
from tests.gate.scorer import verdicts

Pair = tuple[str, str]
"""A damage and a carrier."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was read of all documents with one damage in one carrier."""

    documents: int
    cells: int
    right: int
    silent: int
    wrong: int
    off_form: int

    @property
    def share(self) -> float:
        """The share of cells that are right."""
        return self.right / self.cells

    def is_lower_than(self, other: "Score") -> bool:
        """Whether something got worse: fewer cells right, or more claimed that is not so."""
        return (
            self.right * other.cells < other.right * self.cells
            or self.silent > other.silent
            or self.off_form > other.off_form
        )


Scores = dict[Pair, Score]


def measure(reports: Iterable[SampleReport]) -> Scores:
    """Read all reports and count, by damage and carrier."""
    documents: Counter[Pair] = Counter()
    outcomes: dict[Pair, Counter[str]] = {}
    for report in reports:
        pair = (report.truth["damage"], report.truth["carrier"])
        documents[pair] += 1
        found = (verdict.outcome for verdict in verdicts(report))
        outcomes.setdefault(pair, Counter()).update(found)
    return {
        pair: Score(
            documents=documents[pair],
            cells=counts.total() - counts["off_form"],
            right=counts["right"],
            silent=counts["silent"],
            wrong=counts["wrong"],
            off_form=counts["off_form"],
        )
        for pair, counts in outcomes.items()
    }


def write(path: Path, scores: Scores) -> None:
    """Write the table, sorted, with a column `share` for those who read it."""
    names = [field.name for field in fields(Score)]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["damage", "carrier", *names, "share"])
        for pair, score in sorted(scores.items()):
            rows.writerow([*pair, *asdict(score).values(), f"{score.share:.4f}"])


def load(path: Path) -> Scores:
    """Read the table; without a file there are no scores yet."""
    if not path.exists():
        return {}
    names = [field.name for field in fields(Score)]
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row["damage"], row["carrier"]): Score(*(int(row[name]) for name in names))
            for row in csv.DictReader(file)
        }


def lowered(before: Scores, now: Scores) -> list[Pair]:
    """The pairs that got worse, or that are measured no more."""
    return [p for p, score in before.items() if p not in now or now[p].is_lower_than(score)]


def difference(before: Mapping[Pair, Score], now: Mapping[Pair, Score]) -> str:
    """A line for each pair whose score changed, those that got worse first."""
    worse = set(lowered(dict(before), dict(now)))
    changed = {p for p in before.keys() | now.keys() if before.get(p) != now.get(p)}
    ordered = sorted(changed, key=lambda pair: (pair not in worse, pair))
    return "\n".join(_line(p, before.get(p), now.get(p), p in worse) for p in ordered)


def _line(pair: Pair, before: Score | None, now: Score | None, worse: bool) -> str:
    word = "WORSE " if worse else "better" if before and now else "new   "
    return f"{word} {' / '.join(pair):40} {_told(before)} -> {_told(now)}"


def _told(score: Score | None) -> str:
    if score is None:
        return "not measured"
    return (
        f"{score.share:.2%} of {score.cells}, "
        f"silent {score.silent}, wrong {score.wrong}, off form {score.off_form}"
    )
