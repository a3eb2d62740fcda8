"""The two real mirrors beside the project read as clean simplified Chinese."""

import re
from pathlib import Path

import pytest

from gxdata.mend import mend
from gxdata.mend.gbk.shifted import has_shifted
from gxdata.mend.script import to_simplified
from gxdata.read import read
from gxdata.read.document import Document

pytestmark = pytest.mark.shared
GLOSS = re.compile(r"[(（][a-zà-ǜ]{1,6}[)）]")


def mirror(shared: Path, number: str) -> Document:
    (path,) = (shared / "reports" / "seeds").glob(f"{number}_*.txt")
    return mend(read(path.read_bytes()))


@pytest.mark.parametrize("number", ["000", "001"])
def test_no_gloss_and_no_traditional_character_is_left(shared: Path, number: str) -> None:
    text, _ = mirror(shared, number).normalised
    assert not GLOSS.search(text)
    assert to_simplified(text) == text
    assert not has_shifted(text)


def test_headings_read_one_byte_off_are_read_again(shared: Path) -> None:
    document = mirror(shared, "000")
    begun = [line.partition("。")[0] for line in document.lines() if line.startswith("（")]
    assert begun == ["（二）建立健全制度", "（三）立足满足群众需求"]
    assert {"pinyin_gloss", "gbk_shift", "traditional_script"} <= set(document.repairs)
