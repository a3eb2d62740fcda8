"""A page saved with a wrong reading is set right where that is certain; every other text stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata import ReadError, parse
from gxdata.read.decode import decode

REPORT = """澜屿县水利局2021年政府信息公开工作年度报告
一、总体情况
2021年，我局主动公开政府信息128条，其中网站公开96条。
二、主动公开政府信息情况
规章 | 0 | 0 | 0
三、收到和处理政府信息公开申请情况
收到申请7件，予以公开5件。
四、政府信息公开行政复议、行政诉讼情况
未发生行政复议、行政诉讼。
五、存在的主要问题及改进情况
公开内容不够全面，更新不够及时。
六、其他需要报告的事项
未收取信息处理费。
"""
UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def read_by_browser(content: bytes) -> str:
    """Windows-1252 as browsers read it."""
    return "".join(chr(b) if b in UNDEFINED else bytes((b,)).decode("cp1252") for b in content)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("read", [read_by_browser, lambda content: content.decode("latin-1")])
def test_a_page_read_as_latin_comes_back_whole(encoding: str, read) -> None:  # type: ignore[no-untyped-def]
    page = read(REPORT.encode(encoding)).encode()
    assert decode(page) == (REPORT, f"{encoding} read as windows-1252")
    report = parse(page).report
    assert report.identity.agency == "澜屿县水利局"
    assert "mojibake" in report.repairs


def test_a_page_read_as_latin_twice_comes_back_whole() -> None:
    page = read_by_browser(read_by_browser(REPORT.encode()).encode())
    assert decode(page.encode()) == (REPORT, "utf-8 read as windows-1252 twice")


def test_a_page_read_as_gbk_comes_back_if_nothing_was_lost() -> None:
    """A run of an odd number of characters loses its last one, so this page has none."""
    even = re.sub(r"[^\x00-\x7f]+", lambda run: run[0] + "略" * (len(run[0]) % 2), REPORT)
    page = even.encode().decode("gb18030", "replace")
    if "\ufffd" not in page:
        assert decode(page.encode()) == (even, "utf-8 read as gbk")


@pytest.mark.parametrize("errors", ["replace", "ignore"])
@pytest.mark.parametrize("codec", ["gbk", "gb18030"])
def test_a_page_read_as_gbk_that_lost_bytes_keeps_what_is_certain(codec: str, errors: str) -> None:
    page = REPORT.encode().decode(codec, errors)
    report = parse(page.encode()).report
    assert report.identity.agency == "澜屿县水利局"
    assert report.identity.year == 2021
    assert {"mojibake", "bytes_lost"} <= set(report.repairs)
    assert {(f.metric, f.value) for f in report.figures} <= {
        (f.metric, f.value) for f in parse(REPORT.encode()).report.figures
    }


def test_question_marks_for_lost_bytes_go() -> None:
    page = REPORT.encode().decode("gb18030", "replace").replace("\ufffd", "?")
    text, encoding = decode(page.encode())
    assert encoding == "utf-8 read as gbk"
    assert "政府信息公开工作年度报告" in text
    assert "?" not in text


def test_a_page_of_which_hardly_anything_is_left_is_no_report() -> None:
    with pytest.raises(ReadError):
        parse(REPORT.encode("gb18030").decode("utf-8", "replace").encode())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_no_figure_changes(encoding: str) -> None:
    text, _ = decode(read_by_browser(REPORT.encode(encoding)).encode())
    assert re.findall(r"\d+", text) == re.findall(r"\d+", REPORT)


@given(st.text(alphabet="政府信息公开年度报告锛鐨，。0123456789（）æçï \n", max_size=80))
def test_sound_text_stays(text: str) -> None:
    assert decode((REPORT + text).encode()) == (REPORT + text, "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded(content: bytes) -> None:
    text, name = decode(content)
    assert isinstance(text, str)
    assert name


def test_text_with_gaps_is_utf8_still() -> None:
    """What somebody else could not decode stands in the bytes as U+FFFD: they are sound UTF-8."""
    text = REPORT.replace("我局", "\ufffd\ufffd")
    assert decode(text.encode()) == (text, "utf-8")
