"""Parameters changed by hand: each mistake is told in Chinese and in English before anything is computed."""

from typing import Any

import pytest

from gxdata import Store
from gxdata.errors import ParameterError
from tests.notebooks import run_here

MISTAKES: list[tuple[str, dict[str, Any], str]] = [
    ("yearly_summary", {"year": 1999}, "2019, 2020, 2021, 2022, 2023"),
    ("yearly_summary", {"year": "2021"}, "写作 2021"),
    ("explore", {"lang": "fr"}, '"zh" / "en"'),
    ("data_quality", {"scope": "county"}, '"organ" / "region"'),
    ("compare_years", {"years": 2021}, "[2020, 2021]"),
    ("compare_years", {"region": "没有这个省"}, "no report from such a region"),
    ("compare_agencies", {"agencies": "苇渡镇人民政府"}, '["…", "…"]'),
    ("agency_profile", {"agency": "没有的局"}, "no report of such an organ"),
    ("problems", {"category": "公开更新不及时"}, '"timeliness"'),
]


@pytest.mark.parametrize(("notebook", "parameters", "told"), MISTAKES)
def test_a_wrong_parameter_is_told_in_both_languages(
    sample_store: Store, notebook: str, parameters: dict[str, Any], told: str
) -> None:
    with pytest.raises(ParameterError) as caught:
        run_here(notebook, sample_store, **parameters)
    said = str(caught.value)
    (name, value), *_ = parameters.items()
    assert f"参数 {name} = {value!r}" in said
    assert f"The parameter {name} = {value!r}" in said
    assert told in said
