"""The labels that the forms print beside values, and which row's values stand behind a text that ends in one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from gxdata import catalogue
from gxdata.catalogue import Row, Table
from gxdata.extract.tables import row_sums
from gxdata.extract.tables.labels import LONG, core
from gxdata.extract.tables.numbered_labels import NUMBERING
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.mend.any_of import any_of

# What stands behind a label's words.
GUIDANCE = re.compile(r"[（(][^（）()]{2,60}[)）]")
# The heading that table 四 alone has; its row stands behind the last of its headings.
PENDING = "尚未审结"


class Known(NamedTuple):
    """A row of a form: its frame, its code, and how many cells with which sums it has."""

    frame: str
    code: str
    shape: row_sums.Row


def labels_beside_values(of: Iterable[Table]) -> Iterator[tuple[str, Table, Row]]:
    """Every wording of a row's label in tables that have it beside the row's values, as it is compared."""
    for table in of:
        for row in (row for block in table.blocks for row in block.rows if not table.one_row):
            for text in (core(row.label), *row.aliases):
                yield label_key(text), table, row


@cache
def last_headings() -> tuple[str, ...]:
    """The wordings of the last heading of table 四, behind which all values of its one row stand."""
    last = catalogue.table("reviews").blocks[0].columns[-1]
    return tuple(map(label_key, last.wordings))


def ends_headings_of_reviews(heads: str) -> bool:
    """Whether words end in the headings of table 四, so that the values of its row stand behind."""
    return PENDING in heads and heads.endswith(last_headings())


def likely_form(stream: list[Token]) -> str:
    """The form, of those with a table 二, that most of the labels are of which only one has."""
    text = "\x00".join(token.key for token in stream)
    forms = [form for form in catalogue.forms().values() if form.table("disclosure")]
    return max(forms, key=lambda form: sum(label_key(s) in text for s in form.signals)).code


def rows_behind(label: str, heads: str, form: str) -> list[Known]:
    """Which row's values stand behind a label; the words before it tell table 四 from others that end in a total."""
    if PENDING in heads and not heads.endswith(PENDING):
        return [row_of_reviews()] if ends_headings_of_reviews(heads) else []
    word = label.split()[-1] if label.split() else ""
    own = label_key(GUIDANCE.sub("", label))
    # A label may be broken over lines: （二）部分 | 公开（区分处理的，只计这一情形）.
    whole = heads.removesuffix(label_key(label)) + own
    for key in (own, label_key(GUIDANCE.sub("", word)), whole):
        ending = _ending(form).search(key)
        if ending:
            return _known(form)[ending["long"] or ending["short"]]
    return []


@cache
def row_of_reviews() -> Known:
    """The one row of table 四."""
    return Known("reviews", "", row_sums.row_of_reviews())


@cache
def _ending(form: str) -> re.Pattern[str]:
    """What a text ends in that ends in a row's label; a short one must be all of it."""
    keys = list(filter(None, _known(form)))
    long, short = (any_of(k for k in keys if (len(k) >= LONG) == is_) for is_ in (True, False))
    above = "|".join(sorted({k for k in _parents() if k}, key=len, reverse=True))
    begin = rf"(?:\A(?:{NUMBERING})?|(?:{above}){NUMBERING})"
    return re.compile(rf"(?:(?P<long>{long})|{begin}(?P<short>{short}))\Z")


def _parents() -> set[str]:
    """The headings that rows of table 三 stand under."""
    rows = (row for block in catalogue.table("applications").blocks for row in block.rows)
    return {label_key(core(row.parent)) for row in rows if row.parent}


@cache
def _known(form: str) -> dict[str, list[Known]]:
    """The rows of all tables by their labels, their units behind these or not; those of table 二 in one form."""
    own = catalogue.form(form).table("disclosure")
    sums = row_sums.row_sums(catalogue.table("applications"))
    found: dict[str, list[Known]] = {}
    for key, table, row in labels_beside_values(
        t for t in catalogue.tables() if t.frame != "disclosure" or t == own
    ):
        shape = row_sums.Row(row.width, sums if table.frame == "applications" else ())
        for label in {key, key + label_key(row.unit or "")}:
            found.setdefault(label, []).append(Known(table.frame, row.code, shape))
    return found
