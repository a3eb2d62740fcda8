"""The parameters of a notebook that someone opened and changed by hand: told in both languages where they are wrong.

What runs notebooks checks names and types before it does (`parameters.py`). In JupyterLab nobody does but the notebook.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from gxdata.analyse.basis import real
from gxdata.analyse.selection import of_region, organ_id
from gxdata.catalogue import code_list
from gxdata.errors import InputError, ParameterError
from gxdata.publish.interface import WORDS
from gxdata.publish.parameters import fits
from gxdata.store import Store

# What each is, and how that is written.
TYPES: Mapping[str, tuple[Any, str]] = {
    "lang": (Literal["zh", "en"], '"zh" / "en"'),
    "year": (int, "2021"),
    "years": (list[int], "[2020, 2021] / []"),
    "region": (str, '"…" / ""'),
    "agency": (str, '"…" / ""'),
    "agencies": (list[str], '["…", "…"] / []'),
    "scope": (Literal["", *code_list("scope")], " / ".join(f'"{c}"' for c in code_list("scope"))),
    "category": (
        Literal["", *code_list("category")],
        " / ".join(f'"{code}"' for code in code_list("category")),
    ),
}


def require_parameters(store: Store, **given: Any) -> None:
    """Refuse parameters that a notebook cannot be run with, in Chinese and English.

    Parameters
    ----------
    store
        The store that the notebook reads.
    **given
        Its other parameters, of the names in `TYPES`.

    Raises
    ------
    ParameterError
        Naming the parameter, its value, and what it may be.

    Examples
    --------
    >>> require_parameters(opened, lang="zh", year=2021)  # doctest: +SKIP
    """
    for name, value in given.items():
        kind, written = TYPES[name]
        if not fits(value, kind):
            raise _refused("wrong_value", name, value, written)
    for name, value in given.items():
        if name in ("year", "years") and not {*(value if name == "years" else [value])} <= {
            *store.years()
        }:
            raise _refused("no_such_year", name, value, ", ".join(map(str, store.years())))
        if not value or name not in _CHECKS:
            continue
        try:
            _CHECKS[name](store, value)
        except InputError as error:
            raise _refused("not_in_store", name, value, str(error)) from None


def _refused(kind: str, name: str, value: Any, told: str) -> ParameterError:
    words = (WORDS[lang][kind].format(name=name, value=repr(value), told=told) for lang in WORDS)
    return ParameterError(" ".join(words))


def _agencies(store: Store, agencies: list[str]) -> None:
    reports = real(store.frame("reports"))
    for agency in agencies:
        organ_id(reports, agency)


_CHECKS: Mapping[str, Callable[[Store, Any], object]] = {
    "region": lambda store, region: of_region(real(store.frame("reports")), region),
    "agency": lambda store, agency: _agencies(store, [agency]),
    "agencies": _agencies,
}
