"""How texts announce persons and their numbers: cues and names, made from the catalogue."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import any_of
from gxdata.mend.contacts.shapes import (
    AREA,
    BEHIND_CUE,
    CUE_GAP,
    LOCAL,
    MASK,
    MOBILE,
    NUMBER_LIKE,
    OF_NAMES,
)

# What somebody is in charge of, or what makes a person of who stands before it.
CHARGED = (
    *("负责解释", "负责受理", "负责答复", "负责接待", "负责联系", "负责办理", "负责接收"),
    *("负责登记", "编写", "撰写", "执笔", "起草", "整理", "汇总", "同志", "先生", "女士"),
)
# Surnames of two characters.
COMPOUND = (
    "欧阳|上官|司马|司徒|诸葛|皇甫|令狐|单于|公孙|夏侯|尉迟|慕容|长孙|宇文|端木|呼延|东方|南宫|赫连|闻人|淳于|申屠|独孤|"
    "完颜|耶律"
)
# What parts the names of a person that are not Han.
DOT = "[·•・‧]"
# What may part the characters of a word that is spread out, and what may stand behind one that announces a person.
GAP = r"[ \u3000]{0,2}"
BRACKET = r"[(（][^()（）]{1,10}[)）]"
_TITLES = "同志|先生|女士|主任|科长|科员|股长|所长|站长|队长|干事|老师"
TITLES = f"(?:{_TITLES})?"
# A number right behind a name that was masked.
BEHIND_NAME = rf"(?<={MASK}){TITLES}(?:联系|联络|咨询)?(\s?[(（，,、:：/—－-]?\s?)"


def spaced(words: list[str]) -> str:
    """An expression for any of some words, which may be spread out: 联 系 人."""
    return any_of(words, between=GAP)


@cache
def phone_cue() -> re.Pattern[str]:
    """电话, 传 真, Tel."""
    return re.compile(spaced(repair_data("contacts")["phone"]))


@cache
def a_name() -> re.Pattern[str]:
    """A surname with one or two characters, none of which belongs to the name of an organ, or a name without one."""
    data = repair_data("contacts")
    return re.compile(
        rf"(?:(?:[{data['surnames']}]|{COMPOUND})(?:\s?[^\W\d_A-Za-z{data['organ']}联系电话]){{1,2}}"
        rf"|(?:{any_of(data['first_names'])})(?:{letter()}){{0,4}}(?:{DOT}(?:{letter()}){{1,8}})?"
        rf"|[{data['surnames']}](?={_TITLES}))"
    )


@cache
def named() -> re.Pattern[str]:
    """联系人：张三、李四."""
    people = spaced(sorted(repair_data("contacts")["person"], key=len, reverse=True))
    name = a_name().pattern
    return re.compile(
        rf"(?:{people})(?:及(?:联系)?(?:电话|方式))?(?:签字|签名|姓名)?\s?(?:[(（][^()（）]{{1,10}}[)）])?\s?(?:[:：为是系/—－-]\s?|\s)?"
        rf"(?P<name>(?:{name})(?:[、，,\s/]{{1,3}}(?:{name})(?![\u4e00-\u9fff]))*)(?={TITLES}(?:[^\u4e00-\u9fff]|$|电话|联系|手机|{people}))"
    )


@cache
def letter() -> str:
    """A character that may stand in a name, rare ones too, and in no organ's."""
    return rf"(?![{repair_data('contacts')['organ']}])[{OF_NAMES}]"


