"""How the command line speaks: one line for an error, a bar for long work, plain lines without a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

Advance = Callable[[int, int], None]


@contextmanager
def progress(what: str) -> Iterator[Advance]:
    """A bar for `what` while the block runs; without a terminal, a plain line at each fifth of the way.

    Yields
    ------
    callable
        To be called with (done, in all).
    """
    if not err.is_terminal:
        yield _plain(what)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _plain(what: str) -> Advance:
    shown = -1

    def advance(done: int, total: int) -> None:
        nonlocal shown
        fifth = done * 5 // total if total else 5
        if fifth > shown:
            shown = fifth
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)

    return advance


def say(message: str) -> None:
    """A line of result, markup-free: text from outside is printed as it is."""
    out.print(message, markup=False)


def note(message: str) -> None:
    """One line on how the work goes, beside the results."""
    err.print(" ".join(message.split()), markup=False)


def complain(message: str) -> None:
    """One line about what went wrong."""
    line = " ".join(message.split())
    err.print(f"gxdata: {line}", markup=False, style="red" if err.is_terminal else None)
