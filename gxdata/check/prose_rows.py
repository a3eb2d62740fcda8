"""What prose says of one row of a table in the row's own words: 作出行政许可决定214件, 本机关不掌握9件."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from gxdata.catalogue.prose_checks import WordedRow, elsewhere, worded_rows
from gxdata.check.prose import RULE, exact, held_by_table, plain, same
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Report

# A list of what became of applications is that of the table where so many of its numbers are the table's.
ALIKE = 2
SENTENCE = re.compile(r"[^。；;\n]+")
ENDS = "。；;\n"
# So far at most does a sentence go on before and behind what names a row.
LONGEST = 1000
Span = tuple[int, int]
Named = re.Match[str]
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
    printed = dict(_printed(report))
    told: dict[WordedRow, list[float]] = {entry: [] for entry in printed}
    alike = _held_too(report) if any(entry.listed for entry in printed) else []
    for sentence, named in _naming(report.text, printed).items():
        said = {entry: [*_numbers(report, sentence, entry, named[entry])] for entry in named}
        also = bisect_left(alike, sentence[1]) - bisect_left(alike, sentence[0])
        also += sum(entry.listed and printed[entry] in said[entry] for entry in said)
        for entry, numbers in said.items():
            told[entry] += numbers if also >= ALIKE or not entry.listed else []
    for entry, numbers in told.items():
        if numbers:
            yield _held(entry, numbers, printed[entry])


def _held(entry: WordedRow, told: list[float], printed: float) -> CheckResult:
    agrees = any(same(number, printed) for number in told)
    found = plain(printed if agrees else told[0])
    outcome: Outcome = "fail" if not agrees else "pass" if printed else "vacuous"
    return CheckResult(RULE, entry.row, outcome, plain(printed), found)


def _printed(report: Report) -> Iterator[tuple[WordedRow, float]]:
    """The rows that the text may name and whose cell holds a number for certain, each with that."""
    for entry in worded_rows():
        table = report.table(entry.frame)
        if table is None or not any(words in report.text for words in entry.words):
            continue
        cells = (cell for row in table.rows if row.code == entry.row for cell in row.cells)
        for cell in cells:
            if (
                cell.column == entry.column
                and cell.status == "reported"
                and cell.number is not None
            ):
                yield entry, cell.number


def _held_too(report: Report) -> list[int]:
    """Where the text gives numbers that a table holds too, zeros aside: those of any two lists are alike."""
    found = ((figure, held_by_table(report, figure.metric)) for figure in exact(report))
    return sorted(figure.start for figure, held in found if held and same(figure.value, held))


def _naming(text: str, entries: Iterable[WordedRow]) -> dict[Span, dict[WordedRow, list[Named]]]:
    """Where the sentences stand that name rows beside a number, in their order, and what names each row there."""
    found: dict[Span, dict[WordedRow, list[Named]]] = {}
    for entry in entries:
        for match in _pattern(entry).finditer(text):
            start = max(0, match.start() - LONGEST)
            start += max(text[start : match.start()].rfind(end) for end in ENDS) + 1
            end = SENTENCE.match(text, match.end(), match.end() + LONGEST)
            span = start, end.end() if end else match.end()
            found.setdefault(span, {}).setdefault(entry, []).append(match)
    return dict(sorted(found.items()))


def _numbers(report: Report, span: Span, entry: WordedRow, named: list[Named]) -> Iterator[float]:
    """The numbers that a sentence gives a row for the whole year and for the organ itself."""
    sentence = report.text[slice(*span)]
    found = [m for m in named if _opens(entry, report.text[span[0] : m.start()])]
    years = YEAR.findall(sentence) if found else []
    if any(int(year) != report.identity.year for year in years):
        return
    if found and not elsewhere(report.identity.scope).search(sentence):
        for match in found:
            yield float(next(filter(None, match.groups())).replace(",", ""))


def _opens(entry: WordedRow, before: str) -> bool:
    """Whether nothing before a number in a sentence tells that only some of what the row counts is meant."""
    return bool(OWN.search(before) if entry.listed else OPENING.match(before))


@cache
def _pattern(entry: WordedRow) -> re.Pattern[str]:
    """What names a row, with its number behind the words, or between them and the verb."""
    words, units = "|".join(entry.words), "|".join(entry.units)
    verbs = f"(?:{'|'.join(entry.verbs)})" if entry.verbs else ""
    number = rf"([\d,]+(?:\.\d+)?)(?:{units})(?![（，]不[含包])"
    behind = rf"{verbs}(?:{words})(?:[的类共计为有：:]|总额|金额){{0,3}}{number}"
    before = rf"|{verbs}([\d,]+)(?:{units})(?:{words})" if entry.verbs else ""
    return re.compile(behind + before)
