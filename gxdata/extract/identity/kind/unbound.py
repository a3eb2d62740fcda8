"""Bodies that the regulations on government information do not bind, and that report on openness of their own."""

import re

from gxdata.extract.identity.title import Title

UNBOUND = re.compile(
    r"(?:(?:法院|检察院)(?:司法|检务|审务)?|人大(?:常委会)?|人民代表大会(?:常务委员会)?|政协(?:\w{0,12}委员会)?|政治协商会议\w{0,12}委员会|纪委(?:监委)?|监委|纪律检查委员会|监察委员会)"
    r"(?:机关|办公室)?$"
)
# What a report under the regulations says of itself, whoever writes it.
BINDING = "政府信息"


def are_unbound(titles: list[Title], text: str) -> bool:
    """Whether all titles name courts, prosecutors, assemblies or inspectors, on a page that names no government's."""
    named = [title.organ for title in titles if title.organ]
    return bool(named) and BINDING not in text and all(map(UNBOUND.search, named))
