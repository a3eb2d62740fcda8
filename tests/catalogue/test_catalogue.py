"""The catalogue: what the contract fixes, and that its parts know each other."""

from pathlib import Path

from gxdata.catalogue import categories, check_rules, code_list, form, forms, frames, label
from gxdata.catalogue.loader import load
from gxdata.catalogue.prose_checks import cell_sums, parts_lists
from gxdata.catalogue.rules_page import rules_page

CELLS = {"form-2021": (10, 175, 15), "form-2019": (22, 161, 15)}


def test_the_forms_have_as_many_cells_as_the_notices_print() -> None:
    for code, counts in CELLS.items():
        tables = [form(code).table(f) for f in ("disclosure", "applications", "reviews")]
        assert tuple(len(t.cells(code)) for t in tables if t) == counts


def test_every_code_of_a_table_has_a_label_in_both_languages() -> None:
    for one in forms().values():
        for table in one.tables:
            for row, column in table.cells(one.code):
                lists = (table.row_codes or table.row_key, table.column_codes or table.column_key)
                for name, code in zip(lists, (row, column), strict=True):
                    known = code_list(name)[code]
                    assert known.zh
                    assert known.en


def test_every_column_names_a_list_that_exists_and_defines_itself() -> None:
    for frame in frames().values():
        for column in frame.columns:
            assert column.zh
            assert column.en
            assert column.definition_zh
            assert column.definition_en
            if column.codes:
                assert code_list(column.codes)


def test_keys_are_columns() -> None:
    for frame in frames().values():
        assert set(frame.key) <= {column.name for column in frame.columns}


def test_an_unknown_code_is_its_own_label() -> None:
    assert label("status", "brand_new", "en") == "brand_new"


def test_rules_belong_to_frames_or_to_the_whole_report() -> None:
    for rule in check_rules():
        assert rule.split(".")[0] in {*frames(), "year", "period", "publication", "prose", "region"}


def test_every_category_but_none_stated_has_cues() -> None:
    assert [c.code for c in categories() if not c.cues] == ["none_stated"]


def test_every_rule_says_how_it_is_asked_and_whence() -> None:
    for rule in check_rules().values():
        assert all((rule.zh, rule.en, rule.definition_zh, rule.definition_en, rule.source)), rule


def test_the_page_of_rules_is_that_of_the_catalogue() -> None:
    page = Path(__file__).parent.parent.parent / "docs" / "checks.md"
    assert page.read_text(encoding="utf-8") == rules_page()


def test_what_prose_is_held_against_exists() -> None:
    rows: dict[str, set[str]] = {}
    for code, printed in forms().items():
        for t in printed.tables:
            rows.setdefault(t.frame, set()).update(row for row, _ in t.cells(code))
    for entry in cell_sums():
        assert entry.metric in code_list("metric")
        known = rows[entry.frame] | {row.partition(".")[0] for row in rows[entry.frame]}
        assert {*entry.rows, *(row for rows in entry.also for row in rows)} <= known
    for parts in parts_lists():
        assert {parts.total, *parts.metrics} <= set(code_list("metric"))
        assert set(parts.whole) <= {*parts.metrics, *parts.words}


def test_stated_figures_are_shown_in_an_order_that_reads_and_none_is_left_out() -> None:
    metrics = list(code_list("metric"))
    assert sorted(metrics) == sorted(load("metrics"))
    told = ["disclosed", "applications_received", "applications_granted", "applications_partial"]
    assert [m for m in metrics if m in told] == told
