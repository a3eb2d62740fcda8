"""What checks are about, as readers of the pages see it: in words, never by codes."""

import re

import pytest

from gxdata import Store
from gxdata.catalogue.prose_checks import parts_lists
from gxdata.narrate.quality import detail_label
from gxdata.narrate.subjects import subject_label
from tests.stores import DamagedStore

CODE = re.compile(r"[a-z]+_[a-z]|[a-z][.:][a-z]")


def test_no_check_is_about_a_code(sample_store: Store) -> None:
    subjects = {
        s
        for store in (sample_store, DamagedStore(sample_store.root))
        for s in store.frame("checks")["subject"]
    }
    subjects |= {f"{entry.total}: {entry.name}" for entry in parts_lists()}
    assert len(subjects) > 50
    for subject in subjects:
        zh, en = (subject_label(subject, lang) for lang in ("zh", "en"))
        assert not CODE.search(zh + en), subject
        assert not re.search("[a-z]{3}", zh), subject


@pytest.mark.parametrize(
    ("subject", "zh", "en"),
    [
        ("applications:received.total", "本年新收 · 总计", "Received in the year · Total"),
        ("section reviews", "行政复议、行政诉讼情况", None),
        ("applications_closed: outcomes", None, "Applications closed · by outcome"),
        ("rules.newly_disclosed≤total_disclosed", None, "Rules (规章) · Newly disclosed ≤ Disclosed in all"),
        ("something new", "something · new", "something · new"),
    ],
)  # fmt: skip
def test_a_subject_is_read_as_its_rule_writes_it(
    subject: str, zh: str | None, en: str | None
) -> None:
    assert zh in (None, subject_label(subject, "zh"))
    assert en in (None, subject_label(subject, "en"))


def test_what_is_more_than_it_may_be_is_written_so() -> None:
    assert (
        detail_label(("rules.issued", "9", "≤ 3"), "en")
        == "Rules (规章) · Issued in the year: 9 > 3"
    )
    assert detail_label(("received", "5", "7"), "en") == "Received in the year: 5 ≠ 7"
    assert detail_label(("received", "5", None), "en") == "Received in the year: 5"
