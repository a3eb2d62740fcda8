"""Put HTML on a notebook's page."""

from typing import Any

from IPython import display as ipython

# Without types of its own; called as what it is, not as what a type checker cannot see.
_display: Any = ipython.display

CSV = "text/csv"


def show_html(html: str, plain: str, csv: str = "", name: str = "") -> None:
    """Show HTML in a notebook.

    Parameters
    ----------
    html
        The HTML; it must be escaped already.
    plain
        What stands for it where there is no HTML.
    csv, name
        The rows it was made of, and what to call their file: the page offers them beside it.
    """
    bundle = {"text/html": html, "text/plain": plain} | ({CSV: csv} if csv else {})
    _display(bundle, raw=True, metadata={CSV: {"name": name}} if csv else {})
