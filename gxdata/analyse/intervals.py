"""How far a share of few cases may be off."""

import numpy as np
import pandas as pd

Z95 = 1.959963984540054


def wilson(successes: pd.Series, trials: pd.Series, z: float = Z95) -> pd.DataFrame:
    """Wilson score intervals of shares.

    Unlike the textbook interval it holds for few cases, and for shares of 0 and 1 (Wilson 1927).

    Parameters
    ----------
    successes, trials
        Counts; missing, or no trials, give a missing interval.
    z
        Quantile of the normal distribution; of 95 % if left out.

    Returns
    -------
    pandas.DataFrame
        Columns `low` and `high`, between 0 and 1, with the index of `trials`.
    """
    n = trials.astype("float64").where(lambda count: count > 0)
    share = successes.astype("float64") / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return pd.DataFrame({"low": (centre - half).clip(0, 1), "high": (centre + half).clip(0, 1)})
