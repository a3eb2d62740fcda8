"""Text of a PDF that nobody sees: white, without ink, or under a white box."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from gxdata.read import Grid, read
from tests.read.makers import Sheet

ROWS = [["行政许可", ""], ["行政处罚", "3"]]


def ruled() -> Sheet:
    return Sheet().grid(60, 60, [200, 90], ROWS).text(280, 76, "24", 10)


def first_value(sheet: Sheet) -> str:
    (grid,) = (b for b in read(sheet.pdf()).blocks if isinstance(b, Grid))
    return grid.cells[1].text


def test_white_text_on_a_white_page_is_not_read() -> None:
    assert first_value(ruled().text(291.5, 76, "7", 10, "w")) == "24"


def test_white_text_on_a_dark_ground_is_read() -> None:
    sheet = Sheet().box(62, 62, 340, 82, "#224466").grid(60, 60, [200, 90], ROWS)
    assert first_value(sheet.text(280, 76, "24", 10, "w")) == "24"


def test_text_under_a_white_box_is_not_read_and_what_stands_on_it_is() -> None:
    sheet = ruled().box(278, 64, 300, 80, "w")
    assert first_value(sheet) == ""
    assert first_value(sheet.text(280, 76, "5", 10)) == "5"


@pytest.mark.parametrize("color", ["#eeee00", "#cccccc"])
def test_text_that_is_marked_in_colour_is_read(color: str) -> None:
    sheet = Sheet().box(278, 64, 300, 80, color).grid(60, 60, [200, 90], ROWS)
    assert first_value(sheet.text(280, 76, "24", 10)) == "24"


def test_text_without_ink_is_read_where_no_other_is() -> None:
    hidden = Sheet().text(100, 100, "全年公开24条", 10, alpha=0)
    assert first_value(ruled().text(291.5, 76, "7", 10, alpha=0)) == "24"
    assert read(hidden.pdf()).lines() == ["全年公开24条"]


TOTAL = "BT /F1 10 Tf 100 700 Td (Total 24) Tj ET"
OTHERS = "0 g BT /F1 10 Tf 100 600 Td (Other rows and what they hold) Tj ET"


def drawn(content: str) -> bytes:
    """A page with this content."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return written(objects)


def written(objects: list[str]) -> bytes:
    """A file of these objects, the first its root."""
    body = "".join(f"{n} 0 obj{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>".encode()


def test_in_a_drawing_nothing_is_taken_for_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = drawn(f"{TOTAL} {OTHERS} q 90 690 90 30 re W n 1 g 0 0 595 842 re f Q")
    assert "Total 24" not in read(hidden).lines()
    monkeypatch.setattr("gxdata.read.pdf.unseen.MOST_PAIRS", 0)
    assert "Total 24" in read(hidden).lines()


@pytest.mark.parametrize("state", ["OFF", "ON"])
def test_a_form_that_is_switched_off_is_not_read(state: str) -> None:
    page = drawn(f"{OTHERS} /X Do").decode()
    layers = f"<</Type/Catalog/OCProperties<</OCGs[6 0 R]/D<</{state}[6 0 R]>>>>"
    page = page.replace("<</Type/Catalog", layers).replace("<</Font", "<</XObject<</X 7 0 R>>/Font")
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R/Resources<</Font<</F1 5 0 R>>>>"
    page = page.replace(
        "trailer",
        "6 0 obj<</Type/OCG/Name(old)>>\nendobj\n"
        f"7 0 obj{form}/Length {len(TOTAL)}>>stream\n{TOTAL}\nendstream\nendobj\ntrailer",
    )
    assert ("Total 24" in read(page.encode()).lines()) == (state == "ON")


@pytest.mark.parametrize("level", [OTHERS, ""])
def test_what_runs_aslant_over_level_text_is_a_watermark(level: str) -> None:
    aslant = "BT /F1 10 Tf .94 .34 -.34 .94 100 590 Tm (Draft) Tj ET"
    told = "Other rows and what they hold" if level else "Draft"
    lines = read(drawn(f"{level} 0 g {aslant} {aslant}")).lines()
    assert [line.replace(" ", "") for line in lines] == [told.replace(" ", "")]


@pytest.mark.parametrize("clip", ["300 300 50 50", "90 690 90 30"])
def test_a_white_box_hides_no_more_than_it_is_drawn_through(clip: str) -> None:
    page = drawn(f"{TOTAL} {OTHERS} q {clip} re W n 1 g 0 0 595 842 re f Q")
    assert ("Total 24" in read(page).lines()) == clip.startswith("300")


@pytest.mark.parametrize(
    "frame",
    [
        "0 0 595 842 re 30 30 500 780 re f*",
        "0 0 595 30 re 0 812 595 30 re 0 0 30 842 re 565 0 30 842 re f",
        "0 0 m 595 0 l 595 20 l 20 20 l 20 842 l 0 842 l h f",
    ],
)
def test_a_white_frame_hides_nothing_within(frame: str) -> None:
    assert "Total 24" in read(drawn(f"{TOTAL} {OTHERS} q 1 g {frame} Q")).lines()


@pytest.mark.parametrize(
    "ground",
    [
        "0.2 g 90 690 28 20 re f 119 690 60 20 re f",
        "0.2 g 101 699 40 7 re f",
        "0.2 G 20 w 90 703 m 200 703 l S",
    ],
)
def test_white_text_over_the_edges_of_dark_boxes_is_read(ground: str) -> None:
    page = drawn(f"q {ground} Q 1 g {TOTAL} {OTHERS}")
    assert read(page).lines() == ["Total 24", "Other rows and what they hold"]
    assert read(drawn(f"1 g {TOTAL} {OTHERS}")).lines() == ["Other rows and what they hold"]


@pytest.mark.parametrize("kind", ["Widget/FT/Tx/V(24)", "FreeText/Contents(24)"])
def test_what_was_typed_into_a_page_is_read(kind: str) -> None:
    look = "BT /F1 10 Tf 1 2 Td (24) Tj ET"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 30 14]/Resources<</Font<</F1 5 0 R>>>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"{page}/Contents 4 0 R/Annots[6 0 R]>>",
        "<</Length 40>>stream\nBT /F1 10 Tf 100 700 Td (Total) Tj ET   \nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Type/Annot/Subtype/{kind}/F 4/Rect[140 698 170 712]/AP<</N 7 0 R>>>>",
        f"{form}/Length {len(look)}>>stream\n{look}\nendstream",
    ]
    assert read(written(objects)).lines() == ["Total 24"]


