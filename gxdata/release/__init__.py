"""Releases: the data with its dictionary, coverage, checks and changes, in one dated folder, reproducible."""

from gxdata.release.bundle import Release, release
from gxdata.release.differences import Summary
from gxdata.release.names import next_name, releases_in
from gxdata.release.unattended import is_released, release_if_new

__all__ = [
    "Release",
    "Summary",
    "is_released",
    "next_name",
    "release",
    "release_if_new",
    "releases_in",
]
