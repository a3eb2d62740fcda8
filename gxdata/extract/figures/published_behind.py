"""Whether the channel stands behind a number of information: 88条上县政府网站，276条上公开栏."""

import re

from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

# 118条同步上了阅报栏, 20条发布在网站
PUT_ON = re.compile(
    r"(?:信息)?(?:同步|同时|先后)?(?:上了|登了|贴了|挂了|上|登上|贴上|挂上|(?:发布|刊登|张贴|公布|公开|登|贴|挂|发)(?:在|于|到))"
)
# 931条政府信息通过网站主动公开
OUT_THROUGH = re.compile(
    r"(?:各类)?(?:政府|政务)?信息(?:通过|经由?|在)(?=[^，；。、\d]{2,20}?(?:主动)?(?:公开|发布|推送)(?:[，；。]|$))"
)
# 其余65条在公示栏张贴
WAY_BEHIND = re.compile(
    r"(?:则|是)?(?:通过|经由?|在)(?=[^，；。、\d]{2,20}?(?:公开|发布|推送|张贴|公示|公布|刊登)的?(?:[，；。]|$))"
)
END = re.compile("[，；。、]")
# 发布2200条微博
OWN_MEDIA = frozenset({"wechat", "weibo", "short_video"})
PUT_OUT = re.compile("(?:发布|推送|编发|更新)了?$")
# Before the number nothing is said, or only that it is of the year.
OPENS = re.compile(
    r"(?:[^，；。：]{0,6}[：])?(?:其中|另有|其余|剩余|(?:全年|本年度?|年内)?(?:共有?|有)?)"
)
# 共有186条政府信息向社会公开
OUT_TO_ALL = re.compile(
    r"(?:政府|政务)信息(?:已|均|依法|及时|主动)*(?:向社会(?:公众)?|对外)(?:主动)?(?:公开|发布|公布)(?=[，；。（]|$)"
)


def put_on_a_channel(
    sentence: Sentence, number: Number, reach: int, own: int, talk: Talk
) -> Bound | None:
    """A number of information whose channel is named behind it, or None."""
    if number.unit not in SURE or talk.section not in ("overview", "disclosure", None):
        return None
    medium = next((w for w in sentence.words if w.start == number.end), None)
    if medium and medium.sense.channel in OWN_MEDIA and sentence.before(number, PUT_OUT):
        return Bound("disclosed", "disclosed", medium.sense.channel, end=medium.end)
    if not OPENS.fullmatch(sentence.text, max(own, reach), number.start):
        return None
    if not talk.counted and sentence.behind(number, OUT_TO_ALL):
        return Bound("disclosed", "disclosed", end=number.end)
    put = sentence.behind(number, OUT_THROUGH)
    if put is None and (talk.counted or "公开" in talk.text[: number.start]):
        put = sentence.behind(number, PUT_ON)
    if put is None and talk.counted:
        put = sentence.behind(number, WAY_BEHIND)
    if put is None:
        return None
    stop = END.search(sentence.text, put.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    if any(number.end < n.start < end for n in sentence.numbers):
        return None
    named = channels_in(sentence.words_between(number.end, end))
    return Bound("disclosed", "disclosed", named.pop(), end=end) if len(named) == 1 else None
