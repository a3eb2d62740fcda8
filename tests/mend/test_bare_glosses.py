"""Glosses that nothing sets apart go from a page that is full of them, and no digit of a number goes with them."""

import pytest

from gxdata.mend import mend
from gxdata.mend.bare_glosses import has_bare_glosses
from gxdata.read import read

PLAIN = "政府信息公开年度报告\n全年收到申请423件，公开信息15条，办理不予公开3件，总计新收8件，行政复议2件。"
SYLLABLES = "政zheng4 府fu3 信xin4 息xi1 公gong1 开kai1 报bao4 到dao4 申shen1 请qing3 件jian4 办ban4 理li3 收shou1"
READ = {word[0]: word[1:] for word in SYLLABLES.split()}


def glossed(with_tones: bool) -> str:
    return "".join(
        c + READ.get(c, "")[: None if with_tones else -1] if c in READ else c for c in PLAIN
    )


def test_the_digit_of_a_tone_is_no_digit_of_a_number() -> None:
    page = glossed(with_tones=True)
    assert "请qing3423件" in page
    assert "\n".join(mend(read(page.encode())).texts()) == PLAIN


def test_without_tones_the_digits_behind_a_gloss_are_the_number() -> None:
    once = mend(read(glossed(with_tones=False).encode()))
    assert "\n".join(once.texts()) == PLAIN.replace("请423", "请qing423").replace(
        "息15", "息xi15"
    ).replace("开3", "开kai3").replace("收8", "收shou8")
    assert list(mend(once).texts()) == list(once.texts())


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "到dao4件，收shou2件，开kai3件，请qing1件，息xi5条，办ban2件",
        "使用app12个、QQ群3个、抖音dy5条，网址www.qlx.gov.cn，公众号abc，微信wx2020",
    ],
)
def test_letters_behind_a_few_characters_are_no_glosses(text: str) -> None:
    assert not has_bare_glosses(text)
