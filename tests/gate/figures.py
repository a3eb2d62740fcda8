"""Read the labelled passages of prose and count what is right, invented and missed."""

import csv
import json
from collections import Counter
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from gxdata.extract.figures import figures
from gxdata.extract.report import Figure, Section
from gxdata.read.document import Document, Line

PASSAGES = Path(__file__).parent.parent / "extract" / "figures" / "passages.jsonl"


@dataclass(frozen=True, slots=True)
class FigureScore:
    """Statements read right, claimed without ground, and passed over."""

    right: int = 0
    extra: int = 0
    missed: int = 0


FigureScores = dict[str, FigureScore]


def passages() -> list[dict[str, Any]]:
    """The labelled passages.

    A label is ``metric.channel=value``, with ``2019:`` before it where the number speaks of another year than the
    report's, and ``~`` behind it where it is only about right.
    """
    return [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]


def read_passage(passage: dict[str, Any]) -> tuple[Figure, ...]:
    """The figures of one passage, read as a report that holds nothing else."""
    document = Document((Line(passage["text"]),), "text/plain", "utf-8")
    section = passage.get("section")
    parts = (Section(section, 1, "", passage["text"], 0),) if section else ()
    return figures(document, parts, passage["year"])


def label(figure: Figure, year: int) -> str:
    """A figure as the passages write it."""
    of_year = "" if figure.year_ref in (None, year) else f"{figure.year_ref}:"
    channel = f".{figure.channel}" if figure.channel else ""
    about = "~" if figure.approx else ""
    return f"{of_year}{figure.metric}{channel}={figure.value:g}{about}"


def measure() -> FigureScores:
    """The score of every metric over all passages."""
    right, extra, missed = Counter[str](), Counter[str](), Counter[str]()
    for passage in passages():
        wanted = {_plain(text) for text in passage["figures"]}
        found = {_plain(label(f, passage["year"])) for f in read_passage(passage)}
        for counts, labels in (
            (right, wanted & found),
            (extra, found - wanted),
            (missed, wanted - found),
        ):
            counts.update(metric_of(text) for text in labels)
    known = sorted({*right, *extra, *missed})
    return {m: FigureScore(right[m], extra[m], missed[m]) for m in known}


def metric_of(text: str) -> str:
    """The metric that a label names."""
    return text.split(":")[-1].split("=")[0].split(".")[0]


def _plain(text: str) -> str:
    """A label with its number in one spelling."""
    head, _, number = text.partition("=")
    value = float(number.rstrip("~"))
    return f"{head}={value!r}{'~' if number.endswith('~') else ''}"


def load(path: Path) -> FigureScores:
    """The table of scores; empty where there is none."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["metric"]: FigureScore(int(row["right"]), int(row["extra"]), int(row["missed"]))
            for row in csv.DictReader(file)
        }


def write(path: Path, scores: FigureScores) -> None:
    """Write the table of scores, one line a metric."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["metric", "right", "extra", "missed"])
        table.writerows([metric, *astuple(score)] for metric, score in sorted(scores.items()))


def lowered(before: FigureScores, now: FigureScores) -> list[str]:
    """The metrics of which fewer statements are read, or more are invented."""
    return [
        metric
        for metric, old in before.items()
        for new in [now.get(metric, FigureScore())]
        if new.right < old.right or new.extra > old.extra
    ]
