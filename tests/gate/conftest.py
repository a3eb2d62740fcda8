"""Switches of the gate: ``pytest tests/gate --write-scores [--lower-scores]``."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("gate")
    group.addoption(
        "--write-scores",
        action="store_true",
        help="write tests/gate/scores.csv anew if no score falls",
    )
    group.addoption(
        "--lower-scores", action="store_true", help="with --write-scores: also where a score falls"
    )
