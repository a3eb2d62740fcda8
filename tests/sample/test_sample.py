"""The sample is the same every time, adds up where it says so, and never hides that it is invented."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from gxdata.catalogue import categories, check_rules, form
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.sample import DEFAULT_SEED, SampleReport, generate, write
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.figures import sheets
from gxdata.sample.figures_applications import APPLICANT_WEIGHTS, outcome_rows
from gxdata.sample.flaws import FLAWS
from gxdata.sample.model import build
from gxdata.sample.organs import ORGANS
from gxdata.sample.plan import CARRIER_ORDER, FLAWED, MISSING, YEARS
from gxdata.sample.tables import table_block
from gxdata.sample.wording import wording

COMMITTED = Path(__file__).parents[2] / "data" / "sample"
APPLICANTS = tuple(APPLICANT_WEIGHTS)
COLUMNS = (*APPLICANTS, "total")


@pytest.fixture(scope="module")
def reports() -> list[SampleReport]:
    return generate()


def text_of(report: SampleReport) -> str:
    """The characters of a page or a text file; the committed sample has no other carriers."""
    encoding = "gb18030" if report.truth["carrier"] == "html_gbk" else "utf-8"
    return report.content.decode(encoding)


def cells_of(truth: dict[str, Any], frame: str) -> dict[str, float]:
    """The numbers of a table; for a blank cell the number that the identities leave."""
    inferable = truth.get("inferable", {}).get(frame, {})
    return {k: inferable.get(k) if v is None else v for k, v in truth[frame].items()}


def broken_rules(truth: dict[str, Any]) -> set[str]:
    """The identities of tables three and four that the truth's numbers break."""
    x, broken = cells_of(truth, "applications"), set()
    leaves = outcome_rows(truth["form"])
    for who in COLUMNS:
        if sum(x[f"{leaf}.{who}"] for leaf in leaves) != x[f"closed_total.{who}"]:
            broken.add("applications.column_total")
        at_hand = x[f"received.{who}"] + x[f"carried_in.{who}"]
        if at_hand != x[f"closed_total.{who}"] + x[f"carried_out.{who}"]:
            broken.add("applications.balance")
    for row in {key.rpartition(".")[0] for key in x}:
        if sum(x[f"{row}.{who}"] for who in APPLICANTS) != x[f"{row}.total"]:
            broken.add("applications.row_total")
    reviews = cells_of(truth, "reviews")
    for channel in {key.partition(".")[0] for key in reviews}:
        parts = ("upheld", "corrected", "other", "pending")
        if sum(reviews[f"{channel}.{p}"] for p in parts) != reviews[f"{channel}.total"]:
            broken.add("reviews.row_total")
    return broken


def by_organ(reports: list[SampleReport]) -> dict[str, dict[int, dict[str, Any]]]:
    series: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    for report in reports:
        series[report.truth["agency"]][report.truth["year"]] = report.truth
    return series


def test_same_seed_gives_same_bytes(reports: list[SampleReport]) -> None:
    assert generate() == reports


def test_another_seed_gives_other_reports(reports: list[SampleReport]) -> None:
    others = generate(DEFAULT_SEED + 1)
    assert [o.source for o in others] == [r.source for r in reports]
    assert all(o.content != r.content for o, r in zip(others, reports, strict=True))


def test_one_report_is_missing(reports: list[SampleReport]) -> None:
    assert len(reports) == len(ORGANS) * len(YEARS) - len(MISSING) == 39
    assert len({report.source for report in reports}) == len(reports)


def test_every_carrier_of_the_plan_and_both_forms_occur(reports: list[SampleReport]) -> None:
    for code in ("form-2019", "form-2021"):
        carriers = {r.truth["carrier"] for r in reports if r.truth["form"] == code}
        assert carriers == set(CARRIER_ORDER)


def test_every_page_says_it_is_fictional_near_its_top(reports: list[SampleReport]) -> None:
    for report in reports:
        text = text_of(report)
        assert text.count(FICTION_NOTICE) == 1
        assert text.index(FICTION_NOTICE) < text.index("一、总体情况")


@pytest.mark.parametrize("seed", [DEFAULT_SEED, 1, 2])
def test_identities_hold_but_where_the_truth_says_otherwise(seed: int) -> None:
    for report in generate(seed):
        said = {r for r in report.truth["failing_checks"] if not r.startswith("year.")}
        assert broken_rules(report.truth) == said, report.source


def test_open_cases_are_carried_on(reports: list[SampleReport]) -> None:
    for series in by_organ(reports).values():
        for year in series.keys() & {y - 1 for y in series}:
            before = cells_of(series[year], "applications")
            after = cells_of(series[year + 1], "applications")
            for who in COLUMNS:
                assert before[f"carried_out.{who}"] == after[f"carried_in.{who}"]


def test_stocks_agree_across_years_and_forms() -> None:
    for organ in ORGANS:
        run = {year: sheet.disclosure for year, sheet in sheets(organ, DEFAULT_SEED).items()}
        for item in ("rules", "normative_documents"):
            before = run[2020][f"{item}.total_disclosed"]
            for year in (2021, 2022, 2023):
                now = {m: run[year][f"{item}.{m}"] for m in ("issued", "repealed", "in_force")}
                assert now["in_force"] == before + now["issued"] - now["repealed"]
                before = now["in_force"]
        for item in ("licensing", "other_services", "penalties", "coercion", "fees"):
            first, second = run[2019], run[2020]
            grown = first[f"{item}.prior_items"] + first[f"{item}.change"]
            assert second[f"{item}.prior_items"] == grown


