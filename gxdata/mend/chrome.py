"""Take the page around a report off it, and keep what it says of date, issuer and index number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.menu import menus_of
from gxdata.mend.page_foot import foot_of
from gxdata.read.document import Block, Document, Grid, Line, PageFacts, block_text

TITLE = re.compile(r"(?:信息|政务).{0,4}公开.{0,12}(?:报告|年报)")
HEADING = re.compile(r"\s*[一⼀—1][、.．]\s?\S{2,30}$")
SENTENCE = re.compile(r"[。；;]")
SIGNED = re.compile(r"\s*(?:20\d\d|二[〇○零O0].{1,3})\s*年.{1,8}日?\s*")
URL = re.compile(r"https?://[\w./?=&%#:~+-]{4,300}")
LONGEST = 200  # characters of a line that may be chrome
HEAD, TAIL = 60, 40  # blocks in which the head of a page and its foot are looked for
INDEX_LABELS = 2  # labelled cells of a table that is an index block
LONGEST_VALUE = 60
STEP = re.compile(r"[>＞›»→]")
EDGES = " \t\u2002\u2003\u3000|•·*[]【】"


def has_chrome(text: str) -> bool:
    """Whether `text` holds a word that pages have around a report."""
    return _signs().search(text) is not None


def without_chrome(document: Document) -> Document:
    """The document without its page's bars and edges, with what they say in its ``facts``.

    Lines between the report's first heading or sentence and its signature stay, but for bars that are such wherever
    they stand. Above, what only states facts of the page goes: index blocks, lines of dates and sources, breadcrumbs.
    """
    blocks = document.blocks
    first, last = _body(blocks)
    head = [*_pieces(blocks[:first]), *_pieces(blocks[last + 1 :][:TAIL])]
    gone = [
        n
        for n, block in enumerate(blocks)
        if _is_chrome(block, first <= n <= last) and not (n and _ends_in_label(blocks[n - 1]))
    ]
    above = menus_of(blocks[: first or HEAD])
    below = (last + 1 + n for n in menus_of(blocks[last + 1 :]))
    gone = sorted({*gone, *_labelled(blocks[:first]), *above, *below})
    facts = _facts(head)
    if gone:
        texts = tuple(block_text(blocks[n]) for n in gone)
        under = _below_trail(blocks, frozenset(gone))
        facts = replace(facts or PageFacts(), lines=texts, below_trail=under)
    foot = foot_of(blocks)  # what it tells is of other pages
    if facts is None and not foot:
        return document
    dropped = foot.union(gone)
    kept = tuple(block for n, block in enumerate(blocks) if n not in dropped)
    return replace(document, blocks=kept, facts=facts)


def _below_trail(blocks: Sequence[Block], gone: frozenset[int]) -> str:
    """The first line that stays below the page's place on its site: what stands above that place is the site's."""
    trail = next((n for n in sorted(gone) if _is_trail(block_text(blocks[n]).strip(EDGES))), None)
    below = range(len(blocks) if trail is None else trail + 1, len(blocks))
    lines = (block_text(blocks[n]).strip() for n in below if n not in gone)
    return next(filter(None, lines), "")


def _body(blocks: Sequence[Block]) -> tuple[int, int]:
    """The first and the last block of the report itself: from its first heading or sentence to its signature.

    The title and what stands around it belong to the head of the page.
    """
    first = next((n for n, block in enumerate(blocks[:HEAD]) if _opens(block)), 0)
    last = len(blocks) - 1
    for n in range(len(blocks) - 1, max(first, len(blocks) - TAIL) - 1, -1):
        if _closes(blocks[n]):
            last = n
            break
    return first, last


def _opens(block: Block) -> bool:
    if not isinstance(block, Line):
        return False
    return HEADING.match(block.text) is not None or len(SENTENCE.findall(block.text)) >= 1


def _closes(block: Block) -> bool:
    """Whether a block is the last of a report: its signature, a sentence, a table of figures."""
    if isinstance(block, Grid):
        return sum(cell.text.strip().isdigit() for cell in block.cells) >= 3
    if _patterns("edges").fullmatch(block.text.strip()) or len(block.text) > 2000:
        return False
    return SIGNED.fullmatch(block.text) is not None or "。" in block.text


def _is_chrome(block: Block, within: bool) -> bool:
    if not isinstance(block, Line) or block.heading or len(block.text) > LONGEST:
        return False
    text = block.text.strip()
    if _bar_signs().search(text) and _patterns("bars").fullmatch(text):
        return True
    if within or TITLE.search(text) or SIGNED.fullmatch(text):
        return False
    return _patterns("edges").fullmatch(text) is not None


def _ends_in_label(block: Block) -> bool:
    """Whether a line ends in the begin of a label of tables whose last words, on a line of their own, a bar has too."""
    return isinstance(block, Line) and block.text.endswith(
        tuple(repair_data("chrome")["labels"]["begun"])
    )


def _labelled(blocks: Sequence[Block]) -> Iterator[int]:
    """Which of the blocks above a report only state facts of its page.

    A title stays wherever it stands: the label before it, or the table around it, stays with it unless the page has the
    title on a line of its own.
    """
    titled = any(isinstance(b, Line) and _is_title(b.text) for b in blocks)
    value_of = -1
    for n, block in enumerate(blocks):
        if isinstance(block, Grid):
            labels = sum(1 for cell in block.cells[:80] if _any_label().match(cell.text.strip()))
            if labels >= INDEX_LABELS and (titled or not TITLE.search(block_text(block))):
                yield n
            continue
        text = block.text.strip(EDGES)
        if not text or len(text) > LONGEST or SENTENCE.search(text):
            continue
        if _is_trail(text) or (value_of == n and not _any_label().match(text) and _is_value(text)):
            yield n
        elif (label := _any_label().match(text)) and not TITLE.search(text):
            yield n
            if not text[label.end() :].strip(EDGES):
                value_of = _next_filled(blocks, n)


def _is_title(text: str) -> bool:
    return TITLE.search(text) is not None and not _is_trail(text) and not _any_label().match(text)


def _is_trail(text: str) -> bool:
    """Whether a line is a page's place on its site, or goes on with it."""
    steps = len(STEP.findall(text))
    return steps > 0 and (_breadcrumb().match(text) is not None or STEP.match(text) is not None)


