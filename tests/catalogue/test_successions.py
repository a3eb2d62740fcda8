"""Renamed and merged organs: linked with their years, and kept apart."""

from gxdata.catalogue.successions import predecessors, successions, successors


def test_an_organ_is_linked_with_its_place() -> None:
    (link,) = successors("澜屿县扶贫开发办公室")
    assert (link.new, link.valid_from) == ("澜屿县乡村振兴局", 2021)


def test_links_go_on() -> None:
    names = {link.new for link in successors("澜屿县乡村振兴局")}
    assert names == {"澜屿县农业农村局"}


def test_several_organs_may_become_one() -> None:
    old = {link.old for link in predecessors("砚汀市市场监督管理局")}
    assert {"砚汀市工商行政管理局", "砚汀市质量技术监督局", "砚汀市食品药品监督管理局"} <= old


def test_the_longest_name_decides() -> None:
    (link,) = successors("砚汀市人民政府法制办公室")
    assert link.new == "砚汀市司法局"


def test_an_organ_that_no_reform_touched_has_none() -> None:
    assert successors("澜屿县审计局") == ()


def test_years_are_in_order() -> None:
    assert all(link.valid_from <= link.valid_to for link in successions())
