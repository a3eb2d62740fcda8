"""Pages that a JSON file keeps in pieces: fields within fields, texts in lists, tables as lists or mappings of rows."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from gxdata.collect.json_cells import kind_of, placed_table, table_of_pieces
from gxdata.collect.records import NO_TEXT, PAGE_FIELDS, TAG, TITLE_FIELDS, page_of
from gxdata.collect.streams import Failure

# No page nests deeper.
MAX_DEPTH = 12
# What is said on a page is said in Chinese; addresses and codes are not.
CHINESE = re.compile("[\u4e00-\u9fff]")
HEADING_FIELDS = frozenset(("heading", "head", "subtitle", "caption", "section", "name"))
# What the number of a page is called.
NUMBERS = frozenset("page page_no page_num page_number page_index 页码".split())
# What a program that reads scans tells of a line beside its text.
BOXES = frozenset(("box", "bbox", "points", "position"))
PLACES = NUMBERS | BOXES | {"score", "confidence", "line", "index", "id"}
# What a program that takes a page apart calls its pieces.
KINDS = frozenset("text title header footer list table image figure".split())
# A number, or a mark in its place, and no text.
FIGURE = re.compile(r"[-+]?[\d,.]{0,20}|[/—-]{1,2}")
# A table, and text behind a tag that has a figure.
TABLE, FILLED = re.compile("<table", re.IGNORECASE), re.compile(r">[^<>\d]*\d")
# What a table begins with that was put together from its rows.
ROWS = "<table><tr><td>"
# Beside a page with a field of its own so many figures are its tables; fewer are counts of visits and the like.
MANY = 20
# A text of so many characters is more than names and notices.
MUCH = 300
# What a piece begins with that is a title, and what a report's says.
HEAD, REPORT = "<h1>", re.compile(r"20\d\d.{0,40}报")
# What stands behind a heading that a field before it has already.
NUMBERED = re.compile(r"[._]?\d{1,2}$")
# A row of a table: its headings, and its cells.
Row = tuple[tuple[str, ...], list[object]]


def page_of_value(value: object) -> bytes | Failure:
    """The page that a JSON value is, or holds somewhere below: in a field of its own, in pieces, or both.

    Parameters
    ----------
    value
        A mapping or a list, as it was parsed.

    Returns
    -------
    bytes or Failure
        The page as UTF-8, or why there is none.
    """
    record = nested_record(value)
    page = page_of(record) if record else NO_TEXT
    if isinstance(page, bytes) and b"<table" in page.lower():
        return page
    pieces = list(_pieces(value, "", MAX_DEPTH))
    tables = [piece for piece in pieces if TABLE.search(piece)]
    if record is None:
        return page_of({"html": "\n".join(pieces)}) if _is_one_account(pieces) else page
    if len(FILLED.findall("".join(tables))) < MANY or not isinstance(page, bytes):
        return page
    fullest = max(tables, key=_much)
    title = "".join(str(record.get(name) or "") for name in TITLE_FIELDS)
    text = page.decode()
    if _much(fullest + title) >= _much(text) and not fullest.startswith(ROWS):
        # The same page with its tables, under another name.
        return page_of(record | {PAGE_FIELDS[0]: fullest})
    return page_of({"html": "\n".join([_text(text, ""), *tables])})


def nested_record(value: object) -> dict[str, object] | None:
    """The outermost mapping in a value that has a page in a field of its own; None where none has, or several may.

    It is looked for through mappings and lists that hold one other mapping or list; a title may stand outside it.
    """
    title: dict[str, object] = {}
    for _ in range(MAX_DEPTH):
        inner: list[object] = value if isinstance(value, list) else []
        if isinstance(value, dict):
            fields = {name.lower(): held for name, held in value.items()}
            title |= {name: fields[name] for name in TITLE_FIELDS if name in fields}
            if any(isinstance(t := fields.get(name), str) and t.strip() for name in PAGE_FIELDS):
                return title | fields
            inner = [held for held in fields.values() if isinstance(held, (dict, list)) and held]
        if len(inner) != 1:
            return None
        value = inner[0]
    return None


def listed_records(value: object) -> list[object] | None:
    """The list in a value, through mappings that hold nothing else, of which several members have a report's title."""
    for _ in range(MAX_DEPTH):
        if isinstance(value, list):
            return value if sum(map(_has_title_of_report, value)) > 1 else None
        if not isinstance(value, dict):
            return None
        inner = [held for held in value.values() if isinstance(held, (dict, list)) and held]
        if len(inner) != 1:
            return None
        value = inner[0]
    return None


def are_of_one_page(values: list[object]) -> bool:
    """Whether the members of a list are pages, numbered one after the other, or lines with their places on one.

    Pieces that each tell of what kind they are, a table among them, are one page too.
    """
    members = [
        {name.lower(): held for name, held in v.items()} for v in values if isinstance(v, dict)
    ]
    if len(members) < len(values) or sum(map(_has_title_of_report, values)) > 1:
        return False
    numbers = [held for fields in members for name, held in fields.items() if name in NUMBERS]
    counted = any(numbers == list(range(first, first + len(values))) for first in (0, 1))
    kinds = set(map(kind_of, members))
    in_pieces = "table" in kinds and None not in kinds
    return counted or in_pieces or all(BOXES & fields.keys() for fields in members)


