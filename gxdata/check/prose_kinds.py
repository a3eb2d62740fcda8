"""What was disclosed, taken apart by what it is about: the kinds of one list never come to more than their whole.

A list that ends with all other kinds comes to no less, either.
"""

import re
from collections.abc import Iterator

from gxdata.catalogue.prose_checks import overlapping_kinds
from gxdata.check.prose import RULE, exact, plain
from gxdata.check.result import CheckResult
from gxdata.extract import Figure, Report
from gxdata.extract.figures.numbers import ABOUT

MIN_KINDS = 3
# How far behind its total such a list goes on, at most.
FAR = 240
OPENED = re.compile(
    r"(?:[。，,；;]|(?P<bracket>[（(]))?"
    r"(?:其中|包括|[按从]照?(?:信息|公开)?(?:的)?(?:类别|类型|内容|主题|性质)(?:来?分|来?看|划分|统计)?)[，,：:]?"
)
ENDED, BRACKET_ENDED = re.compile(r"[。\n]"), re.compile(r"[）)。\n]")
KIND = re.compile(r"(?:及|和|以及)?(?P<kind>[^\d]{2,14}?)(?P<count>\d{1,7})[条篇份项件]")
# 政策类31条、业务类230条、其他类21条: nothing is left out.
OTHERS = ("其他", "其它")
SHARE = re.compile(r"占(?:比|总数的)?(?:约)?[\d.]+%")


def check_prose_kinds(report: Report) -> Iterator[CheckResult]:
    """Every list behind a count of what was disclosed that names nothing but kinds, each with its number."""
    for total in exact(report):
        if total.metric == "disclosed" and total.channel is None:
            kinds = _kinds(report.text, total)
            if len(kinds) >= MIN_KINDS:
                yield _held(total, sum(kinds.values()), whole=[*kinds][-1].startswith(OTHERS))


def _held(total: Figure, together: int, *, whole: bool) -> CheckResult:
    subject, number = "disclosed: kinds", plain(total.value)
    expected = number if whole else f"≤ {number}"
    if together > total.value or (whole and together < total.value):
        return CheckResult(RULE, subject, "fail", expected, str(together), total.evidence)
    return CheckResult(RULE, subject, "pass", expected, str(together))


def _kinds(text: str, total: Figure) -> dict[str, int]:
    """The kinds that follow a total with their numbers; none where anything else stands among them."""
    behind = text[total.end : total.end + FAR]
    opened = OPENED.match(behind)
    if opened is None:
        return {}
    ended = (BRACKET_ENDED if opened["bracket"] else ENDED).search(behind, opened.end())
    if ended is None:
        return {}
    kinds: dict[str, int] = {}
    for piece in re.split("[、，,；;]", behind[opened.end() : ended.start()]):
        if SHARE.fullmatch(piece):
            continue
        found = KIND.fullmatch(piece)
        # 政策文件约30条: estimates come to nothing for certain.
        if found is None or found["kind"] in kinds or found["kind"].endswith(ABOUT):
            return {}
        if overlapping_kinds().search(found["kind"]):
            return {}
        kinds[found["kind"]] = int(found["count"])
    return kinds
