"""Whether a page without a title of its own presents in its first sentence the report of one year."""

import re

from gxdata.extract.identity.page import Page

_YEAR = r"20\d\d年度?"
_REPORT = r"信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?"
# 现将2008年度政府信息公开工作情况报告如下; 特向社会公布2008年度某街道政府信息公开工作年度报告;
# 由某局编制的2010年度……报告.
OF_ONE_YEAR = re.compile(
    rf"现[将就]?(?:我[^。，,\n\d]{{1,4}})?{_YEAR}[^。\n\d]{{0,24}}{_REPORT}(?:开展)?(?:情况|报告|年报)(?:向社会)?(?:报告|公布|公告|汇报|公开)?如下"
    rf"|特[此将]?(?:面?向社会)?(?:公布|发布|公开){_YEAR}[^。\n\d]{{0,30}}{_REPORT}(?:报告|年报)[。，,:：]"
    rf"|(?:根据|依据|按照|依照)[^。\n]{{4,60}}[，,](?:公布|发布)本[局委办厅镇乡街][^。\n\d]{{0,4}}{_YEAR}[^。\n\d]{{0,12}}{_REPORT}(?:报告|年报)[。，,:：]"
    rf"|(?:编制了?|编制的){_YEAR}[^。\n\d]{{0,24}}{_REPORT}(?:报告|年报)[。，,](?:本|全文|报告)"
    rf"|对{_YEAR}[^。\n\d]{{0,24}}信息公开[^。\n]{{0,12}}总结[^。\n]{{0,8}}(?:形成|编制)[^。\n]{{0,6}}报告"
    rf"|信息公开工作。{_YEAR}[^。\n\d]{{0,12}}情况(?:报告|汇报)?如下"
)
# Where only the order that asks for the report names the year, the heading of its first part must stand behind.
AS_ORDERED = re.compile(
    rf"根据《[^》\n]{{0,40}}{_YEAR}[^》\n]{{0,24}}信息公开[^》\n]{{0,16}}报告[^》\n]{{0,40}}》[^。\n]{{0,30}}报告如下[:：。]?\s*一\s?[、.．]\s?(?:总体情况|总体概述|概\s?述)"
)
# What asks for reports, or tells of them, may name one so too.
OF_ANOTHER = re.compile(
    "通知如下|请各|各单位|各部门|上半年|下半年|季度|月份|记者|日前|网讯|自查|整改|样本|[xX×]{2}"
)
OPENING = 500


def presents_one_year(page: Page) -> bool:
    """Whether the first sentences present the report of one year, as a report's own do."""
    opening = page.text[:OPENING]
    found = OF_ONE_YEAR.search(opening) or AS_ORDERED.search(opening)
    return found is not None and OF_ANOTHER.search(opening) is None