def _is_value(text: str) -> bool:
    return len(text) <= LONGEST_VALUE and not TITLE.search(text) and not HEADING.match(text)


def _next_filled(blocks: Sequence[Block], at: int) -> int:
    following = range(at + 1, len(blocks))
    return next((n for n in following if block_text(blocks[n]).strip(EDGES)), -1)


def _pieces(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Every line or cell with the one that follows it: a label and its value may stand apart."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Line):
            texts.append(block.text.strip())
        else:
            texts += [cell.text.strip() for cell in block.cells[:80]]
    texts = [text for text in texts if text]
    yield from pairwise([*texts, ""])


def _facts(pieces: Sequence[tuple[str, str]]) -> PageFacts | None:
    found: dict[str, str] = {}
    for text, following in pieces:
        if len(text) > LONGEST or not _signs().search(text):
            continue
        for name in ("published_on_text", "issuer", "index_number"):
            value = _value(name, text, following)
            if value and name not in found:
                found[name] = value
        crumbs = _breadcrumb().search(text)
        if crumbs and "breadcrumbs" not in found:
            found["breadcrumbs"] = crumbs["trail"] or crumbs["bare"] or following
        url = URL.search(text)
        if url:
            found.setdefault("url", url[0])
    crumbs_text = found.pop("breadcrumbs", "")
    trail = tuple(
        step for step in re.split(r"\s*(?:>+|›|»|/|→|＞+)\s*", crumbs_text) if step.strip()
    )
    if not found and not trail:
        return None
    return PageFacts(
        published_on_text=found.get("published_on_text"),
        issuer=found.get("issuer"),
        index_number=found.get("index_number"),
        breadcrumbs=trail,
        url=found.get("url"),
    )


def _value(name: str, text: str, following: str) -> str | None:
    """What a label says: behind it on its line up to the next label, or on the next line or in the next cell."""
    label = _label(name).search(text)
    if not label:
        return None
    rest = text[label.end() :]
    other = _any_label().search(rest)
    value = (rest[: other.start()] if other else rest).strip(" :：\t\u2002\u2003\u3000|[]【】")
    if not value and not other and not rest.strip(" :："):
        value = "" if _any_label().match(following) else following
    return value[:120] or None


@cache
def _label(name: str) -> re.Pattern[str]:
    """A label at the beginning of a line, or behind white space, followed by a colon or nothing."""
    labels = "|".join(_spaced(label) for label in repair_data("chrome")["labels"][name])
    return re.compile(rf"(?:^|[\s|【\[])(?:{labels})\s*(?:[:：]|$)")


@cache
def _any_label() -> re.Pattern[str]:
    labels = [label for of in repair_data("chrome")["labels"].values() for label in of]
    return re.compile("|".join(rf"[【\[]?{_spaced(w)}\s*(?:[:：]|$)" for w in labels))


def _spaced(label: str) -> str:
    return r"[ \u3000]*".join(map(re.escape, label))


@cache
def _breadcrumb() -> re.Pattern[str]:
    words = "|".join(repair_data("chrome")["breadcrumb"])
    return re.compile(
        rf"(?:{words})\s*[:：是]?\s*(?P<trail>.{{0,190}})|^(?P<bare>首页\s*[>＞›»/].{{2,190}})"
    )


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in repair_data("chrome")[name]))


@cache
def _signs() -> re.Pattern[str]:
    """A word that some line around a report holds."""
    return re.compile("|".join(repair_data("chrome")["signs"]))


@cache
def _bar_signs() -> re.Pattern[str]:
    return re.compile("|".join(repair_data("chrome")["bar_signs"]))
