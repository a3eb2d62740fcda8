"""What a paragraph has been speaking of."""

import re
from dataclasses import dataclass, field

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.sentence import Sentence

# 按机构分，部门公开520条 takes apart what was counted in the sentence before.
SORTED = re.compile(r"按照?[^，；。：\d]{2,8}?(?:分|划分|统计|来看|看|区分)[，：]")
# 2021年公开信息120条，其中网站80条；2022年公开信息150条
ANOTHER_YEAR = re.compile(r"；(?:20\d\d年|今年|本年)")
# Other things that are applied for: 复议申请, 法律援助申请.
OTHERS = sorted(
    {"复议申请", "诉讼申请", "仲裁申请", "撤回申请", "撤销申请"}
    | figure_words().lists["agency_work"]
)
# What shows that a family of metrics is spoken of.
SPOKEN = {
    "applications": re.compile(
        f"申请{''.join(f'(?<!{other})' for other in OTHERS)}(?!复议|行政复议|仲裁|强制)"
    ),
    "normative": re.compile("规范性文件"),
}


@dataclass(slots=True, eq=False)
class Bound:
    """A number bound to a metric.

    `weak` where only a bare verb names the metric; `end` is where the words end that were spent on it.
    """

    metric: str
    family: str
    channel: str | None = None
    weak: bool = False
    end: int = 0


@dataclass(slots=True)
class Talk:
    """What has been said up to a number.

    Attributes
    ----------
    section, year
        The part of the report, and the year it reports on.
    text
        The paragraph.
    told_of_applications
        Whether the paragraph before speaks of applications.
    scope
        Whether the report tells of an organ, of a region or of a system.
    last
        The figure before, in this sentence or an earlier one.
    sentence_family
        The family of the figure before in this sentence.
    parent, in_parts
        The whole that a list takes apart, and whether such a list is open.
    outer
        What was open before a list in brackets.
    last_unit, parent_unit
        What the figure before and the whole were counted in.
    total, year_total
        Whether all information disclosed has been counted in the sentence, and how much it was when last told.
    came_in
        Whether it has been said how many applications came in.
    counted
        Whether a count of all information, or of all on one channel, stands in the paragraph.
    summed, sum_of
        Which numbers of the sentence count something by its ways or kinds, the last being their sum, and what that is.
    parts_until
        Which number of the sentence sums up all before it.
    unread_unit, unread_whole
        What a number that could not be read was counted in: the last one, or the whole that a list takes apart.
    application_unit
        What the applications were counted in: 申请7份.
    applied
        How many applications came in or were answered, the last number told.
    last_value
        The number of the figure before.
    """

    section: str | None
    year: int
    text: str
    told_of_applications: bool = False
    scope: str = "organ"
    last: Bound | None = None
    sentence_family: str | None = None
    parent: Bound | None = None
    in_parts: bool = False
    outer: tuple[bool, Bound | None, str | None] | None = None
    last_unit: str | None = None
    parent_unit: str | None = None
    total: bool = False
    year_total: float | None = None
    came_in: bool = False
    counted: bool = False
    application_unit: str | None = None
    applied: float = 0.0
    last_value: float = 0.0
    summed: range = range(0)
    sum_of: str = "applications_received"
    parts_until: int = 0
    unread_unit: str | None = None
    unread_whole: str | None = None
    first_said: dict[str, int] = field(default_factory=dict)

    def has_said(self, topic: str, end: int) -> bool:
        """Whether the word for a family of metrics stands in the paragraph before `end`."""
        if topic not in SPOKEN:
            return False
        if topic not in self.first_said:
            found = SPOKEN[topic].search(self.text)
            self.first_said[topic] = found.start() if found else len(self.text)
        return self.first_said[topic] < end

    def begin(self, sentence: Sentence) -> None:
        """Open a sentence: a list goes on only if it says so."""
        first = sentence.words[0] if sentence.words else None
        goes_on = (
            first is not None and "parts" in first.sense.marks and first.start - sentence.start <= 3
        )
        if not goes_on:
            self.in_parts = False
            self.parent = self.outer = None
            self.total = False
            self.unread_whole = None
        if self.last and SORTED.match(sentence.text, sentence.start, sentence.end):
            # 按机构分，部门公开520条，街镇公开110条
            self.in_parts, self.parent, self.parent_unit = True, self.last, self.last_unit
        self.sentence_family = None
        self.unread_unit = None

    def open_parts(self, sentence: Sentence, start: int, end: int) -> None:
        """Open a list of parts where the words between two numbers say so; a semicolon may close one."""
        if self.parent or self.outer:
            between = sentence.text[start:end]
            if self.parent and self.parent.family != "disclosed" and "；" in between:
                self.in_parts = False
            if self.in_parts and ANOTHER_YEAR.match(between):
                # The next year is told of from its beginning.
                self.in_parts, self.parent, self.sentence_family = False, None, None
            if self.outer and "）" in between:
                self.in_parts, self.parent, self.parent_unit = self.outer
                self.outer = None
        if not sentence.opens_parts:
            return
        for word in sentence.words_between(start, end):
            marks = word.sense.marks
            if "list_openers" in marks or (self.sentence_family and "parts" in marks):
                if self.outer is None and sentence.text.startswith("（", word.start - 1):
                    self.outer = (self.in_parts, self.parent, self.parent_unit)
                self.in_parts = True
                self.parent, self.parent_unit = self.last, self.last_unit
                self.unread_whole = self.unread_unit
                return

    def remember(self, bound: Bound, unit: str | None, value: float) -> None:
        """Take a figure for the last one said."""
        self.counted = self.counted or bound.family == "disclosed"
        if bound.metric in ("applications_received", "applications_closed"):
            self.application_unit, self.applied = unit, value
        self.last_value = value
        self.last, self.last_unit, self.unread_unit = bound, unit, None
        self.sentence_family = bound.family
        if bound.metric == "disclosed" and bound.channel is None:
            self.total, self.year_total = True, value
