"""The wording of section five, compiled: what announces, what wants, what promises."""

import re
from functools import cache

from gxdata.catalogue import section_five
from gxdata.catalogue.section_five import WE

# What a headline may hold beside the nouns of problems and measures.
FILLER = re.compile(
    r"在哪里?|20\d\d年度?|本年度?|上一?年度?|去年|往年|前一年度?|全年|年度|目前|当前|现阶段|今年|政府信息公开|政务公开|信息公开|政务信息"
    rf"|{WE}|全[市县区镇省乡局]"
    r"|总体[上来](?:[看说])?|总的来[看说]|工作|存在|面临|主要|突出|一定|一些|些许|少许|不少|许多|诸多|几个|几点|几方面|方面|以下|如下|具体|下一步|下步|下阶段|今后|进一步|需要|已?采取|措施|方向|途径"
    r"|包括|包含|归纳|概括|分别|大致|也|还|仍然|仍|尚|但是|但|依然|表现|体现|原因|分析|情况|以及|取得|成效|有|是|为|的|中|在|和|及|与|对|其|落实|关于|(?:具体)?(?:说明|汇报|报告|阐述|介绍)(?=如下)|下一?年度?|明年|来年|有哪些|哪些|往后|以后|清单|台账|环节|部分|如何|怎么|怎样|、|，|,|\s"
)
MAX_HEADLINE = 40
# A promise of nothing in particular is no longer.
MAX_GENERAL = 60
# A clause that ends so says how things are, not what will be done: 更新慢.
STATE = re.compile(
    r"(?:慢|晚|(?<!减)少|低|弱|差|窄|浅|难|紧|粗|散|乱|旧|(?<!缩)短|(?<!延)长|不[^，]{1,3})$"
)
# 重发布轻管理: what is made too little of.
SLIGHTED = "重[^，。；、\n]{1,8}轻"
# 公开为常态、不公开为例外: the principle finds nothing wanting; nor does 补短板, 缩小差距.
NO_WANT = "(?!不公开[为是])(?<!补)(?<!补[齐上足])(?<!缩小)"
BRACKETS = "【】［］〔〕"
END = "。；;，,、：:！？? \u3000\n"
AROUND = END + BRACKETS


# 把公示牌挪到粮库门口, 由大学生村官结对帮带: the deed follows what it is done with, or who does it.
PLACE_OR_OBJECT = re.compile(r"(?:把|将|由|请|让|向|与|为)(?!难|时|止|主|于|此)[^，。；\n]{4}")

# 今年来，我局制定…: when and by whom, before the deed.
AHEAD_OF_DEED = re.compile(
    r"(?:(?:今年以?来|一年来|年内|本年度?内?)，?)?"
    rf"{WE}?(?:已经?|先后)?"
)
# 公开的形式仅限网站, 公开渠道仅有一块栏, 把两者区分开来难度大: what no plan says, though it opens as a deed does.
FINDS = re.compile(r"仅[限有]|只限|[度力量距]大(?:$|[，。；\n])")
# 没有因公开引发的舆情, 制度健全, 将更好服务群众: what did not happen, and how well all is, beside words of success.
CONTENT = re.compile(
    "(?:无|未|没有?|零)[^，。；]{0,14}(?:投诉|举报|舆情|泄密|事故|问题|复议|诉讼|申请|异议|意见|追究|差错)"
    "|满意|重视|专人|落实|贯彻|完成|按|根据|正常|有条不紊|自查|检查|对照|梳理|排查|将|更[好加为]"
    "|(?:及时|准确|规范|健全|全面|畅通|明确|到位)$"
)
# 政府网站方面: names where the matter stands, before it is stated.
THEME = re.compile(r"\s*(?:在)?[^，。；：！\n]{2,12}方面[。：，\n]")

# Signs written in ASCII: one for one, so that places stay.
SIGNS = str.maketrans(";:!()", "；：！（）")
ASCII_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
ASCII_STOP = re.compile(r"(?<=[一-鿿”》）])\.(?![.\d])")
# A space behind a sign of Chinese says nothing: the sign stands twice instead, so that words follow it.
SPACED = re.compile(r"(?<=[，。；：、])[ \u3000](?=[^\s])")
# 问题1 更新慢: the number of a headline, and a space where its colon was.
NUMBERED = re.compile(
    r"(?m)^((?:存在|主要)?(?:问题|不足)|(?:改进|整改)?(?:措施|举措|对策))([一二三四五六七八1-8])[ \u3000]"
)
FOLDED = re.compile(f"[,. \u3000{re.escape(''.join(map(chr, SIGNS)))}]")


