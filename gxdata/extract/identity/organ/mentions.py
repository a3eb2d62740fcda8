"""Where a text names its organ in passing, and where a table's heading says that a name stands below."""

import re
from collections.abc import Iterator
from itertools import pairwise

# An organ's own work, guide or catalogue: 承担某县公安局政府信息公开工作, 《某局政府信息公开指南》.
OWN_WORK = re.compile(
    r"(?:[《“，,。、\s]|负责|承担|做好|调整|成立|编制了?|制定了?|修订了?|及时|开展|印发了?)(?P<organ>[一-龥]{4,25}?)(?:政府|政务)?信息公开(?:工作|指南|目录|领导小组|申请表|保密审查|发布审核|栏)"
)
# Its own site or channel: 某局网站, “某局”微信公众号.
LEADS = "坚持把|把|将|通过|依托|利用|充分发挥|在|借助|关注|开辟的|开设的"
OWN_SITE = re.compile(
    rf"(?:[《“，,。\s]|{LEADS})(?!{LEADS})(?P<organ>[一-龥]{{3,25}}?(?:局|委员会|管委会|厅|委|中心|办公室|海关|[支大总]队|[学医]院|大学|公司|联合会|街道办事处|街道|[镇乡](?:人民政府)?))”?(?:的)?(?:门户网站|官方网站|子?网站|子站|官网|官方微信|微信公众号)"
)
# What is done to such work stands before the name: 我苏木成立|某苏木政府信息公开领导小组.
VERB = re.compile(
    r"(?:可以?在|在|通过|利用|依托|登录|从|关注|成立|制定|制订|修订|印发|调整|编制|负责|承担|做好)了?"
)
LABEL = re.compile(r"(?:发布|公开|发文|制发)(?:机构|单位|机关)")
EDGES = " \t|"


def mentions(text: str) -> Iterator[str]:
    """The names that a text gives its organ in passing; of names of sites only one that is the only one."""
    for match in OWN_WORK.finditer(text):
        yield VERB.split(match["organ"])[-1]
    owners = {VERB.split(match["organ"])[-1] for match in OWN_SITE.finditer(text)}
    if len(owners) == 1:
        yield from owners


def below_label(text: str) -> Iterator[str]:
    """The names that stand in a table's next row below a publisher's label."""
    if not LABEL.search(text):
        return
    for above, below in pairwise(line.strip(EDGES).split("|") for line in text.split("\n")):
        for column, label in enumerate(above[: len(below)]):
            if len(above) > 1 and LABEL.fullmatch(label.strip()):
                yield below[column].strip()
