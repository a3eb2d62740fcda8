"""Cut a report into its parts at their headings."""

from gxdata.extract.begun_again import end_of_first
from gxdata.extract.headings import report_headings
from gxdata.extract.report import Section
from gxdata.extract.section_end import without_end
from gxdata.read.document import Document


def sections(document: Document) -> tuple[Section, ...]:
    """The parts of a report, in reading order.

    Text before the first heading (title, preamble, page chrome) belongs to no part, nor does what follows the last
    words of the last one: the page's own, and another report. A table drawn as a grid is left out of the text.
    """
    found = report_headings(document)
    if not found:
        return ()
    text, _ = document.normalised
    parts = []
    end = end_of_first(text, [heading.start for heading in found])
    found = [heading for heading in found if heading.start < end]
    stops = [*(heading.start for heading in found[1:]), end]
    for n, (heading, stop) in enumerate(zip(found, stops, strict=True), 1):
        body = text[heading.end : stop]
        start = heading.end + len(body) - len(body.lstrip())
        prose = _prose(body)
        if n == len(found) or heading.section in ("problems", "other"):
            prose = without_end(prose)
        parts.append(Section(heading.section, n, heading.text, prose, start))
    return tuple(parts)


def _prose(body: str) -> str:
    """The text of a part without the rows of its tables."""
    return "\n".join(line for line in body.strip().split("\n") if " | " not in line)
