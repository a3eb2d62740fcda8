"""Cut running text without enumerators into the problems or measures it states.

Writers part items by the strongest sign they use: semicolons, else full stops, else commas. Only where one sentence
holds all, its clauses are weighed: those of one theme, a purpose, a consequence stay together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gxdata.extract.problems import spans, wording
from gxdata.extract.problems.in_step import in_step
from gxdata.extract.problems.joins import (
    MAX_WEIGHED,
    joins,
    tell_apart,
    theme,
)
from gxdata.extract.problems.lists import (
    MIN_PROBLEM,
    NOT_DONE,
    counted,
    each_wants,
    listed,
    stated_apart,
)
from gxdata.extract.problems.matter import LIST_END, SUCH, matter
from gxdata.extract.problems.spans import Span, joined, split

# A clause that states a problem by itself is hardly longer.
MAX_PLAIN = 30
# A list has more clauses; of two each must have a theme of its own.
TWO = 2
# A paragraph, and how long the sentence may be that heads one.
LINE, MAX_HEAD = re.compile(r"[^\n]*[^\s][^\n]*"), 26
# A title ends in none of these.
ENDS = tuple(wording.END)
MAINLY = re.compile(r"[\s，]*(?:但|仍|还)?(?:主要|集中|突出)(?:是|有|表现|体现|反映)")


# 主要困难是人员编制紧: what follows is wrong, though no word of want says so.
NAMED = re.compile(r"(?:困难|问题|不足|短板)(?:主要)?(?:是|在于)(?=[^，。；]{4})")
# 甲不足的问题，以及乙缺失的问题: each is called one.
EACH, ALSO = re.compile("的问题(?=[，。；、]|以及|和)"), re.compile("[，、]?(?:以及|和)?")

# …等等，均有待今后加以解决: of all that was named.
ALL_TO_MEND = re.compile(
    r"[，,](?:这些)?(?:均|都)?还?(?:有待|需要?|亟待)在?(?:今后|以后|下一?步)[^，。；]{0,12}(?:改进|加强|解决|完善)[。]?$"
    r"|(?<=[等题足])[，,](?:这些)?(?:均|都)?还?(?:有待|需要?|亟待)[^，。；]{0,24}(?:[，,][^，。；]{0,12})?[。]?$"
    # …等问题，与群众需求有一定差距
    r"|(?<=[题足况象])[，,](?:与|和|同|离|距)[^，。；]{2,30}(?:差距|距离)[。]?$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that states something."""

    start: int
    end: int


def cut(
    text: str, start: int, end: int, *, problem: bool, firm: bool, problems: Sequence[str] = ()
) -> Iterator[Piece]:
    """The items of a stretch of running text.

    Parameters
    ----------
    text
        The text of the section.
    start, end
        The stretch.
    problem
        Whether it states problems; else measures.
    firm
        Whether a headline said so: then every sentence counts. Else a problem must say that something is wanting.
    problems
        The problems stated before: a sentence of as many measures goes in step with them.
    """
    paragraphs = _headed_paragraphs(text, start, end, problem=problem)
    if paragraphs:
        yield from paragraphs
        return
    kept = _sentences(text, start, end, problem=problem, firm=firm)
    for first, last in kept:
        parts = list(split(text, first, last, "；;"))
        if len(parts) == 1 and (len(kept) == 1 or (problem and _lists(text, first, last))):
            stepped = [] if problem else in_step(text, first, last, problems)
            yield from (Piece(*span) for span in stepped)
            if not stepped:
                yield from _clauses(text, first, last, problem=problem)
        else:
            for part in parts:
                yield from _additions(text, *part, problem=problem)


def _sentences(text: str, start: int, end: int, *, problem: bool, firm: bool) -> list[Span]:
    """The sentences that state something, without one that only opens a list."""
    told = list(spans.sentences(text, start, end))
    lists = [span for span in told if problem and not firm and _is_series(text[slice(*span)])]
    kept = [
        span
        for first, last in told
        if (
            span := _content(
                text, first, last, problem=problem, firm=firm or (first, last) in lists
            )
        )
    ]
    if len(lists) == 1 and kept and kept[0][1] != lists[0][1]:
        # What comes before the one list, and wants nothing for sure, only opens it.
        opening = text[slice(*kept[0])]
        plain = not wording.SURE_WANT.search(wording.unquoted(opening))
        if kept[0][0] < lists[0][0] and (plain or not theme(opening[:MAX_WEIGHED])):
            return kept[1:]
    return kept


def _headed_paragraphs(text: str, start: int, end: int, *, problem: bool) -> list[Piece]:
    """Paragraphs that each open with a short sentence on what is wanting, or what is done, and tell more of it."""
    lines = [m.span() for m in LINE.finditer(text, start, end)]
    if titled := _below_titles(text, lines, problem=problem):
        return titled
    heads = [text[a:b].split("。", 1) for a, b in lines]
    headed = all(_heads(head[0], problem=problem) for head in heads)
    longer = sum(len(head) > 1 and len(head[1].strip(wording.END)) > MIN_PROBLEM for head in heads)
    if len(lines) < 2 or not headed or longer < len(lines) - longer or longer < 2:
        return []
    return [Piece(*line) for line in lines]


