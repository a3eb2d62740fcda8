"""The problems and measures that a report states."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gxdata.extract.problems import wording
from gxdata.extract.problems.atoms import STOP
from gxdata.extract.problems.categorise import Labels, label
from gxdata.extract.problems.headlines import ASIDE, headline
from gxdata.extract.problems.items import Item
from gxdata.extract.problems.matter import LIST_END
from gxdata.extract.problems.pair import answers
from gxdata.extract.problems.passages import Passage, passages
from gxdata.extract.problems.tabled import holds_table, tabled
from gxdata.extract.problems.turns import BUT
from gxdata.extract.problems.walk import walk
from gxdata.extract.problems.wrapped import Whole, whole
from gxdata.extract.report import Problem, Section

MIN_LENGTH = 3
# 又如，经办人员法律知识欠缺
EXAMPLE = re.compile("(?:[又再比例譬]如)[，,：:]")
# 更新慢（改进措施：按周更新）: what is done about a problem, in brackets behind it.
IN_BRACKETS = re.compile(r"（((?:整改|改进)(?:措施|情况)?：[^（）\n]{4,120})）")
NONE = "none_stated"


def problems(
    sections: Sequence[Section], text: str = "", year: int | None = None
) -> tuple[Problem, ...]:
    """The problems and measures that the report states, in their order.

    Parameters
    ----------
    sections
        All parts of the report.
    text
        The normalised text of the whole report: looked through where no part is headed as section five.
    year
        The year reported on, if it is known: what was wrong in an earlier one and was put right is no problem.
    """
    rows = _of_tables(sections, text)
    found = list(passages(sections, text))
    for passage in found:
        if passage.plans and any(row.kind == "measure" for row in rows):
            # What is planned behind the last part answers no problem that was answered before.
            continue
        rows += _of_passage(passage, year)
    stated = _without_weak(rows)
    if found and not any(row.kind == "problem" for row in stated):
        unread = not any(passage.text.strip() for passage in found) and holds_table(sections, text)
        stated = stated if unread else [*_nothing(found, stated, text), *stated]
    return tuple(_rows(stated))


@dataclass(slots=True, eq=False)
class Stated:
    """A problem or measure with its words, before it is counted and categorised.

    `told` are its words as they are read: without the ends of lines that a page broke inside a sentence.
    `nothing` is how a part is labelled in which no problem was read: with none where that is not certain.
    A measure may be written `behind` the problem that it answers.
    """

    kind: str
    text: str
    start: int
    told: str = ""
    weak: bool = False
    past: bool = False
    nothing: Labels | None = None
    behind: "Stated | None" = None


def _of_tables(sections: Sequence[Section], text: str) -> list[Stated]:
    cells = list(tabled(sections, text))
    rows = [Stated(cell.kind, cell.text, cell.start, cell.text) for cell in cells]
    asked = {cell.row: row for row, cell in zip(rows, cells, strict=True) if cell.kind == "problem"}
    for row, cell in zip(rows, cells, strict=True):
        if cell.kind == "measure":
            row.behind = asked.get(cell.row)
    return rows


def _of_passage(passage: Passage, year: int | None) -> list[Stated]:
    read = whole(IN_BRACKETS.sub(r"，\1，", wording.fold(passage.text)))
    kept: list[Stated | None] = []
    for item in walk(read.text, passage.kind, year):
        row = _stated(passage, read, item)
        if row and item.answers is not None:
            row.behind = kept[item.answers]
        kept.append(row)
    return [row for row in kept if row]


def _stated(passage: Passage, read: Whole, item: Item) -> Stated | None:
    start, end = _trimmed(read.text, item.start, item.end, problem=item.kind == "problem")
    words = read.text[start:end]
    if item.kind == ASIDE:
        return None
    if end - start < MIN_LENGTH or headline(words) or wording.says_nothing(words):
        return None
    if item.kind == "problem" and item.past:
        return None
    first, last = read.printed(start, end)
    printed = passage.text[first:last]
    return Stated(item.kind, printed, passage.start + first, words, item.weak, item.past)


def _trimmed(text: str, start: int, end: int, *, problem: bool) -> tuple[int, int]:
    while start < end and text[start] in wording.END:
        start += 1
    if problem and (example := EXAMPLE.match(text, start, end)):
        start = example.end()
    while end > start and text[end - 1] in f"{wording.END}.":
        end -= 1
    if problem and "\n" not in text[start:end]:
        tail = LIST_END.search(text, max(start, end - 14), end)
        if (
            tail
            and tail.end() == end
            and tail[0].startswith("等")
            and tail.start() - start >= MIN_LENGTH
        ):
            end = tail.start()
    return start, end


def _without_weak(rows: list[Stated]) -> list[Stated]:
    """Leave out what only says that the organ falls short, where anything says in what."""
    if any(row.kind == "problem" and not row.weak for row in rows):
        return [row for row in rows if not row.weak]
    return rows


def _nothing(found: list[Passage], stated: list[Stated], text: str) -> list[Stated]:
    """The finding that no problem was read: none is stated where the text says so, is empty, or only praises.

    What an empty part states stands in its heading.
    """
    for passage in found:
        for start, end in passage.sentences():
            words = STOP.split(passage.text[start:end].strip(wording.END))[0].strip(wording.END)
            if wording.NOTHING.match(words):
                at = passage.text.index(words, start)
                told = _none_in(words.rpartition("，")[0]) if not _but(passage, end) else ()
                return [Stated("problem", words, passage.start + at, nothing=told)]
    if stated:
        return _praised(found[0], stated[0].start)
    for passage in found:
        words = passage.text.strip(wording.END)
        if words:
            at = passage.start + passage.text.find(words)
            return [Stated("problem", words, at, nothing=_none_in(words))]
    passage = found[0]
    at = text.rfind(passage.heading, 0, passage.start)
    place = passage.start if at < 0 else at
    return [Stated("problem", passage.heading, place, nothing=(NONE,))]


def _praised(passage: Passage, end: int) -> list[Stated]:
    """The praise that stands before the measures of a part on problems, where it owns to none."""
    before = passage.text[: end - passage.start] if end > passage.start else ""
    owned = wording.WANT.search(before) or wording.PROBLEM_NOUN.search(before)
    if passage.kind != "problem" or owned:
        return []
    for start, stop in Passage(before, passage.start, passage.kind).sentences():
        words = before[start:stop].strip(wording.END)
        if wording.PRAISE.search(words) and not wording.PIVOT.match(words):
            at = before.index(words, start)
            told = _none_in(before.rpartition("。")[0])
            return [Stated("problem", words, passage.start + at, nothing=told)]
    return []


def _but(passage: Passage, end: int) -> bool:
    """Whether the sentence behind one that finds nothing wrong takes some of it back: 无大的问题。但版面…."""
    behind = STOP.split(passage.text[end:].lstrip(wording.END))[0]
    return bool(BUT.match(behind)) and not wording.only_praises(behind)


def _none_in(words: str) -> Labels:
    """The label of words in which no problem was read: none where a clause may state one all the same."""
    return (NONE,) if wording.only_praises(words) else ()


def _rows(stated: list[Stated]) -> list[Problem]:
    problem_rows = [row for row in stated if row.kind == "problem"]
    measure_rows = [row for row in stated if row.kind == "measure"]
    asked = [row for row in problem_rows if row.nothing is None]
    promised = [row for row in measure_rows if not row.past]
    tied = answers([row.told for row in asked], [row.told for row in promised])
    places = dict(zip(map(id, promised), tied, strict=True))
    behind = [
        asked.index(row.behind) if row.behind in asked else places.get(id(row))
        for row in measure_rows
    ]
    of_asked, of_measures = label(
        [row.told for row in asked], [row.told for row in measure_rows], behind
    )
    labels = dict(zip(map(id, asked), of_asked, strict=True))
    rows = [
        _row(row, n, labels.get(id(row), row.nothing or ()), None)
        for n, row in enumerate(problem_rows, 1)
    ]
    for n, (row, of_row, place) in enumerate(
        zip(measure_rows, of_measures, behind, strict=True), 1
    ):
        rows.append(_row(row, n, of_row, None if place is None else place + 1))
    return rows


def _row(row: Stated, ordinal: int, labels: Labels, answered: int | None) -> Problem:
    main = labels[0] if labels else None
    end = row.start + len(row.text)
    return Problem(row.kind, ordinal, row.text, main, labels, answered, row.start, end)
