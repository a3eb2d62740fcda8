"""The channel that a clause names."""

import re

from gxdata.extract.figures.channels.carried_over import carried
from gxdata.extract.figures.channels.names import (
    BY_ITSELF,
    channels_in,
    is_all_online,
    opens_whole,
    sums_up_others,
)
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Talk

# New media go together where a clause names two of them; other channels do not.
NEW_MEDIA = frozenset({"wechat", "weibo", "short_video", "app", "other"})
SOURCE = re.compile(r"转[发载][^，；。通过在]{0,24}$")
GROUPS = frozenset({"微信群", "工作群", "QQ群"})
# 省水务网公开1290条: a site named by its trade; papers and services have sites, too.
OWN_SITE = re.compile(
    r"(?<=[一-鿿])(?<!新闻|人民|新华|央视|中国|光明|日报|晚报|经济|内外|互联|局域|因特|服务|采购|信用|招聘|招标|党建|文明|学习|青年|法治|法制)网[”]?(?:站)?上?"
    r"(?:共|共计|累计|主动|已|全年|新增)*(?:公开|发布|公示|公布|刊登|登载|更新|上传|发文)"
)
# 通过省行政执法公示平台公开信息1809条
UNKNOWN = re.compile(
    r"(?:通过|利用|依托|借助|运用|在)[^，；。、]{2,24}?(?:平台|系统|网|号|栏目|专栏|频道|客户端|屏|群|短信)[”]?"
    rf"{FILLER}*"
    r"(?:上|中|向[^，；。、\d]{2,10}?)?(?:共|共计|累计|主动|已)*(?:公开|发布|发送|推送|公示|公布|上传|更新)"
    r"|(?:通过|利用|依托|借助|运用|在)“[^”，；。]{2,20}”(?:上|中|共|共计|累计|主动|已)*(?:公开|发布|推送|公示|公布|上传|更新)"
)
# 通过执法公示平台（省级），公开信息18条: named in the clause before, or before a bracket; not 通过完善公开平台，
UNKNOWN_BEFORE = re.compile(
    r"(?:通过|利用|依托|借助|运用)(?!完善|优化|整合|加强|搭建|建[设立]|健全|拓[展宽]|打造|升级|规范)[^，；。、]{2,24}?"
    r"(?:平台|系统)[”]?(?:（|(?:（[^（）]{1,12}）)?，)$"
)
# 营业窗口：公示收费标准等信息30条
AT_A_COUNTER = re.compile(r"(?:窗口|大厅|营业厅|柜台|服务点)：$")
# 发布短视频97条; not 信息和短视频97条
VIDEOS = re.compile("[^和及与、短微](?:短|微)?视频")
# Ways that lie in no channel, named one by one: 通过入户走访、张贴公告等方式
OTHER_WAYS = re.compile(
    r"(?:通过|采取|利用)[^，；。]{2,30}[、和及][^，；。]{2,30}等(?:方式|形式|途径)，?(?:向社会)?(?:共|共计|累计|主动|已)*(?:公开|发布|公示|公布)"
)
MANY = re.compile("等|各|内外|多种|多个|不同|多渠道")
# What a list of topics ends with, verbs apart.
TOPICS = re.compile(r"、[^，；。通过在]{1,40}等(?:各类|方面|各方面)?的?(?:政府|政务)?信息")
# 政务新媒体“霁宁文旅”微信公众号; 热线新媒体发布微信426条
NAMED = re.compile(r".?|“[^”]{1,16}”|(?:共|累计)?(?:发布|推送|编发)")
# 微信、APP等媒体: media of the organ itself, not the press.
MEDIA_OF_OUR_OWN = frozenset({"wechat", "weibo", "short_video", "app", "press"})


def channel_of(
    sentence: Sentence, clause: list[Word], words: list[Word], own: int, talk: Talk
) -> str | None:
    """The channel that a clause names, or the clause before it where that only says by what means.

    None where it names none, or so many that all are meant.
    """
    begin = sentence.part_start(own)
    # 网站公开的信息中，财政信息12条: the channel is that of the whole.
    start = max([begin, *(w.end for w in words if opens_whole(w))])
    # 其中公报类信息18条: a kind of information.
    words = [w for w in words if not sentence.text.startswith("类", w.end)]
    words = _without_contents(words, start)
    standing = [w for w in words if w.start >= start]
    named = channels_in(standing)
    if any(_is_topic(sentence, w, words) for w in standing if w.sense.channel):
        return None
    if len(named) == 1 and sums_up_others(sentence, start, words):
        return None
    if "short_video" in named and clause and _shows_videos(sentence, words, clause):
        return "short_video"
    summed = channels_in(w for w in standing if sentence.text[w.start - 1] == "等")
    if "website" not in named and len(summed) == 1:
        # 今日头条等媒体: the last one says what the others are.
        return "other" if len(named) > 1 and named <= MEDIA_OF_OUR_OWN else summed.pop()
    if len(named) > 1:
        named = channels_in(w for w in standing if not _is_made_plain(sentence, w, words))
    if len(named) > 1:
        # “某县人民政府网”微信号: the name of an account is no second channel.
        named = channels_in(w for w in standing if _stands_free(sentence, w))
    if named == {"website"} and is_all_online(sentence, words, start):
        return None
    named = named or _unnamed(sentence, clause, words, own, talk)
    if len(named) == 1:
        return next(iter(named))
    new = len(named) > 1 and named <= NEW_MEDIA and not sums_up_others(sentence, start, words)
    return "other" if new else None


