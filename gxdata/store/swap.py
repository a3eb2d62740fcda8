"""Put a finished folder in the place of an old one, whole or not at all."""

import ctypes
import errno
import filecmp
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Of the C library's renameat2: paths count from the working directory; both names change places at once.
AT_FDCWD, RENAME_EXCHANGE = -100, 2
# What it says where the kernel or the file system cannot do it.
CANNOT = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM)


@contextmanager
def draft_of(root: Path) -> Iterator[Path]:
    """A new folder beside `root` to make its next state in; whatever becomes of it, it is gone afterwards.

    The lock on `root` must be held. What a process leaves that is killed, `recover` removes.
    """
    draft = Path(tempfile.mkdtemp(prefix=_prefix(root), dir=root.parent))
    try:
        # mkdtemp makes a folder that only its owner may read.
        draft.chmod(stat.S_IMODE(root.stat().st_mode) if root.exists() else 0o755)
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def old_state(root: Path) -> Path:
    """Where the old state waits for the moment between two renames, where one exchange cannot be had."""
    return root.with_name(f".{root.name}.old")


def recover(root: Path) -> None:
    """Make good what a process left that was killed: put back an old state, remove drafts and what they replaced.

    The lock on `root` must be held.
    """
    if not root.exists() and old_state(root).is_dir():
        os.replace(old_state(root), root)
    shutil.rmtree(old_state(root), ignore_errors=True)
    for left in root.parent.glob(f"{_prefix(root)}*"):
        shutil.rmtree(left, ignore_errors=True)


def exchange(new: Path, root: Path) -> None:
    """Put a finished new state in the place of `root`: in one step where the system can, else in two renames."""
    sync(new)
    if not root.exists():
        os.replace(new, root)
    elif not _exchanged(new, root):
        old = old_state(root)
        shutil.rmtree(old, ignore_errors=True)
        os.replace(root, old)
        os.replace(new, root)
        shutil.rmtree(old, ignore_errors=True)


def sync(folder: Path) -> None:
    """Have the system write a folder's new files to disk, so that a power cut after the exchange costs none."""
    for path in folder.rglob("*"):
        if (
            path.is_file() and path.stat().st_nlink == 1
        ):  # one with two names stood in the old state
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def take_along(source: Path, target: Path) -> None:
    """Have an unchanged file in the new state too, without writing it again where the file system allows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths hold the same bytes, or neither is there."""
    if not (one.exists() and other.exists()):
        return one.exists() == other.exists()
    return one.samefile(other) or filecmp.cmp(one, other, shallow=False)


def same_tree(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    names = [
        {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
        for root in (one, other)
    ]
    return names[0] == names[1] and all(same_file(one / name, other / name) for name in names[0])


def _prefix(root: Path) -> str:
    return f".{root.name}.new-"


def _exchanged(one: Path, other: Path) -> bool:
    """Have two folders change places; False where that cannot be done in one step."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    with suppress(ValueError):  # a path with a zero in it is none
        done = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
        if done == 0:
            return True
        code = ctypes.get_errno()
        if code not in CANNOT:
            raise OSError(code, os.strerror(code), str(other))
    return False
