"""Damages do what they say, on every carrier they befall, and leave a truth that is honest."""

import os
import subprocess
import sys
from random import Random

import pytest

from gxdata.catalogue import form
from gxdata.sample import SampleReport, corpus
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.corpus import damaged
from gxdata.sample.damage import DAMAGES, NONE, Draft, chosen
from gxdata.sample.damage.cells import cut, rows_of_values, without_row
from gxdata.sample.damage.headings import typo
from gxdata.sample.damage.labels import slip
from gxdata.sample.damage.number_forms import chinese, with_thousands
from gxdata.sample.damage.truth import padded_row, short_row, uncertain, zero_hidden
from gxdata.sample.damage.values import printed
from gxdata.sample.figures import sheets
from gxdata.sample.layout import lay_out
from gxdata.sample.model import truth_of
from gxdata.sample.organs import ORGANS
from gxdata.sample.prose import write_prose
from gxdata.sample.sheet import Sheet
from gxdata.sample.tables import TableBlock, table_block

SEED = 11
CITY = ORGANS[1]
FRAMES = ("disclosure", "applications", "reviews")
NUMBERS = (int, float, type(None))


@pytest.fixture(scope="module")
def city() -> dict[int, Sheet]:
    """The sheets of the organ with the most of everything, so that each damage finds something."""
    return sheets(CITY, SEED)


@pytest.fixture(scope="module")
def reports() -> list[SampleReport]:
    return list(corpus(SEED, count=1))


def filled(block: TableBlock) -> set[int]:
    """How many columns the cells of each row take, with those that hang down into it."""
    taken = [0] * len(block.rows)
    for at, row in enumerate(block.rows):
        for cell in row:
            for reached in range(at, at + cell.rowspan):
                taken[reached] += cell.colspan
    return set(taken)


@pytest.mark.parametrize("name", [name for name in DAMAGES if name != NONE])
def test_each_damage_changes_every_carrier_it_befalls(name: str, city: dict[int, Sheet]) -> None:
    damage, befallen = DAMAGES[name], 0
    for sheet in (city[2022], city[2020]):
        for carrier in CARRIERS:
            if damage.befalls(CARRIERS[carrier], sheet):
                befallen += 1
                whole = damaged(sheet, carrier, NONE, SEED).content
                assert damaged(sheet, carrier, name, SEED).content != whole, carrier
    assert befallen


def test_no_damage_is_the_report_as_it_is(city: dict[int, Sheet]) -> None:
    truth = damaged(city[2022], "html", NONE, SEED).truth
    assert truth["applications"] == city[2022].applications
    assert truth["failing_checks"] == []


def test_same_seed_gives_same_reports(reports: list[SampleReport]) -> None:
    assert list(corpus(SEED, count=1)) == reports


