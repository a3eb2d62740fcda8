"""Tell whether a clause goes on with the problem or measure before it, or states one of its own."""

import re

from gxdata.extract.problems import wording
from gxdata.extract.problems.categorise import rank, scores
from gxdata.extract.problems.likeness import likeness
from gxdata.extract.problems.spans import Span

# 群众看不明白, 企业难以查找: what came of the problem before it for those it concerns.
CONSEQUENCE = re.compile(
    r"(?:边远|偏远|部分|广大|有的)?(?:牧民|渔民|职工|学生|患者|老年?人|用户|当事人|群众|老?百姓|农民|家长|居民|村民|市民|公众|企业|读者|办事人|申请人)[^，。；]{0,6}(?:不会用|费劲|费力|看不|听不|不易|难以|有?时?不理解|有意见|误解|理解困难|理解起来|不便|有难度|难理解|找不|查不|多跑|读不|不明白|摸不)"
)
# 更新率明显提高: what came of the measure before.
RESULT = re.compile(
    r"(?:明显|显著|有效|大幅|稳步|不断|进一步|切实)?(?:得到|有了?)?(?:明显|显著|有效|大幅|较大)(?:地)?(?:提高|提升|改善|增强|加快|好转|进步)$|取得[^，]{0,8}(?:成效|效果|进展)$"
    # 分类更加合理
    r"|^[^，。；]{2,10}(?:更加|更为|更趋)[^，。；]{2,4}$"
    # 件件可溯: how it is done
    r"|^一[事村企档户件课项人]一[^，。；]{1,2}$|^人手一[^，。；]$|^(?:件件|事事|条条|处处|一键|一次(?!性)|一码|一屏|随时)[^，。；]{0,10}$"
    # 上述改进均已落实; 持续打造“阳光财政”
    r"|^(?:上述|以上)[^，。；]{0,8}(?:均|都|全部)?已[^，。；]{0,6}(?:落实|完成|到位)$"
    r"|^(?:持续|着力|努力|全力|不断|真正)?打造“?(?:阳光|透明|法治|服务型|廉洁)[^，。；]{0,8}$"
)
# 由分管领导主讲: who does what stands before it; 由月底改为随时 is a measure itself.
DOER = re.compile("专人|由(?![^，。；]{0,20}[改变转][为成])")
MIN_ALONE = 8
# A share of likeness from which words without a cue have a theme.
PLAINLY = 0.6
# What an item says in its first characters tells its theme; a run of clauses without end is not weighed anew for each.
MAX_WEIGHED, MAX_LEADS = 240, 6
# A part that ends so names what the next part finds wanting: 公开的及时性、全面性不够.
TOPIC = re.compile(
    r"(?:性|度|(?<!页)面|率|量|内容|形式|渠道|方式|载体|机制|制度|队伍|平台|时间|质量|范围|水平|能力|意识|格式|标准|流程|程序|要求)[、，]?$"
)
# A theme is plain from so much: one cue that says by itself what is wrong.
PLAIN_SCORE = 4.0


def joins(text: str, group: list[Span], span: Span, *, problem: bool, listed: bool) -> bool:
    """Whether a clause belongs to the item before it."""
    words, before = text[span[0] : span[1]].strip(wording.END), text[group[0][0] : group[-1][1]]
    if wording.SUBORDINATE.match(before) and not re.search("[，,]", before.rstrip("，,")):
        return True
    if all(only_leads(text[a:b], problem=problem) for a, b in group[:MAX_LEADS]):
        return True
    if listed:
        return _joins_in_list(text, before, span)
    if problem and not wording.WANT.search(before):
        return not tell_apart(before, words)
    if problem and (wording.DETAIL.match(words) or CONSEQUENCE.match(words)):
        return True
    if not problem and wording.ADDITION.match(words):
        return False
    if not problem and (
        wording.PURPOSE.match(words)
        or DOER.match(words)
        or RESULT.search(words)
        or wording.promises_nothing(words)
    ):
        return True
    if problem and text[span[0] - 1] == "、" and _stands_alone(words):
        # 解读单一、能力有待提升、连续性不强: without a theme of its own a part is no less one of the list.
        return bool(theme(words)) and theme(words) == theme(before[:MAX_WEIGHED])
    mine, theirs = rank(scores(words)), rank(scores(before[:MAX_WEIGHED]))
    if not (mine and theirs):
        mine, theirs = mine or _likest(words), theirs or _likest(before)
    if not theirs:
        if problem:
            return not (mine and wording.finds_wanting(before.rstrip(wording.END)))
        return not (mine and wording.opens_measure(before))
    if not mine:
        return problem or not wording.opens_measure(words)
    # 指引牌缺失、设备闲置: words between 、 need not be first about the same.
    return mine[0] == theirs[0] or (text[span[0] - 1] == "、" and theirs[0] in mine)


def _stands_alone(words: str) -> bool:
    """Whether a part of a list names both what it speaks of and what that wants: 信息发布的连续性不强."""
    return len(words) >= MIN_ALONE and bool(wording.SURE_WANT.search(words))


def _joins_in_list(text: str, before: str, span: Span) -> bool:
    """Whether a part of A、B、C等问题 belongs to the one before it: that, or what a comma adds, wants nothing yet."""
    words = text[slice(*span)]
    if CONSEQUENCE.match(words):
        return True
    if not (wording.WANT.search(before) or wording.STATE.search(before)):
        return not (text[span[0] - 1] == "、" and _tell_apart_at_length(before, words))
    if text[span[0] - 1] not in "，,":
        return False
    mine = theme(words)
    return not (mine and wording.WANT.search(words)) or mine == theme(before[:MAX_WEIGHED])


def _tell_apart_at_length(before: str, words: str) -> bool:
    """As :func:`tell_apart`, for parts of a list that are too long to be but words of one statement."""
    one, other = theme(before[:MAX_WEIGHED]), theme(words)
    long = min(len(before), len(words)) >= MIN_ALONE and not TOPIC.search(before)
    return tell_apart(before, words) or (long and bool(one and other) and one != other)


def tell_apart(before: str, words: str) -> bool:
    """Whether two parts have plain themes that differ, so that neither needs a word of want: 岗位空缺、专栏简陋."""
    if TOPIC.search(before) or CONSEQUENCE.match(words) or wording.DETAIL.match(words):
        return False
    one, other = scores(before[:MAX_WEIGHED]), scores(words)
    plain = min(max(points.values(), default=0.0) for points in (one, other)) >= PLAIN_SCORE
    return plain and not set(rank(one)) & set(rank(other))


def only_leads(clause: str, *, problem: bool) -> bool:
    """Whether a clause says only why or by what order, or promises nothing in particular: the matter is to come."""
    clause = clause.strip(wording.END)
    return bool(wording.SUBORDINATE.match(clause + "，")) or (
        not problem and wording.promises_nothing(clause)
    )


def leads_alone(sentence: str) -> bool:
    """Whether a sentence says by what order, and then promises nothing in particular: 按照…的要求，做好公开工作."""
    clauses = re.split("[，,]", sentence.strip(wording.END))
    return len(clauses) > 1 and all(only_leads(clause, problem=False) for clause in clauses)


def theme(words: str) -> tuple[str, ...]:
    """The first category of some words, by their cues or by what they are like."""
    return rank(scores(words))[:1] or _likest(words)


def _likest(words: str) -> tuple[str, ...]:
    """The category that words without a cue are plainly like, if any."""
    shares = likeness(words)
    best = max(shares, key=lambda code: shares[code], default=None)
    return (best,) if best and shares[best] >= PLAINLY else ()
