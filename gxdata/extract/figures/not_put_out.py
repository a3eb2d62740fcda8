"""Whether a number tells what was aimed at, taken down, looked through, or put out by other organs."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound

LISTS = figure_words().lists
VERBS = "公开|发布|推送|更新|举办|开展|召开|组织|培训|完成|制定|制发|编发|印发|收到|办理|回应|解读"
# 公开信息不少于300条; 目标为300条; 计划全年公开300条; 访谈计划8期; 应于年底前公开80条; not 应公开的 and 应公开尽公开.
TARGET = re.compile(
    rf"(?:{'|'.join(sorted(LISTS['least']))})"
    r"|(?:目标|任务|指标|规定动作)(?:任务|数|量|值){0,2}(?:为|是|：|数)"
    r"|(?<![按成实])计划(?:为|数)?$"
    r"|(?P<plan>计划|目标|(?<![草模虚])拟|打算|(?<![对相适响供反回顺效])应当?|须)"
    r"(?:于|在)?(?:今年|本年|全年|每年|年内|年底前?|\d{4}年|度|底|前){0,3}"
    rf"(?:主动|完成|对外|共|再|依法){{0,2}}(?:{VERBS})(?![尽的])"
)
# 按计划开展培训3期 tells what was done.
AS_PLANNED = re.compile("按|根据|依据|围绕|结合|完成|落实")
# 撤销不宜公开信息3条, 抽查公开信息100条, 梳理2019年以来发布的信息3120条; not 清理后发布信息30条.
TAKEN_DOWN = re.compile(
    rf"(?:{'|'.join(sorted(LISTS['taken_down']))})(?:了)?(?![^，；。]*(?:后|并|重新))(?:自?20\d\d年)?[^，；。\d]{{0,20}}$"
)
# 局属8个单位网站公开, 各县（区）网站公开; not 各乡镇、各部门公开, which are all there are.
OTHERS = re.compile(
    r"(?<![及和与、])(?:下属|所属|直属|[局厅委院办]属)(?!各)(?:\d{1,3}[个家所])?[^，；。、\d]{0,8}(?:单位|中心|机构|企业|学校|医院|[所站])[^，；。\d]{0,12}$"
    r"|(?:指导|督促|督导|帮助|协助)[^，；。\d]{2,16}(?:公开|发布|公示)[^，；。\d]{0,12}$|(?<=[，；：])系统内[^，；。\d]{0,12}$"
    r"|(?:(?:兄弟|友邻|其他|其它|外)(?:单位|部门|机关|县区|区县)|(?:邻|周边|相邻)[县区市镇乡])[^，；。\d]{0,24}$"
    r"|(?<![、和及与直])各(?:[县区市镇乡旗州]|街道)(?:（[^（）]{1,8}）|[县区市镇乡旗州]|街道)?(?![^，；。\d]{0,14}(?:[、和及与]|部门|单位))[^，；。\d]{0,14}$"
)
# 市政府网站2.9万条、县区网站21.4万条、部门网站15.9万条
SITES_OF_OTHERS = re.compile(
    r"(?:县区|区县|县市区|(?<![我本])部门|乡镇|镇街|街镇)(?:政府)?网站[^，；。、\d]{0,6}$"
)
# 省政府网站转载我厅信息212条
REPRINTED = re.compile(
    r"(?:转[载发]|采[用纳]|录用|刊用|选用)[我本][^，；。、\d]{1,4}(?:报送的?)?(?:政务|政府)?(?:信息|稿件|新闻)[^，；。\d]{0,4}$"
)
# 办理建议13件、提案22件，答复全文上网公开19件: what went out are answers that were counted as proposals.
ANSWERS = re.compile(
    r"(?:答复|复文|办理结果)(?:件|内容|意见|情况|全文)?[^，；。、\d]{0,8}(?:公开|公布|公示|发布)(?:了|共)?$"
)
OWN = ("我", "本", "全")
# 县财政局公开信息120条，县民政局公开信息95条
ORGAN = re.compile(
    r"(?:其中[，：]?)?([一-鿿]{1,10}?(?:局|委|办|厅|镇|乡|街道|中心|公司|学校|医院|所|部门|单位)|[省市县区州]级)"
    r"(?:共|全年|累计|主动|依法|另行|另|还|也){0,3}(?:公开|发布|推送|收到|受理)[^，；。\d]{0,16}\d"
)
# 医院公开信息210条，不计入本局数据
LEFT_OUT = re.compile(
    r"[^；]{0,60}?[，（](?:[均都也皆]|以上|上述|这些)*(?:(?:不|未)(?:计入|列入|纳入|算入)|不在[^，；。]{0,6}(?:之列|之内|范围))"
)
# 对原网站2.3万条信息进行了迁移
MOVED = re.compile(
    r"(?:政府|政务|历史|存量)?(?:信息|数据)[^，；。\d]{0,6}(?:进行|实行|予以)?了?(?:迁移|归档|归并|整合|清理|排查|核查|标引)"
)
# 全市收到申请860件，我区收到96件; 全市48个部门公开信息2.1万条，其中我局312条; 市政府召开发布会64场，我局参加3场
OF_ALL_ORGANS = re.compile(
    r"(?:全([国省市县区州])|政府(?:全年|年内|共|累计){0,2}(?=召开|举办|举行|收到|受理|办理))(?:\d{1,3}[个家])?[^，；。\d]{2,24}$"
)
OWN_SHARE = re.compile(
    r"[，；（](?:其中[，：]?)?(?:转来?|转交|交由|涉及|刊登|采用)?[我本]([局镇乡区县市州办委厅院]|街道|单位|机关|部门)(?!级)[^，；。\d]{0,14}\d"
)
# 全市教育系统收到申请96件，市教育局收到18件
OF_A_SYSTEM = re.compile(
    r"(?:全[国省市县区州旗]?|[局厅委])[^，；。、\d]{0,6}系统[^，；。\d]{0,16}$"
)
OWN_OFFICE = re.compile(
    r"[，；（](?:其中[，：]?)?(?:[省市县区州旗总]?(?:本级|[局厅委署](?:本级|机关)?|机关)|[省市县区州旗][^，；。、\d]{1,6}[局厅委])"
    r"(?:共|全年|主动|新|直接){0,2}(?:收到|受理|接到|公开|发布|举办|召开|组织)[^，；。\d]{0,16}\d"
)
COUNTED_BY_ORGAN = frozenset({"disclosed", "applications"})
HELD_BY_ORGAN = frozenset({"training", "oversight"})
# 12319热线118件 are cases of a hotline as well, 12315平台 is none.
ANOTHER_LINE = re.compile(r"(?<!\d)12(?!345)\d{3}(?![\d热]|[^，；。\d]{0,6}热线)")


def is_aimed_at(sentence: Sentence, number: Number) -> bool:
    """Whether a number says how many there should be: 全年公开信息不少于300条."""
    if not number.value:
        return False
    part = sentence.part_start(number.start)
    told = TARGET.search(sentence.text, part, number.start)
    if told is None:
        return False
    return not (
        told["plan"] in ("计划", "目标") and AS_PLANNED.search(sentence.text, part, told.start())
    )


def is_not_put_out(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether what a number counts was taken down or looked through, or is the work of other organs."""
    part = sentence.part_start(number.start)
    if share := sentence.behind(number, OWN_SHARE):
        whole = OF_ALL_ORGANS.search(sentence.text, part, number.start)
        if whole and whole[1] != share[1]:
            return True
    left_out = sentence.behind(number, LEFT_OUT)
    if left_out and "其中" not in left_out[0]:
        return True
    if bound.family == "disclosed" and (
        TAKEN_DOWN.search(sentence.text, part, number.start)
        or REPRINTED.search(sentence.text, part, number.start)
        or SITES_OF_OTHERS.search(sentence.text, part, number.start)
        or ANSWERS.search(sentence.text, part, number.start)
        or sentence.behind(number, MOVED)
    ):
        return True
    if bound.family in COUNTED_BY_ORGAN:
        return _is_of_another_organ(sentence, number, part)
    return bound.metric == "hotline_cases" and _came_by_another_line(sentence, number, part)


