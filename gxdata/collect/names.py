"""Names of files and of members: which stand for no report, and how they are spelt in a source."""

import os
import re
from collections.abc import Callable, Iterable

from gxdata.collect.records import PAGE_FIELDS

# What stands beside reports but never is one: what tools and systems leave behind.
IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini", "README.md"})
HIDDEN = (".", "~$", "__MACOSX")
IGNORED_SUFFIXES = frozenset({".toml", ".part", ".tmp"})
BEGINS_AS_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,100}\"\s*:")
# What the JSON of a report says near its front, in either script, with words of its text or a field for a page.
OF_REPORTS = ("信息公开", "信息公開")
WITH_TEXT = ("主动公开", "主動公開", "本年新收", *(f'"{field}"' for field in PAGE_FIELDS))
# A server's answer that says how the request went stands for the page that was asked for.
ANSWER = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*\{[^\[\]{}]{0,500}\"(?:msg|message|errmsg|error)\"\s*:", re.IGNORECASE
)
# Truth files: `truth.jsonl`, `seeds.truth.jsonl`, `practice_truth.jsonl.gz`.
TRUTH = re.compile(r"(?:^|[._-])truth\.(?:jsonl?|ndjson|parquet)(?:\.\w+)?$", re.IGNORECASE)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def is_hidden(path: str) -> bool:
    """Whether a path, with ``/``, leads to what a system or a tool hides."""
    return any(part.startswith(HIDDEN) for part in path.split("/"))


def is_passed_over(path: str, front: Callable[[], bytes] = bytes) -> bool:
    """Whether a path leads to what never is a report, by its name; of JSON the first bytes, its `front`, decide."""
    name = path.rpartition("/")[2]
    ending = os.path.splitext(name)[1].lower()
    if name in IGNORED_NAMES or TRUTH.search(name):
        return True
    if ending == ".json":
        begun = front()
        wanted = ANSWER.match(begun) or all(_says(begun, w) for w in (OF_REPORTS, WITH_TEXT))
        return BEGINS_AS_JSON.match(begun) is not None and not wanted
    return ending in IGNORED_SUFFIXES


def _says(front: bytes, words: Iterable[str]) -> bool:
    """Whether JSON has one of the words: in UTF-8, in GB 18030, or escaped."""
    spelt = [
        (w.encode("utf-8"), w.encode("gb18030"), w.encode("ascii", "backslashreplace"))
        for w in words
    ]
    return any(spelling in front for spellings in spelt for spelling in spellings)


def encoding_of(names: bytes) -> str:
    """The encoding of names that do not say it: UTF-8, or what Chinese systems write.

    To be asked of all names of an archive at once: one alone may happen to be valid in both.
    """
    for encoding in ("utf-8", "gb18030"):
        try:
            names.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "utf-8"


def spelt(raw: bytes, encoding: str) -> str:
    """A name as text. Bytes that no encoding explains, and what cannot be printed, stand as U+FFFD."""
    return UNPRINTABLE.sub("\ufffd", raw.decode(encoding, errors="replace"))


def spelt_path(path: str) -> str:
    """A path of this machine as text: bytes that Python could not decode are read as Chinese systems write them."""
    raw = os.fsencode(path)
    return spelt(raw, encoding_of(raw))


def member_path(name: str) -> str:
    """A member's name as the path it stands for, with ``/``, and no way up or to a root. It never touches a disk."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


class Distinct:
    """Gives names that occur again, in one archive or below one root, a number: ``b.html``, ``b.html (2)``."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._seen = dict.fromkeys(taken, 1)

    def __call__(self, name: str) -> str:
        """The name, with a number if it was asked for before."""
        number = self._seen[name] = self._seen.get(name, 0) + 1
        return name if number == 1 else self(f"{name} ({number})")
