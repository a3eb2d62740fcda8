"""Releases: the data with its dictionary, coverage, checks and changes, in one dated folder, reproducible."""

from gxdata.release.bundle import Release, release
from gxdata.release.differences import Summary

__all__ = ["Release", "Summary", "release"]
