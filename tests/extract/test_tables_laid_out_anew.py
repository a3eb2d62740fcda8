"""Tables that say of every cell what it is, but lay them out in a way of their own."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_reviews_in_rows import CODES, RESULTS, ROWS, TRUTH
from tests.pages import applications_text, consistent_table, report, rows_of

CELLS = consistent_table()
TABLE = applications_text(CELLS)
COLUMNS = [column.label for column in table("applications").blocks[0].columns]
CHANNELS = ["行政复议", "未经复议直接起诉", "复议后起诉"]
NUMBERS = [[str(n) for n in values] for _, values in ROWS.values()]
ITEMS = {
    "规章": {"本年制发件数": 2, "本年废止件数": 1, "现行有效件数": 31},
    "行政规范性文件": {"本年制发件数": 5, "本年废止件数": 0, "现行有效件数": 47},
    "行政许可": {"本年处理决定数量": 812},
    "行政处罚": {"本年处理决定数量": 94},
    "行政强制": {"本年处理决定数量": 6},
    "行政事业性收费": {"本年收费金额（单位：万元）": 7.25},
}
MEASURES = list(dict.fromkeys(measure for cells in ITEMS.values() for measure in cells))


def grid(lines: list[list[str]]) -> str:
    """Rows as HTML; `text@2x5` spans two columns and five rows."""
    return (
        "<table>" + "".join(f"<tr>{''.join(map(cell, line))}</tr>" for line in lines) + "</table>"
    )


def cell(text: str) -> str:
    text, _, spans = text.partition("@")
    columns, _, rows = (spans or "1x1").partition("x")
    return f"<td colspan={columns} rowspan={rows}>{text}</td>"


def page(section: str, lines: list[list[str]], *, before: str = TABLE) -> bytes:
    """A report with a table as a grid in place of one of its sections."""
    texts = {section: "%GRID%"} | ({} if section == "applications" else {"applications": before})
    whole = report(texts.pop("applications"), **texts)
    return whole.decode().replace("\n", "<br>").replace("%GRID%", grid(lines)).encode()


def test_outcomes_may_stand_across() -> None:
    lines = [["申请人", *rows_of().values()]]
    lines += [[name, *(str(row[n]) for row in CELLS.values())] for n, name in enumerate(COLUMNS)]
    found = cells_of(parse(page("applications", lines)), "applications")
    codes = [column.code for column in table("applications").blocks[0].columns]
    for row, numbers in CELLS.items():
        for code, number in zip(codes, numbers, strict=True):
            assert found[row, code] == (number, "reported")


def test_outcomes_across_with_a_cell_lost_are_not_turned() -> None:
    lines = [["申请人", *rows_of().values()]]
    lines += [[name, *(str(row[n]) for row in CELLS.values())] for n, name in enumerate(COLUMNS)]
    del lines[1][3]
    found = cells_of(parse(page("applications", lines)), "applications")
    assert "reported" not in {status for _, status in found.values()}


LAYOUTS = {
    "results down": [
        ["", *CHANNELS],
        *([r, *(row[n] for row in NUMBERS)] for n, r in enumerate(RESULTS)),
    ],
    "a list": [
        [f"{channel}—{result}（件）", number]
        for channel, row in zip(CHANNELS, NUMBERS, strict=True)
        for result, number in zip(RESULTS, row, strict=True)
    ],
    "a list with spans": [
        [*([f"{channel}@1x5"] if not n else []), result, row[n]]
        for channel, row in zip(CHANNELS, NUMBERS, strict=True)
        for n, result in enumerate(RESULTS)
    ],
    "one line, channels alike": [
        [f"{channel}@5x1" for channel in CHANNELS],
        RESULTS * 3,
        [number for row in NUMBERS for number in row],
    ],
    "one below the other": [
        line
        for channel, row in zip(CHANNELS, NUMBERS, strict=True)
        for line in ([f"{channel}@5x1"], RESULTS, row)
    ],
}


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_reviews_are_read_by_what_names_them(layout: str) -> None:
    assert cells_of(parse(page("reviews", LAYOUTS[layout])), "reviews") == TRUTH


def test_a_result_named_twice_is_not_read_as_one() -> None:
    lines = [[*line] for line in LAYOUTS["results down"]]
    lines[2][0] = lines[1][0]
    found = cells_of(parse(page("reviews", lines)), "reviews")
    assert not {
        code
        for code in CODES
        if ("review", code) in found and found["review", code][1] == "reported"
    }


def disclosed(lines: list[list[str]]) -> list[tuple[float | None, str]]:
    found = cells_of(parse(page("disclosure", lines)), "disclosure")
    rows = {row.label: (row.code, b) for b in table("disclosure-2021").blocks for row in b.rows}
    return [
        found[code, column.code]
        for code, block in map(rows.__getitem__, ITEMS)
        for column in block.columns
    ]


REPORTED = [(float(n), "reported") for cells in ITEMS.values() for n in cells.values()]


def test_disclosure_may_be_a_list() -> None:
    lines = [[item + m, str(n)] for item, cells in ITEMS.items() for m, n in cells.items()]
    assert disclosed(lines) == REPORTED


def test_disclosure_may_stand_across() -> None:
    lines = [["", *ITEMS]]
    lines += [[m, *(str(cells.get(m, "/")) for cells in ITEMS.values())] for m in MEASURES]
    assert disclosed(lines) == REPORTED


def test_a_figure_below_no_heading_may_have_moved_there() -> None:
    """Of a row with one figure too many nothing tells which of them stands in its place."""
    lines: list[list[str]] = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]]
    lines += [["规章", "6", "4", "0"], ["行政规范性文件", "5", "5", "4", "4"]]
    for measure, items in (
        ("本年处理决定数量", list(ITEMS)[2:5]),
        ("本年收费金额", ["行政事业性收费"]),
    ):
        lines += [["信息内容", measure], *([item, "1"] for item in items)]
    found = cells_of(parse(page("disclosure", lines)), "disclosure")
    assert found["rules", "issued"] == (6, "reported")
    assert {found["normative_documents", m][1] for m in ("issued", "repealed")} == {"ambiguous"}


@pytest.mark.parametrize("own_first", [False, True])
def test_of_columns_named_after_years_the_reports_own_counts(*, own_first: bool) -> None:
    lines = []
    for item, cells in ITEMS.items():
        heads, numbers = ["信息内容"], [item]
        for measure, number in cells.items():
            years = [("2022", str(number)), ("2021", "3")]
            for year, text in years if own_first else years[::-1]:
                heads.append(f"{year}年" + measure.removeprefix("本年"))
                numbers.append(text)
        lines += [heads, numbers]
    assert disclosed(lines) == REPORTED


def test_of_a_blank_beside_last_years_figure_nothing_is_claimed() -> None:
    sheet = []
    for item, cells in ITEMS.items():
        blanks = [""] * (3 // len(cells) - 1)
        heads, numbers = ["信息内容"], [item]
        for measure, number in cells.items():
            for year, text in (("2021", "3"), ("2022", "" if item == "行政许可" else str(number))):
                heads += [f"{year}年" + measure.removeprefix("本年"), *blanks]
                numbers += [text, *blanks]
        sheet += [heads, numbers]
    text = "\n".join(" | ".join(line) for line in sheet)
    found = cells_of(parse(report(TABLE, disclosure=text)), "disclosure")
    assert found["licensing", "decisions"] == (None, "blank")
    assert found["penalties", "decisions"] == (94, "reported")


def test_a_lone_figure_below_two_years_is_neithers() -> None:
    lines = [f"{item} | {' | '.join(map(str, cells.values()))}" for item, cells in ITEMS.items()]
    heads = "信息内容 | 2021年处理决定数量 | | | 2022年处理决定数量"
    lines[2:3] = [heads, "行政许可 | 22 | | | "]
    found = cells_of(parse(report(TABLE, disclosure="\n".join(lines))), "disclosure")
    assert found["licensing", "decisions"][1] == "ambiguous"


def test_a_list_whose_measures_are_last_years_is_not_read() -> None:
    lines = [
        [item + measure.replace("本年", "上年"), str(n)]
        for item, cells in ITEMS.items()
        for measure, n in cells.items()
    ]
    found = parse(page("disclosure", lines)).report.table("disclosure")
    assert found is None or "reported" not in {cell.status for _, cell in found.cells()}


def test_a_cell_may_hold_its_heading_and_its_figure() -> None:
    lines = [
        [item, *(f"{measure}：{number}" for measure, number in cells.items())]
        for item, cells in ITEMS.items()
    ]
    found = cells_of(parse(page("disclosure", lines)), "disclosure")
    assert found["rules", "in_force"] == (31, "reported")
    assert found["normative_documents", "repealed"] == (0, "reported")
    assert found["fees", "amount"] == (7.25, "reported")
    assert len(found) == sum(map(len, ITEMS.values()))


def merged(text: str, column: int, rows: int) -> list[list[str]]:
    """Table three with one cell for so many rows of a column, from the first row of outcomes on."""
    labels = rows_of()
    lines = [["申请人", *COLUMNS]]
    for n, (code, row) in enumerate(CELLS.items()):
        cells = [labels[code], *map(str, row)]
        if 2 <= n < 2 + rows:
            cells[1 + column : 2 + column] = [f"{text}@1x{rows}"] if n == 2 else []
        lines.append(cells)
    return lines


def test_a_zero_merged_over_rows_is_said_of_each_and_moves_no_other_cell() -> None:
    found = cells_of(parse(page("applications", merged("0", 2, 5))), "applications")
    for code, row in list(CELLS.items())[2:7]:
        assert found[code, "research"] == (0, "ambiguous")
        assert found[code, "total"] == (row[-1], "reported")


def test_of_another_number_merged_over_rows_no_row_has_it() -> None:
    found = cells_of(parse(page("applications", merged("4", 2, 5))), "applications")
    held = [found[code, "research"] for code in list(CELLS)[2:7]]
    assert all(status != "reported" and number != 4 for number, status in held)


def test_a_line_of_reviews_with_a_cell_too_many_is_not_read_from_its_second_one_on() -> None:
    results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    top = ["行政复议@5x1", "行政诉讼@10x1"]
    heads = [*(f"{name}@1x2" for name in results), "未经复议直接起诉@5x1", "复议后起诉@5x1"]
    line = ["0", "0", "0", "3(网络)2(信函)", "5", *["0"] * 8, "2", "2"]
    whole = page("reviews", [top, heads, results * 2, line])
    assert cells_of(parse(whole), "reviews")["review", "total"] == (5, "reported")
    surplus = page("reviews", [top, heads, results * 2, [*line[:7], "", *line[7:]]])
    assert "reported" not in {cell[1] for cell in cells_of(parse(surplus), "reviews").values()}


def test_a_number_beyond_the_headings_leaves_nothing_certain_before_it() -> None:
    names, results, (first, *others) = LAYOUTS["one line, channels alike"]
    reviews = page("reviews", [names, results, [first, "0", *others]])
    assert "reported" not in {cell[1] for cell in cells_of(parse(reviews), "reviews").values()}
    lines = []
    for item, cells in ITEMS.items():
        pushed = ["0"] if item == "行政许可" else []
        heads, values = (
            ["信息内容", *cells, "", ""],
            [item, *pushed, *map(str, cells.values()), "", ""],
        )
        lines += [heads[:4], values[:4]]
    found = cells_of(parse(page("disclosure", lines)), "disclosure")
    assert found["licensing", "decisions"][1] != "reported"
    assert found["penalties", "decisions"] == (94, "reported")


def test_an_empty_line_below_the_headings_of_reviews_is_not_theirs() -> None:
    values = [number for line in NUMBERS for number in line]
    heads = [["行政复议@5x2", "行政诉讼@10x1"], ["未经复议直接起诉@5x1", "复议后起诉@5x1"]]
    lines = [*heads, RESULTS * 3, [""] * 15, values]
    assert cells_of(parse(page("reviews", lines)), "reviews") == TRUTH
    empty = cells_of(parse(page("reviews", lines[:-1])), "reviews")
    assert {status for _, status in empty.values()} == {"blank"}
