"""Cut section five into its stated problems and measures, and say what each is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gxdata.catalogue import categories
from gxdata.extract.report import Problem, Section

# Where the problems end and the measures begin.
PIVOT = re.compile(
    r"(?:针对|对)(?:以上|上述|这些|存在的?|此|前述)[^，。；]{0,12}(?:问题|不足|情况|短板|困难)?"
    r"|下一步|下一年|下阶段|今后|接下来|为此|改进(?:措施|情况|方向|方面|办法)|整改(?:措施|情况)"
    r"|(?:20\d\d年|新的一年|来年)(?=[，,]?(?:我|将|本|全|要|继续|拟|计划))"
)
PROBLEM_CUE = re.compile(
    r"不足|问题|差距|短板|薄弱|有待|仍需|还需|亟需|需要?(?:进一步|在今后)|不够|不强|不高|不到位|不及时|不全|缺乏|欠缺|偏少|偏低|滞后|较少|较弱|单一"
)
ENUMERATOR = re.compile(
    r"(?:^|(?<=[。；;:：，,、\n\s]))(?:"
    r"(?P<chain>[一二三四五六七八九十]{1,2}是|首先|其次|再次|最后|(?:第[一二三四五六七八九十])(?=[、，,是])|[一另]一?方面)"
    r"|(?P<paren>[（(][一二三四五六七八九十]{1,2}[)）])"
    r"|(?P<digit>\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]|[①②③④⑤⑥⑦⑧⑨]))"
)
# A heading over a list, such as 存在的主要问题： — it introduces problems but is none.
LEAD_IN = re.compile(
    r"[:：]$|^(?:目前|当前|工作中)?(?:还|仍)?(?:存在)?的?(?:主要|一些)?(?:问题|不足|困难|薄弱环节)(?:[和及与、]\w{2,4})?$"
    r"|^(?:下一步|今后)?(?:的)?(?:具体|主要)?(?:改进|整改|工作)(?:措施|情况|方向|打算|计划)?$"
)
NOTHING = re.compile(r"^(?:无|没有|暂无|未发现[^。]{0,20}|不存在[^。]{0,20})[。.]?$")
END = "。；;，,、：:"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the section's text, with where it starts."""

    text: str
    start: int


def problems(sections: tuple[Section, ...]) -> tuple[Problem, ...]:
    """The problems and measures that the report states, in their order.

    Parameters
    ----------
    sections
        All parts of the report; those that are no section five are passed over.
    """
    found: list[Problem] = []
    for section in sections:
        if section.section == "problems":
            found += _of_section(section)
    return tuple(found)


def _of_section(section: Section) -> list[Problem]:
    text = section.text
    if NOTHING.match(text.strip()):
        end = section.start + len(text)
        return [
            Problem(
                "problem",
                1,
                text.strip(),
                "none_stated",
                ("none_stated",),
                None,
                section.start,
                end,
            )
        ]
    cut = _pivot(text)
    stated = list(_items(Piece(text[:cut], 0), problem=True))
    promised = list(_items(Piece(text[cut:], cut), problem=False))
    paired = len(stated) == len(promised)
    rows = [_row("problem", n, p, None, section) for n, p in enumerate(stated, 1)]
    return rows + [
        _row("measure", n, p, n if paired else None, section) for n, p in enumerate(promised, 1)
    ]


def _pivot(text: str) -> int:
    """Where the measures begin; the end of the text where there are none."""
    first = PROBLEM_CUE.search(text)
    for match in PIVOT.finditer(text):
        # Before the first problem the words only announce: 现将存在的问题和改进措施报告如下.
        if first and match.start() > first.end() and _begins_clause(text, match.start()):
            return _line_or_clause_start(text, match.start())
    return len(text)


def _begins_clause(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \u3000")
    return not before or before[-1] in "。；;\n)）、" or before[-1] in "，,"


def _line_or_clause_start(text: str, at: int) -> int:
    """Take the numbering of a heading along: （二）改进措施."""
    line = text.rfind("\n", 0, at) + 1
    return line if at - line <= 6 else at


def _items(part: Piece, *, problem: bool) -> Iterator[Piece]:
    marks = list(_enumerators(part.text))
    if marks:
        stops = [m.start() for m in marks[1:]] + [len(part.text)]
        for mark, stop in zip(marks, stops, strict=True):
            yield from _trimmed(part, mark.end(), stop)
        return
    for sentence in re.finditer(r"[^。\n；;]+[。；;]?", part.text):
        if not problem or PROBLEM_CUE.search(sentence[0]):
            yield from _trimmed(part, sentence.start(), sentence.end())


def _enumerators(text: str) -> Iterator[re.Match[str]]:
    """The marks of the list's outermost style: of 一是, （一） and 1. the one that comes first and has company."""
    by_style: dict[str, list[re.Match[str]]] = {}
    for match in ENUMERATOR.finditer(text):
        by_style.setdefault(match.lastgroup or "", []).append(match)
    lists = [marks for marks in by_style.values() if not _is_headline(text, marks)]
    yield from min(lists, key=lambda marks: marks[0].start(), default=[])


def _is_headline(text: str, marks: list[re.Match[str]]) -> bool:
    """Whether the only mark numbers a headline over the whole part: （一）存在的主要问题."""
    if len(marks) > 1:
        return False
    line = text[marks[0].end() :].lstrip().split("\n", 1)[0]
    return bool(re.match(r"[^。，,；;]{0,20}(?:问题|不足|措施|情况|短板|方向)[:：。]?", line))


def _trimmed(part: Piece, start: int, stop: int) -> Iterator[Piece]:
    raw = part.text[start:stop]
    text = raw.strip().rstrip(END).lstrip(END).strip()
    if len(text) >= 4 and not LEAD_IN.search(text):
        yield Piece(text, part.start + start + raw.find(text))


def _row(kind: str, ordinal: int, piece: Piece, answers: int | None, section: Section) -> Problem:
    labels = categorise(piece.text)
    start = section.start + piece.start
    main = labels[0] if labels else None
    return Problem(kind, ordinal, piece.text, main, labels, answers, start, start + len(piece.text))


def categorise(text: str) -> tuple[str, ...]:
    """The categories that apply to a stated problem or measure, the main one first; empty where no cue is found.

    What stands before the first full stop says what the item is about; cues behind it count half.
    """
    head, _, body = text.partition("。")
    scores = {c.code: _weight(c.cues, head) + _weight(c.cues, body) / 2 for c in categories()}
    ranked = sorted(
        (code for code, score in scores.items() if score), key=lambda code: -scores[code]
    )
    best = scores[ranked[0]] if ranked else 0.0
    return tuple(code for code in ranked if scores[code] >= best / 2)


def _weight(cues: tuple[tuple[str, float], ...], text: str) -> float:
    total = 0.0
    for word, weight in cues:
        if word in text:
            total += weight
            text = text.replace(word, "\x00")
    return total
