"""Rows whose ``table`` is lost: a parser drops their tags, and the cells run together."""

import re

ROW_OR_TABLE = re.compile(r"<(/?table|/?script|t[rdh])\b", re.IGNORECASE)
# Where tags are none: a comment, or an element that holds text alone.
RAW = ("script", "style", "textarea", "title", "!--")
TAG = re.compile(r"<(!--|/?[a-z][\w:-]*)[^<>]*>?|-->", re.IGNORECASE)
CELLS = frozenset(("td", "th"))
ROWS = frozenset(("tr", *CELLS))
PARTS = frozenset((*ROWS, "tbody", "thead", "tfoot"))
OPEN, CLOSE = "<table>", "</table>"


def with_tables(text: str) -> str:
    """A page with a table around every run of rows that stand outside of any; the very page where none do."""
    if not _may_have_bare_rows(text):
        return text
    pieces: list[str] = []
    copied = 0
    depth = 0  # in so many tables
    raw = ""  # what must come before tags are tags again
    ours = in_cell = False  # whether the outermost table is ours; whether a cell of it is open
    end = 0  # of the last tag that is a part of it
    behind = 0  # where the text of the open cell ends

    def insert(tag: str, at: int) -> None:
        nonlocal copied
        pieces.extend((text[copied:at], tag))
        copied = at

    for found in TAG.finditer(text):
        name = (found[1] or "-->").lower()
        if raw or name == "-->":
            closed = name == raw or (raw == "-->" and found[0].endswith(raw))
            raw = "" if closed else raw
            continue
        if name in RAW:
            raw = "-->" if name == "!--" else f"/{name}"
            if name == "!--" and found[0].endswith("-->"):
                raw = ""
            continue
        part = name.removeprefix("/")
        between = ours and depth == 1 and not in_cell
        if between and (
            not (part in PARTS or name == "/table") or text[end : found.start()].strip()
        ):
            insert(CLOSE, end)  # a parser would put what stands between rows before them
            ours, depth = False, 0
        if not depth and name in ROWS:
            insert(OPEN, found.start())
            ours, depth = True, 1
        if part == "table":
            depth = max(0, depth + (1 if name == part else -1))
            ours &= depth > 0
        if ours and depth == 1 and part in PARTS:
            in_cell, end, behind = name in CELLS, found.end(), 0
        elif in_cell and not behind and text[end : found.start()].strip():
            behind = found.start()
    if ours and in_cell and behind:
        insert(CLOSE, behind)  # a cell that is never closed would take in the rest of the page
    return "".join([*pieces, text[copied:]])


def _may_have_bare_rows(text: str) -> bool:
    """Whether a row or a cell begins where no table is open."""
    depth = 0
    script = False
    for found in ROW_OR_TABLE.finditer(text):
        name = found[1].lower()
        if name.endswith("script"):
            script = name == "script"
        elif script:
            continue
        elif name == "table":
            depth += 1
        elif name == "/table":
            depth = max(0, depth - 1)
        elif not depth:
            return True
    return False