def test_text_without_ink_takes_nothing_from_what_is_printed_over_it() -> None:
    hidden = "BT 3 Tr /F1 10 Tf 100 700 Td (Total 27) Tj ET "
    assert read(drawn(hidden + TOTAL.replace("BT", "BT 0 Tr") + OTHERS)).lines()[0] == "Total 24"
    cut = "q BT 7 Tr /F1 10 Tf 143 700 Td (9) Tj ET Q "
    assert read(drawn(cut + TOTAL.replace("BT", "BT 0 Tr") + OTHERS)).lines()[0] == "Total 24"


HIDDEN = (
    f"{TOTAL} 1 g 90 690 90 30 re f",
    f"q 300 300 50 50 re W n {TOTAL} Q",
    f"q 1 g {TOTAL} Q",
    f"q 3 Tr {TOTAL} Q",
)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_not_seen_is_not_read_in_a_form_nor_where_a_picture_stands(hidden: str) -> None:
    picture = "q 20 0 0 20 400 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    content = f"{hidden} {OTHERS}"
    form = drawn("q 1 0 0 1 30 0 cm /X Do Q").decode()
    form = form.replace("<</Font", "<</XObject<</X 6 0 R>>/Font").replace(
        "trailer",
        "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"
        f"/Length {len(content)}>>stream\n{content}\nendstream\nendobj\ntrailer",
    )
    for page in (drawn(f"{picture} {content}"), form.encode()):
        assert read(page).lines() == ["Other rows and what they hold"]


@pytest.mark.parametrize("state", ["OFF", "ON"])
def test_text_on_a_layer_that_is_switched_off_is_not_read(state: str) -> None:
    page = drawn(f"{OTHERS} /OC /L BDC {TOTAL} EMC").decode()
    layers = f"<</Type/Catalog/OCProperties<</OCGs[6 0 R]/D<</{state}[6 0 R]>>>>"
    page = page.replace("<</Type/Catalog", layers).replace(
        "<</Font", "<</Properties<</L 6 0 R>>/Font"
    )
    page = page.replace("trailer", "6 0 obj<</Type/OCG/Name(old)>>\nendobj\ntrailer")
    assert ("Total 24" in read(page.encode()).lines()) == (state == "ON")


@pytest.mark.parametrize("clip", ["300 300 50 50", "90 690 90 30"])
def test_text_that_is_cut_away_is_not_read(clip: str) -> None:
    page = drawn(f"{OTHERS} q {clip} re W n {TOTAL} Q")
    assert ("Total 24" in read(page).lines()) == clip.startswith("90")


@pytest.mark.parametrize(("typed", "told"), [("", "\ufffd"), ("4", "4\ufffd"), ("Rows", "Rows")])
def test_a_digit_that_is_drawn_and_not_typed_leaves_its_cell_unreadable(
    typed: str, told: str
) -> None:
    rules = "".join(f"100 {y} 100 20 re S 200 {y} 100 20 re S " for y in (680, 700))
    seven = "250 706 m 254 714 l 249 714 l 249 715 l 256 715 l 256 714 l 252 706 l h f "
    text = "BT /F1 10 Tf {} {} Td ({}) Tj ET "
    content = rules + seven + text.format(110, 705, "Label") + text.format(235, 706, typed)
    (grid,) = (b for b in read(drawn(content)).blocks if isinstance(b, Grid))
    assert set(grid.cells[1].text.replace(" ", "")) == set(told)


