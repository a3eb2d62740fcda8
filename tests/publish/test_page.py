from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from selectolax.lexbor import LexborHTMLParser

from gxdata.errors import NotebookError
from gxdata.publish import render
from gxdata.publish.page import Link


def shown(**data: str) -> Any:
    """A code cell that shows this, with its code and standard error."""
    kinds = {"html": "text/html", "markdown": "text/markdown", "plain": "text/plain"}
    display = new_output("display_data", data={kinds[k]: v for k, v in data.items()})
    stderr = new_output("stream", name="stderr", text="a warning of a library")
    return new_code_cell("secret_code = 1", outputs=[stderr, display])


def page(*cells: Any, lang: Any = "zh", **options: Any) -> str:
    return render(new_notebook(cells=list(cells)), lang, **options)


def test_a_section_without_anything_says_so_and_the_page_is_described_by_its_first_words() -> None:
    html = page(
        shown(html='<h1>Year</h1><p class="notice" role="note">Invented.</p>'),
        shown(html="<h2>One</h2><p>There &amp; <b>then</b>.</p><h2>Two</h2>"),
        shown(html="<h2>Three</h2>"),
        lang="en",
    )
    tree = LexborHTMLParser(html)
    nothing = "There is nothing to list here."
    assert [p.text() for p in tree.css("main p")].count(nothing) == 2
    assert tree.css_first("meta[name=description]").attributes["content"] == "There & then."


def test_a_page_tells_nothing_of_the_machine_that_made_it() -> None:
    given = new_code_cell(
        'store = "/home/someone/data/\\u5e02.store"\nlang = "zh"',
        metadata={"tags": ["injected-parameters"]},
    )
    html = page(new_code_cell('store = "data/store"'), given, shown(html="<h1>2021</h1>"))
    assert "someone" not in html
    assert [html.count(f"store = &quot;{name}") for name in ("data/store", "\\u5e02.store")] == [
        1,
        1,
    ]


def test_a_page_is_whole_and_alone() -> None:
    html = page(
        shown(html="<h1>2021年小结</h1>"),
        shown(html="<h2>申请</h2><p>有</p>"),
        shown(html="<h2>申请</h2><h3>细目</h3>"),
        links=[Link("a.en.html", "English", "en")],
    )
    tree = LexborHTMLParser(html)
    assert tree.css_first("html").attributes["lang"] == "zh-CN"
    assert tree.css_first("title").text() == "2021年小结"
    assert [h.text() for h in tree.css("h1")] == ["2021年小结"]
    assert "default-src 'none'" in tree.css_first("meta[http-equiv]").attributes["content"]
    assert tree.css_first("meta[name=viewport]") is not None
    assert [len(tree.css(tag)) for tag in ("main", "header", "footer")] == [1, 1, 1]
    contents = [a.attributes["href"] for a in tree.css("nav.contents a")]
    assert contents == ["#申请", "#申请-2", "#细目"]
    assert all(tree.css_first(f'[id="{href[1:]}"]') for href in contents)
    assert tree.css_first('nav.languages a[hreflang="en"]').attributes["href"] == "a.en.html"
    folded = tree.css_first("details.code")
    assert "open" not in folded.attributes
    assert html.count("secret_code") == folded.text().count("secret_code") == 3
    assert "warning of a library" not in html
    assert len(html.encode()) < 300_000


def test_language_comes_from_the_parameters() -> None:
    nb = new_notebook(cells=[], metadata={"papermill": {"parameters": {"lang": "en"}}})
    assert '<html lang="en">' in render(nb)


def test_a_cell_tagged_with_a_language_is_shown_in_that_only() -> None:
    cells = [new_markdown_cell(text, metadata={"tags": [text]}) for text in ("zh", "en")]
    assert "<p>en</p>" in page(*cells, lang="en")
    assert "<p>zh</p>" not in page(*cells, lang="en")


def test_markdown_is_inert() -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://example.org/p.png)"
    tree = LexborHTMLParser(page(shown(markdown=hostile), new_markdown_cell(hostile)))
    assert tree.css("main script, main img") == []
    assert all("javascript" not in (a.attributes["href"] or "") for a in tree.css("a"))


def test_plain_text_is_escaped() -> None:
    assert "<pre>&lt;b&gt;</pre>" in page(shown(plain="<b>"))


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>",
        "<p onclick='x()'>x</p>",
        "<img src='https://example.org/p.png'>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<iframe srcdoc='x'></iframe>",
        "<link rel='stylesheet' href='//example.org/a.css'>",
        "<style>@import 'a.css'</style>",
        "<p style='background:url(https://example.org/p.png)'>x</p>",
        "<svg><use href='https://example.org/a.svg#b'/></svg>",
        "<meta http-equiv='refresh' content='0'>",
    ],
)
def test_a_page_that_would_act_or_load_is_refused(raw: str) -> None:
    with pytest.raises(NotebookError, match="escape it"):
        page(shown(html=raw), name="n")


def test_a_page_brings_the_chinese_it_uses() -> None:
    assert "font/woff" in page(shown(html="<p>龘</p>"))
    assert page(shown(html="<p>龘</p>")) == page(shown(html="<p>龘</p>"))
