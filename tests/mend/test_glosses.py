"""Pinyin glosses go; every other parenthesis stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend.glosses import (
    has_glosses,
    has_unbracketed,
    strip_glosses,
    strip_unbracketed,
)


@pytest.mark.parametrize(
    ("glossed", "plain"),
    [
        ("我鎮(zhèn)認真執(zhí)行條(tiáo)例", "我鎮認真執行條例"),
        ("辦(ban)公(gong)室(shi)負責", "辦公室負責"),
        ("發（fā）布", "發布"),
        ("呵(he)(he)", "呵"),
        ("法律(lǜ)女(nü)略(lüe)", "法律女略"),
        ("鎮( zhèn )政(zheng4)府", "鎮政府"),
        ("⾏(xing)政⽅(fāng)案", "⾏政⽅案"),
        ("下年 (nián)度", "下年度"),
        ("本鎮[zhèn]執[zhí]行", "本鎮執行"),
        ("信 (xìn) 息 (xī) 公开 (app) 办", "信息公开 (app) 办"),
        ("(zǒng)总(jì)计2019(nián)年", "总计2019年"),
        ("裝(zhuāng)窗(chuāng)雙(shuāng)", "裝窗雙"),
    ],
)
def test_glosses_with_and_without_tones_go(glossed: str, plain: str) -> None:
    assert strip_glosses(glossed) == plain


@pytest.mark.parametrize(
    "kept",
    [
        "信(xx@yy.cn)",
        "(an)安 2(ge)",
        "局(OA)",
        "表(一)",
        "号(2021)",
        "网(www)",
        "微信(app)",
        "意见(信箱)",
        "下载(PDF)",
        "客户端(APP)",
        "网站(http://a.cn)",
        "（一）主动公开",
    ],
)
def test_what_is_no_syllable_stays(kept: str) -> None:
    assert strip_glosses(kept) == kept


def test_syllables_with_numbers_for_tones_are_glosses() -> None:
    text = "本年新收政(zheng4)府(fu3)信息公(gong1)開申請數量"
    assert has_glosses(text)
    assert strip_glosses(text) == "本年新收政府信息公開申請數量"


def test_syllables_with_nothing_around_them_go_where_there_are_many() -> None:
    text = "本鎮zhèn認rèn真執zhí行條tiáo例，收到申請qǐng12件，公(gong)開kāi政fu府"
    assert has_unbracketed(text)
    assert strip_unbracketed(text) == "本鎮認真執行條例，收到申請12件，公(gong)開政fu府"
    assert not has_unbracketed("公司名为Pokémon，使用了app、OA系统和Café")


def test_clean_text_is_not_taken_for_glossed() -> None:
    assert not has_glosses("联系人(an)和(he)，办公室(shi)，微信(app)")


def test_few_syllables_without_tones_are_glosses_where_they_are_the_readings() -> None:
    text = "一、本年新收政(zheng)府(fu)信息公(gong)開申請數量"
    assert has_glosses(text)
    assert strip_glosses(text) == "一、本年新收政府信息公開申請數量"
    assert not has_glosses("政(zheng)府(fu)信息公开"), "two may be a word's explanation"
    assert not has_glosses("公(she)开(app)政(wang)府(fu)信(xin)息"), "most are not read so"


@given(st.text(alphabet="政府信息公开(zhèngfǔaboe)（）12。", max_size=60))
def test_stripping_twice_is_stripping_once(text: str) -> None:
    once = strip_glosses(text)
    assert len(once) <= len(text)
    if "()" not in once:
        assert strip_glosses(strip_glosses(once)) == strip_glosses(once)
