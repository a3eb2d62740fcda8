"""Encodings: declared, undeclared, wrongly declared, damaged."""

import pytest

from gxdata.errors import ReadError
from gxdata.read import read
from gxdata.read.decode import decode

TEXT = "澜屿县水利局2022年政府信息公开工作年度报告，本机关收到申请12件。" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16", "utf-8-sig", "hz"])
def test_what_was_encoded_comes_back(encoding: str) -> None:
    assert decode(TEXT.encode(encoding))[0].lstrip("\ufeff") == TEXT


def test_big5_is_told_from_gbk() -> None:
    text = "本機關依法公開政府資訊，報告年度工作情況。" * 5
    assert decode(text.encode("big5hkscs")) == (text, "big5hkscs")


def test_a_wrong_declaration_is_not_believed() -> None:
    page = f'<meta charset="gb2312">{TEXT}'
    assert decode(page.encode("utf-8")) == (page, "utf-8")


def test_a_page_put_together_of_two_encodings_is_read_in_both() -> None:
    lines = [f"{TEXT}\n", "<td>商业企业</td>", "<td>研究</td>\n"]
    content = lines[0].encode() + "".join(lines).encode("gbk") + lines[0].encode()
    assert decode(content) == ("".join([*lines[:1], *lines, lines[0]]), "utf-8 and gb18030")


def test_a_page_cut_in_the_middle_of_a_character_stays_utf8() -> None:
    text, encoding = decode((TEXT * 20).encode()[:-1])
    assert encoding == "utf-8"
    assert text.count("\ufffd") == 1


def test_an_unknown_declaration_is_passed_over() -> None:
    page = f'<meta charset="x-none-such">{TEXT}'
    assert decode(page.encode("gb18030")) == (page, "gb18030")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_though_it_holds_nul_bytes(encoding: str) -> None:
    text = "2021年政府信息公开工作年度报告\r\n一、总体情况\r\n公开政府信息12条。\r\n" * 3
    assert read(text.encode(encoding)).lines()[0] == "2021年政府信息公开工作年度报告"


def test_a_lost_character_leaves_no_digits() -> None:
    """GB 18030 writes the sign of a lost character in four bytes; as UTF-8 two of them are a 1 and a 7."""
    lost = TEXT.encode().replace("关".encode(), b"\x84\x31\xa4\x37")
    text, encoding = decode(lost)
    assert encoding == "utf-8"
    assert text == TEXT.replace("关", "\ufffd")


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_ends_it(mark: str) -> None:
    assert read(f"一、总体情况{mark}公开9条。".encode()).lines() == ["一、总体情况", "公开9条。"]


def test_two_bytes_of_utf_16_are_no_tag() -> None:
    text = "一、总体情况\n瀼瀾公开9条。\n" * 3
    assert "<p".encode("utf-16-be") != "瀼".encode("utf-16-le") == b"<p"
    assert len(read(text.encode("utf-16")).lines()) == 6


@pytest.mark.parametrize("damage", ["put in", "changed", "lost"])
def test_one_bad_byte_costs_a_character_and_not_the_line(damage: str) -> None:
    before, behind = "全年共收到政府信息公开申请", "三件，均已按时答复，没有收取费用。"
    whole = before.encode("gbk"), "十".encode("gbk"), behind.encode("gbk")
    middle = {"put in": b"\xff" + whole[1], "changed": b"\xff" + whole[1][1:], "lost": whole[1][1:]}
    text, encoding = decode(whole[0] + middle[damage] + whole[2] + "\n以上。".encode("gbk") * 30)
    assert encoding == "gb18030"
    assert text.startswith(before[:-1])
    if damage != "lost":  # what is read one off without an error is no matter of decoding
        assert behind[1:] in text


def test_bytes_that_are_no_text_are_decoded_in_time() -> None:
    text, _ = decode("政府信息公开年度报告".encode("gbk") * 100 + b"\xff\xfe" * 200_000)
    assert text.startswith("政府信息公开年度报告")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_nuls_around_a_text_are_padding(encoding: str) -> None:
    raw = TEXT.encode(encoding)
    assert read(b"\x00\x00" + raw + b"\x00" * 600).lines() == [TEXT]


def test_a_nul_in_the_place_of_a_digit_leaves_no_other_number() -> None:
    assert "\ufffd件" in decode(TEXT.replace("2件", "\x00件", 1).encode())[0]
    assert decode((TEXT * 4).replace("本机关", "本\x00机\x00关").encode())[0] == TEXT * 4


def test_what_holds_many_nuls_is_no_text() -> None:
    with pytest.raises(ReadError):
        read(b"\x01\x00\x00\x02" * 400 + TEXT.encode())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_radicals_are_characters_of_utf_16_as_well(encoding: str) -> None:
    text = "⽯桥镇⺠政办2022年政府信息公开⼯作年度报告\n⼀、总体情况\n公开政府信息⼗条。\n" * 3
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("at", range(0, 24, 5))
@pytest.mark.parametrize("change", [b"", b"\xff"])
def test_a_line_of_gbk_that_slipped_by_a_byte_is_unreadable_there_only(
    at: int, change: bytes
) -> None:
    line = "监督保障方面，组织业务培训2次，参训45人次。"
    whole = f"本局信息公开情况\n{line}\n".encode("gb18030")
    start = whole.index("监".encode("gb18030")) + at
    text, _ = decode(whole[:start] + change + whole[start + 1 :])
    said = text.split("\n")[1]
    before, _, behind = said.partition("\ufffd")
    assert line.startswith(before)
    assert line.endswith(behind.lstrip("\ufffd"))
    assert len(before) + len(behind) >= len(line) - 7
