"""Read the labelled passages of section five, and count what the project makes of them."""

import csv
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from gxdata.extract.problems import problems
from gxdata.extract.report import Problem, Section
from gxdata.extract.section_end import without_end

PASSAGES = Path(__file__).parent.parent / "extract" / "problems"
KINDS = {"p": "problem", "m": "measure"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One problem or measure of a passage, as labelled."""

    kind: str
    holds: str
    category: str
    answers: int | None


@dataclass(frozen=True, slots=True)
class Score:
    """What was cut and named right: of `items` labelled and `rows` given, `found` match one to one."""

    passages: int
    items: int
    rows: int
    found: int
    named: int
    macro_f1: float
    tied: int

    @property
    def cut_f1(self) -> float:
        """F1 of the cuts."""
        return 2 * self.found / (self.items + self.rows)

    def is_lower_than(self, other: "Score") -> bool:
        """Whether a figure fell. Passages may be added: shares count, not numbers."""
        shares = (
            (s.cut_f1, s.named / s.items, s.macro_f1, s.tied / s.items) for s in (self, other)
        )
        return any(now < before - 5e-5 for now, before in zip(*shares, strict=True))


def load(name: str) -> list[dict[str, Any]]:
    """The passages of one file."""
    text = (PASSAGES / f"{name}.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["passage"])


def wanted(passage: Mapping[str, Any]) -> list[Wanted]:
    """The items of a passage, as labelled."""
    found = []
    for item in passage["items"]:
        kind, holds, category, *answers = item.split("|")
        found.append(Wanted(KINDS[kind], holds, category, int(answers[0]) if answers else None))
    return found


def read(passage: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What the project takes from a passage."""
    if "overview" in passage:
        return problems((Section("overview", 1, "一、概述", passage["overview"], 0),))
    heading = passage.get("heading", "五、存在的主要问题及改进情况")
    parts = [Section("problems", 1, heading, without_end(passage["text"]), 0)]
    if "second_text" in passage:
        parts.append(Section("problems", 2, passage["second_heading"], passage["second_text"], 999))
    return problems(parts)


def matches(passage: Mapping[str, Any]) -> list[tuple[Wanted, Problem | None]]:
    """Each labelled item with the one row that holds it, or None."""
    rows, taken, found = read(passage), set[int](), list[tuple[Wanted, Problem | None]]()
    for item in wanted(passage):
        holding = [n for n, r in enumerate(rows) if r.kind == item.kind and item.holds in r.text]
        one = holding[0] if len(holding) == 1 and holding[0] not in taken else None
        if one is not None:
            taken.add(one)
        found.append((item, None if one is None else rows[one]))
    return found


def measure(passages: Iterable[Mapping[str, Any]]) -> Score:
    """The score over passages."""
    passages = list(passages)
    pairs = [pair for passage in passages for pair in matches(passage)]
    hits = [(item, row) for item, row in pairs if row]
    return Score(
        passages=len(passages),
        items=len(pairs),
        rows=sum(len(read(passage)) for passage in passages),
        found=len(hits),
        named=sum(row.category == item.category for item, row in hits),
        macro_f1=round(_macro_f1([(i.category, r and r.category) for i, r in pairs]), 4),
        tied=sum(row.answers == item.answers for item, row in hits),
    )


def _macro_f1(pairs: list[tuple[str, str | None]]) -> float:
    wanted, given, right = Counter[str](), Counter[str | None](), Counter[str]()
    for want, got in pairs:
        wanted[want] += 1
        given[got] += 1
        right[want] += want == got
    return sum(2 * right[c] / (wanted[c] + given[c]) for c in wanted) / len(wanted)


def load_scores(path: Path) -> dict[str, Score]:
    """The table of scores: one line a file of passages."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["file"]: Score(
                **{
                    f.name: float(row[f.name]) if f.type is float else int(row[f.name])
                    for f in fields(Score)
                }
            )
            for row in csv.DictReader(file)
        }


def write_scores(path: Path, scores: Mapping[str, Score]) -> None:
    """Write the table."""
    names = [field.name for field in fields(Score)]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["file", *names])
        for name, score in sorted(scores.items()):
            rows.writerow([name, *asdict(score).values()])
