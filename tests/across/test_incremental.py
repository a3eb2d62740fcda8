"""A store that grew by small steps is the same bytes as one made of everything at once."""

import shutil
from pathlib import Path
from random import Random

import pytest

from gxdata import Store, ingest
from gxdata.across import complete
from gxdata.collect import collect
from gxdata.parsing import parse_batch
from gxdata.sample import SampleReport
from gxdata.store import write_store

STEPS = 5
TEXTS = ("bar", "lines", "pipe", "space")


def files_of(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def shuffled(rng: Random, content: str) -> str:
    """A report with its lines after the title in part repeated, dropped and taken over with other numbers."""
    lines = content.split("\n")
    for _ in range(rng.randrange(1, 6)):
        place = rng.randrange(2, max(3, len(lines)))
        change = rng.choice(("drop", "repeat", "number"))
        if change == "drop":
            del lines[place : place + 1]
        elif change == "repeat":
            lines[place:place] = lines[place : place + 1]
        else:
            lines[place : place + 1] = [line.replace("1", "7") for line in lines[place : place + 1]]
    return "\n".join(lines)


class Folder:
    """A folder of raw reports to which things happen."""

    def __init__(self, root: Path, reports: list[SampleReport], rng: Random) -> None:
        self.root, self.rng = root, rng
        self.gone_bad = False
        self.texts = [r.content.decode() for r in reports if r.truth["carrier"] in TEXTS]
        root.mkdir()

    def happen(self) -> None:
        """Some reports come, are corrected, are copied from others, get another's content, or go bad."""
        for _ in range(self.rng.choice((1, 1, 2, 6))):
            path = self.root / f"{self.rng.randrange(14)}.txt"
            text = self.rng.choice(self.texts)
            what = self.rng.choice(("new", "new", "changed", "copy", "bad"))
            there = path.exists() and path.read_text()
            if what == "changed":
                text = shuffled(self.rng, there or text)
            elif what == "copy":
                (self.root / f"copy-{path.name}").write_text(there or text)
            elif what == "bad" and there:
                text, self.gone_bad = "今天天气很好。", True
            path.write_text(text)


@pytest.mark.parametrize("seed", range(4))
def test_by_steps_or_at_once(tmp_path: Path, sample_reports: list[SampleReport], seed: int) -> None:
    folder = Folder(tmp_path / "raw", sample_reports, Random(seed))
    last: dict[str, bytes] = {}
    for _ in range(STEPS):
        folder.happen()
        ingest([folder.root], tmp_path / "steps")
        made = files_of(tmp_path / "steps")
        last = made
    # All reports read anew, and all results across them made anew, in the place of what the steps have left.
    (tmp_path / "steps" / "completed.json").unlink()
    ingest([folder.root], tmp_path / "steps", force=True)
    assert files_of(tmp_path / "steps") == last
    if not folder.gone_bad:  # else the steps keep what pages gave before
        ingest([folder.root], tmp_path / "at-once")
        assert files_of(tmp_path / "at-once") == last


def test_what_is_read_again_unchanged_changes_nothing(
    sample_store: Store, sample_folder: Path, tmp_path: Path
) -> None:
    """Also where a year has only reports read again: what looked across them has nothing else to go by."""
    root = tmp_path / "tidy"
    shutil.copytree(sample_store.root, root)
    raw = list(collect([sample_folder / "raw"]).items)
    for again in (raw[:1], raw[7:19], raw):
        write_store(root, parse_batch(again), complete)
        assert files_of(root / "reuse") == files_of(sample_store.root / "reuse")
        assert files_of(root / "problem_threads") == files_of(sample_store.root / "problem_threads")
        assert files_of(root / "checks") == files_of(sample_store.root / "checks")
        assert files_of(root / "reports") == files_of(sample_store.root / "reports")
