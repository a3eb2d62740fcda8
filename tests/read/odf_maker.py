"""A small writer of OpenDocument files."""

from tests.read.makers import archive

URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(
    f'xmlns:{name}="{URN}{name}:1.0"' for name in ("office", "text", "table", "style", "draw")
)
TYPE = "application/vnd.oasis.opendocument."


def odf(body: str, styles: str = "", kind: str = "text", **parts: str) -> bytes:
    """A file whose content is `body`, with these automatic styles."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return archive(**{"mimetype": TYPE + kind, "content.xml": content, **parts})


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def td(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{p(text)}</table:table-cell>"


def tr(*cells: str, attributes: str = "") -> str:
    own = (c if c.startswith("<") else td(c) for c in cells)
    return f"<table:table-row {attributes}>{''.join(own)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def odt_of(items: list[str | list[list[str]]]) -> bytes:
    """A text of paragraphs and plain tables."""
    return odf("".join(p(i) if isinstance(i, str) else table(*(tr(*r) for r in i)) for i in items))
