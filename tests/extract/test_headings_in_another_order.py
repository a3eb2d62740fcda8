"""Headings that stand in another order than the form's: no value is `reported` under the form's own headings."""

from typing import Any

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_foreign_columns import CODES
from tests.extract.test_tables_laid_out_anew import CELLS, COLUMNS, page
from tests.pages import applications_text, consistent_table, report, rows_of

TABLE = applications_text(consistent_table())
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
UPPER = "结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计"
VALUES = [3, 1, 0, 1, 5, 0, 2, 0, 0, 2, 1, 0, 0, 0, 1]


def review_statuses(
    first: str = "行政复议 | 行政诉讼",
    lawsuits: str = "未经复议直接起诉 | 复议后起诉",
    results: list[str] = RESULTS,
    above: str = "",
) -> set[str]:
    heads = " | ".join(results)
    lines = [first, f"{heads} | {lawsuits}", f"{heads} | {heads}"]
    text = "\n".join([*lines, *filter(None, [above]), " | ".join(map(str, VALUES))])
    return {
        status for _, status in cells_of(parse(report(TABLE, reviews=text)), "reviews").values()
    }


@pytest.mark.parametrize("results", [RESULTS, ["维持", "纠正", "其他", "未审结", "总数"]])
def test_headings_in_the_order_of_the_form_are_sure(results: list[str]) -> None:
    assert review_statuses(results=results) == {"reported"}


@pytest.mark.parametrize(
    "changed",
    [
        {"first": "行政诉讼 | 行政复议"},
        {"lawsuits": "复议后起诉 | 未经复议直接起诉"},
        {"results": ["结果纠正", "结果维持", *RESULTS[2:]]},
        {"results": ["总计", *RESULTS[:-1]]},
    ],
)
def test_reviews_under_headings_in_another_order_are_doubtful(changed: dict[str, Any]) -> None:
    assert review_statuses(**changed) == {"ambiguous"}


def test_a_line_that_numbers_the_columns_holds_no_figures() -> None:
    numbers = " | ".join(str(n) for n in range(1, len(VALUES) + 1))
    assert review_statuses(above=numbers) == {"reported"}


@pytest.mark.parametrize("line", ["法人或其他组织 | 自然人 | 总计", "法人或其他组织 自然人 总计"])
def test_the_group_of_organisations_before_natural_persons_is_doubtful(line: str) -> None:
    heads = f"申请人情况\n{line}\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他"
    text = heads + "\n" + TABLE.split("\n", 1)[1]
    assert {status for _, status in cells_of(parse(report(text))).values()} == {"ambiguous"}


@pytest.mark.parametrize(
    "line",
    [
        "科研单位 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他",
        "商业\n企业\n科研\n机构\n法律服\n务机构\n社会公\n益组织\n其他",
        "其他 | 科研\n机构 | 社会公\n益组织 | 法律服\n务机构 | 商业\n企业 |",
        "商业企业\n社会公益组织\n科研院所\n法律服务机构\n其它",
    ],
    ids=[
        "one of them unknown",
        "broken over two lines each",
        "broken within cells of bars",
        "worded otherwise",
    ],
)
def test_organisations_in_another_order_are_doubtful(line: str) -> None:
    heads = f"申请人情况\n自然人 | 法人或其他组织 | 总计\n{line}"
    text = heads + "\n" + TABLE.split("\n", 1)[1]
    assert {status for _, status in cells_of(parse(report(text))).values()} == {"ambiguous"}


def test_a_blank_that_headings_left_before_the_values_makes_up_for_no_lost_one() -> None:
    heads = "\n".join(f"{result} |" for result in RESULTS)
    lines = ["行政复议 |", "行政诉讼 |||||", heads, "未经复议直接起诉 |", "复议后起诉 |||", heads]
    values = [f"{n} |" for n in (VALUES[0], *VALUES[2:])]
    text = "\n".join([*lines, heads + "|||||", *values])
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert "reported" not in {status for _, status in found.values()}


def test_natural_persons_behind_others_on_one_line_of_broken_headings_are_doubtful() -> None:
    heads = "申请人情况\n法人或其他组织\n科研机 社会公益组 法律服务机 自然人 总计\n商业企业 其他\n构 织 构"
    text = heads + "\n" + TABLE.split("\n", 1)[1]
    assert {status for _, status in cells_of(parse(report(text))).values()} == {"ambiguous"}


