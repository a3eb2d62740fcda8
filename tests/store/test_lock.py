"""Who holds a lock is said, also where the holder is slow to sign."""

import os
import threading
import time
from pathlib import Path

import pytest

from gxdata.errors import LockedError
from gxdata.store import lock
from gxdata.store.lock import lock_path, locked


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    root = tmp_path / "tidy"
    with (
        locked(root),
        pytest.raises(LockedError, match=f"process {os.getpid()} on"),
        locked(root, wait=False),
    ):
        pass


def test_a_signature_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    root = tmp_path / "tidy"
    with locked(root):
        path = lock_path(root)
        signature = path.read_bytes()
        path.write_bytes(b"")

        def sign() -> None:
            time.sleep(2 * lock.PAUSE)
            path.write_bytes(signature)

        late = threading.Thread(target=sign)
        late.start()
        said = lock.holder(root)
        late.join()
    assert f"process {os.getpid()} on" in said


def test_a_lock_that_nobody_signed_is_held_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PAUSE", 0)
    root = tmp_path / "tidy"
    lock_path(root).write_bytes(b"")
    assert lock.holder(root) == "another process"
