"""The metric that a number counts, by the words before and behind it."""

from gxdata.catalogue.metrics import family_of
from gxdata.extract.figures.application_outcomes import (
    RECEIVED,
    came_in_unnamed,
    disputed_behind,
    granted_behind,
    is_the_rest_of_applicants,
    refused_behind,
)
from gxdata.extract.figures.application_words import APPLICANTS, is_excepted, is_rest
from gxdata.extract.figures.documents_sorted import is_a_kind_of_answer
from gxdata.extract.figures.head_before import head_before
from gxdata.extract.figures.head_behind import (
    counts_things,
    head_behind,
    names_something,
    other_thing,
    tail_of,
)
from gxdata.extract.figures.head_metric import ENDS, OUTCOMES, Look
from gxdata.extract.figures.information.parts import is_rest_of_channels
from gxdata.extract.figures.not_of_the_year import is_denied, is_repeated, turns_to_the_year
from gxdata.extract.figures.not_put_out import is_aimed_at, is_not_put_out, is_of_a_system
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.other_counts import (
    is_another_count,
    is_no_count_of_its_own,
    is_of_something_else,
)
from gxdata.extract.figures.other_disputes import is_another_dispute, over_disclosure
from gxdata.extract.figures.other_work import are_not_our_people, is_of_all_work
from gxdata.extract.figures.over_the_year import comes_over, left_for_next_year, left_open
from gxdata.extract.figures.published_behind import put_on_a_channel
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.share_of_the_year import among_all, share_of_the_year
from gxdata.extract.figures.summed_up import (
    all_ended,
    came_in,
    disputes_in_parts,
    explained_in_parts,
    summed_channels,
)
from gxdata.extract.figures.talk import Bound, Talk

# What a rest of the applications is told by: 另2件申请转交镇政府.
RESTS = frozenset({"applications_closed", "applications_received"})


def metric_of(sentence: Sentence, n: int, reach: int, talk: Talk) -> Bound | None:
    """The metric of the sentence's n-th number, or None.

    Parameters
    ----------
    sentence
        The sentence.
    n
        Which number.
    reach
        Where the number before ends: nothing left of it is looked at.
    talk
        What has been said before.
    """
    number = sentence.numbers[n]
    if n in talk.summed:
        # 书面申请290份，网络申请65份，合计355份
        whole = n == talk.summed[-1]
        return Bound(talk.sum_of, family_of(talk.sum_of), end=number.end) if whole else None
    if left_open(sentence, number, reach, talk):
        return Bound("applications_carried_out", "applications", end=number.start)
    if is_aimed_at(sentence, number) or is_a_kind_of_answer(sentence, number):
        return None
    own = sentence.clause_start(reach, number.start)
    told = among_all(sentence, n, talk) or share_of_the_year(sentence, n, talk)
    bound = told or _bound(sentence, n, reach, own, talk)
    if _names_no_channel(bound) and (summed := _whole_of_parts(sentence, n, talk)):
        return summed
    applications = _of_applications(sentence, n, reach, own, bound, talk)
    if applications is not Look.FURTHER:
        return applications
    disputed = disputed_behind(sentence, number)
    if disputed is not None:
        return Bound(disputed, "reviews", end=number.end) if disputed else None
    closed = bound is not None and bound.metric == "applications_closed" and bound.end > number.end
    if (bound is None or closed) and left_for_next_year(sentence, number, talk):
        return Bound("applications_carried_out", "applications", end=number.end)
    if bound is None:
        return _unnamed(sentence, n, reach, own, talk)
    return None if _counts_something_else(sentence, n, own, bound, talk) else bound


def _of_applications(
    sentence: Sentence, n: int, reach: int, own: int, bound: Bound | None, talk: Talk
) -> Bound | Look | None:
    """How the applications that a number counts came in or ended, where more says so than their own words."""
    number = sentence.numbers[n]
    if comes_over(sentence, n, own, bound, talk):
        end = number.start if bound is None else bound.end
        return Bound("applications_carried_in", "applications", end=end)
    if ended := _ended_so(sentence, number, bound, talk):
        return ended
    # 上年结转2件已办结，本年新收7件: what an earlier clause said was closed.
    earlier = bound is not None and bound.metric == "applications_closed" and bound.end <= own
    if (bound is None or earlier) and (asked := _asked_by(sentence, number, reach, own, talk)):
        return asked
    if earlier and RECEIVED.fullmatch(sentence.text, own, number.start):
        return None
    return Look.FURTHER


def _unnamed(sentence: Sentence, n: int, reach: int, own: int, talk: Talk) -> Bound | None:
    """What a number counts that no head stands beside: disputes, or what went out on a channel."""
    number = sentence.numbers[n]
    if dispute := over_disclosure(sentence, n):
        return Bound(dispute, "reviews", end=number.start)
    if is_rest_of_channels(sentence, n, reach):
        return Bound("disclosed", "disclosed", "other", end=number.start)
    return put_on_a_channel(sentence, number, reach, own, talk)


def _names_no_channel(bound: Bound | None) -> bool:
    """Whether the words by a number say no more than that something was disclosed: 动态9篇、公告8篇，合计发布17篇."""
    return bound is None or (bound.metric == "disclosed" and bound.channel is None)