def test_truth_has_just_the_cells_of_the_form(reports: list[SampleReport]) -> None:
    for report in reports:
        for table in form(report.truth["form"]).tables:
            wanted = {f"{row}.{column}" for row, column in table.cells(report.truth["form"])}
            assert set(report.truth[table.frame]) == wanted


def test_codes_are_those_of_the_catalogue(reports: list[SampleReport]) -> None:
    known = {category.code for category in categories()}
    for report in reports:
        assert {problem["category"] for problem in report.truth["problems"]} <= known
        assert set(report.truth["failing_checks"]) <= set(check_rules())


def test_every_problem_stands_in_the_text_once(reports: list[SampleReport]) -> None:
    for report in reports:
        five = text_of(report).split("五、存在的主要问题及改进情况")[1].split("六、其他需要")[0]
        for problem in report.truth["problems"]:
            assert five.count(problem["contains"]) == 1


def test_keys_of_the_problem_bank_stand_in_their_items() -> None:
    for pair in wording("problem_bank")["pairs"]:
        assert pair["problem_key"] in pair["problem"]
        assert pair["measure_key"] in pair["measure"]


def test_every_figure_but_a_stated_zero_stands_in_the_text(reports: list[SampleReport]) -> None:
    for report in reports:
        text = text_of(report)
        assert report.truth["figures"]
        for figure in report.truth["figures"]:
            assert figure["value"] == 0 or str(figure["value"]) in text


def test_prose_agrees_with_the_tables(reports: list[SampleReport]) -> None:
    for report in reports:
        figures = {f["metric"]: f["value"] for f in report.truth["figures"]}
        cells = cells_of(report.truth, "applications")
        for metric, row in (
            ("applications_received", "received"),
            ("applications_closed", "closed_total"),
            ("applications_granted", "granted"),
        ):
            assert figures.get(metric, cells[f"{row}.total"]) == cells[f"{row}.total"]


def test_rows_fill_the_tables_width() -> None:
    """Every row's cells, with those that hang down into it, take all columns of the table."""
    for year in (2020, 2023):
        sheet = sheets(ORGANS[0], DEFAULT_SEED)[year]
        for table in form(sheet.form).tables:
            block = table_block(sheet, table)
            filled = [0] * len(block.rows)
            for at, row in enumerate(block.rows):
                for cell in row:
                    for reached in range(at, at + cell.rowspan):
                        filled[reached] += cell.colspan
            assert set(filled) == {block.width}


def test_blank_cells_are_null_and_can_be_inferred(reports: list[SampleReport]) -> None:
    blank = [r.truth for r in reports if "inferable" in r.truth]
    assert len(blank) == 1
    nulls = {key for key, value in blank[0]["applications"].items() if value is None}
    assert nulls == set(blank[0]["inferable"]["applications"])
    assert nulls == {key for key in blank[0]["applications"] if key.endswith(".total")}


def test_strokes_are_null_and_cannot_be_inferred(reports: list[SampleReport]) -> None:
    marked = [r for r in reports if r.truth["disclosure"].get("rules.issued", 0) is None]
    assert len(marked) == 1
    assert "inferable" not in marked[0].truth
    assert "/" in text_of(marked[0])


def test_every_flaw_is_used() -> None:
    assert set(FLAWED.values()) == set(FLAWS)
    assert not FLAWED.keys() & MISSING


def test_blanks_are_refused_where_the_carrier_would_lose_them() -> None:
    sheet = FLAWS["blank_totals"](sheets(ORGANS[0], DEFAULT_SEED)[2022])
    with pytest.raises(ValueError, match="choose another carrier"):
        build(sheet, "lines", DEFAULT_SEED)


def test_any_sheet_goes_into_any_carrier() -> None:
    sheet = sheets(ORGANS[2], DEFAULT_SEED)[2021]
    contents = {build(sheet, carrier, DEFAULT_SEED).content for carrier in CARRIERS}
    assert len(contents) == len(CARRIERS)


def test_write_leaves_other_files_alone(tmp_path: Path, reports: list[SampleReport]) -> None:
    mine = tmp_path / "raw" / "2021" / "mine.html"
    mine.parent.mkdir(parents=True)
    mine.write_text("kept", encoding="utf-8")
    assert write(tmp_path) == write(tmp_path) == len(reports)
    assert mine.read_text(encoding="utf-8") == "kept"
    assert len([p for p in tmp_path.rglob("*") if p.is_file()]) == len(reports) + 2


def test_committed_sample_is_what_the_generator_writes(reports: list[SampleReport]) -> None:
    assert COMMITTED.is_dir(), "write it with: gxdata sample"
    on_disk = {
        path.relative_to(COMMITTED / "raw").as_posix(): path.read_bytes()
        for path in (COMMITTED / "raw").rglob("*")
        if path.is_file()
    }
    assert on_disk == {report.source: report.content for report in reports}
    lines = (COMMITTED / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [report.truth for report in reports]
