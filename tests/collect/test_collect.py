"""Raw files are found, named the same however they are reached, and never confused."""

import os
from pathlib import Path

import pytest

from gxdata.collect import collect
from gxdata.errors import InputError


def put(path: Path, content: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    return path


def test_a_file_is_called_the_same_alone_and_in_its_folder(tmp_path: Path) -> None:
    file = put(tmp_path / "raw" / "a.html")
    assert [i.source for i in collect([tmp_path / "raw"]).items] == ["raw/a.html"]
    assert [i.source for i in collect([file]).items] == ["raw/a.html"]


def test_truth_files_and_hidden_files_are_no_reports(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "sub" / "a.html")
    for name in ("truth.jsonl", ".DS_Store", "~$a.doc", ".git/config", "README.md"):
        put(tmp_path / "raw" / name)
    assert [i.source for i in collect([tmp_path / "raw"]).items] == ["raw/sub/a.html"]


def test_the_same_root_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "a.html")
    assert len(collect([tmp_path / "raw", tmp_path / "raw"]).items) == 1


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    put(tmp_path / "x" / "raw" / "a.html")
    put(tmp_path / "y" / "raw" / "a.html")
    with pytest.raises(InputError, match="common parent"):
        collect([tmp_path / "x" / "raw", tmp_path / "y" / "raw"])


def test_nothing_found_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Nothing was read"):
        collect([tmp_path])
    with pytest.raises(InputError, match="no raw reports were named"):
        collect([])
    with pytest.raises(InputError, match="no such file"):
        collect([tmp_path / "none"])
    os.mkfifo(tmp_path / "pipe")  # opened, it would wait for ever
    with pytest.raises(InputError, match="neither a file nor a folder"):
        collect([tmp_path / "pipe"])


def test_a_file_called_as_what_another_holds_keeps_its_name_and_costs_neither(
    tmp_path: Path,
) -> None:
    put(tmp_path / "raw" / "r.jsonl", '{"text": "x"}\n{"text": "y"}\n')
    put(tmp_path / "raw" / "r.jsonl#1", "z")
    items = collect([tmp_path / "raw"]).items
    assert [(i.source, i.path.name, i.within) for i in items] == [
        ("raw/r.jsonl#1", "r.jsonl#1", ""),
        ("raw/r.jsonl#1 (2)", "r.jsonl", "#1"),
        ("raw/r.jsonl#2", "r.jsonl", "#2"),
    ]


def test_two_names_that_cannot_be_spelt_are_two(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "a\x01.html")
    put(tmp_path / "raw" / "a\x02.html")
    sources = [item.source for item in collect([tmp_path / "raw"]).items]
    assert sources == ["raw/a\ufffd.html", "raw/a\ufffd.html (2)"]


def test_a_folder_that_cannot_be_looked_into_and_a_link_that_leads_nowhere_are_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "raw" / "a.html")
    put(tmp_path / "raw" / "shut" / "b.html")
    (tmp_path / "raw" / "lost.html").symlink_to("nowhere")

    def scandir(path: str) -> object:
        # Whoever runs the tests may have the right to look into anything.
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    real = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    items = collect([tmp_path / "raw"]).items
    assert [item.source for item in items] == ["raw/a.html", "raw/lost.html", "raw/shut"]
    for item, name in zip(items[1:], ("lost", "shut"), strict=True):
        with pytest.raises(OSError, match=name):
            item.read()


def test_a_linked_folder_is_entered_once_and_no_circle_without_end(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "a.html")
    put(tmp_path / "disk" / "2021" / "b.html")
    for name, target in (("far", "disk"), ("far_again", "disk"), ("back", "raw"), ("up", ".")):
        (tmp_path / "raw" / name).symlink_to(tmp_path / target, target_is_directory=True)
    (tmp_path / "disk" / "2021" / "round").symlink_to(tmp_path / "disk", target_is_directory=True)
    found = [item.source for item in collect([tmp_path / "raw"]).items]
    assert found == ["raw/a.html", "raw/far/2021/b.html"]
