"""Labels that have their English beside them: 规章 Rules."""

import re
from dataclasses import replace

from gxdata.extract.tables.tokens import Token, label_key

# So many letters begin a word in English; most pages have none in their tables.
LETTERS = re.compile(r"[A-Za-z]{4}.*")
# Fewer such labels are words that happen to be English ones.
MIN_LABELS = 3
MAX_LABEL = 160
ENGLISH = re.compile(
    r"(?<=[\u4e00-\u9fa5）)])\s*[/|(（]?\s?[A-Za-z]{4,20}(?:[ ,&/'’-]{1,2}[A-Za-z]{1,20}){0,8}[)）]?"
)


def without_english(stream: list[Token]) -> list[Token]:
    """The stream with its labels in Chinese alone; the very stream where few have English beside them."""
    labels = [
        token.text for token in stream if token.value is None and len(token.text) <= MAX_LABEL
    ]
    if len(LETTERS.findall("\n".join(labels))) < MIN_LABELS:
        return stream
    found = {n: bare for n, token in enumerate(stream) if (bare := _chinese(token))}
    if len(found) < MIN_LABELS:
        return stream
    return [
        replace(token, text=found[n], key=label_key(found[n])) if n in found else token
        for n, token in enumerate(stream)
    ]


def _chinese(token: Token) -> str:
    """The label in Chinese, where it has English beside it; nothing elsewhere."""
    text = token.text
    if token.value is not None or len(text) > MAX_LABEL or "。" in text:
        return ""
    bare = ENGLISH.sub("", text)
    return bare if bare != text else ""
