"""Tell of a run: in one line, and by the command of the configuration."""

import subprocess

from gxdata.config import Config
from gxdata.plural import counted
from gxdata.run.record import Record

# Seconds that the command may take.
NOTIFY_TIMEOUT = 60


def summary(record: Record) -> str:
    """One line on a run, for mail or chat."""
    parts = [f"gxdata run {record.id}: {record.status}"]
    if record.inputs:
        read = counted(record.inputs["parsed"], "input", of=record.inputs["found"])
        parts.append(f"{read} read, {record.inputs['failed']} gave no report")
    if record.pages:
        made, failed = len(record.pages["made"]), len(record.pages["failed"])
        unchanged = record.pages["unchanged"]
        parts.append(f"{counted(made, 'page')} made, {unchanged} unchanged, {failed} failed")
    if record.release.get("made"):
        parts.append("release {name} made".format(**record.release))
    if record.warnings:
        parts.append(counted(len(record.warnings), "warning"))
    if record.failures:
        parts.append(" ".join(record.failures[0].split()).rstrip("."))
    return "; ".join([*parts, f"{record.seconds['all']:.1f} s"])


def notify(config: Config, record: Record) -> str | None:
    """Tell of the run by the command of the configuration; what went wrong with that, if anything."""
    changed = record.store.get("changed") or record.pages.get("changed")
    wanted = {
        "failure": record.status != "ok",
        "change": record.status != "ok" or bool(changed),
        "always": True,
    }
    if not config.notify or not wanted[config.notify_on]:
        return None
    try:
        subprocess.run(
            config.notify, input=record.summary + "\n", text=True, check=True, capture_output=True,
            timeout=NOTIFY_TIMEOUT,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        return f"the command of 'notify' failed: {error}"
    return None
