import pytest

from gxdata.chart import MissingGlyphError, covers, drawable, font_path, use_theme
from gxdata.chart.fonts import font_family
from gxdata.chart.svg import svg


def test_every_hanzi_of_gbk_is_covered() -> None:
    pairs = (bytes([high, low]) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    gbk = "".join(pair.decode("gbk", "ignore") for pair in pairs)
    assert covers("".join(char for char in gbk if "一" <= char <= "鿿"))
    assert covers("Ab1%，。：（）—…“”、·《》￥①〓−")


def test_the_licence_stands_beside_the_font() -> None:
    licence = (font_path().parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.startswith("Copyright")


def test_the_family_is_no_noto_that_a_machine_may_have() -> None:
    assert font_family() == "Gxdata Sans SC"


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("双浦镇人民政府", "双浦镇人民政府"),
        ("局😀", "局〓"),
        ("上\n下\t左", "上 下 左"),
        ("正\u202e反\u200b\x00", "正反"),
        ("\ud800", ""),
        (None, "None"),
    ],
)
def test_what_the_font_lacks_becomes_a_geta(raw: object, drawn: str) -> None:
    assert drawable(raw) == drawn
    assert covers(drawable(raw))


def test_a_missing_glyph_in_our_own_label_is_an_error() -> None:
    from matplotlib.figure import Figure

    with use_theme():
        figure = Figure()
        figure.text(0.5, 0.5, "局😀")
    with pytest.raises(MissingGlyphError, match=r"1F600|128512"):
        svg(figure)
