"""The font that charts are drawn with, registered by its path: no machine needs a Chinese font."""

from functools import cache
from importlib import resources
from pathlib import Path

from gxdata.chart.text import one_line

# What stands for a character the font lacks: 〓, the printer's sign for a missing sort.
GETA = "〓"

_FILE = "GxdataSansSC-Regular.otf"


@cache
def font_path() -> Path:
    """The font file that the package ships."""
    return Path(str(resources.files("gxdata.chart") / "fonts" / _FILE))


@cache
def font_family() -> str:
    """Register the font with matplotlib and return the name of its family."""
    from matplotlib import font_manager

    font_manager.fontManager.addfont(font_path())
    return font_manager.FontProperties(fname=font_path()).get_name()


@cache
def _characters() -> frozenset[int]:
    from matplotlib import ft2font

    return frozenset(ft2font.FT2Font(font_path()).get_charmap())


def covers(text: str) -> bool:
    """Whether the font has every character of `text`."""
    return all(ord(char) in _characters() for char in text)


def drawable(text: object) -> str:
    """Make text from outside fit to be drawn.

    What is scraped may hold anything, and must not stop a run. Our own labels do not go through here, so that a
    character missing from one of them does.

    Parameters
    ----------
    text
        Anything; it is turned into a string.

    Returns
    -------
    str
        The text on one line, without control and formatting characters; each character that the font lacks is 〓.

    Examples
    --------
    >>> drawable("双浦镇\\n人民政府")
    '双浦镇 人民政府'
    """
    return "".join(char if ord(char) in _characters() else GETA for char in one_line(text))
