"""Who wrote a report and on which year: title before preamble before signature."""

import hashlib
import re

from gxdata.errors import ReadError
from gxdata.extract.identity.dates import period, published_on
from gxdata.extract.identity.organ import Organ, parse_organ, provinces
from gxdata.extract.identity.place import Place, place_of
from gxdata.extract.identity.title import Title, find_title, title_in_preamble
from gxdata.extract.report import Identity, Section
from gxdata.read.document import Document, block_text

PREPARED_BY = re.compile(
    r"(?:由|，|。|^|规定|要求)\s*(?P<organ>[一-龥（）]{2,40}?)(?:结合|根据|按照)?(?:组织)?(?:编制|编写|编撰|现公布|现向社会公布|汇总)"
)
# Words that come before an organ's name in running text and are no part of it.
BEFORE_NAME = "由,，。；;：:、 是即系和与对向经在据》”）)\n\x00于将请定求报规 "
ITSELF_ONLY = re.compile(
    r"本级(?:机关|政府)?(?:[（(]|数据|情况)|仅(?:含|包括|涵盖|统计)本(?:机关|级)|不含(?:各|所属|下级)"
)
GATHERED = re.compile(r"汇总(?:全|各)|涵盖各|综合(?:全|各)[^。]{0,20}(?:部门|单位|街道|乡镇)")
# The title and the preamble stand in the first lines; a page's own chrome comes before them.
HEAD_LINES = 60
# So many different parts make a page without a title a report.
MIN_PARTS = 3


def identify(document: Document, parts: tuple[Section, ...]) -> Identity:
    """Identify a report.

    Parameters
    ----------
    document
        A mended document.
    parts
        Its sections: a page without a title counts as a report only if it has a report's parts.

    Returns
    -------
    Identity
        What the text does not decide is None, or ``unknown``.

    Raises
    ------
    ReadError
        If the document has no title of an annual report, or no year.
    """
    lines = [line for block in document.blocks for line in block_text(block).split("\n")]
    title = find_title(lines[:HEAD_LINES], document.title)
    if title is None and len({part.section for part in parts}) >= MIN_PARTS:
        title = title_in_preamble("\n".join(lines[:HEAD_LINES]))
    if title is None:
        raise ReadError(
            "extract",
            "not_a_report",
            "no title of an annual report on information disclosure was found.",
        )
    text = "\n".join(lines)
    organ = _organ(title, lines, text)
    organ = _with_chain(organ, text) if organ else None
    place = place_of(organ) if organ else Place("unknown")
    covers = period(text[:6000])
    return Identity(
        year=title.year,
        title=title.text,
        agency=organ.agency if organ else None,
        agency_full=organ.full if organ else None,
        agency_id=agency_id(organ, place) if organ else None,
        agency_type=organ.kind if organ else None,
        level=place.level,
        scope=_scope(organ, place, text),
        province=place.province,
        city=place.city,
        county=place.county,
        township=place.township,
        published_on=published_on(lines),
        period_start=covers[0] if covers else None,
        period_end=covers[1] if covers else None,
    )


def agency_id(organ: Organ, place: Place) -> str | None:
    """An identifier that is the same in every year as long as the text names the organ and its place alike.

    None where the text does not decide the place: many towns bear one name, and two organs must not become one.
    """
    decided = place.county if place.level == "township" else place.level != "unknown"
    if not decided:
        return None
    chain = (place.province, place.city, place.county, organ.agency)
    return hashlib.blake2s(
        "/".join(part or "" for part in chain).encode(), digest_size=6
    ).hexdigest()


def _organ(title: Title, lines: list[str], text: str) -> Organ | None:
    for name in (title.organ, *_prepared_by(text), *_signatures(lines)):
        organ = parse_organ(name)
        if organ:
            return organ
    return None


def _prepared_by(text: str) -> list[str]:
    return [match["organ"] for match in PREPARED_BY.finditer(text[:6000])]


def _signatures(lines: list[str]) -> list[str]:
    """Lines before a date near the end."""
    tail = lines[-15:]
    return [
        tail[n - 1].strip()
        for n in range(len(tail) - 1, 0, -1)
        if re.fullmatch(r"\s*20\d\d\s*年.{0,8}日?\s*", tail[n])
    ]


def _with_chain(organ: Organ, text: str) -> Organ:
    """The organ with the longest chain of jurisdictions that the text puts before its name."""
    stem = organ.divisions[-1] if organ.divisions else organ.agency
    best = organ
    for match in re.finditer(re.escape(stem), text):
        before = text[max(0, match.start() - 24) : match.start()]
        for chain in _chains(before):
            found = parse_organ(chain + organ.agency)
            if (
                found
                and found.agency == organ.agency
                and len(found.divisions) > len(best.divisions)
            ):
                best = found
    return best


def _chains(before: str) -> list[str]:
    """Where a chain of jurisdictions may begin in the text before a name: at a province, or behind a mark."""
    starts = [before.find(province) for province in provinces() if province in before]
    starts.append(max((before.rfind(c) for c in BEFORE_NAME), default=-1) + 1)
    return [before[start:] for start in starts if before[start:]]


def _scope(organ: Organ | None, place: Place, text: str) -> str:
    """Whether the figures cover the organ alone or its region.

    The report of a people's government above the township gathers its organs' (条例 art. 49), unless it says that it
    speaks for the organ itself; that of a government's office does so only if it says so.
    """
    if organ is None:
        return "organ"
    head = text[:3000]
    if organ.kind == "gov_people" and place.level != "township":
        return "organ" if ITSELF_ONLY.search(head) else "region"
    if organ.kind == "gov_office" and GATHERED.search(head):
        return "region"
    return "organ"
