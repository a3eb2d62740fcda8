"""Whom a text treats as another organ, one above its own or beside it: such a one never speaks, however often named."""

import re

from gxdata.extract.identity.place.chains import places_of

# Whose wishes, lead or papers an organ follows; its own party group (某局党组) it follows too.
FOLLOWED = re.compile(
    r"的?(?:统一|具体|正确|坚强|悉心|大力|精心|有关|相关|工作)*(?:要求|部署|指导下|领导(?:下|和(?:指导|关心|支持|帮助))|精神)|(?:统一)?(?:下发|下达|转发|通报)的"
)
OBEYING = re.compile(
    r"(?:按照?|根据|依据|遵照|在|应|接受|对照|落实|贯彻|执行)[^。，,；;：:\n]{0,24}$"
)
# To whom it sends its papers.
SENDING = re.compile(
    r"(?:(?:报送|上报|呈报|报请|移送|移交|送交|抄送|抄报)(?:给|到|至|了)?|隶属于?|受(?!理)|转(?:交|送|由|给|办)?)(?:[省市县区]局)?[一-龥]{0,6}?$"
)
# 上报|某局信息公开年报 sends its own.
OWN_PAPER = re.compile(r"的?(?:20\d\d|政府信息|信息公开|政务|年度)")
TO = re.compile(r"向[^。，,；;：:\n]{0,16}$")
SENT = re.compile(r"[^。，,；;\n]{0,16}?(?:报送|上报|移交|移送|送交|汇报)")
# With whom it works together, and who decides on what it did.
BESIDE = re.compile(
    r"(?:会同|配合|联合|协助|邀请|复议机关|被告|审理机关|[法医]院与|[我本][局委办厅院校镇乡]?[与和同])(?:[一-龥]{2,16}(?:局|委|办|中心|行|公司|社)[、和与及])?[一-龥]{0,6}?$"
)
# What another does to the writer: 某局多次来我局检查.
DOES = re.compile(
    r"(?:多次|定期|随后|也|再次)?(?:与|对|来|到|向|给|派|指导|考核|检查|通报)[^。，,\n]{0,4}[我本](?!市|县|区|省)"
)
LEAD = 32


def is_another(text: str, start: int, end: int) -> bool:
    """Whether a text treats the organ whose name stands between two places as another than its own."""
    lead = text[max(0, start - LEAD) : start]
    return bool(
        (FOLLOWED.match(text, end) and OBEYING.search(lead))
        or DOES.match(text, end)
        or (SENDING.search(lead) and not OWN_PAPER.match(text, end))
        or BESIDE.search(lead)
        or (TO.search(lead) and SENT.match(text, end))
    )


def is_another_anywhere(text: str, name: str) -> bool:
    """Whether a text treats the organ of a name as another than its own anywhere."""
    return any(is_another(text, at, at + len(name)) for at in places_of(text, name))
