"""Mask names, telephone numbers and private addresses of persons, one character for one."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data

MASK = "█"
DASH = "[-—–－‐]"
# A number with its area code: 0571-88888888, (0571)8888 8888, 0571 88888888 转 802.
AREA = rf"[(（]0\d{{2,3}}[)）]{DASH}?\s?|0\d{{2,3}}{DASH}{{1,2}}\s?"
LOCAL = rf"[2-8]\d{{2,3}}(?:\s|{DASH})?\d{{4}}"
# Behind the word telephone the country's number may stand first.
COUNTRY = r"(?:\+?86(?:\s|-){0,2})?"
EXTENSION = rf"(?:\s?(?:转|[*×]|{DASH})\s?\d{{1,5}})?"
PHONE = re.compile(rf"(?<![\d/.A-Za-z-])(?:{AREA}){LOCAL}{EXTENSION}(?![\d/A-Za-z])")
MOBILE = re.compile(
    r"(?<!\d,)(?<![\d./A-Za-z-])1[3-9]\d(?:\s?\d{4}\s?\d{4}|-\d{4}-\d{4})(?![\d/A-Za-z]|[.,]\d|\s?[元万亿条件人个次%％])"
)
# Behind the word telephone a number may lack its area code, or not be parted from it, and more may follow.
BEHIND_CUE = re.compile(
    rf"(?<!\d){COUNTRY}(?:{AREA}|0?\d{{2,3}}\s|0\d{{2,3}}[./]?)?{LOCAL}{EXTENSION}(?![\d年]|/\d{{1,3}}(?!\d)|\s?[元万亿条件人个次%％])"
)
# Behind a cue the country's number may stand before that of a mobile telephone, and digits may be spread out.
MOBILE_BEHIND_CUE = re.compile(rf"(?<!\d){COUNTRY}1[3-9](?:[ .-]?\d){{9}}(?!\d)")
SPREAD = re.compile(r"(?<!\d)(?:\d ){6,10}\d(?! ?\d)")
# The last digits alone of a second number: 88776655/6656.
SECOND = re.compile(rf"(?<={MASK})/\d{{4}}(?![\d年])")
# An office's number right behind its name, without a cue.
OF_OFFICE = re.compile(
    rf"(?<=[室办科股处心])[:：]?\s?(?:{AREA})?{LOCAL}{EXTENSION}(?=[。；，;,)）、\s]|$)"
)
# What any of these numbers begins with, found faster than the number itself.
PHONE_SIGNS = (re.compile(r"0\d{2,3}\D?\d{3}"), re.compile(r"1[3-9]\d[- ]?\d{4}"))
# Several numbers behind one cue, with the office each is of; a unit behind them says that they count something.
NUMBER_LIKE = r"(?:[\d\s+、，,;；/转*×—–－‐-]|(?<=\d)\.(?=\d)|[(（][\u4e00-\u9fff\d]{1,10}[)）])*"
UNITS = frozenset("元万亿条件人个次年篇份%％")
CUE_GAP = r"(?:号码)?\s?(?:[(（][^()（）\d]{1,10}[)）])?\s?(?:[:：为是]\s?)?"
# The sign may be wide, or another that is to be read as it.
EMAIL = re.compile(
    r"([A-Za-z0-9._%+-]{1,64})(\s?(?:[@＠#]|[(（\[【](?:at|AT|@)[)）\]】])\s?)(\.?(?:vip\.)?([A-Za-z0-9-]{1,63})[.．][A-Za-z.]{2,12})"
)
EMAIL_SIGNS = ("@", "＠", "#", "(at", "（at", "[at", "(AT", "（AT", "[AT")
# Accounts of messengers, and numbers of identity cards, in which a day of birth stands.
ACCOUNT = re.compile(
    r"((?:Q ?Q|q ?q|扣扣)\s?(?:交流)?(?:号码|号|群|群号)?\s?[:：为是]?\s?"
    r"|微信(?:号码|号|ID)?\s?[:：为是]\s?|微信号?\s?(?=[A-Za-z][A-Za-z_-]{0,19}\d|wxid))"
    r"([A-Za-z0-9_-]{5,20})(?![A-Za-z\d]|\s?[元万亿条件人个次篇期%％])"
)
ACCOUNT_SIGNS = ("QQ", "qq", "Q Q", "扣扣", "微信")
IDENTITY_CARD = re.compile(
    r"(?<!\d)[1-8]\d{5}[\s-]?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}[\dXx](?![\dA-Za-z])"
)
# A number right behind a name that was masked.
BEHIND_NAME = rf"(?<={MASK})(\s?[(（，,、:：/]?\s?)"
TITLES = r"(?:同志|先生|女士|主任|科长|股长|老师)?"


def has_contacts(text: str) -> bool:
    """Whether `text` may hold what is to be masked; a cheap look at signs."""
    return (
        _signs().search(text) is not None
        or ((":" in text or "：" in text) and _offices().search(text) is not None)
        or PHONE_SIGNS[0].search(text) is not None
        or PHONE_SIGNS[1].search(text) is not None
    )


def mask_contacts(text: str, label: str = "") -> str:
    """`text` with names of contact persons, telephone numbers and private addresses masked at equal length.

    Parameters
    ----------
    text
        A line or a cell.
    label
        The text of the cell or line before it: it may be what says that this is a name or a number.
    """
    if label:
        if _is_label(label, "phone") and sum(map(str.isdigit, text)) >= 7:
            text = MOBILE.sub(_masked, BEHIND_CUE.sub(_masked, text))
        if _is_label(label, "person") and _name().fullmatch(text.strip()):
            return MASK * len(text)
    if any(sign in text for sign in EMAIL_SIGNS):
        text = EMAIL.sub(_masked_email, text)
    if any(sign in text for sign in ACCOUNT_SIGNS):
        text = ACCOUNT.sub(_masked_account, text)
    if _names_somebody().search(text):
        for names in (_named(), _with(), _called()):
            text = names.sub(_masked_name, text)
        text = OF_OFFICE.sub(_masked, text) if "联系" in text else text
    if ":" in text or "：" in text:
        text = _behind_colon().sub(_masked_person, text)
    if _phone().search(text):
        text = _cued().sub(_masked_numbers, text)
    if any(signs.search(text) for signs in PHONE_SIGNS):
        text = IDENTITY_CARD.sub(_masked, PHONE.sub(_masked, text))
        text = _before_mobile().sub(_masked_pair, text)
        if any(cue in text for cue in repair_data("contacts")["near_mobile"]):
            text = MOBILE.sub(_masked, text)  # alone it may be a sum of money in a table
    if MASK in text:
        text = SECOND.sub(_masked, _behind_name().sub(_masked, text))
        text = _behind_number().sub(_masked_name, text)
    return text


def column_label(head: str) -> str:
    """The label that a column's heading is for the cells below it, an empty string for a column of anything else."""
    return head if "".join(head.split()) in repair_data("contacts")["columns"] else ""


