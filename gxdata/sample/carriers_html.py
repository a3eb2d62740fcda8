"""Web pages: a newer site in UTF-8, and an older one in GBK with a body pasted from Word."""

from collections.abc import Callable
from html import escape

from gxdata.sample.layout import Block, Heading, Layout, Paragraph
from gxdata.sample.tables import Cell, TableBlock

Inline = Callable[[str], str]

_WORD_P = "<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>"
_WORD_SPAN = "<span lang=ZH-CN style='font-size:16.0pt;font-family:仿宋_GB2312'>"
_WORD_BOLD = "<b><span style='font-size:16.0pt;font-family:黑体'>"
_WORD_TABLE = (
    "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 "
    "style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>"
)


def page(layout: Layout) -> bytes:
    """A page of a newer government site, in UTF-8."""
    trail = " &gt; ".join(f'<a href="#">{_safe(step)}</a>' for step in layout.breadcrumb)
    title, day = _safe(layout.title), layout.published_on.isoformat()
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head><body>',
        '<div class="nav"><a href="#">首页</a><a href="#">新闻</a><a href="#">政务公开</a></div>',
        f'<div class="crumb">当前位置：{trail}</div>',
        _index_block(layout),
        f"<h1>{title}</h1>",
        f'<div class="meta">发布日期：{day}　浏览次数：<span id="hits"></span>　打印　关闭</div>',
        '<div class="article">',
        *(_plain_block(block) for block in layout.blocks),
        "</div>",
        f'<div class="footer">主办：{_safe(layout.publisher)}　虚构网站　无障碍浏览</div>',
        "</body></html>",
    ]
    return "\n".join(parts).encode() + b"\n"


def page_gbk(layout: Layout) -> bytes:
    """A page of an older site: declared gb2312, written in GB18030, its body from Word."""
    trail = " &gt;&gt; ".join(_safe(step) for step in layout.breadcrumb)
    title, day = _safe(layout.title), layout.published_on.isoformat()
    parts = [
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
        f"<title>{title}</title></head><body bgcolor=#ffffff>",
        f"<table width=960 align=center><tr><td>您的位置：{trail}</td></tr>",
        f"<tr><td align=center class=title>{title}</td></tr>",
        f"<tr><td align=center>发布日期：{day}　【字号：大 中 小】</td></tr><tr><td>",
        *(_word_block(block) for block in layout.blocks),
        "</td></tr><tr><td align=center>【打印本页】【关闭窗口】</td></tr></table></body></html>",
    ]
    return "\n".join(parts).encode("gb18030") + b"\n"


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _index_block(layout: Layout) -> str:
    """The table with index number and publisher that sites print over a document."""
    facts = {
        "索引号": layout.index_number,
        "信息分类": "政府信息公开年报",
        "发布机构": layout.publisher,
        "发布日期": layout.published_on.isoformat(),
        "名称": layout.title,
        "文号": "",
    }
    cells = [f"<td>{name}：</td><td>{_safe(fact)}</td>" for name, fact in facts.items()]
    rows = (f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
    return f'<table class="index">{"".join(rows)}</table>'


def _plain_block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"<h2>{_safe(text)}</h2>"
        case Paragraph(text, closing):
            style = ' style="text-align:right"' if closing else ""
            return f"<p{style}>{_safe(text)}</p>"
        case TableBlock():
            return _table(block, '<table border="1">', _safe)


def _word_block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"{_WORD_P}{_WORD_BOLD}{_safe(text)}<o:p></o:p></span></b></p>"
        case Paragraph(text, closing):
            start = "<p class=MsoNormal align=right>" if closing else _WORD_P
            return f"{start}{_WORD_SPAN}{_safe(text)}</span></p>"
        case TableBlock():
            return _table(block, _WORD_TABLE, _word_cell)


def _word_cell(text: str) -> str:
    # Word fills an empty cell with an empty paragraph mark.
    return f"<p class=MsoNormal align=center><span>{_safe(text)}<o:p></o:p></span></p>"


def _table(block: TableBlock, start: str, inline: Inline) -> str:
    rows = ("".join(_cell(cell, inline) for cell in row) for row in block.rows)
    return "\n".join([start, *(f"<tr>{cells}</tr>" for cells in rows), "</table>"])


def _cell(cell: Cell, inline: Inline) -> str:
    rowspan = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    colspan = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return f"<td{rowspan}{colspan}>{inline(cell.text)}</td>"
