"""What prose says of one row of a table in the row's own words: 作出行政许可决定214件, 本机关不掌握9件."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue.prose_checks import WordedRow, elsewhere, worded_rows
from gxdata.check.prose import RULE, exact, held_by_table, plain, same
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Report

# A list of what became of applications is that of the table where so many of its numbers are the table's.
ALIKE = 2
SENTENCE = re.compile(r"[^。；;\n]+")
# What tells whose a number is and of when, and nothing else: 2023年我局共依法
WHOSE = r"(?:20\d\d年度?|全年度?|年内|本年度?|今年|当年|[我本](?:[局镇乡区县市办委厅院州旗]|街道|单位|机关)|共计?|依法)"
# What may stand before a row of a list.
OWN = re.compile(rf"(?:^|[，,；;：:、（(）)]){WHOSE}{{0,4}}$")
# What may open a sentence that tells of decisions; not 上半年，作出…, which tells of some.
OPENING = re.compile(
    rf"\s*(?:{WHOSE}|[一二三四五六七八九]是|，|[作做]出[^，；。、\d]{{2,14}}[\d,]+[件宗份起][，、])*$"
)
YEAR = re.compile(r"20\d\d(?=年)")


def check_prose_rows(report: Report) -> Iterator[CheckResult]:
    """Rows that the prose names as the table does; those of a list only where the rest of it is the table's."""
    sentences = [m[0] for m in SENTENCE.finditer(report.text)]
    for entry in worded_rows():
        printed = _printed(report, entry)
        if printed is None:
            continue
        told = [
            number * entry.scale
            for sentence in sentences
            for number in _numbers(report, sentence, entry)
            if not entry.listed or _is_of_the_table(report, sentence)
        ]
        if told:
            agrees = any(same(number, printed) for number in told)
            found = plain(printed if agrees else told[0])
            outcome: Outcome = "fail" if not agrees else "pass" if printed else "vacuous"
            yield CheckResult(RULE, entry.row, outcome, plain(printed), found)


def _printed(report: Report, entry: WordedRow) -> float | None:
    """The number that the cell of a row holds, None where it holds none for certain."""
    table = report.table(entry.frame)
    cells = (c for row in table.rows if row.code == entry.row for c in row.cells) if table else ()
    return next(
        (c.number for c in cells if c.column == entry.column and c.status == "reported"), None
    )


def _numbers(report: Report, sentence: str, entry: WordedRow) -> Iterator[float]:
    """The numbers that a sentence gives a row for the whole year and for the organ itself."""
    if elsewhere(report.identity.scope).search(sentence):
        return
    if any(int(year) != report.identity.year for year in YEAR.findall(sentence)):
        return
    for match in _pattern(entry).finditer(sentence):
        before = sentence[: match.start()]
        if OWN.search(before) if entry.listed else OPENING.match(before):
            yield float((match["behind"] or match["before"]).replace(",", ""))


def _is_of_the_table(report: Report, sentence: str) -> bool:
    """Whether the other results that a sentence lists are those of table three."""
    begin = report.text.find(sentence)
    figures = (f for f in exact(report) if begin <= f.start < begin + len(sentence))
    alike = sum(same(f.value, held_by_table(report, f.metric) or -1) for f in figures)
    for entry in worded_rows():
        printed = _printed(report, entry) if entry.listed else None
        alike += printed is not None and printed in _numbers(report, sentence, entry)
    return alike >= ALIKE


@cache
def _pattern(entry: WordedRow) -> re.Pattern[str]:
    words, units = "|".join(entry.words), "|".join(entry.units)
    verbs = f"(?:{'|'.join(entry.verbs)})" if entry.verbs else ""
    number = rf"(?P<behind>[\d,]+(?:\.\d+)?)(?:{units})(?![（，]不[含包])"
    behind = rf"{verbs}(?:{words})(?:[的类共计为有：:]|总额|金额){{0,3}}{number}"
    before = (
        rf"|{verbs}(?P<before>[\d,]+)(?:{units})(?:{words})" if entry.verbs else "|(?P<before>(?!))"
    )
    return re.compile(behind + before)
