"""How the time of each stage grows on pages made to be slow: one cue over and over, four times as often.

Run it with ``python -m tests.bench.hostile [BYTES]``. Nothing here is a test: times depend on the machine, and are for
people to read. Linear is 4; what is well above is a stage that looks back at all it has seen.
"""

import sys
import time

from tests.bench.stages import ALONE, stages
from tests.hostile import HEAD, UNITS

SIZE, TIMES = 250_000, 4
# A stage that is through so quickly is not told of.
WORTH_TELLING = 0.2


def seconds(unit: str, size: int) -> dict[str, float]:
    """The processor seconds of each stage on a page of so many bytes."""
    page = (HEAD + unit * (size // len(unit.encode()))).encode()
    taken = {}
    for name, stage in stages(page).items():
        start = time.process_time()
        stage()
        taken[name] = time.process_time() - start
    del taken[ALONE]
    return taken


def main(size: int) -> None:
    """Print a line for each cue: all stages together, and the stages that grow fastest."""
    for unit in UNITS:
        one, four = seconds(unit, size), seconds(unit, TIMES * size)
        ratios = {
            name: four[name] / max(one[name], 1e-3)
            for name in four
            if four[name] > WORTH_TELLING and name != "whole report"
        }
        fastest = sorted(ratios, key=ratios.__getitem__, reverse=True)[:2]
        told = ", ".join(f"{name} {ratios[name]:.1f} ({four[name]:.1f} s)" for name in fastest)
        whole = "whole report"
        print(
            f"{unit!r:24} {four[whole]:6.1f} s, {four[whole] / one[whole]:4.1f} times; {told}",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SIZE)
