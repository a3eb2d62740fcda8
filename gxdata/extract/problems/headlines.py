"""Tell the title of a list of problems or measures from what states one."""

import re

from gxdata.extract.problems.wording import (
    AROUND,
    FILLER,
    MAX_HEADLINE,
    MEASURE_NOUN,
    PROBLEM_NOUN,
    finds_wanting,
    is_made_of,
)

# 整改提升, 明年重点任务
NEXT = re.compile(
    r"(?:改进|整改|下一?步|下一?阶段|下一?年度?|明年|来年|今后)[^，。；：]{0,6}(?:打算|[措举][施措]|计划|思路|方向|安排|办法|方法|做法|对策|提升|重点|任务|设想|结果|成效|落实|进展|完成情况)"
)
# 改进措施二: which of several a headline is.
COUNT = re.compile(r"(?<=.{2})(?<![有共为])(?:之?[一二三四五六七八]|[1-8])$")
# 问题导向查不足, 精准施策补短板: a slogan as the title of a list.
SLOGAN = re.compile(
    r"[^，。；：、\n]{2,8}(?:(?P<wants>[查找摆明][不问差短][足题距板])|[补强][短弱][板项]|[抓促][整提改][改升进])"
)
# 办法有三
HOW_MANY = re.compile(r"有[两二三四五六七八](?:[个条点项]|方面)?$")
# Why there are problems, and what came of the measures: of a kind of its own, and neither problem nor measure.
ASIDE = "aside"
# 原因分析: why there are problems.
REASONS = re.compile("(?:存在|问题|主要|产生|形成|的|不足)*(?:原因|成因)(?:分析|剖析)")
# 整改成效: what came of measures.
OUTCOME = re.compile(
    r"(?:取得|改进|整改|提升|工作|的|主要|阶段性)*(?:成效|效果|结果|实效)(?:情况)?"
)
# 工作中存在的困难编制少: a title with no sign behind it; what it is about follows, and no word that goes on with it.
RUN_IN = re.compile(
    r"(?:(?:工作中?|目前)*存在的?(?:主要|突出)?(?:问题|不足|困难|短板)(?:和(?:问题|不足|困难))?|主要(?:问题|不足)"
    r"|(?:下一?步|今后|解决|整改|改进|工作|主要|具体|采取|的)+(?:措施|举措|办法|情况|打算|对策|思路|方向))"
    r"(?![的整解处查及和与是为有在如，。；：、\s一二三1-9（(])"
)
SHORTEST_RUN_IN = 4
# 改进措施及成效 重新梳理栏目: a space stands where the line ended.
SPACED = re.compile(r"([^\s，。；：]{4,16})[ \u3000\n]+(?=[一-鿿“])")
LONGEST_COUNT = 2
COUNTED = tuple("一二三四五六七八12345678")


def is_counted(text: str) -> bool:
    """Whether a headline says which of several it is: 改进措施二."""
    text = text.strip(AROUND)
    return text.endswith(COUNTED) and bool(COUNT.search(text)) and headline(text) is not None


def tells_outcome(text: str) -> bool:
    """Whether a headline announces what came of measures, and no measures: 整改成效."""
    return bool(OUTCOME.fullmatch(text.strip(AROUND)))


def tells_reasons(text: str) -> bool:
    """Whether a headline announces why there are problems: 原因分析."""
    return bool(REASONS.fullmatch(text.strip(AROUND)))


def before_space(text: str) -> tuple[str, int] | None:
    """What a headline announces that a space parts from what it announces, and where that begins: 改进措施 统一样式."""
    spaced = SPACED.match(text)
    kind = headline(spaced[1]) if spaced else None
    return (kind, spaced.end()) if spaced and kind else None


def run_in(text: str) -> tuple[str, int] | None:
    """What a headline announces that lost the end of its line, and where what it announces begins.

    解决的办法商请编办增加岗位; but 改进措施落实不到位 states a problem itself.
    """
    if spaced := before_space(text):
        return spaced
    title = RUN_IN.match(text)
    if not title or len(title[0]) < SHORTEST_RUN_IN:
        return None
    kind = headline(title[0])
    rest = text[title.end() :]
    told = re.split("[。；：]" if kind == "problem" else "[，。；：]", rest, maxsplit=1)[0]
    if kind and len(rest) > SHORTEST_RUN_IN and finds_wanting(told) == (kind == "problem"):
        return kind, title.end()
    return None


def headline(text: str) -> str | None:
    """``problem`` or ``measure`` where a text is nothing but the title of a list of them, else None."""
    text = text.strip(AROUND)
    if len(text) > MAX_HEADLINE + LONGEST_COUNT:
        return None
    if text.endswith(COUNTED):
        text = COUNT.sub("", text)
    if slogan := SLOGAN.fullmatch(text):
        return "problem" if slogan["wants"] else "measure"
    text = HOW_MANY.sub("", text)
    if not text or len(text) > MAX_HEADLINE:
        return None
    problem = PROBLEM_NOUN.search(text)
    if not (problem or MEASURE_NOUN.search(text) or text in ("下一步", "下步", "今后")):
        return None
    if not is_made_of(FILLER, PROBLEM_NOUN.sub("", MEASURE_NOUN.sub("", text))):
        return "measure" if not problem and _names_what_is_next(text) else None
    return "problem" if problem else "measure"


def _names_what_is_next(text: str) -> bool:
    """Whether words are but a name for what will be done: 整改提升, 下年度重点任务."""
    name = NEXT.search(text)
    return name is not None and name.end() == len(text) and is_made_of(FILLER, text[: name.start()])
