"""Values written otherwise: marks for zeros, units, separators, signs, money, numerals."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import Any

from gxdata.sample.damage.cells import (
    is_value,
    row_code,
    rows_of_values,
    set_texts,
    tables,
)
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft, unicode_text
from gxdata.sample.damage.number_forms import (
    chinese,
    full_width,
    padded,
    unseen,
    with_thousands,
    with_unit,
)
from gxdata.sample.damage.truth import (
    FRAMES,
    also,
    number_of,
    recoverable,
    set_cells,
    uncertain,
    zero_hidden,
)
from gxdata.sample.sheet import Sheet

_MARKS = ("/", "-", "—", "无", "\\")
_MONEY = {"form-2021": "fees.amount", "form-2019": "procurement.amount"}
_YUAN_IN_WAN = 10_000


def printed(draft: Draft, frame: str) -> dict[str, str]:
    """What stands in each cell of a table's values."""
    return {
        c.key: c.text for b in tables(draft, [frame]) for row in b.rows for c in row if is_value(c)
    }


def rewrite(change: Callable[[str, str], str], frames: tuple[str, ...] = FRAMES) -> OnDraft:
    """A damage that prints each value as `change` gives it, from its key and its text.

    What is printed can still be read, so the truth stays.
    """

    def rewritten(draft: Draft, _: Random) -> Draft:
        for frame in frames:
            cells = printed(draft, frame).items()
            draft = set_texts(draft, frame, {key: change(key, text) for key, text in cells})
        return draft

    return rewritten


def mark_zeros(mark: str) -> OnDraft:
    """A damage that prints `mark` in place of every zero of every table."""

    def marked(draft: Draft, _: Random) -> Draft:
        for frame in FRAMES:
            zeros = [key for key, text in printed(draft, frame).items() if text == "0"]
            draft = _print_mark(draft, frame, dict.fromkeys(zeros, mark))
        return draft

    return marked


def mark_row(draft: Draft, rng: Random) -> Draft:
    """Print some mark in place of the zeros of one row of table three."""
    texts = printed(draft, "applications")
    rows = [r for r in rows_of_values(draft, "applications") if any(texts[k] == "0" for k in r)]
    if not rows:
        return draft
    mark = rng.choice(_MARKS)
    zeros = [key for key in rng.choice(rows) if texts[key] == "0"]
    return _print_mark(draft, "applications", dict.fromkeys(zeros, mark))


def _print_mark(draft: Draft, frame: str, texts: Mapping[str, str]) -> Draft:
    truth = zero_hidden(draft.truth, frame, texts)
    return replace(set_texts(draft, frame, dict(texts)), truth=truth)


def split_digits(draft: Draft, rng: Random) -> Draft:
    """Break one number of table three in two with a space, as a narrow column does."""
    texts = printed(draft, "applications")
    long = [key for key, text in texts.items() if len(text) > 1 and text.isdecimal()]
    if not long:
        return draft
    key = rng.choice(long)
    at = rng.randint(1, len(texts[key]) - 1)
    draft = set_texts(draft, "applications", {key: f"{texts[key][:at]} {texts[key][at:]}"})
    if draft.carrier.keeps_blanks:
        return replace(draft, truth=uncertain(draft.truth, "applications", [key]))
    row = next(r for r in rows_of_values(draft, "applications") if key in r)
    return replace(draft, truth=uncertain(draft.truth, "applications", row))


def sign_changes(draft: Draft, rng: Random) -> Draft:
    """Write what grew and what shrank with signs, two signs or words."""
    more, less = rng.choice((("+", "-"), ("＋", "－"), ("增", "减"), ("增加", "减少"), ("", "--")))

    def signed(key: str, text: str) -> str:
        if not key.endswith(".change") or text == "0":
            return text
        return f"{less}{text[1:]}" if text.startswith("-") else f"{more}{text}"

    return rewrite(signed, ("disclosure",))(draft, rng)


def money_in_yuan(draft: Draft, _: Random) -> Draft:
    """Write the money in 元 and say so."""
    key = _MONEY[draft.form]
    return _print_known(draft, {key: f"{_yuan(draft, key)}元"})


def money_in_wan(draft: Draft, _: Random) -> Draft:
    """Write 万元 behind the money, under a heading that may say it already."""
    key = _MONEY[draft.form]
    number = number_of(draft.truth["disclosure"][key])
    return _print_known(draft, {key: f"{number:.10g}万元"})


def money_bare(draft: Draft, _: Random) -> Draft:
    """Write the money in 元 with no unit, where the form names none: nobody can tell."""
    key = _MONEY[draft.form]
    yuan = _yuan(draft, key)
    either = {key: also(draft.truth["disclosure"][key], yuan, None)}
    return _print_known(draft, {key: str(yuan)}, either)


def _print_known(
    draft: Draft, texts: Mapping[str, str], truth: Mapping[str, Any] | None = None
) -> Draft:
    """Print other text in cells of table two, and change their truth with it.

    Nothing happens where another damage has made one of the cells illegible or uncertain.
    """
    known = draft.truth["disclosure"]
    if any(key not in known or not isinstance(known[key], int | float) for key in texts):
        return draft
    draft = set_texts(draft, "disclosure", dict(texts))
    return replace(draft, truth=set_cells(draft.truth, "disclosure", truth or {}))


def _yuan(draft: Draft, key: str) -> int:
    return round(number_of(draft.truth["disclosure"][key]) * _YUAN_IN_WAN)