@pytest.mark.parametrize(
    ("outer", "inner", "status"),
    [
        ("自 法 总", "商 科 社 法 其", "reported"),
        ("自 法 总", "商 科 社 其 法", "ambiguous"),
        ("法 自 总", "商 科 社 法 其", "ambiguous"),
    ],
)
def test_headings_set_upright_are_read_by_their_first_characters(
    outer: str, inner: str, status: str
) -> None:
    heads = f"申\n请\n人\n{outer}\n然 人 计\n{inner}\n业 研 会 他 律"
    text = heads + "\n" + TABLE.split("\n", 1)[1]
    assert {found for _, found in cells_of(parse(report(text))).values()} == {status}


def test_cells_of_a_grid_go_where_their_headings_say_and_are_doubtful() -> None:
    order = [0, 2, 1, 3, 4, 5, 6]
    lines = [["项目", *(COLUMNS[n] for n in order)]]
    lines += [[rows_of()[code], *(str(cells[n]) for n in order)] for code, cells in CELLS.items()]
    found = cells_of(parse(page("applications", lines)), "applications")
    for code, cells in CELLS.items():
        for column, number in zip(CODES, cells, strict=True):
            assert found[code, column] == (number, "ambiguous")


def test_headings_broken_over_lines_are_told_by_what_they_begin_and_end_in() -> None:
    order = [0, 4, 2, 3, 1, 5, 6]
    heads = "申请人情况\n自然 法人或其他组织 总计\n人\n法律服\n 科研\n社会公\n 商业\n 其他\n务机构 机构 益组织 企业"
    table = consistent_table()
    text = applications_text(
        {code: [cells[n] for n in order] for code, cells in table.items()}, " "
    )
    found = cells_of(parse(report(f"{heads}\n{text.split(chr(10), 1)[1]}")))
    wanted = {(c, a): n for c, cells in table.items() for a, n in zip(CODES, cells, strict=True)}
    assert {key: number for key, (number, _) in found.items()} == wanted
    assert {status for _, status in found.values()} == {"ambiguous"}


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (["结果 结果 其他 尚未 总计", "维持 纠正 结果 审结"], "reported"),
        (["结果 结果 其他 尚未 总", "维持 纠正 结果 审结 计"], "reported"),
        (["结果 结果 尚未 其他 总计", "维持 纠正 审结 结果"], "ambiguous"),
        (["结果 结果 其他 尚未 总计", "纠正 维持 结果 审结"], "ambiguous"),
    ],
)
def test_results_broken_over_lines_are_told_by_what_each_line_has_of_them(
    lines: list[str], status: str
) -> None:
    twice = [f"{line} {line}" for line in lines]
    heads = ["行政复议 行政诉讼", f"{lines[0]} 未经复议直接起诉 复议后起诉", lines[1], *twice]
    text = "\n".join([*heads, " ".join(map(str, VALUES))])
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert {found for _, found in found.values()} == {status}


@pytest.mark.parametrize(
    "lines",
    [
        ["维持 纠正 结果 审结 " + UPPER, "维持 纠正 结果 审结 维持 纠正 结果 审结"],
        ["维持 纠正 结果 审结", "结果 结果 其他 尚未 总计 结果 结果", "其他 尚未 总计"],
    ],
    ids=["what ends one beside what begins others", "cut by the page's width"],
)
def test_results_broken_over_lines_are_sure_as_the_form_has_them(lines: list[str]) -> None:
    above = "结果 结果 其他 尚未 总计 未经复议直接起诉 复议后起诉"
    text = "\n".join(["行政复议 行政诉讼", above, *lines, " ".join(map(str, VALUES))])
    page = "".join(f"<p>{line}</p>" for line in report(TABLE, reviews=text).decode().split("\n"))
    found = cells_of(parse(f"<html><body>{page}</body></html>".encode()), "reviews")
    assert {status for _, status in found.values()} == {"reported"}


