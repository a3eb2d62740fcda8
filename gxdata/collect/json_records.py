"""Records in JSON: one page a line, or one value over all the file, which is a page or a list of them."""

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, islice
from typing import IO

from gxdata.collect.json_pages import are_of_one_page, listed_records, nested_record, page_of_value
from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.names import encoding_of
from gxdata.collect.records import PAGE_FIELDS, TOO_LARGE
from gxdata.collect.streams import Failure, Found, Opened

ENDINGS = (".jsonl", ".ndjson")
# A file whose first so many records hold no page is one of something else, and told of once.
TRIED = 100
BOM = b"\xef\xbb\xbf"

NO_RECORD = Failure(
    "broken", "the line is no whole JSON object in UTF-8 or GB 18030. Write the file anew."
)


def json_records(opened: Opened) -> Iterator[Found]:
    """The page of each record, numbered by its line, or by its place in a list, from 1.

    A file that is one value, and no list of several, is one page without a number.
    """
    lines = _lines(opened.stream)
    if not opened.name.lower().endswith(ENDINGS):
        begun = list(islice(lines, 2))
        if len(begun) < 2 or _value(begun[0][1]) is None:
            text = b"\n".join([line or b"" for _, line in begun] + [opened.stream.read(MAX_MEMBER)])
            value = _value(text)
            if value is not None:
                yield from _in_value(value)
                return
            lines = chain(_lines(BytesIO(text)), lines)
        else:
            lines = chain(begun, lines)
    yield from _told(Found(f"#{n}", _of_line(line)) for n, line in lines)


def _in_value(value: object) -> Iterator[Found]:
    """What a value holds that stands over all of a file."""
    records = value if isinstance(value, list) and nested_record(value) is None else None
    records = records or listed_records(value)
    if records and not are_of_one_page(records):
        yield from _told(Found(f"#{n}", _page(record)) for n, record in enumerate(records, 1))
    else:
        yield Found("", _page(value))


def _told(records: Iterator[Found]) -> Iterator[Found]:
    """The records, or one failure where the first of them hold no page."""
    held: list[Found] | None = []
    for found in records:
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


def _of_line(line: bytes | None) -> bytes | Failure:
    return TOO_LARGE if line is None else _page(_value(line))


def _page(value: object) -> bytes | Failure:
    return page_of_value(value) if isinstance(value, (dict, list)) else NO_RECORD


def _value(text: bytes | None) -> object:
    """What JSON says; None where it is none."""
    try:
        return json.loads(text.decode(encoding_of(text))) if text else None
    except (ValueError, RecursionError):
        return None


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
