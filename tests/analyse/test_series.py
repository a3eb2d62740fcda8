"""Series over the years: comparable forms, the same organs, breaks kept."""

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import basis, growth, index, series
from gxdata.catalogue import form, forms
from gxdata.catalogue.series import series_catalogue

FRAMES = ("applications", "reviews", "disclosure", "statistics")


def test_every_place_of_the_catalogue_is_a_cell_of_its_form() -> None:
    for entry in series_catalogue().values():
        for code, place in entry.places.items():
            table = form(code).table(place.frame)
            assert table is not None, (entry.code, code)
            rows = {row for row, _ in table.cells(code)}
            pairs = {f"{row}.{column}" for row, column in table.cells(code)}
            assert set(place.cells) <= rows | pairs, (entry.code, code)


def test_only_made_and_issued_are_one_series_of_table_two() -> None:
    measures = {
        (code, cell.rpartition(".")[2])
        for entry in series_catalogue().values()
        for code, place in entry.places.items()
        if place.frame == "disclosure"
        for cell in place.cells
    }
    assert measures == {("form-2019", "made"), ("form-2021", "issued")}
    assert {"form-2019", "form-2021"} <= set(forms())


def test_other_handling_is_summed_where_the_form_divides_it(sample_store: Store) -> None:
    frames = {name: sample_store.frame(name) for name in FRAMES}
    reports = basis(sample_store.frame("reports"))
    found = series("other_handling", frames, reports)
    cells = frames["applications"]
    for row in found.itertuples():
        own = cells[(cells["report_id"] == row.report_id) & (cells["applicant"] == "total")]
        parts = own[own["outcome"].str.partition(".")[0] == "other"]["count"]
        assert row.value == parts.sum()
    assert set(found["form"]) == {"form-2019", "form-2021"}


def rows(*entries: tuple[str | None, int, int, float]) -> pd.DataFrame:
    frame = pd.DataFrame(entries, columns=["agency_id", "year", "stretch", "value"])
    return frame.astype({"value": "Float64"})


def test_an_index_holds_the_same_organs_and_does_not_cross_a_break() -> None:
    found = index(
        rows(
            ("x", 2018, 0, 900), ("x", 2019, 1, 10), ("x", 2020, 1, 15),
            ("y", 2019, 1, 10), ("y", 2020, 1, 25), ("z", 2020, 1, 99), (None, 2020, 1, 7),
        ),
        base=2019,
    )  # fmt: skip
    assert found["index"].tolist() == [100.0, 200.0]
    assert found.attrs == {"organs": 2, "left_out": [2018]}


def test_an_index_needs_a_base_year_of_one_kind() -> None:
    with pytest.raises(ValueError, match="2018"):
        index(rows(("x", 2018, 0, 1), ("y", 2018, 1, 1)), base=2018)


def test_growth_is_missing_from_nothing_and_across_a_break() -> None:
    found = growth(
        rows(
            ("x", 2018, 0, 4),
            ("x", 2019, 1, 0),
            ("x", 2020, 1, 6),
            ("x", 2021, 1, 9),
            ("y", 2019, 1, 5),
            ("y", 2021, 1, 5),
        )
    )
    assert found["year"].tolist() == [2020, 2021]
    assert pd.isna(found["growth"][0])
    assert found["growth"][1] == 0.5
