"""Apply the mends to a whole document."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from gxdata.mend.bare_glosses import has_bare_glosses, strip_bare_glosses
from gxdata.mend.bullets import BULLET_SIGNS, has_idle_bullets, without_idle_bullets
from gxdata.mend.chrome import has_chrome, without_chrome
from gxdata.mend.contacts.mask import MASK, column_label, mask_contacts
from gxdata.mend.contacts.signs import contact_places, has_contacts
from gxdata.mend.contacts.wrapped import mask_wrapped, may_be_cut
from gxdata.mend.dates import has_lost_glyphs, restore_dates
from gxdata.mend.gbk.shifted import SIGNS as SHIFTED
from gxdata.mend.gbk.shifted import has_shifted, model_of, shift_back
from gxdata.mend.glosses import (
    TONED,
    has_glosses,
    has_unbracketed,
    strip_glosses,
    strip_unbracketed,
)
from gxdata.mend.intruders import (
    has_brands,
    has_masks,
    has_spam,
    is_spam,
    mark_brands,
)
from gxdata.mend.letter_spaced import has_spaced_letters, join_letters
from gxdata.mend.look_alikes import (
    FULL_WIDTH_SIGNS,
    RADICAL_SIGNS,
    has_full_width,
    has_radicals,
    to_ascii,
    to_characters,
)
from gxdata.mend.lost_lines import has_lost_lines, restore_lines
from gxdata.mend.lost_tones import has_lost_tones, strip_lost_tones
from gxdata.mend.presentation import PRESENTATION_SIGNS, has_presentation_forms, to_plain_forms
from gxdata.mend.repeats import has_repeats, without_repeats
from gxdata.mend.script import (
    has_strays,
    is_taiwanese,
    is_traditional,
    to_mainland,
    to_simplified,
    without_strays,
)
from gxdata.mend.steps import Mend, on_texts, without_lines
from gxdata.mend.substituted import has_substitutes, substitute, without_substitute
from gxdata.read.decode import READ_AS
from gxdata.read.document import TEXT_OF, Block, Document, Line
from gxdata.read.unreadable import UNREADABLE

# The code of what `read.decode` has undone.
MISREAD = "mojibake"
ANYTHING: frozenset[str] = frozenset()
# Pieces of one document that are searched for their reading; a page with more is no report worth the time.
MOST_SHIFTED = 40
LABEL = 12  # characters of a line that may be the label of the next one
BETWEEN = "\n\n"  # what no number goes on behind, between cells
LAST_OF_PLANE = "\uffff"
BEYOND_PLANE = re.compile("[\U00010000-\U0010ffff]")
HAN_RUNS = re.compile(r"[\u4e00-\u9fff]{2,12}")


def mend(document: Document) -> Document:
    """A mended copy of `document`; the codes of the mends made are added to its ``repairs``."""
    if READ_AS in document.encoding and MISREAD not in document.repairs:
        document = replace(document, repairs=(*document.repairs, MISREAD))
    text = Text(document)
    for step in MENDS:
        if step.signs and step.signs.isdisjoint(text.signs):
            continue
        if not step.needed(text.whole):
            continue
        mended = step.apply(document) if step.apply else document
        if mended is document and step.apply:
            continue
        codes = document.repairs
        codes = codes if step.code in codes else (*codes, step.code)
        if mended is not document:
            text = Text(mended)
        document = replace(mended, repairs=codes)
    return document


class Text:
    """What the mends look at of a document: its whole text, and which of the signs of damage it holds."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def whole(self) -> str:
        """Title, lines and cells, one a line."""
        return "\n".join(self._document.texts())

    @cached_property
    def signs(self) -> frozenset[str]:
        """The signs of any mend that the text holds; mostly none, which one search tells."""
        found = frozenset(ALL_SIGNS.findall(self.whole))
        if len(self.whole.encode("utf-16-le", "surrogatepass")) > 2 * len(self.whole):
            found |= frozenset(BEYOND_PLANE.findall(self.whole))
        return found


def _shift_back(document: Document) -> Document:
    """Set shifted GBK right, with the help of the words that the document itself uses."""
    left = MOST_SHIFTED

    def shifted(text: str) -> str:
        nonlocal left
        if left <= 0 or not has_shifted(text):
            return text
        left -= 1
        return shift_back(text, model)

    sound = "\n".join(text for text in document.texts() if not has_shifted(text))
    own = " ".join(HAN_RUNS.findall(to_simplified(sound[:20_000])))
    model = model_of(own, traditional=is_traditional(sound))
    return on_texts(shifted)(document)


def _simplify(document: Document) -> Document:
    return replace(on_texts(to_simplified)(document), script="hant")


def _to_mainland(document: Document) -> Document:
    return on_texts(to_mainland)(document) if document.script == "hant" else document


def _without_substitute(document: Document) -> Document:
    brand = substitute("\n".join(document.texts()))
    return on_texts(lambda text: without_substitute(text, brand))(document) if brand else document