def write_in_wrong_column(draft: Draft, rng: Random) -> Draft:
    """The change of a year stands under last year's items, with a sign that gives it away."""
    texts = printed(draft, "disclosure")
    rows = [row_code(k) for k, t in texts.items() if k.endswith(".change") and t != "0"]
    rows = [row for row in rows if isinstance(draft.truth["disclosure"][f"{row}.change"], int)]
    if not rows:
        return draft
    row = rng.choice(rows)
    before, change = f"{row}.prior_items", f"{row}.change"
    number = draft.truth["disclosure"][change]
    misplaced = {before: also(number, None), change: also(0, number, None)}
    return _print_known(draft, {before: f"{number:+}", change: "0"}, misplaced)


def fill_with_cases(draft: Draft, rng: Random) -> Draft:
    """Columns for items filled with cases: wrong in sense, but it is what the report prints."""
    before, change = rng.randint(900, 1900), rng.randint(-90, -10)
    values = {
        "licensing.prior_items": before,
        "licensing.change": change,
        "licensing.decisions": before + change,
    }
    return _print_known(draft, {k: str(v) for k, v in values.items()}, values)


def write_words(draft: Draft, rng: Random) -> Draft:
    """One cell of table three, and one of table two, holds words and no number."""
    for frame in ("applications", "disclosure"):
        keys = list(printed(draft, frame))
        if not keys:
            continue
        key = rng.choice(keys)
        text = rng.choice(("见附件", "详见网站", "若干", "****"))
        truth = recoverable(draft.truth, frame, [key])
        draft = replace(set_texts(draft, frame, {key: text}), truth=truth)
    return draft


def has_large_numbers(sheet: Sheet) -> bool:
    """Whether some number of tables two and three has four digits."""
    cells = (*sheet.applications.values(), *sheet.disclosure.values())
    return any(n >= 1000 for n in cells)


def has_two_digits(sheet: Sheet) -> bool:
    """Whether some number of table three has two digits."""
    return any(n >= 10 for n in sheet.applications.values())


def has_changes(sheet: Sheet) -> bool:
    """Whether some number of items rose or fell."""
    return any(n for key, n in sheet.disclosure.items() if key.endswith(".change"))


def has_money(sheet: Sheet) -> bool:
    """Whether money was taken in or spent."""
    return bool(sheet.disclosure[_MONEY[sheet.form]])


def prints_wan(sheet: Sheet) -> bool:
    """Whether there is money, and it is printed in 万元."""
    return has_money(sheet) and not (sheet.form == "form-2019" and sheet.money_in_yuan)


def _zeros(mark: str, code: str = "D33") -> Damage:
    return Damage(f"以“{mark}”代零", f"{mark} for every zero", (code,), on_draft=mark_zeros(mark))


VALUES: Family = {
    "zeros_slash": _zeros("/"),
    "zeros_dash": _zeros("-"),
    "zeros_long_dash": _zeros("—"),
    "zeros_word": _zeros("无"),
    "zeros_backslash": _zeros("\\"),
    "zeros_not_yet": _zeros("暂无"),
    "zeros_in_row": Damage(
        "一行中以符号代零", "marks for the zeros of one row", ("D33",), on_draft=mark_row
    ),
    "units": Damage("数字带单位", "units in the cells", ("D34",), on_draft=rewrite(with_unit)),
    "thousands": Damage(
        "千位分隔符", "commas in thousands", ("D34",),
        on_draft=rewrite(with_thousands), needs=has_large_numbers,
    ),
    "full_width": Damage("全角数字", "full-width digits", ("D34",), on_draft=rewrite(full_width)),
    "padded": Damage("数字前后有空格", "spaces around numbers", ("D34",), on_draft=rewrite(padded)),
    "unseen": Damage(
        "数字中有零宽字符", "characters without width in numbers", ("D34",),
        on_draft=rewrite(unseen), carriers=unicode_text,
    ),
    "digits_split": Damage(
        "数字被空格断开", "digits split by a space", ("D34",),
        on_draft=split_digits, needs=has_two_digits,
    ),
    "signs": Damage(
        "增减用符号或文字", "signs and words for changes", ("D35",),
        on_draft=sign_changes, forms=("form-2019",), needs=has_changes,
    ),
    "money_yuan": Damage(
        "金额以元计", "money in yuan", ("D36",), on_draft=money_in_yuan, needs=prints_wan
    ),
    "money_wan": Damage(
        "金额后写万元", "10,000 yuan written behind money", ("D36",),
        on_draft=money_in_wan, forms=("form-2021",), needs=has_money,
    ),
    "money_bare": Damage(
        "金额以元计而不写单位", "money in yuan without a unit", ("D36",),
        on_draft=money_bare, forms=("form-2019",), needs=has_money,
    ),
    "wrong_column": Damage(
        "数字填错列", "a value in the wrong column", ("D37",),
        on_draft=write_in_wrong_column, forms=("form-2019",), needs=has_changes,
    ),
    "cases_for_items": Damage(
        "项目数填成办件量", "cases where items belong", ("D38",),
        on_draft=fill_with_cases, forms=("form-2019",),
    ),
    "chinese_numerals": Damage(
        "汉字数字", "Chinese numerals", ("D40",), on_draft=rewrite(chinese)
    ),
    "words_for_number": Damage(
        "以文字代数字", "words in place of a number", (), on_draft=write_words
    ),
}  # fmt: skip
