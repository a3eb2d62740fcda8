"""How numbers are written on charts and in tables."""

import math
from typing import Any

import pandas as pd

NO_FIGURE = "—"


def is_missing(value: Any) -> bool:
    """Whether `value` is a scalar that means no figure: None, NaN, NaT, NA or an infinity."""
    if value is None:
        return True
    if not pd.api.types.is_scalar(value):
        return False
    return bool(pd.isna(value)) or (isinstance(value, float) and math.isinf(value))


def number(value: Any, decimals: int | None = None) -> str:
    """A number with thousands separators; a dash where there is none.

    Parameters
    ----------
    value
        A number, or None, NaN or NA.
    decimals
        Digits after the point; left out, whole numbers get none and others up to two.

    Examples
    --------
    >>> number(12345.0), number(0.125), number(None)
    ('12,345', '0.13', '—')
    """
    if is_missing(value):
        return NO_FIGURE
    if decimals is not None:
        return f"{value:,.{decimals}f}"
    if float(value).is_integer():
        return f"{int(value):,}"
    # Decimal rounding half up, as a reader expects; the format's own is half to even on the binary value.
    text = f"{round(float(value) + math.copysign(1e-9, value), 2):,.2f}"
    return text.rstrip("0").rstrip(".")


def signed(value: Any) -> str:
    """A change with its sign, a true minus where it fell; a dash where there is none.

    Examples
    --------
    >>> signed(102), signed(-2), signed(0), signed(None)
    ('+102', '−2', '0', '—')
    """
    if is_missing(value) or not value:
        return number(value)
    return ("+" if value > 0 else "−") + number(abs(value))


def percent(value: Any, decimals: int = 1) -> str:
    """A share as a percentage: 0.472 is 47.2%; a dash where there is none."""
    return NO_FIGURE if is_missing(value) else f"{value:.{decimals}%}"
