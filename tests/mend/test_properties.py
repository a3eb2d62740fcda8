"""What holds of mending whatever the page: twice is once, sound text stays, and no figure or bracket is lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gxdata.mend import mend
from gxdata.read import read
from gxdata.read.document import Document

CLEAN = """澜屿县水利局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2021年，我局公开信息128条（含网站96条），局长信箱（信箱）收到来信7封。
（二）依申请公开。邮箱（xxgk@lanyu.gov.cn），客户端（APP），办公系统（OA）。
二、主动公开政府信息情况
行政许可 | 1,204 | -3 | 0
"""
FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
# Pieces of reports and of damage, in any order.
PIECES = st.sampled_from(
    [
        "我局公开信息128条，",
        "（一）",
        "(信箱)",
        "（xx@yy.cn）",
        "（2021）",
        "〔2021〕30号",
        "第二十条第（一）项",
        "1,204.5万元",
        "较上年增长7.3%",
        "鎮(zhèn)政府",
        "辦(ban)公(gong)室(shi)",
        "政府信息公開工作年度報告",
        "２０２１年",
        "⼯作",
        "20211月5日",
        "联系人：王小满",
        "电话：0571-88776655",
        "幸运球_官网印发",
        "某某***公开",
        "\ufffd",
        "？",
        "。ā",
        " | 0 | 12 | ",
        "\n",
        "\n\n",
        "①5件",
        "六个部分",
        "统计期限自2021年1月1日起至2021年12月31日止",
    ]
)
PAGES = st.lists(PIECES, min_size=1, max_size=14).map("".join).filter(lambda p: re.search(r"\w", p))


def mended(text: str) -> Document:
    return mend(read(text.encode()))


def texts(document: Document) -> list[str]:
    return list(document.texts())


def test_sound_text_stays_as_it_is() -> None:
    document = read(CLEAN.encode())
    assert mend(document) is document


@given(PAGES)
@settings(max_examples=200)
def test_mending_twice_is_mending_once(page: str) -> None:
    once = mended(page)
    twice = mend(once)
    assert texts(twice) == texts(once)
    assert set(twice.repairs) == set(once.repairs)


@given(PAGES)
@settings(max_examples=200)
def test_the_figures_of_a_report_outlive_any_damage_beside_them(page: str) -> None:
    whole = "\n".join(texts(mended(f"{CLEAN}{page}\n{CLEAN}")))
    kept = FIGURES.findall(whole)
    assert all(kept.count(figure) >= 2 for figure in ("128", "96", "7", "1,204"))


@given(PAGES)
@settings(max_examples=200)
def test_brackets_with_words_and_numbers_stay(page: str) -> None:
    whole = "\n".join(texts(mended(f"{page}\n{CLEAN}")))
    for bracket in ("（信箱）", "（xxgk@lanyu.gov.cn）", "（APP）", "（OA）", "（一）", "（二）"):
        assert bracket in whole


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_a_sound_page_is_the_same_in_every_encoding(encoding: str) -> None:
    assert texts(mend(read(CLEAN.encode(encoding)))) == texts(read(CLEAN.encode()))
