"""The wording of section five, compiled: what announces, what wants, what promises."""

import re
from collections.abc import Iterable

from gxdata.catalogue import section_five
from gxdata.catalogue.section_five import WE

# What a headline may hold beside the nouns of problems and measures.
FILLER = re.compile(
    r"在哪里?|20\d\d年度?|本年度?|上一?年度?|去年|往年|前一年度?|全年|年度|目前|当前|现阶段|今年|政府信息公开|政务公开|信息公开|政务信息|公开(?=工作)"
    rf"|{WE}|街道(?!办)|全[市县区镇省乡局]"
    r"|总体[上来](?:[看说])?|总的来[看说]|工作|存在|面临|主要|突出|一定|一些|些许|少许|不少|许多|诸多|几个|几点|几方面|方面|以下|如下|具体|下一步|下步|下阶段|今后|进一步|需要|正在|已?采取|措施|方向|途径"
    r"|包括|包含|归纳|概括|分别|大致|也|还|仍然|仍|尚|但是|但|依然|表现|体现|原因|分析|情况|以及|取得|成效|有|是|为|的|中|在|和|及|与|对|其|落实|关于|(?:具体)?(?:说明|汇报|报告|阐述|介绍)(?=如下)|下一?年度?|明年|来年|有哪些|哪些|往后|以后|清单|台账|环节|部分|如何|怎么|怎样|、|，|,|\s"
)
MAX_HEADLINE = 40
# A promise of nothing in particular is no longer.
MAX_GENERAL = 60
# A clause that ends so says how things are, not what will be done: 更新慢.
STATE = re.compile(
    r"(?:慢|晚|(?<!减)少|低|弱|差|窄|浅|难|紧|粗|散|乱|旧|(?<!缩)短|(?<!延)长|不[^，]{1,3})$"
)
# 公开为常态、不公开为例外: the principle finds nothing wanting; nor does 补短板, 缩小差距.
NO_WANT = "(?!不公开[为是])(?<!补)(?<!补[齐上足])(?<!缩小)"
BRACKETS = "【】［］〔〕"
END = "。；;，,、：:！？? \u3000\n"
AROUND = END + BRACKETS


# 把公示牌挪到粮库门口, 由大学生村官结对帮带: the deed follows what it is done with, or who does it.
PLACE_OR_OBJECT = re.compile(r"(?:把|将|由|请|让|向|与|为)(?!难|时|止|主|于|此)[^，。；\n]{4}")

# 今年来，我局制定…: when and by whom, before the deed.
AHEAD_OF_DEED = re.compile(
    r"(?:(?:今年以?来|一年来|年内|本年度?内?)，?|[^，。；：\n]{2,10}(?<![今以先前最])后，)?"
    rf"(?:{WE}|街道(?!办))?(?:已经?|先后)?"
)
# 公开的形式仅限网站, 公开渠道仅有一块栏, 把两者区分开来难度大: what no plan says, though it opens as a deed does.
FINDS = re.compile(r"仅[限有]|只限|[度力量距]大(?:$|[，。；\n])")
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
# （）改进措施: an enumerator that lost its numeral says nothing.
LOST = re.compile("（[ \u3000]*）")
# 2021 年: a space behind the number of a year stands before it instead, so that the year is one word.
YEAR = re.compile("(?<!\\d)((?:20|19)\\d\\d) (?=年)")
FOLDED = re.compile(f"[,. \u3000{re.escape(''.join(map(chr, SIGNS)))}]")


def fold(text: str) -> str:
    """The text with one spelling for each sign, as long as before."""
    if not FOLDED.search(text):
        return text
    text = YEAR.sub(r" \1", NUMBERED.sub(r"\1\2：", text))
    text = ASCII_STOP.sub("。", ASCII_COMMA.sub("，", text.translate(SIGNS)))
    text = LOST.sub(lambda lost: " " * len(lost[0]), text)
    return SPACED.sub(lambda space: text[space.start() - 1], text)


