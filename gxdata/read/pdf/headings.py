"""Headings of columns that run over several lines, in tables without ruled lines."""

from gxdata.read.pdf.lines import TextLine, Word
from gxdata.read.pdf.wrapped import APART, HAN, MAX_LEADING, NUMBER, OFF, one_column


def with_whole_headings(lines: list[TextLine]) -> list[TextLine]:
    """The lines of a page with each row of headings that are wrapped about the middle of their row on one line.

    That is done only for three evenly spaced lines that stand apart from others, and whose words form columns: in each
    one word a line, a whole heading on the middle line or the same column above and below it.
    """
    found: list[TextLine] = []
    n = 0
    while n < len(lines):
        row = _row(lines[n : n + 3]) if _stands_apart(lines, n) else None
        found.append(row or lines[n])
        n += 3 if row else 1
    return found


def _stands_apart(lines: list[TextLine], n: int) -> bool:
    """Whether three lines from `n` on are evenly spaced, and nearer together than the lines around them."""
    if not 0 < n < len(lines) - 3:
        return False
    before, first, middle, last, behind = lines[n - 1 : n + 4]
    size = middle.size
    step = middle.bottom - first.bottom
    # Headings of two lines stand half a line above and below those of one.
    pitch = step if step > size else 2 * step
    return (
        abs(last.bottom - middle.bottom - step) <= OFF * size
        and pitch <= MAX_LEADING * size
        and first.bottom - before.bottom >= pitch + APART * size
        and behind.bottom - last.bottom >= pitch + APART * size
    )


def _row(lines: list[TextLine]) -> TextLine | None:
    """The headings as one line, or None where these are none or their columns are not certain."""
    first, middle, last = lines
    words = [(word, n) for n, line in enumerate(lines) for word in line.words]
    size = middle.size
    if (
        len(middle.words) < 2
        or len(first.words) != len(last.words)
        or any(NUMBER.fullmatch(word.text) or not HAN.search(word.text) for word, _ in words)
        or any(abs(line.size - size) > OFF * size for line in lines)
    ):
        return None
    columns: list[list[tuple[Word, int]]] = []
    for word, n in sorted(words, key=lambda found: found[0].left):
        if columns and word.left < max(other.right for other, _ in columns[-1]):
            if len(columns[-1]) == len(lines):
                return None
            columns[-1].append((word, n))
        else:
            columns.append([(word, n)])
    for column in columns:
        column.sort(key=lambda found: found[1])
        at = [n for _, n in column]
        if at not in ([1], [0, 2], [0, 1, 2]) or not one_column(
            [(word.left, word.right) for word, _ in column], size
        ):
            return None
    whole = tuple(Word(tuple(c for word, _ in column for c in word.chars)) for column in columns)
    text = " ".join(word.text for word in whole)
    right = max(line.right for line in lines)
    return TextLine(text, whole[0].left, first.top, right, last.bottom, size, True, whole)
