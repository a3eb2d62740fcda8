"""Whether a state of the store has been looked across, and by which version."""

import json
from pathlib import Path

from gxdata.fingerprint import across_version

# Says what looked across the reports of a state, and so whether its results may be kept.
COMPLETED = "completed.json"


def note_completed(root: Path) -> None:
    """Note that a state was completed by this version."""
    (root / COMPLETED).write_text(json.dumps({"across": across_version()}) + "\n", "utf-8")


def is_completed(root: Path) -> bool:
    """Whether this version of the package has looked across the reports of a state."""
    try:
        told = json.loads((root / COMPLETED).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("across") == across_version()
