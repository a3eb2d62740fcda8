"""A store that lost a file is not taken for one whose reports say nothing, and is made good from the raw reports."""

import json
import shutil
from pathlib import Path

import pytest

from gxdata import Store, ingest, open_store
from gxdata.errors import StoreError
from gxdata.store import validate
from gxdata.store.files import DESCRIPTION
from gxdata.store.paths import part_path
from gxdata.store.swap import same_tree

YEAR = 2022


@pytest.fixture
def root(sample_store: Store, tmp_path: Path) -> Path:
    """A copy of the sample's store, to lose a file."""
    return Path(shutil.copytree(sample_store.root, tmp_path / "tidy"))


def test_a_lost_file_is_no_empty_frame(root: Path, sample_folder: Path) -> None:
    part_path(root, "reviews", YEAR).unlink()
    for use in (lambda: open_store(root), lambda: ingest(sample_folder / "raw", root)):
        with pytest.raises(StoreError, match=f"reviews/year={YEAR}.* is gone. Take its year away"):
            use()
    (fault,) = validate(root).itertuples()
    assert (fault.frame, fault.year, fault.found) == ("reviews", YEAR, "gone")


@pytest.mark.parametrize("damage", [b"", b"PAR1", None], ids=["empty", "cut", "middle"])
def test_a_damaged_file_is_told_by_its_path(root: Path, damage: bytes | None) -> None:
    path = part_path(root, "sections", YEAR)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(len(whole) // 2) + whole[100 + len(whole) // 2 :])
    if damage is not None:
        path.write_bytes(damage)
    with pytest.raises(StoreError, match=f"{path}: the file is damaged .* Take its year away"):
        open_store(root).frame("sections")


def test_what_the_message_advises_makes_the_store_good(
    root: Path, sample_store: Store, sample_folder: Path
) -> None:
    part_path(root, "applications", YEAR).unlink()
    for folder in root.glob(f"*/year={YEAR}"):
        shutil.rmtree(folder)
    with pytest.raises(StoreError):
        open_store(root)  # until its reports have been read again
    assert ingest(sample_folder / "raw", root).parsed == len(sample_store.frame("reports", YEAR))
    assert same_tree(root, sample_store.root)


@pytest.mark.parametrize("resources", [[{}], ["reports"], [{"path": 3}]])
def test_what_a_description_does_not_name_is_not_missed(
    root: Path, resources: list[object]
) -> None:
    (root / DESCRIPTION).write_text(json.dumps({"resources": resources}), "utf-8")
    assert open_store(root).root == root


def test_a_lost_file_that_is_none_of_a_year_is_told(root: Path) -> None:
    resources = [{"path": "notes.csv"}]
    (root / DESCRIPTION).write_text(json.dumps({"resources": resources}), "utf-8")
    found = validate(root)
    assert ("notes.csv", 0, "gone") in set(
        zip(found["frame"], found["year"], found["found"], strict=True)
    )
