"""A small writer of RTF files, as Word for Chinese writes them."""

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset134 SimSun;}"
    r"{\f2\fnil\fcharset2 Wingdings;}}"
)
HEAD = r"{\rtf1\ansi\ansicpg936\deff1\uc2" + FONTS


def rtf(body: str | bytes, head: str = HEAD) -> bytes:
    """A file with this body; beyond ASCII it is written in bytes of GBK, each by its number."""
    own = body if isinstance(body, bytes) else hexadecimal(body).encode("ascii")
    return head.encode("ascii") + own + b"}"


def hexadecimal(text: str) -> str:
    return "".join(
        c if c.isascii() else "".join(rf"\'{byte:02x}" for byte in c.encode("gbk")) for c in text
    )


def by_number(text: str) -> str:
    """Characters by their numbers, each with its two bytes behind it for programs that do not know it."""
    return "".join(
        rf"\u{ord(c) - 0x10000 if ord(c) > 0x7FFF else ord(c)}{hexadecimal(c)}" for c in text
    )


def row(*cells: str, edges: tuple[int, ...] = (), flags: tuple[str, ...] = ()) -> str:
    """A row: its definition before the cells and, as Word writes it, behind them again."""
    edges = edges or tuple(1000 * (n + 1) for n in range(len(cells)))
    flags = flags or ("",) * len(edges)
    definition = r"\trowd\trleft0" + "".join(
        rf"{flag}\clbrdrt\brdrs\cellx{edge}" for flag, edge in zip(flags, edges, strict=True)
    )
    text = "".join(rf"{{\f1 {cell}\cell }}" for cell in cells)
    return rf"{definition}\pard\plain\intbl {text}\pard\plain\intbl {{{definition}\row }}"


def rtf_of(items: list[str | list[list[str]]]) -> bytes:
    """A file of paragraphs and plain tables."""
    parts = [
        rf"\pard\plain\f1 {item}\par " if isinstance(item, str) else "".join(row(*r) for r in item)
        for item in items
    ]
    return rtf("".join(parts))
