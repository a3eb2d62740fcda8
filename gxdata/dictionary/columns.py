"""One column of a frame as a row of the dictionary."""

from gxdata.catalogue import ColumnSpec, Lang
from gxdata.dictionary.words import words


def column_row(column: ColumnSpec, lang: Lang) -> tuple[str, ...]:
    """Name, label, type, unit, whether it may be null, values and definition of a column."""
    say = words(lang)
    return (
        column.name,
        column.label(lang),
        column.type,
        column.unit or "",
        say["yes" if column.null else "no"],
        _values(column, lang),
        column.definition(lang),
    )


def _values(column: ColumnSpec, lang: Lang) -> str:
    say = words(lang)
    if column.codes:
        return str(say["one_of"].format(list=column.codes))
    if column.references:
        return str(say["refers"].format(frame=column.references))
    if column.pattern:
        return str(say["fits"].format(pattern=column.pattern))
    if column.minimum is not None and column.maximum is not None:
        return str(say["range"].format(low=column.minimum, high=column.maximum))
    return "" if column.minimum is None else str(say["at_least"].format(low=column.minimum))