def _has_title_of_report(value: object) -> bool:
    return isinstance(value, dict) and any(
        isinstance(held, str) and name.lower() in TITLE_FIELDS and bool(REPORT.search(held))
        for name, held in value.items()
    )


def _is_one_account(pieces: list[str]) -> bool:
    """Whether pieces hold tables or a text, and not those of several reports."""
    titles = {piece for piece in pieces if piece.startswith(HEAD) and REPORT.search(piece)}
    whole = "".join(pieces)
    return len(titles) < 2 and (_much(whole) >= MUCH or bool(TABLE.search(whole)))


def _much(text: str) -> int:
    return len(CHINESE.findall(text))


def _pieces(value: object, field: str, depth: int) -> Iterator[str]:
    if not depth:
        return
    if isinstance(value, dict) and (table := table_of_pieces(value)):
        yield table
    elif isinstance(value, dict):
        for is_row, held in groupby(value.items(), lambda item: bool(_named_row(*item))):
            if is_row:
                yield from _tables(row for item in held if (row := _named_row(*item)))
                continue
            for name, inner in held:
                if CHINESE.search(name) and isinstance(inner, (dict, list)):
                    yield f"<p>{escape(name)}</p>"
                yield from _pieces(inner, name.lower(), depth - 1)
    elif isinstance(value, list):
        yield from _pieces_of_list(value, field, depth)
    elif isinstance(value, str) and CHINESE.search(value):
        yield _text(value, field)


def _pieces_of_list(values: list[object], field: str, depth: int) -> Iterator[str]:
    lines = list(map(_line, values))
    if values and (table := placed_table(values)):
        yield table
    elif all(lines) and _much("".join(lines)) >= MUCH:
        # The lines of a page, numbers alone among them.
        yield from (_text(line, field) for line in lines)
    else:
        for is_row, held in groupby(values, lambda row: _row(row) is not None):
            if is_row:
                yield from _tables(row for each in held if (row := _row(each)))
                continue
            for inner in held:
                yield from _pieces(inner, field, depth - 1)


def _line(value: object) -> str:
    """What a member of a list says that is a text, or a mapping with one and its place; empty for any other."""
    if isinstance(value, dict):
        fields = {name.lower(): held for name, held in value.items()}
        value = next((fields.pop(name) for name in PAGE_FIELDS if name in fields), None)
        if not PLACES.issuperset(fields):
            return ""
    return (value or " ") if isinstance(value, str) else ""


def _text(text: str, field: str) -> str:
    if TAG.search(text):
        return text
    tag = "h1" if field in TITLE_FIELDS else "h2" if field in HEADING_FIELDS else "p"
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in text.splitlines() if line.strip())


def _row(value: object) -> Row | None:
    """A list of cells, or a mapping of headings to cells, as a row."""
    if isinstance(value, list) and len(value) > 1 and all(map(_is_cell, value)):
        return (), value
    if isinstance(value, dict) and kind_of(value) in KINDS:
        return None  # the numbers beside its text are places
    if isinstance(value, dict) and len(value) > 1 and all(map(_is_cell, value.values())):
        figures = sum(_is_figure(cell) for cell in value.values())
        return (tuple(value), list(value.values())) if figures else None
    return None


def _named_row(name: str, value: object) -> Row | None:
    """What stands under a label of a mapping as a row: a figure, or a mapping of headings to figures."""
    if not CHINESE.search(name):
        return None
    if _is_figure(value):
        return ("", ""), [name, value]
    if isinstance(value, dict) and value and all(map(_is_figure, value.values())):
        heads = tuple(value)
        return (("", *heads), [name, *value.values()]) if CHINESE.search("".join(heads)) else None
    return None


def _is_cell(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= MUCH
    return value is None or isinstance(value, (int, float))


def _is_figure(value: object) -> bool:
    return bool(FIGURE.fullmatch(value.strip())) if isinstance(value, str) else _is_cell(value)


def _tables(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as tables, one for each line of headings."""
    for heads, own in groupby(rows, lambda row: row[0]):
        lines = [_as_printed(heads)] if any(heads) else []
        yield _table([*lines, *(cells for _, cells in own)])


def _as_printed(heads: tuple[str, ...]) -> list[object]:
    """Headings without the numbers that tell apart, as names of fields, those that are printed several times."""
    bases = [NUMBERED.sub("", head) for head in heads]
    own = {base for base in bases if base in heads and CHINESE.search(base)}
    return [base if base in own else head for head, base in zip(heads, bases, strict=True)]


def _table(rows: Iterable[Iterable[object]]) -> str:
    lines = ("".join(f"<td>{_cell(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))
