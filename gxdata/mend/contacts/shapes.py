"""What telephone numbers, addresses, accounts and numbers of identity cards look like."""

import re

MASK = "█"
# The characters of names, those that hardly anything else is written with among them: 㛃, 䶮.
OF_NAMES = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
DASH = "[-—–－‐‑−一]"
# A hurried hand sets other signs behind an area code, but not within a number.
AREA_DASH = "[-—–－‐‑−一~～_]"
# A number with its area code: 0571-88888888, (0571)8888 8888, 0571 88888888 转 802.
AREA = rf"[(（]?0\d{{2,3}}[)）]{DASH}?\s?|0\d{{2,3}}\s?{AREA_DASH}{{1,3}}\s?"
LOCAL = rf"[1-9]\d{{2,3}}(?:\s|{DASH})?\d{{4}}"
# Behind the word telephone the country's number may stand first.
COUNTRY = r"(?:\+?86(?:\s|-){0,2})?"
EXTENSION = rf"(?:\s?(?:转?分机|转|[*×]|{DASH})\s?\d{{1,5}})?"
PHONE = re.compile(
    rf"(?<![\d/.A-Za-z-])(?<![编引目同案批证]号)(?<![编引目同案批证]号[\s:：])(?:{AREA}){LOCAL}{EXTENSION}(?![\d/A-Za-z])"
)
MOBILE = re.compile(
    rf"(?<!\d,)(?<![\d./A-Za-z-])(?:(?:\+|00)86[\s-]?)?1[3-9]\d(?:\s?\d{{4}}\s?\d{{4}}|{DASH}\d{{4}}{DASH}?\d{{4}})(?![\d/A-Za-z]|[.,]\d|\s?[元万亿条件人个次%％])"
)
# Behind the word telephone a number may lack its area code, or not be parted from it, and more may follow.
BEHIND_CUE = re.compile(
    rf"(?<!\d)(?:{COUNTRY}(?:{AREA}|0?\d{{2,3}}\s|0\d{{2,3}}[./]?)?|\+?86[\s-]?[1-9]\d{{1,2}}[\s-]?){LOCAL}{EXTENSION}(?![\d年]|/\d{{1,3}}(?!\d)|\s?[元万亿条件人个次%％])"
)
# Behind a cue the country's number may stand before that of a mobile telephone, and digits may be spread out.
MOBILE_BEHIND_CUE = re.compile(rf"(?<!\d)(?:{COUNTRY}|0)1[3-9](?:[ .-]?\d){{9}}(?!\d)")
SPREAD = re.compile(r"(?<!\d)(?:\d ){6,10}\d(?! ?\d)")
# The last digits alone of a second number: 88776655/6656.
SECOND = re.compile(rf"(?<={MASK})/\d{{4}}(?![\d年])")
# An office's number right behind its name, without a cue.
OF_OFFICE = re.compile(
    rf"(?<=[室办科股处心])[:：]?\s?(?:(?:{AREA})|(?=[2-8])){LOCAL}{EXTENSION}(?=[。；，;,)）、\s]|联系|咨询|索取|$)"
)
# A number within a house, or of a group of mobile telephones; 12345 and its like are everybody's.
SHORT_NUMBER = re.compile(
    r"(?:(?<=短号|分机|小号)[:：为]?\s?\d{3,6}|(?<=电话)[:：]\s?(?!1\d{4}(?!\d)|9[56]\d{3,4}(?!\d))\d{5,6})(?![\d-]|\s?[元万亿条件人个次部%％])"
)
# Several numbers behind one cue, with the office each is of; a unit behind them says that they count something.
NUMBER_LIKE = (
    r"(?:[(（][\u4e00-\u9fff\d]{1,10}[)）]"
    r"|[\d\s+()（）、，,;；/转*×—–－‐‑−~～_一-]|(?<=\d)\.(?=\d))*"
)
UNITS = frozenset("元万亿条件人个次年篇份%％")
CUE_GAP = r"(?:号码)?\s?(?:[(（][^()（）\d]{1,10}[)）])?\s?(?:[:：为是]\s?)?"
# The sign may be wide, or another that is to be read as it.
EMAIL = re.compile(
    r"([A-Za-z0-9._%+-]{1,64})(\s?(?:[@＠#]|[(（\[【](?:at|AT|a|@)[)）\]】])\s?|\s(?:at|AT)\s)(\.?(?:vip\.)?([A-Za-z0-9-]{1,63})(?:[.．]|\s(?:dot|DOT)\s)[A-Za-z.]{2,12})"
)
EMAIL_SIGNS = (
    *(" at ", " AT ", "@", "＠", "#", "(at", "（at", "[at", "(a)", "（a）", "(AT", "（AT", "[AT"),
)
# How many persons there are, where a name might stand: 经办人：一名.
HOW_MANY = re.compile(r"(?:[一二两三四五六七八九十]{1,3}|[若数]?[干几数])[名人位个]")
# Accounts of messengers, and numbers of identity cards, in which a day of birth stands.
ACCOUNT = re.compile(
    r"((?:Q ?Q|q ?q|扣扣)\s?(?:交流)?(?:号码|号|群|群号)?\s?[:：为是]?\s?"
    r"|(?i:we\s?chat)(?:\s?ID)?\s?[:：]\s?|微信(?:号码|号|ID)?\s?[:：为是]\s?(?:[\u4e00-\u9fff]{2,4}[\s，,]{1,2}(?=[A-Za-z]))?|微信号?\s?(?=[A-Za-z][A-Za-z_-]{0,19}\d|wxid))"
    r"([A-Za-z0-9_-]{5,20})(?![A-Za-z\d]|\s?[元万亿条件人个次篇期%％])"
)
ACCOUNT_SIGNS = ("QQ", "qq", "Q Q", "扣扣", "微信", "WeChat", "Wechat", "wechat", "We Chat")
IDENTITY_CARD = re.compile(
    r"(?<!\d)[1-8]\d{5}[\s-]?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}[\dXx](?![\dA-Za-z])"
)
