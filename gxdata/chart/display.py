"""Put HTML on a notebook's page."""

from typing import Any

from IPython import display as ipython

# Without types of its own; called as what it is, not as what a type checker cannot see.
_display: Any = ipython.display


def show_html(html: str, plain: str) -> None:
    """Show HTML in a notebook, with plain text for where there is none. The HTML must be escaped already."""
    _display({"text/html": html, "text/plain": plain}, raw=True)
