"""Names that stand beside a cue, a masked number or an office's name with no mark between: 电话：████████张三."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import any_of
from gxdata.mend.contacts.cues import COMPOUND, DOT, TITLES, a_name, letter
from gxdata.mend.contacts.shapes import AREA, LOCAL, MASK, MOBILE
from gxdata.mend.contacts.told import END

CUES = r"(?:办公|联系)?(?:电话|手机|座机|传真|TEL|Tel|tel)(?:号码)?[:：为是]?\s?[(（]?"
# What ends a word, and no name, though the word begins as a surname does.
NO_END = r"(?<![人员的了为是等及和与在内间日天度案料表法费类型号码式路街巷楼线窗台栏网])"
# What ends the name of a sum.
NO_SUM = "(?<![税款金额量值价息债资])"
START = r"(?<![\u4e00-\u9fff])"
# Signs of sentences that tell who answers, and to whom letters are sent: 邮寄至张三收.
ANSWERED = (
    "承办",
    "具体负责",
    "统一答复",
    "统一受理",
    "统一汇总",
    "统稿",
    "审定",
    "汇总并",
    "牵头",
)
# Who does the daily work, and who goes to law: 信息公开专干张三负责更新, 申请人李四不服.
CLERKS = ("专干", "专员", "信息员", "联络员", "管理员", "申请人", "原告", "上诉人")
# What is said behind their names.
DONE_BY = ("负责", "微信", "QQ", "不服", "诉")
POSTED = ("寄", "快递", "收”", '收"', "收)", "收）")
ANSWERS = r"(?:统一(?:答复|受理|办理|汇总)|汇总|牵头|统稿|审定|答复|承办|接收|具体负责|接听|(?:负责)?(?:编制|填报))"
WRITTEN = "(?:统稿|审定|编制|填报|接听)"
# Without one of these words nothing is told so.
DONE = tuple("统一 汇总 牵头 统稿 审定 答复 承办 接收 接听 具体负责 编制 填报".split())


@cache
def person() -> str:
    """A name that may be told from words: behind a surname that begins many words it has two characters more."""
    data = repair_data("contacts")
    wordy = data["wordy_surnames"]
    one = letter()
    return (
        rf"(?:(?:"
        rf"(?:(?![{wordy}])[{data['surnames']}]|{COMPOUND})(?:(?:{one}){{2}}|(?:{one})(?<![州山阳城]))"
        rf"|[{wordy}](?:{one}){{2}}(?<![{data['of_places']}])"
        rf"|(?:{any_of(data['first_names'])})(?:{one}){{0,4}}(?:{DOT}(?:{one}){{1,8}})?){NO_END})"
    )


@cache
def before_cue() -> re.Pattern[str]:
    """张三电话：████████, 张三 办公室主任 ████████, 张三（专员）：████████, 张三，女，副主任."""
    titles = any_of([*repair_data("contacts")["titles"], "专员", "专干"])
    number = rf"(?:{MASK}|{MOBILE.pattern})"
    return re.compile(
        rf"(?:{START}|(?<=[室科股处办局])|(?<=[理办责]人)|(?<=主任|[科股局处]长))(?P<name>{person()})"
        rf"(?=(?:{TITLES}[\s(（，,:：]{{0,2}}{CUES}{number})"
        rf"|\s{{1,2}}[\u4e00-\u9fff]{{0,8}}(?:{titles})[\s:：，,]{{0,2}}{number}"
        rf"|\s?[(（][\u4e00-\u9fff]{{1,10}}[)）]\s?[:：]?\s?{number}|[，,]\s?[男女][，,])"
        rf"|{START}(?P<listed>{person()})(?=[\s/、，,]{{1,2}}(?:{MASK}{{2,4}}|{person()})[\s，,(（:：]{{1,2}}{MASK}{{3}})"
        rf"|(?:{START}|(?<=[打找询系]))(?P<titled>[{repair_data('contacts')['surnames']}])(?=(?:{titles}){CUES}{number})"
        rf"|[:：]\s?(?P<glued>{person()})(?={TITLES}{MASK})"
    )


@cache
def behind_mask() -> re.Pattern[str]:
    """████████张三, ████████，张科长, 拨打████████找张三, ███@163.com（张三）."""
    data = repair_data("contacts")
    titled = "同志|先生|女士|老师|" + any_of(data["titles"])
    return re.compile(
        rf"(?<={MASK})[\s，,、]{{0,2}}(?P<name>{person()})(?={TITLES}(?:{END}|[\s、]))"
        rf"|(?<={MASK})[\s，,、(（]{{1,2}}(?P<titled>[{data['surnames']}])(?=(?:{titled}){END})"
        rf"|(?:联系|找)(?P<asked>{person()})(?={TITLES}{END})"
        rf"|(?<=[a-z])(?:\s?[(（]|\s)(?P<mailed>{person()})(?={END}|\s)"
    )


@cache
def one_more() -> re.Pattern[str]:
    """；李四 88776656: one more of those whose numbers a list gives."""
    number = rf"(?:[2-8]\d{{6,7}}(?!\d)|{AREA}{LOCAL}(?!\d)|{MOBILE.pattern})"
    return re.compile(
        rf"(?<=[{MASK})）；;，,、\s])(?:(?P<name>{a_name().pattern}){NO_SUM}{TITLES}[\s:：(（]{{1,2}}"
        rf"|(?P<glued>{person()}){NO_SUM}){number}(?=[)）。；;，,、\s]|$)"
    )


@cache
def in_charge_of() -> re.Pattern[str]:
    """网站维护：张三（88776655）."""
    return re.compile(rf"(?<=[:：])\s?(?P<name>{person()}){NO_SUM}[(（][2-8]\d{{6,7}}(?=[)）])")


@cache
def answering() -> re.Pattern[str]:
    """由办公室张三统一答复, 由张三统稿."""
    titles = any_of(repair_data("contacts")["titles"])
    return re.compile(
        rf"由[\u4e00-\u9fff]{{0,12}}?(?:[室科股处办]|{titles})(?P<name>{person()})(?={TITLES}{ANSWERS})"
        rf"|(?<=[由，,、])(?P<author>{person()})(?={TITLES}{WRITTEN})"
        rf"|由(?P<authors>{person()}(?:、(?:{a_name().pattern}))+)(?={TITLES}{WRITTEN})"
    )


@cache
def posted() -> re.Pattern[str]:
    """邮寄至张三收, 寄至局办公室张三处, 张三（收）."""
    return re.compile(
        rf"(?:{START}|(?<=[至到给号楼室科股处办]))(?P<name>{person()})(?={TITLES}\s?[(（]亲?收[)）])"
        rf"|(?:寄|送达|快递)[^。；;]{{0,40}}?(?:(?<=[至到给号楼室科股处办局府\s])|(?<=[号楼室层院][，,]))(?P<by>{person()})(?={TITLES}(?:亲?收|处)(?:{END}|[(（]))"
        rf"|(?<=[“\"])(?P<quoted>{person()})(?={TITLES}亲?收[”\"])"
    )


@cache
def clerk() -> re.Pattern[str]:
    """信息公开专干张三负责更新, 信息员张三，微信：, 申请人李四不服."""
    return re.compile(
        rf"(?:{any_of(CLERKS)})(?P<name>{person()})"
        r"(?=(?:具体|专门|日常)?负责|不服|(?<!起)诉(?![讼求说苦])|[，,]\s?(?:微信|QQ))"
    )


@cache
def nothing_else() -> re.Pattern[str]:
    """张三丰88776655: a line or a cell of a name and a number; what was paid may stand so before a sum, and a town."""
    data = repair_data("contacts")
    rare = rf"(?![{data['wordy_surnames']}]|{any_of(data['sums'])})(?=[\u4e00-\u9fff]{{3}})"
    return re.compile(
        rf"\s*(?:[\u4e00-\u9fff]{{2,12}}[室科股处办][:：\s]\s?)?{rare}(?P<name>{person()})(?<![{data['of_places']}]){NO_SUM}[\s(（:：，,]?[2-8]\d{{6,7}}[)）]?\s*"
    )
