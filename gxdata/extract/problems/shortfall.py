"""Find the sentence that owns only to a distance from what is expected, where measures follow and no problem stands."""

from gxdata.extract.problems import spans
from gxdata.extract.problems.announce import is_weak
from gxdata.extract.problems.items import Item
from gxdata.extract.problems.matter import matter


def shortfall(text: str, end: int) -> list[Item]:
    """The first sentence that says only that the organ falls short: 与群众的要求还存在差距; none where there is none.

    Parameters
    ----------
    text
        The text of the section.
    end
        Where its measures begin.
    """
    for start, stop in spans.sentences(text, 0, end):
        begin = start + matter(text[start:stop], 0)
        if is_weak(text[begin:stop]):
            return [Item("problem", begin, stop, weak=True)]
    return []
