"""In which person a report speaks: 我镇, 我局, 我区 tell what kind of organ writes."""

import re
from collections import Counter

from gxdata.extract.identity.organ.name_parts import TOWNS, Organ
from gxdata.extract.identity.page import OPENING

SPOKEN = re.compile(
    r"[我本](街道|苏木|园区|中心|公司|集团|分局|[支大总]队|学[院校]|医院|会(?!员|同|议|计)|社(?!会|区)|地区|[镇乡街局委办厅关队院校所处馆团师署部区县市旗州盟省])(?!门|级|年|次|条|报|着|类|通(?!过)|期|表|辖)"
)
# A paper that a text quotes speaks as whoever wrote it: 解读《关于完善我市救助制度的意见》.
QUOTED = re.compile(r"《[^《》\n]{1,80}》")
ZONES = frozenset(("委", "办", "区", "园区"))
TOWNSHIPS = frozenset(("镇", "乡", "苏木", "街道", "街"))
SUBDISTRICTS = frozenset(("街道", "街"))
# What a town's office and a subdistrict's call themselves too.
OFFICES = frozenset(("办",))
JURISDICTIONS = frozenset((*"区县市旗州盟省", "地区"))
# The kinds of place that stand on one level everywhere: a 市 and a 区 do not.
LEVELS = {"省": "province", "县": "county", "旗": "county"}
LEVELS |= dict.fromkeys(("州", "盟", "地区"), "prefecture")
# Schools that are called by their numbers: 某县二中.
NUMBERED_SCHOOLS = tuple(n + kind for n in "一二三四五六七八九十" for kind in "中小")
# What an organ's name ends with that speaks so.
ENDINGS = {
    "镇": ("镇人民政府", "镇政府", "乡人民政府"),
    "乡": ("乡人民政府", "镇人民政府"),
    "苏木": ("苏木人民政府",),
    "园区": ("园", "园区", "管委会", "管理委员会"),
    "街": ("街道办事处",),
    "街道": ("街道办事处",),
    "局": ("局",),
    "委": ("委", "委员会", "管委会"),
    "办": ("办", "办公室", "办公厅", "街道办事处"),
    "厅": ("厅",),
    "关": ("海关",),
    "中心": ("中心",),
    "公司": ("公司",),
    "集团": ("集团", "公司"),
    "分局": ("分局",),
    "支队": ("支队",),
    "大队": ("大队",),
    "总队": ("总队",),
    "会": ("会", "残联", "妇联", "侨联", "文联", "工商联", "科协"),
    "社": ("社",),
    "学校": ("学校", "中学", "小学", "党校"),
    "校": ("大学", "学院", "学校", "中学", "小学", "党校", *NUMBERED_SCHOOLS),
    "院": ("学院", "医院", "卫生院", "法院", "检察院", "研究院"),
}


def endings_of(spoken: frozenset[str]) -> list[str]:
    """What the names of organs end with that may speak so."""
    return [ending for word in sorted(spoken) for ending in ENDINGS.get(word, (word,))]


def voices(text: str) -> frozenset[str]:
    """The words in which a text speaks of its organ. Those that name a jurisdiction count only where no other does."""
    counted = Counter(SPOKEN.findall(QUOTED.sub("", text)))
    special = [word for word in counted if word not in JURISDICTIONS]
    if special:
        most = max(counted[word] for word in special)
        return frozenset(word for word in special if 3 * counted[word] >= most)
    return frozenset(counted)


def speaks_as(organ: Organ, spoken: frozenset[str]) -> bool:
    """Whether an organ may speak so. A text that never says 我 allows every organ."""
    if not spoken:
        return True
    if spoken <= JURISDICTIONS:  # a department speaks of 我区 too, a town does not
        return organ.kind not in TOWNS
    if organ.kind == "devzone" and spoken & ZONES:
        return True
    return any(organ.agency.endswith(ENDINGS.get(word, (word,))) for word in spoken)


def spoken_kind(text: str) -> str | None:
    """The ``agency_type`` of an organ that the text never names: what says 我镇 is a town's government."""
    spoken = voices(text[:OPENING])
    if spoken and spoken <= SUBDISTRICTS:
        return "subdistrict"
    return "township" if spoken and spoken <= TOWNSHIPS - SUBDISTRICTS else None


def spoken_level(text: str) -> str:
    """The level on which an organ stands that the text never names: a report that says 我镇 is a town's.

    One that says 我县 is its government's or a department's in it.
    """
    spoken = voices(text[:OPENING])
    if len(spoken) == 1 and spoken <= LEVELS.keys():
        return LEVELS[next(iter(spoken))]
    of_town = spoken & TOWNSHIPS and spoken <= TOWNSHIPS | OFFICES
    return "township" if of_town else "unknown"
