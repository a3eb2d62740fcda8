"""Make the data files: ``python -m gxdata.gazetteer.build FOLDER``, where FOLDER holds the downloads (SOURCES.md)."""

import sys
from pathlib import Path

from gxdata.gazetteer.build import counties, followers, sources, townships, write


def main(folder: Path) -> None:
    """Read the archives in ``folder`` and write the data files of the package."""
    data = Path(__file__).parent.parent / "data"
    divisions = counties.histories(sources.yearly_counties(folder))
    lowest = townships.histories(folder, divisions)
    followers.link(folder, divisions, lowest)
    write.write_counties(data / "divisions.csv", divisions)
    write.write_townships(data / "townships.parquet", lowest)
    print(f"{len(divisions)} divisions down to counties, {len(lowest)} townships")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m gxdata.gazetteer.build FOLDER")
    main(Path(sys.argv[1]))
