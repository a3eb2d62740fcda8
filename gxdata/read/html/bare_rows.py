"""Rows whose ``table`` is lost: a parser drops their tags, and the cells run together."""

import re
from collections.abc import Iterator

from gxdata.read.html.unseen import CELLS

TABLE_OR_SCRIPT = re.compile(r"<(/?(?:table|script))\b", re.IGNORECASE)
ROW = re.compile(r"<t[rdh]\b", re.IGNORECASE)
# Elements that hold text alone, in which tags are none.
RAW = ("script", "style", "textarea", "title")
TAG = re.compile(r"<(!--|/?[a-z][\w:-]*)[^<>]*>?|-->", re.IGNORECASE)
ROWS = frozenset(("tr", *CELLS))
PARTS = frozenset((*ROWS, "tbody", "thead", "tfoot"))
OPEN, CLOSE = "<table>", "</table>"


def with_tables(text: str) -> str:
    """A page with a table around every run of rows that stand outside of any; the very page where none do."""
    if not _may_have_bare_rows(text):
        return text
    page = _Page(text)
    for name, found in _tags(text):
        page.meet(name, found)
    return page.finished()


def _tags(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The tags of a page with their names; what comments and elements of text alone hold is none."""
    raw = ""  # what must come before tags are tags again
    for found in TAG.finditer(text):
        name = (found[1] or "-->").lower()
        if raw or name == "-->":
            closed = name == raw or (raw == "-->" and found[0].endswith(raw))
            raw = "" if closed else raw
        elif name == "!--":
            raw = "" if found[0].endswith("-->") else "-->"
        elif name in RAW:
            raw = f"/{name}"
        else:
            yield name, found


class _Page:
    """A page that is copied with what is put into it, tag by tag."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._copied = 0
        self._depth = 0  # in so many tables
        self._ours = False  # whether the outermost of them is ours
        self._in_cell = False  # whether a cell of that is open
        self._end = 0  # of the last tag that is a part of it
        self._behind = 0  # where the text of the open cell ends

    def meet(self, name: str, found: re.Match[str]) -> None:
        """Take the next tag."""
        part = name.removeprefix("/")
        goes_on = part in PARTS or name == "/table"
        if self._is_between_rows() and not (goes_on and self._is_blank_before(found)):
            self._insert(
                CLOSE, self._end
            )  # a parser would put what stands between rows before them
            self._ours, self._depth = False, 0
        if not self._depth and name in ROWS:
            self._insert(OPEN, found.start())
            self._ours, self._depth = True, 1
        if part == "table":
            self._depth = max(0, self._depth + (1 if name == part else -1))
            self._ours &= self._depth > 0
        if self._ours and self._depth == 1 and part in PARTS:
            self._in_cell, self._end, self._behind = name in CELLS, found.end(), 0
        elif self._in_cell and not self._behind and not self._is_blank_before(found):
            self._behind = found.start()

    def finished(self) -> str:
        """The whole page."""
        if self._ours and self._in_cell and self._behind:
            self._insert(CLOSE, self._behind)  # a cell never closed would take in the rest
        return "".join([*self._pieces, self._text[self._copied :]])

    def _is_between_rows(self) -> bool:
        return self._ours and self._depth == 1 and not self._in_cell

    def _is_blank_before(self, found: re.Match[str]) -> bool:
        """Whether nothing stands between the last part of our table and a tag."""
        return not self._text[self._end : found.start()].strip()

    def _insert(self, tag: str, at: int) -> None:
        self._pieces += (self._text[self._copied : at], tag)
        self._copied = at


def _may_have_bare_rows(text: str) -> bool:
    """Whether a row or a cell begins where no table is open."""
    depth = 0
    script = False
    outside = 0  # where the text outside of tables begins that was not looked through
    for found in TABLE_OR_SCRIPT.finditer(text):
        name = found[1].lower()
        if not (depth or script) and ROW.search(text, outside, found.start()):
            return True
        outside = found.end()
        if name.endswith("script"):
            script = name == "script"
        elif not script:
            depth = depth + 1 if name == "table" else max(0, depth - 1)
    return not (depth or script) and ROW.search(text, outside) is not None
