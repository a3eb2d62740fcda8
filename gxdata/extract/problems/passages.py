"""Where a report speaks of its problems: under a heading of its own, else in the last words of another part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gxdata.extract.problems import wording
from gxdata.extract.problems.headlines import headline
from gxdata.extract.report import Section
from gxdata.extract.section_end import without_end

# Longer than any section five; what a damaged page runs on with is no part of it.
MAX_LENGTH = 12_000
SENTENCE = re.compile(r"[^。；;！!\n]+")
# What stands before a heading is looked through no further back.
LONGEST_PARAGRAPH = 800
# A sentence that opens a statement of problems where no heading does; not one that names the `parts` of the report.
OPENS = re.compile(
    r"(?P<parts>(?:全文|报告)[^。；\n]{0,8}(?:包括|由|含|分)[^。；\n]{0,12}(?:概述|概况|总体情况|基本情况)[^。；\n]{0,200})|"
    r"(?:仍|还|也|依然|但|主要|目前)[^，。；\n]{0,12}存在[^。；\n]{0,24}(?:不足|问题|差距|困难|薄弱)"
    r"|(?:仍|还|也|尚)(?:然)?(?:存)?(?:在|有)(?:着)?(?:一定|不少|较大|一些|明显|诸多)?的?(?:差距|距离|不足|短板|欠缺|弱项)[：:，,。；]"
    r"|存在的?(?:主要)?(?:问题|不足)(?:是|有|主要|：|:|及|和|与|\n|。一)"
    r"|主要(?:不足|问题)(?:之处)?(?:是|在于|有|表现)"
    r"|(?:要|需要?|有待|亟待)(?:重点|着力|切实|抓紧|进一步)?(?:解决|改进|克服|破解)的(?:突出|主要|重点)?(?:问题|困难|难题|短板)(?:主要)?(?:有|是|在于)"
)
# An enumerated line that leads on to something else.
NEXT_PART = re.compile(
    r"\n[ \u3000]*(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])"
    r"([^\n。：:]{2,24})"
)


NUMBER = re.compile(r"^[\s（(]*[一二三四五六七八九十\d]{1,2}[）)、.．\s]*")


# 七、2023年工作计划
PLAN = re.compile(
    r"(?:20\d\d年度?|明年|来年|下一?年度?)[^，。；]{0,16}(?:计划|打算|安排|思路|要点|重点|展望)"
)
# The heading of section five where a page lost all its line breaks, and the numeral of the heading behind it.
RUN_ON = re.compile(
    r"([四五六七八])、(?:政府信息公开(?:工作)?)?存在的?(?:主要)?(?:问题|不足)(?:[及和与](?:下一步)?(?:改进|整改)(?:情况|措施|打算|办法|意见|方向)?)?"
)
NUMERALS = "四五六七八九"
# The organ's name, and a date left blank, on lines of their own below the last sentence.
ORGAN = re.compile(
    r"[^\s，。；：、！“”]{2,24}(?:政府|委员会|办公室|办事处|局|厅|委|部|院|中心|海关)"
)
BLANK_DATE = re.compile(r"[\d\s]{0,8}年[\d\s]{0,6}月[\d\s]{0,6}日")
# 特此报告。 以上报告，请审阅。: how a letter closes.
CLOSING = re.compile(
    r"(?:(?<=[。；！\n])|^)[ \u3000]*(?:特此|专此|此|以上)报告[^。；\n]{0,12}[。！]?\s*$"
)
# A line that opens with a title, numbered or not; and the first line of a table.
LINE = re.compile(
    r"(?:^|\n)[ \u3000▲●■◆◇★·—-]*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．])?[ \u3000]*"
    r"([^\n。：:，,；]{2,16})(?=[。：:\n])"
)
TABLE = re.compile(r"\n[^\n。]*(?:统计表|统计指标|指标名称|\|)")


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that speaks of problems or measures: what its heading announces first, and where it starts in the report.

    It `plans` where its heading speaks of the year to come alone, behind the part that the form prints last, or of
    measures alone behind the part on problems.
    """

    text: str
    start: int
    kind: str
    heading: str = ""
    plans: bool = False

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences, without their stops."""
        return (m.span() for m in SENTENCE.finditer(self.text))


def passages(sections: Sequence[Section], text: str) -> Iterator[Passage]:
    """The passages of a report that speak of problems and measures, in its order."""
    headed = [s for s in sections if s.section == "problems"] or list(_plainly_headed(sections))
    if headed and (before := _told_before(headed[0], text)):
        yield before
    for section in (*headed, *_measures_behind(sections, headed)):
        kind = "problem" if wording.PROBLEM_NOUN.search(section.heading) else "measure"
        words = _unsigned(section.text[:MAX_LENGTH])
        plans = section not in headed or _plans(section, sections)
        yield Passage(words, section.start, kind, section.heading, plans)
    if headed:
        return
    for place, section in reversed(list(enumerate(sections, 1))):
        if section.section in ("overview", "other") or place == len(sections):
            found = _opened(section.text, section.start)
            if found:
                yield found
                return
    found = _under_a_line(text) or _run_on(text) or (None if sections else _opened(text, 0))
    if found:
        yield found


def _plans(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a part behind the last one of the form is headed as next year's plan."""
    if not PLAN.search(section.heading) or wording.PROBLEM_NOUN.search(section.heading):
        return False
    return any(s.section == "other" and s.start < section.start for s in sections)


