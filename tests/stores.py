"""Stores that tests alter: what a page must withstand, without a report being parsed."""

from dataclasses import dataclass

import pandas as pd

from gxdata import Store

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=1>{agency}=1+1'


@dataclass(frozen=True, slots=True)
class HostileStore(Store):
    """A store whose reports try to become part of the page."""

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        if name == "reports":
            return frame.assign(
                agency=frame["agency"] + HOSTILE,
                agency_full=frame["agency_full"] + HOSTILE,
                source=frame["source"] + HOSTILE,
            )
        return frame.assign(text=frame["text"] + HOSTILE) if name == "problems" else frame


@dataclass(frozen=True, slots=True)
class CrowdedStore(Store):
    """A store with twelve organs for each one of the sample, the twelfth of them without sure figures."""

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        return pd.concat([_copy(frame, n) for n in range(12)], ignore_index=True)


def _copy(frame: pd.DataFrame, n: int) -> pd.DataFrame:
    renamed = {
        column: frame[column].map(lambda value: f"{value}{n}", na_action="ignore")
        for column in ("report_id", "agency_id", "agency", "agency_full", "thread", "previous_report_id")
        if column in frame
    }  # fmt: skip
    if n == 11 and "status" in frame:
        renamed["status"] = pd.Series("ambiguous", index=frame.index)
    return frame.assign(**renamed)