@cache
def behind_colon() -> re.Pattern[str]:
    """负责人：张三; behind a colon a name needs no common surname: 联系人：阿依古丽·买买提."""
    data = repair_data("contacts")
    people, offices, sources = (
        spaced(sorted(words, key=len, reverse=True))
        for words in ((*data["person"], *data["makers"]), data["offices"], data["sources"])
    )
    bracket = r"\s?(?:[(（][^()（）]{1,10}[)）])?\s?[:：]\s?"
    two = rf"(?:{letter()}){{2}}|{COMPOUND}"
    told = (
        rf"(?:{letter()}){{2,4}}{DOT}|(?:{letter()}){{4}}\s?[，,(（\s](?:办公|联系)?(?:电话|手机)"
    )
    of_three = (
        rf"[{data['surnames']}](?:{letter()}){{2}}(?<![{data['of_places']}])(?![\u4e00-\u9fff])"
    )
    return re.compile(
        rf"((?:{people}){bracket}(?={two})|(?:联系人员?|联络员)[是为](?={two})"
        rf"|(?:{offices}){bracket}(?={a_name().pattern}|{told})|(?:{sources}){bracket}(?={of_three}))"
        rf"((?:{COMPOUND})(?:{letter()}){{1,2}}|(?:{letter()}){{2,4}}(?:{DOT}(?:{letter()}){{1,8}})?)"
        rf"(?={TITLES}(?:[^\u4e00-\u9fff·•・‧]|$|电话|联系|手机|(?:{people}|{offices})\s?[:：(（]))"
    )


@cache
def alone() -> re.Pattern[str]:
    """联系人：李政，联系人：办公室 李政: before a mark a name may hold a character of an organ's, but not end so."""
    data = repair_data("contacts")
    people, offices = (
        spaced(sorted(words, key=len, reverse=True))
        for words in ((*data["person"], *data["makers"]), data["offices"])
    )
    return re.compile(
        rf"(?:{people})\s?(?:[(（][^()（）]{{1,10}}[)）])?\s?(?:[:：]\s?|(?<=人)[为是])(?:[\u4e00-\u9fff]{{0,14}}[室科股处办局组心]\s{{0,2}})?"
        rf"(?P<name>[{data['surnames']}](?:\s{{1,2}}[\u4e00-\u9fff]|[\u4e00-\u9fff]{{1,2}}))(?<![办局科室府组部处股所站厅委队院司镇乡街村区县市省网机位])(?=\s{{0,2}}{TITLES}(?:[，,、;；。()（）\s]|$))"
        rf"|(?:{offices})\s?[:：]\s?(?P<spread>[{data['surnames']}]\s{{1,2}}[\u4e00-\u9fff])(?=[，,、;；。()（）\s]|$)"
    )


@cache
def next_to() -> re.Pattern[str]:
    """：███、李四: one more name behind those that were masked."""
    return re.compile(
        rf"(?<=[:：{MASK}])(?:\s?{MASK}{{1,4}}{TITLES}[、，,/]\s?)(?P<name>{a_name().pattern})(?={TITLES}(?:[、，,/;；。()（）\s]|$))"
    )


@cache
def in_charge() -> re.Pattern[str]:
    """由局办公室杨阳负责解释, 由张三同志受理."""
    posts = "|".join(f"(?<={post})" for post in repair_data("contacts")["posts"])
    written = "编写|撰写|执笔|起草|整理|汇总"
    told = rf"负责(?:解释|受理|答复|接待|联系|办理|接收|登记|{written})|{written}|(?<=同志|先生|女士|主任|科长)负责"
    listed = rf"{a_name().pattern}(?:、(?:{a_name().pattern}))*"
    return re.compile(
        rf"(?:(?:{posts})(?P<name>{a_name().pattern})(?={TITLES}(?:{told}))"
        rf"|由(?P<titled>{listed})(?=[两二三]?位?(?:同志|先生|女士)|{written}))"
    )


@cache
def behind_number() -> re.Pattern[str]:
    """█████████（王主任）, ████████ 王某."""
    surname = f"[{repair_data('contacts')['surnames']}]"
    return re.compile(
        rf"(?<={MASK})(?:\s?[(（](?=[^()（）]{{1,6}}[)）])|\s{{1,2}}(?=[^\s。；;)）、，,]{{2,4}}(?:[\s。；;)）、，,]|$)))(?P<name>{a_name().pattern}|{surname}(?={TITLES}[)）]))(?={TITLES}(?:[)）\s。；;、，,]|$))"
    )


