"""Whether 主动公开 or 依申请公开 sorts documents, or answers: nothing was applied for or put out."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound

RECEIVED = figure_words().lists["receive"]
# 共制作政府信息3000条，其中依申请公开450条; 发文74份，其中依申请公开的8份
PRODUCED = re.compile(
    r"(?:制作|产生|形成|获取|制发|拟制|印发)[^，；。]{0,8}(?:信息|公文|文件)[^，；。]{0,6}\d{1,6}[条件份]"
    r"|(?:发文|公文|收文)[^，；。\d]{0,12}\d{1,6}[条件份]"
)
# 公文1350件，其中主动公开类420件; 标注主动公开的215份
SIGNS = re.compile("公文|发文|收文|属性|标注|标识|认定|确定")
SORTED = re.compile(
    r"(?:公文|发文|收文|公开属性|文件属性|标注|标识)[^。；]{0,20}\d{1,6}[件份个条][^。]{0,60}(?=公开)"
    r"|(?:标注|标识|认定|确定)(?:为)?(?=主动公开|依申请公开|不予公开)"
)
# 主动公开45件、依申请公开32件、不予公开18件; 主动公开部门文件53件、依申请公开57件
SORTS_LISTED = re.compile(
    r"主动公开[^，、；。\d]{0,6}(?:文件|公文)\d{1,6}(?P<piece>[件份个])[，、；]依申请公开(?:类|文件|的|为)?\d{1,6}(?P=piece)"
    r"|主动公开(?:类|文件|的|为)?\d{1,6}(?P<unit>[件份个条项])[，、；]依申请公开(?:类|文件|的|为)?\d{1,6}(?P=unit)[，、；]不[予宜]?公开(?:类|文件|的|为)?\d{1,6}(?P=unit)"
)
# 办理结果：主动公开10件，同意公开19件; 已办结的申请中，依申请公开14件，不予公开2件
HEAD = re.compile(
    r"(?<![一-鿿])(?:答复|办结)：|(?:办理|处理|答复|办结)(?:结果|情况)(?:分别)?[为是：，]|(?:办结|答复|处理)的?(?:申请|件|信件)?中[，：]?"
)
KIND = re.compile(
    r"(?:[^，；：、]{0,8}中)?(?:属于?|告知|答复)?“?(?:已?主动公开|依申请公开)(?:范围)?的?”?(?:信息|答复)?的?"
)
# What only an answer is called.
ANSWER = re.compile("同意公开|部分公开|不予公开|不同意公开|无法提供|不予处理|信息不存在")
ASKED_FOR = frozenset({"applications_received", "applications_closed"})


def sorts_documents(sentence: Sentence, number: Number, own: int, left: Bound) -> bool:
    """Whether a number counts documents of one sort."""
    text = sentence.text
    listed = SORTS_LISTED.search(text, sentence.start, sentence.end)
    if listed and listed.start() < number.start < listed.end():
        return True
    if left.family == "applications" and PRODUCED.search(text, sentence.start, own):
        said = sentence.words_between(own, number.start)
        return all(w.text not in RECEIVED for w in said)
    if left.channel or left.metric in ASKED_FOR:
        return False
    if not SIGNS.search(text, sentence.start, number.start):
        return False
    match = SORTED.search(text, sentence.start, number.start)
    return match is not None and "申请" not in text[match.end() : number.start].replace(
        "依申请", ""
    )


def is_a_kind_of_answer(sentence: Sentence, number: Number) -> bool:
    """Whether 主动公开 or 依申请公开 names an answer: it counts neither what was published nor what came in."""
    own = max(
        sentence.part_start(number.start),
        sentence.text.rfind("、", sentence.start, number.start) + 1,
    )
    if number.unit is None or not KIND.fullmatch(sentence.text, own, number.start):
        return False
    if not sentence.before(number, HEAD):
        return False
    return ANSWER.search(sentence.text, sentence.start, sentence.end) is not None
