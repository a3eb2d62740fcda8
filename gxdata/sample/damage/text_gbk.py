"""Pages cut at the bytes of a full stop, and read one byte off behind each wrong cut."""

from collections.abc import Iterator
from random import Random

from gxdata.sample.damage.cells import with_blocks
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.layout import Block, Heading, Paragraph

_STOP = "。".encode("gbk")
_HEADINGS = (
    "（一）主动公开。", "（二）建立健全制度。", "（三）加强政策解读。", "（四）依申请公开。", "（五）监督保障。",
    "（一）加强组织领导。", "（二）拓宽公开渠道。", "（三）规范公开程序。",
)  # fmt: skip


def misread(text: str) -> str:
    """What a site makes of a line of GBK that it cuts wherever the bytes of a full stop stand."""
    return "。".join(map(_decoded, text.encode("gbk", errors="ignore").split(_STOP)))


def _decoded(piece: bytes) -> str:
    """A piece as GBK: half a character is a question mark, a pair that is none leaves nothing."""
    said, at = list[str](), 0
    while at < len(piece):
        if piece[at] < 0x80:
            said.append(chr(piece[at]))
            at += 1
        elif at + 1 < len(piece) and piece[at + 1] >= 0x40:
            said.append(piece[at : at + 2].decode("gbk", errors="ignore"))
            at += 2
        else:
            said.append("?")
            at += 1
    return "".join(said)


def _shift_headings(draft: Draft, rng: Random) -> Draft:
    """Two headings in brackets stand behind the first heading of a section, misread; so are those already there."""
    added = [f"　　{heading}有关工作按要求推进。" for heading in rng.sample(_HEADINGS, 2)]

    def shifted() -> Iterator[Block]:
        seen = 0
        for block in draft.layout.blocks:
            if isinstance(block, Paragraph) and block.text.startswith("（"):
                block = Paragraph(misread(f"　　{block.text}"))
            yield block
            if isinstance(block, Heading):
                seen += 1
                yield from (Paragraph(misread(line)) for line in added if seen == 1)

    return with_blocks(draft, shifted())


TEXT_GBK: Family = {
    "text_gbk_shift": Damage(
        "GBK错位一字节", "GBK read one byte off", ("D54",), on_draft=_shift_headings
    ),
}
