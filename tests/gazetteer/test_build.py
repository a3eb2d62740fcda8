"""How histories are made of yearly states. Places are invented."""

import pytest

from gxdata.gazetteer.build import counties, followers
from gxdata.gazetteer.build.naming import township_name
from gxdata.gazetteer.build.townships import Township

CITY = ("霁川省", "砚汀市", "")
COUNTY = ("霁川省", "砚汀市", "澜屿县")
DISTRICT = ("霁川省", "砚汀市", "澜屿区")
OTHER = ("霁川省", "砚汀市", "桐泮区")


def test_a_county_that_becomes_a_district_is_followed_by_it() -> None:
    years = {
        2007: {CITY: "990100", COUNTY: "990121"},
        2008: {CITY: "990100", COUNTY: "990121"},
        2009: {CITY: "990100", DISTRICT: "990103"},
    }
    city, county, district = counties.histories(years)
    assert (county.valid_from, county.valid_to, county.successors) == (None, 2009, [district.id])
    assert (district.valid_from, district.valid_to) == (2009, None)
    assert (city.valid_from, city.valid_to, city.successors) == (None, None, [])


def test_a_county_that_vanishes_without_a_trace_stops_the_build() -> None:
    years = {
        2007: {CITY: "990100", COUNTY: "990121", OTHER: "990102"},
        2008: {CITY: "990100", OTHER: "990102"},
    }
    with pytest.raises(ValueError, match="澜屿县"):
        counties.histories(years)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("砚桥街道办事处", "砚桥街道"),
        ("苇渡镇", "苇渡镇"),
        ("澜屿县苇渡镇", "苇渡镇"),
        ("砚汀市澜屿县苇渡镇", "苇渡镇"),
        ("高新区苇渡镇", "苇渡镇"),
        ("澜屿经济开发区", ""),
        ("澜屿监狱", ""),
        ("苇渡林场地区", ""),
        ("苇渡办事处街道", ""),
        ("兵团一团", ""),
    ],
)
def test_names_of_the_statistics(raw: str, expected: str) -> None:
    assert township_name(raw, COUNTY) == expected


def test_who_took_over_the_villages() -> None:
    receivers = [
        Township(id, name, 0, codes={2017: code})
        for id, name, code in [
            (7, "苇渡镇", "990121101"),
            (8, "砚桥街道", "990121001"),
            (9, "桐泮乡", "990121201"),
        ]
    ]
    now = {
        "990121101": {"甲村", "乙村", "丙村"},
        "990121001": {"丁村", "戊村"},
        "990121201": {"己村"},
    }
    lost = {"甲村", "乙村", "丙村", "丁村", "戊村", "己村"}
    assert followers._took_over(lost, receivers, 2017, now) == [7, 8]
    assert followers._took_over({"甲村", "乙村"}, receivers, 2017, now) == []
