"""What changed from the year before, over the organs that give the figure in both years."""

from collections.abc import Iterable

import pandas as pd

from gxdata.analyse.basis import basis, real, real_years
from gxdata.analyse.series import KEYS, growth, series
from gxdata.store import Store

# Quantities that both forms of the statutory tables count alike.
COMPARED = ("received", "closed", "granted", "normative_issued", "reviews", "litigations")


def changes(store: Store, year: int, names: Iterable[str] = COMPARED) -> pd.DataFrame:
    """Quantities of a year beside those of the year before, over the same organs.

    Parameters
    ----------
    store
        The store.
    year
        The later year.
    names
        Codes of series of the catalogue.

    Returns
    -------
    pandas.DataFrame
        Columns `series`, `organs` (that give it in both years, counting the same thing), `before`, `now`, `change` and
        `growth` (missing where there was none before). A series that no organ gives in both years is left out, and so
        are all if the store has no report on the year before.
    """
    columns = ["series", "organs", "before", "now", "change", "growth"]
    if year - 1 not in real_years(store):
        return pd.DataFrame(columns=columns)
    both = (year - 1, year)
    frames = {name: pd.concat([store.frame(name, y) for y in both]) for name in KEYS}
    stored = real(store.frame("reports"))
    reports = basis(stored[stored["year"].isin(both)])
    rows = []
    for name in names:
        pairs = growth(series(name, frames, reports))
        pairs = pairs[pairs["year"] == year]
        if len(pairs):
            before, now = float(pairs["previous"].sum()), float(pairs["value"].sum())
            grown = (now - before) / before if before else None
            rows.append((name, len(pairs), before, now, now - before, grown))
    return pd.DataFrame(rows, columns=columns).astype({"growth": "Float64"})
