"""White space as pages use it."""

# Characters without width, which str.split does not take for white space.
UNSEEN = {ord(c): " " for c in "\u200b\ufeff"}


def clean(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    if "\u200b" in text or "\ufeff" in text:
        text = text.translate(UNSEEN)
    return " ".join(text.split())
