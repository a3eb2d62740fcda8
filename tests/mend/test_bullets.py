"""Bullets go where they say nothing, and stay where they alone tell an item from the next."""

from gxdata.mend import mend
from gxdata.read import read

PARAGRAPHS = [
    "一年来，本局按照条例的要求，主动公开各类政府信息一百二十条。",
    "全年共收到公民、法人和其他组织提出的申请三件，均已按时答复。",
    "本年度没有因政府信息公开申请行政复议，也没有提起行政诉讼。",
    "公开的内容还不够全面，更新不及时，群众查找起来不够方便。",
    "下一步将加强对工作人员的培训，完善目录，做到应公开尽公开。",
    "其他需要报告的事项，本年度没有收取任何信息处理费用的情况。",
]


def mended(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    document = mend(read("\n".join(lines).encode()))
    return document.lines(), document.repairs


def test_a_bullet_before_a_number_goes() -> None:
    lines, repairs = mended(
        ["存在的问题", "➢ 一是更新不及时。", "\uf06c二是内容不全。", "● （三）人手少。"]
    )
    assert lines == ["存在的问题", "一是更新不及时。", "二是内容不全。", "（三）人手少。"]
    assert repairs == ("idle_bullets",)


def test_a_bullet_before_a_list_goes() -> None:
    lines, _ = mended(["■ 主要问题：", "■ 措施有：一是加强培训；二是完善目录。", "■ 更新不及时。"])
    assert lines == ["主要问题：", "措施有：一是加强培训；二是完善目录。", "■ 更新不及时。"]


def test_a_bullet_before_every_paragraph_goes() -> None:
    lines, repairs = mended(["工作情况", *(f"● {paragraph}" for paragraph in PARAGRAPHS)])
    assert lines == ["工作情况", *PARAGRAPHS]
    assert repairs == ("idle_bullets",)


def test_a_list_of_bullets_within_a_text_stays() -> None:
    listed = ["● 更新不及时；", "● 内容不全。"]
    lines, repairs = mended([*PARAGRAPHS, "存在的问题：", *listed])
    assert lines == [*PARAGRAPHS, "存在的问题：", *listed]
    assert repairs == ()


def test_once_is_enough() -> None:
    document = mend(read("\n".join(f"◆ {paragraph}" for paragraph in PARAGRAPHS).encode()))
    assert mend(document).blocks == document.blocks


def test_question_marks_where_blanks_stood_go_and_those_of_questions_stay() -> None:
    lines, repairs = mended([*(f"????{line}" for line in PARAGRAPHS[:3]), "????2024年1月8日"])
    assert lines == [*PARAGRAPHS[:3], "2024年1月8日"]
    assert repairs == ("idle_bullets",)
    asked = ["??是谁", "为何??", *PARAGRAPHS[:3]]
    assert mended(asked) == (asked, ())
