"""Traditional text becomes simplified, words that converters changed come back, and names are spared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend import mend
from gxdata.mend.script import has_strays, is_taiwanese, is_traditional, to_mainland, to_simplified
from gxdata.read import read


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("全麵推進，製發規範性文件", "全面推进，制发规范性文件"),
        ("谘詢電話，行政複議", "咨询电话，行政复议"),
        ("陜西與陝西", "陕西与陕西"),
        ("答覆與回覆，批覆", "答复与回复，批复"),
        ("乾隆年間，乾縣，乾坤", "乾隆年间，乾县，乾坤"),
        ("瞭解情況，瞭望", "了解情况，瞭望"),
        ("衞生健康局收費，配郃硏究", "卫生健康局收费，配合研究"),
    ],
)
def test_words(traditional: str, simplified: str) -> None:
    assert to_simplified(traditional) == simplified


def test_taiwans_words_come_back_where_the_text_is_in_them() -> None:
    page = "本機關政府資訊公開工作報告：公開規範性檔案3件，最佳化網路平臺，透過入口網站釋出，法定程式，檔案局。"
    mended = mend(read(page.encode()))
    assert mended.lines() == [
        "本机关政府信息公开工作报告：公开规范性文件3件，优化网络平台，通过门户网站发布，法定程序，档案局。"
    ]
    assert mended.repairs == ("traditional_script", "taiwan_wording")


def test_taiwans_words_that_converters_put_for_whole_classes_come_back() -> None:
    page = "本機關政府資訊公開工作報告：採購專案，事專案錄，資料統計期限，網站線上訪談2次，設定查閱點，社群，聯絡電話。"
    assert mend(read(page.encode())).lines() == [
        "本机关政府信息公开工作报告：采购项目，事项目录，数据统计期限，网站在线访谈2次，设置查阅点，社区，联系电话。"
    ]


def test_places_keep_the_characters_that_a_dictionary_folds() -> None:
    assert to_simplified("南薰街道，乾務鎮，於潛鎮，蘇仙區，餘乾縣") == (
        "南薰街道，乾务镇，於潜镇，苏仙区，余干县"
    )


def test_a_document_is_no_archive_and_an_archive_no_document() -> None:
    assert to_mainland("印发档案3份，到档案馆查阅纸质档案，大资料局公布资料集") == (
        "印发文件3份，到档案馆查阅纸质档案，大数据局公布数据集"
    )


def test_the_same_words_of_a_simplified_page_stay() -> None:
    text = "政府资讯栏目，最佳化方案，透过现象看本质。"
    assert mend(read(text.encode())).lines() == [text]


@given(
    st.text(
        alphabet="政府信息公开年度报告机关服务条例通过网络质量优化文件档案0123，。", max_size=80
    )
)
def test_simplified_text_stays(text: str) -> None:
    assert not is_traditional(text)
    assert to_simplified(text) == text
    assert not is_taiwanese(text)


def test_a_page_that_was_converted_halfway_is_simplified_and_stays_of_simplified_script() -> None:
    mended = mend(read("石桥镇2022年製发规范性文件2件，行政複议0件，全麵公開信息12条。".encode()))
    assert mended.lines() == ["石桥镇2022年制发规范性文件2件，行政复议0件，全面公开信息12条。"]
    assert mended.script != "hant"
    assert "traditional_script" in mended.repairs


def test_a_name_written_in_the_old_way_is_no_such_page() -> None:
    assert not has_strays("乾县濛江街道，陳某，於潜镇瞭望台，藉口镇")


@pytest.mark.parametrize(
    "text",
    [
        "开篇引诗“長風破浪會有時，直掛雲帆濟滄海”，全年公开信息312条。",
        "比较研究《政府資訊公開法》和“機關報送條例報告”各1篇，公开信息12条。",
    ],
)
def test_what_a_simplified_page_quotes_stays_as_it_is_written(text: str) -> None:
    mended = mend(read(text.encode()))
    assert (mended.lines(), mended.repairs) == ([text], ())
