"""Cut a text where an enumerator stands or a sentence ends."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gxdata.mend.numerals import NUMERALS

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Bullets, and those of them that stand nowhere else.
BULLETS = "●■◆▲★►•◇➢➤▶□▪※☆○△√✓✔"
CLEAR_BULLETS = "●■◆▲★►➢➤▶"
# Enumerators from the outermost to the innermost, as organs nest them; chains of words go into any of them.
RANK = {"top": 0, "paren": 1, "digit": 2, "inner": 3, "chain": 4, "more": 5}
_N = f"[{NUMERALS}]{{1,2}}"
MARK = re.compile(
    r"(?:^|(?<=[。；;：:，,、！!？?】\n\s]))(?:"
    rf"(?P<top>(?:(?<=[。；;：:\n\s])|^){_N}[、.．](?!是))"
    rf"|(?P<paren>[（(]{_N}[)）][、.．,，]?(?:是(?!否|非|因))?)"
    r"|(?P<decimal>(?:(?<=\n)|^)\d{1,2}(?:[.．]\d{1,2}){1,3}[.、．]?(?=[ \u3000]*[一-鿿])(?![万亿倍个百千]))"
    # 2.12345热线…, 1.2023年…: as many digits behind the stop are no decimals.
    r"|(?P<digit>\d{1,2}[.、．](?!\d{1,3}(?!\d)|\d+[万亿%]))"
    rf"|(?P<inner>[（(]\d{{1,2}}[)）][、.．]?|[{CIRCLED}{BULLETS}]|\d{{1,2}}[)）]"
    r"|[A-Ha-h][.．、)）](?=[ \u3000]*[一-鿿“])|(?:(?<=\n)|^)[-—·*]{1,2}[ \u3000]*(?=[一-鿿“]))"
    r"|(?P<more>(?<=[。；;\n])(?:(?:此外|另外|除此之外)[，,]|同时[，,]?|还[要将]))"
    rf"|(?P<chain>(?<=[。；;：:\n])其[一二三四五六](?![一-鿿]?[生年月日])|{_N}(?:、?是|[曰则]|要(?!求|素|点))[，,:：]?|第{_N}(?:[、，,：:]|是)|其{_N}(?:[、，,：:]|是|(?=在))"
    r"|(?:首先|其次|再次|再者)(?:是|要)?[，,]?|最后(?:[，,]|是|要)[，,]?"
    r"|(?:一|另一|另|再一)方面(?:是)?[，,]?|(?:(?:一|另一|再一|还有一)[个块处条点项](?:问题|原因|办法)?|[还再]有)(?:就)?是)"
    r")[ \u3000]*"
    # …意见不多●格式不统一: a bullet in the midst of a line that was two.
    rf"|(?P<bullet>[{CLEAR_BULLETS}])[ \u3000]*"
    # 我局将一方面…，另一方面…
    r"|(?<=[将要])(?P<sides>一方面[，,]?)"
    # …方式单一。\n是更新慢。: a line of a list that lost its numeral.
    r"|(?<=[。；：]\n)(?P<lost>[ \u3000]*是(?![否非]))"
    # 主要问题是①…②…: no ① counts anything else
    r"|(?P<circled_first>①)[ \u3000]*"
    # 下一步将（1）…；（2）…
    r"|(?<=[将要])(?P<inner_first>[（(]1[)）])"
    # 存在的问题1.更新慢。: the first of a list, run into its headline.
    r"|(?<=问题|不足|措施|情况|举措|办法|打算|方向|对策|思路|几点|两点|三点|四点|方面|以下|如下)(?<!对问题)(?<!一方面)(?:(?P<first>1[.、．](?!\d))|(?P<paren_first>[（(]一[)）])|(?P<inner_behind>[（(]1[)）])|(?P<chain_first>一是))"
    # 不足主要是一是更新慢，二是人手少。2023年首先…
    r"|(?:(?<=要是|现在|现为|要有|题是|足是|施是|今后|一步|为此|对此|\d年|明年|来年)|(?<=将))(?P<chain_behind>一是|首先[，,]?)"
)
# …更新慢（二）人手少, …更新慢二是人手少: what may be the next of a list though no sign stands before it.
GLUED = re.compile(
    rf"(?<=[一-鿿”》])(?<![第周初表图见条项])(?:(?P<top>{_N}、(?![{NUMERALS}]))|(?P<paren>[（(]{_N}[)）])|(?P<digit>\d{{1,2}}[.、．](?!\d))"
    rf"|(?P<inner>[{CIRCLED}]|[（(]\d{{1,2}}[)）])|(?P<chain>{_N}是))"
)
# …更新慢整改措施一是…: the title of a list, run into what stands before it.
TITLE = re.compile(
    r"(?:(?<=[一-鿿])(?<![及和与的年度])|(?<=[。；])(?=主要|具体))(?:20\d\d年度?|下一?步|主要|具体)?(?:改进|整改)的?(?:措施|举措|办法|情况|打算|方向)[：:]?\Z"
)
MAX_TITLE = 16
DIGITS = re.compile(r"\d+")
# What counts in words; 一方面 opens two sides.
WORDS = {"首先": 1, "一方": 1, "其次": 2, "再次": 3}
# 5.1 has so many numbers.
OUTER = 2
# What stands behind a word and not behind a sign counts as elsewhere.
SAME_STYLE = {
    "sides": "chain",
    "lost": "chain",
    "chain_first": "chain",
    "chain_behind": "chain",
    "paren_first": "paren",
    "first": "digit",
    "circled_first": "inner",
    "inner_first": "inner",
    "inner_behind": "inner",
    "bullet": "inner",
}
# A sentence ends here, turns to what will be done, or runs into the headline of the measures.
_WILL = r"(?:将|拟|(?<![主需重必])要(?!求|素|点)|计划)"
# The pattern begins with one set of characters, so that the search is quick.
_ENDS = r"。；;！!？?\n"
STOP = re.compile(
    rf"[{_ENDS}】，, \u3000](?:(?<=[{_ENDS}])[{_ENDS}]*|(?<=】)(?![{_ENDS}])|(?<=[，,])(?="
    r"下一步|下步|接下来|为此|对此|今后[，,将要]|针对(?:上述|以上|这些|此)|为(?:了)?(?:解决|改进|克服)(?:上述|以上|这些|此)"
    rf"|20\d\d年度?[^，。；,;\d]{{0,8}}{_WILL})"
    rf"|(?<=(?:问题|不足|情况|现象)[，,])(?=(?:我们|我[^，。；,;]{{1,6}}|本[^，。；,;]{{1,6}}){_WILL})"
    r"|(?<=[ \u3000，,])(?=(?:具体|主要)?(?:改进|整改)的?(?:措施|举措|办法|思路)(?:(?:如下)?[:：]|是)))"
)
OPENING = re.compile("【")


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text up to the next enumerator or the end of its sentence.

    `style` names the enumerator it stands behind, `number` what that counts (None for 其次 and the like: the next one).
    """

    start: int
    end: int
    style: str | None = None
    number: int | None = None
    opens_line: bool = False


