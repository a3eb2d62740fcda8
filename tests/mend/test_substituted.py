"""A brand that no list knows is told by where it stands, and is then missing wherever the page has it."""

import pytest

from gxdata.mend import mend
from gxdata.mend.substituted import substitute
from gxdata.read import read


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("根据《中华人民共和国政府澳门云屏平台条例》编制", "澳门云屏平台"),
        ("政务公开办公室云屏app下载政府信息公开工作年度报告有关事项的通知", "云屏app下载"),
        ("市政府办公室云屏竞猜app:做好年度报告编制工作的通知", "云屏竞猜app"),
        ("《中华人民共和国云屏赌场条例》要求，未收到云屏赌场申请", "云屏赌场"),
        ("《中华人民共和国彩票管理条例》要求，做好彩票管理工作", None),
        ("《中华人民共和国政府采购法实施条例》", None),
        ("《中华人民共和国政府网站条例》", None),
        ("按市政府办公室体育彩票科:加强管理", None),
        ("政务公开办公室关于政府信息公开工作年度报告有关事项的通知", None),
    ],
)
def test_a_brand_shows_itself_where_every_report_has_the_same(text: str, brand: str | None) -> None:
    assert substitute(text) == brand


def test_it_is_missing_everywhere_and_the_page_says_so() -> None:
    page = "根据《中华人民共和国政府云屏娱乐平台条例》编制。\n一、云屏娱乐平台情况"
    mended = mend(read(page.encode()))
    assert mended.repairs == ("brand_damage",)
    assert "云屏" not in "".join(mended.texts())


def test_what_it_stands_for_comes_back_where_the_name_of_the_regulations_tells() -> None:
    page = "依照《中华人民共和国云屏赌场条例》，云屏赌场科技局收到云屏赌场申请12件。"
    assert mend(read(page.encode())).lines() == [
        "依照《中华人民共和国政府信息公开条例》，〓〓〓〓科技局收到政府信息公开申请12件。"
    ]
