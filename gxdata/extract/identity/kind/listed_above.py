"""Lists of other texts above a page's own text, as sites put them there: their entries are none of its titles."""

import re
from collections.abc import Iterator
from itertools import dropwhile, groupby, pairwise
from typing import NamedTuple

from gxdata.extract.identity.kind.below import FURNITURE
from gxdata.extract.identity.kind.lone_link import is_headed, is_lone_link, is_named
from gxdata.extract.identity.kind.odd import kind_of
from gxdata.extract.identity.kind.years_told import years_told
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import SHORTEST_ORGAN, Title, parse_title
from gxdata.extract.identity.titles import YEAR_ALONE
from gxdata.extract.identity.voice import JURISDICTIONS, endings_of, voices

# So many entries make a list, and none is longer; one line may hold them all.
LEAST, LONGEST, LONGEST_LIST = 2, 80, 600
# The day on which a list says that a text was put out, beside its title or on a line of its own.
_DAY = r"(?:20\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_IN_BRACKETS = rf"[\[(]\s?{_DAY}\s?[\])]"
DAY = re.compile(rf"{_DAY}|{_IN_BRACKETS}")
BESIDE = re.compile(
    rf"(?:[\s|]+|(?<=[告报])){_DAY}\W*$|\s*{_IN_BRACKETS}\W*$|^\W*{_DAY}[\s|]+|^\W*{_IN_BRACKETS}\s*"
)
# What any day has.
TWO_NUMBERS = re.compile(r"\d\s?[-/.月]\s?\d")
PIECE = re.compile(r"[^\s|]+")
# What ends a list where it stands right below: where one is on the site, or that there is more of it.
ENDS = re.compile(r"位置\s?[:：]|^\W*首页\s?[>»›/—-]|>[^>]{1,20}>|^\W*(?:查看)?更多\W*$")


class Entry(NamedTuple):
    """An entry of a list: where its line starts, the line, its title (None where that is no report's), if dated."""

    start: int
    line: str
    title: Title | None
    dated: bool


# A line: where it starts, its text, and the entries of a list that it holds.
Line = tuple[int, str, list[Entry]]


def listed_above(page: Page) -> Iterator[tuple[int, str]]:
    """The lines of lists above something that a page tells itself, each with where it starts."""
    lines = [(start, line, _entries(start, line)) for start, line in page.lines]
    if not any(entries for *_, entries in lines):
        return
    told = (start for start, line, found in reversed(lines) if not found and not _is_around(line))
    last = next(told, -1)
    below_trail = page.below_trail
    own = next((start for start, line in page.lines if line == below_trail), 0)
    groups = [
        (listed, list(group))
        for (listed, _), group in groupby(
            lines, lambda line: (bool(line[2] or DAY.fullmatch(line[1])), line[0] >= own)
        )
    ]
    heading: list[tuple[int, str]] = []
    for (listed, group), (_, below) in pairwise(groups):
        if listed and group[-1][0] < last:
            ends = ENDS.search(below[0][1]) or below[0][0] == own
            behind = "" if ends else page.head[below[0][0] :]
            found = _lone(group, page, below[0][0]) or _above_paper(group, below, page)
            found = found or _list(group, behind)
            yield from ((entry.start, entry.line) for entry in found)
            yield from heading if found else ()
        heading = [] if listed else _heading([line[:2] for line in group[-2:]])


def _entries(start: int, line: str) -> list[Entry]:
    """What a line holds that may be entries of a list: one, or as many titles as blanks part from one another."""
    if len(line) > LONGEST_LIST or "公开" not in line or "。" in line:
        return []
    plain = line if len(line) <= LONGEST else ""
    if TWO_NUMBERS.search(plain):
        plain = BESIDE.sub("", plain)
    title, dated = parse_title(plain, start), plain != line
    if title and title.year:
        return [Entry(start, line, title, dated)]
    if plain and dated and kind_of(re.sub(r"\s", "", plain)):
        return [Entry(start, line, None, dated)]
    pieces = (parse_title(piece[0], start) for piece in PIECE.finditer(line) if "公开" in piece[0])
    titles = [title for title in pieces if title and title.year]
    return [Entry(start, line, title, True) for title in titles] if len(titles) >= LEAST else []


