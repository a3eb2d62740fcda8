"""Sections five and six as the report of the year before had them: what it lacked, and what it charged."""

import re
from collections.abc import Iterator

from gxdata.check.result import CheckResult
from gxdata.extract import Section
from gxdata.extract.identity.numerals import YEAR, read_year

WRITTEN_YEAR = re.compile(rf"{YEAR}(?=\s*年)")
SENTENCE = re.compile(r"[^。；;\n]+")
# What may stand before the year that a sentence opens with: （一）, 1., 一是, 根据规定.
OPENS = re.compile(
    r"\s*(?:[（(]?[一二三四五六\d]{1,2}[）)、.．]\s*|[一二三四]是)?(?:(?:根据|按照|依据)[^，,。]{0,50}[，,])?(?P<year>20\d\d)\s*年(?:度内|度|全年)?(?P<pause>[，,]|(?=[我本]))?(?!以来|[\d—-])"
)
# What section six states of the year at hand, and what section five finds wanting in it.
STATES = {
    "other": re.compile(
        r"[^，,的]{0,20}(?:(?:未|没有|无|不|共|实际)[^，,的]{0,12}(?:收取|收费|产生|发生)[^，,]{0,16}(?:费|收费|通知)|费[^，,]{0,8}0元|需要报告的(?:其他)?事项)"
    ),
    "problems": re.compile(
        r"[^。]*?(?:仍|还|也)(?:然)?(?:有|存在)(?!的)[^。]{0,40}(?:不足|问题|差距|短板|薄弱)"
    ),
}
# What speaks of last year on purpose.
ON_PURPOSE = re.compile(
    r"整改|针对|上年|去年|上一年|反馈|指出|提出|相比|对比|印发|出台|修订|[施实]行|结转|遗留|缴|解决|得到|克服"
)
# 2022年将完善制度: the year at hand as one to come, so that last year's words were left as they stood.
PLANNED = re.compile(r"20\d\d年度?[，,]?(?:[我本][一-鿿]{1,3}[，,]?)?(?:将|拟|计划|力争)")
AT_HAND = re.compile("本年|今年|当年|年度内|本报告期")


def in_digits(text: str) -> str:
    """The text with the years that are written in Chinese numerals in digits: 二〇二一年, 2021年."""
    return WRITTEN_YEAR.sub(lambda match: str(read_year(match[0]) or match[0]), text)


def check_last_years_words(part: Section, year: int) -> Iterator[CheckResult]:
    """Whether a section speaks of last year alone where it states this year's fees or faults.

    One that names the year at hand anywhere, and not as the year to come, knows which is which.
    """
    text = in_digits(part.text)
    if str(year) in PLANNED.sub("", text) or AT_HAND.search(text):
        return
    for sentence in SENTENCE.findall(text):
        opens = OPENS.match(sentence)
        if opens is None or int(opens["year"]) != year - 1 or ON_PURPOSE.search(sentence):
            continue
        if part.section == "problems" and opens["pause"] is None:
            continue  # 2020年新设的栏目仍有不足
        if STATES[part.section].match(sentence, opens.end()):
            yield CheckResult(
                "year.stale", f"section {part.section}", "fail", str(year), opens["year"]
            )
            return
