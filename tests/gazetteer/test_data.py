"""What must hold over all of the data."""

from collections import Counter

import pytest

from gxdata.gazetteer import Division
from gxdata.gazetteer.table import counties, division, row_successors, townships


@pytest.fixture(scope="module")
def upper() -> list[Division]:
    return counties().divisions


@pytest.fixture(scope="module")
def lowest() -> list[Division]:
    first = len(counties().divisions)
    return [townships().division(first + at) for at in range(len(townships().names))]


def standing(divisions: list[Division], year: int) -> list[Division]:
    return [one for one in divisions if one.stood_at_end_of(year)]


@pytest.mark.parametrize(
    ("year", "prefectures", "county_level"),
    [(2008, 333, 2859), (2011, 332, 2853), (2015, 334, 2850), (2020, 333, 2844), (2024, 333, 2846)],
)
def test_as_many_as_the_yearbooks_count(
    upper: list[Division], year: int, prefectures: int, county_level: int
) -> None:
    counted = Counter(one.level for one in standing(upper, year) if one.city != "大兴安岭地区")
    # The four districts of 大兴安岭地区 are in no yearbook; its three counties and itself are.
    assert counted["province"] == 34
    assert counted["prefecture"] + 1 == prefectures
    assert counted["county"] + 3 == county_level


def test_as_many_townships_as_there_may_be(lowest: list[Division]) -> None:
    for year in (2016, 2020, 2024):
        assert 37_500 < len(standing(lowest, year)) < 41_500


@pytest.mark.parametrize("year", range(2008, 2027))
def test_a_code_and_a_place_are_borne_once_at_a_time(upper: list[Division], year: int) -> None:
    now = standing(upper, year)
    assert len({one.code for one in now}) == len(now)
    assert len({one.chain for one in now}) == len(now)


def test_names_are_full_and_fit_their_level(upper: list[Division], lowest: list[Division]) -> None:
    endings = {
        "province": ("省", "市", "自治区", "特别行政区"),
        "prefecture": ("市", "自治州", "地区", "盟"),
        "county": ("县", "市", "区", "旗"),
        "township": ("镇", "乡", "街道", "苏木", "区公所", "地区"),
    }
    assert not [one for one in upper + lowest if not one.name.endswith(endings[one.level])]
    assert not [one for one in upper + lowest if one.chain[-1] != one.name]
    assert not [
        one for one in upper + lowest if "直辖" in "".join(one.chain) or one.city == "市辖区"
    ]


def test_codes_fit_their_level(upper: list[Division], lowest: list[Division]) -> None:
    for one in upper:
        assert len(one.code) == 6
        assert one.code.endswith("0000") == (one.level == "province")
        assert one.code.endswith("00") == (one.level != "county")
    assert {len(one.code) for one in lowest} == {0, 9}


def test_codes_begin_with_those_above(upper: list[Division], lowest: list[Division]) -> None:
    provinces = {one.province: one.code[:2] for one in upper if one.level == "province"}
    assert not [
        one for one in upper + lowest if one.code and one.code[:2] != provinces[one.province]
    ]


def test_what_a_division_stands_in_exists_as_long(upper: list[Division]) -> None:
    spans: dict[tuple[str, ...], list[Division]] = {}
    for one in upper:
        spans.setdefault(one.chain, []).append(one)
    for one in upper:
        if len(one.chain) > 1:
            begun = one.valid_from or 2007
            assert any(outer.stood_at_end_of(begun) for outer in spans[one.chain[:-1]]), one


def test_a_county_that_ended_has_successors_that_stood_then() -> None:
    for row, one in enumerate(counties().divisions):
        followers = [division(later) for later in row_successors(row)]
        assert bool(followers) == (one.valid_to is not None), one
        for later in followers:
            assert later.province == one.province
            assert later.stood_at_end_of(one.valid_to or 0), (one, later)


def test_a_townships_successors_are_townships_of_its_province() -> None:
    first = len(counties().divisions)
    for at in range(len(townships().names)):
        for later in row_successors(first + at):
            assert later >= first
            assert division(later).province == division(first + at).province
            assert division(first + at).valid_to is not None


def test_years_run_forwards(upper: list[Division], lowest: list[Division]) -> None:
    for one in upper + lowest:
        if one.valid_from and one.valid_to:
            assert one.valid_from <= one.valid_to, one
