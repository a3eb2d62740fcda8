"""Mends are made where they are needed, and recorded."""

from gxdata.mend import mend
from gxdata.read import read

TRADITIONAL = (
    "<title>報告</title><p>本機關依法公開政府資訊，報告條例落實情況，為民服務。</p>"
    "<table><tr><td>規章</td><td>0</td></tr></table>"
)


def test_clean_text_is_left_as_it_is() -> None:
    document = read("本机关依法公开政府信息。".encode())
    assert mend(document) == document


def test_traditional_text_becomes_simplified_in_lines_cells_and_title() -> None:
    mended = mend(read(TRADITIONAL.encode()))
    assert list(mended.texts()) == [
        "报告",
        "本机关依法公开政府信息，报告条例落实情况，为民服务。",
        "规章",
        "0",
    ]
    assert mended.repairs == ("traditional_script", "taiwan_wording")
    assert mended.script == "hant"


def test_mending_twice_is_mending_once() -> None:
    once = mend(read(TRADITIONAL.encode()))
    assert list(mend(once).texts()) == list(once.texts())