def _heading(above: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines right above a list that are called after reports, of no organ, or after a year: the list's own."""
    named = list(dropwhile(lambda line: not _names_list(line[1]), above))
    plain = all(_names_list(line) or YEAR_ALONE.fullmatch(line) for _, line in named)
    return named if plain else []


def _names_list(line: str) -> bool:
    title = parse_title(line)
    return title is not None and not title.year and not title.organ


def _lone(group: list[Line], page: Page, below: int) -> list[Entry]:
    """A title that stands alone above what is not its text, else nothing."""
    entries = [entry for *_, found in group for entry in found]
    title = entries[0].title if len(entries) == 1 else None
    dated = bool(title) and entries[0].dated
    return entries if title and is_lone_link(title, dated, page, below) else []


def _is_around(line: str) -> bool:
    return bool(ENDS.search(line) or FURNITURE.match(line))


def _above_paper(group: list[Line], below: list[Line], page: Page) -> list[Entry]:
    """All entries of a list above another paper's title, if no text behind names an organ of theirs; else nothing."""
    headed = next((line for _, line, _ in below if is_headed(line) or not _is_around(line)), "")
    entries = [entry for *_, entries in group for entry in entries]
    if len(entries) < LEAST or not is_headed(headed):
        return []
    behind = page.head[below[0][0] :]
    named = any(entry.title and is_named(entry.title, behind) for entry in entries)
    return [] if named else entries


def _list(group: list[Line], behind: str) -> list[Entry]:
    """The entries of a list among lines that look like one; behind its last there may stand the page's own text.

    The last is then the page's own title: where it has no day and those above it have one, or where none of these has
    one and the text does not tell of another year or organ: a day below it alone is the page's own. Above the path to
    the page (`behind` is empty) none is. Of a list without
    days the entries are of several organs: among titles of the years of one a report may itself be read. Where the text
    leaves open which of them is its own, or names the first, none is taken off: they are held against each other later.
    """
    entries = _dated(group)
    if len(entries) < LEAST:
        return []
    days = max((n for n, entry in enumerate(entries, 1) if entry.dated), default=0)
    above, last = entries[:days], entries[days:]
    own: list[Entry] = []
    if above and not behind:
        above, last = entries, []
    elif above and len(last) == 1:
        own, last = last, []
    elif last and not _is_other(last[-1], behind):
        out = _stands_out(last[-1], last[:-1], behind)
        with_day = not group[-1][2]
        own = last[-1:] if with_day or _is_told(last[-1], behind) else []
        last = last[:-1] if out else []
    elif last and not _is_other(last[0], behind) and last[0].title:
        last = [] if is_named(last[0].title, behind) else last
    return [entry for run in (above, last) if run and _are_listed([*run, *own]) for entry in run]


def _dated(group: list[Line]) -> list[Entry]:
    """The entries among lines, dated too by a day below; where only the last has one, it may be the report's own."""
    entries: list[Entry] = []
    below: list[int] = []
    for _, _, found in group:
        if not found and entries:
            below.append(len(entries) - 1)
        entries += found
    alone = below == [len(entries) - 1]
    return [
        entry._replace(dated=True) if n in below and not alone else entry
        for n, entry in enumerate(entries)
    ]


def _are_listed(run: list[Entry]) -> bool:
    """Whether entries are of several texts, or without days the titles of several organs."""
    titles = [entry.title for entry in run if entry.title]
    dated = any(entry.dated for entry in run)
    named = {(title.year, title.organ) if dated else title.organ for title in titles}
    return len(named) + (len(titles) < len(run)) >= LEAST


def _stands_out(entry: Entry, above: list[Entry], behind: str) -> bool:
    """Whether the text behind an entry tells of its year and of none of those above it, or names its organ."""
    years = {other.title.year for other in above if other.title}
    if entry.title is None:
        return False
    return entry.title.year not in years or is_named(entry.title, behind)


def _is_told(entry: Entry, behind: str) -> bool:
    """Whether the text behind an entry tells of its year."""
    return entry.title is not None and entry.title.year in years_told(behind)


def _is_other(entry: Entry, behind: str) -> bool:
    """Whether the text behind an entry tells of another year, or in another organ's voice."""
    title = entry.title
    if title is None or not behind:
        return True
    years, spoken = years_told(behind), voices(behind)
    if years and title.year not in years:
        return True
    if spoken <= JURISDICTIONS or len(title.organ) < SHORTEST_ORGAN or is_named(title, behind):
        return False
    return not title.organ.endswith((*spoken, *endings_of(spoken)))
