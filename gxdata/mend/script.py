"""Turn traditional characters into simplified ones."""

from functools import cache

from opencc_pyo3 import OpenCC

# Characters that these reports cannot do without, in the form only traditional text has.
TELLTALES = ("開", "報", "務", "機關", "條例", "訊")
# Words that page converters made of simplified ones: no traditional text writes them, and no dictionary undoes them.
OVERCONVERTED = {"製發": "制发", "全麵": "全面", "方麵": "方面", "谘詢": "咨询", "複議": "复议"}


def is_traditional(text: str) -> bool:
    """Whether `text` is written in traditional characters."""
    return sum(text.count(word) for word in TELLTALES) >= 3


def to_simplified(text: str) -> str:
    """`text` in simplified characters."""
    for word, meant in OVERCONVERTED.items():
        text = text.replace(word, meant)
    return _converter().convert(text)


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")