@pytest.mark.parametrize("seven_too", [False, True])
def test_what_is_drawn_around_a_digit_is_no_other_digit(seven_too: bool) -> None:
    rules = "".join(f"100 {y} 100 20 re S 200 {y} 100 20 re S " for y in (680, 700))
    ground = ".9 g 230 703 m 240 703 l 243 709 l 240 715 l 230 715 l 227 709 l h f 0 g "
    seven = "250 706 m 254 714 l 249 714 l 249 715 l 256 715 l 256 714 l 252 706 l h f "
    text = "BT /F1 10 Tf 235 706 Td (4) Tj ET BT /F1 10 Tf 110 705 Td (Label) Tj ET "
    content = rules + ground + seven * seven_too + text
    (grid,) = (b for b in read(drawn(content)).blocks if isinstance(b, Grid))
    assert set(grid.cells[1].text) - {" "} == set("4" + "\ufffd" * seven_too)


@pytest.mark.parametrize("moved", [0, 1, 3, 9])
def test_digits_that_are_drawn_as_others_than_their_codes_say_are_unreadable(moved: int) -> None:
    with rc_context({"pdf.compression": 0}):
        content = ruled().text(60, 40, "主动公开政府信息情况", 12).text(280, 76, "168", 10).pdf()

    def told(codes: re.Match[bytes]) -> bytes:
        return re.sub(rb"(?<=<003)\d", lambda n: b"%d" % ((int(n[0]) + moved) % 10), codes[0])

    content = re.sub(rb"\[<[<>\d ]+\]", told, content)
    cells = [c.text for b in read(content).blocks if isinstance(b, Grid) for c in b.cells]
    assert any("\ufffd" in text for text in cells) == bool(moved)


# A 6 and a 9 of one line that crosses itself, and the same with open bowls; other digits as bars and rings.
LOOP = [(300, 700), (100, 300), (100, 0), (400, 0), (400, 300), (50, 300), (50, 350), (450, 350)]
LOOP += [(450, -50), (50, -50), (50, 300), (250, 700)]
HOOK = [(300, 700), (100, 300), (100, 0), (400, 0), (400, 300), (200, 300), (200, 350), (450, 350)]
HOOK += [(450, -50), (50, -50), (50, 300), (250, 700)]
RING = [
    [(50, 0), (50, 700), (450, 700), (450, 0)],
    [(150, 100), (350, 100), (350, 600), (150, 600)],
]
BAR = [[(200, 0), (200, 700), (300, 700), (300, 0)]]
EIGHT = [RING[0], [(150, 50), (350, 50), (350, 300), (150, 300)]]
EIGHT += [[(150, 400), (350, 400), (350, 650), (150, 650)]]


def face(path: Path, six: list[tuple[int, int]]) -> None:
    """A font of digits that draws 6 like this, and 9 like it upside down."""
    nine = [(500 - x, 650 - y) for x, y in six]
    shapes = {**dict.fromkeys("123457", BAR), "0": RING, "6": [six], "8": EIGHT, "9": [nine]}
    glyphs = {".notdef": [], **{f"n{digit}": shape for digit, shape in shapes.items()}}
    drawn = {}
    for name, lines in glyphs.items():
        pen = TTGlyphPen(None)
        for line in lines:
            pen.moveTo(line[0])
            for point in line[1:]:
                pen.lineTo(point)
            pen.closePath()
        drawn[name] = pen.glyph()
    font = FontBuilder(1000)
    font.setupGlyphOrder(list(glyphs))
    font.setupCharacterMap({ord(digit): f"n{digit}" for digit in shapes})
    font.setupGlyf(drawn)
    font.setupHorizontalMetrics(dict.fromkeys(glyphs, (500, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Digits", "styleName": "Regular", "psName": "Digits"})
    font.setupOS2()
    font.setupPost()
    font.save(path)


@pytest.mark.parametrize("six", [LOOP, HOOK])
def test_digits_whose_holes_no_line_bounds_are_read(
    six: list[tuple[int, int]], tmp_path: Path
) -> None:
    face(tmp_path / "digits.ttf", six)
    out = BytesIO()
    with rc_context({"pdf.fonttype": 42}):
        figure = Figure()
        font = FontProperties(fname=str(tmp_path / "digits.ttf"), size=20)
        figure.text(0.1, 0.5, "6980126957", fontproperties=font)
        figure.savefig(out, format="pdf")
    assert read(out.getvalue()).lines() == ["6980126957"]