@cache
def reached() -> re.Pattern[str]:
    """请与张三联系; before a title a name needs no common surname."""
    name = rf"{a_name().pattern}|(?:{letter()}){{2,4}}(?=同志|先生|女士)"
    name += rf"|(?:{letter()}){{2,6}}{DOT}(?:{letter()}){{1,8}}"
    posts = "|".join(f"(?<={post})" for post in repair_data("contacts")["posts"])
    return re.compile(
        rf"(?:(?:与|向|同|找|(?<=[室科股处办局])的)|{posts})(?P<name>(?:{name})(?:[、，](?:{name}))?){TITLES}(?=(?:[(（][^()（）]{{0,40}}[)）])?(?:联系|联络|咨询|反映|索取|领取))"
    )


@cache
def called() -> re.Pattern[str]:
    """请联系张三（0571-88888888）; where something parts name and number, the name needs no common surname."""
    number = rf"(?:{MASK}|{AREA}|{LOCAL}(?!\d)|{MOBILE.pattern})"
    return re.compile(
        rf"(?:联系人?|致电|咨询)[:：]?\s?(?:[\u4e00-\u9fff]{{0,12}}[室科股处办])?(?P<name>{a_name().pattern}|(?:{letter()}){{2,4}}(?=\s?[(（，,\s](?:电话|手机|{number})))"
        rf"(?={TITLES}\s?[(（，,:：]?\s?(?:(?:联系)?电话|手机|[(（]?{number})|同志|先生|女士)"
    )


@cache
def before_number() -> re.Pattern[str]:
    """张三，████████; 工作人员张三，手机███████████; 张三 <████@163.com>."""
    data = repair_data("contacts")
    cues = spaced(data["phone"])
    posts = "|".join(f"(?<={post})" for post in ("人员", *data["titles"], *data["posts"]))
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|{posts})(?P<name>{a_name().pattern})(?={TITLES}[\s:：(（，,<＜]{{1,3}}(?:[\u4e00-\u9fff]{{0,2}}(?:{cues})(?:[/及和、]\s?(?:微信|QQ|{cues}))?(?:号码)?[:：为是]?\s?)?{MASK})"
    )


@cache
def in_brackets() -> re.Pattern[str]:
    """局办公室（张三）."""
    return re.compile(rf"(?<=[室科股处办])[(（](?P<name>{a_name().pattern})(?={TITLES}[)）])")


@cache
def before_mobile() -> re.Pattern[str]:
    """张三 13800000000, 办公室张三（13800000000）, ：张三13800000000, 13800000000 张三, 主任张三（88776655）."""
    data = repair_data("contacts")
    posts = "|".join(f"(?<={post})" for post in ("专人", "人员", *data["titles"], *data["posts"]))
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|{posts}[(（]?)(?P<name>{a_name().pattern}){TITLES}[\s:：(（，,]{{1,3}}{MOBILE.pattern}"
        rf"|(?:{posts})(?P<titled>{a_name().pattern})[(（][2-8]\d{{6,7}}(?=[)）])"
        rf"|(?<=[:：；;])(?P<glued>{a_name().pattern}){MOBILE.pattern}"
        rf"|{MOBILE.pattern}[\s(（，,]{{1,3}}(?P<behind>{a_name().pattern})(?={TITLES}(?:[)）\s。；;，,]|$))"
    )


@cache
def of_person() -> re.Pattern[str]:
    """分管领导：张三 局长 88776655, the number without its area code at the line's end."""
    data = repair_data("contacts")
    people = spaced(sorted((*data["person"], *data["offices"]), key=len, reverse=True))
    return re.compile(rf"(?:{people})\s?[:：]\D{{2,30}}(?<!\d)[2-8]\d{{6,7}}\s*$")


@cache
def behind_name() -> re.Pattern[str]:
    """A number right behind a name that was masked."""
    return re.compile(rf"{BEHIND_NAME}(?:{BEHIND_CUE.pattern}|{MOBILE.pattern})")


@cache
def cued() -> re.Pattern[str]:
    """电话：88776655、88776656."""
    cues = spaced(repair_data("contacts")["phone"])
    return re.compile(rf"((?:{cues}){CUE_GAP})({NUMBER_LIKE})")
