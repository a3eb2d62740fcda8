import pytest

from gxdata.extract.tables.gathered_rows import gathered_rows

# Three parts and their sum.
TABLE = ((4.0, 2.0, 1.0, 7.0), (5.0, 0.0, 3.0, 8.0), (9.0, 2.0, 4.0, 15.0))
WIDTH = 4
NOTHING = (None, None, None)


@pytest.mark.parametrize(
    "numbers",
    [
        [4, 2, 1, 7, 5, 0, 3, 8, 9, 2, 4, 15],
        [4, 5, 2, 1, 7, 0, 3, 8, 9, 2, 4, 15],  # the first of two rows before the rest of both
        [4, 2, 1, 7, 0, 3, 8, 9, 2, 4, 15, 5],  # the first of one behind the table
    ],
)
def test_numbers_that_share_their_height_with_labels_find_their_rows(numbers: list[float]) -> None:
    assert TABLE in gathered_rows(numbers, NOTHING, WIDTH)


def test_a_row_that_is_sure_stands_where_it_is() -> None:
    numbers = [4, 5, 2, 1, 7, 0, 3, 8, 9, 2, 4, 15]
    assert gathered_rows(numbers, (None, (5.0, 3.0, 0.0, 8.0), None), WIDTH) == []


def test_numbers_that_make_no_sums_are_no_rows() -> None:
    assert gathered_rows([4, 2, 1, 70, 5, 0, 3, 80, 9, 2, 4, 150], NOTHING, WIDTH) == []


def test_where_too_much_is_possible_nothing_is() -> None:
    assert gathered_rows([0.0, 1.0, 1.0] * 56 + [0.0] * 7, [None] * 25, 7) == []
