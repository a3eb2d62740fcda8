from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from gxdata import Store, ingest, open_store
from gxdata.analyse import corrections_of
from gxdata.analyse.basis import sure
from gxdata.corrections import load_corrections
from gxdata.corrections.find import find_reports
from gxdata.errors import CorrectionError
from gxdata.narrate import cell_label, correction_words, corrections_table
from gxdata.store.whole import read_frame, replace_frame

Correct = Callable[..., Store]
CELL = ("received", "total")


@pytest.fixture
def raw(sample_folder: Path) -> Path:
    """The raw reports of one year of the sample."""
    return sample_folder / "raw" / "2022"


@pytest.fixture
def correct(raw: Path, tmp_path: Path) -> Correct:
    """Ingest the reports with the corrections given, into the same store each time."""

    def run(*entries: dict[str, Any], **options: Any) -> Store:
        folder = tmp_path / "corrections"
        folder.mkdir(exist_ok=True)
        (folder / "a.toml").write_text(as_text(*entries), encoding="utf-8")
        options.setdefault("corrections", folder)
        ingest([raw], tmp_path / "tidy", **options)
        return open_store(tmp_path / "tidy")

    return run


def as_text(*entries: dict[str, Any]) -> str:
    """Entries as a file of corrections."""
    told = ("[[correction]]\n" + "".join(f"{k} = {v}\n" for k, v in e.items()) for e in entries)
    return "".join(told) or "correction = []"


def correction(source: str, **changed: object) -> dict[str, Any]:
    entry = {
        "report": f'"{source}"', "frame": '"applications"', "cell": '"received.total"', "expect": 1, "to": 77,
        "why_zh": '"颠倒"', "why_en": '"transposed"', "decided_by": '"desk"', "decided_on": "2024-03-01",
        "source": '"notice"',
    }  # fmt: skip
    return {**entry, **changed}


def cell(store: Store, report_id: str) -> pd.Series:
    rows = store.frame("applications")
    found = rows[
        (rows["report_id"] == report_id)
        & (rows["outcome"] == CELL[0])
        & (rows["applicant"] == CELL[1])
    ]
    return found.iloc[0]


def some_report(store: Store) -> tuple[str, str, pd.Series]:
    """A report with a reported number of applications: its id, source and that cell."""
    rows = store.frame("applications")
    found = rows[
        (rows["outcome"] == CELL[0])
        & (rows["applicant"] == CELL[1])
        & (rows["status"] == "reported")
    ]
    reading = found.iloc[0]
    reports = store.frame("reports").set_index("report_id")
    return reading["report_id"], reports.loc[reading["report_id"], "source"], reading


def files(store: Store) -> dict[str, bytes]:
    return {
        str(p.relative_to(store.root)): p.read_bytes() for p in store.root.rglob("*") if p.is_file()
    }


def test_a_corrected_cell_says_so_and_keeps_its_evidence(correct: Correct) -> None:
    report_id, source, read = some_report(correct())
    store = correct(correction(source, expect=read["count"]))
    now = cell(store, report_id)
    assert (now["count"], now["status"]) == (77, "corrected")
    assert (now["evidence"], now["locator"]) == (read["evidence"], read["locator"])
    (told,) = store.frame("corrections").to_dict("records")
    assert (told["outcome"], told["value_read"], told["status_read"]) == (
        "applied",
        read["count"],
        "reported",
    )
    assert (told["value"], told["decided_by"], told["why_zh"]) == (77, "desk", "颠倒")


def test_a_corrected_number_is_certain(correct: Correct) -> None:
    _report_id, source, read = some_report(correct())
    store = correct(correction(source, expect=read["count"]))
    assert 77 in sure(store.frame("applications"), "count")["count"].tolist()


def test_checks_speak_of_what_the_report_prints(correct: Correct) -> None:
    before = correct()
    _, source, read = some_report(before)
    after = correct(correction(source, expect=read["count"]))
    pd.testing.assert_frame_equal(before.frame("checks"), after.frame("checks"))


def test_correcting_again_changes_no_byte(correct: Correct) -> None:
    _, source, read = some_report(correct())
    entry = correction(source, expect=read["count"])
    once = files(correct(entry))
    assert files(correct(entry)) == once
    assert files(correct(entry, corrections=None)) == once


def test_a_withdrawn_correction_leaves_nothing_behind(correct: Correct) -> None:
    before = correct()
    _, source, read = some_report(before)
    untouched = files(before)
    correct(correction(source, expect=read["count"]))
    assert files(correct()) == untouched


def test_corrections_hold_when_other_reports_are_read(
    correct: Correct, sample_folder: Path, tmp_path: Path
) -> None:
    report_id, source, read = some_report(correct())
    correct(correction(source, expect=read["count"]))
    ingest([sample_folder / "raw" / "2021"], tmp_path / "tidy")
    store = open_store(tmp_path / "tidy")
    assert cell(store, report_id)["status"] == "corrected"
    assert store.frame("corrections")["value_read"].tolist() == [read["count"]]


def test_the_order_in_which_reports_came_changes_no_byte(
    correct: Correct, sample_folder: Path, tmp_path: Path
) -> None:
    _, source, read = some_report(correct())
    correct(correction(source, expect=read["count"]))
    years = [sample_folder / "raw" / "2021", sample_folder / "raw" / "2022"]
    stores = []
    for n, order in enumerate((years, years[::-1])):
        for folder in order:
            ingest([folder], tmp_path / f"{n}", corrections=tmp_path / "corrections")
        stores.append(open_store(tmp_path / f"{n}"))
    assert files(stores[0]) == files(stores[1])
    assert stores[0].frame("corrections")["outcome"].tolist() == ["applied"]


