"""The dictionary as one HTML page that needs nothing else."""

from collections.abc import Iterable
from html import escape

from gxdata.catalogue import Lang
from gxdata.dictionary.model import Grid, Part
from gxdata.dictionary.words import words

TAGS = {"zh": "zh-Hans", "en": "en"}
STYLE = """
:root{color-scheme:light dark;--paper:#fff;--ink:#22272e;--link:#1f5f99}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e3e7ec;--link:#8cc0f0}}
body{background:var(--paper);color:var(--ink);
  font:16px/1.6 "Gxdata Sans SC",system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
  margin:0 auto;
  max-width:76rem;padding:1rem}
h2,h3,h4{margin:2.2rem 0 .4rem;scroll-margin-top:1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;margin:.5rem 0;min-width:40rem}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #8888;padding:.25rem .5rem;text-align:start;vertical-align:top}
thead th{background:#8882}
tbody th{font-weight:400}
code{font:.95em ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
nav ul{columns:3 14rem;padding-inline-start:1.2rem}
a{color:var(--link)}
a:focus-visible,.wide:focus-visible{outline:3px solid #06c}
@media print{:root{--paper:#fff;--ink:#000;--link:#000}.wide{overflow:visible}table{min-width:0}tr{break-inside:avoid}}
"""


def to_html(parts: Iterable[Part], lang: Lang, elsewhere: str, font: str = "") -> str:
    """Parts as a page.

    Parameters
    ----------
    parts
        In reading order; the first holds the title.
    lang
        Their language.
    elsewhere
        Where the same page in the other language stands.
    font
        A rule ``@font-face`` for machines without a Chinese font.
    """
    first, *rest = parts
    say = words(lang)
    other: Lang = "en" if lang == "zh" else "zh"
    body = "".join(_part(part) for part in rest)
    lines = "".join(f"<p>{escape(line)}</p>" for line in first.lines)
    return (
        f'<!doctype html>\n<html lang="{TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; font-src data:\">\n"
        f"<title>{escape(first.heading)}</title>\n<style>{font}{STYLE}</style>\n</head>\n<body>\n"
        f'<header><h1 id="{first.anchor}">{escape(first.heading)}</h1>'
        f'<p><a href="{escape(elsewhere)}" lang="{TAGS[other]}" hreflang="{TAGS[other]}">'
        f"{say['other']}</a></p>{lines}</header>\n"
        f'<nav aria-label="{say["contents"]}">{_contents(rest)}</nav>\n'
        f"<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _contents(parts: list[Part]) -> str:
    """Links to every part but the tables of forms, which stand right below their form."""
    links = (
        f'<li><a href="#{part.anchor}">{escape(part.heading)}</a></li>'
        for part in parts
        if part.level <= 3
    )
    return f"<ul>{''.join(links)}</ul>"


def _part(part: Part) -> str:
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in part.lines)
    heading = f'<h{part.level} id="{part.anchor}">{escape(part.heading)}</h{part.level}>\n'
    return heading + lines + (_grid(part.grid) if part.grid and part.grid.rows else "")


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in grid.head)
    rows = "".join(f"<tr>{_cells(row, grid)}</tr>\n" for row in grid.rows)
    # A table wider than the screen scrolls by itself, by keyboard too.
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(grid.caption)}">'
        f"<table><caption>{escape(grid.caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
    )


def _cells(row: tuple[str, ...], grid: Grid) -> str:
    cells = []
    for n, cell in enumerate(row):
        text = f"<code>{escape(cell)}</code>" if n in grid.coded and cell else escape(cell)
        cells.append(f'<th scope="row">{text}</th>' if n == 0 else f"<td>{text}</td>")
    return "".join(cells)