def _masked(found: re.Match[str]) -> str:
    return re.sub(r"\d", MASK, found[0])


def _masked_numbers(found: re.Match[str]) -> str:
    if found.string[found.end() : found.end() + 1] in UNITS:
        return found[0]
    numbers = MOBILE_BEHIND_CUE.sub(_masked, SPREAD.sub(_masked, found[2]))
    return found[1] + BEHIND_CUE.sub(_masked, numbers)


def _masked_name(found: re.Match[str]) -> str:
    if found["name"].startswith(tuple(repair_data("contacts")["no_names"])):
        return found[0]
    start = found.start("name") - found.start()
    end = found.end("name") - found.start()
    return found[0][:start] + re.sub(r"[\u4e00-\u9fff·]", MASK, found["name"]) + found[0][end:]


def _masked_person(found: re.Match[str]) -> str:
    if found[2].startswith(tuple(repair_data("contacts")["no_persons"])):
        return found[0]
    return found[1] + re.sub(r"[\u4e00-\u9fff]", MASK, found[2])


def _masked_pair(found: re.Match[str]) -> str:
    return re.sub(r"[\d\u4e00-\u9fff]", MASK, found[0])


def _masked_account(found: re.Match[str]) -> str:
    return found[1] + re.sub(r"[A-Za-z\d]", MASK, found[2])


def _masked_email(found: re.Match[str]) -> str:
    private = found[4].lower() in repair_data("contacts")["private"]
    return f"{MASK * len(found[1])}{found[2]}{found[3]}" if private else found[0]


def _is_label(text: str, kind: str) -> bool:
    plain = "".join(text.split()).rstrip(":：")
    data = repair_data("contacts")
    named = data["columns"].get(plain) == kind
    return named or (len(plain) <= 12 and any(cue in plain for cue in data[kind]))


def _spaced(words: list[str]) -> str:
    """An expression for any of some words, which may be spread out: 联 系 人."""
    return "|".join(r"[ \u3000]{0,2}".join(map(re.escape, word)) for word in words)


@cache
def _signs() -> re.Pattern[str]:
    data = repair_data("contacts")
    return re.compile(
        _spaced(["联系", *EMAIL_SIGNS, *ACCOUNT_SIGNS, *data["phone"], *data["person"]])
    )


