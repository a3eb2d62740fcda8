"""Counts with their English noun, for what the command line says."""


def counted(number: int, noun: str, *, of: int | None = None) -> str:
    """A count and its noun; with `of`, the noun goes with the whole.

    Examples
    --------
    >>> counted(1, "page"), counted(14, "page"), counted(1, "input", of=39)
    ('1 page', '14 pages', '1 of 39 inputs')
    """
    whole = number if of is None else of
    return f"{number if of is None else f'{number} of {of}'} {noun}{'' if whole == 1 else 's'}"
