"""Kill runs at every stage and see what is left; prints one JSON object a kill. Called by `test_crashes.py`.

Each run is a process of its own, forked from this one, which has imported everything and has used no thread of Arrow.
It counts what it does to the file system, and kills itself (SIGKILL) before, after or in the middle of one such deed.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import nbconvert  # noqa: F401 (imported before the processes part, that each need not)
import pyarrow.dataset  # noqa: F401 (likewise)
import pyarrow.parquet as pq
import pytest

import gxdata.publish.downloads  # noqa: F401
from gxdata import parse
from gxdata.catalogue import frames
from gxdata.config import Releases
from gxdata.dictionary.datapackage import data_package
from gxdata.publish.page import page_html
from gxdata.release import releases_in
from gxdata.run import run
from gxdata.run.record import versions
from gxdata.store import swap
from tests.run.project import project, tree, without_kernels, write_report

Deed = tuple[str, int]


class Deeds:
    """What a run does to the file system, counted by kind; at one of them it may be killed."""

    def __init__(self, doomed: Deed | None = None, moment: str = "before") -> None:
        self.counts: dict[str, int] = {}
        self.doomed, self.moment = doomed, moment

    def watch(self, owner: Any, name: str) -> None:
        deed = getattr(owner, name)

        def watched(*args: Any, **kwargs: Any) -> Any:
            number = self.counts[name] = self.counts.get(name, 0) + 1
            doomed = self.doomed == (name, number)
            if doomed and self.moment == "before":
                die()
            if doomed and self.moment == "amid" and name == "write_text":
                args[0].write_bytes(args[1].encode()[: len(args[1]) // 2])
                die()
            if doomed and self.moment == "amid" and name == "write_table":
                Path(args[1]).write_bytes(b"PAR1 half of it")
                die()
            try:
                return deed(*args, **kwargs)
            finally:
                if doomed:
                    die()

        setattr(owner, name, watched)

    def watch_all(self) -> None:
        for owner, name in (
            (os, "replace"), (os, "rename"), (os, "link"), (os, "unlink"), (os, "rmdir"), (os, "mkdir"), (os, "fsync"),
            (os, "open"), (os, "ftruncate"), (shutil, "copy2"), (Path, "write_text"), (Path, "unlink"),
            (pq, "write_table"), (swap, "_exchanged"),
        ):  # fmt: skip
            self.watch(owner, name)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def in_process(work: Callable[[], object]) -> int:
    """Do it in a process of its own; the signal that ended it, 0 if it came to its end."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the run failed")
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


class Matrix:
    """Kills of the run that follows one state."""

    def __init__(self, folder: Path, *, from_nothing: bool) -> None:
        self.folder, self.before = folder / "work", folder / "before"
        self.releases = self.folder / "releases"
        self.config = replace(project(self.folder), release=Releases(self.releases))
        self.kind = "first run" if from_nothing else "later run"
        if not from_nothing:
            in_process(lambda: run(self.config))
        write_report(self.folder, 1, problems="一是更新不及时。二是人手不足。")
        write_report(self.folder, 3)
        shutil.copytree(self.folder, self.before)
        self.was = self.state()
        counted = folder / "counted.json"
        in_process(lambda: self.counting(counted))
        self.will = self.state()
        self.deeds: dict[str, int] = json.loads(counted.read_text())

    def state(self) -> tuple[dict[str, bytes], ...]:
        # Releases by their order: a night may pass between two runs.
        released = enumerate(map(tree, releases_in(self.releases)))
        releases = {f"{n}/{path}": held for n, files in released for path, held in files.items()}
        return tree(self.config.store), tree(self.config.out), releases

    def counting(self, told: Path) -> None:
        deeds = Deeds()
        deeds.watch_all()
        run(self.config)
        told.write_text(json.dumps(deeds.counts))

    def doomed(self, deed: Deed, moment: str) -> None:
        deeds = Deeds(deed, moment)
        deeds.watch_all()
        run(self.config)

    def kill(self, deed: Deed, moment: str) -> dict[str, object]:
        shutil.rmtree(self.folder)
        shutil.copytree(self.before, self.folder)
        ended = in_process(lambda: self.doomed(deed, moment))
        found = zip(("store", "site", "releases"), self.state(), self.was, self.will, strict=True)
        left = [name for name, now, was, will in found if now not in (was, will)]
        in_process(lambda: run(self.config))
        folders = (*self.folder.iterdir(), *self.releases.glob(".*"))
        names = {path.name for path in folders if path.is_dir()}
        return {
            "kind": self.kind, "deed": deed, "moment": moment, "killed": ended == signal.SIGKILL, "half": left,
            "completed": self.state() == self.will, "folders": sorted(names),
        }  # fmt: skip

    def each_stage(self) -> list[Deed]:
        """The first and the last deed of each kind."""
        return [(name, n) for name, count in self.deeds.items() for n in sorted({1, count})]

    def any_stage(self, rng: Random) -> Deed:
        name = rng.choice(sorted(self.deeds))
        return name, rng.randrange(1, self.deeds[name] + 1)


def warm(folder: Path) -> None:
    """Do once, without a thread of Arrow, what each process would do anew: read what rules are made of."""
    parse(write_report(folder, 0))
    versions()
    frames()
    data_package({name: [f"{name}.parquet"] for name in frames()})
    page_html("", "zh", title="")


def main(folder: Path, seeds: int) -> None:
    without_kernels(pytest.MonkeyPatch())
    warm(folder / "warm")
    first = Matrix(folder / "first", from_nothing=True)
    later = Matrix(folder / "later", from_nothing=False)
    for deed in later.each_stage():
        print(json.dumps(later.kill(deed, "before")), flush=True)
    for seed in range(seeds):
        rng = Random(seed)
        matrix = first if seed % 3 == 0 else later
        moment = rng.choice(("before", "amid", "after"))
        print(json.dumps(matrix.kill(matrix.any_stage(rng), moment)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
