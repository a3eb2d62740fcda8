"""Pictures in the cells of tables: where one stands beside digits or alone, it may be a number, or a part of one."""

import re

# What stands for a thing that is no character, such as a picture (Unicode).
PICTURE = "\ufffc"
WORD = re.compile(r"[^\W\d_]")


def without_ornaments(text: str) -> str:
    """A cell's text without the pictures that stand beside words."""
    return text.replace(PICTURE, "") if PICTURE in text and WORD.search(text) else text
