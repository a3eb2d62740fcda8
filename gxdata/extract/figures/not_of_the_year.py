"""Whether a number tells of another time than the year, of how often, or of what did not happen."""

import re

from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound

# 每月开展一次检查 says how often, not how many times.
HOW_OFTEN = re.compile(
    r"每(?:半?年|一?个?(?:月|季度|季|周|星期|工作日|日|天)|旬)[^，；]{0,8}$|一年(?:只|才|仅|就)[^，；]{0,6}$"
)
# 各台站各指定1名, 均配备2名: what each has.
SET_UP = ("指定", "明确", "配备", "配有", "确定", "落实", "安排", "设立", "设有", "设", "有")
EACH_OF_THEM = re.compile(
    rf"(?:各自?|每[个家]?[^，；。]{{0,6}}|[均都]|分别)(?:{'|'.join(SET_UP)})了?$"
)
# 两个大厅各设查阅点1处, 6月和11月各组织1次, 上半年、下半年各检查1次, 网站、公众号各发布60条, 省、市检查各1次
EACH_HAS = re.compile(
    r"各自?(?:(?:设|配|建|设立|设置|建立|配备)[^，；。\d]{1,10}"
    r"|(?:组织|开展|召开|举办|举行|检查|自查|督查|抽查|通报|培训)[^，；。\d]{0,10}|[办开]了?|(?:发布|公开|推送)(?:政务|政府)?(?:信息)?)?$"
)
# 日均咨询7人次, 单日最多46条
AVERAGE = re.compile(r"[日月周年人平]均|单[日月周篇条]|最[多高少低]")
# 一季度收到申请5件
PART_OF_A_YEAR = re.compile(
    # 截至6月底, 至9月底; 截至11月底 and 截至2023年1月10日 are when a report was written.
    r"(?:截[至止]到?|(?<![\d月份])至)(?:\d{4}年)?[4-9]月|"
    # 1至6月; not 5月至12月, all of the first year of the regulation.
    r"(?<!\d)\d{1,2}月?份?[至到~—-](?!12月)\d{1,2}月(?!\d)|7月?份?[至到~—-]12月(?!\d)|[上下]半年|第?[一二三四1-4]季度|(?<![至到\-—])\d{1,2}月份|(?<![至到止\-—~年\d])\d{1,2}月(?:\d{1,2}日|当月|单月)?(?:主动)?(?:公开|发布|推送|收到|受理)"
)
COUNTED_BY_YEAR = frozenset({"disclosed", "applications", "reviews", "interaction"})
# 条例实施前，已公开信息1032条
BEFORE_IT = re.compile("(?:实施|施行|颁布|生效|[以之])前[，；]?[^，；。]*$")
# 计划2024年举办培训3期
PLAN = re.compile("计划|拟|将|打算|力争|争取|预计|目标")
# 一年未公开1条信息, 未办结的1件
DENIED = re.compile(
    "(?:未|没有|尚未)(?:按时|按期|及时|予以?|能)?(?:办结(?!转入)|答复|公开|发布|更新|回复|办理|召开|开展)[^，；。]*$"
)
# 外文版更新慢，全年仅更新15条
ONLY = re.compile("仅|只有|不足|不到")
COMPLAINT = re.compile("慢|不够|不足|偏少|较少|过少|薄弱|滞后|不及时|欠缺|有待|不高|不全|短板|差距")


def is_repeated(clause: str) -> bool:
    """Whether a clause says how often something is done, what each has, or what it comes to on average."""
    if clause.rstrip("了").endswith(SET_UP) and EACH_OF_THEM.search(clause):
        return True
    if "各" in clause and EACH_HAS.search(clause):
        return True
    return (("每" in clause or "一年" in clause) and HOW_OFTEN.search(clause) is not None) or (
        ("均" in clause or "单" in clause or "最" in clause) and AVERAGE.search(clause) is not None
    )


def is_denied(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether what is counted did not happen."""
    clause = sentence.text[own : number.start]
    if "未" not in clause and "没有" not in clause:
        return False
    return bool(number.value) and DENIED.search(clause) is not None


def is_of_another_time(
    sentence: Sentence, number: Number, own: int, left: Bound, year: int
) -> bool:
    """Whether a number is that of a part of the year, of a time before the count began, or of the year to come."""
    text, start = sentence.text, sentence.start
    part = sentence.part_start(number.start)
    if left.family in COUNTED_BY_YEAR and PART_OF_A_YEAR.search(text, part, number.start):
        return True
    if left.family == "disclosed" and text.find("前", start, number.start) >= 0:
        return BEFORE_IT.search(text, start, number.start) is not None
    planned = text.find(f"{year + 1}年", start, number.start) >= 0
    planned = planned and left.metric != "applications_carried_out"
    planned = planned and not turns_to_the_year(sentence, number, year)
    return planned and PLAN.search(text, start, number.start) is not None


def turns_to_the_year(sentence: Sentence, number: Number, year: int) -> bool:
    """Whether a clause behind a plan turns to the year reported on: 计划2023年公开40条以上，2022年实际公开53条."""
    part = max(sentence.text.rfind(mark, sentence.start, number.start) for mark in "，；") + 1
    return part > 0 and sentence.text.startswith((f"{year}年", f"而{year}年", "实际"), part)


def is_wanting(sentence: Sentence, number: Number) -> bool:
    """Whether a complaint says how little there was."""
    if not ONLY.search(sentence.text, sentence.part_start(number.start), number.start):
        return False
    return COMPLAINT.search(sentence.text, sentence.start, sentence.end) is not None
