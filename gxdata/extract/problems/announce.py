"""Tell what only announces problems or measures from what states them."""

import re
from dataclasses import dataclass

from gxdata.catalogue.section_five import WE
from gxdata.extract.problems import wording
from gxdata.extract.problems.headlines import ASIDE, headline, run_in, tells_reasons

# 下一步要重点解决的问题有两个: what is to be put right, not how.
TO_BE_SOLVED = re.compile(
    r"(?:要|需要?|有待|亟待)(?:重点|着力|切实|抓紧|进一步)?(?:解决|改进|克服|破解)的(?:突出|主要|重点)?(?:问题|困难|难题|短板|方面|地方|之处|环节)[^，。；：:]{0,8}$"
)
# 还有这些不足
THESE_ARE = re.compile(
    r"(?:存在|发现|有|是)着?了?(?:这些|以下|如下|下列)[^，。；]{0,6}(?:问题|不足|短板|差距|困难)"
    r"(?:$|，(?:还|仍|均|都)?(?:需要?|有待|亟待|应)|[，并]{1,2}(?:均|都)?(?:已|逐一|逐项|及时)[^，。；：]{0,6}(?:整改|改进|解决)(?:到位|完毕)?$)"
)
# 还需在以下几个方面继续努力; 对标先进仍有提升空间: before a colon.
FALLS_SHORT = re.compile(
    r"(?:还|仍|尚|也)(?:需要?|须|要)[^，。；：]{0,4}(?:以下|如下|下列|[两二三四五几]个?方面|[两二三四五几]点)[^，。；：]{0,10}$"
    r"|在(?:以下|如下|下列)?[两二三四五几]?个?方面(?:还|仍|尚|也)(?:需要?|须|要)(?:继续|进一步)?(?:努力|加强|改进|提高|完善|提升)$"
    r"|(?:还|仍|尚|也)有[^，。；：]{0,10}(?:需要?|要|有待|亟待)(?:进一步)?(?:加强|改进|提高|完善|努力|提升|补课)$"
    r"|(?:还|仍|尚|也)有[^，。；：]{0,6}(?:提升|改进|进步|上升|改善|努力)(?:的)?(?:空间|余地|地方)$"
    r"|(?:不|未|没)[^，。；：]{1,4}的(?:地方|方面|之处|环节)$"
    r"|(?:遗憾|不尽如人意|不尽人意)[^，。；：]{0,6}$"
)
# 解决这两个问题的办法, 解决这些问题，一要…
REMEDY = re.compile(
    r"(?:解决|改进|克服|破解)(?:上述|以上|这[些两三几]?个?)[^，。；：]{0,4}(?:问题|不足|困难|难题)(?:的(?:主要|具体)?(?:办法|措施|对策|思路|做法)(?:是|有)?)?"
)
# 我们要正视问题、迎头赶上: what is to be done, though it names what is wrong.
WE_MUST = re.compile(
    rf"(?:^|[，。；]){WE}(?:一定|必须|还|更)?(?:要|将|应当?|必须)(?!看到|认识|清醒|承认|解决的|改进的)[^，。；：]{{2,}}$"
)
# 改进措施也从三个环节入手: what leads to measures.
STARTS_FROM = re.compile(
    r"[\s，]*(?:改进|整改)(?:措施|情况|工作|举措)?[^，。；：:]{0,16}(?:入手|着手|发力|展开|做起|跟进)$"
)
# 群众不满意的主要有三点, 短板主要集中于两点: says how many, and of what kind.
SO_MANY = re.compile(
    r"(?:主要|突出|集中){0,2}(?:有|是|为|在于|在|集中[于在]|体现[于在]|表现[于在])?(?:以下|如下)?[两二三四五六几](?:个方面|方面|点|个|条|处|类)$"
)
# 存在“三少”, 存在人少事多的“两难”现象: counts what is wrong in a word of its own.
IN_A_WORD = re.compile(
    "(?:存在|表现[为在]|体现[为在])[^。；：]{0,40}“[^”，。]{0,4}[两二三四五六几][^”，。]{1,6}”(?:的?(?:现象|情况|倾向))?$"
)
# 疏通的办法: what leads to measures, whatever they are called.
WAYS = re.compile(rf"(?:{WE}的?)?[^，。；：“”]{{1,6}}的(?:办法|措施|举措|对策)(?:是|有)?")
# 我局已着手整改, 街道已决定: at the end of what leads to measures.
UNDER_WAY = re.compile(
    r"(?:着手|开始|正在|抓紧|立即|认真|逐项|逐一|积极)(?:进行|加以)?(?:整改|改进|纠正)$|(?:已|现)(?:经)?(?:研究)?(?:决定|商定|议定)$|(?:准备|打算|将|拟)[^，。；：:]{0,4}[这如][样么此][做办改干]$"
)
# 在信息更新、政策解读两方面尚有不足: says in what, though no list follows.
IN_WHAT = re.compile(r"在([^，。；：]{4,40}?)(?:方面|上)(?:还|仍|尚|也|都|均)?[存有需]")
COLON = re.compile(r"[:：]")
COMMA = re.compile("[，,]")
MAX_ANNOUNCEMENT, MAX_THERE_IS, MIN_SIDES = 120, 40, 4
# …但仍存在一些不足: the end of a clause that says there is something, and not what.
THERE_IS = re.compile(
    r"(?:存在|主要有|还有|仍有|也有|尚有|仍存|尚存|还存|面临|发现)(?:着|的|了)?(?:一些|些许|少许|一定|不少|不小|许多|以下|如下|几个|几点|几方面|[一二两三四五六七八九十]{1,2}(?:个|大)?(?:方面|点|类|项|处)?|诸多|很多|较多|较大|很大|相当|个别|方面|明显|突出|某些|部分|主要|薄弱环节|薄弱|的|差距|不足|问题|短板|弱项|困难|和|与|、|之处|有待[^，。；]{0,6}|需要?[^，。；]{0,8}|亟待[^，。；]{0,6})++$"
    r"|(?:正视|看到|看清|认识到|意识到|承认|直面|反思|查找|找准)(?:到|了)?(?:自身|自己|我们|工作中?|存在|仍有|还有|其中)*的?(?:一些|不少|这些|诸多)?(?:不足|差距|短板|问题|弱项|短处)$"
    rf"|(?:照出|暴露|映出|凸显|折射|反映)出?了?(?:{WE}|自身|自己|工作中?)?的?(?:一些|不少|几处|诸多)?(?:不足|差距|短板|问题|弱项|短处|软肋)$"
    r"|(?<!等)(?:问题|不足|差距)(?:也|仍|依然)?(?:不容忽视|仍然存在|依然存在|如下)$"
    r"|(?:问题|不足|短板|困难|薄弱环节|薄弱点|短处|软肋|弱项)(?:主要)?(?:是|有|为|在于|表现在|表现为|体现在|如下)$"
)
# Clauses that weigh the year before they come to the matter.
CONCESSION = re.compile(
    r"^(?:虽|尽管|近年来|总体|总的|回顾|回看|过去|一年来|从|对照|与|和|同|随着)"
)
AGAINST = re.compile(r"(?:相比|比较|比|来看|看|对照|而言|来说)$")
# What a clause may begin with before it says that something is wanting against a standard.
STANDARD = re.compile(
    rf"^(?:但是?|然而|不过|可是|却|仍|还|也|{WE}|政府|政务|信息(?=公开|工作)|公开|工作|的|[，,\s])*(?:与|和|同|离|距|距离|对照|对比|对标)"
)
# 与群众的期盼: a gap to what those want whom it serves is a matter of its own, where it is counted as one.
DEMAND = re.compile("群众|公众|市民|居民|村民|百姓|企业|社会")
# 与群众的期盼相比尚有距离，突出表现为: at the end of what leads to a list.
SHOWN = re.compile(
    r"(?:距离|不足|不够|欠缺|欠账|落后)[^。；]{0,12}(?:主要|集中|突出)?(?:表现|体现|反映)(?:在|为|于)(?:以下[^，。；：:]{0,6})?$"
)
# 主要体现在: behind a sentence that says that it falls short.
SHOWN_ALONE = re.compile(
    r"\s*(?:主要|具体|集中|突出|一般)?(?:表现|体现|反映)(?:在|为|于)(?:以下[^，。；：:]{0,8})?"
)
# 今后选址一律征询意见: a time before a subject turns to measures, and is part of the first.
ADVERB = re.compile("今后|以后|明年|来年|未来")
# 来年，…; 针对上述问题，…: what stands behind the comma is a measure, whatever it opens with.
SURE = re.compile(
    rf"\s*(?:(?:{ADVERB.pattern}|下一?步|接下来)(?:[，,]|(?:我[^，。；]{{1,5}})?[将拟])"
    r"|20\d\d年度?[，,]?我[^，。；]{1,5}将(?=按照|根据|依据|围绕|结合|针对|以|继续|进一步|从|坚持|不断|着力|认真|切实)"
    r"|针对|为(?:了)?(?:解决|改进|克服|整改)(?:上述|以上|这|此))"
)
# 在解读的深度、发布的形式上，我局仍有提升空间: says in what before it says who.
SIDES = re.compile("(?:但是?)?在[^，。；：]{4,40}(?:上|方面)")
# 规范化程度仍有提升空间: says of what, in words before it.
FALLEN_SHORT = re.compile("差距|距离|短板|薄弱|困难|空间$|余地$")
# What may stand before a turn to measures.
LEAD = re.compile(r"\s*(?:但是?|同时|因此|所以|并|我们)?")


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced (``problem`` or ``measure``), and where the words of the announcement end.

    It is `firm` where a headline says so, and a turn is `sure` where the verb of a measure follows it.
    """

    kind: str
    end: int
    firm: bool = True
    sure: bool = False


def announcement(text: str) -> Announcement | None:
    """What the beginning of a text announces, or None where it states something itself.

    A turn to measures may be followed by the first of them in the same sentence; a headline ends at its colon or
    full stop.
    """
    head = text.rstrip(wording.END)
    kind = headline(head) or _aside(head)
    if kind:
        return Announcement(kind, len(text))
    if REMEDY.fullmatch(head):
        return Announcement("measure", len(text))
    colon = COLON.search(text[:MAX_ANNOUNCEMENT])
    if colon:
        before = text[: colon.start()]
        kind = headline(before) or _aside(before) or _lead_in(before, text[colon.end() :])
        if kind:
            return Announcement(kind, colon.end())
    turned = _turn(text)
    if turned is not None:
        sure = wording.opens_measure(text[turned:]) or bool(SURE.match(text))
        return Announcement("measure", turned, firm=False, sure=sure)
    if says_there_is(head) and not _is_matter(head):
        return Announcement("problem", len(text), firm=False)
    return None


def marked_announcement(text: str) -> Announcement | None:
    """As :func:`announcement`, for what an enumerator opens: its headline may run into what it announces."""
    told = announcement(text)
    title = None if told else run_in(text)
    return Announcement(*title) if title else told


def _aside(head: str) -> str | None:
    """The kind of what a headline announces that leads to neither problems nor measures: 原因分析."""
    return ASIDE if tells_reasons(head) else None


def says_there_is(sentence: str) -> bool:
    """Whether a sentence ends by saying that there are problems: …但仍存在一些不足."""
    last = sentence.rstrip(wording.END).rsplit("，", 1)[-1][-MAX_THERE_IS:]
    if last.startswith(("针对", "对于", "围绕")):
        return False
    return bool(THERE_IS.search(last) or FALLS_SHORT.search(last))


def _lead_in(before: str, after: str) -> str | None:
    """What the words before a colon lead to; 决策公开方面：听证较少 is but a theme and its problem."""
    if TO_BE_SOLVED.search(before) or THESE_ARE.search(before) or IN_A_WORD.search(before):
        return "problem"
    if WE_MUST.search(before):
        return "measure"
    if wording.PIVOT.search(f"{before}：") or wording.REMEDY.search(before):
        return "measure"
    if STARTS_FROM.match(before):
        return "measure"
    if wording.PROBLEM_NOUN.search(before) and len(before) > 1:
        return "problem"
    if SHOWN.search(before) or FALLS_SHORT.search(before) or SHOWN_ALONE.fullmatch(before):
        return "problem"
    if is_weak(before):
        return "problem"
    if UNDER_WAY.search(before) or (WAYS.fullmatch(before) and not wording.WANT.search(before)):
        return "measure"
    many = SO_MANY.search(before)
    if many and wording.WANT.search(before[: many.start()]):
        return "problem"
    if re.search(
        r"(?:做到了?|措施|举措|方面|工作|我们将|改进|[这如][样么此][做办改干])”?$", before
    ) and wording.MEASURE_VERB.search(before):
        wanting = wording.finds_wanting(re.split("[，。；]", after, maxsplit=1)[0])
        return None if wanting and not wording.looks_like_measure(after) else "measure"
    return None


def _turn(text: str) -> int | None:
    """Where the first measure begins in a sentence that turns to what will be done, or None if it does not turn."""
    clause_starts = [0, *(m.end() for m in COMMA.finditer(text, 0, 60))]
    for start in clause_starts:
        begin = wording.behind(LEAD, text, start)
        match = wording.PIVOT.match(text, begin)
        if not match and begin > start:
            match = wording.PIVOT.match(text, start)
        if not match:
            continue
        if start and wording.SURE_WANT.search(text[:start]):
            return None
        end = wording.behind(wording.PIVOT_TAIL, text, match.end())
        if (
            end == match.end()
            and ADVERB.fullmatch(match[0])
            and not wording.opens_measure(text[end:])
        ):
            return match.start()
        again = wording.PIVOT.match(text, end)
        return wording.behind(wording.PIVOT_TAIL, text, again.end()) if again else end
    return None


def _is_matter(sentence: str) -> bool:
    """Whether a sentence that ends in 存在差距 says of what: in its last clause, or in one before it.

    政策解读与群众需求存在差距; 公开内容不全，与群众期盼还有差距.
    """
    *before, clause = re.split(r"[，,]", sentence)
    if names_sides(clause) or (STANDARD.match(clause) and any(map(_says_in_what, before))):
        return True
    if clause.startswith(("这是", "这也是")) and any(map(_says_in_what, before)):
        return True
    if FALLEN_SHORT.search(clause) and any(map(SIDES.fullmatch, before)):
        return True
    if not FALLEN_SHORT.search(clause) or STANDARD.match(clause):
        return False
    subject = re.split(r"还?仍?存在|[还仍尚也]有|与|和", clause, maxsplit=1)[0]
    return len(wording.FILLER.sub("", subject)) >= 3


def names_sides(sentence: str) -> list[str]:
    """The several sides of the work that a sentence names which says that there is something wanting, and no more."""
    *before, clause = re.split(r"[，,]", sentence.strip(wording.END))
    sides = IN_WHAT.search(clause)
    named = re.split("[、和与及]", sides[1]) if sides else []
    plain = len(named) > 1 and len(wording.FILLER.sub("", "".join(named))) >= MIN_SIDES
    return named if plain and not any(map(_says_in_what, before)) else []


def _says_in_what(clause: str) -> bool:
    """Whether a clause says what falls short, and not only that something does."""
    if CONCESSION.match(clause) or STANDARD.match(clause) or wording.wants_nothing(clause):
        return False
    return wording.finds_wanting(clause) and not says_there_is(clause)


def is_weak(text: str) -> bool:
    """Whether a problem says only that the organ falls short of what is expected of it."""
    *before, last = re.split(r"[，,]", text.strip(wording.END))
    if not (STANDARD.match(last) and re.search(r"差距|距离|不足", last)):
        return False
    return all(wording.wants_nothing(clause) or STANDARD.match(clause) for clause in before)


def is_demand(text: str) -> bool:
    """Whether what falls short is measured against what the public wants, and not against an order."""
    return bool(DEMAND.search(text)) and "上级" not in text
