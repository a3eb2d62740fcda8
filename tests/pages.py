"""Small reports in our own words, for tests that need to damage one."""

from gxdata.catalogue import form

HEADINGS = {
    "disclosure": "二、主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请情况",
    "reviews": "四、政府信息公开行政复议、行政诉讼情况",
    "problems": "五、存在的主要问题及改进情况",
    "other": "六、其他需要报告的事项",
}
COLUMNS = "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计"
DISCLOSURE_HEADS = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数"
REVIEW_HEADS = "行政复议 | 行政诉讼\n未经复议直接起诉 | 复议后起诉\n" + " | ".join(
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
)


def rows_of(code: str = "form-2021") -> dict[str, str]:
    """The printed label of every row of table three, by code."""
    table = form(code).table("applications")
    assert table is not None
    return {row.code: row.label for row, _ in table.rows(code)}


def consistent_table() -> dict[str, list[int]]:
    """A table three of the 2021 form in which every identity holds."""
    cells = {code: [0] * 7 for code in rows_of()}
    cells["received"] = [9, 2, 0, 1, 0, 0, 12]
    cells["carried_in"] = [1, 0, 0, 0, 0, 0, 1]
    cells["granted"] = [4, 1, 0, 1, 0, 0, 6]
    cells["denied.third_party"] = [2, 0, 0, 0, 0, 0, 2]
    cells["unavailable.not_held"] = [3, 1, 0, 0, 0, 0, 4]
    cells["closed_total"] = [9, 2, 0, 1, 0, 0, 12]
    cells["carried_out"] = [1, 0, 0, 0, 0, 0, 1]
    return cells


def applications_text(cells: dict[str, list[object]], sep: str = " | ") -> str:
    """Table three, one row a line."""
    labels = rows_of()
    lines = [COLUMNS] + [sep.join([labels[code], *map(str, row)]) for code, row in cells.items()]
    return "\n".join(lines)


def report(
    applications: str = "", *, disclosure: str = "", reviews: str = "", problems: str = "无。"
) -> bytes:
    """A whole report around the given tables."""
    return "\n".join(
        [
            "霁川省砚汀市澜屿县水利局2022年政府信息公开工作年度报告",
            "一、总体情况",
            "2022年，我局按要求公开政府信息。",
            HEADINGS["disclosure"],
            disclosure,
            HEADINGS["applications"],
            applications,
            HEADINGS["reviews"],
            reviews,
            HEADINGS["problems"],
            problems,
            HEADINGS["other"],
            "无其他需要报告的事项。",
            "澜屿县水利局",
            "2023年1月9日",
        ]
    ).encode()
