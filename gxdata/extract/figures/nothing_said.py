"""Parts and headings under which stands only that there was nothing: （一）申请情况 / 无."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import pairwise

from gxdata.extract.figures.record import stated_zero
from gxdata.extract.report import Figure, Section
from gxdata.read.document import Document, Line

# 今年没有发生这两类案件
NONE_OF_THESE = re.compile(
    r"(?:(?:均|都)?尚?(?:未|没有|无)(?:发生|产生|出现)?(?:过)?"
    r"[此这该上述以]{1,2}(?:两?[类种项])?(?:情况|案件|情形|事项|问题)(?:发生|出现)?"
    r"|(?:此|这|该|以上|上述)(?:两?[类种项])?(?:情况|案件|情形|事项)?(?:均|都)?(?:没有|未|无)(?:发生|出现|产生)?(?:过)?)"
    r"(?:，(?:也|亦)(?:未|没有|无)[^，；。\d]{2,12})?"
)
# 全年均未发生, 0件
NONE_AT_ALL = re.compile(
    r"(?:[以两二三四][上者项类])?(?:均|都)?(?:暂?无|未发生|没有发生过?|未产生|没有产生|没有|为?零[件起宗]?|为?0[件起宗]|为0)"
)
LONGEST_NOTHING = 24
EMPTY = {
    "applications": ("applications_received",),
    "reviews": ("reviews", "litigations"),
    "fees": ("fees_charged",),
}
# 本年度未发生, 我局无: of whom and when it is said.
OF_THE_YEAR = re.compile(
    r"(?:(?:20\d\d年度?|今年|本年度?|全年|年内|[我全][局镇乡委办街县区市省州旗]|本机关|本单位)[，]?){1,2}"
)
NO_MONEY = re.compile(r"(?:0|0\.0{1,4}|零)(?:万?元)?")
# The label of a row of table three, where a page keeps a cell a line.
ROW_LABEL = re.compile("新收|结转")
NUMBERED = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])"
)
LONGEST_HEADING = 45
# What a heading is about; how applications were answered is nothing of its own where there were none.
HEADED = (
    ("applications_received", re.compile("申请(?!.*(?:复议|诉讼|收费|费用|处理|答复|办理|结果))")),
    ("reviews", re.compile("复议")),
    ("litigations", re.compile("诉讼")),
    ("fees_charged", re.compile("收费(?!.*支出)")),
)


def of_empty_parts(parts: tuple[Section, ...]) -> Iterator[Figure]:
    """The zeros that parts state whose text is a word like 无."""
    for part in parts:
        # A line behind it belongs to a part whose heading was not known.
        text = part.text[:LONGEST_NOTHING].strip().partition("\n")[0].strip()
        if says_nothing(text):
            # 五、收费、复议诉讼情况: a heading may name more than the part is called by.
            named = [metric for metric, said in HEADED if said.search(part.heading)]
            for metric in _counted_so(text, [*EMPTY.get(part.section, ()), *named]):
                yield stated_zero(metric, part.section, text, part.start, part.start + len(text))


def of_empty_headings(
    document: Document, parts: tuple[Section, ...], cells: Collection[int] = ()
) -> Iterator[Figure]:
    """The zeros that lines state which stand below a numbered heading; `cells` tells where those of tables begin."""
    _, places = document.normalised
    starts = [part.start for part in parts]
    for (above, _), (block, start) in pairwise(zip(document.blocks, places, strict=True)):
        if not isinstance(above, Line) or not isinstance(block, Line) or start in cells:
            continue
        text = block.text.strip()
        heading = above.text
        if len(text) > LONGEST_NOTHING or not (says_nothing(text) or _was_free(heading, text)):
            continue
        if len(heading) > LONGEST_HEADING or not NUMBERED.match(heading):
            continue
        if ROW_LABEL.search(heading):
            continue
        at = bisect_right(starts, start)
        section = parts[at - 1].section if at else None
        spoken_of = [metric for metric, named in HEADED if named.search(heading)]
        for metric in _counted_so(text, spoken_of):
            yield stated_zero(metric, section, text, start, start + len(block.text))


def _counted_so(text: str, metrics: list[str]) -> Iterator[str]:
    """Those metrics, each once, of which a text can say that there was nothing: 0元 is said of fees alone."""
    for metric in dict.fromkeys(metrics):
        if "元" not in text or metric == "fees_charged":
            yield metric


def says_nothing(text: str) -> bool:
    """Whether a text says that there was nothing, and no more."""
    told = text.rstrip("。. ")
    said = OF_THE_YEAR.match(told)
    start = said.end() if said else 0
    return any(none.fullmatch(told, start) for none in (NONE_AT_ALL, NONE_OF_THESE))


def _was_free(heading: str, text: str) -> bool:
    """Whether a heading on fees alone has nothing below it but that they came to nothing: 收费情况 / 0元."""
    return (
        "收费" in heading
        and "申请" not in heading.replace("依申请", "")
        and NO_MONEY.fullmatch(text.rstrip("。. ")) is not None
    )