def _whole_of_parts(sentence: Sentence, n: int, talk: Talk) -> Bound | None:
    """What a number counts that sums up all before it: 网站公开公告6篇、动态19篇，合计25篇."""
    if not n or n != talk.parts_until:
        return None
    end = sentence.numbers[n].end
    channels = summed_channels(sentence, n)
    if channels is not None:
        return Bound("disclosed", "disclosed", next(iter(channels), None), end=end)
    if disputed := disputes_in_parts(sentence, n):
        return Bound(disputed, "reviews", end=end)
    if explained_in_parts(sentence, n):
        return Bound("interpretations", "interpretation", end=end)
    if talk.sentence_family == "disclosed" and talk.last and talk.last.channel:
        # 通过网站公开38条，通过公众号公开120条，共158条
        return Bound("disclosed", "disclosed", end=end)
    ended = talk.last is not None and talk.last.metric in ENDS
    if ended and all_ended(sentence, n):
        # 予以公开9件、无法提供3件，合计12件
        return Bound("applications_closed", "applications", end=end)
    if talk.last and talk.last.metric in APPLICANTS and came_in(sentence, 0) and not talk.came_in:
        # 收到申请自然人9件、企业3件，合计12件
        return Bound("applications_received", "applications", end=end)
    return None


def _ended_so(sentence: Sentence, number: Number, bound: Bound | None, talk: Talk) -> Bound | None:
    """How applications ended, as the words behind their number say."""
    told_again = bound is not None and bound.metric == "applications_received" and talk.came_in
    answered = bound is not None and bound.metric == "applications_closed"
    if (bound is None or told_again or answered) and granted_behind(sentence, number, talk):
        return Bound("applications_granted", "applications", end=number.end)
    # 2件因涉及其他企业商业秘密未予公开: the reason is no applicant.
    behind = bound is None or bound.end > number.end
    refused = refused_behind(sentence, number, talk) if behind else None
    return Bound(refused, "applications", end=number.end) if refused else None


def _asked_by(sentence: Sentence, number: Number, reach: int, own: int, talk: Talk) -> Bound | None:
    """Applications that came in, or those of organisations, where no word names them."""
    if came_in_unnamed(sentence, number, own, talk):
        return Bound("applications_received", "applications", end=number.start)
    if is_the_rest_of_applicants(sentence, number, reach, talk):
        return Bound("applications_org", "applications", end=number.start)
    return None


def _counts_something_else(sentence: Sentence, n: int, own: int, bound: Bound, talk: Talk) -> bool:
    """Whether a number counts something else than the words around it name, or what did not happen."""
    number = sentence.numbers[n]
    if is_not_put_out(sentence, number, bound):
        return True
    if talk.scope == "organ" and is_of_a_system(sentence, number, bound):
        return True
    if n < talk.parts_until and bound.metric in ("disclosed", "interpretations"):
        of_one_channel = bound.channel and summed_channels(sentence, talk.parts_until) is not None
        if bound.channel is None or of_one_channel:
            return True
    if n < talk.parts_until and disputes_in_parts(sentence, talk.parts_until) == bound.metric:
        return True
    if bound.family == "reviews":
        return is_another_dispute(sentence, number, talk.section)
    if bound.metric != "applications_carried_out" and is_denied(sentence, own, number):
        return True
    if is_of_all_work(sentence, own, number, bound):
        return True
    return are_not_our_people(sentence, number, bound)


def _is_labelled(sentence: Sentence, number: Number, left: Bound) -> bool:
    """Whether the head is the label of the number: 政策解读：508篇　按照收到申请的次序办理."""
    return left.end == number.start - 1 and sentence.text[left.end] in "：为"


def _bound(sentence: Sentence, n: int, reach: int, own: int, talk: Talk) -> Bound | None:
    """The metric that the words before or behind a number name."""
    number = sentence.numbers[n]
    if number.start >= sentence.planned_from and not turns_to_the_year(sentence, number, talk.year):
        return None
    if is_repeated(sentence.text[own : number.start]) or is_no_count_of_its_own(sentence, number):
        return None
    if number.unit in ("个", "项") and counts_things(sentence, number.end):
        return None
    left = None
    if not sentence.text.startswith(("为", "系", "属于"), number.end):
        left = head_before(sentence, number, reach, own, talk)
    if left and is_another_count(sentence, number, own, left, talk):
        return None
    if number.unit is None:
        return left
    tail = tail_of(sentence, n)
    if tail is None:
        # 公开《…》等1件规范性文件和2件公告
        edge = sentence.numbers[n + 1].start
        other = left and left.weak and other_thing(sentence, number.end, edge, left.channel)
        return None if other else left
    right = head_behind(sentence, number, tail, talk)
    if right and right.family == "interaction" and talk.sentence_family == "applications":
        # 收到申请12件，8件为咨询类
        right = None
    if right and right.metric in RESTS:
        # 除2件要求补正外，其余11件申请均已答复: no more than these came in.
        came_in = right.metric == "applications_received"
        rest = is_rest(sentence, own, number, although_told=came_in)
        if rest or is_excepted(sentence, number):
            return None
    return _fitting(sentence, number, own, tail, left, right)


def _fitting(
    sentence: Sentence, number: Number, own: int, tail: int, left: Bound | None, right: Bound | None
) -> Bound | None:
    """Which head a number counts, that before it or that behind; None where it counts another thing than the first."""
    if left is None:
        return right
    if left.weak and right is None:
        own_media = left.channel not in (None, "website")
        other = not own_media and other_thing(sentence, number.end, tail, left.channel)
        return None if other else left
    far = left.end <= own and not _is_labelled(sentence, number, left)
    if far and right is None and names_something(sentence, number.end, tail):
        return None
    elsewhere = far and (left.family == "interaction" or left.metric in APPLICANTS)
    if elsewhere and is_of_something_else(sentence, own, number):
        return None
    adjacent = right is not None and right.metric in OUTCOMES
    return right if right and (left.weak or adjacent or far) else left
