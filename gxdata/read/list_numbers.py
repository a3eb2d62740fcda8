"""Print the counts of numbered paragraphs as word processors do: ``三``, ``c``, ``③``, ``3``."""

HAN = "零一二三四五六七八九"
HAN_FORMATS = frozenset(
    (
        "chineseCounting chineseCountingThousand japaneseCounting taiwaneseCounting taiwaneseCountingThousand "
        "ideographDigital koreanCounting"
    ).split()
)


def format_count(count: int, form: str) -> str:
    """A count in a number format (an OOXML ``numFmt``): in Chinese numerals up to 99, in letters, or in digits."""
    if form in HAN_FORMATS and 0 < count < 100:
        tens, ones = divmod(count, 10)
        head = ("" if tens == 1 else HAN[tens]) + "十" if tens else ""
        return head + (HAN[ones] if ones else "")
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26:
        return chr((ord("a") if form == "lowerLetter" else ord("A")) + count - 1)
    if form == "decimalEnclosedCircle" and 0 < count <= 20:
        return chr(0x2460 + count - 1)
    return str(count)
