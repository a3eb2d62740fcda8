"""The unit of money that a heading or a row prints: the form asks for 万元, and pages write 元 and others as well."""

import re
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import Token, doubted_token
from gxdata.extract.tables.values import IN_WAN_YUAN

# The heading stands within so many tokens before the row.
NEAR = 14
# In 万元: a billion, as no county and hardly a province has it; as so many 元 it is not much.
LARGE = 100_000.0
# One of account, or another that ends as units of money do.
UNIT = (
    r"[（(【\[/](?:计量)?(?:单位)?[:：]?(?:人民币)?[:：]?"
    r"((?:[十百千]?万|[百千亿])?元|[^）)】\]]{0,6}(?:[元镑币]|[A-Z]{3}))"
)

IN_BRACKETS = re.compile(r"[（(](?:计量)?(?:单位)?[:：]?([^（()）]{1,4})[)）]")
# A caption speaks of 元 among other units; no table has more tokens. 元氏 and 元谋 are places.
CAPTION, TABLE = re.compile(r"单位[:：][^万]{0,8}元(?![\u4e00-\u9fff])"), 80
# Counts in tens of thousands.
SCALED = re.compile(r"万[条件次篇个人]{1,2}")


def printed_unit(stream: list[Token], first: int, column: Column) -> str | None:
    """The unit that the heading of a column of money prints before the row that begins at token `first`.

    It may be one that is none of account (万美元), or what a caption above the table says of all its columns.
    """
    before = [t.text for t in stream[max(0, first - NEAR) : first + 1] if t.value is None]
    words = "".join("".join(before).split())  # a heading may be broken over lines in its cell
    wordings = "|".join(re.escape(core(text)) for text in column.wordings)
    found: list[str] = re.findall(f"(?:{wordings}){UNIT}", words)
    if found:
        return found[-1]
    above = [CAPTION.search(t.text) for t in stream[max(0, first - TABLE) : first] if not t.value]
    return next((caption[0] for caption in above if caption), None)


def with_large_doubted(values: tuple[Token, ...], column: Column) -> tuple[Token, ...]:
    """A row's amounts, those doubted that would be more than anybody charges in the unit that no heading prints.

    Where the form asks for none either, the number stands for itself.
    """
    if not column.unit_printed:
        return values
    return tuple(
        doubted_token(token)
        if token.value and not token.value.unit and (token.number or 0.0) >= LARGE
        else token
        for token in values
    )


def in_unit(values: tuple[Token, ...], unit: str | None) -> tuple[Token, ...]:
    """A row with the last of its numbers in the unit of its heading, where it prints none of its own.

    In a unit that is none of account its numbers are doubtful.
    """
    held = [n for n, token in enumerate(values) if token.number is not None]
    if unit is None or not held:
        return values
    last = values[held[-1]]
    if last.value is None or last.value.unit:
        return values
    if unit not in IN_WAN_YUAN:
        return tuple(map(doubted_token, values))
    return (*values[: held[-1]], with_unit(last, unit), *values[held[-1] + 1 :])


def unit_of_row(label: str, behind: tuple[Token, ...]) -> str | None:
    """The unit of money or of ten thousands (万条) that a row prints in a cell behind its label, or in the label."""
    printed = (*(token.key for token in behind), *IN_BRACKETS.findall(label), *label.split()[-1:])
    return next((unit for unit in printed if unit in IN_WAN_YUAN or SCALED.fullmatch(unit)), None)


def in_unit_of_row(
    figures: tuple[Token, ...], label: str, behind: tuple[Token, ...]
) -> tuple[Token, ...]:
    """All numbers of a row in the unit that it prints; in one that is none of account they are doubtful."""
    unit = unit_of_row(label, behind)
    if unit and unit in IN_WAN_YUAN:
        return tuple([with_unit(token, unit) for token in figures])
    return tuple(map(doubted_token, figures)) if unit else figures


def with_unit(amount: Token, unit: str) -> Token:
    """A number with the unit of money that stands behind it; one with its own unit, or no such unit, as it is."""
    value = amount.value
    if value is None or value.number is None or value.unit or unit not in IN_WAN_YUAN:
        return amount
    return replace(amount, value=replace(value, unit=unit))
