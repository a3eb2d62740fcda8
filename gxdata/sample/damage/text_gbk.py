"""Pages cut at the bytes of a full stop, and read one byte off behind each wrong cut."""

_STOP = "。".encode("gbk")


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
