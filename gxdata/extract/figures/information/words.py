"""Whether the word next to a number is one for information that was published."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.information.asked import (
    Asked,
    is_amid_kinds,
    is_first_of_kinds,
    is_last_of_kinds,
    is_made,
    says_published,
)
from gxdata.extract.figures.information.kinds import (
    ends_list_of_info,
    goes_out_whole,
    is_category,
    is_of_own_work,
    is_wide,
)
from gxdata.extract.figures.information.parts import leaves_the_list, lists_channels
from gxdata.extract.figures.information.units import COUNTED, SURE, TIMES

# What stands behind a number of information: 公开158份信息稿件.
BEHIND = ("信息", "主动公开", "政府信息", "政务信息", "各类信息", "各类政府信息", "各类政务信息")
# Between a bare verb and its number nothing else may stand: 信息公开年报1条.
SLACK = "了共已各类累计达到为总数量约近：的出"
OF_THE_WHOLE = SLACK + "全年本今度"
# 通过网站、微信等平台公开文旅工作信息: all of it.
ON_SEVERAL = re.compile(r"等(?:平台|渠道|方式|载体|途径|形式|媒介)")
# These name what was put out without a verb: 发布量120条.
QUANTITIES = (
    "公开总数",
    "公开共计",
    "公开总量",
    "发布量",
    "公开量",
    "公开的数量",
    "公开数量",
    "公开数",
)
PLACES = re.compile("平台|渠道|载体|栏目?$|专区|窗口")
OF_EVERY_KIND = re.compile(r"(?:全年)?各类(?:政府|政务)?信息(?:共计?|合计|累计|总计)?")
OWN_MEDIA = frozenset({"wechat", "weibo", "short_video", "other"})
ONE_KIND = re.compile(r"[^，；。、：“”▪]{2,10}")
# A kind that is only the first of several has the next one close behind.
FAR_APART = 12
TOTALS = ("总计", "合计", "共计", "总数", "总量")


# 公开栏更新12次 says how often it was changed.
CHANGED = ("更新", "更换", "更新了", "更换了", "更新内容", "更换内容", "更新版面", "更换版面")
# What may stand between a channel and its number where no verb does: 公众号“霁宁水务”上共52条.
TO_ITS_NUMBER = re.compile(
    r"(?:[”\"]?(?:[“\"（][^”\"）]{1,24}[”\"）])?)(?:平台|账号|官方|公众号|政府)?(?:上|中|类|端|号|方面|等|渠道|方式|的)*"
    r"(?:信息|数量|数)?(?:共|占|计|为|约|近|达|有|：|累计|总计|合计|了)*"
)


# 梳理公开事项312项: what is to be published.
LISTED_ONLY = re.compile("(?:梳理|编制|细化|明确|确定|列[出入明有]?|形成|制定)[^，；。]{0,8}$")
SUMMED_UP = re.compile(r"[^，；。、\d]{2,14}(?:、[^，；。、\d]{2,14}){0,4}等(?:共|共计)?")
# 重点领域信息定期发布，全年发布相关信息30条, 重点领域公开政府信息61条: of what the sentence speaks of.
ONE_FIELD = re.compile(r"领域信息[^。；]{0,40}(?:相关|有关)$|领域(?:主动)?(?:公开|发布)的?$")

# 全年公开救助信息10条，发布动态3条; 发布解读信息36条, but not 发布解读36篇
NEXT_KIND = re.compile(
    r"[，、](?:公开|发布|更新|公示|公布)(?![^，；。\d]*(?:解读(?!信息)|网站|微信|微博|公众号))[^，；。\d]{2,14}\d{1,7}[条篇则个件份]"
)


def counts_information(asked: Asked) -> bool:
    """Whether the word next to the number is one for information that was published."""
    marks, channel = asked.word.sense.marks, asked.word.sense.channel
    changed = asked.sentence.text.endswith(CHANGED, asked.sentence.start, asked.number.start)
    if is_amid_kinds(asked) or is_last_of_kinds(asked) or (changed and asked.number.unit in TIMES):
        return False
    if asked.channel != "press" and any(w.text == "采用" for w in asked.clause):
        # 被市政府网站采用312条: taken from what was reported to them.
        return False
    if "info" in marks:
        return _by_information(asked)
    if is_first_of_kinds(asked):
        return False
    if channel and asked.channel and asked.number.unit in COUNTED.get(channel, SURE | {"件"}):
        return _by_channel(asked)
    if "content" in marks:
        return _by_content(asked)
    if "total" in marks:
        return _by_total(asked)
    if "publish" not in marks:
        return False
    return _sums_up_kinds(asked) or (len(asked.gap) <= 3 and _by_verb(asked))


def _sums_up_kinds(asked: Asked) -> bool:
    """Whether an account's first kinds sum up all that went out there: 微博推送天气预警、出行提示等118条."""
    if asked.channel not in OWN_MEDIA or asked.number.unit not in SURE or asked.talk.in_parts:
        return False
    return SUMMED_UP.fullmatch(asked.gap) is not None


