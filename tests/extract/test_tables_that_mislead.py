"""Pages on which a table could be read whole and wrong: no number may be `reported` in a cell it is not printed in."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.pages import (
    COLUMNS,
    DISCLOSURE_HEADS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

ONE = applications_text(consistent_table())
ANOTHER = ONE.replace("| 9 | 2 | 0 | 1 | 0 | 0 | 12", "| 8 | 2 | 0 | 1 | 0 | 0 | 11")


def statuses(applications: str, **other: str) -> set[str]:
    cells = cells_of(parse(report(applications, **other)))
    return {status for _, status in cells.values()}


def test_of_tables_for_two_years_this_years_counts() -> None:
    text = f"2021年申请情况\n{ANOTHER}\n2022年申请情况\n{ONE}"
    cells = cells_of(parse(report(text)))
    assert cells["received", "total"] == (12, "reported")


def test_of_two_tables_that_differ_without_a_word_the_difference_is_doubtful() -> None:
    cells = cells_of(parse(report(f"{ANOTHER}\n{ONE}")))
    assert cells["received", "total"][1] == "ambiguous"
    assert cells["granted", "total"] == (6, "reported")


def test_a_copy_of_the_table_changes_nothing() -> None:
    assert statuses(f"{ONE}\n{ONE}") == {"reported"}


def test_columns_in_another_order_are_doubtful() -> None:
    headings = "自然人 | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计"
    assert statuses(ONE.replace(COLUMNS, headings)) == {"ambiguous"}


def test_most_rows_not_adding_up_means_that_the_columns_are_wrong() -> None:
    shifted = {code: [*row[1:], 0] for code, row in consistent_table().items()}
    assert statuses(applications_text(shifted)) == {"ambiguous"}


def test_headings_of_the_2019_form_in_a_2021_report_are_never_matched_by_position() -> None:
    disclosure = (
        "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n"
        "规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 4 | 40\n行政许可 | 70"
    )
    cells = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert ("normative_documents", "repealed") not in cells
    assert cells["normative_documents", "newly_disclosed"] == (4, "reported")


def test_rows_under_headings_of_the_other_form_are_doubtful() -> None:
    assert "本年废止件数" in DISCLOSURE_HEADS
    heads = DISCLOSURE_HEADS.replace("本年废止件数", "本年新公开数量")
    disclosure = (
        f"{heads}\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 4 | 40\n"
        "信息内容 | 本年处理决定数量\n行政许可 | 70\n行政处罚 | 3\n行政强制 | 0"
    )
    cells = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert cells["normative_documents", "repealed"][1] == "ambiguous"
    assert cells["licensing", "decisions"] == (70, "reported")


def test_numbers_behind_an_unknown_row_are_not_the_row_before() -> None:
    text = applications_text(consistent_table(), "\n")
    label = rows_of()["denied.admin_query"]
    blank = f"{label}\n" + "\n".join("0" * 7)
    text = text.replace(blank, f"{label}\n本地增设的另一类情形\n" + "\n".join("3" * 7))
    assert cells_of(parse(report(text)))["denied.admin_query", "total"] == (None, "absent")


def test_numbering_parted_from_its_label_is_no_value() -> None:
    text = applications_text(consistent_table(), " ").replace("2.重复申请", "2 重复申请")
    cells = cells_of(parse(report(text)))
    assert cells["rejected.petition", "total"] == (0, "reported")
    assert cells["rejected.repeat", "natural_person"] == (0, "reported")


@pytest.mark.parametrize("printed", ["-4", "3.5"])
def test_what_no_count_can_be_is_not_reported(printed: str) -> None:
    disclosure = (
        f"{DISCLOSURE_HEADS}\n规章 | 0 | 0 | 0\n行政规范性文件 | {printed} | 1 | 9\n行政许可 | 7"
    )
    cells = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert cells["normative_documents", "issued"][1] == "ambiguous"


def test_a_row_whose_stray_number_makes_up_for_a_lost_one_is_doubtful() -> None:
    printed = {
        **consistent_table(),
        "granted": [4, 1, 0, 1, 0, 6, 9],
    }  # a zero lost, a page number gained
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    assert {cells["granted", c][1] for c in ("natural_person", "total")} == {"ambiguous"}
    assert cells["partial", "total"] == (0, "reported")


def test_two_lines_of_reviews_are_doubtful() -> None:
    line = " | ".join("1 0 0 0 1 2 0 0 0 2 0 0 0 0 0".split())
    parsed = parse(report(ONE, reviews=f"{REVIEW_HEADS}\n{line}\n{line.replace('1', '5')}"))
    assert {status for _, status in cells_of(parsed, "reviews").values()} == {"ambiguous"}


def test_a_word_before_the_line_of_reviews_is_passed_over() -> None:
    line = "件数 | " + " | ".join("1 0 0 0 1 2 0 0 0 2 0 0 0 0 0".split())
    parsed = parse(report(ONE, reviews=f"{REVIEW_HEADS}\n{line}"))
    assert cells_of(parsed, "reviews")["litigation_direct", "total"] == (2, "reported")


def test_a_label_on_a_line_of_its_own_has_the_values_below_it() -> None:
    rows = "".join(
        f"<tr><td colspan=7>{label}</td></tr><tr>{''.join(f'<td>{n}</td>' for n in row)}</tr>"
        for label, row in zip(rows_of().values(), consistent_table().values(), strict=True)
    )
    page = (
        report()
        .decode()
        .replace("\n", "<br>")
        .replace("四、政府", f"<table>{rows}</table>四、政府", 1)
    )
    cells = cells_of(parse(f"<html><body>{page}</body></html>".encode()))
    assert cells["received", "total"] == (12, "reported")
    assert cells["carried_out", "total"] == (1, "reported")


REVIEWS = f"{REVIEW_HEADS}\n" + " | ".join(map(str, [1, 0, 0, 0, 1] * 3))
OLD_REVIEWS = REVIEWS.replace("1 | 0 | 0 | 0 | 1", "0 | 2 | 0 | 0 | 2")


@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_of_reviews_of_two_years_this_years_count_whichever_stands_first(sep: str) -> None:
    for years in ((2021, OLD_REVIEWS, 2022, REVIEWS), (2022, REVIEWS, 2021, OLD_REVIEWS)):
        text = "{}年情况\n{}\n{}年情况\n{}".format(*years).replace(" | ", sep)
        cells = cells_of(parse(report(ONE, reviews=text)), "reviews")
        assert cells["review", "upheld"] == (1, "reported")
        assert cells["litigation_after_review", "total"] == (1, "reported")


def test_a_name_before_the_line_of_reviews_is_passed_over_in_running_text() -> None:
    text = REVIEWS.replace("1 | 0 | 0 | 0 | 1", "件数 1 | 0 | 0 | 0 | 1", 1).replace(" | ", " ")
    cells = cells_of(parse(report(ONE, reviews=text)), "reviews")
    assert cells["review", "upheld"] == (1, "reported")


def test_of_tables_two_of_two_years_the_first_row_belongs_to_its_own() -> None:
    heads = DISCLOSURE_HEADS.replace(" | ", "\n")
    old, new = (f"{heads}\n规章\n{n}\n0\n{n}\n行政规范性文件\n{n}\n0\n9" for n in (7, 3))
    rest = "行政许可\n1\n行政处罚\n2\n行政强制\n0\n行政事业性收费\n0"
    text = f"2021年情况\n{old}\n{rest}\n2022年情况\n{new}\n{rest}"
    cells = cells_of(parse(report(ONE, disclosure=text)), "disclosure")
    assert cells["rules", "issued"] == (3, "reported")


@pytest.mark.parametrize("sep", [" | ", " "])
def test_of_lines_of_reviews_named_after_years_this_years_counts(sep: str) -> None:
    own, other = "1 0 0 0 1 2 0 0 0 2 0 0 0 0 0", "5 0 0 0 5 6 0 0 0 6 0 0 0 0 0"
    for lines in ((f"2022年 {own}", f"2021年 {other}"), (f"2021年 {other}", f"2022年 {own}")):
        text = "\n".join([REVIEW_HEADS, *lines]).replace(" | ", " ").replace(" ", sep)
        cells = cells_of(parse(report(ONE, reviews=text)), "reviews")
        assert cells["litigation_direct", "total"] == (2, "reported")


def test_where_two_tables_differ_and_nothing_says_whose_they_are_no_number_is_claimed() -> None:
    cells = cells_of(parse(report(f"{ANOTHER}\n{ONE}")))
    assert cells["received", "total"] == (None, "ambiguous")


def test_totals_that_stand_first_are_put_last_and_doubted() -> None:
    table = {code: [row[-1], *row[:-1]] for code, row in consistent_table().items()}
    table["partial"] = [5, 3, 2, 0, 0, 0, 0]
    cells = cells_of(parse(report(applications_text(table))))
    assert cells["received", "natural_person"] == (9, "ambiguous")
    assert cells["partial", "total"] == (5, "ambiguous")


def test_totals_left_blank_are_first_where_a_grids_headings_have_them_so() -> None:
    first, *parts, total = [name.strip() for name in COLUMNS.split("|")]
    lines = [" | ".join(["项目", total, first, *parts])]
    for code, row in consistent_table().items():
        lines.append(" | ".join([rows_of()[code], "", *map(str, row[:-1])]))
    cells = cells_of(parse(report("\n".join(f"{line} |" for line in lines))))
    assert cells["received", "natural_person"] == (9, "ambiguous")
    assert cells["received", "total"][0] is None


def test_columns_in_another_order_stand_where_their_headings_say() -> None:
    headings = "申请人情况\n自然人 | 法人或其他组织 | 总计\n社会公益组织 | 商业企业 | 科研机构 | 法律服务机构 | 其他"
    table = {code: [r[0], r[3], r[1], r[2], *r[4:]] for code, r in consistent_table().items()}
    text = applications_text(table).replace(COLUMNS, headings)
    cells = cells_of(parse(report(text)))
    assert cells["received", "business"] == (2, "ambiguous")
    assert cells["received", "nonprofit"] == (1, "ambiguous")


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_rows_that_do_not_add_up_keep_their_numbers_where_all_cells_are_there(sep: str) -> None:
    table = {code: [3, 1, 0, 2, 0, 0, n + 7] for n, code in enumerate(consistent_table())}
    cells = cells_of(parse(report(applications_text(table, sep))))
    assert cells["granted", "nonprofit"] == (2, "ambiguous")


@pytest.mark.parametrize("sep", [" ", "\t"])
def test_a_row_that_adds_up_by_chance_is_doubted_where_columns_say_that_it_moved(sep: str) -> None:
    table = consistent_table()
    table["denied.third_party"] = [2, 0, 0, 0, 0, 2, 4]  # a zero lost, a stray 4 gained
    cells = cells_of(parse(report(applications_text(table, sep))))
    assert cells["denied.third_party", "total"][1] == "ambiguous"
    assert cells["granted", "total"] == (6, "reported")


def test_an_error_of_the_report_in_one_column_doubts_no_row() -> None:
    table = consistent_table()
    table["closed_total"] = [9, 5, 0, 1, 0, 0, 15]
    cells = cells_of(parse(report(applications_text(table, " "))))
    assert {status for _, status in cells.values()} == {"reported"}


def test_a_day_broken_over_lines_around_its_row_is_no_figure() -> None:
    text = ONE.replace(" | ", " ")
    guided = text.replace(
        "（一）予以公开 4 1 0 1 0 0 6",
        "（一）予以公开（指 1 月 1 日至 12 月 31\n4 1 0 1 0 0 6\n日的数量）",
    )
    assert guided != text
    cells = cells_of(parse(report(guided)))
    assert cells["granted", "natural_person"][0] in (4, None)
    assert cells["granted", "total"][0] in (6, None)


def test_of_two_rows_with_one_label_neither_is_sure() -> None:
    text = ONE.replace("5.属于三类内部事务信息", "4.保护第三方合法权益")
    cells = cells_of(parse(report(text)))
    sure = {row for (row, _), cell in cells.items() if cell[1] == "reported"}
    assert not sure & {"denied.third_party", "denied.internal_affairs"}
    assert {"denied.security_stability", "denied.process_info"} <= sure


def test_a_year_is_read_from_a_caption_above_headings_that_stand_in_each_column() -> None:
    corner = "（勾稽关系） | " * 3
    organisations = " | ".join(["自然人", *["法人或其他组织"] * 5, "总计"])
    lines = (" | ".join(["申请人情况"] * 7), organisations, COLUMNS)
    heads = "\n".join(corner + line for line in lines)
    one, another = (
        "\n".join(
            [
                heads,
                *(
                    "| ".join([line.split(" | ")[0] + " "] * 3) + "| " + line.split(" | ", 1)[1]
                    for line in text.splitlines()[1:]
                ),
            ]
        )
        for text in (ONE, ANOTHER)
    )
    cells = cells_of(parse(report(f"2021年情况\n{another}\n2022年情况\n{one}")))
    assert cells["received", "total"] == (12, "reported")


def test_another_year_s_table_does_not_stand_in_for_this_year_s_that_is_empty() -> None:
    empty = "\n".join([COLUMNS, *(f"{label} |  |  |  |  |  |  | " for label in rows_of().values())])
    cells = cells_of(parse(report(f"2022年情况\n{empty}\n2021年情况\n{ANOTHER}")))
    assert "reported" not in {status for _, status in cells.values()}


def test_reviews_whose_headings_stand_in_each_column_are_read_for_their_year() -> None:
    heads = "\n".join(
        [
            " | ".join([*["行政复议"] * 5, *["行政诉讼"] * 10]),
            " | ".join([*["行政复议"] * 5, *["未经复议直接起诉"] * 5, *["复议后起诉"] * 5]),
            REVIEW_HEADS.splitlines()[-1],
        ]
    )
    this, last = "1 | 0 | 0 | 0 | 1" + " | 0" * 10, "2 | 0 | 0 | 0 | 2" + " | 0" * 10
    text = f"2021年情况\n{heads}\n{last}\n2022年情况\n{heads}\n{this}"
    cells = cells_of(parse(report(ONE, reviews=text)), "reviews")
    assert cells["review", "upheld"] == (1, "reported")


@pytest.mark.parametrize("sep", [" | ", " "])
def test_an_empty_table_of_the_report_s_own_beside_the_region_s_leaves_the_region_s_in_doubt(
    sep: str,
) -> None:
    filled = applications_text(consistent_table(), sep)
    empty = "\n".join([COLUMNS, *rows_of().values()])
    cells = cells_of(parse(report(f"全县汇总数据\n{filled}\n县水利局数据\n{empty}")))
    assert cells["received", "total"] == (12, "ambiguous")


def test_an_empty_form_beside_the_table_changes_nothing_if_no_word_stands_between_them() -> None:
    empty = "\n".join([COLUMNS, *rows_of().values()])
    assert statuses(f"{ONE}\n{empty}") == {"reported"}


def test_where_a_table_and_a_doubtful_copy_of_it_agree_the_doubt_stays() -> None:
    headings = "自然人 | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计"
    assert statuses(f"{ONE}\n{ONE.replace(COLUMNS, headings)}") == {"ambiguous"}


@pytest.mark.parametrize("row", ["行政事业性收费", "行政事业性收费 | 3"])
def test_a_small_table_that_begins_anew_is_another_one(row: str) -> None:
    rows = ["规章 | 0 | 0 | 1", "行政规范性文件 | 5 | 4 | 40", "行政许可 | 70", "行政处罚 | 2"]
    own = "\n".join([DISCLOSURE_HEADS, *rows, "行政强制 | 0", row])
    last = own.replace("行政许可 | 70", "行政许可 | 65").replace(row, "行政事业性收费 | 9.5")
    text = f"2022年情况\n{own}\n2021年情况\n{last}"
    cells = cells_of(parse(report(ONE, disclosure=text)), "disclosure")
    assert cells["licensing", "decisions"] == (70, "reported")
    assert cells["fees", "amount"][0] != 9.5


def test_a_unit_before_the_cells_of_rows_whose_totals_are_blank_is_no_cell() -> None:
    head, *rows = ONE.splitlines()
    lines = [f"项目 | 单位 | {head}"]
    for row in rows:
        label, *cells = row.split(" | ")
        lines.append(" | ".join([label, "件", *cells[:-1], " |"]))
    cells = cells_of(parse(report("\n".join(lines))))
    assert cells["granted", "natural_person"][0] == 4
    assert cells["granted", "business"][0] == 1


def test_totals_before_their_parts_are_seen_in_headings_of_running_text() -> None:
    heads = [
        "申请人情况",
        "总计 自然人 法人或其他组织",
        "商业企业 科研机构 社会公益组织 法律服务机构 其他",
    ]
    rows = [
        " ".join([rows_of()[code], str(row[-1]), *map(str, row[:-1])])
        for code, row in consistent_table().items()
    ]
    rows[2] = rows[2].replace(" 6 4 1", " [6] 4 1")
    assert "reported" not in {
        status for _, status in cells_of(parse(report("\n".join([*heads, *rows])))).values()
    }


FEW = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 13 | 1 | 55 |"


def test_few_whole_rows_of_a_grid_are_a_table_below_headings_of_the_form() -> None:
    first = "\n".join(f"| {line} |" for line in ONE.splitlines()[:2])
    parsed = parse(report(first, disclosure=FEW))
    assert cells_of(parsed, "disclosure")["normative_documents", "in_force"] == (55, "reported")
    assert cells_of(parsed)["received", "total"][1] == "reported"
    years = FEW.replace("本年制发件数 | 本年废止件数 | 现行有效件数", "2020年 | 2021年 | 2022年")
    months = "| 月份 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n| 总计 | 3 | 3 | 0 | 0 | 0 | 0 | 6 |"
    assert parse(report(months, disclosure=years)).report.tables == ()


def test_a_row_that_a_sentence_names_parts_no_table() -> None:
    said = "我局公开各类文件，其中包括：行政规范性文件13件；规划计划2022年起2件。"
    own = "行政许可 97\n行政处罚 0\n行政强制 0\n行政事业性收费 0"
    cells = cells_of(parse(report(ONE, disclosure=f"{said}\n{own}\n{FEW}")), "disclosure")
    assert cells["licensing", "decisions"] == (97, "reported")
    assert cells["normative_documents", "issued"] == (13, "reported")