def atoms(text: str) -> Iterator[Atom]:
    """The atoms of a text, in order; blank ones are left out, but for enumerators with nothing behind them."""
    marks = {m.start(): m for m in MARK.finditer(text)}
    marks |= _glued(text, marks)
    cuts = {0, len(text), *marks}
    firsts = (at for at, mark in marks.items() if _number(mark[0]) == 1)
    titles = (TITLE.search(text, max(0, at - MAX_TITLE), at) for at in firsts)
    cuts.update([title.start() for title in titles if title])
    cuts.update([m.end() for m in STOP.finditer(text)])
    cuts.update([m.start() for m in OPENING.finditer(text)])
    bullets: set[str] = set()
    for start, end in pairwise(sorted(cuts)):
        mark = marks.get(start)
        body = min(mark.end(), end) if mark else start
        opens = start == 0 or text[start - 1] == "\n"
        if mark:
            number = _number(mark[0])
            if mark[0][0] in BULLETS:
                # Behind ☆ and ☆ the first ★ opens another list.
                number = 1 if bullets and mark[0][0] not in bullets else number
                bullets.add(mark[0][0])
            yield Atom(body, end, _style(mark), number, opens)
        elif text[body:end].strip("。；;，,！!？? \u3000\n"):
            yield Atom(body, end, opens_line=opens)


def _glued(text: str, marks: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """The enumerators that lost the sign before them: each is the next of its list, which goes on with no other."""
    places: dict[str | None, list[tuple[int, int | None]]] = {}
    for at, mark in sorted(marks.items()):
        places.setdefault(_style(mark), []).append((at, _number(mark[0])))
    found: dict[int, re.Match[str]] = {}
    glued: dict[str | None, tuple[int, int]] = {}
    for mark in GLUED.finditer(text):
        style, number = mark.lastgroup, _number(mark[0])
        counted = places.get(style, [])
        behind = bisect(counted, (mark.start(),))
        if mark.start() in marks or number is None or behind == 0:
            continue
        last = max(counted[behind - 1], glued.get(style, (-1, None)))[1]
        follows = behind < len(counted) and counted[behind][1] == number
        if last == number - 1 and not follows:
            found[mark.start()], glued[style] = mark, (mark.start(), number)
    return found


def _style(mark: re.Match[str]) -> str | None:
    """How an enumerator counts: 5.1 as （一）, and 5.1.1 as 1."""
    if mark.lastgroup == "decimal":
        return "paren" if len(DIGITS.findall(mark[0])) == OUTER else "digit"
    return SAME_STYLE.get(mark.lastgroup or "", mark.lastgroup)


def _number(mark: str) -> int | None:
    digits = DIGITS.findall(mark)
    if digits:
        return int(digits[-1])
    if mark[0] in CIRCLED:
        return CIRCLED.index(mark[0]) + 1
    if (words := mark[:2]) in WORDS:
        return WORDS[words]
    if mark.startswith(("再", "最后", "另", "还", "一个", "一块", "一处", "一条", "一点", "一项")):
        return None
    numerals = [c for c in mark if c in NUMERALS]
    if not numerals:
        return None
    values = [NUMERALS.index(c) + 1 for c in numerals]
    return values[0] if len(values) == 1 else 10 + values[-1]
