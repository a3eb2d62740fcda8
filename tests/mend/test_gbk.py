"""GBK read one byte off is read again where its bytes leave one sensible reading, and left alone elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend import mend
from gxdata.mend.gbk.shifted import has_shifted, shift_back
from gxdata.read import read
from gxdata.sample.damage.text_gbk import misread

HEADINGS = (
    "（二）建立健全制度。",
    "（三）加强政策解读。",
    "（五）监督保障。",
    "（一）加强组织领导。",
    "（六）加强学习培训。",
    "（三）规范公开程序。",
    "（三）监督检查有力。",
    "（二）更新不够及时。",
    "（二）提升业务水平。",
    "（二）申请办结数。",
    "（一）收到申请数。",
    "（四）政府信息公开平台建设。",
    "（四）政府信息公开平台建设情况。",
    "（三）政府信息管理情况。",
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_are_read_again(heading: str) -> None:
    damaged = misread(f"　　{heading}今年完成了各项任务。")
    assert has_shifted(damaged)
    assert heading not in damaged
    assert shift_back(damaged).strip() == f"{heading}今年完成了各项任务。"


def test_traditional_text_is_sound_again_behind_the_first_byte_of_ascii() -> None:
    whole = "　　（三）立足滿足群眾需求。加強解讀。"
    assert shift_back(misread(whole)).strip() == whole.strip()


@pytest.mark.parametrize("heading", ["（四）補齊短板", "（五）收費目錄", "（八）明確分管領導"])
def test_a_heading_is_read_where_all_its_bytes_are_there_and_spell_words(heading: str) -> None:
    assert shift_back(misread(f"　　{heading}")).strip() == heading


@pytest.mark.parametrize("heading", ["（六）申請答復數", "（四）暢通公開渠道", "（一）基本情況"])
def test_known_headings_are_read_by_what_is_left_of_them(heading: str) -> None:
    assert shift_back(misread(f"　　{heading}")).strip() == heading


def test_where_two_known_headings_leave_the_same_neither_is_taken() -> None:
    damaged = misread("　　（七）积极回应社会关切")
    assert damaged == misread("　　（七）回应社会关切")
    assert shift_back(damaged) == damaged


def test_a_line_whose_first_bytes_are_gone_is_seen_too() -> None:
    assert has_shifted(misread("　　（六）曬出權責清單"))
    assert not has_shifted("公众提问“怎么申请?”。已答复。")


def test_a_character_before_the_bracket_comes_back() -> None:
    whole = "各省（自治区、直辖市）。"
    assert shift_back(misread(whole)) == whole


@pytest.mark.parametrize("name", ["霁川河沿岸整治", "榆屏古渡修缮", "蓝岫坪林场移交"])
def test_words_that_nobody_knows_are_not_guessed(name: str) -> None:
    damaged = misread(f"　　（一）{name}。已完成。")
    restored = shift_back(damaged)
    assert restored == damaged or restored.strip().startswith(f"（一）{name}")


def test_no_word_is_put_in_of_which_no_byte_is_left() -> None:
    assert "政府" not in shift_back(misread("　　（二）提升信息质量。已完成。"))


def test_what_is_certain_of_a_heading_is_kept_and_the_rest_marked() -> None:
    restored = shift_back(misread("　　（二）拓宽公开渠道。已完成。")).strip()
    certain, _, rest = restored.partition("?")
    assert "（二）拓宽公开渠道".startswith(certain.partition("。")[0])
    assert rest in ("", "。已完成。")


@given(st.text(alphabet="政府信息公开（一二）。，？?、2021年\n┙ab", max_size=60))
def test_text_without_halves_stays(text: str) -> None:
    sound = text.replace("┙", "")
    assert shift_back(sound) == sound


@given(st.text(alphabet="?。ǘ┙⒔∪贫ㄒ唬┲鲃庸_政府，M", max_size=24))
def test_junk_is_survived_and_mending_twice_is_mending_once(junk: str) -> None:
    once = shift_back(junk)
    assert shift_back(once) == once


def test_words_of_the_document_itself_decide() -> None:
    heading = "（一）主动公开。"
    own = "本年主动公开政府信息12条。主动公开范围不断扩大，主动公开目录已更新，主动公开及时。" * 3
    mended = mend(read(f"{own}\n{misread('　　' + heading)}".encode()))
    assert mended.lines()[-1] == heading


def test_a_document_says_what_was_read_again_and_what_was_not() -> None:
    solved = misread("　　（二）建立健全制度。")
    unsolved = misread("　　（一）蓝岫坪林场移交。")
    assert mend(read(f"本机关。\n{solved}".encode())).repairs == ("gbk_shift",)
    assert "gbk_unsolved" in mend(read(f"本机关。\n{unsolved}".encode())).repairs


@pytest.mark.parametrize("heading", ["（三）夯实申请办理", "（二）压实目录编制"])
def test_a_dearer_reading_is_taken_where_it_is_words_from_end_to_end(heading: str) -> None:
    assert shift_back(misread(f"　　{heading}。已完成。")).strip() == f"{heading}。已完成。"


@pytest.mark.parametrize(
    "heading",
    [
        "行政执法公示情况",
        "细化目录编制",
        "健全制度机制",
        "公开广度不够",
        "推进双随机抽查",
        "编印公开工作手册",
    ],
)
def test_a_reading_with_more_common_words_is_not_put_for_a_rarer_one(heading: str) -> None:
    damaged = misread(f"　　（四）{heading}。已完成。")
    restored = shift_back(damaged)
    certain = restored.strip().partition("?")[0].partition("。")[0]
    assert restored == damaged or f"（四）{heading}".startswith(certain)
