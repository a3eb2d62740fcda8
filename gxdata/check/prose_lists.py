"""Numbers that prose takes apart: the parts of a list against the total in front of it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gxdata.catalogue.prose_checks import PartsList, list_totals, parts_lists
from gxdata.check.prose import RULE, exact, plain, same
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Figure, Report

# How far behind its total a list goes on, at most; it ends with the sentence before that.
FAR = 240
ENDED = re.compile(r"[。；;\n]|其中")
# How a sentence begins that takes the total of the one before it apart.
SORTED = (
    r"(?:从|按)照?[^，,。；\n]{0,10}(?:方式|渠道|途径|形式|主体|身份|类型|类别)[^，,。；\n]{0,6}"
)
GOES_ON = re.compile(rf"\s*(?:其中|{SORTED}[，,：:]|[（(](?:自然人|其中|网络|网上|当面))")
SORTED_BY = re.compile(rf"[。，,；;\s]*(?:其中[，,：:]?)?{SORTED}[，,：:]")
NUMBER = re.compile(r"\d+|[一二两三四五六七八九十]+(?=[件起宗例份])|若干|其余|其他")
OPENED = re.compile(rf"其中|分别|包括|[：:（(]|{SORTED}[，,]")
# What takes a part apart again: 网络20件（其中邮件5件）; a list that follows its total in brackets is the list itself.
NESTED = re.compile(r"(?<=[件起宗例份条封次])[（(][^（）()]{0,60}[）)]")
# 3件 behind a word of the list, with no other number between.
COUNT = r"[^，,；;。、\d]{0,8}?(\d{1,7})(?=[件起宗例份条封次人])"
AMONG_THEM = re.compile(
    r"(\d{1,7})[件起宗例份][，,（(](?:其中)?(?:含|包括|包含|其中)(?:20\d\d年度?)?[^，,；;。）)\d]{0,6}(?:结转|遗留)"
)
# 办理申请35件（新收31件，上年结转4件）
HANDLED = re.compile(
    r"(?:办理|处理|应办)[^，,。；;\d]{0,16}(?:申请|依申请公开)[^，,。；;\d]{0,6}(\d{1,6})[件宗份起]"
    r"[，,（(](?:其中|含|包括)?[：:，,]?(?=[^。；;]{0,12}新)"
)
CAME = ("applications_received", "applications_carried_in")
BALANCE = (
    CAME,
    (
        "applications_closed",
        "applications_carried_out",
    ),
)


def check_prose_lists(report: Report) -> Iterator[CheckResult]:
    """Every list that takes a stated number apart, and the balance of prose that has no table to hold it against.

    Channels of what was disclosed are no such list: the same information counts once, however often it is put out.
    """
    figures = list(exact(report))
    for entry in parts_lists():
        results = [
            _held(report, entry, total, figures) for total in figures if total.metric == entry.total
        ]
        told = [result for result in results if result]
        if told:
            yield next((r for r in told if r.outcome == "fail"), told[0])
    yield from _handled(report.text, figures)
    if report.table("applications") is None:
        yield from _balance(figures)


def _held(
    report: Report, entry: PartsList, total: Figure, figures: Sequence[Figure]
) -> CheckResult | None:
    """A total against the parts behind it; None where none follow."""
    end = _end(report.text, total, figures)
    if entry.words:
        parts = _counted(report.text[total.end : end], entry)
    else:
        within = (f for f in figures if total.end <= f.start < end)
        parts = [(f.metric, f.value) for f in within if f.metric in entry.metrics]
    if alike := _all_alike(report.text[total.end : end], entry):
        parts = [(alike, total.value)]
    if not parts or (entry.shared and _is_joint(report.text, total, figures)):
        return None
    if entry.needs and not _is_opened(report.text[total.end : end], entry):
        return None
    together = sum(value for _, value in parts)
    names = {name for name, _ in parts}
    whole = bool(entry.whole) and names >= set(entry.whole)
    if entry.sorted_out:
        whole = _is_sorted_out(report.text[total.end : end], len(parts))
    # A part said twice, once in all and once by kinds: 法人6件，其中企业4件.
    twice = len(parts) > len(names) and sum(dict(reversed(parts)).values()) == total.value
    subject = f"{entry.total}: {entry.name}"
    if not total.value and not together:
        return CheckResult(RULE, subject, "vacuous", "0", "0")
    expected = plain(total.value) if whole else f"≤ {plain(total.value)}"
    wrong = not same(together, total.value) if whole else together > total.value
    if not wrong or twice:
        passed = CheckResult(RULE, subject, "pass", expected, plain(together))
        return _other_than_cells(report, entry, total, dict(parts)) or passed
    besides = {f.value for f in figures if f.metric == entry.besides}
    if any(same(together, total.value + other) for other in besides if other):
        detail = f"the parts count {entry.besides} too"
        return CheckResult(RULE, subject, "uncertain", expected, plain(together), detail)
    return CheckResult(RULE, subject, "fail", expected, plain(together), total.evidence)


def _other_than_cells(
    report: Report, entry: PartsList, total: Figure, counts: dict[str, float]
) -> CheckResult | None:
    """The first part that a cell of table four counts otherwise, where the table holds the total of the list."""
    table = report.table("reviews")
    places = {word: (row, column) for word, row, column in entry.cells}
    if table is None or not counts.keys() <= places.keys():
        return None
    held = ((row.code, cell) for row in table.rows for cell in row.cells)
    printed = {(row, c.column): c.number for row, c in held if c.status == "reported"}
    rows = {row for row, _ in places.values()}
    if sum(printed.get((row, "total")) or 0 for row in rows) != total.value:
        return None
    for word, count in counts.items():
        cell = printed.get(places[word])
        if cell not in (None, count):
            subject, expected = f"{entry.total}: {entry.name}", plain(cell or 0)
            return CheckResult(RULE, subject, "fail", expected, plain(count), total.evidence)
    return None


def _end(text: str, total: Figure, figures: Sequence[Figure]) -> int:
    """Where the sentence of a total ends, or the next that takes the total apart, or another total begins."""
    stop = text.find("。", total.end, total.end + FAR)
    if stop >= 0 and GOES_ON.match(text, stop + 1):
        stop = text.find("。", stop + 1, total.end + FAR)
    end = stop if stop >= 0 else min(len(text), total.end + FAR)
    others = (f for f in figures if f.metric in list_totals() and f.start > total.start)
    return min([end, *(other.start for other in others)])


def _is_joint(text: str, total: Figure, figures: Sequence[Figure]) -> bool:
    """Whether another total stands before this one in its sentence with no list of its own."""
    before = [f.end for f in figures if f.metric in list_totals() and f.end <= total.start]
    between = text[max(before) : total.start] if before else "。"
    return len(between) < FAR and not ENDED.search(between)


def _is_opened(text: str, entry: PartsList) -> bool:
    """Whether words say that all of a total follows, and none that more does."""
    return any(word in text for word in entry.needs) and not any(w in text for w in entry.unless)


def _is_sorted_out(text: str, parts: int) -> bool:
    """Whether a list says by what it sorts, and holds no number but those of its parts: 从申请方式看，网络9件."""
    begins = SORTED_BY.match(text)
    return begins is not None and len(NUMBER.findall(text, begins.end())) == parts


def _counted(text: str, entry: PartsList) -> list[tuple[str, float]]:
    """The parts of a list that are no figures of their own, each word once: 维持3件、纠正1件.

    The list goes to the semicolon, or to a second 其中, which takes a part apart again.
    """
    text = NESTED.sub("", text.partition("；")[0])
    opened, parts_word, rest = text.partition("其中")
    text = opened + parts_word + rest.partition("其中")[0]
    found = _pattern(entry.words)
    opened_by = OPENED.search(text) or (entry.follows and found.match(text.lstrip("，,、 ")))
    if not opened_by or any(word in text for word in entry.unless):
        return []
    counts: dict[str, float] = {}
    for match in found.finditer(text):
        counts.setdefault(match[1], float(match[2]))
    return list(counts.items())


def _all_alike(text: str, entry: PartsList) -> str | None:
    """The word behind a total that says what all of it is: 行政复议3件，均被维持."""
    said = _of_all(tuple(word for word, _, _ in entry.cells)).match(text) if entry.cells else None
    return said[1] if said else None


@cache
def _of_all(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[，,](?:[均都]|全部)[为被获系是]?(?:结果)?({'|'.join(words)})")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"({'|'.join(longest)}){COUNT}")


def _handled(text: str, figures: Sequence[Figure]) -> Iterator[CheckResult]:
    """What was to be handled, where its clause goes on to say what is new of it and what came over."""
    for match in HANDLED.finditer(text):
        stop = ENDED.search(text, match.end())
        end = stop.start() if stop else len(text)
        told = [f for f in figures if match.end() <= f.start < end and f.metric in CAME]
        if sorted(f.metric for f in told) != sorted(CAME):
            continue
        together = sum(f.value for f in told)
        outcome: Outcome = "pass" if same(float(match[1]), together) else "fail"
        found = match[1]
        yield CheckResult(RULE, "applications: handled", outcome, plain(together), found, match[0])


def _are_among(evidence: str, received: float) -> bool:
    """Whether what came over is said to be among what came in: 收到申请156件（含上年结转9件）."""
    told = AMONG_THEM.search(evidence)
    return told is not None and float(told[1]) == received


def _balance(figures: Sequence[Figure]) -> Iterator[CheckResult]:
    """Received and carried in against closed and carried out, where prose states all four and each once."""
    known: dict[str, set[float]] = {}
    for figure in figures:
        known.setdefault(figure.metric, set()).add(figure.value)
    came, went = BALANCE
    # 新收2.68万件: rounded, whatever it says.
    if any("万" in f.evidence for f in figures if f.metric in came + went):
        return
    if any(len(known.get(metric, ())) != 1 for metric in came + went):
        return
    if "applications_withdrawn" in known:
        return
    expected, found = (sum(next(iter(known[m])) for m in side) for side in (came, went))
    received = next(iter(known["applications_received"]))
    if any(_are_among(f.evidence, received) for f in figures if f.metric == came[1]):
        expected = received
    outcome: Outcome = (
        "vacuous" if not expected and not found else "pass" if same(expected, found) else "fail"
    )
    yield CheckResult(RULE, "applications: balance", outcome, plain(expected), plain(found))