def _by_information(asked: Asked) -> bool:
    """发布信息120条."""
    sentence, word, channel, talk = asked.sentence, asked.word, asked.channel, asked.talk
    if "：" in asked.gap and asked.gap.rpartition("：")[2].strip(OF_THE_WHOLE):
        # 公开信息：办公室4条，财务股3条 counts the first of the kinds.
        return False
    if is_made(sentence, word) and not any(map(says_published, asked.clause)):
        return False
    things = channels_in(w for w in asked.clause if w.start >= word.end)
    if asked.number.unit == "个" and (things or PLACES.search(asked.gap)):
        # 新建新媒体信息平台1个, 设立信息公告栏2个, 新增公开信息渠道2个
        return False
    if talk.counted and not channel and sentence.before(word, ONE_FIELD):
        return False
    if word.text.endswith("事项") and sentence.before(word, LISTED_ONLY):
        return False
    if is_category(sentence, word):
        if asked.number.unit not in SURE | {"件"}:
            return False
        begin = min((w.start for w in asked.clause), default=word.start)
        everywhere = ON_SEVERAL.search(sentence.text, begin, word.start)
        # 其中网站机构类信息4条 is one kind on one channel.
        one_kind = talk.in_parts and sentence.text[word.start - 1] == "类"
        wide = (
            (channel and not one_kind)
            or everywhere
            or (is_wide(sentence, word, asked.clause) and not talk.counted)
            or (not talk.counted and goes_out_whole(sentence, asked.number, asked.clause))
        )
        listed = _goes_on_with_kinds(asked)
        within = talk.in_parts and not leaves_the_list(sentence, word, channel, talk)
        # 官网公开政策解读、公告等信息235条: all of it on one channel.
        all_of_it = sentence.text[word.start - 1] == "等" or is_of_own_work(sentence, word)
        told = talk.total and not (channel and all_of_it)
        return bool(asked.published and wide and not within and not told and not listed)
    if asked.published or channel is not None or word.text.endswith(QUANTITIES):
        return True
    return _sums_up_beside(asked)


def _goes_on_with_kinds(asked: Asked) -> bool:
    """Whether a list goes on with more kinds: 动态188条、公告41条; not 公开栏188条、网站41条."""
    sentence, end = asked.sentence, asked.number.end
    if asked.channel is None and sentence.behind(asked.number, NEXT_KIND):
        return not any(w.text == "主动公开" for w in asked.clause)
    if not sentence.text.startswith("、", end):
        return False
    following = sentence.number_behind(end)
    if following is None or asked.channel is None:
        return True
    named = channels_in(sentence.words_between(end, following.start))
    return not named or asked.channel in named


def _sums_up_beside(asked: Asked) -> bool:
    """Whether 各类信息 tells all that was put out, beside what was named before: 公开公告36宗，各类信息共905条."""
    sentence, talk = asked.sentence, asked.talk
    if asked.channel or talk.in_parts or talk.counted or asked.number.unit not in SURE:
        return False
    part = sentence.part_start(asked.number.start)
    if not OF_EVERY_KIND.fullmatch(sentence.text, part, asked.number.start):
        return False
    return any(map(says_published, sentence.words_between(sentence.start, part)))


def _by_channel(asked: Asked) -> bool:
    """网站120条."""
    sentence, number, word = asked.sentence, asked.number, asked.word
    if is_made(sentence, word) and not any(map(says_published, asked.clause)):
        # 制作短视频32条
        return False
    told = any({"publish", "content"} & w.sense.marks for w in asked.clause)
    if number.unit not in SURE | {"件"} and (not told or is_made(sentence, word)):
        return False
    if not told and not TO_ITS_NUMBER.fullmatch(asked.gap):
        return False
    verbs = [w for w in asked.clause if w.start >= word.end and "publish" in w.sense.marks]
    shown = sentence.text[verbs[-1].end : number.start] if verbs else ""
    named = any({"info", "content"} & w.sense.marks for w in asked.clause if w.start > word.start)
    if number.unit not in SURE | {"件"} and shown.strip(SLACK) and not named:
        # 电子屏播放标语120次: what was shown is no information.
        return False
    far = len(shown) > 3
    if far and word.sense.channel != "press" and not _is_all_it_carried(asked, shown):
        return False
    return asked.published or lists_channels(asked.talk)


def _is_all_it_carried(asked: Asked, shown: str) -> bool:
    """Whether what a medium of the organ put out is named by its one kind: 公众号发布安全提示264条."""
    sentence, number = asked.sentence, asked.number
    if asked.word.sense.channel not in OWN_MEDIA or number.unit not in SURE or asked.talk.in_parts:
        return False
    if not ONE_KIND.fullmatch(shown):
        return False
    following = sentence.number_behind(number.end)
    return following is None or following.start - number.end > FAR_APART


def _by_content(asked: Asked) -> bool:
    """公众号推文120篇."""
    if ends_list_of_info(asked.sentence, asked.word):
        return asked.published
    channel = asked.channel
    if asked.talk.in_parts and asked.gap.startswith("类"):
        # 网站204条，其中动态类150条
        return False
    known = channel is not None and asked.number.unit in COUNTED.get(channel, SURE)
    made = is_made(asked.sentence, asked.word)
    return known and (asked.published or (len(asked.gap) <= 1 and not made))


def _by_total(asked: Asked) -> bool:
    """网站96条、微信52条，合计148条."""
    word = asked.word
    known = asked.talk.sentence_family == "disclosed" and asked.number.unit in SURE
    of_all_years = word.text == "累计" and asked.sentence.text.startswith("历年", word.start - 2)
    return known and (of_all_years or word.text in TOTALS)


def _by_verb(asked: Asked) -> bool:
    """主动公开120条."""
    channel, number, word = asked.channel, asked.number, asked.word
    if any({"publish", "content"} & w.sense.marks for w in asked.clause if w.start >= word.end):
        return False
    if asked.sentence.text.startswith(BEHIND, number.end):
        return True
    if number.unit not in SURE | {"件"}:
        if asked.gap.strip(SLACK):
            # 电子屏播放标语120次: what was shown is no information.
            return False
        return channel is not None and number.unit in COUNTED.get(channel, SURE)
    bare = word.text in figure_words().lists["plain"] and not asked.gap.strip(SLACK)
    return channel is not None or (bare and (number.unit == "条" or word.text == "主动公开"))
