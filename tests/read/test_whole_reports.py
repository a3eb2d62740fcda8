"""A whole report in every carrier: the same cells as in HTML, through `gxdata.parse`."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from gxdata import parse
from gxdata.read import Document, Grid, Line, read
from tests.conftest import tool
from tests.read.makers import Sheet, Table, doc_of, docx_of, xls, xlsx
from tests.read.odf_maker import odt_of
from tests.read.rtf_maker import rtf_of
from tests.scoring import verdicts

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
SOURCES = ["2019/weidu-zhen-zhengfu.html", "2022/tongpan-qu-shijianju.htm"]


def truth(source: str) -> dict[str, Any]:
    lines = (SAMPLE / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return next(t for t in map(json.loads, lines) if t["source"] == source)


def items(document: Document) -> list[str | Table]:
    return [
        block.text if isinstance(block, Line) else [[c.text for c in row] for row in block.rows()]
        for block in document.blocks
    ]


def sheet_rows(document: Document) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for item in items(document):
        rows += [[item]] if isinstance(item, str) else item
    width = max(map(len, rows))
    return [
        [float(v) if v.isascii() and v.isdecimal() else (v or None) for v in row]
        + [None] * (width - len(row))
        for row in rows
    ]


def pdf_of(document: Document) -> bytes:
    sheet, y = Sheet(1800, 1000), 60.0
    for block in document.blocks:
        if isinstance(block, Grid):
            rows = [[c.text for c in row] for row in block.rows()]
            while rows:
                fit = max(int((960 - y) / 24), 0)
                part, rows = rows[:fit], rows[fit:]
                if part:
                    columns = max(map(len, part))
                    filled = [row + [""] * (columns - len(row)) for row in part]
                    first = 300.0 if columns > 10 else 460.0
                    sheet.grid(60, y, [first, first] + [90.0] * (columns - 2), filled)
                y += 24 * len(part) + 30
                if rows:
                    sheet.page()
                    y = 60.0
            continue
        for start in range(0, len(block.text), 120):
            if y > 920:
                sheet.page()
                y = 60.0
            sheet.text(60, y, block.text[start : start + 120])
            y += 20
    return sheet.pdf()


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("carrier", ["docx", "doc", "rtf", "odt", "xlsx", "xls", "pdf"])
def test_every_cell_comes_through(source: str, carrier: str) -> None:
    document = read((SAMPLE / "raw" / source).read_bytes())
    content = {
        "docx": lambda: docx_of(items(document)),
        "doc": lambda: doc_of(items(document)),
        "rtf": lambda: rtf_of(items(document)),
        "odt": lambda: odt_of(items(document)),
        "xlsx": lambda: xlsx(sheet_rows(document)),
        "xls": lambda: xls(sheet_rows(document)),
        "pdf": lambda: pdf_of(document),
    }[carrier]()
    counts = verdicts(parse(content), truth(source))
    assert counts == {"right": counts["right"]}
    assert counts["right"] > 150


@pytest.mark.libreoffice
@pytest.mark.parametrize("carrier", ["docx", "doc", "rtf", "odt"])
def test_what_libreoffice_writes_is_read(carrier: str, tmp_path: Path) -> None:
    office = tool("soffice")
    for source in SOURCES:
        shutil.copy(SAMPLE / "raw" / source, tmp_path / (Path(source).stem + ".html"))
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            carrier,
            "--outdir",
            str(tmp_path),
            *map(str, sorted(tmp_path.glob("*.html"))),
        ],
        check=True,
        capture_output=True,
    )
    for source in SOURCES:
        parsed = parse(tmp_path / f"{Path(source).stem}.{carrier}")
        counts = verdicts(parsed, truth(source))
        assert counts == {"right": counts["right"]}
