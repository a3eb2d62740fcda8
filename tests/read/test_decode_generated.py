"""Hundreds of texts in every encoding, rightly and wrongly declared, whole, cut and corrupted."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc_pyo3 import OpenCC

from gxdata.read.decode import decode
from gxdata.sample import SampleReport

ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "gb18030",
    "gbk",
    "big5hkscs",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
)
DECLARATIONS = ("", '<meta charset="utf-8">', "<meta charset=gb2312>", '<meta charset="big5">', "<meta charset=idna>",
                '<?xml version="1.0" encoding="hex"?>', "charset=unicode_escape")  # fmt: skip
SIZES = (60, 400, None)


@pytest.fixture(scope="module")
def texts(sample_reports: list[SampleReport]) -> list[str]:
    plain = [r.content.decode() for r in sample_reports if r.source.endswith(".txt")]
    return plain[:3]


def variants(text: str, encoding: str) -> list[tuple[str, bytes]]:
    """The text with every declaration at every size, and its bytes."""
    if encoding == "big5hkscs":
        text = str(OpenCC("s2t").convert(text))
    found = []
    for declared in DECLARATIONS:
        for size in SIZES:
            content = (declared + text[:size]).encode(encoding, errors="ignore")
            found.append((content.decode(encoding), content))
    return found


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_whole_texts_come_back_whatever_they_declare(encoding: str, texts: list[str]) -> None:
    for text in texts:
        for whole, content in variants(text, encoding):
            assert decode(content)[0].lstrip("\ufeff") == whole.lstrip("\ufeff")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_cut_at_an_odd_byte_loses_its_last_character_only(
    encoding: str, texts: list[str]
) -> None:
    for text in texts:
        for whole, content in variants(text, encoding):
            read = decode(content[:-1])[0].lstrip("\ufeff")
            assert read[: len(whole) - 2] == whole.lstrip("\ufeff")[: len(whole) - 2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "gb18030"])
def test_a_corrupted_byte_does_not_change_the_encoding(encoding: str, texts: list[str]) -> None:
    rng = Random(f"corrupt {encoding}")
    for text in texts:
        for whole, content in variants(text, encoding):
            at = rng.randrange(len(content) // 2, len(content))
            hurt = content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]
            assert decode(hurt)[1] == decode(content)[1]
            assert decode(hurt)[0][: len(whole) // 3] == decode(content)[0][: len(whole) // 3]


def test_a_lost_byte_never_reaches_the_figures(texts: list[str]) -> None:
    line = "主动公开政府信息1284条，收到申请36件，办结35件。" * 20
    rng = Random("lost")
    for encoding in ("utf-8", "gb18030"):
        content = line.encode(encoding)
        for _ in range(60):
            at = rng.choice([n for n, byte in enumerate(content) if byte > 0x7F])
            text, _name = decode(content[:at] + content[at + 1 :])
            assert text.count("1284") == line.count("1284")
            assert text.count("36") == line.count("36")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text(content: bytes) -> None:
    text, name = decode(content)
    assert isinstance(text, str)
    assert name
