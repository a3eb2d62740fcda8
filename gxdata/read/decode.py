"""From bytes to text: find the character encoding, and never lose a byte without saying so."""

import codecs
import re

from gxdata.read.escapes import unescaped
from gxdata.read.misread import misreading
from gxdata.read.nuls import NUL, may_be_text, without_nuls
from gxdata.read.off_by_one import without_slips
from gxdata.read.unreadable import UNREADABLE

# How a page may name its encoding; what is not listed here is not believed. The older sets are read as the superset
# that holds them.
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
GB, BIG5, UTF8 = "gb18030", "big5hkscs", "utf-8"
NAMES = {
    **dict.fromkeys(
        "gb2312 gbk gb18030 gb_2312-80 gb_2312 gb2312-80 x-gbk cp936 ms936 windows-936 euc-cn euccn "
        "csgb2312 chinese hz-gb-2312 iso-ir-58".split(),
        GB,
    ),
    **dict.fromkeys(
        "big5 big5-hkscs big5hkscs cp950 x-x-big5 windows-950 csbig5 big5-tw".split(), BIG5
    ),
    **dict.fromkeys("utf-8 utf8 unicode-1-1-utf-8".split(), UTF8),
}
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of these reports. The encoding whose reading holds most of them is the right one: bytes of
# one Chinese encoding usually decode in another too, but then to rare characters.
COMMON = (
    "的一是在不了有和中大为政府信息公开年度报告工作情况本机关申请国务院条例人民市县区镇乡局办室主动及时"
    "发布网站月日件数条理行法规定要求内容提进部门制共其他上下以与对等加强全面实现根据按照现将如存问题改"
    "資訊開報務機關發為會動時網數條實現據將題進門處理總結內個說點從應當組織領導對於與業計劃"
    "，。、：；（）《》“”０１２３４５６７８９"
)
RUNS_OF_COMMON = re.compile(f"[{COMMON}]+")
# What stands in UTF-8 where somebody else could not decode a byte.
REPLACED = UNREADABLE.encode()
# The same in GB 18030, read as UTF-8: two of its four bytes look like digits; the first may end the character before.
REPLACED_AS_DIGITS = re.compile(f"[^\x00-\x7f]1{UNREADABLE}7")
# What GB 18030 gives for the bytes A3 A0, which word processors write for a wide space.
UNDEFINED_SPACE = "\ue5e5"
# Between the encoding of a page and that in which it was read before it was saved.
READ_AS = " read as "
# A text is in the encoding that leaves no more than this share of it undecoded (a cut or a corrupted byte).
DAMAGE = 0.002
# Characters of UTF-8, and as many as no text of another encoding holds by chance. A page that was put together of two
# encodings changes between them where a line or a tag ends, and so much is right of what is in the other one.
RUN_OF_UTF8 = re.compile(rb"(?:[\xe3-\xef][\x80-\xbf]{2}){8}")
PIECES, RIGHT = re.compile(rb"(?<=[\n>])(?=[^<>\n])"), 0.35
# HZ writes the characters of a line in ASCII, between these.
HZ_OPENS, FEW = b"~{", 8
# What goes on behind bytes that GB 18030 cannot read, and how many bytes are looked at to find where.
# A text with more than so many such places is beyond help.
REALIGN, AHEAD, MOST_REALIGNED = "gxdata.realign", 40, 400
# So plausible is what is taken for a text though it holds NULs.
WHOLE_TEXT = 0.2
# Bytes that are enough to tell encodings apart.
SAMPLE = 12_000
# High bytes of a UTF-16 text of these reports: ASCII, signs, characters, full-width forms.
HIGH_BYTES = bytes((0x00, 0x20, 0x22, 0x24, 0x25, 0x2E, 0x2F, 0x30, 0xFF, *range(0x4E, 0xA0)))


def decode(content: bytes) -> tuple[str, str]:
    """Decode `content`, and undo a wrong reading with which it was saved.

    Returns
    -------
    text, encoding
        The text, and the name of the encoding used. Bytes that cannot be decoded stand as U+FFFD in the text. Where the
        page had been saved as something else read it, the name says so: ``utf-8 read as windows-1252``.
    """
    text, name = _decoded(content)
    if "\x00" in text:
        text = without_nuls(text)
    text = text.replace(UNDEFINED_SPACE, "\u3000")
    if f"1{UNREADABLE}7" in text:
        text = REPLACED_AS_DIGITS.sub(UNREADABLE, text)
    wrong = misreading(text, plausibility)
    if wrong is None:
        return unescaped(text), name
    return unescaped(wrong.undone(text)), f"{wrong.encoding}{READ_AS}{wrong.read_as}"


