"""The statutory forms: every row as it is printed, with its code, unit and article."""

from collections.abc import Iterator

from gxdata.catalogue import Form, Lang, Table, forms
from gxdata.dictionary.model import Grid, Part
from gxdata.dictionary.words import words


def form_parts(lang: Lang) -> Iterator[Part]:
    """The parts of the dictionary on forms: one a form, and one for each of its tables."""
    for form in forms().values():
        label = form.zh if lang == "zh" else form.en
        yield Part(3, f"form-{form.code}", f"{form.code} · {label}", _about(form, lang))
        for table in form.tables:
            caption = words(lang)["table_rows"].format(form=form.code, table=table.label)
            grid = _rows(form, table, caption, lang)
            yield Part(4, f"form-{form.code}-{table.frame}", f"{table.frame} · {caption}", (), grid)


def _about(form: Form, lang: Lang) -> tuple[str, ...]:
    say = words(lang)
    years = say["years"] if form.last_year else say["years_open"]
    lines = [years.format(first=form.first_year, last=form.last_year)]
    if form.notice:
        lines.insert(0, say["notice"].format(notice=form.notice))
    return (*lines, *(() if form.tables else (say["no_tables"],)))


def _rows(form: Form, table: Table, caption: str, lang: Lang) -> Grid:
    say = words(lang)
    head = ("row", "printed", "parent", "unit", "article", "table_columns")
    rows = tuple(
        (
            row.code,
            row.label,
            row.parent or block.heading or "",
            row.unit or "",
            row.article or "",
            "；".join(f"{c.code} {c.label}" for c in block.columns),
        )
        for row, block in table.rows(form.code)
    )
    return Grid(caption, tuple(say[key] for key in head), rows)
