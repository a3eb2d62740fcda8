"""Scanned PDF: refused with its reason, or read by the extra with every number doubtful."""

import io
from importlib import resources
from importlib.util import find_spec

import pytest
from PIL import Image, ImageDraw, ImageFont

from gxdata import ReadError, parse
from gxdata.read.pdf import reader as pdf
from tests.conftest import required

TITLE = "霁川省澜屿县水利局2021年政府信息公开工作年度报告"


def scan() -> bytes:
    """A page of a report as a picture: its title, and a ruled table three."""
    font = resources.files("gxdata.chart") / "fonts" / "GxdataSansSC-Regular.otf"
    picture = Image.new("RGB", (1654, 1200), "white")
    draw = ImageDraw.Draw(picture)
    with resources.as_file(font) as path:
        type_ = ImageFont.truetype(str(path), 30)
        draw.text((250, 60), TITLE, "black", font=type_)
        draw.text((100, 130), "三、收到和处理政府信息公开申请情况", "black", font=type_)
        rows = [
            ("一、本年新收政府信息公开申请数量", [12, 3, 0, 1, 0, 0, 16]),
            ("二、上年结转政府信息公开申请数量", [1, 0, 0, 0, 0, 0, 1]),
            ("（一）予以公开", [11, 2, 0, 0, 0, 0, 13]),
            ("（七）总计", [13, 2, 0, 1, 0, 0, 16]),
            ("四、结转下年度继续办理", [0, 1, 0, 0, 0, 0, 1]),
        ]
        for n, (label, numbers) in enumerate(rows):
            y = 220 + 70 * n
            for x, text in zip([110, *range(750, 1450, 100)], [label, *numbers], strict=True):
                draw.text((x, y + 12), str(text), "black", font=type_)
            draw.line((90, y, 1430, y), "black", 3)
        for x in (90, *range(730, 1431, 100)):
            draw.line((x, 220, x, 570), "black", 3)
        draw.line((90, 570, 1430, 570), "black", 3)
    content = io.BytesIO()
    picture.save(content, "PDF", resolution=200)
    return content.getvalue()


def test_without_the_extra_a_scan_is_refused_with_its_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "recogniser", lambda: None)
    with pytest.raises(ReadError) as error:
        parse(scan())
    assert error.value.reason == "scanned"
    assert "gxdata[ocr]" in error.value.detail


@pytest.mark.skipif(
    find_spec("rapidocr") is None and not required(), reason="the extra ocr is not installed"
)
def test_with_the_extra_a_scan_is_read_and_every_number_is_doubtful() -> None:
    report = parse(scan()).report
    table = report.table("applications")
    assert (report.identity.year, report.identity.agency) == (2021, "澜屿县水利局")
    assert "recognised" in report.repairs
    assert table is not None
    cells = {(row.code, cell.column): cell for row, cell in table.cells()}
    assert cells["received", "natural_person"].number == 12
    assert cells["received", "total"].number == 16
    assert cells["closed_total", "total"].number == 16
    assert {cell.status for cell in cells.values() if cell.number is not None} == {"ambiguous"}
    assert report.figures == ()
