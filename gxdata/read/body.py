"""Whether one cell of a table holds the body of a report, as pages do that are laid out by tables."""

import re

# As many numbered parts, and sentences in them, has the shortest of reports. Labels of rows that were put into one cell
# are numbered, too, and no sentences.
MIN_PARTS, MIN_SENTENCES = 3, 3
PART = re.compile(r"(?<![第（(])[一二三四五六](?=\s?、)")
# No label has as many characters.
SHORTEST = 120


def is_body(text: str) -> bool:
    """Whether the text of a cell is that of a report, and no label or value."""
    return (
        len(text) >= SHORTEST
        and text.count("。") >= MIN_SENTENCES
        and len(set(PART.findall(text))) >= MIN_PARTS
    )
