"""What a page is, instead of a report, by the titles that it bears and what stands between them."""

import re
from itertools import islice, pairwise

from gxdata.catalogue.lookalikes import Lookalike
from gxdata.extract.identity.kind.account import duties_told
from gxdata.extract.identity.kind.evidence import FILLED_ROW, gives_account, presents_itself, tells
from gxdata.extract.identity.kind.odd import NEVER_IN_NAMES, Odd, odd_lines
from gxdata.extract.identity.kind.opening import COUNTED, FORM_NAME, NOTHING, is_blank_table
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title

# The lines that look like titles, each with what it is the title of, None if of a report.
Found = list[tuple[Title, Lookalike | None]]
ATTACHED = re.compile(r"附件|下载|点击(?:查看|此处)|\.(?:docx?|pdf|xlsx?|wps)", re.IGNORECASE)
LIST_LENGTH = 3
# Bodies that the regulations on government information do not bind, and that report on openness of their own.
UNBOUND = re.compile(
    r"(?:(?:法院|检察院)(?:司法|检务|审务)?|人大(?:常委会)?|人民代表大会(?:常务委员会)?|政协(?:\w{0,12}委员会)?|政治协商会议\w{0,12}委员会|纪委(?:监委)?|监委|纪律检查委员会|监察委员会)"
    r"(?:机关|办公室)?$"
)
# The name of a report where the entry of a list begins, and how little a list tells of each.
ENTRY = re.compile(
    r"(?:^|(?<=[\s\d。….、\]】:：>]))(?P<whose>[一-龥]{0,24}20\d\d年?度?[一-龥]{0,20}?)(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?![》的])"
)
LONGEST_ENTRY, OF_ENTRY = 200, re.compile(r"\d\s?余?[条件]|[。…]|\.{3}")
MOST_ENTRIES = 30
# What a report under the regulations says of itself, whoever writes it.
BINDING = "政府信息"


def are_unbound(titles: list[Title], text: str) -> bool:
    """Whether all titles name courts, prosecutors, assemblies or inspectors, on a page that names no government's."""
    named = [title.organ for title in titles if title.organ]
    return bool(named) and BINDING not in text and all(map(UNBOUND.search, named))


def lists_reports(text: str) -> bool:
    """Whether reports of several organs or years follow one another, each with a few words of what it tells."""
    entries = list(islice(ENTRY.finditer(text), MOST_ENTRIES))
    told = [text[entry.end() : following.start()] for entry, following in pairwise(entries)]
    if any(len(words) > LONGEST_ENTRY for words in told):
        return False
    if entries and duties_told(text[entries[-1].end() + LONGEST_ENTRY :]):
        return False  # the last one is the report, below the list
    told += [text[entry.end() :][:LONGEST_ENTRY] for entry in entries[-1:]]
    named = {e["whose"] for e, words in zip(entries, told, strict=True) if OF_ENTRY.search(words)}
    # one may be named with its place's name and without
    return sum(not any(n != m and n.endswith(m) for n in named) for m in named) >= LIST_LENGTH


def other_by_titles(page: Page, own: list[Title], found: Found) -> str | None:
    """The reason why a page is no report that bears a report's titles `own` among those `found`, else None."""
    first = found[0][1]
    if first and not page.is_divided and first.reason in NEVER_IN_NAMES:
        return first.reason
    plain = not any(kind for _, kind in found)
    if plain and is_blank_table(page) and all(_names_form(title, page) for title in own):
        return "template"
    if _is_enclosed(page, own, found):
        return "notice"
    if any(title.year or title.organ for title in own):
        return None
    return _entered(page, own, odd_lines(page, found))


def other_without_text(page: Page, own: list[Title], odd: list[Odd], body: bool) -> str | None:
    """What a page is whose titles stand without any text: a list of reports, or a page about one."""
    # A field's name may stand before a title that is repeated: 中文名:某局2009年……年度报告.
    shortest = min((t.organ for t in own if t.organ), key=len, default="")
    one = shortest and all(t.organ.endswith(shortest) for t in own) and duties_told(page.text)
    different = {(t.year, shortest if one else t.organ) for t in own}
    if len(different) >= LIST_LENGTH:
        return "index_page"
    named = any(t.year or t.organ for t in own)
    if not page.parts and not body and not named and not tells(page, own):
        return "index_page"
    first = max(0, min(t.start for t in own))
    before = [line.kind.reason for line in odd if line.start < first]
    below = page.head[first:]
    sent = before[:1] == ["notice"] and (presents_itself(below) or FILLED_ROW.search(below))
    if before and not sent and before[0] not in ("guide", "work_plan"):
        return before[0]
    if not page.parts and len(different) > 1 and not ATTACHED.search(page.text):
        return "index_page"
    return None


def _is_enclosed(page: Page, own: list[Title], found: Found) -> bool:
    """Whether a notice about writing reports stands above the titles, and a form below them that holds nothing."""
    first = max(0, min(title.start for title in own))
    if "通知" not in page.head[:first]:
        return False
    if any(cue.search(page.head, first) for cue in (COUNTED, NOTHING, FILLED_ROW)):
        return False
    return any(
        line.kind.reason == "notice" and line.start < first for line in odd_lines(page, found)
    )


def _entered(page: Page, own: list[Title], odd: list[Odd]) -> str | None:
    """What a page is whose titles, without year and organ, are entries of a navigation: what is below them says it."""
    below = [line for line in odd if max(t.start for t in own) < line.start < page.body_start]
    if below and not gives_account(page):
        return below[-1].kind.reason
    return None


def _names_form(title: Title, page: Page) -> bool:
    """Whether what looks like a title is the name of a form: 2022年……年度报告|数据采集表."""
    line = next((line for start, line in page.lines if start == title.start), page.own_title)
    return FORM_NAME.search(line) is not None