def _mask_contacts(document: Document) -> Document:
    """Mask contacts in lines and cells: the one before may be what says that this is a name or a number."""
    mended = list(document.blocks)
    signed = _signed(
        [
            block.text if isinstance(block, Line) else BETWEEN.join(map(TEXT_OF, block.cells))
            for block in mended
        ]
    )
    for n in sorted({*signed, *(n + 1 for n in signed if n + 1 < len(mended))}):
        before = document.blocks[n - 1] if n else None
        label = before.text if isinstance(before, Line) and len(before.text) <= LABEL else ""
        if n in signed or (label and isinstance(mended[n], Line)):
            mended[n] = _masked_block(mended[n], label)
    for n in sorted(signed):
        for cut in (n - 1, n):
            _mask_cut(document.blocks, mended, cut)
    blocks = tuple(mended)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _mask_cut(blocks: Sequence[Block], mended: list[Block], n: int) -> None:
    """Mask what the end of line `n` cuts in two, in `mended`."""
    first, second = (blocks[n], blocks[n + 1]) if 0 <= n < len(blocks) - 1 else (None, None)
    if not (isinstance(first, Line) and isinstance(second, Line)):
        return
    if not may_be_cut(first.text, second.text):
        return
    for at, masked in enumerate(mask_wrapped(first.text, second.text), n):
        line = mended[at]
        if isinstance(line, Line):
            both = zip(line.text, masked, strict=True)
            line = replace(line, text="".join(MASK if MASK in pair else pair[0] for pair in both))
        mended[at] = line


def _signed(texts: Sequence[str]) -> set[int]:
    """Which of some texts may hold contacts; told by one look at all of them."""
    starts = list(accumulate((len(text) + len(BETWEEN) for text in texts), initial=0))
    return {bisect_right(starts, at) - 1 for at in contact_places(BETWEEN.join(texts))}


def _masked_block(block: Block, label: str) -> Block:
    if isinstance(block, Line):
        return replace(block, text=mask_contacts(block.text, label))
    cells, label = [], ""
    heads: dict[int, str] = {}
    signed = _signed(list(map(TEXT_OF, block.cells)))
    for n, cell in enumerate(block.cells):
        text = cell.text
        head = heads.get(cell.column, "")
        if head or n in signed or n - 1 in signed or "联" in text:
            masked = mask_contacts(text, label)
            cell = cell._replace(text=mask_contacts(masked, head) if head else masked)
        cells.append(cell)
        if len(text) <= LABEL and column_label(text):
            heads[cell.column] = text
        label = text
    return replace(block, cells=tuple(cells))


# All mends in the order they are made. A gloss hides the character that a later mend would look for; shifted bytes
# must be read before the script changes what they are; Taiwan's words are looked for in simplified characters; contacts
# go last, when every digit is one.
MENDS = (
    Mend("bytes_lost", frozenset(UNREADABLE), lambda _: True),
    Mend("pinyin_gloss", TONED | frozenset("(（"), has_glosses, on_texts(strip_glosses)),
    Mend("pinyin_gloss", TONED, has_unbracketed, on_texts(strip_unbracketed)),
    Mend("pinyin_gloss", frozenset("(（["), has_lost_tones, on_texts(strip_lost_tones)),
    Mend("pinyin_gloss", ANYTHING, has_bare_glosses, strip_bare_glosses),
    Mend("gbk_shift", SHIFTED, has_shifted, _shift_back),
    Mend("gbk_unsolved", SHIFTED, has_shifted),
    Mend("radical_forms", RADICAL_SIGNS, has_radicals, on_texts(to_characters)),
    Mend("full_width", FULL_WIDTH_SIGNS, has_full_width, on_texts(to_ascii)),
    Mend(
        "presentation_forms",
        PRESENTATION_SIGNS,
        has_presentation_forms,
        on_texts(to_plain_forms),
    ),
    Mend("traditional_script", ANYTHING, is_traditional, _simplify),
    Mend("traditional_script", ANYTHING, has_strays, on_texts(without_strays)),
    Mend("taiwan_wording", ANYTHING, is_taiwanese, _to_mainland),
    Mend("letters_joined", ANYTHING, has_spaced_letters, on_texts(join_letters)),
    Mend("lost_date_glyphs", ANYTHING, has_lost_glyphs, on_texts(restore_dates)),
    Mend("lost_lines", ANYTHING, has_lost_lines, restore_lines),
    Mend("repeated_lines", ANYTHING, has_repeats, without_repeats),
    Mend("idle_bullets", BULLET_SIGNS, has_idle_bullets, without_idle_bullets),
    Mend("spam_lines", ANYTHING, has_spam, without_lines(is_spam)),
    Mend("brand_damage", ANYTHING, has_substitutes, _without_substitute),
    Mend("brand_damage", ANYTHING, has_brands, on_texts(mark_brands)),
    Mend("masked", frozenset("*＊×XxＸｘ○〇某"), has_masks),
    Mend("page_chrome", ANYTHING, has_chrome, without_chrome),
    Mend("contacts_masked", ANYTHING, has_contacts, _mask_contacts),
)
SIGNS = frozenset().union(*(step.signs for step in MENDS))
# A class of characters is looked up fast only where none lies beyond the basic plane; those are looked for apart.
ALL_SIGNS = re.compile(f"[{re.escape(''.join(sorted(c for c in SIGNS if c <= LAST_OF_PLANE)))}]")
