"""What strangers put into a page: lines of keywords, brand names in place of words; and masks."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import any_of, longest_of
from gxdata.mend.numerals import NUMERALS

# The sign printers set where a character is not to be had; one for each character of a brand.
MISSING = "〓"
# A character first, then what it must be: so the text is run through for these characters only.
MASKS = re.compile(
    r"[*＊×XxＸｘ○〇某](?:(?<=[*＊])[*＊]|(?<=\d[*＊])(?=[条件次篇期场人个万])|(?<=×)×|(?<=某)某"
    r"|(?:(?<=[\u4e00-\u9fff][XxＸｘ])[XxＸｘ]+|(?<=[\u4e00-\u9fff][○〇])[○〇]+)(?=[\u4e00-\u9fff年]))"
)
LONGEST_LINE = 600
# What joins the words of a brand's name.
JOINTS = r"_\-·,，¥$@*【"
# What a page states of itself: 来源:某地〓:教育局  时间:2024-01-29.
STATES_A_DAY = re.compile(r"(?:日期|时间)\s?[:：]?\s?20\d\d[-年]")
# A heading of a report in which a brand stands for its words is the report's all the same.
HEADING = re.compile(rf"[{NUMERALS}]、")
CHAINED = 3  # parts of a chain of keywords
JOINT = re.compile(r"_(?<=[0-9A-Za-z\u4e00-\u9fff]_)")
# What stands before the underscore of a brand, and how long that may be.
RUN, LONGEST_LINK = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]+\Z"), 24
# What a brand stands before that was put where the name of a place stood: 某地亚博平台区.
PLACES = "区县市镇乡"
# What organs' names hold is no word between a brand's own.
_BETWEEN = r"(?:(?![局委厅办县区省镇乡府政院])[\u4e00-\u9fff]){1,4}"


def has_spam(text: str) -> bool:
    """Whether `text` holds a word that injected lines are made of."""
    return bool(_strong().search(text) or _names_a_brand(text)) or (
        text.count("_") >= CHAINED - 1 and _words().search(text) is not None
    )


@lru_cache(maxsize=1)  # of one text two mends ask
def _names_a_brand(text: str) -> bool:
    return _names().search(text) is not None


def is_spam(line: str) -> bool:
    """Whether a line was injected: keywords in a chain, or several no organ writes; no sentence, title or byline."""
    if not 2 <= len(line) <= LONGEST_LINE or "。" in line or "信息公开" in line:
        return False
    if STATES_A_DAY.search(line) or HEADING.match(line):
        return False
    strong = len({*_strong().findall(line), *_names().findall(line)})
    words = len(set(_words().findall(line.lower())))
    chained = sum(map(line.count, ("_", "|", "-", "】【"))) >= CHAINED - 1
    return strong >= 2 or (chained and (strong >= 1 or words >= 2))


def has_brands(text: str) -> bool:
    """Whether a brand stands in `text` in place of a word."""
    joined = "_" in text
    named = _names_a_brand(text) or _doubtful().search(text)
    if (named and _brand().search(text)) or _stands_before_a_town(text):
        return True
    return joined and next(_chains(text), None) is not None


def _stands_before_a_town(text: str) -> bool:
    """Whether a brand that no list knows stands where what a town belongs to stood."""
    ends: list[str] = repair_data("brands")["ends"]
    return any(end in text for end in ends) and _before_towns().search(text) is not None


def mark_brands(text: str) -> str:
    """`text` with each brand as missing characters, one for one: what stood there, nobody knows."""
    if "_" in text:
        parts, done = [], 0
        for start, end in _chains(text):
            parts += [text[done:start], MISSING * (end - start)]
            done = end
        text = "".join((*parts, text[done:]))
    text = _before_towns().sub(lambda found: MISSING * len(found[0]), text)
    return _brand().sub(lambda found: MISSING * len(found[0]), text)


def _chains(text: str) -> Iterator[tuple[int, int]]:
    """Where brands stand that no list knows: keywords of betting that underscores join."""
    strong, keyword, rest = _chain_words()
    done = 0
    for joint in JOINT.finditer(text) if strong.search(text) else ():
        at = joint.start()
        before = RUN.search(text, max(done, at - LONGEST_LINK), at) if at > done else None
        word = keyword.search(before[0]) if before else None
        goes_on = rest.match(text, at) if word else None
        if before and word and goes_on:
            start, end = before.start() + word.start(), goes_on.end()
            if len(set(strong.findall(text, start, end))) > 1:
                yield start, end
                done = end


def has_masks(text: str) -> bool:
    """Whether characters of `text` are masked."""
    return MASKS.search(text) is not None


@cache
def _strong() -> re.Pattern[str]:
    return longest_of(repair_data("spam")["strong"])


@cache
def _words() -> re.Pattern[str]:
    return longest_of(repair_data("spam")["words"])


@cache
def _names() -> re.Pattern[str]:
    return longest_of(repair_data("brands")["names"])


@cache
def _doubtful() -> re.Pattern[str]:
    return longest_of(repair_data("brands")["doubtful"])


@cache
def _before_towns() -> re.Pattern[str]:
    """A brand that no list knows, where what a town belongs to stood: 乐某体育某某镇人民政府."""
    data = repair_data("brands")
    return re.compile(
        rf"(?!{any_of(data['no_brands'])})[\u4e00-\u9fff]{{2}}(?:{any_of(data['ends'])})"
        r"(?=[\u4e00-\u9fff]{2,4}[镇乡](?:人民政府|20\d\d年))"
    )


@cache
def _brand() -> re.Pattern[str]:
    data = repair_data("brands")
    tails = longest_of(data["tails"]).pattern
    names, doubtful = _unnumbered(data["names"]), _doubtful().pattern
    ordinary = rf"(?:(?<=体育)|(?<=娱乐))(?:{any_of(data['facilities'])})|(?<=娱乐场)所"
    address = r"[(（](?:[\w-]{1,30}[.．/]){1,4}[\w-]{1,10}[)）]"
    tail = rf"(?:[{JOINTS}]?(?:{tails})|[{JOINTS}](?:{names})|{address})"
    return re.compile(
        rf"(?:20\d\d)?(?:{names})(?!{ordinary})(?:{tail}){{0,8}}(?:[】@¥$]|(?<=投注)[:：])?|(?:{doubtful})(?:{tails})?_(?:{tails})(?:{tail}){{0,3}}"
        rf"|(?:{doubtful})(?:{tails}){{1,3}}(?=[{PLACES}](?!域|别|分))"
    )


@cache
def _chain_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The keywords of betting; where a brand may begin; and what it goes on with behind its first underscore."""
    data = repair_data("chains")
    strong, words = (
        longest_of(data["strong"]).pattern,
        longest_of(data["strong"] + data["weak"]).pattern,
    )
    keyword = rf"[0-9]*[A-Za-z][0-9A-Za-z]*|[0-9]*(?:{strong})|{words}"
    latin = r"(?!20\d\d年)[0-9A-Za-z]+"
    rest = rf"(?:[-_·*【】@¥$]|(?<=投注)[:：]|{words}|{latin}|{_BETWEEN}(?={strong}|_)){{1,60}}"
    return re.compile(strong), re.compile(keyword), re.compile(rest)


def _unnumbered(names: list[str]) -> str:
    """Any of some names; one that begins with digits is none where they belong to a number: 公开1188体育信息."""
    numbers = [name for name in names if name[0].isdecimal()]
    others = [name for name in names if not name[0].isdecimal()]
    return rf"{longest_of(others).pattern}|(?<![\d.,，])(?:{longest_of(numbers).pattern})(?:(?<=[a-zA-Z])|(?!\d))"
