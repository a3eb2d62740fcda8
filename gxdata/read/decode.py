"""From bytes to text: find the character encoding, and never lose a byte without saying so."""

import codecs
import re

# How a page may name its encoding; gb2312 and gbk are read as gb18030, their superset.
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5-hkscs": "big5hkscs",
}
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of these reports. The encoding whose reading holds most of them is the right one: bytes of
# one Chinese encoding usually decode in another too, but then to rare characters.
COMMON = frozenset(
    "的一是在不了有和中大为政府信息公开年度报告工作情况本机关申请国务院条例的資訊開報務機關發"
)
# A page counts as UTF-8 while no more than this share of it fails to decode (a cut or a corrupted byte).
UTF8_DAMAGE = 0.002


def decode(content: bytes) -> tuple[str, str]:
    """Decode `content`.

    Parameters
    ----------
    content
        Raw bytes of a text or an HTML page.

    Returns
    -------
    text, encoding
        The text, and the name of the encoding used. Bytes that cannot be decoded stand as U+FFFD in the text.
    """
    for bom, name in BOMS:
        if content.startswith(bom):
            return content.decode(name, errors="replace"), name
    text = content.decode("utf-8", errors="replace")
    if text.count("\ufffd") <= UTF8_DAMAGE * len(text):
        return text, "utf-8"
    return max(
        ((content.decode(name, errors="replace"), name) for name in _candidates(content)),
        key=lambda pair: _plausibility(pair[0]),
    )


def _candidates(content: bytes) -> list[str]:
    names = ["gb18030", "big5hkscs", "utf-8"]
    declared = DECLARED.search(content[:4096])
    if declared:
        name = declared[1].decode("ascii").lower()
        name = SUPERSETS.get(name, name)
        try:
            "".encode(
                name
            )  # not codecs.lookup: it knows codecs that are no encodings of text, such as hex
        except LookupError:
            return names
        # First, so that it wins where two readings are equally plausible.
        names = [name, *(n for n in names if n != name)]
    return names


def _plausibility(text: str) -> float:
    beyond_ascii = sum(c > "\x7f" for c in text) or 1
    return (sum(c in COMMON for c in text) - 5 * text.count("\ufffd")) / beyond_ascii