def test_reports_are_the_same_in_every_process() -> None:
    """Sets of words come in another order in each process; nothing may hang on it."""
    script = (
        "import hashlib; from gxdata.sample import corpus; "
        "said = [(r.content, r.truth) for r in corpus(11, carriers=['pipe', 'lines'], count=1)]; "
        "print(hashlib.sha256(repr(said).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_sources_differ_and_say_where_they_come_from(reports: list[SampleReport]) -> None:
    assert len({report.source for report in reports}) == len(reports)
    for report in reports:
        names = (report.truth["damage"], report.truth["carrier"])
        assert report.source.startswith("/".join(names))


def test_truth_has_the_cells_of_the_form_and_only_acceptable_values(
    reports: list[SampleReport],
) -> None:
    for report in reports:
        sheet_form = report.truth["form"]
        for frame in FRAMES:
            cells = report.truth[frame]
            for value in cells.values():
                options = value if isinstance(value, list) else [value]
                assert options
                assert all(isinstance(option, NUMBERS) for option in options)
            if form(sheet_form).tables and report.truth["damage"] != "one_row_other":
                table = form(sheet_form).table(frame)
                assert table is not None
                assert set(cells) == {f"{r}.{c}" for r, c in table.cells(sheet_form)}


def test_carriers_show_the_same_figures(reports: list[SampleReport]) -> None:
    organs = {(r.truth["damage"], r.truth["agency"], r.truth["year"]) for r in reports}
    assert len(organs) == len(DAMAGES)


def test_forms_and_carriers_can_be_chosen() -> None:
    found = list(corpus(SEED, ["none", "signs"], ["pipe"], ["form-2021"], 3))
    assert [r.truth["damage"] for r in found] == ["none"] * 3
    assert {(r.truth["form"], r.truth["carrier"]) for r in found} == {("form-2021", "pipe")}


def test_count_may_exceed_what_one_province_has() -> None:
    assert len({r.content for r in corpus(SEED, [NONE], ["pipe"], count=60)}) == 60


def test_order_of_names_does_not_matter(city: dict[int, Sheet]) -> None:
    one = damaged(city[2022], "pipe", "units+row_deleted", SEED)
    other = damaged(city[2022], "pipe", "row_deleted+units", SEED)
    assert (one.content, one.truth["applications"]) == (other.content, other.truth["applications"])
    with pytest.raises(KeyError):
        chosen("units+no_such_damage")


@pytest.mark.parametrize("number", range(120))
def test_any_damages_combine(number: int) -> None:
    rng = Random(f"pairs/{number}")
    names = "+".join(rng.sample(list(DAMAGES), 3))
    for report in corpus(SEED, [names], count=1):
        assert report.truth["damage"] == names


@pytest.mark.parametrize("name", ["row_deleted", "subtotals", "one_row_other", "rows_swapped"])
def test_rows_still_fill_the_width(name: str, city: dict[int, Sheet]) -> None:
    sheet = city[2022]
    prose = write_prose(sheet, SEED)
    draft = Draft(lay_out(sheet, prose), truth_of(sheet, prose), CARRIERS["html"])
    for attempt in range(25):
        changed = DAMAGES[name].on_draft(draft, Random(f"{name}/{attempt}"))
        blocks = [b for b in changed.layout.blocks if isinstance(b, TableBlock)]
        for block in blocks:
            if block.frame == "applications":
                assert filled(block) == {block.width}


def test_a_row_can_be_taken_out_anywhere(city: dict[int, Sheet]) -> None:
    table = form("form-2021").table("applications")
    assert table is not None
    block = table_block(city[2022], table)
    for at in range(3, len(block.rows)):
        shorter = TableBlock(block.frame, tuple(without_row(block.rows, at)), block.width)
        assert filled(shorter) == {block.width}


def test_a_cut_table_holds_the_same_rows(city: dict[int, Sheet]) -> None:
    table = form("form-2019").table("applications")
    assert table is not None
    block = table_block(city[2020], table)
    for at in range(4, len(block.rows)):
        for part in cut(block, at, parents_again=True):
            assert filled(part) == {block.width}


def test_a_short_row_keeps_its_total_where_the_rest_adds_up_to_it() -> None:
    truth = {"applications": {"a.natural_person": 4, "a.business": 1, "a.total": 5, "b.total": 2}}
    row = ["a.natural_person", "a.total"]
    lost = short_row(truth, "applications", row, ["a.business"])
    assert lost["applications"]["a.total"] == [5, None]
    assert lost["applications"]["a.natural_person"] == [4, None]
    assert lost["applications"]["a.business"] is None
    assert lost["inferable"]["applications"] == {"a.business": 1}
    zero = {"applications": {"a.natural_person": 5, "a.business": 0, "a.total": 5}}
    kept = short_row(zero, "applications", row, ["a.business"])
    assert kept["applications"]["a.total"] == 5
    assert uncertain(kept, "applications", ["a.business"])["applications"]["a.business"] is None


def test_a_row_that_is_filled_up_keeps_what_stands_in_place_by_chance() -> None:
    row = ["a.natural_person", "a.business", "a.research", "a.total"]
    truth = {"applications": dict(zip(row, (4, 4, 0, 8), strict=True))}
    padded = padded_row(truth, "applications", row, [row[0], row[2], row[3]])["applications"]
    assert padded["a.business"] is None
    assert padded["a.natural_person"] == [4, None]
    same = padded_row(truth, "applications", row, row[1:])["applications"]
    assert same["a.natural_person"] == [4, None]


def test_in_table_two_nothing_tells_that_a_row_was_filled_up() -> None:
    row = ["rules.issued", "rules.repealed", "rules.in_force"]
    truth = {"disclosure": dict(zip(row, (3, 0, 9), strict=True))}
    padded = padded_row(truth, "disclosure", row, row[1:])
    assert padded["disclosure"] == {
        "rules.issued": [None, 0],
        "rules.repealed": [0, None, 9],
        "rules.in_force": [9, None],
    }
    marked = zero_hidden(padded, "disclosure", row[:2])["disclosure"]
    assert marked["rules.issued"] is None
    assert marked["rules.repealed"] == [None, 9]


@pytest.mark.parametrize("frame", ["applications", "reviews"])
def test_a_shifted_table_ends_in_blanks_and_is_as_wide_as_before(
    frame: str, city: dict[int, Sheet]
) -> None:
    sheet, name = city[2022], "table_shifted" if frame == "applications" else "reviews_shifted"
    prose = write_prose(sheet, SEED)
    draft = Draft(lay_out(sheet, prose), truth_of(sheet, prose), CARRIERS["html"])
    changed = DAMAGES[name].on_draft(draft, Random(name))
    texts = printed(changed, frame)
    for row in rows_of_values(draft, frame):
        assert texts[row[-1]] == ""
        assert [texts[key] for key in row[:-1]] != [""] * (len(row) - 1)
    assert rows_of_values(changed, frame) == rows_of_values(draft, frame)


def test_a_lost_column_narrows_the_headings_over_it(city: dict[int, Sheet]) -> None:
    sheet = city[2022]
    prose = write_prose(sheet, SEED)
    draft = Draft(lay_out(sheet, prose), truth_of(sheet, prose), CARRIERS["html"])
    for attempt in range(12):
        changed = DAMAGES["column_lost"].on_draft(draft, Random(f"lost/{attempt}"))
        (block,) = (
            b
            for b in changed.layout.blocks
            if isinstance(b, TableBlock) and b.frame == "applications"
        )
        assert filled(block) == {block.width - 1}


def test_blanks_leave_the_rest_of_a_row_uncertain_only_where_they_leave_no_trace(
    city: dict[int, Sheet],
) -> None:
    for carrier in ("html", "lines"):
        truth = damaged(city[2022], carrier, "zeros_blank", SEED).truth
        zeros = [k for k, n in city[2022].applications.items() if n == 0]
        assert all(truth["applications"][key] is None for key in zeros)
        assert truth["inferable"]["applications"].keys() == set(zeros)
        unsure = [v for v in truth["applications"].values() if isinstance(v, list)]
        assert bool(unsure) is (carrier == "lines")


def test_a_lost_table_leaves_no_number_and_no_form() -> None:
    (report,) = corpus(SEED, ["tables_missing"], ["pipe"], count=1)
    assert report.truth["form"] == "prose"
    assert {value for frame in FRAMES for value in report.truth[frame].values()} == {None}


def test_an_old_form_in_a_later_year_keeps_its_form() -> None:
    (report,) = corpus(SEED, ["old_form_later"], ["pipe"], count=1)
    assert report.truth["form"] == "form-2019"
    assert report.truth["year"] > 2020
    assert "本年新制作数量" in report.content.decode()


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("0", "零"),
        ("7", "七"),
        ("10", "十"),
        ("16", "十六"),
        ("40", "四十"),
        ("105", "一百零五"),
        ("110", "一百一十"),
        ("2003", "二千零三"),
        ("10010", "一万零一十"),
        ("1.5", "1.5"),
        ("-3", "-3"),
    ],
)
def test_chinese_numerals(digits: str, said: str) -> None:
    assert chinese("", digits) == said


def test_commas_stand_in_thousands_only() -> None:
    assert [with_thousands("", n) for n in ("999", "1113", "1234567", "1.5", "-1200")] == [
        "999",
        "1,113",
        "1,234,567",
        "1.5",
        "-1200",
    ]


def test_a_heading_of_one_word_is_not_misspelt() -> None:
    assert typo(0, "一、概述", Random(1)) == "一、概述"
    assert {typo(0, "三、依申请公开情况", Random(n)) for n in range(9)} != {"三、依申请公开情况"}


@pytest.mark.parametrize("letters", [1, 2])
def test_a_slip_changes_a_label_and_keeps_its_number(letters: int) -> None:
    for attempt in range(50):
        spelt = slip("4.保护第三方合法权益", letters, Random(f"slip/{attempt}"))
        assert spelt != "4.保护第三方合法权益"
        assert spelt.startswith("4.")
        assert abs(len(spelt) - 11) <= letters