@pytest.mark.parametrize(
    "line",
    [
        "法人或其他组织\n自然人\n总计",
        "法人或其他组织\n自然人\n合计",
        "法人或其他组织 自然 总计\n人",
    ],
    ids=["a line each", "worded otherwise", "broken"],
)
def test_natural_persons_behind_organisations_are_doubtful_whatever_the_prose_says(
    line: str,
) -> None:
    order = [1, 2, 3, 4, 5, 0, 6]
    heads = f"其中自然人申请最多。\n申请人情况\n{line}\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他"
    table = consistent_table()
    text = applications_text({code: [cells[n] for n in order] for code, cells in table.items()})
    found = cells_of(parse(report(f"{heads}\n{text.split(chr(10), 1)[1]}")))
    wanted = {(c, a): n for c, cells in table.items() for a, n in zip(CODES, cells, strict=True)}
    assert {key: number for key, (number, _) in found.items()} == wanted
    assert {status for _, status in found.values()} == {"ambiguous"}


@pytest.mark.parametrize("again", [[0, 1, 2, 3, 4, 5, 6], [0, 1, 4, 3, 2, 5, 6]])
def test_rows_below_headings_printed_again_go_where_these_say(again: list[int]) -> None:
    table = consistent_table()
    first = applications_text(dict(list(table.items())[:12])).split("\n")
    second = {code: [cells[n] for n in again] for code, cells in list(table.items())[12:]}
    inner = " | ".join(COLUMNS[n] for n in again[1:-1])
    heads = ["申请人情况", "自然人 | 法人或其他组织 | 总计", inner]
    text = "\n".join([*first, *heads, *applications_text(second).split("\n")[1:]])
    found = cells_of(parse(report(text)))
    wanted = {(c, a): n for c, cells in table.items() for a, n in zip(CODES, cells, strict=True)}
    assert {key: number for key, (number, _) in found.items()} == wanted
    turned = again != sorted(again)
    assert {status for _, status in found.values()} == {"ambiguous" if turned else "reported"}


def upright_statuses(first: str, second: str) -> set[str]:
    heads = " ".join(RESULTS * 3)
    lines = [*map(" ".join, zip(first, second, strict=True)), "未经复议直接起诉 复议后起诉", heads]
    text = "\n".join([*lines, " ".join(map(str, VALUES))])
    cells = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    return {status for _, status in cells.values()}


def test_upright_headings_in_another_order_leave_nothing_sure() -> None:
    assert upright_statuses("行政复议", "行政诉讼") == {"reported"}
    assert "reported" not in upright_statuses("行政诉讼", "行政复议")


# Lines of one width, as a page leaves them whose ends stand anywhere.
ROWS = applications_text(consistent_table(), " ").split("\n", 1)[1]


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        (
            "申请人\n情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服\n务机构 其他 ",
            "reported",
        ),
        (
            "申请人情况 自然人 法人或其他\n组织 总计 商业企业 科研机构 社会公益组织 法律服务机构\n其他 ",
            "reported",
        ),
        (
            "申请人情况 法人或\n其他组织 自然人 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 ",
            "ambiguous",
        ),
        (
            "申请人情况 自然人 总计 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他\n",
            "ambiguous",
        ),
    ],
)
def test_headings_over_others_may_be_broken_over_lines(heads: str, status: str) -> None:
    found = cells_of(parse(report(heads + ROWS)))
    assert {found for _, found in found.values()} == {status}


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        ("自 商业 科研 社会公 法律服 其他 总计\n然人 企业 机构 益组织 务机构\n", "reported"),
        ("自 法律服 科研 社会公 商业 其他 总计\n然人 务机构 机构 益组织 企业\n", "ambiguous"),
    ],
)
def test_a_line_of_all_headings_tells_their_order_without_the_one_over_them(
    heads: str, status: str
) -> None:
    found = cells_of(parse(report(heads + ROWS)))
    assert {found for _, found in found.values()} == {status}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", "reported"),
        ("自然 商业 科研 社会公 法律服 总\n人 企业 机构 益组织 务机构 其他 计", "reported"),
        ("商业企业 科研机构 社会公益组织 法律服务机构 其他 自然人 总计", "ambiguous"),
        ("商业企业\n科研机构\n自然人\n社会公益组织\n法律服务机构\n其他\n总计", "ambiguous"),
        ("自然 商业 科研 其 社会公 法律 总\n人 企业 机构 他 益组织 服务机构 计", "ambiguous"),
        ("商业 科研 社会公 法律服 总\n企业 自然人 机构 益组织 务机构 其他 计", "ambiguous"),
    ],
    ids=["whole", "broken", "behind the others", "among them", "others moved", "in the lower line"],
)
def test_natural_persons_set_as_low_as_organisations_are_in_place_at_the_head_of_their_line(
    line: str, status: str
) -> None:
    found = cells_of(parse(report(f"申请人情况\n法人或其他组织\n{line}\n{ROWS}")))
    assert {found for _, found in found.values()} == {status}


