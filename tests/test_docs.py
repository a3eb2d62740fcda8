"""What the documents say can be typed, is: code runs, commands and options exist, files that are named are there."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import typer

from gxdata.cli import app
from gxdata.config import Config, load_config

ROOT = Path(__file__).parents[1]
PAGES = [
    path
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/**/*.md")]
    if not path.name.startswith(("dictionary.", "CHANGELOG"))
]
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
# What a reader is to put a name of their own in, or what is made and not kept.
MADE = (
    "data/tidy",
    "data/dictionary",
    "data/runs",
    "reports/index.html",
    "executed/",
    "runs/",
    "evidence/",
)


def blocks(page: Path, language: str) -> list[str]:
    """The blocks of a document in one language, without their indentation."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def code_of(page: Path) -> Iterator[str]:
    """The lines of shell blocks, and code within sentences."""
    for block in blocks(page, "sh"):
        yield from block.splitlines()
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    yield from re.findall(r"`([^`\n]+)`", text)


def test_the_code_of_the_readme_does_what_its_remarks_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (code,) = blocks(ROOT / "README.md", "python")
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    checked = 0
    for line in code.replace("data/tidy", (tmp_path / "tidy").as_posix()).splitlines():
        statement, _, remark = line.partition("  # ")
        if remark.startswith("'"):
            assert repr(eval(statement, names)) == remark
            checked += 1
        else:
            exec(statement, names)
    assert checked


def test_the_configuration_that_is_described_is_one_and_names_every_key(tmp_path: Path) -> None:
    (described,) = blocks(ROOT / "docs/scheduling.md", "toml")
    (tmp_path / "gxdata.toml").write_text(described, encoding="utf-8")
    config = load_config(tmp_path / "gxdata.toml")
    assert config.notify_on == "failure"
    text = (ROOT / "docs/scheduling.md").read_text(encoding="utf-8")
    assert [key.name for key in fields(Config) if f"{key.name} =" not in text] == [
        "pages",
        "release",
    ]


def test_python_in_documents_is_python() -> None:
    for page in PAGES:
        for block in blocks(page, "python"):
            compile(block, page.name, "exec")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_that_are_named_exist(page: Path) -> None:
    for line in code_of(page):
        called = re.search(r"(?:^|[ /])gxdata ([a-z]+)([^#]*)", line.partition("#")[0])
        if not called or line.startswith("python -m gxdata."):
            continue
        name, rest = called.groups()
        assert name in COMMANDS, f"{page.name}: {line}"
        known = {option for each in COMMANDS[name].params for option in each.opts}
        given = set(re.findall(r"--[a-z-]+", rest))
        assert given <= known, f"{page.name}: {line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_are_there(page: Path) -> None:
    for code in code_of(page):
        # From the root, or within the package, as documents about it say it.
        named = re.fullmatch(r"[\w.*-]+(/[\w.*-]+)+(\.(py|toml|ipynb|css|md|csv)|/)", code)
        if named and not code.startswith(MADE):
            found = [*ROOT.glob(code.rstrip("/")), *(ROOT / "gxdata").glob(code.rstrip("/"))]
            assert found, f"{page.name}: {code}"
