"""Words of a page, shown from a notebook's code: headings, paragraphs, lists. Everything is escaped.

A page in two languages cannot keep its text in Markdown cells; it computes it, and shows it through these.
"""

from collections.abc import Iterable, Sequence
from html import escape

from gxdata.chart.display import show_html
from gxdata.chart.text import one_line


def title(text: str) -> None:
    """The page's one title; it is also what the browser's tab and the list of pages show."""
    show_html(f"<h1>{_text(text)}</h1>", text)


def section(text: str) -> None:
    """A heading that enters the table of contents."""
    show_html(f"<h2>{_text(text)}</h2>", text)


def subsection(text: str) -> None:
    """A heading below a section; it enters the table of contents too."""
    show_html(f"<h3>{_text(text)}</h3>", text)


def paragraphs(*texts: str) -> None:
    """Paragraphs."""
    show_html("".join(f"<p>{_text(text)}</p>" for text in texts), "\n".join(texts))


def points(items: Iterable[str]) -> None:
    """A list of points; nothing if there are none."""
    entries = list(items)
    if entries:
        listed = "".join(f"<li>{_text(text)}</li>" for text in entries)
        show_html(f'<ul class="points">{listed}</ul>', "\n".join(entries))


def notice(text: str) -> None:
    """A paragraph that must not be overlooked, such as that all that follows is fictional."""
    show_html(f'<p class="notice" role="note">{_text(text)}</p>', text)


def key_figures(figures: Sequence[tuple[str, str, str]]) -> None:
    """Headline figures side by side.

    Parameters
    ----------
    figures
        For each, the figure as it is written, what it counts, and a remark such as its share (may be empty).
    """
    boxes = "".join(
        f"<div><dt>{_text(what)}</dt><dd><strong>{_text(figure)}</strong>"
        + (f"<small>{_text(remark)}</small>" if remark else "")
        + "</dd></div>"
        for figure, what, remark in figures
    )
    plain = "\n".join(f"{what}: {figure} {remark}".rstrip() for figure, what, remark in figures)
    show_html(f'<dl class="key-figures">{boxes}</dl>', plain)


def _text(text: str) -> str:
    return escape(one_line(text))
