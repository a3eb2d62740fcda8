"""Lost characters of dates come back only where one possibility is left."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend.dates import has_lost_glyphs, restore_dates


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("20223月7日", "2022年3月7日"),
        ("自20191月1日起至12月31日止", "自2019年1月1日起至12月31日止"),
        ("201811日至20181231日", "2018年1月1日至2018年12月31日"),
        ("2020年11日至12月31日", "2020年1月1日至12月31日"),
        ("2020年1月1至12月31日", "2020年1月1日至12月31日"),
        ("20231-12月", "2023年1-12月"),
        ("2023\ufffd1\ufffd13\ufffd", "2023年1月13日"),
        ("2023年1\ufffd\ufffd13日", "2023年1月13日"),
        ("国办函〔202017号", "国办函〔2020〕17号"),
        ("国办函2020〕17号", "国办函〔2020〕17号"),
    ],
)
def test_what_is_certain_comes_back(damaged: str, whole: str) -> None:
    assert has_lost_glyphs(damaged)
    assert restore_dates(damaged) == whole
    assert restore_dates(whole) == whole


@pytest.mark.parametrize(
    "kept",
    [
        "2013129",
        "2022115日",
        "2017111日至今",
        "公开20211件",
        "文件20215号",
        "20220131",
        "第20211号",
    ],
)
def test_what_is_not_certain_stays(kept: str) -> None:
    assert restore_dates(kept) == kept


@pytest.mark.parametrize("text", ["2023年1月1\ufffd日", "2023年\ufffd月13日", "202\ufffd年1月13日"])
def test_a_figure_that_cannot_be_read_stays_so(text: str) -> None:
    assert restore_dates(text) == text


@given(
    st.dates(date(2008, 1, 1), date(2030, 12, 31)),
    st.integers(0, 99999),
    st.sampled_from(["件", "条", "元", "号", "次"]),
)
def test_whole_dates_and_figures_stay(day: date, number: int, unit: str) -> None:
    text = f"{day:%Y}年{day.month}月{day.day}日公开{number}{unit}，{day:%Y-%m-%d}，国发〔{day:%Y}〕{number % 99}号"
    assert restore_dates(text) == text


@given(st.text(alphabet="0123456789年月日至到-〔〕号国 ", max_size=40))
def test_twice_is_once(text: str) -> None:
    once = restore_dates(text)
    assert restore_dates(once) == once
