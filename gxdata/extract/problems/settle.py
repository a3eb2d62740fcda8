"""Tell a list of measures, or its measures at the end, where nothing but the heading of the part named problems."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gxdata.extract.problems import wording
from gxdata.extract.problems.clauses import cut
from gxdata.extract.problems.items import Item, Walk
from gxdata.extract.problems.restarts import wants

# A list whose last items promise goes over to measures with so many.
MIN_MEASURES = 2
SENTENCE = re.compile("[。；\n]")
CLAUSE = re.compile("[，。；：\n]")
STOP = re.compile("[。\n]")
# 要按月通报, 决定增配专员: what opens with a verb of a measure, or says that it is to be done.
DEED = re.compile(
    rf"(?:要|决定|争取|力争)[^求点素]|{wording.MEASURE_VERB.pattern}|{wording.DEED_VERB.pattern}"
)
# 公开渠道方面，: in what something is to be done.
THEME = re.compile(r"\s*(?:在)?[^，。；：\n]{2,12}方面[，：]")


def plans_only(text: str) -> bool:
    """Whether every sentence opens as a measure does and finds nothing wanting.

    Parameters
    ----------
    text
        A text that announces nothing.
    """
    parts = [part for part in SENTENCE.split(text) if part.strip(wording.END)]
    told = [part[wording.behind(THEME, part) :] for part in parts]
    plans = all(wording.looks_like_measure(part) or wording.opens_deed(part) for part in told)
    return (
        bool(told) and plans and not (wording.CLEAR_WANT.search(text) or wording.FINDS.search(text))
    )


def deeds_behind(text: str, end: int) -> Iterator[Item]:
    """What is done about the problems of a text in the sentences behind the last, though nothing announces it.

    They find nothing wanting, and a clause of them opens as a measure does.

    Parameters
    ----------
    text
        The text of the section.
    end
        Where the last problem ends.
    """
    stop = STOP.search(text, end - 1)
    start = stop.end() if stop else len(text)
    clauses = [clause.strip(wording.END) for clause in CLAUSE.split(text[start:])]
    if not any(map(DEED.match, clauses)) or any(map(wording.finds_wanting, clauses)):
        return
    for piece in cut(text, start, len(text), problem=False, firm=True):
        yield Item("measure", piece.start, piece.end)


def settle(state: Walk, *, at_end: bool) -> None:
    """Make measures of what promises in the list that is being counted, where no measure was announced.

    A list that its own lead-in calls problems is believed as long as measures may still follow.

    Parameters
    ----------
    state
        Where the reading stands.
    at_end
        Whether nothing follows.
    """
    count = state.count
    if count is None or count.kind != "problem" or len(state.items) <= count.first:
        return
    if any(item.kind == "measure" for item in state.items):
        return
    listed = state.items[count.first :]
    first = next((n for n in range(len(listed), 0, -1) if not _promises(state, listed[n - 1])), 0)
    if first == 0:
        settled = not count.firm or (at_end and len(listed) > 1)
    else:
        settled = at_end and _goes_over(state, listed, first)
    if settled:
        listed[first:] = [replace(item, kind="measure") for item in listed[first:]]
        state.items[count.first :] = listed
        count.kind = state.kind = "measure"


def _promises(state: Walk, item: Item) -> bool:
    return wording.looks_like_measure(state.text[item.start : item.end])


def _goes_over(state: Walk, listed: list[Item], first: int) -> bool:
    """Whether a list states problems up to one of its items, and from there what is done about them."""
    told = [wants(state.text[item.start : item.end]) for item in listed]
    return all(told[:first]) and not any(told[first:]) and len(listed) - first >= MIN_MEASURES
