"""One number in other forms that say the same: each is told the key of its cell, and the text that stands there."""

_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千", "万")


def with_unit(key: str, text: str) -> str:
    """The number with its unit behind it."""
    if key.endswith("amount"):
        return text if text.endswith("元") else f"{text}万元"
    return f"{text}{'项' if 'items' in key or 'projects' in key else '件'}"


def with_thousands(_: str, text: str) -> str:
    """The number with a comma after its thousands."""
    return f"{int(text):,}" if text.isdecimal() else text


def full_width(_: str, text: str) -> str:
    """The number in full-width digits."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isdecimal() else c for c in text)


def unseen(_: str, text: str) -> str:
    """The number with characters without width before it and in its midst."""
    return f"\u200b{text[:1]}\u200b\u00ad{text[1:]}\ufeff"


def padded(_: str, text: str) -> str:
    """The number between spaces of several kinds."""
    return f"\u3000{text}\u00a0"


def chinese(_: str, text: str) -> str:
    """The number in Chinese numerals, up to the ten thousands."""
    if not text.isdecimal() or int(text) >= 100_000:
        return text
    if int(text) == 0:
        return "零"
    said, gap = "", False
    for place, digit in zip(reversed(range(len(text))), text, strict=True):
        if digit == "0":
            gap = bool(said)
            continue
        said += ("零" if gap else "") + _DIGITS[int(digit)] + _PLACES[place]
        gap = False
    return said.removeprefix("一") if said.startswith("一十") else said
