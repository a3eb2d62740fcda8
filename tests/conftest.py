"""What all tests share: the sample, a store made of it, and the real reports beside the project where they are."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from gxdata import Store, ingest, open_store
from gxdata.publish import Job, Page, publish_jobs
from gxdata.sample import SampleReport, generate, write
from tests.notebooks import Show, run_here

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
# How long an example takes says what else the machine does.
settings.register_profile("gxdata", deadline=None)
settings.load_profile("gxdata")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take a minute or more, so that no worker is left with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def required() -> bool:
    """Whether all tests must run: then a missing tool or extra fails its tests instead of skipping them."""
    return bool(os.environ.get("GXDATA_RUN_ALL_TESTS"))


def tool(*names: str) -> str:
    """The path of a program that a test needs: without it the test skips, or fails where all tests must run."""
    found = next((path for name in names for path in [shutil.which(name)] if path), None)
    if found is None:
        if required():
            pytest.fail(f"{names[0]} is required here, and not installed")
        pytest.skip(f"{names[0]} is not installed")
    return found


@pytest.fixture(scope="session")
def sample_reports() -> list[SampleReport]:
    return generate()


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def sample_store(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    root = tmp_path_factory.mktemp("store") / "tidy"
    ingest([sample_folder / "raw"], root)
    return open_store(root)


SAMPLE_YEAR = 2021
YEARLY_NOTEBOOKS = ("yearly_summary", "data_quality")


@pytest.fixture(scope="session")
def sample_site(sample_store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of the sample that are about a year, by name (``yearly_summary.zh``), with the site around them."""
    year = {"year": SAMPLE_YEAR}
    jobs = [Job(name, year, lang) for name in YEARLY_NOTEBOOKS for lang in ("zh", "en")]
    results = publish_jobs(sample_store.root, jobs, tmp_path_factory.mktemp("reports"))
    assert [result.error for result in results if result.error] == []
    return {f"{page.notebook}.{page.lang}": page for page in (r.page for r in results) if page}


@pytest.fixture(scope="session")
def sample_pages(sample_site: dict[str, Page]) -> dict[str, Page]:
    """The yearly pages of the sample by language, with the site around them."""
    return {lang: sample_site[f"yearly_summary.{lang}"] for lang in ("zh", "en")}


@pytest.fixture(scope="session")
def shown() -> Show:
    """Run a notebook over a store in this process, once for the same parameters, and give what it shows as HTML."""
    seen: dict[str, str] = {}

    def show(name: str, store: Store, **parameters: Any) -> str:
        key = repr((name, store, sorted(parameters.items())))
        if key not in seen:
            seen[key] = run_here(name, store, **parameters)
        return seen[key]

    return show


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = tool("chromium", "chromium-browser")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    if not (SHARED / "reports").is_dir():
        pytest.skip("no real reports beside the project")
    return SHARED
