"""The headings over the columns of figures of a statistics table: 上年数, 本年度, 历年累计."""

import re
from collections.abc import Iterator

from gxdata.catalogue import Table
from gxdata.extract.tables.columns.year_columns import FIRST
from gxdata.extract.tables.labels import REMARK
from gxdata.extract.tables.parts import Part
from gxdata.extract.tables.tokens import Token, label_key

# What a heading has besides its words: its unit or guidance in parentheses, the mark of a note.
GUIDANCE = re.compile(r"[（(][^（）()]{1,60}[)）]|[\[［【]\d{1,2}[\]］】]|[\u2460-\u2473*※]")
MAX_HEADING = 12
# Headings of a second table stand at most so many tokens before its first row.
HEADED = 12
# A line of headings has no more characters, and the one over the labels or units stands first.
MAX_LINE = 40
NAMES = re.compile("|".join((*FIRST, "计量单位", "代码")))


def heading_words(stream: list[Token]) -> str:
    """What may be a heading; on a page that is one line these stand before the first row."""
    return "".join(
        token.key[-2 * MAX_LINE :]
        for token in stream
        if len(token.key) <= MAX_LINE or token.row is None
    )


def above_each(found: list[Part]) -> Iterator[list[Token]]:
    """For each place of the table the tokens among which its headings are: all, where it stands once."""
    if len(found) == 1:
        yield found[0].tokens
        return
    before: list[Token] = []
    for part in found:
        first = min((row.first for row in part.rows.values()), default=0)
        yield [*before[-HEADED:], *part.tokens[:first]]
        before = part.tokens


def annual_headings(stream: list[Token], table: Table) -> list[str]:
    """The headings over the columns of figures, left to right."""
    wanted = [*map(label_key, (*table.annual, *table.cumulative))]
    found: list[str] = []
    spelt = re.compile("|".join(sorted(wanted, key=len, reverse=True)) or "(?!)")
    for before, token, behind in _triples(stream):
        if token.key.startswith(FIRST):
            found = []
        if token.row is not None and not any(
            other.row == token.row and other.text for other in (before, behind)
        ):
            continue  # alone in its row: a title
        # Where columns are parted by white space only, one token holds all headings.
        line = token.row is None and _names_columns(token.key)
        bare = _without_guidance(token)
        key = bare.removesuffix(REMARK) if line else bare
        heading = next((w for w in wanted if key.endswith(w)), None)
        named = spelt.findall(bare, line.end() if bare == token.key else 0) if line else []
        if line and (heading or len(token.key) > MAX_LINE or len(named) > 1):
            found += named
        elif heading and len(token.key) <= MAX_HEADING and heading not in found:
            found.append(heading)
    return list(dict.fromkeys(found))


def _without_guidance(token: Token) -> str:
    """A heading as it is compared, without guidance and the mark of a note."""
    if not GUIDANCE.search(token.text):
        return token.key
    return label_key(GUIDANCE.sub("", token.text)) or token.key


def _triples(stream: list[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Each token with the one before it and the one behind it."""
    edge = Token("", None, None, "")
    return zip([edge, *stream], stream, [*stream[1:], edge], strict=False)


def _names_columns(key: str) -> re.Match[str] | None:
    """Where a line begins to be one of headings; one that holds much else has them at its end, with a row's label."""
    if len(key) <= MAX_LINE:
        return NAMES.search(key)
    found = list(NAMES.finditer(key, max(0, len(key) - 2 * MAX_LINE)))
    return found[-1] if found else None


def annual_place(headings: list[str], table: Table) -> int | None:
    """Which of several columns is the year's by its heading."""
    if len(headings) < 2 or not table.annual:
        return None
    order = [label_key(heading) for heading in table.annual]
    best = min(headings, key=lambda h: order.index(h) if h in order else len(order))
    return headings.index(best)
