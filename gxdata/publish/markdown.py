"""Markdown of notebooks as HTML that cannot act: no raw HTML, no picture from elsewhere."""

from functools import cache

import mistune


class _Inert(mistune.HTMLRenderer):
    """Escapes raw HTML (mistune also takes away ``javascript:`` links), and keeps only a picture's words."""

    def __init__(self) -> None:
        super().__init__(escape=True)

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if url.startswith("data:image/"):
            return super().image(text, url, title)
        return mistune.escape(text)


@cache
def _renderer() -> mistune.Markdown:
    return mistune.create_markdown(renderer=_Inert(), plugins=["table", "strikethrough"])


def markdown_html(source: str) -> str:
    """Render Markdown. Raw HTML in it is shown as text."""
    return str(_renderer()(source))