def _told_before(section: Section, text: str) -> Passage | None:
    """What is wrong as the paragraph says that stands before a part headed by a word for measures alone."""
    if headline(NUMBER.sub("", section.heading)) != "measure":
        return None
    end = text.rfind(section.heading, 0, section.start)
    begin = text.rfind("\n", max(0, end - LONGEST_PARAGRAPH), max(0, end - 1)) + 1
    if begin < 1 or end < 0:
        return None
    last = text[begin:end]
    return _opened(last, begin) if OPENS.search(last) else None


def _measures_behind(sections: Sequence[Section], headed: list[Section]) -> list[Section]:
    """The part right behind the last on problems that is headed by a word for measures alone: 下步, 打算."""
    behind = [s for s in sections if headed and s.start > headed[-1].start][:1]
    return [s for s in behind if headline(NUMBER.sub("", s.heading)) == "measure"]


def _plainly_headed(sections: Sequence[Section]) -> Iterator[Section]:
    """The parts whose heading speaks of problems or measures in words of its own: 毛病在哪, 往后咋办."""
    for section in sections:
        heading = NUMBER.sub("", section.heading)
        if headline(heading):
            yield section


def _unsigned(text: str) -> str:
    """The text without the organ's name, a date left blank and 特此报告 below its last sentence."""
    for sign in (BLANK_DATE, ORGAN):
        before, _, last = text.rstrip().rpartition("\n")
        ends = sign is BLANK_DATE or before.rstrip().endswith(("。", "；", "！"))
        if ends and sign.fullmatch(last.strip()):
            text = before
    return CLOSING.sub("", text)


def _under_a_line(text: str) -> Passage | None:
    """What stands below a line that is nothing but a headline of problems, in a text whose parts are not known."""
    for part in LINE.finditer(text):
        if headline(part[1]) == "problem":
            end = min(_end(text, part.end()), _table(text, part.end()))
            body = without_end(text[part.end() : end])
            return Passage(body[:MAX_LENGTH], part.end(), "problem", part[1])
    return None


def _run_on(text: str) -> Passage | None:
    """What stands behind the heading of section five in a text without line breaks, up to the next heading."""
    headings = list(RUN_ON.finditer(text))
    if not headings:
        return None
    heading = headings[-1]
    following = NUMERALS[NUMERALS.index(heading[1]) + 1] + "、"
    end = text.find(following, heading.end())
    body = text[heading.end() : end if end >= 0 else len(text)]
    return Passage(without_end(body)[:MAX_LENGTH], heading.end(), "problem", heading[0])


def _table(text: str, at: int) -> int:
    """Where a table begins."""
    table = TABLE.search(text, at)
    return table.start() if table else len(text)


def _opened(text: str, start: int) -> Passage | None:
    match = next((m for m in OPENS.finditer(text) if not m["parts"]), None)
    if not match:
        return None
    begin = max(text.rfind(sign, 0, match.start()) for sign in "。；\n") + 1
    end = _end(text, match.end())
    return Passage(text[begin:end][:MAX_LENGTH], start + begin, "problem")


def _end(text: str, at: int) -> int:
    """Where a part of another matter begins."""
    for part in NEXT_PART.finditer(text, at):
        if not _speaks_of_problems(part[1]):
            return part.start()
    return len(text)


def _speaks_of_problems(title: str) -> bool:
    nouns = wording.PROBLEM_NOUN.search(title) or wording.MEASURE_NOUN.search(title)
    return bool(nouns or wording.looks_like_measure(title) or wording.WANT.search(title))
