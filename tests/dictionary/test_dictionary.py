import itertools
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from gxdata.catalogue import Lang, check_rules, code_list, forms, frames
from gxdata.catalogue.codes import code_lists
from gxdata.dictionary import write_dictionary
from gxdata.dictionary.content import content
from gxdata.dictionary.html import to_html
from gxdata.dictionary.markdown import to_markdown
from gxdata.dictionary.model import Grid, Part
from tests.axe import violations

DOCS = Path(__file__).parent.parent.parent / "docs"
LANGS: tuple[Lang, ...] = ("zh", "en")


class Page(HTMLParser):
    """The words of a page, its tags with their attributes, and whether every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.cells[-1] += data


def page(lang: Lang) -> Page:
    return Page(to_html(content(lang), lang, "other.html"))


@pytest.mark.parametrize("lang", LANGS)
def test_every_column_code_row_and_rule_is_told(lang: Lang) -> None:
    cells = set(page(lang).cells)
    for spec in frames().values():
        for column in spec.columns:
            assert {column.name, column.label(lang), column.definition(lang)} <= cells
    for name in code_lists():
        for code in code_list(name).values():
            assert {code.code, code.label(lang)} <= cells
    for form in forms().values():
        for table in form.tables:
            assert {row.label for row, _ in table.rows(form.code)} <= cells
    for rule in check_rules().values():
        assert {rule.rule, rule.label(lang), rule.source} <= cells


def as_read(cell: str) -> str:
    """A cell of Markdown without its marks."""
    return re.sub(r"\\(.)", r"\1", cell[1:-1] if cell.startswith("`") else cell)


@pytest.mark.parametrize("lang", LANGS)
def test_markdown_and_html_tell_the_same(lang: Lang) -> None:
    rows = [
        re.split(r"(?<!\\)\|", line)[1:-1]
        for line in to_markdown(content(lang)).splitlines()
        if line.startswith("| ")
    ]
    told = [as_read(cell.strip()) for row in rows for cell in row]
    assert told == page(lang).cells


def test_both_languages_have_the_same_parts() -> None:
    zh, en = (content(lang) for lang in LANGS)
    assert [(p.level, p.anchor) for p in zh] == [(p.level, p.anchor) for p in en]
    assert [p.grid and len(p.grid.rows) for p in zh] == [p.grid and len(p.grid.rows) for p in en]


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_can_be_walked_without_eyes(lang: Lang) -> None:
    told = page(lang)
    assert not told.open
    assert dict(told.tags)["html"]["lang"] == ("zh-Hans" if lang == "zh" else "en")
    assert all("scope" in attributes for tag, attributes in told.tags if tag == "th")
    tables, captions = (sum(tag == t for tag, _ in told.tags) for t in ("table", "caption"))
    assert tables == captions > 0
    levels = [int(tag[1]) for tag, _ in told.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))


@pytest.mark.parametrize("lang", LANGS)
def test_links_lead_somewhere_and_nothing_is_fetched(lang: Lang) -> None:
    told = page(lang)
    ids = [a["id"] for _, a in told.tags if "id" in a]
    assert len(ids) == len(set(ids))
    for tag, attributes in told.tags:
        assert tag not in ("script", "link", "img", "iframe")
        link = attributes.get("href") or ""
        assert not link.startswith("#") or link[1:] in ids
        assert "//" not in link


def test_text_of_the_catalogue_is_no_markup() -> None:
    hostile = "<b>*a*|`b`</b>"
    parts = [
        Part(1, "a", hostile, (hostile,)),
        Part(2, "b", "c", (), Grid("", ("x",), ((hostile,),))),
    ]
    assert "<b>" not in to_html(parts, "en", "")
    assert "\\<b\\>\\*a\\*\\|" in to_markdown(parts)


def test_writing_again_gives_the_same_bytes(tmp_path: Path) -> None:
    first = {path.name: path.read_bytes() for path in write_dictionary(tmp_path / "one")}
    assert first == {path.name: path.read_bytes() for path in write_dictionary(tmp_path / "two")}
    assert len(first) == 4
    # The Chinese font is inside, and not compressed by whatever zlib there is.
    for name, page in first.items():
        assert (b'format("opentype")' in page) == name.endswith("html")


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_in_docs_is_that_of_the_catalogue(lang: Lang) -> None:
    written = (DOCS / f"dictionary.{lang}.md").read_text(encoding="utf-8")
    assert written == to_markdown(content(lang)), "run: python -m gxdata.dictionary docs"


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_axe_finds_nothing_wrong(
    browser: Browser, tmp_path: Path, lang: Lang, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme, bypass_csp=True)
    (tmp_path / "page.html").write_text(
        to_html(content(lang), lang, "other.html"), encoding="utf-8"
    )
    page.goto((tmp_path / "page.html").as_uri())
    assert violations(page) == []
    page.close()
