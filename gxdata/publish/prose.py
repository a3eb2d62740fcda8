"""Words of a page, shown from a notebook's code: headings, paragraphs, lists. Everything is escaped.

A page in two languages cannot keep its text in Markdown cells; it computes it, and shows it through these.
"""

from collections.abc import Iterable, Sequence

from gxdata.chart.display import show_html
from gxdata.chart.text import html_line


def title(text: str) -> None:
    """The page's one title; it is also what the browser's tab and the list of pages show."""
    show_html(f"<h1>{html_line(text)}</h1>", text)


def section(text: str) -> None:
    """A heading that enters the table of contents."""
    show_html(f"<h2>{html_line(text)}</h2>", text)


def subsection(text: str) -> None:
    """A heading below a section; it enters the table of contents too."""
    show_html(f"<h3>{html_line(text)}</h3>", text)


def paragraphs(*texts: str) -> None:
    """Paragraphs."""
    show_html("".join(f"<p>{html_line(text)}</p>" for text in texts), "\n".join(texts))


def points(items: Iterable[str]) -> None:
    """A list of points; nothing if there are none."""
    entries = list(items)
    if entries:
        listed = "".join(f"<li>{html_line(text)}</li>" for text in entries)
        show_html(f'<ul class="points">{listed}</ul>', "\n".join(entries))


def notice(text: str) -> None:
    """A paragraph that must not be overlooked, such as that all that follows is fictional."""
    show_html(f'<p class="notice" role="note">{html_line(text)}</p>', text)


def key_figures(figures: Sequence[tuple[str, str, str]]) -> None:
    """Headline figures side by side.

    Parameters
    ----------
    figures
        For each, the figure as it is written, what it counts, and a remark such as its share (may be empty).
    """
    boxes = "".join(
        f"<div><dt>{html_line(what)}</dt><dd><strong>{html_line(figure)}</strong>"
        + (f"<small>{html_line(remark)}</small>" if remark else "")
        + "</dd></div>"
        for figure, what, remark in figures
    )
    plain = "\n".join(f"{what}: {figure} {remark}".rstrip() for figure, what, remark in figures)
    show_html(f'<dl class="key-figures">{boxes}</dl>', plain)
