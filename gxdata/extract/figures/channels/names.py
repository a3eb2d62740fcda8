"""The channels that words name."""

import re
from collections.abc import Iterable

from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.sentence import Sentence, Word

# 通过互联网公开3902条，其中微信1206条、支队网站308条: all that can be reached online, sites and media.
ONLINE = frozenset({"互联网", "网上", "线上"})
MEDIA_AMONG = re.compile(
    r"其中[，：]?[^；]{0,60}?(?:微信|微博|抖音|快手|公众号|头条)[^，；。、\d]{0,12}[\d,，.]{1,9}[万余多]{0,2}[条篇]"
)
# 公开平台发布4300条，其中：通过政府网站公开1100条: a platform of which a site is the first part is no site.
SITE_FIRST = re.compile(
    r"[\d万余多][条篇][，；（]其中[，：]?(?:通过|在)?[^，；。、\d]{0,8}网站[^，；。、\d]{0,12}\d"
)
MEDIA_WITHIN = 120
THROUGH = re.compile(r"(?:通过|利用|依托|借助|运用|在|以|使用)")
# 村务公开平台发布信息1820条
BY_ITSELF = re.compile(
    r"(?:其中|\d{4}年|全年|今年|，)*(?:[^，；。、通过在和及]{2,16}(?:平台|频道|客户端|公开栏|群|目录|便民(?:服务)?中心)[”]?|“[^”，；。]{2,16}”|(?:手机)?短信)(?:共|共计|累计|主动|已|全年)*(?:公开|转发|发布|推送|公示|公布|上传|更新)"
)
# 通过《澜屿通讯》刊登5篇, the title blanked: a way of its own.
BY_A_TITLE = re.compile(rf"{THROUGH.pattern}{FILLER}")
OTHERS = re.compile(
    r"[”]?(?:和|及|以及|与|、)其[他它](?:不同|各种|各类|多种|多元)?(?:渠道|平台|载体|方式|途径|形式|媒介)"
)
# What ends a list of ways: 等渠道, or 等 before what was done, 等公开信息.
ENDS_WAYS = (
    r"等(?:(?:各种|各类|多种|多个|多元|多|不同)?(?:渠道|平台|载体|方式|途径|形式|媒介)"
    r"|(?=(?:共|共计|累计|主动|已|全年|向社会|对外)*(?:公开|发布|公示|公布|推送|刊登)))"
)
# 通过局网站、公开统一平台等渠道
GOES_ON = re.compile(rf"[”]?(?:(?:、|和|及|以及|与)[^，；。、\d]{{2,16}}){{1,3}}{ENDS_WAYS}")
SUMMED = re.compile(rf"[”]?{ENDS_WAYS}")


def channels_in(words: Iterable[Word]) -> set[str]:
    """The channels that words name."""
    return {w.sense.channel for w in words if w.sense.channel}


def is_all_online(sentence: Sentence, words: list[Word], start: int) -> bool:
    """Whether 互联网 or a platform names no site, as what follows takes it apart into sites and other media."""
    named = [w for w in words if w.start >= start and w.sense.channel]
    end = named[-1].end
    if all(w.text.endswith("平台") for w in named):
        return SITE_FIRST.search(sentence.text, end, end + MEDIA_WITHIN) is not None
    if any(w.text not in ONLINE for w in named):
        return False
    return MEDIA_AMONG.search(sentence.text, end, end + MEDIA_WITHIN) is not None


def opens_whole(word: Word) -> bool:
    """Whether a word names the whole that a list takes apart: 在网站公开的信息中."""
    return "list_openers" in word.sense.marks and word.text.endswith("信息中")


def sums_up_others(sentence: Sentence, start: int, words: list[Word]) -> bool:
    """Whether a list that 等渠道 sums up holds more than the channel known: 通过县新闻中心、电视台等渠道."""
    last = [w for w in words if w.start >= start and w.sense.channel][-1:]
    if not last:
        return False
    if OTHERS.match(sentence.text, last[0].end) or GOES_ON.match(sentence.text, last[0].end):
        return True
    # 通过县融媒、市教育网等信息公开平台
    summed = sentence.text[last[0].start - 1] == "等" and last[0].text.endswith("平台")
    if not summed and not SUMMED.match(sentence.text, last[0].end):
        return False
    begin = THROUGH.search(sentence.text, start, last[0].start)
    if begin is None:
        return False
    items = sentence.text.count("、", begin.end(), last[0].start) + 1 + summed
    return items > sum(
        w.start >= begin.end() and bool(w.sense.channel) for w in words if w.end <= last[0].end
    )