def test_a_guard_that_fails_leaves_the_reading(correct: Correct) -> None:
    report_id, source, read = some_report(correct())
    store = correct(correction(source, expect=int(read["count"]) + 1))
    now = cell(store, report_id)
    assert (now["count"], now["status"]) == (read["count"], "reported")
    (told,) = store.frame("corrections").to_dict("records")
    assert told["outcome"] == "guard_failed"
    assert str(read["count"]) in told["detail"]


@pytest.mark.parametrize(
    ("guard", "outcome"),
    [
        ('{ status = "reported", evidence = "%s" }', "applied"),
        ('{ evidence = "other %s" }', "guard_failed"),
    ],
)
def test_a_guard_may_ask_for_the_raw_text(correct: Correct, guard: str, outcome: str) -> None:
    _, source, read = some_report(correct())
    store = correct(correction(source, expect=guard % read["evidence"].strip()))
    assert store.frame("corrections")["outcome"].tolist() == [outcome]


def test_a_number_may_become_none(correct: Correct) -> None:
    report_id, source, read = some_report(correct())
    store = correct(correction(source, expect=read["count"], to='"none"'))
    now = cell(store, report_id)
    assert pd.isna(now["count"])
    assert now["status"] == "corrected"
    again = correct(correction(source, expect=read["count"], to='"none"'), corrections=None)
    assert files(again) == files(store)


def test_an_organ_and_year_find_its_report(correct: Correct) -> None:
    store = correct()
    report_id, _, read = some_report(store)
    who = store.frame("reports").set_index("report_id").loc[report_id]
    named = f'{{ agency = "{who["agency_full"]}", year = 2022, scope = "{who["scope"]}" }}'
    store = correct(correction("", report=named, expect=read["count"]))
    assert cell(store, report_id)["status"] == "corrected"
    assert files(correct(corrections=None)) == files(store)


def test_one_cell_named_in_two_ways_is_refused(correct: Correct) -> None:
    store = correct()
    report_id, source, read = some_report(store)
    who = store.frame("reports").set_index("report_id").loc[report_id]
    named = f'{{ agency = "{who["agency_full"]}", year = 2022, scope = "{who["scope"]}" }}'
    before = files(store)
    with pytest.raises(CorrectionError, match=r"a\.toml#2.*by a\.toml#1 already"):
        correct(correction(source, expect=read["count"]), correction("", report=named, to=78))
    assert files(store) == before


def test_what_is_not_there_is_told(correct: Correct) -> None:
    _, source, _ = some_report(correct())
    gone = correction("raw/2022/gone.txt")
    no_cell = correction(source, frame='"statistics"', cell='"app_received"')
    told = correct(gone, no_cell).frame("corrections").set_index("frame")["outcome"].to_dict()
    assert told == {"applications": "no_report", "statistics": "no_cell"}


def test_several_reports_of_one_name_are_left_alone(correct: Correct) -> None:
    """Two organs of one short name: the name alone says neither."""
    store = correct()
    reports = read_frame(store.root, "reports")
    names = pa.array(["某局"] * reports.num_rows, pa.string())
    place = reports.schema.get_field_index("agency")
    replace_frame(
        store.root, "reports", reports.set_column(place, reports.schema.field(place), names)
    )
    entry = correction("", report='{ agency = "某局", year = 2022 }')
    (store.root.parent / "corrections" / "a.toml").write_text(as_text(entry), encoding="utf-8")
    (told,) = find_reports(store.root, load_corrections(store.root.parent / "corrections"))
    assert told.found == "several_reports"


def test_pages_tell_what_was_corrected(correct: Correct) -> None:
    report_id, source, read = some_report(correct())
    store = correct(
        correction(source, expect=read["count"]),
        correction(source, cell='"granted.total"', expect=99_999),
    )
    told = corrections_of(store.frame("corrections"), store.frame("reports", 2022))
    assert told["report_id"].tolist() == [report_id] * 2
    for lang, why in (("zh", "颠倒"), ("en", "transposed")):
        made, not_made = correction_words(told, lang)
        assert "1" in made
        assert "1" in not_made
        (row,) = corrections_table(told, lang).to_dict("records")
        assert {why, "77", "desk", "2024-03-01", f"{read['count']:,}"} <= set(row.values())
    assert (
        cell_label("applications", "denied.state_secret.total", "en")
        == "Denied: state secret · Total"
    )
    assert cell_label("statistics", "app_received", "zh") == "收到申请数"


def test_without_corrections_nothing_is_said(correct: Correct) -> None:
    store = correct()
    told = corrections_of(store.frame("corrections"), store.frame("reports"))
    assert correction_words(told, "en") == []
    assert corrections_table(told, "zh").empty


def test_money_is_corrected_in_its_own_frame(correct: Correct) -> None:
    store = correct()
    rows = store.frame("disclosure")
    fees = rows[(rows["item"] == "fees") & (rows["measure"] == "amount")].iloc[0]
    source = store.frame("reports").set_index("report_id").loc[fees["report_id"], "source"]
    entry = correction(
        source, frame='"disclosure"', cell='"fees.amount"', expect=fees["value"], to=12.75
    )
    rows = correct(entry).frame("disclosure")
    assert rows[rows["status"] == "corrected"]["value"].tolist() == [12.75]
