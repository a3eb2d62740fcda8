"""Headings of sections worded, numbered, spaced or set otherwise. The tables stay as they are."""

from collections.abc import Callable, Iterator
from random import Random

from gxdata.sample.damage.cells import change_headings, with_blocks
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft
from gxdata.sample.layout import Block, Heading, Paragraph
from gxdata.sample.tables import TableBlock

_NUMERALS = "一二三四五六七八九"
_SYNONYMS = (
    ("概述", "总体工作情况", "工作基本情况", "本年度工作概况"),
    ("主动公开情况", "政府信息主动公开情况", "主动公开的政府信息情况"),
    ("依申请公开情况", "收到和办理政府信息公开申请的情况", "政府信息公开申请办理情况"),
    (
        "因政府信息公开被申请行政复议、提起行政诉讼的情况",
        "政府信息公开行政复议和行政诉讼情况",
        "行政复议、诉讼情况",
    ),
    ("存在的问题及整改措施", "主要问题和改进情况", "工作中的不足与下一步打算"),
    ("其他事项", "需要报告的其他事项", "其他需要说明的事项"),
)
_SHORTEST = 5  # A heading shorter than this is nothing but its number and one word.
_RADICALS = {"一": "⼀", "二": "⼆", "八": "⼋", "十": "⼗"}


def rename(change: Callable[[int, str, Random], str]) -> OnDraft:
    """A damage that changes the text of every heading, given its number from 0."""

    def renamed(draft: Draft, rng: Random) -> Draft:
        return change_headings(draft, lambda n, text: change(n, text, rng))

    return renamed


def synonym(number: int, text: str, rng: Random) -> str:
    """The heading in other words."""
    return f"{text[:2]}{rng.choice(_SYNONYMS[number % len(_SYNONYMS)])}"


def typo(_: int, text: str, rng: Random) -> str:
    """The heading with two characters doubled, or one left out; a short one as it is."""
    if len(text) < _SHORTEST:
        return text
    at = rng.randint(2, len(text) - 3)
    return rng.choice((text[:at] + text[at - 2 :], text[:at] + text[at + 1 :])) if at > 3 else text


def dashed(_: int, text: str, __: Random) -> str:
    """A dash for the numeral 一."""
    return f"—{text[1:]}" if text.startswith("一") else text


def radical(_: int, text: str, __: Random) -> str:
    """A numeral that is a radical by its code and the same by its look."""
    return _RADICALS.get(text[0], text[0]) + text[1:]


def in_digits(number: int, text: str, _: Random) -> str:
    """A digit for the numeral."""
    return f"{number + 1}{text[1:]}"


def spaced(_: int, text: str, __: Random) -> str:
    """Spaces between all characters."""
    return " ".join(text)


def bracketed(_: int, text: str, __: Random) -> str:
    """The numeral in brackets."""
    return f"（{text[0]}）{text[1:]}"


def unnumbered(_: int, text: str, __: Random) -> str:
    """No numeral at all."""
    return text[2:]


def gapped(number: int, text: str, _: Random) -> str:
    """A number is left out: what should be 二 is 三, and so on."""
    return f"{_NUMERALS[number + 1]}{text[1:]}" if number else text


def list_under_same_numerals(draft: Draft, _: Random) -> Draft:
    """Section one holds a list that counts 一、二、三、 as the sections do."""
    items = ("抓制度", "抓队伍", "抓平台", "抓监督", "抓培训")
    lines = [f"{_NUMERALS[n]}、{item}，把要求落到每个科室。" for n, item in enumerate(items)]

    def listed(blocks: tuple[Block, ...]) -> Iterator[Block]:
        seen = 0
        for block in blocks:
            if isinstance(block, Heading):
                seen += 1
                if seen == 2:
                    yield from map(Paragraph, lines)
            yield block

    return with_blocks(draft, listed(draft.layout.blocks))


def run_into_text(draft: Draft, _: Random) -> Draft:
    """Headings stand inline: behind the paragraph before them, or before the one after them."""
    blocks, after_heading = list[Block](), False
    for block in draft.layout.blocks:
        before = blocks[-1] if blocks else None
        joins = isinstance(block, Heading) or (isinstance(block, Paragraph) and after_heading)
        if joins and not isinstance(block, TableBlock) and isinstance(before, Heading | Paragraph):
            blocks[-1] = Paragraph(f"{before.text} {block.text}")
        else:
            blocks.append(block)
        after_heading = isinstance(block, Heading)
    return with_blocks(draft, blocks)


def _damage(zh: str, en: str, code: str, change: Callable[[int, str, Random], str]) -> Damage:
    return Damage(zh, en, (code,), on_draft=rename(change))


HEADINGS: Family = {
    "heading_synonyms": _damage("标题同义", "headings in other words", "D25", synonym),
    "heading_typos": _damage("标题错字", "headings misspelt", "D26", typo),
    "heading_dash": _damage("以横线代“一”", "a dash for 一", "D27", dashed),
    "heading_radicals": _damage("序号用部首字", "radicals for numerals", "D27", radical),
    "heading_digits": _damage("序号用数字", "digits for numerals", "D27", in_digits),
    "heading_spaced": _damage("标题字间有空格", "headings spaced out", "D27", spaced),
    "heading_brackets": _damage("序号加括号", "numerals in brackets", "D27", bracketed),
    "heading_unnumbered": _damage("标题无序号", "no numerals", "D28", unnumbered),
    "heading_gap": _damage("序号跳号", "a number left out", "D28", gapped),
    "heading_collision": Damage(
        "正文另有一二三", "a list with the numerals of the sections", ("D28",),
        on_draft=list_under_same_numerals,
    ),
    "heading_inline": Damage(
        "标题与正文同行", "headings inline", ("D29",), on_draft=run_into_text
    ),
}  # fmt: skip
