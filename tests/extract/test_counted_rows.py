"""Labels that a reader of PDF set apart from their rows: values in the order of the form are read, and never sure."""

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_foreign_columns import CODES
from tests.pages import consistent_table, report, rows_of

MOVED = ("granted", "denied.third_party", "closed_total")


def displaced(cells: dict[str, list[int]]) -> str:
    """Rows with a cell on each line, and three labels behind all of them."""
    labels = rows_of()
    lines = []
    for code, row in cells.items():
        lines += [*([] if code in MOVED else [labels[code]]), *map(str, row)]
    return "\n".join([*lines, *(labels[code] for code in MOVED)])


def by_column(cells: dict[str, list[int]]) -> str:
    """All labels, and then the columns one below the other."""
    columns = zip(*cells.values(), strict=True)
    return "\n".join([*rows_of().values(), *(str(n) for column in columns for n in column)])


def test_rows_whose_labels_stand_elsewhere_are_read_in_order_and_ambiguous() -> None:
    table = consistent_table()
    found = cells_of(parse(report(displaced(table))))
    for code, row in table.items():
        for column, number in zip(CODES, row, strict=True):
            assert found[code, column][0] == number
            if code in MOVED:
                assert found[code, column][1] == "ambiguous"


def test_columns_one_below_the_other_are_read_and_ambiguous() -> None:
    table = consistent_table()
    found = cells_of(parse(report(by_column(table))))
    read = {(code, c): n for code, row in table.items() for c, n in zip(CODES, row, strict=True)}
    assert {key: number for key, (number, _) in found.items()} == read
    assert "reported" not in {status for _, status in found.values()}


def test_nothing_is_read_by_order_where_a_sum_fails() -> None:
    table = consistent_table()
    table["granted"][0] += 1
    found = cells_of(parse(report(displaced(table))))
    assert {found["granted", column][0] for column in CODES} == {None}


def test_a_row_whose_digits_may_be_broken_over_two_lines_is_doubtful() -> None:
    # 12, 1, 0, 1, 0, 0, 14 set in columns of one digit each adds up to another row.
    lines = [f"{label} 0 0 0 0 0 0 0" for label in rows_of().values()]
    lines[0] = lines[0].replace("0 0 0 0 0 0 0", "1 0 1 0 0\n2 4")
    found = cells_of(parse(report("\n".join(lines))))
    assert found["received", "total"] == (4, "ambiguous")
    assert found["carried_in", "total"] == (0, "reported")


def test_a_label_before_another_row_s_numbers_does_not_surely_have_them() -> None:
    table = consistent_table()
    labels = rows_of()
    third, held = labels.pop("denied.third_party"), labels.pop("unavailable.not_held")
    lines = [
        *(f"{labels[code]}\n" + "\n".join(map(str, table[code])) for code in labels),
        held,
    ]
    at = list(table).index("denied.third_party")
    numbers = "\n".join(map(str, table["denied.third_party"][:6]))
    lines[at - 1] += f"\n{numbers}"
    at = list(table).index("unavailable.not_held") - 1
    lines.insert(at, third + "\n" + "\n".join(map(str, table["unavailable.not_held"])))
    found = cells_of(parse(report("\n".join(lines))))
    assert found["denied.third_party", "total"] == (4, "ambiguous")
