"""Mask names, telephone numbers and private addresses of persons, one character for one."""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data

MASK = "█"
DASH = "[-—–－‐]"
# A number with its area code: 0571-88888888, (0571)8888 8888, 0571 88888888 转 802.
AREA = rf"[(（]0\d{{2,3}}[)）]{DASH}?\s?|0\d{{2,3}}{DASH}\s?"
LOCAL = rf"[2-8]\d{{2,3}}(?:\s|{DASH})?\d{{4}}"
EXTENSION = rf"(?:\s?(?:转|{DASH})\s?\d{{1,5}})?"
PHONE = re.compile(rf"(?<![\d/.A-Za-z-])(?:{AREA}){LOCAL}{EXTENSION}(?![\d/A-Za-z])")
MOBILE = re.compile(
    r"(?<!\d,)(?<![\d./A-Za-z-])1[3-9]\d(?:\s?\d{4}\s?\d{4}|-\d{4}-\d{4})(?![\d/A-Za-z]|[.,]\d|\s?[元万亿条件人个次%％])"
)
# Behind the word telephone a number may lack its area code, or not be parted from it, and more may follow.
BEHIND_CUE = re.compile(
    rf"(?<!\d)(?:{AREA}|0\d{{2,3}}\s?)?{LOCAL}{EXTENSION}(?![\d/年]|\s?[元万亿条件人个次%％])"
)
# What any of these numbers begins with, found faster than the number itself.
PHONE_SIGNS = (re.compile(r"0\d{2,3}\D?\d{3}"), re.compile(r"1[3-9]\d[- ]?\d{4}"))
# Several numbers behind one cue, with the office each is of; a unit behind them says that they count something.
NUMBER_LIKE = r"(?:[\d\s、，,;；/转—–－‐-]|[(（][\u4e00-\u9fff\d]{1,10}[)）])*"
UNITS = frozenset("元万亿条件人个次年篇份%％")
CUE_GAP = r"(?:号码)?\s?(?:[(（][^()（）\d]{1,10}[)）])?\s?(?:[:：为是]\s?)?"
EMAIL = re.compile(r"([A-Za-z0-9._%+-]{1,64})@((?:vip\.)?([A-Za-z0-9-]{1,63})\.[A-Za-z.]{2,12})")
TITLES = r"(?:同志|先生|女士|主任|科长|股长|老师)?"


def has_contacts(text: str) -> bool:
    """Whether `text` may hold what is to be masked; a cheap look at signs."""
    return (
        _signs().search(text) is not None
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
            text = BEHIND_CUE.sub(_masked, text)
        elif _is_label(label, "person") and _name().fullmatch(text.strip()):
            return MASK * len(text)
    if "@" in text:
        text = EMAIL.sub(_masked_email, text)
    if any(cue in text for cue in repair_data("contacts")["person"]):
        text = _named().sub(_masked_name, text)
    if "联" in text:
        text = _with().sub(_masked_name, text)
    if any(cue in text for cue in repair_data("contacts")["phone"]):
        text = _cued().sub(_masked_numbers, text)
    if any(signs.search(text) for signs in PHONE_SIGNS):
        text = PHONE.sub(_masked, text)
        if any(cue in text for cue in repair_data("contacts")["near_mobile"]):
            text = MOBILE.sub(_masked, text)  # alone it may be a sum of money in a table
    return text


def _masked(found: re.Match[str]) -> str:
    return re.sub(r"\d", MASK, found[0])


def _masked_numbers(found: re.Match[str]) -> str:
    if found.string[found.end() : found.end() + 1] in UNITS:
        return found[0]
    return found[1] + BEHIND_CUE.sub(_masked, found[2])


def _masked_name(found: re.Match[str]) -> str:
    if found["name"].startswith(tuple(repair_data("contacts")["no_names"])):
        return found[0]
    start = found.start("name") - found.start()
    end = found.end("name") - found.start()
    return found[0][:start] + re.sub(r"[\u4e00-\u9fff·]", MASK, found["name"]) + found[0][end:]


def _masked_email(found: re.Match[str]) -> str:
    private = found[3].lower() in repair_data("contacts")["private"]
    return f"{MASK * len(found[1])}@{found[2]}" if private else found[0]


def _is_label(text: str, kind: str) -> bool:
    plain = text.strip().rstrip(":：")
    return len(plain) <= 12 and any(cue in plain for cue in repair_data("contacts")[kind])


@cache
def _signs() -> re.Pattern[str]:
    data = repair_data("contacts")
    return re.compile("|".join(map(re.escape, ("联系", "@", *data["phone"], *data["person"]))))


@cache
def _name() -> re.Pattern[str]:
    """A surname with one or two characters, none of which belongs to the name of an organ."""
    data = repair_data("contacts")
    return re.compile(
        rf"[{data['surnames']}](?:\s?[^\W\d_A-Za-z{data['organ']}联系]){{1,2}}|[{data['surnames']}](?=先生|女士|同志|主任)"
    )


@cache
def _named() -> re.Pattern[str]:
    """联系人：张三、李四."""
    people = "|".join(repair_data("contacts")["person"])
    name = _name().pattern
    return re.compile(
        rf"(?:{people})\s?(?:[(（][^()（）]{{1,10}}[)）])?\s?(?:[:：为是]\s?|\s)"
        rf"(?P<name>(?:{name})(?:[、，,\s/](?:{name})(?![\u4e00-\u9fff]))*)(?={TITLES}(?:[^\u4e00-\u9fff]|$|电话|联系|手机))"
    )


@cache
def _with() -> re.Pattern[str]:
    """请与张三联系."""
    return re.compile(
        rf"(?:(?:与|向|同|找)|(?<=办公室)|(?<=中心)|(?<=[科股]))(?P<name>{_name().pattern}){TITLES}(?=联系|联络|咨询|反映)"
    )


@cache
def _cued() -> re.Pattern[str]:
    cues = "|".join(repair_data("contacts")["phone"])
    return re.compile(rf"((?:{cues}){CUE_GAP})({NUMBER_LIKE})")
