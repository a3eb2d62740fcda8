"""Who reports on which year, and what is no report: tables of passages, and what must come of them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from gxdata import ReadError, parse
from gxdata.catalogue import code_list

CASES = Path(__file__).parent / "identity_cases"
FIELDS = (
    "year", "agency", "agency_full", "agency_type", "level", "scope", "province", "city", "county", "township",
    "published_on",
)  # fmt: skip


def cases(name: str) -> list[Any]:
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    text = "head" if name == "heads" else "text"
    return [pytest.param(case, id=f"{n}-{case[text].strip()[:24]}") for n, case in enumerate(table)]


def report(case: dict[str, Any]) -> bytes:
    """The passage with a report's parts in it."""
    year, we = case.get("body_year", case["year"]), case.get("voice", "")
    parts = [
        case["head"],
        "一、总体情况",
        f"{year}年，{we}按照要求公开政府信息12条。{we}公开及时。",
        "二、主动公开政府信息情况",
        "略。",
        "三、收到和处理政府信息公开申请情况",
        f"{we}未收到申请。",
        "四、政府信息公开行政复议、行政诉讼情况",
        "未发生。",
        "五、存在的主要问题及改进情况",
        "更新不及时。",
        "六、其他需要报告的事项",
        "无。",
        case.get("tail", ""),
    ]
    return "\n".join(parts).encode()


@pytest.mark.parametrize("case", cases("heads"))
def test_who_reports(case: dict[str, Any]) -> None:
    who = parse(report(case)).report.identity
    found = {field: getattr(who, field) or "" for field in FIELDS if field in case}
    if found.get("published_on"):
        found["published_on"] = found["published_on"].isoformat()
    assert found == {field: case[field] for field in FIELDS if field in case}


@pytest.mark.parametrize("case", cases("lookalikes"))
def test_what_only_looks_like_a_report_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(ReadError) as caught:
        parse(case["text"].strip().encode())
    assert caught.value.stage == "extract"
    assert caught.value.reason in case["reasons"]
    assert caught.value.reason in code_list("reason")


@pytest.mark.parametrize("case", cases("awkward"))
def test_awkward_reports_are_reports(case: dict[str, Any]) -> None:
    assert parse(case["text"].strip().encode()).report.identity.year == case["year"]
