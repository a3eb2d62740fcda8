"""The accessibility checker of the pages' tests: axe-core, as a package of the development environment ships it."""

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import required


@cache
def _source() -> str:
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        if required():
            pytest.fail("axe-playwright-python is required here, and not installed")
        pytest.skip("axe-playwright-python is not installed")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe-core finds wrong with an open page: the rule and the first element that breaks it."""
    page.evaluate(_source())
    found: Any = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(entry["id"], entry["nodes"][0]["html"][:200]) for entry in found["violations"]]
