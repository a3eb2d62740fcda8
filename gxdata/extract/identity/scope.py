"""Whether the figures of a report are the organ's own, its region's or its system's."""

import re

from gxdata.extract.identity.organ.name_parts import TOWNS, Organ

ITSELF_ONLY = re.compile(
    r"本级(?:机关|政府)?(?:[（(]|数据|情况)|\(本级(?:机关)?\)|仅(?:含|包括|涵盖|统计|限)[^。]{0,20}(?:本机关|本级|机关)|不(?:含|包括)(?:各|所属|下级)"
)
GATHERED = re.compile(
    r"汇总(?:全|各)|涵盖(?:各|全)|综合(?:全|各)[^。]{0,30}(?:部门|单位|街道|乡镇|机关|政府)|(?:全[市县区省州旗盟]|各[县市区]+)[^。]{0,30}(?:汇总|综合|编制而成)|向社会公布本[市县区省]"
)
SYSTEM_TITLE = re.compile(
    r"(?:系统|部门|关区|^全国[一-龥]+)(?=$|20\d\d|政府|政务|信息|[年\d])|关区|^全国"
)
SYSTEM = re.compile(
    r"(?:报告|年报|数据|情况)[^。\n]{0,24}?(?:涵盖|包括|包含|反映|汇总|综合|统计|公布)了?[^。\n]{0,24}?(?:及其?|和|与|、)(?:所辖|所属|下属|下辖|下级|隶属|直属|基层|各(?=[市州盟县区旗]))[^。\n]{0,16}(?:局|海关|机构|支队|大队|公司|分支)|关区各?隶属|海关关区20\d\d|"
    r"(?:公布|反映|涵盖)[^。\n]{2,16}系统(?:20\d\d年度?)?(?:政府)?信息公开|(?:涵盖|包括|汇总|综合)[^。]{0,20}(?:及所属|下属|所属各|各隶属|直属|系统各级|各级[一-龥]{2,4}(?:局|部门))|(?:梳理|反映)[^。]{0,12}系统(?:政府)?信息公开|(?:根据|以及)[^。，,\n]{0,24}各(?:直属|隶属|所属)[^。，,\n]{0,20}(?:报告|年报)(?:汇总)?编制"
)
HEAD = 2500


def scope_of(organ: Organ | None, title: str, level: str, text: str) -> str:
    """A code of ``scope``.

    The report of a people's government above the township gathers its organs' (条例 art. 49), unless it says that it
    speaks for the organ itself; that of a government's office does so only if it says so.

    Parameters
    ----------
    organ
        The organ that reports.
    title
        What the title has where the organ's name stands.
    level
        The level of its jurisdiction.
    text
        The report from its title on.
    """
    if organ is None or organ.kind in TOWNS:
        return "organ"
    head = text[:HEAD]
    if organ.kind == "gov_office":
        return "region" if GATHERED.search(head) else "organ"
    if organ.kind == "gov_people" and level != "township":
        reach = "region"
    elif SYSTEM_TITLE.search(title) or SYSTEM.search(head):
        reach = "system"
    else:
        return "organ"
    return "organ" if ITSELF_ONLY.search(head) else reach
