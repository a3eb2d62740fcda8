"""Rows of named fields become a table; what is no such row, or stands alone, stays prose."""

import pytest

from gxdata.read.text.named_fields import with_named_rows

ROWS = ["予以公开", "重复申请", "其他处理"]


@pytest.mark.parametrize("field", ["{}：{}，", "{}{} ", "{}={}；", "{}{}、"])
def test_figures_stand_below_their_names(field: str) -> None:
    fields = "".join(field.format(*f) for f in (("自然人", 4), ("商业企业", 0), ("总计", 4)))
    table = with_named_rows("\n".join(f"{row}：{fields}" for row in ROWS)).split("\n")
    assert table == ["| 项目 | 自然人 | 商业企业 | 总计 |", *(f"| {r} | 4 | 0 | 4 |" for r in ROWS)]


def test_a_name_left_out_is_a_blank_cell() -> None:
    rows = [f"{row}：自然人4，商业企业0，总计4" for row in ROWS]
    assert "| 部分公开 | 4 |  | 4 |" in with_named_rows(
        "\n".join([rows[0], "部分公开：自然人4，总计4", *rows[1:]])
    )


@pytest.mark.parametrize(
    "text",
    [
        "主动公开：网站5条，微信3条，微博2条\n依申请公开：收到4件，办结4件，结转0件\n其他：会议1次，培训2次，检查3次",
        "\n".join(f"{row}：自然人4，自然人0，总计4" for row in ROWS),
        "\n".join(f"{row}：自然人4，较上年的3件有所增加，总计4" for row in ROWS),
    ],
    ids=["other names on each line", "one name twice", "words among them"],
)
def test_others_stay_as_they_are(text: str) -> None:
    assert with_named_rows(text) == text