@pytest.mark.parametrize(
    ("lower", "status"),
    [
        ("行政复议 未经复议直接起诉 复议后起诉", "reported"),
        ("行政复议 复议后起诉 未经复议直接起诉", "ambiguous"),
        ("未经复议直接起诉 复议后起诉 行政复议", "ambiguous"),
        ("行政复议\n未经复议直接起诉 复议后起诉", "ambiguous"),
    ],
)
def test_reviews_stand_lower_than_the_heading_over_lawsuits_and_in_front_of_these(
    lower: str, status: str
) -> None:
    lines = ["行政诉讼", lower, " ".join(RESULTS * 3), " ".join(map(str, VALUES))]
    found = cells_of(parse(report(TABLE, reviews="\n".join(lines))), "reviews")
    assert {found for _, found in found.values()} == {status}


def test_headings_of_reviews_that_a_line_s_end_cuts_anywhere_are_those_of_the_form() -> None:
    results = " ".join(RESULTS * 3).replace("尚未审结", "尚未\n审结", 1)
    heads = f"行政复议 行政诉讼 未经复议直接起诉 复议后起诉 {results}"
    text = heads + " " + " ".join(map(str, VALUES))
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert {status for _, status in found.values()} == {"reported"}


@pytest.mark.parametrize("parted", ["\n", " "], ids=["a line each", "one line"])
@pytest.mark.parametrize("place", [1, 3, 5])
def test_natural_persons_behind_others_without_a_heading_over_those_are_doubtful(
    parted: str, place: int
) -> None:
    heads = [*COLUMNS[1:6], COLUMNS[6]]
    heads.insert(place, COLUMNS[0])
    text = (
        parted.join(["申请人情况", *heads]) + "\n" + applications_text(CELLS, " ").split("\n", 1)[1]
    )
    assert {status for _, status in cells_of(parse(report(text))).values()} == {"ambiguous"}


def test_headings_of_table_two_in_another_order_may_be_broken_by_a_line_s_end() -> None:
    heads = "第二十条第（一）项\n信息内容 本年制发件数\n现行有效件数 本年废止件\n数"
    text = f"{heads}\n规章 3 40 1\n行政规范性文件 5 9 2\n行政许可 70\n行政处罚 2\n行政强制 0"
    page = report(applications_text(CELLS, " "), disclosure=text)
    found = cells_of(parse(page), "disclosure")
    assert found["rules", "in_force"] == (40, "reported")
    assert found["normative_documents", "repealed"] == (2, "reported")


def test_headings_of_table_two_that_lines_break_are_not_taken_for_those_of_the_block_before() -> (
    None
):
    text = (
        "第二十条第（五）项 信息内容 上一年\n项目数量 本年增/减 处理决定数量 行政许可 12 3 40\n"
        "其他对外管理服务事项 5 0 7\n"
        "第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定\n数量 行政处罚 8 -2 30 行政强制 4 1 6"
    )
    page = report(applications_text(CELLS, " "), disclosure=text)
    found = cells_of(parse(page), "disclosure")
    assert found["licensing", "decisions"] == (40, "reported")
    assert found["penalties", "prior_items"] == (8, "reported")


def test_headings_in_halves_on_lines_that_break_anywhere() -> None:
    upper, lower = "结果 结果 其他 尚未 总", "维持 纠正 结果 审结 计"
    words = f"行政复议 行政诉讼 未经复议直接起诉 复议后起诉 {' '.join([upper] * 3 + [lower] * 3)}"
    lines = [words[n : n + 42].strip() for n in range(0, len(words), 42)]
    text = "\n".join([*lines, " ".join(map(str, VALUES))])
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert {status for _, status in found.values()} == {"reported"}