def fold(text: str) -> str:
    """The text with one spelling for each sign, as long as before."""
    if not FOLDED.search(text):
        return text
    text = NUMBERED.sub(r"\1\2：", text)
    text = ASCII_STOP.sub("。", ASCII_COMMA.sub("，", text.translate(SIGNS)))
    return SPACED.sub(lambda space: text[space.start() - 1], text)


def behind(opening: re.Pattern[str], text: str, at: int = 0) -> int:
    """Where an opening that stands at a place ends; the place itself where none does."""
    match = opening.match(text, at)
    return match.end() if match else at


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def is_made_of(words: re.Pattern[str], text: str) -> bool:
    """Whether a text is nothing but words that a pattern finds."""
    at = 0
    while at < len(text):
        word = words.match(text, at)
        if not word:
            return False
        at = word.end()
    return True


@cache
def problem_noun() -> re.Pattern[str]:
    """A noun for what is wrong: 问题, 不足, 薄弱环节."""
    return re.compile(_any(section_five().problem_nouns))


@cache
def measure_noun() -> re.Pattern[str]:
    """A noun for what is done about it: 改进措施, 下步打算."""
    return re.compile(_any(section_five().measure_nouns))


@cache
def remedy() -> re.Pattern[str]:
    """What is done about what is wrong: 补短板的办法."""
    lists = section_five()
    return re.compile(
        rf"(?:{_any(lists.problem_nouns)})的?[^，。、：和及与待需须]{{0,4}}(?:{_any(lists.measure_nouns)})"
    )


@cache
def pivot() -> re.Pattern[str]:
    """Words by which an organ turns to what it will do."""
    return _with_deeds(section_five().pivot_patterns)


