"""Names that go on over the end of a line: 毕节市金|沙县后山镇, 某镇人民|政府, 某县农业农|村局."""

import re

from gxdata.catalogue.organs import known_names
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.known import is_known

# What organs' names end with that a line's end may cut.
LAST_WORDS = (
    "人民政府", "办事处", "委员会", "管委会", "办公室", "办公厅", "管理局", "税务局", "自治区", "自治州", "自治县",
)  # fmt: skip
RUN = re.compile(r"(?:年度?)?(?P<name>[一-龥]+)$")


def goes_on(above: str, name: str) -> bool:
    """Whether a name that a line begins with began on the line above: the two halves are a place or word that is known.

    Parameters
    ----------
    above
        The line above.
    name
        What stands where a title has its organ's name.
    """
    run = RUN.search(above)
    if run is None or not name:
        return False
    before = run["name"]
    halves = ((word[:n], word[n:]) for word in LAST_WORDS for n in range(1, len(word)))
    if any(before.endswith(first) and name.startswith(last) for first, last in halves):
        return True
    divisions, own = split_divisions(before + name)
    if not (before + name).startswith("".join(divisions)):
        return False  # a province in short
    end = 0
    for division in divisions:
        if end < len(before) < end + len(division):
            return is_known(division)
        end += len(division)
    return bool(divisions) and end < len(before) and own in known_names()
