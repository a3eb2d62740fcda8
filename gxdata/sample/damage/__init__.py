"""The ways in which real pages deviate from their forms, each under a name.

A damage changes a report under way and says what a careful human reader could still know from it.
Damages combine: they are applied in the order of ``DAMAGES``, which goes from the figures over the
rows, values and labels to the page, whatever order they are named in.
"""

from collections.abc import Iterable

from gxdata.sample.damage.broken_rows import BROKEN_ROWS
from gxdata.sample.damage.column_heads import COLUMN_HEADS
from gxdata.sample.damage.column_order import COLUMN_ORDER
from gxdata.sample.damage.forms import FORMS
from gxdata.sample.damage.headings import HEADINGS
from gxdata.sample.damage.labels import LABELS
from gxdata.sample.damage.local_rows import LOCAL_ROWS
from gxdata.sample.damage.markup import MARKUP
from gxdata.sample.damage.missing import MISSING
from gxdata.sample.damage.model import Damage, Draft
from gxdata.sample.damage.pages import PAGES
from gxdata.sample.damage.parents import PARENTS
from gxdata.sample.damage.rows import ROWS
from gxdata.sample.damage.sections import SECTIONS
from gxdata.sample.damage.shifts import SHIFTS
from gxdata.sample.damage.text_forms import TEXT_FORMS
from gxdata.sample.damage.text_gbk import TEXT_GBK
from gxdata.sample.damage.text_intruders import TEXT_INTRUDERS
from gxdata.sample.damage.text_page import TEXT_PAGE
from gxdata.sample.damage.values import VALUES

__all__ = ["DAMAGES", "NONE", "Damage", "Draft", "chosen"]

NONE = "none"

DAMAGES: dict[str, Damage] = {
    NONE: Damage("无", "none"),
    **FORMS,
    **ROWS,
    **SHIFTS,
    **COLUMN_HEADS,
    **COLUMN_ORDER,
    **LOCAL_ROWS,
    **VALUES,
    **PARENTS,
    **LABELS,
    **MISSING,
    **MARKUP,
    **PAGES,
    **HEADINGS,
    **SECTIONS,
    **TEXT_PAGE,
    **TEXT_INTRUDERS,
    **TEXT_FORMS,
    **BROKEN_ROWS,
    **TEXT_GBK,
}


def chosen(names: str) -> tuple[tuple[str, Damage], ...]:
    """The damages that ``a+b`` names, in the order in which they are applied.

    Raises
    ------
    KeyError
        If there is no damage of that name.
    """
    return tuple(_in_order(names.split("+")))


def _in_order(names: Iterable[str]) -> Iterable[tuple[str, Damage]]:
    order = list(DAMAGES)
    wanted = {name: DAMAGES[name] for name in names}
    return sorted(wanted.items(), key=lambda entry: order.index(entry[0]))
