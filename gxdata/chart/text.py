"""Text from outside, made safe to show in one line."""

import unicodedata
from html import escape


def one_line(text: object) -> str:
    """Put text on one line, without control and formatting characters (some turn the direction of what follows).

    Examples
    --------
    >>> one_line("双浦镇\\n人民政府")
    '双浦镇 人民政府'
    """
    line = " ".join(str(text).split())
    return "".join(char for char in line if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))


def html_line(text: object) -> str:
    """Text on one line, as HTML that shows it and does nothing else."""
    return escape(one_line(text))
