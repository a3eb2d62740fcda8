"""Parts of a report that run on from one another on one line, nothing between: tags were taken out of a page."""

import re

from gxdata.catalogue.sections import section_specs
from gxdata.mend.numerals import NUMERALS

MIN_PARTS = 3
CUES = "|".join(re.escape(cue) for spec in section_specs() for cue in spec.cues)
GLUED = re.compile(
    rf"(?<=[^\s{NUMERALS}，、；：])(?=[{NUMERALS}]、[^，。；：\d、]{{0,8}}(?:{CUES}))"
)
BEHIND_SENTENCE = re.compile(rf"(?<=[。；！])(?=[（(][{NUMERALS}][)）]|\d[.．、](?!\d))")
BEFORE_LIST = re.compile(
    rf"((?:[{NUMERALS}]、|[（(][{NUMERALS}][)）])[^，。；：]{{0,10}}?(?:{CUES})[^，。；：]{{0,8}}?)"
    r"(?=一是|一要|第一|1[.．、]|[（(][1一][)）]|①)"
)
TITLE = re.compile(
    r"^[^\s，。；：《》]{0,40}?\d{4}[^\s，。；：《》]{0,30}?(?:报告|年报)(?=[^》」”）)的。，])"
)
OPENING = re.compile(
    r"(?<=[^，。；：“（(\n])(?=(?:根据|依据|按照|遵照)《|本(?:年度)?报告(?:根据|依据|按照|由|是)|现(?:公布|将|发布)|为(?:贯彻|了|认真))"
)
DAY = rf"(?:\d{{4}}|[{NUMERALS}〇○零０]{{4}})年(?:\d|[{NUMERALS}]){{1,2}}月(?:(?:\d|[{NUMERALS}]){{1,3}}日)?"
SIGNATURE = re.compile(rf"(?<=。)(?=[^\s，。；：]{{0,40}}\s?{DAY}\s*$)")


def holds_glued_parts(line: str) -> bool:
    """Whether headings of several parts stand in a line without white space before them."""
    return "二、" in line and len(GLUED.findall(line)) >= MIN_PARTS


def with_parts_apart(line: str) -> str:
    """The line cut before the headings of its parts and what is told apart within them; else as it is."""
    if not holds_glued_parts(line):
        return line
    head, *parts = GLUED.split(line)
    text = "\n".join([OPENING.sub("\n", TITLE.sub(r"\g<0>\n", head), count=1), *parts])
    text = BEFORE_LIST.sub(r"\1\n", BEHIND_SENTENCE.sub("\n", text))
    return SIGNATURE.sub("\n", text)
