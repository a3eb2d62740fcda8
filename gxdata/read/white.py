"""White space as pages use it."""

import re

WHITE = re.compile(r"[ \t\r\n\f\v\u00a0\u3000\u200b\ufeff]+")


def clean(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    return WHITE.sub(" ", text).strip()
