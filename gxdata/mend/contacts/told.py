"""How sentences tell of persons without calling them contacts: who was appointed, whom to ask, who answers a line."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import any_of
from gxdata.mend.contacts.cues import TITLES, a_name, letter
from gxdata.mend.contacts.shapes import MASK

# What ends a clause in which a person was named.
END = r"(?:[。；;，,)）]|$)"
# What ends the name of a trade or a post, and hardly any person's: 农技员, 石匠, 干事.
NO_POST = "(?<![员匠工师长手事记任])"


@cache
def appointing() -> re.Pattern[str]:
    """What a text holds that tells who was appointed to what."""
    data = repair_data("contacts")
    return re.compile(any_of(["责任人", *data["appoints"], *data["appointed"]]))


@cache
def appointed() -> re.Pattern[str]:
    """指定张三为信息公开联络员, 联系人由张三担任, 责任人为张三."""
    data = repair_data("contacts")
    return re.compile(
        rf"(?:{any_of(data['appoints'])})由?(?P<name>{a_name().pattern})"
        rf"(?={TITLES}(?:为|担任|任)[\u4e00-\u9fff]{{0,10}}(?:{any_of(data['appointed'])}))"
        rf"|(?:{any_of(data['appoints'])})(?P<charged>(?=[\u4e00-\u9fff]{{3}}){a_name().pattern})(?={TITLES}(?:具体)?负责)"
        rf"|(?:{any_of(data['appointed'])})由(?P<by>{a_name().pattern}){NO_POST}(?={TITLES}[担兼]任)"
        rf"|(?:责任人|{any_of(data['appointed'])})[为是](?P<told>{a_name().pattern})(?={TITLES}{END})"
    )


@cache
def responsible() -> re.Pattern[str]:
    """由办公室副主任张三负责, 由干事张三兼任."""
    data = repair_data("contacts")
    titles, name = any_of(data["titles"]), a_name().pattern
    return re.compile(
        rf"(?:{titles})(?:(?P<name>{name}){NO_POST}(?=(?:负责|[担兼]任){END})"
        rf"|(?P<posted>(?![{data['wordy_surnames']}]){name}){NO_POST}(?=[担兼]任))"
    )


@cache
def with_title() -> re.Pattern[str]:
    """联系人：科员张三, 工作人员1名（张三）."""
    data = repair_data("contacts")
    name, people = (
        a_name().pattern,
        any_of(sorted(set(data["person"] + data["offices"]), key=len, reverse=True)),
    )
    titles = any_of(data["titles"])
    return re.compile(
        rf"(?:{people})[:：]\s?[\u4e00-\u9fff]{{0,8}}(?:{titles})(?P<name>{name})(?={END}|\s)"
        rf"|(?:[专兼]职|人员|联络员|信息员)[\u4e00-\u9fff]{{0,6}}\d{{1,2}}[名人][(（](?P<listed>{name}(?:、(?:{name}))*)(?=[)）])"
    )


@cache
def beside_number() -> re.Pattern[str]:
    """主任张三，副主任李四 in a text that gives their numbers."""
    titles = any_of(repair_data("contacts")["titles"])
    return re.compile(
        rf"(?:{titles})(?P<name>{a_name().pattern})(?={END})|(?<![\u4e00-\u9fff])(?P<also>{a_name().pattern})(?=兼任)"
    )


@cache
def asked() -> re.Pattern[str]:
    """请找张三办理, 可询问张三, 可联系张三查询."""
    name = rf"{a_name().pattern}|(?:{letter()}){{2,4}}(?=同志|先生|女士)"
    number = rf"\s?[(（，,:：]?\s?(?:电话|手机|微信|[\d{MASK}])"
    done = "(?:办理|登记|查询|咨询|了解|领取)"
    return re.compile(
        rf"(?:找|(?<=[可请接以])联系)(?:[\u4e00-\u9fff]{{0,8}}[室科股处办])?(?P<done>{name})(?={TITLES}{done})"
        rf"|(?<=[可请接以])(?:询问|找)(?P<asked>{name})(?={TITLES}{END})"
        rf"|询问(?P<name>{name})(?={TITLES}{number})"
        rf"|拨打(?P<rung>{name})(?={TITLES}(?:办公电话|手机|电话\s?[\d-]{{7}}))"
    )


@cache
def on_line() -> re.Pattern[str]:
    """咨询热线：张三 400-000-0000, 企业微信：张三（县水利局）; a number of three to five digits is everybody's."""
    data = repair_data("contacts")
    lines, accounts = (
        "|".join(f"(?<={word}[:：])" for word in data[kind]) for kind in ("lines", "accounts")
    )
    return re.compile(
        rf"[:：](?:{lines})\s?(?P<name>{a_name().pattern})"
        rf"(?={TITLES}[\s，,、:：(（]{{1,2}}(?:{MASK}|[\d-]{{7}}))"
        rf"|[:：](?:{accounts})\s?(?P<account>{a_name().pattern})(?=[\s，,。；;(（]|$)"
    )
