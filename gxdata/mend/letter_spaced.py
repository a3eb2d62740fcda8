"""Lines whose letters stand apart, as converters of pictures and of pages set wide leave them: 信 息 公 开 1 2 条。"""

import re

HAN = "\u4e00-\u9fff"
MARKS = "，。、；：！？（）《》〈〉“”,;:()."
# A line is set so from so many letters with a blank behind them on, where hardly any two letters touch.
APART = re.compile(f"[{HAN}][ \u3000\u00a0](?=[{HAN}{MARKS}])")
TOUCHING = re.compile(f"[{HAN}](?=[{HAN}])")
LEAST, SHARE = 6, 0.2
# It begins with the first of these blanks: a search leaps from one to the next.
RUN = re.compile(
    rf"[ \u3000\u00a0](?<=[{HAN}{MARKS}\d].)(?:[{HAN}{MARKS}\d][ \u3000\u00a0]){{{LEAST - 1}}}"
)
# Heads of columns are set wide too, and only their blanks part them: what is joined is a sentence, a numbered heading
# or the title of a report.
_B = "[ \u3000\u00a0]"
IS_TEXT = re.compile(
    f"[，。；：、,;:]|公{_B}开[{HAN} \u3000\u00a0]{{0,24}}(?:报{_B}告|年{_B}报|总{_B}结)"
)
IS_SENTENCE = re.compile("[，。；,;]")
# More than one blank parts words. In a row of a table a blank beside a digit parts cells; in a sentence digits are one
# number where what follows them is counted by it.
BETWEEN = re.compile(
    f"(?<=[{HAN}{MARKS}])[ \u3000\u00a0](?=[{HAN}{MARKS}])|(?<=[（(])[ \u3000\u00a0](?=\\d)"
)
BESIDE = re.compile(
    f"(?<=[{HAN}{MARKS}])[ \u3000\u00a0](?=\\d)|(?<=\\d)[ \u3000\u00a0](?=[{HAN}{MARKS}])"
)
DIGITS = r"(?<![\d.][ \u3000\u00a0])(?<![\d.])\d(?:[ \u3000\u00a0]\d){1,11}[ \u3000\u00a0]?(?=["
OF_DATE = re.compile(DIGITS + "年月日])")
OF_COUNT = re.compile(DIGITS + "年月日余多条件次人份篇期元万项宗个场批名号部])")
BLANKS = re.compile("[ \u3000\u00a0]")
# A line that is a day and nothing else: 2 0 2 2 年 1 月 6 日.
DAY = re.compile(
    f"\\s*2{_B}0(?:{_B}\\d){{2}}{_B}年(?:{_B}\\d){{1,2}}{_B}月(?:{_B}\\d){{1,2}}{_B}日\\s*"
)


def has_spaced_letters(text: str) -> bool:
    """Whether letters of `text` stand apart somewhere."""
    return RUN.search(text) is not None


def join_letters(text: str) -> str:
    """A line with its letters joined if they stand apart and it is no head of columns; any other as it is."""
    if not has_spaced_letters(text):
        return text
    if DAY.fullmatch(text):
        return BLANKS.sub("", text)
    if not IS_TEXT.search(text):
        return text
    apart = len(APART.findall(text))
    if apart < LEAST or len(TOUCHING.findall(text)) > SHARE * apart:
        return text
    told = IS_SENTENCE.search(text)
    whole = (OF_COUNT if told else OF_DATE).sub(lambda found: BLANKS.sub("", found[0]), text)
    joined = BETWEEN.sub("", whole)
    return BESIDE.sub("", joined) if told else joined
