"""What a report's page of evidence shows: every figure with the text that gave it and the place where it stands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import pandas as pd

from gxdata.catalogue import Code, Lang, check_rules, code_list
from gxdata.chart.numbers import number
from gxdata.narrate.subjects import subject_label
from gxdata.publish.evidence_address import anchor_of
from gxdata.publish.html import both, link, table, text, word
from gxdata.publish.interface import WORDS

# The columns that tell the cells of a frame apart, with the lists of codes they hold; and where its number stands.
CELLS = {
    "disclosure": ((("item", "item"), ("measure", "measure")), "value"),
    "applications": ((("outcome", "outcome"), ("applicant", "applicant")), "count"),
    "reviews": ((("channel", "channel"), ("result", "result")), "count"),
    "statistics": ((("item", "indicator"), ("label", "")), "value"),
}
SINCE_2019 = ("disclosure", "applications", "reviews")
FRAMES = (*CELLS, "figures", "problems", "checks")
HEADINGS = {
    **{name: f"table_{name}" for name in CELLS},
    "figures": "in_prose",
    "problems": "in_section_five",
    "checks": "failed_checks",
}
# Which column of a table of figures holds their numbers.
VALUE = (1,)

# A report of usual size has far fewer rows and shorter texts; these keep the page of a monstrous one below 1.5 MB.
MOST_ROWS = 800
LONGEST = 300

# In this order both stand on a page of evidence.
LANGS: tuple[Lang, Lang] = ("zh", "en")

Rows = Iterator[tuple[str, Sequence[str]]]


def evidence_sections(frames: Mapping[str, pd.DataFrame]) -> str:
    """The sections of one report's page, for the frames that hold anything of it.

    Pages lead to a report's tables two to four without asking whether it has them: where it has not, the page says so
    there, and what it has.
    """
    present = [name for name in FRAMES if len(frames[name])]
    parts = [
        _cells(name, frames[name]) if name in present else _missing(name, present)
        for name in CELLS
        if name in present or name in SINCE_2019
    ]
    if len(frames["figures"]):
        heads = ["metric", "value", "evidence", "place"]
        parts.append(_section("figures", heads, _figure_rows(frames["figures"]), VALUE))
    if len(frames["problems"]):
        heads = ["place_in_order", "category", "words", "place"]
        parts.append(_section("problems", heads, _problem_rows(frames["problems"])))
    failed = frames["checks"][frames["checks"]["outcome"].isin(["fail", "uncertain"])]
    if len(failed):
        heads = ["rule", "subject", "found", "expected"]
        parts.append(_section("checks", heads, _check_rows(failed)))
    return "\n".join(parts)


def _missing(name: str, present: Collection[str]) -> str:
    """That a report has no such table, with the way to what it has."""
    shown = [each for each in present if each != "checks"]
    ways = "".join(f"<li>{link(f'#{each}', word(HEADINGS[each]))}</li>" for each in shown)
    instead = f"<p>{word('read_instead')}</p>\n<ul>{ways}</ul>\n" if shown else ""
    return f'<h2 id="{name}">{word(HEADINGS[name])}</h2>\n<p>{word("no_such_table")}</p>\n{instead}'


def _cells(name: str, frame: pd.DataFrame) -> str:
    (first, second), value = CELLS[name]
    heads = ["figure", "value", "status", "evidence", "place"]
    rows = (
        (
            f' id="{text(_anchor(name, n, row))}"',
            [
                f"{_code(first[1], row[first[0]])} · {_code(second[1], row[second[0]])}",
                _amount(row[value], row.get("unit")),
                _code("status", row["status"]),
                _quoted(row["evidence"]),
                text(row["locator"]),
            ],
        )
        for n, row in enumerate(_records(frame), 1)
    )
    return _section(name, heads, rows, VALUE)


def _anchor(name: str, n: int, row: Mapping[str, Any]) -> str:
    if name == "statistics":  # its rows are told apart by words as printed, which make no ids
        return anchor_of(name, str(n))
    return anchor_of(name, *(str(row[key]) for key, _ in CELLS[name][0]))


def _figure_rows(frame: pd.DataFrame) -> Rows:
    for n, row in enumerate(_records(frame), 1):
        channel = row["channel"]
        what = _code("metric", row["metric"])
        if not pd.isna(channel):
            what += f" · {_code('figure_channel', channel)}"
        cells = [what, _amount(row["value"], row["unit"]), _quoted(row["evidence"]), _span(row)]
        yield f' id="{anchor_of("figure", str(n))}"', cells


def _problem_rows(frame: pd.DataFrame) -> Rows:
    for row in _records(frame):
        which = f"{_code('kind', row['kind'])} {text(row['ordinal'])}"
        cells = [which, _code("category", row["category"]), _quoted(row["text"]), _span(row)]
        yield f' id="{anchor_of(str(row["kind"]), str(row["ordinal"]))}"', cells


def _check_rows(frame: pd.DataFrame) -> Rows:
    for row in _records(frame):
        rule = check_rules().get(row["rule"])
        name = both(rule.zh, rule.en) if rule else text(row["rule"])
        subject = both(*(subject_label(row["subject"], lang) for lang in LANGS))
        yield "", [name, subject, _quoted(row["found"]), _quoted(row["expected"])]


def _section(name: str, heads: Sequence[str], rows: Rows, numbers: Collection[int] = ()) -> str:
    title = word(HEADINGS[name])
    first = list(islice(rows, MOST_ROWS))
    rest = sum(1 for _ in rows)
    titles = [word(f"head_{head}") for head in heads]
    shown = table(f"{name}-caption", title, titles, first, numbers)
    more = both(*(WORDS[lang]["more_rows"].format(rows=rest) for lang in LANGS))
    below = f'<p class="table-note">{more}</p>\n' if rest else ""
    return f'<h2 id="{name}">{title}</h2>\n{shown}{below}'


def _quoted(value: Any) -> str:
    """What a report says, cut where it runs on and on."""
    shown = text(value)
    return shown if len(shown) <= LONGEST else text(str(value)[:LONGEST] + "…")


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    # Not `to_dict`, which takes most of the time that a page takes.
    names = [str(name) for name in frame.columns]
    values = (frame[name].tolist() for name in frame.columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*values, strict=True)]


def _amount(value: Any, unit: Any) -> str:
    if pd.isna(value):
        return text(None)
    return text(number(value) + ("" if unit is None or pd.isna(unit) else f" {unit}"))


def _span(row: Mapping[str, Any]) -> str:
    return text(f"chars {row['start']}-{row['end']}") if not pd.isna(row["start"]) else text(None)


def _code(codes: str, code: Any) -> str:
    return _coded(codes, code) if isinstance(code, str) else text(code)


@lru_cache(maxsize=1 << 12)
def _coded(codes: str, code: str) -> str:
    known: Code | None = _codes(codes).get(code)
    return both(known.zh, known.en) if known else text(code)


def _codes(name: str) -> Mapping[str, Code]:
    try:
        return code_list(name)
    except KeyError:  # a list that has no codes, such as the wordings of a local table
        return {}
