"""Which entries of the statistics are townships, and under what name."""

import re

from gxdata.gazetteer.build.sources import Path3

# The statistics also number farms, mines, parks and prisons; only names of these kinds are divisions.
KIND = re.compile(r"[^\W\da-zA-Z_]+(?:街道|地区|苏木|区公所|[镇乡])")
NO_DIVISION = re.compile(
    r"开发区|园区|保税|管委会|管理委员会|片区|兵团|集团|公司|社区|公共服务|办事处|直属|直辖|模拟|经开区|街道街道|苏木乡"
    r"|林场|养禽场|水库|经营所|生活基地|科学城|实验农场|特殊乡镇|小镇$"
)
# A development zone's or a former county's name before a township's own: 高新区米庄镇, 木垒县东城镇.
ZONE = re.compile(
    r"^\w{1,10}?(?:管理区|开发区|高新区|新区|园区|示范区|工业区)(?=\w{2,}(?:街道|苏木|[镇乡])$)"
)
# What is left of a name without the county's: a kind, and at least two characters before it.
OWN = re.compile(r"\w{2,}(?:街道|地区|苏木|[镇乡])$")


def township_name(raw: str, place: Path3) -> str:
    """The name of a division as its organ bears it, or "" for what is none."""
    name = raw.replace("街道办事处", "街道").replace("地区办事处", "地区")
    for above in place[1:]:
        rest = name.removeprefix(above)
        if above and OWN.match(rest):
            name = rest
    name = ZONE.sub("", name)
    if (
        name.endswith("地区") and place[0] != "北京市"
    ):  # elsewhere these are forests' and mines' settlements
        return ""
    return name if KIND.fullmatch(name) and not NO_DIVISION.search(name) else ""
