from datetime import date
from pathlib import Path

import pytest

from gxdata.corrections import Guard, ReportMeant, load_corrections
from gxdata.errors import CorrectionError

GOOD = {
    "report": '"raw/2021/a.html"',
    "frame": '"applications"',
    "cell": '"denied.state_secret.total"',
    "expect": "31",
    "to": "13",
    "why_zh": '"数字颠倒"',
    "why_en": '"digits transposed"',
    "decided_by": '"the data desk"',
    "decided_on": "2024-03-01",
    "source": '"a notice"',
}


def entry(**changed: str | None) -> str:
    lines = {**GOOD, **changed}
    told = [f"{key} = {value}" for key, value in lines.items() if value is not None]
    return "[[correction]]\n" + "\n".join(told) + "\n"


def load(folder: Path, *texts: str) -> tuple:
    for n, text in enumerate(texts):
        (folder / f"{n}.toml").write_text(text, encoding="utf-8")
    return load_corrections(folder)


def test_an_entry_is_read_as_it_is_meant(tmp_path: Path) -> None:
    (c,) = load(tmp_path, entry())
    assert (c.entry, c.report.source, c.cell) == (
        "0.toml#1",
        "raw/2021/a.html",
        "denied.state_secret.total",
    )
    assert (c.expect, c.to, c.decided_on) == (Guard(value=31), 13, date(2024, 3, 1))


@pytest.mark.parametrize(
    ("written", "guard"),
    [
        ('"blank"', Guard(status="blank")),
        ("2.5", Guard(value=2.5)),
        ('{ value = 3, status = "ambiguous", evidence = "3件" }', Guard(3, "ambiguous", "3件")),
    ],
)
def test_a_guard_asks_for_value_status_or_text(tmp_path: Path, written: str, guard: Guard) -> None:
    (c,) = load(tmp_path, entry(expect=written))
    assert c.expect == guard


def test_an_organ_and_year_name_a_report(tmp_path: Path) -> None:
    (c,) = load(tmp_path, entry(report='{ agency = "苇渡镇人民政府", year = 2021 }'))
    assert c.report == ReportMeant(None, "苇渡镇人民政府", 2021, "organ")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"reason": '"x"'}, "'reason' is not known"),
        ({"why_zh": None}, "'why_zh' is missing"),
        ({"frame": '"aplications"'}, "Did you mean 'applications'"),
        ({"frame": '"reports"'}, "'reports' is not known"),
        ({"cell": '"recieved.total"'}, "Did you mean 'received.total'"),
        ({"cell": '"received"'}, "is not known"),
        ({"expect": '"printed"'}, "'printed' is not known"),
        ({"expect": '"corrected"'}, "'corrected' is not known"),
        ({"expect": "{ valeu = 3 }"}, "Did you mean 'value'"),
        ({"expect": "{ }"}, "not a number"),
        ({"expect": "true"}, "not a number"),
        ({"to": "nan"}, "no number"),
        ({"to": "inf"}, "too great"),
        ({"to": "1.5"}, "whole number"),
        ({"to": "-1"}, "not below zero"),
        ({"to": '"blank"'}, "'none' for no number"),
        ({"to": "31"}, "corrects nothing"),
        ({"why_en": '" "'}, "no text"),
        ({"decided_on": '"2024-03-01"'}, "no date"),
        ({"decided_on": "2024-03-01T10:00:00"}, "no date"),
        ({"report": '{ agency = "甲", year = "2021" }'}, "no whole number"),
        ({"report": '{ agency = "甲" }'}, "'year' is missing"),
        ({"report": "7"}, "names no report"),
    ],
)
def test_what_cannot_be_is_refused_with_file_and_entry(
    tmp_path: Path, changed: dict[str, str | None], told: str
) -> None:
    with pytest.raises(CorrectionError, match=r"0\.toml, correction 2") as error:
        load(tmp_path, entry(cell='"granted.total"') + entry(**changed))
    assert told in str(error.value)


def test_two_corrections_of_one_cell_are_refused_over_files(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=r"1\.toml#1: .* by 0\.toml#1 already"):
        load(tmp_path, entry(), entry(to="14"))


@pytest.mark.parametrize(
    "text", ["correction = 1", "[[corection]]", "x = ", "[correction]\nto = 1"]
)
def test_a_file_that_is_no_list_of_corrections_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CorrectionError, match=r"0\.toml"):
        load(tmp_path, text)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="no such folder"):
        load_corrections(tmp_path / "none")


def test_the_projects_own_folder_can_be_read() -> None:
    load_corrections(Path(__file__).parent.parent.parent / "data" / "corrections")
