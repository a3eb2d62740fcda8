"""Problems that an organ names year after year."""

from pathlib import Path

import pandas as pd
import pytest

from gxdata.across.threads import same_words
from tests.across.pages import named, retold, stored
from tests.pages import report

SLOW = "部分栏目更新不及时"
SLOW_TOO = "部分栏目更新还不及时"
LATE = "政策文件往往隔了好几个月才挂到网上，时效性不强"
STAFF = "专职人员不足，人手偏少"
PATROL = "每周巡查栏目，发现滞后当天补发"
TRAIN = "举办业务培训班，请老师来讲课"
HIRE = "增加专职人员，配齐人手"


def section_five(problems: list[str], measures: list[str]) -> str:
    counted = zip("一二三四", problems, strict=False)
    stated = "；".join(f"{n}是{text}" for n, text in counted)
    answers = "；".join(f"{n}是{text}" for n, text in zip("一二三四", measures, strict=False))
    return f"存在的问题：{stated}。改进措施：{answers}。"


def of_year(year: int, problems: list[str], measures: list[str]) -> bytes:
    text = report(problems=section_five(problems, measures))
    return retold(text, ("2023", str(year + 1)), ("2022", str(year)))


def threads(folder: Path, pages: dict[str, bytes]) -> pd.DataFrame:
    return named(stored(folder, pages), "problem_threads").sort_values(["year", "ordinal"])


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    pages = {
        "2019.txt": of_year(2019, [SLOW, STAFF], [PATROL, HIRE]),
        "2020.txt": of_year(2020, [SLOW_TOO], [PATROL]),
        "2021.txt": of_year(2021, [LATE], [TRAIN]),
        "2023.txt": of_year(2023, [LATE], [PATROL]),
    }
    return threads(tmp_path_factory.mktemp("threads"), pages)


def column(rows: pd.DataFrame, category: str, name: str) -> dict[int, object]:
    chosen = rows[rows["category"] == category]
    return {
        int(year): None if pd.isna(value) else value
        for year, value in zip(chosen["year"], chosen[name], strict=True)
    }


def test_the_years_running_are_counted(rows: pd.DataFrame) -> None:
    assert column(rows, "timeliness", "years_running") == {2019: 1, 2020: 2, 2021: 3, 2023: 1}
    assert column(rows, "staffing", "years_running") == {2019: 1}


def test_a_year_without_a_report_ends_a_thread(rows: pd.DataFrame) -> None:
    found = column(rows, "timeliness", "thread")
    assert found[2019] == found[2020] == found[2021] != found[2023]
    assert column(rows, "timeliness", "first_year") == {
        2019: 2019,
        2020: 2019,
        2021: 2019,
        2023: 2023,
    }


def test_the_same_problem_in_other_words_is_told_from_the_same_words(rows: pd.DataFrame) -> None:
    assert column(rows, "timeliness", "repeated_text") == {
        2019: None,
        2020: True,
        2021: False,
        2023: None,
    }
    assert column(rows, "timeliness", "years_same_text") == {2019: 1, 2020: 2, 2021: 1, 2023: 1}


def test_a_measure_is_looked_for_in_the_next_report(rows: pd.DataFrame) -> None:
    assert column(rows, "timeliness", "measure_repeated") == {
        2019: True,
        2020: False,
        2021: None,
        2023: None,
    }
    assert column(rows, "staffing", "measure_repeated") == {2019: False}


def test_a_report_that_names_no_problem_has_no_thread(tmp_path: Path) -> None:
    assert threads(tmp_path, {"a.txt": report(problems="无。")}).empty


def test_a_copy_has_no_threads(tmp_path: Path) -> None:
    page = of_year(2019, [SLOW, STAFF], [PATROL, HIRE])
    found = threads(tmp_path, {"a.txt": page, "b.txt": page})
    assert set(found["name"]) == {"a.txt"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (SLOW, SLOW_TOO, True),
        (SLOW, LATE, False),
        (SLOW, STAFF, False),
        ("信息公开内容不够全面", "公开内容不够全面具体", True),
        ("公开内容不够全面", "公开渠道不够丰富", False),
    ],
)
def test_what_counts_as_the_same_words(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same