def _decoded(content: bytes) -> tuple[str, str]:
    for bom, name in BOMS:
        if content.startswith(bom):
            text = content.decode(name, errors="replace")
            if name != "utf-8-sig" or _is_nearly_whole(text):
                return text, name
            content = content[len(bom) :]  # the mark was put before a text of another encoding
    sixteen = utf16_without_mark(content) if NUL in content else None
    if sixteen:
        return content.decode(sixteen, errors="replace"), sixteen
    content = content.strip(NUL)
    if content.count(HZ_OPENS) >= FEW and content.isascii():
        return content.decode("hz", errors="replace"), "hz"
    text = content.decode(UTF8, errors="replace")
    if _is_nearly_whole(text) or text.count(UNREADABLE) == content.count(REPLACED):
        return text, UTF8
    sixteen = utf16_without_mark(content)
    if sixteen:
        return content.decode(sixteen, errors="replace"), sixteen
    if RUN_OF_UTF8.search(content) and (pieces := _of_two(content)):
        return "".join(pieces), f"{UTF8} and {GB}"
    sample = _sample(content)
    name = max(_candidates(content), key=lambda n: plausibility(sample.decode(n, errors="replace")))
    text = content.decode(name, errors="replace")
    if name == GB and 0 < text.count(UNREADABLE) <= MOST_REALIGNED:
        text = without_slips(content, _with_realignment)
    return text, name


def _of_two(content: bytes) -> list[str]:
    """The pieces of a page that is partly in UTF-8 and partly in GB 18030, each as what it is; of another page none."""
    pieces, told = [], 0
    for piece in PIECES.split(content):
        text = piece.decode(UTF8, errors="replace")
        if 2 * text.count(UNREADABLE) > len(text) - len(text.encode("ascii", "ignore")):
            text = _with_realignment(piece)
            told += len(text) if plausibility(text) >= RIGHT else 0
        pieces.append(text)
    return pieces if told >= FEW else []


def _with_realignment(content: bytes) -> str:
    return content.decode(GB, errors=REALIGN)


def _realigned(error: UnicodeError) -> tuple[str, int]:
    """One U+FFFD for what a byte that was changed, lost or put in makes unreadable, and where the text goes on.

    The bytes of GB 18030 go in pairs: behind such a byte the pairs may be read one off up to the line's end. The text
    goes on where it is most plausible: one, two or three bytes on, and never behind a character of ASCII, a digit above
    all.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    start, content = error.start, error.object
    beyond = content[start + 1 : start + 3]
    skipped = next((n for n, byte in enumerate(beyond) if byte < 0x80), len(beyond))
    ends = range(start + 1, start + 2 + skipped)
    best = max(ends, key=lambda end: plausibility(_line(content, end)))
    return UNREADABLE, best


def _line(content: bytes, start: int) -> str:
    """What the next bytes of a line would be, read from `start` on."""
    return content[start : start + AHEAD].split(b"\n", 1)[0].decode(GB, errors="replace")


codecs.register_error(REALIGN, _realigned)


def utf16_without_mark(content: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where the bytes are such a text that bears no byte order mark, else None.

    Told from the bytes that would be the higher ones: of a Chinese text they are few different ones, and the lower ones
    many.
    """
    sample = content[:4096]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2], sample[1::2]
    shares = [
        (len(half) - len(half.translate(None, HIGH_BYTES))) / len(half) for half in (even, odd)
    ]
    for name, high, low, share in (
        ("utf-16-be", even, odd, shares[0]),
        ("utf-16-le", odd, even, shares[1]),
    ):
        if share < 0.97 or low.count(0) > 0.2 * len(low):
            continue
        text = sample[: len(sample) // 2 * 2].decode(name, errors="replace")
        if plausibility(text) > 0.1 or high.count(0) > 0.2 * len(high):
            return name
    return None


def is_text_with_nuls(content: bytes) -> bool:
    """Whether bytes with NULs among them are a text all the same: Chinese of reports, in one of its encodings."""
    sample = content.strip(NUL)[:4096]
    return may_be_text(sample) and plausibility(_decoded(sample)[0]) > WHOLE_TEXT


def _is_nearly_whole(text: str) -> bool:
    return text.count(UNREADABLE) <= DAMAGE * len(text)


def _sample(content: bytes) -> bytes:
    """The part that tells most: from the first byte on that is not ASCII, so not the scripts of a page's head."""
    if len(content) <= SAMPLE:
        return content
    beyond = re.search(rb"[\x80-\xff]", content)
    start = beyond.start() if beyond else 0
    return content[start : start + SAMPLE]


def _candidates(content: bytes) -> list[str]:
    names = [GB, BIG5, UTF8]
    declared = DECLARED.search(content[:4096])
    name = NAMES.get(declared[1].decode("ascii").lower()) if declared else None
    # First, so that it wins where two readings are equally plausible.
    return [name, *(n for n in names if n != name)] if name else names


def plausibility(text: str) -> float:
    """How much of what is beyond ASCII in `text` is common in these reports; what is undecoded counts against it."""
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) or 1
    common = sum(map(len, RUNS_OF_COMMON.findall(text)))
    return (common - 5 * text.count(UNREADABLE)) / beyond_ascii