@cache
def _offices() -> re.Pattern[str]:
    return re.compile("|".join(f"{cue}[:：]" for cue in repair_data("contacts")["offices"]))


@cache
def _names_somebody() -> re.Pattern[str]:
    return re.compile("联|人|致电|咨询")


@cache
def _phone() -> re.Pattern[str]:
    return re.compile(_spaced(repair_data("contacts")["phone"]))


@cache
def _name() -> re.Pattern[str]:
    """A surname with one or two characters, none of which belongs to the name of an organ."""
    data = repair_data("contacts")
    return re.compile(
        rf"(?:[{data['surnames']}]|欧阳|上官|司马|诸葛|皇甫|令狐)(?:\s?[^\W\d_A-Za-z{data['organ']}联系电话]){{1,2}}|[{data['surnames']}](?=先生|女士|同志|主任)"
    )


@cache
def _named() -> re.Pattern[str]:
    """联系人：张三、李四."""
    people = _spaced(sorted(repair_data("contacts")["person"], key=len, reverse=True))
    name = _name().pattern
    return re.compile(
        rf"(?:{people})(?:及(?:联系)?(?:电话|方式))?(?:签字|签名|姓名)?\s?(?:[(（][^()（）]{{1,10}}[)）])?\s?(?:[:：为是]\s?|\s)?"
        rf"(?P<name>(?:{name})(?:[、，,\s/]{{1,3}}(?:{name})(?![\u4e00-\u9fff]))*)(?={TITLES}(?:[^\u4e00-\u9fff]|$|电话|联系|手机|{people}))"
    )


@cache
def _behind_colon() -> re.Pattern[str]:
    """负责人：张三; behind a colon a name needs no common surname: 联系人：阿依古丽·买买提."""
    data = repair_data("contacts")
    people, offices = (
        _spaced(sorted(data[key], key=len, reverse=True)) for key in ("person", "offices")
    )
    letter = rf"(?![{data['organ']}])[\u4e00-\u9fff]"
    bracket = r"\s?(?:[(（][^()（）]{1,10}[)）])?\s?[:：]\s?"
    return re.compile(
        rf"((?:{people}){bracket}(?=(?:{letter}){{2}})|(?:{offices}){bracket}(?={_name().pattern}))"
        rf"((?:{letter}){{2,4}}(?:·(?:{letter}){{1,8}})?)"
        rf"(?={TITLES}(?:[^\u4e00-\u9fff·]|$|电话|联系|手机|{people}|{offices}))"
    )


@cache
def _behind_number() -> re.Pattern[str]:
    """█████████（王主任）, ████████ 王某."""
    surname = f"[{repair_data('contacts')['surnames']}]"
    return re.compile(
        rf"(?<={MASK})(?:\s?[(（](?=[^()（）]{{1,6}}[)）])|\s{{1,2}}(?=[^\s。；;)）]{{2,3}}(?:[\s。；;)）]|$)))(?P<name>{_name().pattern}|{surname}(?={TITLES}[)）]))(?={TITLES}(?:[)）\s。；;]|$))"
    )


@cache
def _with() -> re.Pattern[str]:
    """请与张三联系."""
    name = _name().pattern
    posts = "|".join(f"(?<={post})" for post in repair_data("contacts")["posts"])
    return re.compile(
        rf"(?:(?:与|向|同|找)|{posts})(?P<name>(?:{name})(?:[、，](?:{name}))?){TITLES}(?=(?:[(（][^()（）]{{0,40}}[)）])?(?:联系|联络|咨询|反映))"
    )


@cache
def _called() -> re.Pattern[str]:
    """请联系张三（0571-88888888）."""
    return re.compile(
        rf"(?:联系|致电|咨询)[:：]?\s?(?P<name>{_name().pattern})(?={TITLES}\s?[(（，,:：]?\s?(?:(?:联系)?电话|手机|[(（]?[\d{MASK}]))"
    )


@cache
def _before_mobile() -> re.Pattern[str]:
    """张三 13800000000."""
    return re.compile(
        rf"(?<![\u4e00-\u9fff])(?:{_name().pattern})[\s:：(（]{{1,3}}{MOBILE.pattern}"
    )


@cache
def _behind_name() -> re.Pattern[str]:
    return re.compile(rf"{BEHIND_NAME}(?:{BEHIND_CUE.pattern}|{MOBILE.pattern})")


@cache
def _cued() -> re.Pattern[str]:
    cues = _spaced(repair_data("contacts")["phone"])
    return re.compile(rf"((?:{cues}){CUE_GAP})({NUMBER_LIKE})")
