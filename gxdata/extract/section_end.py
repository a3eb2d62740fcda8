"""Where the words of a part end and the page's own begin: signature, date, attachments, contacts, page furniture."""

import re
from functools import cache

from gxdata.catalogue import section_five

# A line as long as this states something, whatever it begins with.
MAX_FURNITURE, MAX_SIGNATURE = 80, 32
BULLETS = "【[［*-|>·•\u3000 "
SIGNATURE = re.compile(
    r"(?:人民政府|政府|委员会|管委会|办公室|办公厅|办事处|街道办|局|厅|委|院|中心|支队|大队|总队|分局|海关|署|站|所|处|公司|集团|学校|[大中小]学|联合会|协会|联社|联合社|合作社|(?<![全内外大各干一])部)(?:\([^)]{0,12}\)|（[^）]{0,12}）)?$"
)
# A place of the lowest level signs without the word for its office, and only above a date: 某某街道.
PLACE = re.compile(r"(?!.*(?:各|乡镇|延伸|覆盖|下沉))[\u4e00-\u9fff]{1,12}(?:街道|镇|乡|苏木)")
# A date, of which only the frame may stand: 年 月 日.
DATE = re.compile(
    r"(?:年\s*月\s*日|[（(]?(?:20\d{2}|二[〇○Ｏ0零O][〇○一二三四五六七八九零0OＯ]{2})[\d年月日.\-/〇○一二三四五六七八九十零元\s]{1,12}[)）]?)"
)
# The same behind the last sentence, on its line.
INLINE = re.compile(
    r"(?<=[。！\s])[ \u3000]*[^\s，。；：、“”]{3,26}(?:人民政府|局|委员会|办公室|办事处|厅|管委会)"
    rf"[ \u3000]*{DATE.pattern}[\s|]*$"
)
# An entry of a list of the site's pages: another year's report, or what a law has every site show beside it.
ENTRY = re.compile(
    r"(?:[^\s，。；：、]{0,24}(?:20\d\d年度?)?政府信息公开(?:工作)?(?:年度?报告?|年报)|政府信息公开(?:指南|制度|目录))"
    r"(?:\s*[\[(（]?20\d\d[-./]\d{1,2}[-./]\d{1,2}[\])）]?)?"
)
# The head of a table that stands behind the last words: 政府信息公开情况统计表, 统计指标.
TABLE = re.compile(
    r"(?:[^\s，。；：、]{0,30}统计表(?:（[^（）]{0,16}）)?|统计指标|指标名称)(?:\s*\|.*)?"
)
# A file that hangs on the page, by its name.
FILE = re.compile(r"[^。；]{2,72}\.(?:docx?|xlsx?|pdf|wps|ofd|rar|zip)", re.IGNORECASE)
# Where the site is on record, behind the sign of a province: 某ICP备…, 某公网安备….
RECORD = re.compile(r"[\u4e00-\u9fff]?(?:ICP[备证]|公网安备)")
# A clause that begins with a word of a page's furniture and goes on states something: 责任编辑制度落实不到位。
GOES_ON = ("。", "；", "，", "、")
STATED = re.compile(r"(?<![:：])[、，\u4e00-\u9fff][^█]*$")


@cache
def _furniture() -> tuple[str, ...]:
    return section_five().furniture


def without_end(text: str) -> str:
    """The text up to the first line that is the page's own; all of it where none is."""
    at = 0
    lines = text.split("\n")
    for n, line in enumerate(lines):
        plain = line.strip()
        below = lines[n + 1 : n + 4]
        if plain and (
            _is_furniture(plain) or _is_signature(plain, below) or _is_listed(plain, below)
        ):
            return text[:at].rstrip()
        at += len(line) + 1
    signed = INLINE.search(text, max(0, len(text) - 80))
    return text[: signed.start()].rstrip() if signed else text


def _is_furniture(line: str) -> bool:
    if len(line) > MAX_FURNITURE:
        return False
    if FILE.fullmatch(line) or RECORD.match(line) or TABLE.fullmatch(line):
        return True
    bare = line.lstrip(BULLETS)
    for text in (bare, line):
        if text.startswith(_furniture()):
            word = next(filter(text.startswith, _furniture()))
            return not (text.endswith(GOES_ON) and STATED.match(text, len(word)))
    return False


def _is_signature(line: str, following: list[str]) -> bool:
    """Whether a line is a date, or the name of an organ with a date or nothing behind it."""
    if DATE.fullmatch(line):
        return True
    after = _first(following)
    if PLACE.fullmatch(line) and DATE.fullmatch(after):
        return True
    if (
        len(line) > MAX_SIGNATURE
        or re.search(r"[，。；：、,;:！“]", line)
        or not SIGNATURE.search(line)
    ):
        return False
    return not after or bool(DATE.match(after)) or _is_furniture(after)


def _is_listed(line: str, following: list[str]) -> bool:
    """Whether a line is an entry of a list; a title that a page's head repeats has text behind it."""
    if not ENTRY.fullmatch(line.lstrip(BULLETS)):
        return False
    after = _first(following)
    return not after or bool(ENTRY.fullmatch(after.lstrip(BULLETS))) or _is_furniture(after)


def _first(lines: list[str]) -> str:
    """The first of the lines that holds anything, or an empty string."""
    return next((line.strip() for line in lines if line.strip()), "")
