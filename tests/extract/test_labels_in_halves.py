"""Labels broken over lines with their values between: the halves are one label, and no row gets another's values."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import Cells, cells_of, truth_of
from tests.extract.test_statistics import figures, page
from tests.pages import applications_text, consistent_table, report

TABLE = consistent_table()
TEXT = applications_text(TABLE, " ")


def broken(label: str, first: str, second: str) -> Cells:
    """The cells of a page on which a row has its first half before its values, and its second on the next line."""
    lines = TEXT.split("\n")
    n = next(n for n, line in enumerate(lines) if line.startswith(label))
    lines[n] = f"{first}{lines[n].removeprefix(label)}\n{second}"
    return cells_of(parse(report("\n".join(lines))))


def test_halves_of_a_label() -> None:
    assert broken("4.保护第三方合法权益", "4.保护第三方", "合法权益") == truth_of(TABLE)


def test_the_heading_before_the_values_and_the_label_behind_them() -> None:
    found = broken("3.危及“三安全一稳定”", "（三）不予", "公开3.危及“三安全一稳定”")
    assert found == truth_of(TABLE)


def test_the_number_before_the_values_and_the_label_behind_them() -> None:
    found = broken("1.本机关不掌握相关政府信息", "（四）无法提供1.", "本机关不掌握相关政府信息")
    assert found == truth_of(TABLE)


def test_the_number_before_the_values_and_the_label_on_two_lines_behind_them() -> None:
    found = broken("4.保护第三方合法权益", "4.", "保护第三方\n合法权益")
    assert found == truth_of(TABLE)


def test_a_heading_and_a_label_side_by_side_each_on_two_lines() -> None:
    found = broken("2.没有现成信息需要另行制作", "（四）无 2.没有现成信息", "法提供 需要另行制作")
    assert found == truth_of(TABLE)


def test_a_label_beside_a_heading_that_is_the_older_form_s_row() -> None:
    row = next(
        row for row in table("applications").blocks[0].rows if row.code == "other.no_correction"
    )
    first, second = f"（六）其他处理 {row.label[:6]}", row.label[6:]
    assert broken(row.label, first, second) == truth_of(TABLE)


def test_a_heading_with_stray_numbers_does_not_take_the_next_row() -> None:
    text = TEXT.replace("1.属于国家秘密", "（三）不予公开 8\n1.属于国家秘密")
    cells = cells_of(parse(report(text)))
    assert cells["denied.state_secret", "total"] == (0, "reported")


def test_a_short_label_of_the_2019_form_broken_in_two_is_no_row_of_the_newer_form() -> None:
    rows = {code: row for code, row in TABLE.items() if not code.startswith("other.")}
    lines = applications_text(rows, " ").split("\n")
    lines.insert(-2, "（六）其他 0 0 0 0 0 0 0\n处理")
    disclosure = (
        "信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 0 0 0\n规范性文件 0 0 0"
    )
    parsed = parse(report("\n".join(lines), disclosure=disclosure))
    assert parsed.report.form == "form-2019"
    cells = cells_of(parsed)
    assert cells["other", "total"] == (0, "reported")
    assert not [code for code, _ in cells if code.startswith("other.")]


def test_a_number_in_brackets_is_no_half_of_the_next_label() -> None:
    lines = applications_text(TABLE, "\n").split("\n")
    label = next(n for n, line in enumerate(lines) if line.startswith("四、"))
    for n in (
        -3,
        1,
        3,
        5,
        6,
        7,
    ):  # what is left has the row's number of cells if it begins two cells above
        lines[label + n] = f"[{lines[label + n]}]"
    cells = cells_of(parse(report("\n".join(lines))))
    above = truth_of(TABLE)["closed_total", "total"]
    assert above[0] not in [cell[0] for (row, _), cell in cells.items() if row == "carried_out"]


@pytest.mark.parametrize("unit", ["\n{unit}\n{n}\n", " {unit} {n}\n", "\n{unit} {n}\n"])
def test_halves_of_labels_around_a_unit_and_a_value(unit: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = []
    for n, row in enumerate(rows, 1):
        half = len(row.label) // 2
        between = unit.format(unit=row.unit, n=n)
        lines.append(row.label[:half] + between + row.label[half:])
    page = "澜屿县水利局2016年政府信息公开年度报告\n一、概述\n统计指标 单位 统计数\n" + "\n".join(
        lines
    )
    reading = parse(page.encode()).report.table("statistics")
    assert reading is not None
    found = {row.code: cell for row, cell in reading.cells()}
    right = [n for n, row in enumerate(rows, 1) if found[row.code].number == n]
    wrong = [
        row.code
        for n, row in enumerate(rows, 1)
        if found[row.code].number not in (n, None) and found[row.code].status == "reported"
    ]
    assert not wrong
    assert len(right) > 0.9 * len(rows)


def test_a_digit_that_ends_guidance_is_no_number_of_the_next_row() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = []
    for n, row in enumerate(rows, 1):
        guidance = "（没有的填0）" if row.code == "den_security" else ""
        lines += [row.label + guidance, str(row.unit), str(n)]
    assert figures(page(2016, lines)) == {
        row.code: (n, "reported") for n, row in enumerate(rows, 1)
    }


def test_the_second_half_of_a_misspelt_label_takes_nothing_from_the_next_row() -> None:
    lines = TEXT.split("\n")
    n = next(n for n, line in enumerate(lines) if line.startswith("2.没有现成"))
    own = lines[n].removeprefix("2.没有现成信息需要另行制作")
    other = lines[n + 1].removeprefix("3.补正后申请内容仍不明确")
    lines[n : n + 2] = [
        f"2.没有现成信息{own}",
        "需要另行制(zhì)",
        "作",
        f"3.补正后申请内{other}",
        "容仍不明确",
    ]
    found = cells_of(parse(report("\n".join(lines))))
    truth = truth_of(TABLE)
    assert all(found[key][0] in (truth[key][0], None) for key in found)


@pytest.mark.parametrize(
    ("label", "halves"),
    [
        ("1.本机关不掌握相关政府信息", "1.本机关不掌握\n（四）无法提供 相关政府信息"),
        ("（一）予以公开", "三、本年度办理（一）予以公开"),
        ("（一）予以公开", "三、本年（一）予以公开"),
    ],
)
def test_a_heading_or_a_part_of_one_before_the_end_of_a_label(label: str, halves: str) -> None:
    printed = TEXT.replace(label, halves)
    assert printed != TEXT
    assert cells_of(parse(report(printed))) == truth_of(TABLE)


@pytest.mark.parametrize(
    "broken_up",
    [
        "1.申请人无正当理由逾\n（六）其他  期不补正、行政机关不  {}\n处理        再处理其政府信息公开\n申请",
        "1.申请人无正当理由逾期不\n（六）其他处理  补正、行政机关不再处理其  {}\n政府信息公开申请",
    ],
)
def test_a_heading_and_a_label_side_by_side_on_several_lines(broken_up: str) -> None:
    lines = TEXT.split("\n")
    n = next(n for n, line in enumerate(lines) if "逾期不补正" in line)
    lines[n] = broken_up.format(" ".join(lines[n].split()[-7:]))
    assert cells_of(parse(report("\n".join(lines)))) == truth_of(TABLE)


def grids(rows: list[list[str]], cut: int, around: bytes = report("@")) -> bytes:
    """The table as two grids, one behind the other, in the place of ``@``."""
    lines = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    tables = "".join(f"<table>{''.join(part)}</table>" for part in (lines[:cut], lines[cut:]))
    page = "".join(f"<p>{line}</p>" for line in around.decode().split("\n")).replace(
        "<p>@</p>", tables
    )
    return f"<html><body>{page}</body></html>".encode()


@pytest.mark.parametrize("values_above", [True, False])
def test_halves_of_a_row_in_two_grids(values_above: bool) -> None:
    rows = [line.split() for line in TEXT.replace("（七）总计", "（七）总计").split("\n")]
    rows[0] = ["", *(cell for cell in rows[0] if cell != "|")]
    n = next(n for n, row in enumerate(rows) if row[0] == "4.保护第三方合法权益")
    label, values = rows[n][0], rows[n][1:]
    above, below = [label[:5], *values], [label[5:], *([""] * 7)]
    if not values_above:
        above, below = [label[:5], *([""] * 7)], [label[5:], *values]
    rows[n : n + 1] = [above, below]
    assert cells_of(parse(grids(rows, n + 1))) == truth_of(TABLE)


@pytest.mark.parametrize("cut", [5, None], ids=["label cut", "label whole"])
@pytest.mark.parametrize("group", [None, "", "理结果"])
def test_digits_that_went_over_to_the_next_grid_are_the_last_of_a_doubtful_number(
    cut: int | None, group: str | None
) -> None:
    rows = [line.split() for line in TEXT.split("\n")]
    rows[0] = ["", *(cell for cell in rows[0] if cell != "|")]
    label, *values, total = rows[1]
    rest = label[cut:] if cut else ""
    rows[1:2] = [[label[:cut], *values, total[:1]], [rest, *([""] * 6), total[1:]]]
    if group is not None:  # a column for groups before the labels, of which one may go over as well
        rows = [["", *row] for row in rows]
        rows[2][0] = group
    found = cells_of(parse(grids(rows, 2)))
    assert found["received", "total"] == (12, "ambiguous")
    assert found["received", "natural_person"][0] == 9
    assert found["carried_in", "total"] == (1, "reported")


@pytest.mark.parametrize("rest", ["4", "3 1"])
def test_digits_of_a_row_without_a_label_may_go_over_as_well(rest: str) -> None:
    results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
    values = "62 0 0 42 10 1 0 2 3 6 0 0 0 0 0".split()
    rows = [results, values, [*([""] * 4), rest, *([""] * 10)]]
    reviews = parse(grids(rows, 2, report(TEXT, reviews="@"))).report.table("reviews")
    assert reviews is not None
    first = reviews.rows[0].cells
    assert [cell.number for cell in first] == [62, 0, 0, 42, int(f"10{rest.replace(' ', '')}")]
    assert [cell.status for cell in first][3:] == ["reported", "ambiguous"]


def test_a_row_with_its_own_label_in_the_next_grid_holds_no_digits_of_the_row_above() -> None:
    table = {**TABLE, "closed_total": [9, 2, 1, 1, 1, 1, 15]}
    rows = [["", *line.split()] for line in applications_text(table, " ").split("\n")]
    rows[0] = ["", "", *(cell for cell in rows[0] if cell not in ("|", ""))]
    rows[-1][:2] = [rows[-1][1], ""]
    found = cells_of(parse(grids(rows, len(rows) - 1)))
    assert found["closed_total", "total"][0] == 15
    assert found["carried_out", "total"][0] == 1


def test_a_row_of_blanks_in_the_next_grid_keeps_its_own_label() -> None:
    rows = [line.split() for line in TEXT.split("\n")]
    rows[0] = ["", *(cell for cell in rows[0] if cell != "|")]
    n = next(n for n, row in enumerate(rows) if row[0] == "4.保护第三方合法权益")
    rows[n + 1][1:] = [""] * 7
    found = cells_of(parse(grids(rows, n + 1)))
    assert found["denied.third_party", "total"][0] == TABLE["denied.third_party"][-1]
    assert found["denied.internal_affairs", "total"][1] != "reported"


def test_the_rest_of_a_label_in_a_cell_of_its_own_is_no_value() -> None:
    rows = [line.split() for line in TEXT.split("\n")]
    rows[0] = ["", "", *(cell for cell in rows[0] if cell != "|")]
    for row in rows[1:]:
        label = row[0]
        row[:1] = [label[:12], label[12:]] if label.startswith("（二）") else [label]
    found = cells_of(parse(grids(rows, 3)))
    assert found["partial", "total"] == (TABLE["partial"][-1], "reported")


def test_the_heading_beside_a_label_between_its_first_half_and_the_values() -> None:
    label = next(row for row in TEXT.split("\n") if "逾期不补正" in row).rstrip("0123456789 ")
    own = label[label.index("1.") :]
    half = len(own) // 2
    assert broken(label, f"{own[:half]}\n（六）其他处理", own[half:]) == truth_of(TABLE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("5.要求行政机关", "确认或重新出具已\n获取信息"),
        ("5.要求行政\n机关", "确认或重新出具已\n获取信息"),
        ("5.要求行政机", "关确认\n或重新出\n具已获取\n信息"),
    ],
)
def test_a_label_whose_second_half_is_set_on_several_lines(first: str, second: str) -> None:
    label = "5.要求行政机关确认或重新出具已获取信息"
    assert broken(label, first, second) == truth_of(TABLE)


def test_lines_behind_a_row_that_are_no_part_of_its_label_stay_apart() -> None:
    label = "5.要求行政机关确认或重新出具已获取信息"
    found = broken(label, "5.要求行政机关", "确认或重新出具\n本页完")
    assert found["rejected.reconfirm", "total"][1] != "reported"
    assert found["granted", "total"][1] == "reported"


def test_a_serial_number_and_unit_before_a_figure_are_no_part_of_the_next_label() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [f"{row.label}\n{n} {row.unit} {n % 3}" for n, row in enumerate(rows, 1)]
    reading = page(2016, ["序号 统计指标 单位 统计数", *lines]).report.table("statistics")
    truth = {row.code: n % 3 for n, row in enumerate(rows, 1)}
    cells = [] if reading is None else reading.cells()
    assert not [r for r, c in cells if c.status == "reported" and c.number != truth[r.code]]


def test_a_number_far_from_its_unit_before_a_label_on_two_lines_is_that_labels() -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{row.label}   {row.unit}   {n}" for n, row in enumerate(rows, 1)]
    at = next(n for n, row in enumerate(rows) if row.code == "ans_not_exist")
    lines[at : at + 2] = [
        f"（2）“   条   {at + 1}\n信息不存\n在”数",
        f"（3）“   条   {at + 2}\n非本部门\n掌握”数",
    ]
    found = figures(page(2010, ["指标名称   计量单位   统计数", *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_a_short_label_broken_in_two_before_its_guidance_is_found() -> None:
    text = applications_text(consistent_table(), " ")
    broken = text.replace(
        "（二）部分公开（区分处理的，只计", "（二）部分\n公开（区分处理的，只计\n"
    )
    assert broken != text
    assert cells_of(parse(report(broken))) == cells_of(parse(report(text)))


@pytest.mark.parametrize("values_above", [True, False])
def test_the_number_of_a_label_alone_in_the_grid_above(values_above: bool) -> None:
    rows = [line.split() for line in TEXT.split("\n")]
    rows[0] = ["", *(cell for cell in rows[0] if cell != "|")]
    n = next(n for n, row in enumerate(rows) if row[0] == "4.保护第三方合法权益")
    halves = rows[n][0][:2], rows[n][0][2:]
    blanks, values = [""] * 7, rows[n][1:]
    above, below = (values, blanks) if values_above else (blanks, values)
    rows[n : n + 1] = [[halves[0], *above], [halves[1], *below]]
    assert cells_of(parse(grids(rows, n + 1))) == truth_of(TABLE)


def test_digits_that_went_over_with_all_words_of_their_label() -> None:
    rows = [line.split() for line in TEXT.split("\n")]
    rows[0] = ["", *(cell for cell in rows[0] if cell != "|")]
    label, *values, total = rows[1]
    rows[1:2] = [[label[:2], *values, total[:1]], [label[2:], *([""] * 6), total[1:]]]
    assert cells_of(parse(grids(rows, 2)))["received", "total"] == (12, "ambiguous")


def test_a_short_label_without_a_number_broken_by_a_line_s_end() -> None:
    heads = "第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数"
    text = f"{heads} 规\n章 0 0 3 行政规范性文件 5 1 20\n第二十条第（五）项 信息内容 本年处理决定数量 行政许\n可 70"
    found = cells_of(parse(report(TEXT, disclosure=text)), "disclosure")
    assert found["rules", "in_force"] == (3, "reported")
    assert found["licensing", "decisions"] == (70, "reported")


def test_a_label_on_several_lines_around_a_value_with_its_unit() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [f"{row.label} {n} {row.unit}" for n, row in enumerate(rows, 1)]
    at = next(n for n, row in enumerate(rows) if row.code == "lit_upheld")
    label = rows[at].label
    lines[at] = f"{label[:9]} {at + 1} 件\n{label[9:18]}\n{label[18:]}"
    found = figures(page(2016, ["统计指标 统计数 单位", *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_halves_of_a_label_in_another_wording() -> None:
    lines = [
        f"{row.label} {row.unit} {n:02} {n % 3}"
        for n, row in enumerate(table("statistics-2008").blocks[0].rows, 1)
    ]
    n = next(n for n, line in enumerate(lines) if "非《条例》" in line)
    lines[n] = f"其中：（1）“非《规定》\n{n + 1:02} {(n + 1) % 3}\n所指政府信息”数 条"
    found = figures(page(2010, ["指标名称 计量单位 代码 本年度", *lines]))
    assert found["den_not_ogi"] == ((n + 1) % 3, "reported")