def is_of_a_system(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether all offices of a branch are counted, and the organ's own count stands behind."""
    if bound.family not in COUNTED_BY_ORGAN | HELD_BY_ORGAN:
        return False
    if not sentence.behind(number, OWN_OFFICE):
        return False
    part = sentence.part_start(number.start)
    return OF_A_SYSTEM.search(sentence.text, part, number.start) is not None


def _is_of_another_organ(sentence: Sentence, number: Number, part: int) -> bool:
    # 各县（区）网站公开信息120条: brackets part nothing here.
    opens = max(sentence.text.rfind(mark, sentence.start, number.start) for mark in "，；：")
    if OTHERS.search(sentence.text, max(opens + 1, sentence.start), number.start):
        return True
    organ = ORGAN.match(sentence.text, part, number.start + 1)
    if organ is None or organ[1].startswith(OWN):
        return False
    starts = {sentence.start, *sentence.commas}
    beside = (ORGAN.match(sentence.text, at, sentence.end) for at in starts if at != part)
    return any(other is not None and other[1] != organ[1] for other in beside)


def _came_by_another_line(sentence: Sentence, number: Number, part: int) -> bool:
    """Whether the cases of another line stand beside those of 12345: 12345热线受理520件，12315平台受理33件."""
    if sentence.text.find("12345", sentence.start, part) < 0:
        return False
    return ANOTHER_LINE.search(sentence.text, part, number.start) is not None
