"""The gate of the rules: what is planted is found, and what is clean raises nothing."""

from collections import Counter
from functools import cache

import pytest

from gxdata import parse
from gxdata.sample.prose import write_prose
from tests.gate.check_faults import FAULTS, clean_sheets, planted, text_of

SEEDS = range(11, 23)
FEWER_SEEDS = range(31, 36)
EACH = 14


@cache
def failing(text: str) -> tuple[str, ...]:
    return tuple(c.rule for c in parse(text.encode()).checks if c.outcome == "fail")


def test_clean_reports_raise_nothing() -> None:
    raised: Counter[str] = Counter()
    for seed in FEWER_SEEDS:
        for sheet in clean_sheets(seed):
            raised.update(failing(text_of(sheet, write_prose(sheet, seed))))
    assert raised == {}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(name: str) -> None:
    fault = FAULTS[name]
    texts = list(planted(name, SEEDS, EACH))
    missed = [text for text in texts if fault.rule not in failing(text)]
    besides = Counter(
        rule
        for text in texts
        for rule in failing(text)
        if rule != fault.rule and rule not in fault.consequences
    )
    assert len(texts) == EACH
    assert (len(missed), besides) == (0, {})
