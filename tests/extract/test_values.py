"""What cells say, in all the ways real cells say it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.extract.tables.tokens import NOT_KEY, PLAIN, label_key
from gxdata.extract.tables.values import AS_PLAIN_HAN, PATTERNS, WORDS, parse_han, parse_value


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("315", 315),
        ("1,113", 1113),
        ("１２", 12),
        ("3件", 3),
        ("3 件", 3),
        ("+20", 20),
        ("-35", -35),
        ("--41", -41),
        ("增2", 2),
        ("↓3", -3),
        ("减3", -3),
        ("88.5432万元", 88.5432),
        ("251000元", 251000),
        ("十六件", 16),
        ("一百零三", 103),
        ("〇", 0),
        (" 7 ", 7),
        ("3（件）", 3),
        ("共3件", 3),
        ("'3", 3),
        ('"3"', 3),
        ("32千元", 32),
        ("2.5百万元", 2.5),
        ("人民币483.32万元", 483.32),
        ("万元19.36", 19.36),
        ("条104219", 104219),
        ("￥3,400元", 3400),
        ('="1234"', 1234),
        ("壹拾", 10),
    ],
)
def test_numbers(printed: str, number: float) -> None:
    value = parse_value(printed)
    assert (value.kind, value.number, value.doubtful) == ("number", number, False)


@pytest.mark.parametrize(("printed", "number"), [("17²", 17), ("1①", 1)])
def test_the_mark_of_a_note_is_no_digit(printed: str, number: float) -> None:
    assert parse_value(printed).number == number


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("3（含上年结转1件）", 3),
        ("3[1]", 3),
        ("3注1", 3),
        ("1O", 10),
        ("l2", 12),
        ("¥5", 5),
        ("8*", 8),
        ("48 *", 48),
    ],
)
def test_a_number_with_a_note_or_letters_in_it_is_doubtful(printed: str, number: float) -> None:
    value = parse_value(printed)
    assert (value.number, value.doubtful) == (number, True)


@pytest.mark.parametrize(
    ("printed", "number"), [("1 2", 12), ("1, 113", 1113), ("13.8 7", 13.87), ("-1 2件", -12)]
)
def test_digits_parted_by_a_space_are_doubtful(printed: str, number: float) -> None:
    value = parse_value(printed)
    assert (value.number, value.doubtful) == (number, True)


@pytest.mark.parametrize(
    "printed", ["/", "-", "—", "——", "无", "\\", "不适用", "…", "╱", "NaN", "null"]
)
def test_marks_are_no_zero(printed: str) -> None:
    value = parse_value(printed)
    assert (value.kind, value.number) == ("mark", None)


@pytest.mark.parametrize("printed", ["", " ", "\u3000", "\xa0"])
def test_blanks_are_no_zero(printed: str) -> None:
    assert parse_value(printed).kind == "blank"


@pytest.mark.parametrize(
    "printed",
    ["自然人", "一", "2021年", "3/4", "1,13", "约5", "0795-5462102", "1.2.3", "1，", "12%"],
)
def test_what_is_no_number_is_text(printed: str) -> None:
    assert parse_value(printed).kind == "text"


@given(st.integers(0, 10**9), st.booleans())
def test_any_whole_number_is_read_back(number: int, commas: bool) -> None:
    printed = f"{number:,}" if commas else str(number)
    assert parse_value(printed).number == number


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    value = parse_value(text)
    assert (value.number is None) == (value.kind != "number")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("二十", 20),
        ("十", 10),
        ("一万二千", 12000),
        ("二〇二一", 2021),
        ("百十百", None),
        ("一百零三", 103),
        ("一百二十三", 123),
        ("三千五", None),
        ("一百二", None),
        ("两三", None),
    ],
)
def test_chinese_numerals(printed: str, number: float | None) -> None:
    assert parse_han(printed) == number


@pytest.mark.parametrize(
    "printed", ["346 95 7714 224 91 45", "一二三四五六七八九一二三四五六七八九"]
)
def test_more_digits_than_a_count_has_are_no_number(printed: str) -> None:
    assert parse_value(printed).kind == "text"


@pytest.mark.parametrize("printed", ["?28", "?28?"])
def test_a_number_behind_what_an_encoding_lost_is_doubtful(printed: str) -> None:
    value = parse_value(printed)
    assert (value.number, value.status) == (28, "ambiguous")


@pytest.mark.parametrize("printed", ["2①件", "2²件", "2件①"])
def test_a_note_about_the_unit_is_no_digit(printed: str) -> None:
    value = parse_value(printed)
    assert (value.number, value.unit, value.status) == (2, "件", "reported")


@pytest.mark.parametrize(("printed", "number"), [("①5", 5), ("1①2", 12)])
def test_a_note_before_or_within_a_number_leaves_it_in_doubt(printed: str, number: float) -> None:
    value = parse_value(printed)
    assert (value.number, value.doubtful) == (number, True)


def test_words_are_told_by_a_character_that_no_value_is_written_with() -> None:
    written = "".join(pattern.pattern for pattern in PATTERNS) + "".join(map(chr, AS_PLAIN_HAN))
    written = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), written)
    assert not [character for character in written if WORDS.match(character)]
    assert WORDS.match("3 某局")
    assert not WORDS.match("3（某局）")


def test_the_short_way_to_a_label_s_key_gives_what_the_long_way_gives() -> None:
    plain = [chr(code) for code in range(0x20, 0x10000) if PLAIN.fullmatch(chr(code))]
    assert len(plain) > 20_000
    for character in plain:
        assert label_key(character) == NOT_KEY.sub("", unicodedata.normalize("NFKC", character))
