"""Whether a bare 结转 tells what came over from the year before: 新收268件，结转11件，合计279件."""

import re

from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

CAME_IN = frozenset({"applications_received", "applications_natural", "applications_org"})
BARE = re.compile(r"结转(?:申请|件)?(?:了|有|为|共)?")
CLOSED = re.compile(r"[，、；](?:已|共|按时|本年)?(?:办结|答复|办理)(?:了|共)?")
# What goes over to the next year is told apart.
GOES_OVER = re.compile(r"转(?:结)?(?:至|到|入)?(?:下|次|翌|20\d\d)")


def comes_over(sentence: Sentence, n: int, own: int, bound: Bound, talk: Talk) -> bool:
    """Whether a number behind 结转 counts what was carried in, as the sum or the later clauses say."""
    if bound.metric != "applications_carried_out" or talk.last is None:
        return False
    number = sentence.numbers[n]
    came_in = talk.last.metric in CAME_IN and talk.applied and talk.sentence_family
    if not came_in or not BARE.fullmatch(sentence.text, own, number.start):
        return False
    if GOES_OVER.search(sentence.text, number.end, sentence.end):
        return True
    behind = sentence.numbers[n + 1 : n + 3]
    there_were = talk.applied + number.value
    if not behind or not CLOSED.fullmatch(sentence.text, number.end, behind[0].start):
        return False
    # 办结405件，未办结18件
    return len(behind) > 1 and sum(part.value for part in behind) == there_were
