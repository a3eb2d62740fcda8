"""Names that go on over the end of a line: 毕节市金|沙县后山镇, 某镇人民|政府, 某县农业农|村局."""

import re

from gxdata.catalogue.organs import known_names
from gxdata.extract.identity.place.divisions import is_township, split_divisions
from gxdata.extract.identity.place.known import is_known

# What organs' names end with that a line's end may cut.
LAST_WORDS = (
    "人民政府", "办事处", "委员会", "管委会", "办公室", "办公厅", "管理局", "税务局", "自治区", "自治州", "自治县",
    "管理委员会", "公司", "开发区", "高新区", "经开区", "示范区", "度假区", "保税区", "试验区",
)  # fmt: skip
# So many characters of a place's name at most stand before the line's end.
LONGEST_HALF = 6
RUN = re.compile(r"(?:年度?)?(?P<name>[一-龥]+)$")


def continues(above: list[str], name: str) -> bool:
    """Whether a name began on the last of some lines above it: cut by that line's end, or with its place there alone.

    Of several such places below one another each is an entry of a list.

    Parameters
    ----------
    above
        The lines above, in reading order.
    name
        What stands where an organ's name does.
    """
    if not above or not name:
        return False
    alone = _is_place(above[-1]) and not any(map(_is_place, above[-2:-1]))
    return goes_on(above[-1], name) or (alone and not split_divisions(name)[0])


def _is_place(line: str) -> bool:
    """Whether a line is the name of a known place above the townships and nothing else: 某市某区."""
    divisions, own = split_divisions(line.strip())
    return (
        bool(divisions) and not own and is_known(divisions[-1]) and not is_township(divisions[-1])
    )


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
    if first_half(above, name):
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


def first_half(above: str, name: str) -> str:
    """What stands above of the place that a name begins with, where that is known only with it: 现将沙|依巴克区."""
    first = (split_divisions(name)[0] or ("",))[0]
    if not first or is_known(first):
        return ""
    halves = (above[-n:] for n in range(1, LONGEST_HALF + 1))
    return next((half for half in halves if is_known(half + first)), "")
