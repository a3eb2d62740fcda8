"""Sections that an older report had, that are too many or too few, and pages that say all twice."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from gxdata.mend.numerals import NUMERALS
from gxdata.sample.damage.cells import with_blocks
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.layout import Block, Heading, Paragraph

_OLD = {
    "overview": "概述",
    "disclosure": "主动公开政府信息的情况",
    "applications": "依申请公开政府信息的情况",
    "reviews": "因政府信息公开申请行政复议、提起行政诉讼的情况",
    "problems": "存在的主要问题和改进措施",
    "other": "附则",
}
_FEES = "收费及减免情况"


def split_sections(draft: Draft) -> tuple[list[Block], list[tuple[str, list[Block]]]]:
    """What stands before the first heading, and each section with what stands in it."""
    before, sections = list[Block](), list[tuple[str, list[Block]]]()
    codes = iter(_OLD)
    for block in draft.layout.blocks:
        if isinstance(block, Heading):
            sections.append((next(codes, "other"), [block]))
        else:
            (sections[-1][1] if sections else before).append(block)
    return before, sections


def head_as_before_2019(draft: Draft, _: Random) -> Draft:
    """The sections of the older regulation around the tables of the newer form."""
    before, sections = split_sections(draft)
    promised = "、".join([*_OLD.values()][:3])
    blocks: list[Block] = [*before, Paragraph(f"本报告由{promised}、{_FEES}等七个部分组成。")]
    number = 0
    for code, section in sections:
        blocks += [Heading(f"{NUMERALS[number]}、{_OLD[code]}"), *section[1:]]
        number += 1
        if code == "applications":
            fees = "本年度没有就提供政府信息收取费用，也没有减免。"
            blocks += [Heading(f"{NUMERALS[number]}、{_FEES}"), Paragraph(fees)]
            number += 1
    return with_blocks(draft, blocks)


def add_sections(draft: Draft, _: Random) -> Draft:
    """A section more than the form has, and a promise of more than there are."""
    before, sections = split_sections(draft)
    blocks: list[Block] = [*before, Paragraph("本报告共分九个部分。")]
    blocks += [block for _, body in sections for block in body]
    signed = [b for b in blocks if isinstance(b, Paragraph) and b.closing]
    year = int(draft.truth["year"]) + 1
    more: list[Block] = [
        Heading(f"七、{year}年工作思路"),
        Paragraph(f"{year}年，把目录修订到每个事项。"),
    ]
    return with_blocks(draft, [*(b for b in blocks if b not in signed), *more, *signed])


def drop_sections(draft: Draft, _: Random) -> Draft:
    """Sections one and six are missing, and the rest keeps its numbers."""
    before, sections = split_sections(draft)
    kept = [block for code, body in sections if code not in ("overview", "other") for block in body]
    truth: Mapping[str, object] = {k: v for k, v in draft.truth.items() if k != "figures"}
    return replace(with_blocks(draft, [*before, *kept]), truth=truth)


def put_cover(draft: Draft, _: Random) -> Draft:
    """A cover sheet stands before the report, its title cut over lines."""
    organ, day = draft.layout.publisher, draft.layout.published_on
    lines = [
        organ,
        f"{draft.truth['year']}年政府信息公开",
        "工作年度报告",
        organ,
        f"{day.year}年{day.month}月{day.day}日",
    ]
    return with_blocks(draft, [*map(Paragraph, lines), *draft.layout.blocks])


def copy_all(draft: Draft, _: Random) -> Draft:
    """The whole report stands on the page twice."""

    def twice() -> Iterator[Block]:
        yield from draft.layout.blocks
        yield Paragraph(draft.layout.title)
        yield from draft.layout.blocks

    truth = {k: v for k, v in draft.truth.items() if k not in ("figures", "problems")}
    return replace(with_blocks(draft, twice()), truth=truth)


def quote_a_table(draft: Draft, rng: Random) -> Draft:
    """Section one holds a small table of the organ's own, whose words are those of the forms."""
    channels = ("政府网站", "政务新媒体", "其他")
    rows = [f"{name}公开信息 {rng.randint(5, 400)} 条" for name in channels]

    def quoted() -> Iterator[Block]:
        for block in draft.layout.blocks:
            if isinstance(block, Heading) and block.text.startswith("二"):
                yield from map(Paragraph, ["表1 各渠道公开情况", *rows, "总计 —"])
            yield block

    truth = {k: v for k, v in draft.truth.items() if k != "figures"}
    return replace(with_blocks(draft, quoted()), truth=truth)


SECTIONS: Family = {
    "old_sections": Damage(
        "沿用旧条例章节", "sections of the older regulation", ("D20",), on_draft=head_as_before_2019
    ),
    "cover_sheet": Damage("前有封面", "a cover sheet", ("D22",), on_draft=put_cover),
    "copied_twice": Damage("全文重复", "the whole report twice", ("D22",), on_draft=copy_all),
    "section_added": Damage("多出章节", "a section too many", ("D23",), on_draft=add_sections),
    "section_missing": Damage("缺章节", "sections missing", ("D23",), on_draft=drop_sections),
    "own_table": Damage(
        "总体情况中另有小表", "a small table of its own", ("D23",), on_draft=quote_a_table
    ),
}
