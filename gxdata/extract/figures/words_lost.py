"""Counts of information among whose words a character could not be read: it may have said what they count."""

from gxdata.extract.report import Figure
from gxdata.read.unreadable import UNREADABLE

ENDS = "，,；;。！!？?\n"
# A longer clause is looked at from here on.
LONGEST = 80


def may_count_other_things(figure: Figure, text: str) -> bool:
    """Whether a count of information may be one of all years (累计) or of another channel, for what its clause lost.

    Parameters
    ----------
    figure
        A figure; ``start`` is where its number stands.
    text
        The normalised text of its report.
    """
    if not figure.metric.startswith("disclosed"):
        return False
    before = text[max(0, figure.start - LONGEST) : figure.start]
    clause = before[max(before.rfind(end) for end in ENDS) + 1 :]
    return UNREADABLE in clause