def behind(opening: re.Pattern[str], text: str, at: int = 0) -> int:
    """Where an opening that stands at a place ends; the place itself where none does."""
    match = opening.match(text, at)
    return match.end() if match else at


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Any of some patterns, with the verbs of deeds or of measures where they say {deed} or {measure}."""
    told = "|".join(f"(?:{p})" for p in patterns)
    return re.compile(told.replace("{deed}", DEEDS).replace("{measure}", MEASURE_VERBS))


LISTS = section_five()
DEEDS, MEASURE_VERBS = _any(LISTS.deed_verbs), _any(LISTS.measure_verbs)
PROBLEMS, MEASURES = _any(LISTS.problem_nouns), _any(LISTS.measure_nouns)
# A noun for what is wrong: 问题, 不足, 薄弱环节. And for what is done about it: 改进措施, 下步打算.
PROBLEM_NOUN, MEASURE_NOUN = re.compile(PROBLEMS), re.compile(MEASURES)
# What is done about what is wrong: 补短板的办法.
REMEDY = re.compile(rf"(?:{PROBLEMS})的?[^，。、：和及与待需须]{{0,4}}(?:{MEASURES})")
# Words by which an organ turns to what it will do.
PIVOT = _one_of(LISTS.pivot_patterns)
_WANTS = (*LISTS.want, *LISTS.sure_want)
_SLIGHTED = "|".join(LISTS.want_patterns)
_CLEARS, _CLEAR_WANTS = _any(LISTS.clearing_verbs), _any(w for w in _WANTS if len(w) > 1)
# A word that says something is wrong, in a text known to speak of problems; 不少 and 不断 say none.
WANT = re.compile(rf"{NO_WANT}(?!不少|不断|不仅|不但|少数|(?<=不)少)(?:{_any(_WANTS)}|{_SLIGHTED})")
# The same without single characters that stand in other words too.
CLEAR_WANT = re.compile(rf"{NO_WANT}(?:{_CLEAR_WANTS}|{_SLIGHTED})")
# 撤并空白栏目, 对断更栏目全部补录: what a deed clears away or makes good is wanting no more.
CLEARED = re.compile(
    rf"(?:{_CLEARS})了?[^，。；]{{0,8}}?(?:{_CLEAR_WANTS})的?(?=[^，。；不没未欠差慢少晚低弱]{{2,10}}(?:$|[，。；]))"
    rf"|(?:对|把|将)[^，。；]{{0,8}}?(?:{_CLEAR_WANTS})的?(?=[^，。；不没未]{{2,8}}(?:{_CLEARS})(?:$|[，。；]))"
)
# A word that only a stated problem has.
SURE_WANT = re.compile(rf"{NO_WANT}(?:{_any(LISTS.sure_want)})")
# A word of success, and what finds all well beside such words: 没有因公开引发的舆情, 制度健全, 将更好服务群众.
PRAISE, CONTENT = re.compile(_any(LISTS.praise)), _one_of(LISTS.content_patterns)
# A sentence that promises or regrets nothing in particular (for `fullmatch`), and the words of such promises.
HOLLOW, GENERAL = _one_of(LISTS.hollow_patterns), re.compile(_any(LISTS.general))
# Words that say nothing of what a statement is about.
NEUTRAL = _one_of(LISTS.neutral_patterns)

# All below open a clause (for `match`). A verb that opens a measure; 规范化, 全面性, 公开栏 and 公开的内容 are none.
MEASURE_VERB = re.compile(rf"(?:要|将|拟|也|还)?(?:{_any(LISTS.measure_verbs)})(?![化性栏的])")
# A verb that opens a measure even where nothing announces one.
DEED_VERB = re.compile(rf"(?:{DEEDS})(?![化性的])")
# What was done about the problem before it.
DONE = _one_of(LISTS.done_patterns)
# The purpose of the measure before it, more about the problem before it, and one more measure.
PURPOSE, DETAIL, ADDITION = (
    re.compile(_any(words)) for words in (LISTS.purpose, LISTS.detail, LISTS.addition)
)
# A clause that only says why, or by what order.
SUBORDINATE = _one_of(LISTS.subordinate_patterns)
# A sentence that names no problem.
NOTHING = _one_of(LISTS.nothing_patterns)

# What may stand between a pivot and the first measure; 会计账目 and 应公开尽公开 say what it is about.
_VERBS = _any((*LISTS.measure_verbs, *LISTS.deed_verbs))
_OWN = rf"(?:[我本][^，。；：:将]{{0,5}}?|全[市县区镇省乡])(?=将|要|拟|计划|继续)|我(?:部门|办公室|委员会)|{WE}(?!属)"
_WILL = "将(?![军来]|(?!把)[^，。；]{1,14}(?:纳入|列入|列为|写入|写进|作为|挂起?钩))"
_MODAL = rf"(?:会|要|应(?![用对]|公开尽)|主要|拟|计划|打算)(?=[，,：:、\s将要拟]|计划|$|{_VERBS})"
PIVOT_TAIL = re.compile(
    rf"[，,：:、\s]*(?:(?:{_OWN}|{_WILL}|{_MODAL}|{_any(LISTS.pivot_tails)})[，,：:、\s]*){{0,6}}"
)


def is_made_of(words: re.Pattern[str], text: str) -> bool:
    """Whether a text is nothing but words that a pattern finds."""
    at = 0
    while at < len(text):
        word = words.match(text, at)
        if not word:
            return False
        at = word.end()
    return True


QUOTED = re.compile(r"“[^”\n]{0,40}”")


def still_wants(text: str) -> bool:
    """Whether a text has a clear word of want, but for what its deed clears away: 清理失效链接."""
    return bool(CLEAR_WANT.search(CLEARED.sub("", text)))


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return QUOTED.sub("", text)


def finds_wanting(clause: str) -> bool:
    """Whether a clause finds something wanting, in a clear word or by its end: 渠道单一, 更新慢."""
    return bool(CLEAR_WANT.search(clause) or STATE.search(clause))


def only_praises(text: str) -> bool:
    """Whether every clause praises, promises or tells what did not happen, and none finds anything wanting."""
    clauses = (clause.strip(END) for clause in re.split("[，。；：\\n]", text))
    return all(_is_content(clause) for clause in clauses if clause)


def _is_content(clause: str) -> bool:
    if NOTHING.match(clause):
        return True
    if finds_wanting(clause) or FINDS.search(clause):
        return False
    said = PRAISE.search(clause) or CONTENT.search(clause) or PIVOT.match(clause)
    ahead = says_nothing(clause) or leads(clause, 0, len(clause))
    return bool(said or ahead or opens_measure(_behind_time(clause)))


def promises_nothing(text: str) -> bool:
    """Whether a clause of a measure is made of general words alone: 进一步做好政府信息公开工作."""
    return is_made_of(GENERAL, text.strip(END)[:MAX_GENERAL])


def wants_nothing(text: str) -> bool:
    """Whether a clause finds nothing in particular wanting: 政府信息公开工作有待加强."""
    return not WANT.search(text) or promises_nothing(WANT.sub("", text))


def names_nothing(sentence: str) -> bool:
    """Whether a sentence says that there is no problem, and names none: 没有专人管理等问题 does."""
    sentence = sentence.strip(END)
    before = re.sub("(?:无|未|没有|不存在)[^，。；]*$", "", sentence)
    named = re.search("等[^，。；]{0,6}$", sentence) or SURE_WANT.search(
        PROBLEM_NOUN.sub("", before)
    )
    return bool(NOTHING.match(sentence)) and not named


def says_nothing(text: str) -> bool:
    """Whether words only announce, or name nothing in particular."""
    text = text.strip(END)
    return bool(HOLLOW.fullmatch(text)) or is_made_of(
        FILLER, PROBLEM_NOUN.sub("", text[: MAX_HEADLINE + 20])
    )


def looks_like_measure(text: str) -> bool:
    """Whether a text opens as a measure does, and its first clause wants nothing."""
    text = text.lstrip(END)
    head = re.split(r"[，,。；;\n]", text, maxsplit=1)[0]
    return bool(MEASURE_VERB.match(text)) and not SURE_WANT.search(head) and not STATE.search(head)


def opens_measure(text: str) -> bool:
    """Whether words open with the verb of a measure, told or promised."""
    return bool(MEASURE_VERB.match(text) or DEED_VERB.match(text))


def _behind_time(text: str) -> str:
    """A sentence without its opening words on when it was, and who did it."""
    return text[behind(AHEAD_OF_DEED, text) :]


def opens_deed(text: str) -> bool:
    """Whether a sentence opens with a deed and finds nothing wanting: a measure that nothing announces."""
    text = _behind_time(text.strip(END))
    first, comma, rest = text.partition("，")
    if rest and SUBORDINATE.match(f"{first}{comma}"):
        text = rest
    opens = DEED_VERB.match(text) or PLACE_OR_OBJECT.match(text)
    return bool(opens) and not still_wants(text) and not STATE.search(text)


def looks_like_problem(text: str) -> bool:
    """Whether the first sentence of a text says that something is wanting."""
    sentence = CLEARED.sub("", text.split("。", 1)[0])
    return bool(SURE_WANT.search(sentence)) and not looks_like_measure(text)


def leads(text: str, start: int, end: int) -> bool:
    """Whether a clause before others says only why, by whose order, or what all promise: 提高政治站位，…."""
    return bool(SUBORDINATE.match(text, start)) or promises_nothing(text[start:end])
