"""Cut running text without enumerators into the problems or measures it states.

Writers part items by the strongest sign they use: semicolons, else full stops, else commas. Only where one sentence
holds all, its clauses are weighed: those of one theme, a purpose, a consequence stay together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gxdata.extract.problems import wording
from gxdata.extract.problems.announce import LIST_END, matter
from gxdata.extract.problems.categorise import rank, scores
from gxdata.extract.problems.likeness import likeness

Span = tuple[int, int]
SENTENCE = re.compile(r"(?:[^。！!\n]|(?<=；)\n)+[。！!]?")
# Shorter parts between 、 are words of one list, no statements; a measure may be a verb and its object.
MIN_PROBLEM, MIN_MEASURE = 5, 4
# 加强培训，提高业务水平: what a measure is for, where several stand in one sentence.
AIM = re.compile(
    r"(?:不断|切实|进一步|逐步|全面)?(?:提高|提升|增强|改善|推动|促进|保持|扩大|营造|树立|转变)"
)
# 群众看不明白, 企业难以查找: what came of the problem before it for those it concerns.
CONSEQUENCE = re.compile(
    r"(?:群众|居民|村民|市民|公众|企业|读者|办事人|申请人)[^，。；]{0,6}(?:看不|听不|不易|难以|理解困难|不便|有难度|难理解|找不|查不|多跑|读不|不明白|摸不)"
)
MIN_ALONE = 8
# A clause that states a problem by itself is hardly longer.
MAX_PLAIN = 30
# A share of likeness from which words without a cue have a theme.
PLAINLY = 0.6
# What an item says in its first characters tells its theme; a run of clauses without end is not weighed anew for each.
MAX_WEIGHED, MAX_LEADS = 240, 6
# A part that ends so names what the next part finds wanting: 公开的及时性、全面性不够.
TOPIC = re.compile(
    r"(?:性|度|面|率|量|内容|形式|渠道|方式|载体|机制|制度|队伍|平台|时间|质量|范围|水平|能力|意识|格式|标准|流程|程序|要求)[、，]?$"
)
# A paragraph, and how long the sentence may be that heads one.
LINE, MAX_HEAD = re.compile(r"[^\n]*[^\s][^\n]*"), 26
MAX_MEASURE_HEAD = 14
THEME = re.compile(r"(?:在)?[^，。；：、\n]{2,14}方面")
MAINLY = re.compile(r"[\s，]*(?:但|仍|还)?(?:主要|集中|突出)(?:是|有|表现|体现|反映)")
# What stands in quotation marks or brackets is not cut.
CLOSED = re.compile(
    r"“[^”\n]{0,60}”|（[^）\n]{0,60}）|\([^)\n]{0,60}\)|《[^》\n]{0,60}》|\"[^\"\n]{0,60}\""
)


# 主要困难是人员编制紧: what follows is wrong, though no word of want says so.
NAMED = re.compile(r"(?:困难|问题|不足|短板)(?:主要)?(?:是|在于)(?=[^，。；]{4})")
# 通过问卷、座谈等方式: a list of means in one clause; 更新率明显提高: what came of the measure before.
MEANS = re.compile(r"等(?:多种)?(?:方式|形式|办法|手段|途径|措施|渠道|方法|平台|载体)")
RESULT = re.compile(
    r"(?:明显|显著|有效|大幅|稳步|不断|进一步|切实)?(?:得到|有了?)?(?:明显|显著|有效|大幅|较大)(?:地)?(?:提高|提升|改善|增强|加快|好转|进步)$|取得[^，]{0,8}(?:成效|效果|进展)$"
    # 上述改进均已落实; 持续打造“阳光财政”
    r"|^(?:上述|以上)[^，。；]{0,8}(?:均|都|全部)?已[^，。；]{0,6}(?:落实|完成|到位)$"
    r"|^(?:持续|着力|努力|全力|不断|真正)?打造“?(?:阳光|透明|法治|服务型|廉洁)[^，。；]{0,8}$"
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
    told = list(_sentences(text, start, end))
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
        plain = not wording.sure_want().search(wording.unquoted(opening))
        if kept[0][0] < lists[0][0] and (plain or not _theme(opening[:MAX_WEIGHED])):
            kept = kept[1:]
    for first, last in kept:
        parts = list(_split(text, first, last, "；;"))
        if len(parts) == 1 and (len(kept) == 1 or (problem and _lists(text, first, last))):
            in_step = [] if problem else _in_step(text, first, last, problems)
            yield from in_step or _clauses(text, first, last, problem=problem)
        else:
            for part in parts:
                yield from _additions(text, *part, problem=problem)


def _headed_paragraphs(text: str, start: int, end: int, *, problem: bool) -> list[Piece]:
    """Paragraphs that each open with a short sentence on what is wanting, or what is done, and tell more of it."""
    lines = [m.span() for m in LINE.finditer(text, start, end)]
    heads = [text[a:b].split("。", 1) for a, b in lines]
    heads_one = _is_wanting if problem else _heads_measure
    headed = all(len(head[0]) <= MAX_HEAD and heads_one(head[0]) for head in heads)
    longer = sum(len(head) > 1 and len(head[1].strip(wording.END)) > MIN_PROBLEM for head in heads)
    if len(lines) < 2 or not headed or longer < len(lines) - longer or longer < 2:
        return []
    return [Piece(*line) for line in lines]


def _is_wanting(head: str) -> bool:
    """Whether a short sentence says what is wanting, or what needs doing."""
    return bool(wording.want().search(head) or re.search("[需待]", head))


def _heads_measure(head: str) -> bool:
    """Whether a short sentence names a measure in a few words: 严把质量关."""
    head = head.strip(wording.END)
    return len(head) <= MAX_MEASURE_HEAD and wording.opens_measure(head)


def _is_series(sentence: str) -> bool:
    """Whether a sentence is a list by itself: three parts between semicolons, or 主要是A；B."""
    parts = sentence.count("；")
    return parts >= 2 or bool(parts and MAINLY.match(sentence))


def sentences(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentences of a stretch, and the parts between semicolons, each as it stands."""
    for first, last in _sentences(text, start, end):
        for part in _split(text, first, last, "；;"):
            yield Piece(*part)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch; a theme before one, as 决策公开方面。, goes with it."""
    theme: int | None = None
    for match in SENTENCE.finditer(text, start, end):
        first = match.start() if theme is None else theme
        theme = first if THEME.fullmatch(match[0].strip(wording.END)) else None
        if theme is None:
            yield first, match.end()


def _content(text: str, start: int, end: int, *, problem: bool, firm: bool) -> Span | None:
    sentence = text[start:end]
    if not sentence.strip(wording.END):
        return None
    if problem:
        if wording.names_nothing(sentence):
            return None
        wanting = (
            wording.clear_want().search(sentence)
            or NAMED.search(sentence)
            or (
                wording.STATE.search(sentence.strip(wording.END))
                and not wording.praise().search(sentence)
            )
        )
        if not wanting and (not firm or wording.praise().search(sentence)):
            return None
        if _is_done(sentence):
            return None
        start += matter(sentence, 0)
    return start, end


def _is_done(sentence: str) -> bool:
    """Whether a sentence says that what was wrong a year ago has been put right."""
    return bool(
        re.search(r"已(?:逐项|逐一|全部|基本|经)?[^，。；]{0,8}(?:整改|改进|解决|落实)", sentence)
    ) and bool(re.search(r"上年|上一年|去年|20\d\d年", sentence))


def _lists(text: str, start: int, end: int) -> bool:
    """Whether a sentence lists problems: it ends in 等问题, or each of its clauses is found wanting by itself."""
    if _is_list(text, start, end):
        return True
    clauses = list(_split(text, start, end, "，,"))
    wanting = wording.sure_want().search
    return len(clauses) > 2 and all(b - a <= MAX_PLAIN and wanting(text[a:b]) for a, b in clauses)


def _is_list(text: str, start: int, end: int) -> bool:
    words = text[start:end].rstrip(wording.END)
    return (
        "等" in words[-12:] and bool(LIST_END.search(words)) and bool(re.search("[、，,]", words))
    )


def _split(text: str, start: int, end: int, signs: str) -> Iterator[Span]:
    """The parts between signs, none inside quotation marks or brackets."""
    closed = CLOSED.finditer(text, start, end)
    inside = next(closed, None)
    at = start
    for match in re.finditer(f"[{signs}]", text[start:end]):
        here = start + match.start()
        while inside and inside.end() <= here:
            inside = next(closed, None)
        if inside and inside.start() <= here:
            continue
        if text[at:here].strip(wording.END):
            yield at, here
        at = here + 1
    if text[at:end].strip(wording.END):
        yield at, end


def _additions(text: str, start: int, end: int, *, problem: bool) -> Iterator[Piece]:
    """One part, but for what it adds with 同时."""
    at = start
    if not problem:
        for first, last in list(_split(text, start, end, "，,"))[1:]:
            if wording.addition().match(text, first) and last - first > 6:
                yield Piece(at, first)
                at = first
    yield Piece(at, end)


def _clauses(text: str, start: int, end: int, *, problem: bool) -> Iterator[Piece]:
    words = text[start:end].rstrip(wording.END)
    listed = problem and bool(LIST_END.search(words)) and ("等" in words or _each_wants(words))
    commas = list(_split(text, start, end, "，,、" if listed else "，,"))
    if not listed:
        commas = [part for span in commas for part in _listed(text, *span, problem=problem)]
    group: list[Span] = []
    spans: list[list[Span]] = []
    for span in commas:
        if group and not _joins(text, group, span, problem=problem, listed=listed):
            spans.append(group)
            group = []
        group.append(span)
    if group:
        spans.append(group)
    if listed and len(spans) > 1 and not wording.want().search(_without_end(text, spans[-1])):
        spans[-2:] = [spans[-2] + spans[-1]]
    for group in spans:
        yield Piece(group[0][0], group[-1][1])


def _each_wants(words: str) -> bool:
    """Whether a list without 等 names several problems all the same: 存在更新慢、人员少的现象."""
    told = LIST_END.sub("", words)
    parts = told.split("、")
    return len(parts) > 1 and all(
        wording.want().search(part) or wording.STATE.search(part) for part in parts
    )


def _in_step(text: str, start: int, end: int, problems: Sequence[str]) -> list[Piece]:
    """The clauses of one sentence that holds as many measures as problems were stated, in their order; else none."""
    if not 2 <= len(problems) <= MAX_LEADS:
        return []
    pieces: list[Piece] = []
    leading = False
    for first, last in _split(text, start, end, "，,"):
        clause = text[first:last].strip(wording.END)
        if wording.addition().match(clause):
            return []
        if pieces and (leading or not _opens_measure(clause)):
            pieces[-1] = Piece(pieces[-1].start, last)
        else:
            pieces.append(Piece(first, last))
        leading = _only_leads(clause, problem=False)
    if len(pieces) != len(problems):
        return []
    told = [text[p.start : p.end][:MAX_WEIGHED] for p in pieces]
    themes, asked = list(map(_theme, told)), [_theme(words[:MAX_WEIGHED]) for words in problems]
    own = [
        mine == its or any(code in scores(words) for code in its)
        for words, mine, its in zip(told, themes, asked, strict=True)
    ]
    strays = [mine in asked and not its for mine, its in zip(themes, own, strict=True)]
    return pieces if any(own) and not any(strays) else []


def _opens_measure(clause: str) -> bool:
    """Whether a clause of a measure is one by itself, and not what the one before it is for."""
    clause = clause.removeprefix("并")
    if wording.purpose().match(clause) or RESULT.search(clause) or AIM.match(clause):
        return False
    return bool(wording.measure_verb().match(clause) or wording.opens_deed(clause))


def _theme(words: str) -> tuple[str, ...]:
    """The first category of some words, by their cues or by what they are like."""
    return rank(scores(words))[:1] or _likest(words)


def _listed(text: str, start: int, end: int, *, problem: bool) -> list[Span]:
    """A clause cut at 、 where every part states something by itself, else whole."""
    if wording.subordinate().match(text, start) or MEANS.search(text, start, end):
        return [(start, end)]
    parts = list(_split(text, start, end, "、"))
    states = wording.want().search if problem else wording.measure_verb().match
    shortest = MIN_PROBLEM if problem else MIN_MEASURE
    whole = all(b - a >= shortest and states(wording.unquoted(text[a:b])) for a, b in parts)
    return parts if whole else [(start, end)]


def _only_leads(clause: str, *, problem: bool) -> bool:
    """Whether a clause says only why or by what order, or promises nothing in particular: the matter is to come."""
    clause = clause.strip(wording.END)
    return bool(wording.subordinate().match(clause + "，")) or (
        not problem and wording.promises_nothing(clause)
    )


def _joins(text: str, group: list[Span], span: Span, *, problem: bool, listed: bool) -> bool:
    """Whether a clause belongs to the item before it."""
    words, before = text[span[0] : span[1]].strip(wording.END), text[group[0][0] : group[-1][1]]
    if wording.subordinate().match(before) and not re.search("[，,]", before.rstrip("，,")):
        return True
    if all(_only_leads(text[a:b], problem=problem) for a, b in group[:MAX_LEADS]):
        return True
    if listed:
        return _joins_in_list(text, before, span)
    if problem and not wording.want().search(before):
        return True
    if problem and (wording.detail().match(words) or CONSEQUENCE.match(words)):
        return True
    if not problem and wording.addition().match(words):
        return False
    if not problem and (
        wording.purpose().match(words) or RESULT.search(words) or wording.promises_nothing(words)
    ):
        return True
    if problem and text[span[0] - 1] == "、" and _stands_alone(words):
        # 解读单一、能力有待提升、连续性不强: without a theme of its own a part is no less one of the list.
        return bool(_theme(words)) and _theme(words) == _theme(before[:MAX_WEIGHED])
    mine, theirs = rank(scores(words)), rank(scores(before[:MAX_WEIGHED]))
    if not (mine and theirs):
        mine, theirs = mine or _likest(words), theirs or _likest(before)
    if not theirs:
        return not (problem and mine and wording.clear_want().search(before))
    if not mine:
        return problem or not wording.measure_verb().match(words)
    return mine[0] == theirs[0]


def _stands_alone(words: str) -> bool:
    """Whether a part of a list names both what it speaks of and what that wants: 信息发布的连续性不强."""
    return len(words) >= MIN_ALONE and bool(wording.sure_want().search(words))


def _without_end(text: str, group: list[Span]) -> str:
    """The last part of a list without 等问题."""
    return LIST_END.sub("", text[group[0][0] : group[-1][1]].rstrip(wording.END))


def _joins_in_list(text: str, before: str, span: Span) -> bool:
    """Whether a part of A、B、C等问题 belongs to the one before it: that, or what a comma adds, wants nothing yet."""
    if not wording.want().search(before):
        return True
    return text[span[0] - 1] in "，," and not wording.want().search(text[slice(*span)])


def _likest(words: str) -> tuple[str, ...]:
    """The category that words without a cue are plainly like, if any."""
    shares = likeness(words)
    best = max(shares, key=lambda code: shares[code], default=None)
    return (best,) if best and shares[best] >= PLAINLY else ()
