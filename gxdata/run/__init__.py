"""One run, as a scheduler calls it: ingest, publish, release, and a record of all."""

from gxdata.run.history import run_frame, runs_of
from gxdata.run.once import RunResult, run
from gxdata.run.plan import Plan, plan

__all__ = ["Plan", "RunResult", "plan", "run", "run_frame", "runs_of"]
