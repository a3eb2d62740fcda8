"""Trust keeps its word: of what stands in the top band hardly anything is wrong, and what is wrong stands lower."""

import pytest

from tests.gate.trust import BANDS, Claim, band_of, by_band, damaged, slipped, with_a_slip

# Shares of wrong numbers among the sure ones in the top band, that may not be passed. docs/trust.md has what was found.
MOST_WHERE_READING_ERRS = 0.0
MOST_WHERE_THE_ORGAN_ERRS = 0.001
# Of the organs' own slips so many at least stand below the top band.
LEAST_SLIPS_SEEN = 0.85
TOP = BANDS[0]


@pytest.fixture(scope="module")
def read_wrong() -> list[Claim]:
    return list(damaged(seed=17, together=60))


@pytest.fixture(scope="module")
def told_wrong() -> list[Claim]:
    return list(with_a_slip(seed=17, pages=150))


@pytest.mark.parametrize("level", ["report_trust", "group_trust"])
def test_nothing_sure_in_the_top_band_is_misread(read_wrong: list[Claim], level: str) -> None:
    read, wrong = by_band(read_wrong, level, sure=True)[TOP]
    assert read > 10_000
    assert wrong <= MOST_WHERE_READING_ERRS * read


def test_what_is_misread_stands_low(read_wrong: list[Claim]) -> None:
    bands = by_band(read_wrong, "group_trust", sure=False)
    assert bands[TOP][1] == 0
    assert sum(wrong for _, wrong in bands.values()) > 0


def test_slips_of_the_organ_are_rare_in_the_top_band(told_wrong: list[Claim]) -> None:
    bands = by_band(told_wrong, "group_trust", sure=True)
    read, wrong = bands[TOP]
    assert read > 10_000
    assert wrong <= MOST_WHERE_THE_ORGAN_ERRS * read
    slips = sum(n for _, n in bands.values())
    assert slips - wrong >= LEAST_SLIPS_SEEN * slips


def test_no_slip_hides_where_sums_must_come_out(told_wrong: list[Claim]) -> None:
    hidden = [claim for claim in told_wrong if claim.wrong and claim.group_trust == TOP]
    assert {claim.frame for claim in hidden} <= {"disclosure"}


def test_a_lower_band_holds_a_greater_share_of_slips(told_wrong: list[Claim]) -> None:
    bands = by_band(told_wrong, "group_trust", sure=True)
    top = bands[TOP][1] / bands[TOP][0]
    below = [n for band, n in bands.items() if band != TOP]
    assert sum(wrong for _, wrong in below) / sum(read for read, _ in below) > 20 * top


def test_a_slip_is_another_number() -> None:
    from random import Random

    rng = Random(1)
    for number in [-35, -1, 0, 1, 9, 10, 11, 100, 305, 12345]:
        assert all(slipped(number, rng) != number for _ in range(50))


def test_bands_take_every_trust() -> None:
    assert [band_of(t) for t in (1.0, 0.99, 0.9, 0.8, 0.5, 0.2, 0.0)] == [
        1.0, 0.9, 0.9, 0.75, 0.5, 0.0, 0.0,
    ]  # fmt: skip
