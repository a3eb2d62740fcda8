"""Page numbers of text that keeps the ends of its pages: a number alone, at the end or the beginning of each."""

import re

PAGE_END = "\f"
NUMBER = re.compile(r"\s*(\d{1,3})\s*")
# So many pages must have one, and so large a share of all.
MIN_PAGES, MOST = 2, 0.6


def without_page_numbers(text: str) -> str:
    """`text` without the numbers that count its pages; as it is where it does not tell where pages end.

    Parameters
    ----------
    text
        Plain text, a form feed behind each page.
    """
    if PAGE_END not in text:
        return text
    pages = [page.split("\n") for page in text.split(PAGE_END)]
    for last in (True, False):
        places = [_outermost(lines, last=last) for lines in pages]
        found = {
            n: NUMBER.fullmatch(lines[at])
            for n, (lines, at) in enumerate(zip(pages, places, strict=True))
            if at is not None
        }
        counted = {n: int(match[1]) - n for n, match in found.items() if match}
        written = len(found)
        if len(counted) >= max(MIN_PAGES, MOST * written) and len(set(counted.values())) == 1:
            for n in counted:
                pages[n][places[n] or 0] = ""
    return PAGE_END.join(map("\n".join, pages))


def _outermost(lines: list[str], *, last: bool) -> int | None:
    """The last or the first line of a page that is not blank; None for a page without any."""
    numbers = range(len(lines) - 1, -1, -1) if last else range(len(lines))
    return next((n for n in numbers if lines[n].strip()), None)
