"""Pages that keep a report's text for their scripts to show, and show none themselves."""

import html
import json

import pytest

from gxdata.read import Grid, read

BODY = (
    "<h3>一、总体情况</h3><p>全年平稳开展各项公开工作。</p><p>培训两次，参加的人员比上年多。</p>"
    '<h3>二、主动公开</h3><table border="1"><tr><td>规章</td><td>0</td></tr></table>'
    "<h3>三、收到申请</h3><p>本年没有收到申请。</p><h3>四、复议</h3><p>没有发生。</p>"
    "<p>本报告的电子版可以在网站下载，如有疑问请与办公室联系，邮政编码和电话见网站首页，办公时间照常。</p>"
    "<p>附件中有更多的说明，其中包括全年的统计口径和名词解释，以及各个科室的分工情况。</p>"
)
RECORD = {"id": 12, "content": BODY, "hits": 3}
ESCAPED = json.dumps(BODY).replace("<", "\\u003C")
INDENTED = json.dumps(RECORD, indent=1).replace("</", "<\\/")
WRITTEN = BODY.replace("'", "\\'").replace("</", "<\\/")


@pytest.mark.parametrize(
    "kept",
    [
        f'<script type="application/json">{json.dumps(RECORD, ensure_ascii=False)}</script>',
        f'<script type="application/json">{INDENTED}</script>',
        f"<script>window.state=(function(a){{return [{{content:{ESCAPED},hits:a}}]}}(3))</script>",
        f"<script>\nvar content = '{WRITTEN}';\nshow(content);\n</script>",
        f'<script type="text/plain" id="editor">{BODY}</script>',
        f'<textarea style="display:none">{html.escape(BODY)}</textarea>',
        f'<input type="hidden" id="article" value="{html.escape(BODY * 2)}">',
        f"<noscript>{BODY}</noscript>",
    ],
    ids="json escaped state string plain field input noscript".split(),
)
def test_what_a_script_would_show_is_read_where_it_is_kept(kept: str) -> None:
    document = read(f"<html><body><p>首页</p>{kept}<p>版权</p></body></html>".encode())
    lines = document.lines()
    assert [lines[0], lines[1], lines[-1]] == ["首页", "一、总体情况", "版权"]
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [cell.text for cell in grids[0].cells] == ["规章", "0"]


def test_what_a_page_keeps_beside_the_report_it_shows_is_not_read() -> None:
    other = BODY.replace("没有发生", "发生一件")
    page = f"<html><body>{BODY}<script>var next={json.dumps(other)}</script></body></html>"
    assert "发生一件。" not in read(page.encode()).lines()


def test_what_a_page_keeps_beside_much_other_text_is_not_read() -> None:
    page = (
        f"<html><body>{'<p>总结全年各项工作。</p>' * 50}<noscript>{BODY}</noscript></body></html>"
    )
    assert set(read(page.encode()).lines()) == {"总结全年各项工作。"}
