"""What is read of who reports: the generator's reports, its look-alikes, and passages, field by field."""

import csv
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from gxdata import ReadError, parse
from gxdata.sample import corpus
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.damage import DAMAGES
from tests.extract.test_identity_cases import CASES, report
from tests.gate.look_alikes import look_alikes

FIELDS = (
    "year", "agency", "agency_full", "agency_type", "level", "scope", "province", "city", "county", "township",
    "published_on",
)  # fmt: skip
SEEDS = (3, 11)
SLOW = ("pdf", "doc", "xls")
TEXT = tuple(name for name in DAMAGES if name.startswith("text_"))


class Reading(NamedTuple):
    """One field of one page: where the page is from, and whether the field is right, wrong or missed.

    A missed field is null or ``unknown`` where the truth is not.
    """

    group: str
    field: str
    outcome: str


class Score(NamedTuple):
    """How many fields there are, how many are right, and how many claim what is not so."""

    cases: int
    right: int
    wrong: int

    def is_lower_than(self, other: "Score") -> bool:
        """Whether fewer are right, or more are wrong."""
        return self.right * other.cells() < other.right * self.cells() or self.wrong > other.wrong

    def cells(self) -> int:
        """The number of cases, at least one."""
        return max(1, self.cases)


Scores = dict[tuple[str, str], Score]


def measure() -> Scores:
    """Everything the gate looks at, counted by group and field."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for reading in readings():
        counts.setdefault((reading.group, reading.field), Counter())[reading.outcome] += 1
    return {key: Score(c.total(), c["right"], c["wrong"]) for key, c in counts.items()}


def readings() -> Iterator[Reading]:
    """All fields of all pages."""
    yield from _generated()
    yield from _passages()
    yield from _refusals()


def _generated() -> Iterator[Reading]:
    for seed in SEEDS:
        for carrier in CARRIERS:
            damages = ["none"] if carrier in SLOW else ["none", *TEXT]
            for sample in corpus(seed, damages, [carrier], count=1):
                group = f"{sample.truth['damage']}/{carrier}"
                yield from _fields(group, sample.content, sample.truth)


def _passages() -> Iterator[Reading]:
    for case in _cases("heads"):
        yield from _fields("heads", report(case), case)
    for case in _cases("awkward"):
        yield from _fields("awkward", case["text"].strip().encode(), {"year": case["year"]})


def _refusals() -> Iterator[Reading]:
    for case in _cases("lookalikes"):
        yield _refused("lookalikes", case["text"].strip().encode(), case["reasons"])
    for seed in SEEDS:
        for page in look_alikes(seed):
            yield _refused(f"look-alike {page.kind}", page.content, page.reasons)


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    return cases


def _fields(group: str, content: bytes, truth: Any) -> Iterator[Reading]:
    try:
        who = parse(content).report.identity
    except ReadError:
        who = None
    for field in FIELDS:
        if field in truth:
            wanted = truth[field] or None
            found = getattr(who, field, None)
            if field == "published_on" and found:
                found = found.isoformat()
            yield Reading(group, field, judge(wanted, found))


def judge(wanted: object, found: object) -> str:
    """The outcome for one field."""
    if wanted == found:
        return "right"
    return "missed" if found in (None, "unknown") else "wrong"


def _refused(group: str, content: bytes, reasons: Iterable[str]) -> Reading:
    try:
        parse(content)
    except ReadError as error:
        return Reading(group, "refused", "right" if error.reason in reasons else "missed")
    return Reading(group, "refused", "wrong")


def write(path: Path, scores: Scores) -> None:
    """Write the table, sorted."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["group", "field", *Score._fields])
        rows.writerows([*key, *score] for key, score in sorted(scores.items()))


def load(path: Path) -> Scores:
    """Read the table; without a file there are no scores yet."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row["group"], row["field"]): Score(*(int(row[name]) for name in Score._fields))
            for row in csv.DictReader(file)
        }


def lowered(before: Scores, now: Scores) -> list[tuple[str, str]]:
    """What got worse, or is measured no more."""
    return [key for key, score in before.items() if key not in now or now[key].is_lower_than(score)]
