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


@dataclass(frozen=True, slots=True)
class NarrowStore(Store):
    """A store that holds a few reports of the sample only, or none of their tables."""

    reports: tuple[str, ...] = ()
    tables: bool = True

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        if not self.tables and name in ("disclosure", "applications", "reviews", "checks"):
            return frame.iloc[:0]
        return frame[frame["report_id"].isin(self.reports)].reset_index(drop=True)

    def years(self) -> list[int]:
        return sorted(set(self.frame("reports")["year"]))


@dataclass(frozen=True, slots=True)
class DamagedStore(Store):
    """A store in which, on one year, a report is in doubt, another was not collected, a figure was corrected, and an
    input gave no report.
    """

    YEAR = 2023
    DOUBTFUL = "桐泮区市场监督管理局"
    MISSING = "苇渡镇人民政府"
    CORRECTED = "砚汀市住房和城乡建设局"

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        match name:
            case "reports":
                of_year = frame["year"] == self.YEAR
                trust = frame["trust"].mask(of_year & (frame["agency"] == self.DOUBTFUL), 0.3)
                return frame.assign(trust=trust)[~(of_year & (frame["agency"] == self.MISSING))]
            case "applications":
                doubtful = (frame["report_id"] == self.id_of(self.DOUBTFUL)) & (
                    frame["outcome"] == "granted"
                )
                return frame.assign(status=frame["status"].mask(doubtful, "ambiguous"))
            case "checks":
                failing = (frame["report_id"] == self.id_of(self.DOUBTFUL)) & (
                    frame["rule"] == "applications.balance"
                )
                return frame.assign(outcome=frame["outcome"].mask(failing, "fail"))
            case "failures":
                return pd.DataFrame(
                    [
                        {
                            "report_id": "f0",
                            "year": 0,
                            "source": "raw/scan.pdf",
                            "sha256": "0",
                            "stage": "read",
                            "reason": "scanned",
                            "detail": "",
                            "parser_version": "",
                        }
                    ]
                )
            case "corrections":
                return pd.DataFrame([self._correction()])
        return frame

    def id_of(self, agency: str) -> str:
        """The report of an organ on the year."""
        rows = Store.frame(self, "reports", self.YEAR)
        return str(rows.loc[rows["agency"] == agency, "report_id"].iloc[0])

    def _correction(self) -> dict[str, object]:
        return {
            "report_id": self.id_of(self.CORRECTED), "year": self.YEAR, "report": "", "frame": "applications",
            "cell": "received.total", "outcome": "applied", "expected": "143", "value_read": 143.0,
            "status_read": "reported", "value": 134.0, "why_zh": "两位数字颠倒", "why_en": "Two digits changed places",
            "decided_by": "甲", "decided_on": pd.Timestamp("2024-06-01"), "source": "更正函", "entry": "a.toml#1",
            "detail": None,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProseStore(Store):
    """A store whose reports have no tables, as those of the first years."""

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        return frame.head(0) if name in ("disclosure", "applications", "reviews") else frame