def _with_deeds(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some patterns, with the verbs of deeds where they say {deed}."""
    any_of = "|".join(f"(?:{p})" for p in patterns)
    return re.compile(any_of.replace("{deed}", _any(section_five().deed_verbs)))


@cache
def pivot_tail() -> re.Pattern[str]:
    """What may stand between a pivot and the first measure; 会计账目 and 应公开尽公开 say what it is about."""
    lists = section_five()
    verbs = _any((*lists.measure_verbs, *lists.deed_verbs))
    own = rf"[我本][^，。；：:将]{{0,5}}?(?=将|要|拟|计划|继续)|我(?:部门|办公室|委员会)|{WE}(?!属)"
    will = "将(?![军来]|(?!把)[^，。；]{1,14}(?:纳入|列入|列为|写入|写进|作为|挂起?钩))"
    modal = rf"(?:会|要|应(?![用对]|公开尽)|主要|拟|计划|打算)(?=[，,：:、\s将要拟]|计划|$|{verbs})"
    return re.compile(
        rf"[，,：:、\s]*(?:(?:{own}|{will}|{modal}|{_any(lists.pivot_tails)})[，,：:、\s]*){{0,6}}"
    )


QUOTED = re.compile(r"“[^”\n]{0,40}”")


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return QUOTED.sub("", text)


@cache
def want() -> re.Pattern[str]:
    """A word that says something is wrong, in a text known to speak of problems; 不少 and 不断 say none."""
    lists = section_five()
    words = _any((*lists.want, *lists.sure_want))
    return re.compile(rf"{NO_WANT}(?!不少|不断|不仅|不但|少数|(?<=不)少)(?:{words}|{SLIGHTED})")


@cache
def clear_want() -> re.Pattern[str]:
    """As :func:`want`, without single characters that stand in other words too."""
    lists = section_five()
    words = _any(tuple(w for w in (*lists.want, *lists.sure_want) if len(w) > 1))
    return re.compile(rf"{NO_WANT}(?:{words}|{SLIGHTED})")


@cache
def sure_want() -> re.Pattern[str]:
    """A word that only a stated problem has."""
    return re.compile(rf"{NO_WANT}(?:{_any(section_five().sure_want)})")


def finds_wanting(clause: str) -> bool:
    """Whether a clause finds something wanting, in a clear word or by its end: 渠道单一, 更新慢."""
    return bool(clear_want().search(clause) or STATE.search(clause))


@cache
def praise() -> re.Pattern[str]:
    """A word of success."""
    return re.compile(_any(section_five().praise))


@cache
def measure_verb() -> re.Pattern[str]:
    """A verb that opens a measure (for ``match``); 规范化, 全面性 and 公开栏 are none."""
    return re.compile(rf"(?:要|将|拟|也|还)?(?:{_any(section_five().measure_verbs)})(?![化性栏])")


@cache
def purpose() -> re.Pattern[str]:
    """What opens the purpose of the measure before it (for ``match``)."""
    return re.compile(_any(section_five().purpose))


@cache
def detail() -> re.Pattern[str]:
    """What opens more about the problem before it (for ``match``)."""
    return re.compile(_any(section_five().detail))


@cache
def subordinate() -> re.Pattern[str]:
    """What opens a clause that only says why, or by what order (for ``match``)."""
    return re.compile("|".join(section_five().subordinate_patterns))


@cache
def neutral() -> re.Pattern[str]:
    """Words that say nothing of what a statement is about."""
    return re.compile("|".join(section_five().neutral_patterns))


@cache
def deed_verb() -> re.Pattern[str]:
    """A verb that opens a measure even where nothing announces one (for ``match``)."""
    return re.compile(_any(section_five().deed_verbs))


@cache
def done() -> re.Pattern[str]:
    """What opens a sentence on what was done about the problem before it (for ``match``)."""
    return _with_deeds(section_five().done_patterns)


@cache
def hollow() -> re.Pattern[str]:
    """A sentence that promises or regrets nothing in particular (for ``fullmatch``)."""
    return re.compile("|".join(f"(?:{p})" for p in section_five().hollow_patterns))


@cache
def general() -> re.Pattern[str]:
    """Words that a promise of nothing in particular is made of."""
    return re.compile(_any(section_five().general))


def only_praises(text: str) -> bool:
    """Whether every clause praises, promises or tells what did not happen, and none finds anything wanting."""
    clauses = (clause.strip(END) for clause in re.split("[，。；：\\n]", text))
    return all(_is_content(clause) for clause in clauses if clause)


def _is_content(clause: str) -> bool:
    if nothing().match(clause):
        return True
    if finds_wanting(clause) or FINDS.search(clause):
        return False
    said = praise().search(clause) or CONTENT.search(clause) or pivot().match(clause)
    ahead = says_nothing(clause) or leads(clause, 0, len(clause))
    return bool(said or ahead or opens_measure(_behind_time(clause)))


def promises_nothing(text: str) -> bool:
    """Whether a clause of a measure is made of general words alone: 进一步做好政府信息公开工作."""
    return is_made_of(general(), text.strip(END)[:MAX_GENERAL])


def wants_nothing(text: str) -> bool:
    """Whether a clause finds nothing in particular wanting: 政府信息公开工作有待加强."""
    return not want().search(text) or promises_nothing(want().sub("", text))


@cache
def addition() -> re.Pattern[str]:
    """What opens one more measure (for ``match``)."""
    return re.compile(_any(section_five().addition))


@cache
def nothing() -> re.Pattern[str]:
    """A sentence that names no problem (for ``match``)."""
    return re.compile("|".join(f"(?:{p})" for p in section_five().nothing_patterns))


def names_nothing(sentence: str) -> bool:
    """Whether a sentence says that there is no problem, and names none: 没有专人管理等问题 does."""
    sentence = sentence.strip(END)
    before = re.sub("(?:无|未|没有|不存在)[^，。；]*$", "", sentence)
    named = re.search("等[^，。；]{0,6}$", sentence) or sure_want().search(
        problem_noun().sub("", before)
    )
    return bool(nothing().match(sentence)) and not named


def says_nothing(text: str) -> bool:
    """Whether words only announce, or name nothing in particular."""
    text = text.strip(END)
    return bool(hollow().fullmatch(text)) or is_made_of(
        FILLER, problem_noun().sub("", text[: MAX_HEADLINE + 20])
    )


def looks_like_measure(text: str) -> bool:
    """Whether a text opens as a measure does, and its first clause wants nothing."""
    text = text.lstrip(END)
    head = re.split(r"[，,。；;\n]", text, maxsplit=1)[0]
    return (
        bool(measure_verb().match(text)) and not sure_want().search(head) and not STATE.search(head)
    )


def opens_measure(text: str) -> bool:
    """Whether words open with the verb of a measure, told or promised."""
    return bool(measure_verb().match(text) or deed_verb().match(text))


def _behind_time(text: str) -> str:
    """A sentence without its opening words on when it was, and who did it."""
    return text[behind(AHEAD_OF_DEED, text) :]


def opens_deed(text: str) -> bool:
    """Whether a sentence opens with a deed and finds nothing wanting: a measure that nothing announces."""
    text = _behind_time(text.strip(END))
    opens = deed_verb().match(text) or PLACE_OR_OBJECT.match(text)
    return bool(opens) and not clear_want().search(text) and not STATE.search(text)


def looks_like_problem(text: str) -> bool:
    """Whether the first sentence of a text says that something is wanting."""
    return bool(sure_want().search(text.split("。", 1)[0])) and not looks_like_measure(text)


def leads(text: str, start: int, end: int) -> bool:
    """Whether a clause before others says only why, by whose order, or what all promise: 提高政治站位，…."""
    return bool(subordinate().match(text, start)) or promises_nothing(text[start:end])