def _below_titles(text: str, lines: list[Span], *, problem: bool) -> list[Piece]:
    """Lines that tell more of what the line above each names without a stop; nothing where one has no such title."""
    pieces: list[Piece] = []
    titled = False
    for first, last in lines:
        line = text[first:last].rstrip()
        title = not line.endswith(ENDS) and _heads(line, problem=problem)
        if title and not titled:
            pieces.append(Piece(first, last))
        elif pieces and not title:
            pieces[-1] = Piece(pieces[-1].start, last)
        else:
            return []
        titled = title
    return pieces if len(pieces) > 1 and not titled else []


def _heads(head: str, *, problem: bool) -> bool:
    """Whether a sentence is short and, of a problem, says what is wanting, or what needs doing."""
    says = not problem or wording.WANT.search(head) or re.search("[需待]", head)
    return len(head) <= MAX_HEAD and bool(says)


def _is_series(sentence: str) -> bool:
    """Whether a sentence is a list by itself: three parts between semicolons, or 主要是A；B."""
    parts = sentence.count("；")
    return parts >= 2 or bool(parts and MAINLY.match(sentence))


def sentences(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentences of a stretch, and the parts between semicolons, each as it stands."""
    for first, last in spans.sentences(text, start, end):
        for part in split(text, first, last, "；;"):
            yield Piece(*part)


def _content(text: str, start: int, end: int, *, problem: bool, firm: bool) -> Span | None:
    sentence = text[start:end]
    if not sentence.strip(wording.END):
        return None
    if problem:
        if wording.names_nothing(sentence):
            return None
        wanting = (
            wording.CLEAR_WANT.search(sentence)
            or NAMED.search(sentence)
            or (
                wording.STATE.search(sentence.strip(wording.END))
                and not wording.PRAISE.search(sentence)
            )
        )
        wanting = wanting or (firm and NOT_DONE.search(sentence))
        if not wanting and (not firm or wording.PRAISE.search(sentence)):
            return None
        told = ALL_TO_MEND.sub("", sentence)
        return start + matter(told, 0), start + len(told)
    return start, end


def _lists(text: str, start: int, end: int) -> bool:
    """Whether a sentence lists problems: it ends in 等问题, or each of its clauses is found wanting by itself."""
    if _is_list(text, start, end):
        return True
    clauses = [text[a:b] for a, b in split(text, start, end, "，,")]
    if len(clauses) < TWO or max(map(len, clauses)) > MAX_PLAIN:
        return False
    wanting = all(map(wording.SURE_WANT.search, clauses))
    return wanting and (len(clauses) > TWO or tell_apart(*clauses))


def _is_list(text: str, start: int, end: int) -> bool:
    words = text[start:end].rstrip(wording.END)
    return (
        bool(SUCH.search(words[-12:]))
        and bool(LIST_END.search(words))
        and bool(re.search("[、，,]|以及", words))
    )


def _additions(text: str, start: int, end: int, *, problem: bool) -> Iterator[Piece]:
    """One part, but for what it adds with 同时."""
    at = start
    if not problem:
        for first, last in list(split(text, start, end, "，,"))[1:]:
            if wording.ADDITION.match(text, first) and last - first > 6:
                yield Piece(at, first)
                at = first
    yield Piece(at, end)


def _each_named(text: str, start: int, end: int) -> list[Piece]:
    """The parts of a sentence that calls each of several a problem: 存在甲的问题，乙的问题，以及丙的问题."""
    ends = [m.span() for m in EACH.finditer(text, start, end)]
    if len(ends) < 2:
        return []
    if text[ends[-1][1] : end].strip(wording.END):
        ends.append((end, end))
    pieces, at = [], start
    for last, behind in ends:
        pieces.append(Piece(wording.behind(ALSO, text, at), last))
        at = behind
    return pieces


def _clauses(text: str, start: int, end: int, *, problem: bool) -> Iterator[Piece]:
    if problem and (named := _each_named(text, start, end)):
        yield from named
        return
    if problem and (parts := counted(text, start, end)):
        yield from (Piece(*part) for part in parts)
        return
    words = text[start:end].rstrip(wording.END)
    is_list = problem and bool(LIST_END.search(words))
    is_list = is_list and (bool(SUCH.search(words)) or each_wants(words))
    commas = list(split(text, start, end, "，,"))
    if is_list:
        several = len(commas) > 1
        commas = [part for span in commas for part in listed(text, *span, several=several)]
    else:
        commas = [part for span in commas for part in stated_apart(text, *span, problem=problem)]
    if problem:
        commas = [part for span in commas for part in joined(text, *span)]
    group: list[Span] = []
    groups: list[list[Span]] = []
    for span in commas:
        if group and not joins(text, group, span, problem=problem, listed=is_list):
            groups.append(group)
            group = []
        group.append(span)
    if group:
        groups.append(group)
    if is_list and len(groups) > 1:
        before, last = text[groups[-2][0][0] : groups[-2][-1][1]], _without_end(text, groups[-1])
        if not (wording.WANT.search(last) or tell_apart(before, last)):
            groups[-2:] = [groups[-2] + groups[-1]]
    for group in groups:
        yield Piece(group[0][0], group[-1][1])


def _without_end(text: str, group: list[Span]) -> str:
    """The last part of a list without 等问题."""
    return LIST_END.sub("", text[group[0][0] : group[-1][1]].rstrip(wording.END))
