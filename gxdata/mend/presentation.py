"""Characters that set others apart in print, as plain ones: ㈠ → （一）, ︵ → （, ﹪ → %, 𝟐 → 2."""

import re

from gxdata.mend.numerals import NUMERALS

ENCLOSED = {chr(0x3220 + n): f"（{numeral}）" for n, numeral in enumerate(NUMERALS)}
# Brackets and marks of vertical lines, and those of small width. What they are compatible with is the half-width mark,
# except for those that Chinese has of its own.
MARKS = dict(
    zip(
        "︵︶︻︼︹︺︿﹀︽︾﹁﹂﹙﹚﹝﹞︐︑︒︓︔︕︖﹐﹑﹕﹔﹖﹗﹪",
        "（）【】〔〕〈〉《》“”（）〔〕，、。：；！？，、：；？！%",
        strict=True,
    )
)
# Marks half a character wide, as old sets of characters have them.
HALF = dict(zip("｡｢｣､･", "。“”、·", strict=True))
# Mathematical digits: bold, double-struck, sans-serif, sans-serif bold, monospace.
DIGITS = {chr(0x1D7CE + n): str(n % 10) for n in range(50)}
PLAIN = {**ENCLOSED, **MARKS, **HALF, **DIGITS}
PRESENTATION_SIGNS = frozenset(PLAIN)
FORMS = re.compile(f"[{''.join(PLAIN)}]")


def has_presentation_forms(text: str) -> bool:
    """Whether `text` holds an enclosed numeral, a vertical bracket, a mark of less width or a mathematical digit."""
    return FORMS.search(text) is not None


def to_plain_forms(text: str) -> str:
    """`text` with these forms as plain characters; circled numbers, which are marks of notes, stay."""
    return FORMS.sub(lambda found: PLAIN[found[0]], text)
