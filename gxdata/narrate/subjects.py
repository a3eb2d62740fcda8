"""What a check is about, in words: the frame `checks` names it by codes."""

from gxdata.catalogue import Lang, code_list, label
from gxdata.narrate.sentences import say

# The lists of codes to look in, in this order. Codes of several words have a dot, which may also part row and column.
ROWS = ("outcome", "channel", "indicator", "item", "metric")
COLUMNS = ("applicant", "result", "measure")
# What is no code, such as the page's own date or how a list in prose takes a total apart.
OWN = frozenset(
    {
        "table", "period", "preamble", "signature", "published_on",
        "applicants", "ways", "outcomes", "results", "channels", "balance",
    }
)  # fmt: skip


def subject_label(subject: str, lang: Lang) -> str:
    """The subject of a check in words.

    Parameters
    ----------
    subject
        As in the frame `checks`: ``received``, ``rules.issued``, ``disclosure:penalties.decisions``,
        ``applications_received: ways``, ``section overview``. What is not known stays as it is.
    lang
        The language.

    Examples
    --------
    >>> subject_label("applications:received.total", "en")
    'Received in the year · Total'
    """
    section = subject.removeprefix("section ")
    if section != subject and section in code_list("section"):
        return label("section", section, lang)
    # Some rules put the frame before the row, which the row's label tells as well.
    parts = [part.rpartition(":")[2] for part in subject.replace(": ", " ").split(" ")]
    return " · ".join(_part(part, lang) for part in parts)


def _part(code: str, lang: Lang) -> str:
    if "≤" in code:  # a part of a row that is more than the whole
        first, _, whole = code.partition("≤")
        return f"{_part(first, lang)} ≤ {_part(whole, lang)}"
    for codes in (*ROWS, *COLUMNS):
        if code in code_list(codes):
            return label(codes, code, lang)
    row, dot, column = code.rpartition(".")
    if dot:
        return f"{_part(row, lang)} · {_part(column, lang)}"
    return say(f"subject.{code}", lang) if code in OWN else code
