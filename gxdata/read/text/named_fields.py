"""Rows written out as fields, each figure behind its column's name: 予以公开：自然人：5，商业企业：2，总计：7."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

# A row's label, and a field: its name, and its figure, the sign of none, or what was misread for one.
LABEL = re.compile(r"\s*([^：:|\n]{2,80})[：:](?=\s*[\u4e00-\u9fff])")
FIELD = re.compile(
    r"([\u4e00-\u9fff/]{2,24}(?:[（(][^（()）]{1,12}[）)])?)[ \t]?[：:=＝]?[ \t]?"
    r"([^\u4e00-\u9fff\s：:|，,、；;]{0,14}[件条个项次万元]{0,2})"
)
FIGURE = re.compile(r"\d")
# What stands between two fields, and may stand behind the last.
BETWEEN = re.compile(r"[，,、；;\s]+")
END = "。；;，,、 \t\r"
# A row has no more characters.
MAX_ROW = 400
# So many lines of so many fields with the same names: a page that writes its tables so.
MIN_ROWS, MIN_FIELDS = 3, 3


def with_named_rows(text: str) -> str:
    """`text` with each such row barred, and a row of its fields' names above the first of a run; as it is otherwise.

    A row that leaves names out that others of its run have is blank there.
    """
    if text.count("：") + text.count(":") < MIN_ROWS:
        return text
    lines = text.split("\n")
    rows = {n: row for n, line in enumerate(lines) if (row := _row(line))}
    long = [n for n, (_, fields) in rows.items() if len(fields) >= MIN_FIELDS]
    alike = Counter(tuple(rows[n][1]) for n in long)
    if max(alike.values(), default=0) < MIN_ROWS:
        return text
    kept = {n: row for n, row in rows.items() if long[0] <= n <= long[-1]}
    found: list[str] = []
    for named, run in groupby(range(len(lines)), key=kept.__contains__):
        numbers = list(run)
        found += _barred([kept[n] for n in numbers]) if named else [lines[n] for n in numbers]
    return "\n".join(found)


def _row(line: str) -> tuple[str, dict[str, str]] | None:
    """A line's label and its fields; None where it holds anything else, or a name twice."""
    label = LABEL.match(line) if len(line) <= MAX_ROW else None
    if label is None:
        return None
    fields: dict[str, str] = {}
    for piece in BETWEEN.split(line[label.end() :].strip(END)):
        field = FIELD.fullmatch(piece)
        if field is None or field[1] in fields:
            return None
        fields[field[1]] = field[2]
    return (label[1].strip(), fields) if FIGURE.search("".join(fields.values())) else None


def _barred(rows: list[tuple[str, dict[str, str]]]) -> Iterator[str]:
    """Rows below their names: those of the longest row where they are among them, their own otherwise."""
    usual = max((list(fields) for _, fields in rows), key=len)
    above: list[str] = []
    for label, fields in rows:
        names = usual if fields.keys() <= set(usual) else list(fields)
        if names != above:
            yield f"| 项目 | {' | '.join(names)} |"
            above = names
        yield f"| {label} | {' | '.join(fields.get(name, '') for name in names)} |"
