"""The official form of what an organ is called behind its place."""

import re

from gxdata.catalogue.organs import full_names

# The names by which a government and a subdistrict office go.
GOVERNMENT = re.compile(r"^[省市县区旗州]?(?:人民)?政府$")
OFFICE = re.compile(r"^(?:人民)?政府办(?:公(?P<hall>[室厅]))?$|^府办(?:公室)?$")
# A league or a prefecture without a people's congress is governed by a commissioner's office.
COMMISSIONED = ("盟", "地区")
COMMISSIONER = re.compile("^(?:行政公署|行署|公署)(?=$|办公室)")
STREET_OFFICE = re.compile(
    r"^(?:人民政府)?(?:办事处|办|党工委|党工委办事处|(?:办事处)?党政(?:综合)?办(?:公室)?)?$"
)
SYSTEM = re.compile(r"(?P<core>(?!各|有关|相关|职能|直属|政府|主管)[一-龥]{2,6}?)(?:部门|系统)$")


def government_of(place: str) -> str:
    """What the government of a place is called behind the place's name."""
    return "行政公署" if place.endswith(COMMISSIONED) else "人民政府"


def default_own(place: str, own: str) -> str:
    """The official form of an own name: 某镇 is 某镇人民政府, 某街道 is 某街道办事处, 政府办 is 人民政府办公室."""
    if place.endswith("街道"):
        return "办事处" if STREET_OFFICE.match(own) else own
    if place and (not own or GOVERNMENT.match(own)):
        return government_of(place)
    if place.endswith(COMMISSIONED) and COMMISSIONER.match(own):
        return COMMISSIONER.sub("行政公署", own)
    if own.endswith("街道"):  # 临山、临水街道
        return own + "办事处"
    office = OFFICE.match(own)
    if office and place:
        return "人民政府办公" + (office["hall"] or "室")
    system = SYSTEM.match(own)
    if system and place:
        bureau = system["core"] if system["core"].endswith("局") else f"{system['core']}局"
        return full_names().get(bureau, bureau)
    return own
