"""Take from an organ's name what stands around it in a sentence or on a page, and is no part of it."""

import re

from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.known import is_known
from gxdata.mend.glosses import strip_in_name

# A subdistrict or town is named with the district's government before it, which is no part of its name.
PARENT_GOVERNMENT = re.compile(
    r"(?<=[市区县旗])(?:人民)?政府(?=[一-龥]{1,10}?(?:街道|镇|乡)(?:办事处|人民政府|党政|$))"
)
# A zone's party committee is named before the committee that governs it: 某经开区党工委管委会.
PARTY_OF_ZONE = re.compile("(?<=[区园城])(?:党工委|党委|工委)[、和与及]?(?=管委会|管理委员会)")
# A name that begins with the kind of its place and not with the place: 区财政局, 镇人民政府.
BARE = re.compile(
    r"^(?:我|本|该)?(?P<level>街道|苏木|地区|自治[区州县旗]|[省市州盟县区旗镇乡])(?=.)"
)
# 某海关关区, 某市税务系统: the organ and those below it; 某市教育局|局办公室: its kind said again.
RANGE = re.compile(r"(?<=海关)关区$|(?<=局)(?:系统|局)$")
# A customs house named behind the one above it: 某海关所属|某海关.
OF_CUSTOMS = re.compile("^[一-龥]{2,6}?海关(?:所属|隶属|下属)的?(?![各海])(?=[一-龥]{2,6}海关$)")
# What keeps the site stands before the name: 某县人民政府-某管理处.
OF_SITE = re.compile("^[一-龥]{2,20}(?:人民政府|门户网站|政府网|官网)[-—_]{1,2}(?=[一-龥]{4})")
# The kind of a town, said twice: 某乡乡人民政府.
TWICE = re.compile("乡(?=乡人民政府)")
NOT_IN_NAME = re.compile(r"[\s?？《》“”\"'‘’<>〈〉·*#|]")
DOT = re.compile("[•‧・･]")
BRIEFLY = re.compile(r"[(（]以下[^)）]*[)）]?$")
# A department's second name, said to be of the same place: 某市农业农村局（市乡村振兴局）.
SECOND_PLATE = re.compile(r"(?<=[局委会厅室心])（(?P<other>[^（）]+(?<!政府))）$")


def clean(name: str) -> str:
    """A name without quotation marks, spaces, and what stands before or behind it in a sentence."""
    text = DOT.sub("、", NOT_IN_NAME.sub("", BRIEFLY.sub("", strip_in_name(name))))
    text = text.replace("（", "(").replace("）", ")")
    words = organ_words()
    if not begins_with_known(text):  # 特|克斯县 begins with no word of a sentence
        text = words.before.sub("", text)
    text = words.behind.sub("", text)
    for beside in (TWICE, OF_SITE, PARENT_GOVERNMENT, RANGE, OF_CUSTOMS, PARTY_OF_ZONE):
        text = beside.sub("", text)
    if text.count("(") > text.count(")"):  # a second name that was cut off
        text = text[: text.rindex("(")]
    text = text.replace("(", "（").replace(")", "）").strip("、,，.。:：;；-—_")
    return SECOND_PLATE.sub("", text) if _bears_second_plate(text) else text


def _bears_second_plate(name: str) -> bool:
    """Whether a second name of a department stands behind its own: it is the same organ before it bears that."""
    plate = SECOND_PLATE.search(name)
    if plate is None:
        return False
    bare, places = BARE.match(plate["other"]), split_divisions(name)[0]
    return bool(bare and places) or plate["other"].startswith(places[-1:])


def begins_with_known(text: str) -> bool:
    """Whether a text begins with the name of a known division."""
    divisions, _ = split_divisions(text)
    return bool(divisions) and is_known(divisions[0])
