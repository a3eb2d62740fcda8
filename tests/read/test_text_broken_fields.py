"""Quoted fields, and rows, that break over lines."""

import pytest

from gxdata.read.text.broken_fields import with_closed_rows, with_whole_fields


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('申请总数\t件\t"12\n5"\n', "申请总数\t件\t12 / 5\n"),
        ('"统计\n指标",单位,数量', "统计 指标,单位,数量"),
        ('总数,件,"1,204\n（含网上）"', '总数,件,"1,204 （含网上）"'),
        ('规章,"0","3"\n许可,"1","2"', '规章,"0","3"\n许可,"1","2"'),
        ('他说"好\n的"，散会。', '他说"好\n的"，散会。'),
        ('",' + "\n" * 9 + '"', '",' + "\n" * 9 + '"'),
    ],
)
def test_a_field_is_one_line_and_two_figures_in_it_stay_two(text: str, whole: str) -> None:
    assert with_whole_fields(text) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("条 | 8\n91 |", "条 | 8 / 91 |"),
        ("条 | 8\n| 91 |", "条 | 8 | 91 |"),
        ("条\t8\n\n91", "条\t8 / 91"),
        ("条,8\n91", "条,8 / 91"),
    ],
)
def test_halves_of_a_figure_are_kept_apart_in_one_row(broken: str, whole: str) -> None:
    part = next(part for part in "|\t," if part in broken)
    text = f"政务微信{part} {broken}\n" + f"政策解读{part}篇{part}7\n" * 9
    assert with_closed_rows(text) == text.replace(broken, whole)
    assert with_closed_rows(f"{broken}\n3\n") == f"{broken}\n3\n"
