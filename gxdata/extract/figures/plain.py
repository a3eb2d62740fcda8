"""A paragraph as it is read: signs in one width, titles and names in brackets blanked."""

import re

from gxdata.extract.figures.numbers import UNITS

FILLER = "▪"
# Marks printed half-width part clauses as the full-width ones do.
HALF_MARKS = ((",", "，"), (";", "；"), (":", "："), ("(", "（"), (")", "）"))
HALF = re.compile("[,;:()]")
# A stop of half width ends a sentence; 一.总体情况 and 1.2万 are none.
HALF_STOP = re.compile(r"(?<=[一-鿿）”》%％])(?<![一二三四五六七八九十])[.．](?![\d.．])")
# What a name in brackets takes in parts nothing: 网站（含转发）319条; what stands before a sum explains it:
# 公开信息（包括4个栏目）共计380条.
ASIDE = re.compile(
    r"（\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:开通|开设|上线|注册|创建|启用|建成|开办)[^（）\d]{0,6}）|"
    r"（(?:不?含|不?包括|包含)(?!部分公开)[^（）\d]{1,12}）"
    # 校报（18期）294条; 政务微博（3个）1890条; 政务网站（www.example）180条
    r"|(?<=[校院晚日]报)（\d{1,3}期）|(?<=博|信|号|站|台|端|栏|屏)（\d{1,3}[个家块]）|（(?:https?：//)?[A-Za-z0-9_./-]+\.[A-Za-z0-9_./-]+）"
    r"|(?<=[一-鿿”])（(?![一二三四五六七八九十]{1,3}）|[专兼]职?）|(?:含|包括)部分公开)[^（）\d复诉]{1,30}）"
    r"(?=上?(?:主动)?(?:公开|发布|推送|共|发|接|受理|办理)|\d)"
    r"|（(?:包括|包含|含|涵盖)[^（）]{1,120}）(?=(?:共计?|合计|总计|总共)\d)"
)
# 网站（102条）、公众号（381条）: a count in brackets is one without.
COUNT_ASIDE = re.compile(r"(?<=[一-鿿”])(?<![年月期])（(\d{1,7}[条篇则])）")
# 1 260人次: a space may part the thousands, but no two cells of a row, behind the last of which no unit stands.
THOUSANDS = re.compile(
    r"(?<![\d.,，])(?<!\d )\d{1,3}(?: \d{3})+"
    r"(?=(?:\.\d{1,4})?[余多]?[^\W\d_a-zA-Z])"
)
# （三）12345热线。受理诉求520件: what stands before the first stop is a heading of what follows.
LABEL = re.compile(
    r"(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])(?=[^。]{0,14}(?:12\d{3}|热线|信箱|留言|咨询|提案|依申请公开|复议|诉讼))[^，。；：（）]{2,18}(?<![况\d件起])。"
)
# 3.收费情况。无。 五、复议诉讼。均未发生。 （三）依申请公开情况。无: what is denied stands before the stop.
DENIED_LABEL = re.compile(
    r"(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十\d]{1,2}[.．、])?(?:政府信息公开)?"
    r"(?:收费(?:[及和与]减免)?|(?:行政)?复议[、和及与]?(?:提起)?(?:行政)?诉讼|(?:收到|受理)?(?:依申请公开|公开申请|申请)(?:政府)?(?:信息)?)"
    r"(?:的?情况)?。(?=[本全]?年?度?[均都]?[无未没零])"
)
# 区网228条: the site of the district.
LEVEL_SITE = re.compile(r"(?<![一-鿿])[省市县区州镇乡局委](?=网[\d一二三四五六七八九十])")
# 在线访谈：20期　政策解读：508篇: white space left between a count and the label of the next parts clauses.
NEXT_LABEL = re.compile(r"(?<![\d,.])[ \t\u3000\xa0\u2002\u2003\u2009\u202f]+(?=[一-鿿“（])")
# 收到申请叁件: numerals as on cheques; 入伍人员 and 陆续 hold none.
FINANCIAL = re.compile(
    rf"[壹贰叁肆伍陆柒捌玖拾](?<![队入退登大收].)[壹贰叁肆伍陆柒捌玖拾佰仟零]{{0,8}}(?={UNITS})"
)
ORDINARY = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
# The colon behind a label binds it to the count that follows: 网站公开：84条 says 网站公开为84条.
COUNT_LABEL = re.compile(
    rf"(?<=[一-鿿”）])：(?=\d[\d,，.]{{0,12}}[余多]?(?:{UNITS})(?:[，。；、）;.]|$))"
)
# 同意公开占52.3%，计68件; 网站占七成，为819条: the share stands before its count.
SHARE_FIRST = re.compile(
    r"占(?:比|总数的?|全部的?)?约?(?:\d{1,3}(?:\.\d{1,2})?%|[一二三四五六七八九]成)[，、](?:共计|共|计|为|即|合)(?=\d{1,7}[件条起宗份篇])"
)
# 主动***息635条: what the mask of a page's filter hides is nothing but the words that stand there.
MASKED = re.compile(r"(?<=主动|公开)\*{3}息")
HIDDEN = {"动": "公开信息", "开": "政府信息"}
LISTED = frozenset("（123456789收政一二三四五六七八九行复受依申")
TITLE = re.compile(r"《[^《》\n]{1,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?》")
# What a title may end with and still say something: 《…公报》12期, 《…日报》发稿37篇.
TELLING = ("公报", "政报", "日报", "晚报", "报", "网", "网站")


def plain(text: str) -> str:
    """The text of a paragraph as it is read, each character at its place."""
    if "***息" in text:
        text = MASKED.sub(_unmasked, text)
    if " " in text:
        text = THOUSANDS.sub(_with_commas, text)
    if HALF.search(text):
        for half, full in HALF_MARKS:
            text = text.replace(half, full)
    if FINANCIAL.search(text):
        text = FINANCIAL.sub(_ordinary, text)
    if "：" in text:
        text = COUNT_LABEL.sub("为", NEXT_LABEL.sub(_parted, text))
    if "." in text or "．" in text:
        text = HALF_STOP.sub("。", text)
    if "（" in text:
        text = ASIDE.sub(_blanked_whole, text)
        if "条）" in text or "篇）" in text or "则）" in text:
            text = COUNT_ASIDE.sub(rf"{FILLER}\1{FILLER}", text)
    if text[:1] in LISTED and "。" in text and (label := _label(text)):
        text = text[: label.end() - 1] + "：" + text[label.end() :]
    if "占" in text:
        text = SHARE_FIRST.sub(_blanked_whole, text)
    if "网" in text:
        text = LEVEL_SITE.sub("官", text)
    if "《" in text:
        text = TITLE.sub(_blanked, text)
    return text


def _label(text: str) -> re.Match[str] | None:
    return LABEL.match(text) or DENIED_LABEL.match(text)


def _unmasked(match: re.Match[str]) -> str:
    return HIDDEN[match.string[match.start() - 1]]


def _ordinary(match: re.Match[str]) -> str:
    return match[0].translate(ORDINARY)


def _parted(match: re.Match[str]) -> str:
    return "；" * len(match[0])


def _with_commas(match: re.Match[str]) -> str:
    return match[0].replace(" ", ",")


def _blanked_whole(match: re.Match[str]) -> str:
    return FILLER * len(match[0])


def _blanked(match: re.Match[str]) -> str:
    inner = match[0][1:-1]
    kept = next((end for end in TELLING if inner.endswith(end)), "")
    return FILLER * (1 + len(inner) - len(kept)) + kept + FILLER