def _unnamed(
    sentence: Sentence, clause: list[Word], words: list[Word], own: int, talk: Talk
) -> set[str]:
    """The channels of a clause that names none itself: a site told by its trade, or those of the clause before."""
    begin = sentence.part_start(own)
    if any(w.text in GROUPS for w in words if w.start >= begin):
        # 公示栏张贴公告156张，微信群转发信息320条: a group of residents is no channel.
        return set()
    if clause and _names_own_site(sentence, begin, clause[-1].end):
        return {"website"}
    if _names_an_account(sentence, own):
        return set()
    return carried(sentence, clause, words, begin, talk)


def _shows_videos(sentence: Sentence, words: list[Word], clause: list[Word]) -> bool:
    """Whether what went out are videos: 今日头条、抖音等平台发布短视频97条; not 信息和短视频."""
    last = max(w.end for w in words if w.sense.channel)
    return VIDEOS.search(sentence.text, last, clause[-1].end) is not None


def _names_own_site(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause names a site by its trade, and nothing was counted on it yet."""
    site = OWN_SITE.search(sentence.text, begin, end)
    return site is not None and not any(site.start() < n.start < end for n in sentence.numbers)


def _names_an_account(sentence: Sentence, own: int) -> bool:
    """Whether a clause behind a number begins with an account's name: 网站公开156条、“霁宁发布”推送240篇."""
    return sentence.text.startswith("“", own) and any(n.end <= own for n in sentence.numbers)


def names_unknown_channel(sentence: Sentence, words: list[Word], own: int, end: int) -> bool:
    """Whether a clause says that something went out in one way that is not known: 通过执法公示平台公开18条."""
    begin = sentence.part_start(own)
    before = UNKNOWN_BEFORE.search(sentence.text, sentence.start, begin)
    if any(w.sense.channel for w in words if w.start >= (before.start() if before else begin)):
        return False
    if before:
        return not MANY.search(before[0])
    if AT_A_COUNTER.search(sentence.text, sentence.start, begin):
        return True
    match = UNKNOWN.search(sentence.text, begin, end) or BY_ITSELF.match(sentence.text, begin, end)
    return match is not None and not MANY.search(match[0])


def names_other_ways(sentence: Sentence, words: list[Word], own: int, end: int) -> bool:
    """Whether a clause names ways of publishing none of which is known: 通过走访、张贴公告等方式公开42条."""
    begin = sentence.part_start(own)
    named = OTHER_WAYS.finditer(sentence.text, sentence.start, end)
    ways = next((m for m in named if m.end() > begin), None)
    return ways is not None and not any(w.sense.channel for w in words if w.start >= ways.start())


def _without_contents(words: list[Word], start: int) -> list[Word]:
    """Words without the channels that only name what was put out: 通过媒体发布图文信息和短视频329条."""
    through = [w for w in words if w.start >= start and w.sense.channel]
    verbs = [w.end for w in words if w.start >= start and "publish" in w.sense.marks]
    if not through or not verbs or through[0].start > verbs[0]:
        return words
    return [
        w
        for w in words
        if not (
            w.sense.channel == "short_video" and w.text.endswith("视频") and w.start >= verbs[0]
        )
    ]


def _is_made_plain(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether another word says which media are meant: 政务新媒体微信公众号, 公众号媒体平台."""
    if word.text == "媒体":
        return any(w.sense.channel and w.end == word.start for w in words)
    return word.text.endswith("新媒体") and any(
        w.sense.channel
        and w.start >= word.end
        and NAMED.fullmatch(sentence.text, word.end, w.start)
        for w in words
    )


def _is_topic(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether a channel is only one of the things spoken of: 公开旅游、广播电视、文化等各类信息."""
    if TOPICS.match(sentence.text, word.end):
        return True
    # 官方微博发布、转载微博43条: its own.
    own = any(w.sense.channel == word.sense.channel and w.end <= word.start for w in words)
    return not own and _is_source(sentence, word)


def _is_source(sentence: Sentence, word: Word) -> bool:
    """Whether a channel is where something was taken from: 转发省政府网站信息."""
    before = sentence.text[max(sentence.start, word.start - 30) : word.start]
    return "转" in before and SOURCE.search(before) is not None


def _stands_free(sentence: Sentence, word: Word) -> bool:
    """Whether a word that names a channel stands outside quotation marks."""
    before = sentence.text_before(word)
    return bool(word.sense.channel) and before.count("“") <= before.count("”")
