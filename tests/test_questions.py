"""The twenty questions of docs/questions.md, answered by the yearly page alone, in both languages."""

import re
from html import unescape

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import basis, changes, counted, denial_reasons
from gxdata.analyse.basis import sure
from gxdata.catalogue import Lang, label
from gxdata.publish import Page
from tests.conftest import ROOT, SAMPLE_YEAR

LANGS: tuple[Lang, ...] = ("zh", "en")
Numbers = dict[str, int]


def said(page: Page) -> str:
    """What the page says outside its downloads and code."""
    html = page.path.read_text(encoding="utf-8")
    html = re.sub(r"<style.*?</style>|<svg.*?</svg>|<details.*?</details>", "", html, flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.fixture(scope="module")
def own(sample_store: Store) -> pd.DataFrame:
    """The organs' own reports of the year."""
    return basis(counted(sample_store.frame("reports", SAMPLE_YEAR)))


@pytest.fixture(scope="module")
def numbers(sample_store: Store, own: pd.DataFrame) -> Numbers:
    """Totals added up here from the cells, without the functions that the page uses."""
    found: Numbers = {}
    keys = {
        "applications": ["outcome", "applicant"],
        "reviews": ["channel", "result"],
        "disclosure": ["item", "measure"],
    }
    for frame, names in keys.items():
        value = "value" if frame == "disclosure" else "count"
        cells = sure(sample_store.frame(frame, SAMPLE_YEAR), value)
        cells = cells[cells["report_id"].isin(own["report_id"])]
        for key, total in cells.groupby(names)[value].sum().items():
            found[".".join(map(str, key))] = total
    return found


def test_there_are_twenty_questions() -> None:
    rows = re.findall(r"^\| (\d+) \|", (ROOT / "docs" / "questions.md").read_text(), flags=re.M)
    assert [int(row) for row in rows] == list(range(1, 21))


@pytest.mark.parametrize("lang", LANGS)
def test_who_reported(
    sample_pages: dict[str, Page], sample_store: Store, own: pd.DataFrame, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    n = len(own)
    assert (f"{n}个机关报告了" if lang == "zh" else f"{n} organs reported on their own") in words
    for level, count in own["level"].value_counts().items():
        name = label("level", str(level), lang)
        shown = f"{name}{count}个" if lang == "zh" else f"{count} at {name.lower()} level"
        assert shown.lower() in words.lower()
    reports = sample_store.frame("reports", SAMPLE_YEAR)
    for region in reports[reports["scope"] == "region"]["agency"]:
        assert region in words
    assert ("不计入任何合计" if lang == "zh" else "enter no total") in words


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_disclosed(sample_pages: dict[str, Page], numbers: Numbers, lang: Lang) -> None:
    words = said(sample_pages[lang])
    documents = [
        f"{numbers[f'normative_documents.{m}']:.0f}" for m in ("issued", "repealed", "in_force")
    ]
    decisions = [
        f"{numbers[f'{i}.decisions']:,.0f}" for i in ("licensing", "penalties", "coercion")
    ]
    if lang == "zh":
        assert "制发行政规范性文件{}件，废止{}件，现行有效{}件".format(*documents) in words
        assert "行政许可决定{}件、行政处罚决定{}件、行政强制决定{}件".format(*decisions) in words
        assert f"收费{numbers['fees.amount']:g}万元" in words
    else:
        assert (
            "{} normative documents issued in the year, {} repealed, {} in force".format(*documents)
            in words
        )
        assert (
            "{} licensing decisions, {} penalty decisions and {} decisions".format(*decisions)
            in words
        )
        assert f"fees of {numbers['fees.amount'] * 10_000:,.0f} yuan" in words


@pytest.mark.parametrize("lang", LANGS)
def test_how_many_asked_and_whether_more_than_before(
    sample_pages: dict[str, Page], sample_store: Store, numbers: Numbers, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    received = numbers["received.total"]
    change = changes(sample_store, SAMPLE_YEAR, ["received"]).iloc[0]
    sign = f"{change['change']:+,.0f}"
    now, before = f"{change['now']:,.0f}", f"{change['before']:,.0f}"
    if lang == "zh":
        assert f"新收申请 {received}" in words
        assert f"同样{change['organs']}个机关：{now}，上年{before}，{sign}" in words
        assert f"自然人提出{numbers['received.natural_person']}件" in words
        assert f"商业企业提出{numbers['received.business']}件" in words
        assert f"年末有{numbers['carried_out.total']}件结转下年度" in words
    else:
        assert f"applications received {received}" in words
        same = f"same {change['organs']} organs: {now}, against {before} the year before, {sign}"
        assert same in words
        assert (
            f"{numbers['received.natural_person']} of the applications came from natural" in words
        )
        assert f"{numbers['received.business']} from businesses" in words
        assert f"{numbers['carried_out.total']} applications were carried over" in words


@pytest.mark.parametrize("lang", LANGS)
def test_who_received_most(
    sample_pages: dict[str, Page],
    sample_store: Store,
    own: pd.DataFrame,
    numbers: Numbers,
    lang: Lang,
) -> None:
    cells = sample_store.frame("applications", SAMPLE_YEAR).merge(own[["report_id", "agency"]])
    received = cells[(cells["outcome"] == "received") & (cells["applicant"] == "total")]
    top = received.loc[received["count"].idxmax()]
    share = f"{top['count'] / numbers['received.total']:.1%}"
    shown = (
        f"收到最多的是{top['agency']}，{top['count']}件，占{share}"
        if lang == "zh"
        else f"{top['agency']} received most: {top['count']}, or {share}"
    )
    assert shown in said(sample_pages[lang])


@pytest.mark.parametrize("lang", LANGS)
def test_what_became_of_applications(
    sample_pages: dict[str, Page],
    sample_store: Store,
    own: pd.DataFrame,
    numbers: Numbers,
    lang: Lang,
) -> None:
    words = said(sample_pages[lang])
    closed = numbers["closed_total.total"]
    share = f"{(numbers['granted.total'] + numbers['partial.total']) / closed:.1%}"
    assert re.search(rf"{share} (占办结|of ){closed}", words)
    reasons = denial_reasons(sample_store.frame("applications", SAMPLE_YEAR), own)
    denied = reasons[reasons["group"] == "denied"].sort_values("count").iloc[-1]
    name = label("outcome", str(denied["outcome"]), lang)
    assert re.search(rf"“{re.escape(name)}”(，|, ){denied['count']}", words)
    assert re.search(
        rf"{label('outcome', 'unavailable.not_held', lang)} {numbers['unavailable.not_held.total']} ",
        words,
    )


@pytest.mark.parametrize("lang", LANGS)
def test_how_often_organs_were_challenged(
    sample_pages: dict[str, Page], numbers: Numbers, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    channels = ("litigation_direct", "litigation_after_review")
    suits, lost = (sum(numbers[f"{c}.{r}"] for c in channels) for r in ("total", "corrected"))
    reviews, corrected = numbers["review.total"], numbers["review.corrected"]
    if lang == "zh":
        assert (
            f"行政复议{reviews}件，其中结果纠正{corrected}件；行政诉讼{suits}件，其中结果纠正{lost}件"
            in words
        )
    else:
        assert f"{reviews} administrative reviews, of which {corrected} corrected" in words
        assert f"{suits} lawsuits, of which {lost} corrected" in words


@pytest.mark.parametrize("lang", LANGS)
def test_which_problems_and_in_which_words(
    sample_pages: dict[str, Page], sample_store: Store, own: pd.DataFrame, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    problems = sample_store.frame("problems", SAMPLE_YEAR)
    problems = problems[
        (problems["kind"] == "problem") & problems["report_id"].isin(own["report_id"])
    ]
    most = problems.groupby("category")["report_id"].nunique()
    for category in most[most == most.max()].index:
        assert label("category", str(category), lang).lower() in words.lower()
        assert any(text in words for text in problems[problems["category"] == category]["text"])


@pytest.mark.parametrize("lang", LANGS)
def test_who_leads_and_who_cannot_be_compared(
    sample_pages: dict[str, Page], own: pd.DataFrame, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    headings = {
        "zh": ("公开率，从高到低", "不可比的机关及原因", "常用比率"),
        "en": (
            "Disclosure rate, highest first",
            "Organs that cannot be compared, and why",
            "Rates",
        ),
    }
    title, rest, end = headings[lang]
    ranked, _, others = words.partition(title)[2].partition(rest)
    others = others.partition(end)[0]
    named = [agency for agency in own["agency"] if agency in ranked]
    left = [agency for agency in own["agency"] if agency not in named]
    assert named
    assert left
    assert all(agency in others for agency in left)
    assert ("办结不足30件" if lang == "zh" else "fewer than 30 closed") in others


@pytest.mark.parametrize("lang", LANGS)
def test_who_was_late_and_what_cannot_be_trusted(
    sample_pages: dict[str, Page], sample_store: Store, lang: Lang
) -> None:
    words = said(sample_pages[lang])
    checks = sample_store.frame("checks", SAMPLE_YEAR)
    late = int(((checks["rule"] == "publication.late") & (checks["outcome"] == "fail")).sum())
    if late:
        assert (f"其中{late}份逾期" if lang == "zh" else f"{late} were late") in words
    else:
        assert ("没有逾期的" if lang == "zh" else "none was late") in words
    failed = checks[(checks["outcome"] == "fail") & (checks["severity"] == "error")]
    reports = sample_store.frame("reports", SAMPLE_YEAR).set_index("report_id")["agency"]
    tail = words.split("哪些数字不可信" if lang == "zh" else "Which figures cannot be trusted")[-1]
    assert len(failed)
    for (report_id, _), rows in failed.groupby(["report_id", "rule"]):
        assert reports[report_id] in tail
        assert any(f"{row.found} ≠ {row.expected}" in tail for row in rows.itertuples())
