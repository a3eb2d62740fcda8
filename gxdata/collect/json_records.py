"""Records of JSON Lines: one page a line."""

import json
from collections.abc import Iterator
from typing import IO

from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.names import encoding_of
from gxdata.collect.records import PAGE_FIELDS, TOO_LARGE, page_of
from gxdata.collect.streams import Failure, Found, Opened

ENDINGS = (".jsonl", ".ndjson")
# A file whose first so many records hold no page is one of something else, and told of once.
TRIED = 100
BOM = b"\xef\xbb\xbf"

NO_RECORD = Failure(
    "broken", "the line is no whole JSON object in UTF-8 or GB 18030. Write the file anew."
)


def json_records(opened: Opened) -> Iterator[Found]:
    """The page of each record, numbered by its line from 1."""
    held: list[Found] | None = []
    for number, line in _lines(opened.stream):
        found = Found(f"#{number}", _page(line))
        if held is None:
            yield found
        elif isinstance(found.what, bytes):
            yield from (*held, found)
            held = None
        else:
            held.append(found)
            if len(held) == TRIED:
                break
    if held:
        names = ", ".join(PAGE_FIELDS)
        detail = f"none of the first {len(held)} lines is a record with one of the fields {names}."
        yield Found("", Failure("no_text", detail))


def _page(line: bytes | None) -> bytes | Failure:
    if line is None:
        return TOO_LARGE
    try:
        record = json.loads(line.decode(encoding_of(line)))
    except (ValueError, RecursionError):
        return NO_RECORD
    return page_of(record) if isinstance(record, dict) else NO_RECORD


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank, with its number; None for one that is too long to be held."""
    number = 0
    while line := stream.readline(MAX_MEMBER + 1):
        number += 1
        if len(line) > MAX_MEMBER:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_MEMBER)
            yield number, None
        elif line := line.removeprefix(BOM).strip():
            yield number, line
