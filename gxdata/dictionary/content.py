"""The data dictionary in one language: every frame, code, form, rule and indicator of the catalogue."""

from collections.abc import Iterator

from gxdata.catalogue import FrameSpec, Lang, code_list, frames
from gxdata.catalogue.codes import code_lists
from gxdata.dictionary.columns import column_row
from gxdata.dictionary.model import Grid, Part
from gxdata.dictionary.printed import form_parts
from gxdata.dictionary.rules import indicator_part, rule_part, validation_part
from gxdata.dictionary.statuses import status_part
from gxdata.dictionary.words import words

# Rules have a part of their own, and statuses say more than other codes.
ELSEWHERE = ("rule", "status")


def content(lang: Lang) -> tuple[Part, ...]:
    """The whole dictionary in one language, in reading order."""
    say = words(lang)
    return (
        Part(1, "dictionary", say["title"], (say["made"], *say["rules"])),
        Part(2, "frames", say["frames"]),
        *(_frame_part(spec, lang) for spec in frames().values()),
        Part(2, "codes", say["codes"]),
        status_part(lang),
        *_code_parts(lang),
        Part(2, "forms", say["forms"]),
        *form_parts(lang),
        rule_part(lang),
        validation_part(lang),
        indicator_part(lang),
    )


def _frame_part(spec: FrameSpec, lang: Lang) -> Part:
    say = words(lang)
    keys = ("column", "label", "type", "unit", "null", "values", "definition")
    grid = Grid(
        say["columns"].format(frame=spec.name),
        tuple(say[key] for key in keys),
        tuple(column_row(column, lang) for column in spec.columns),
        frozenset({0, 2}),
    )
    lines = (spec.definition(lang), say["key"] + ", ".join(spec.key))
    return Part(3, f"frame-{spec.name}", f"{spec.name} · {spec.label(lang)}", lines, grid)


def _code_parts(lang: Lang) -> Iterator[Part]:
    say = words(lang)
    for name in code_lists():
        if name in ELSEWHERE:
            continue
        codes = code_list(name).values()
        head, rows = [say["code"], say["label"]], [[c.code, c.label(lang)] for c in codes]
        if any(c.unit for c in codes):
            head.append(say["unit"])
            rows = [[*row, c.unit or ""] for row, c in zip(rows, codes, strict=True)]
        if any(c.definition(lang) for c in codes):
            head.append(say["definition"])
            rows = [[*row, c.definition(lang)] for row, c in zip(rows, codes, strict=True)]
        grid = Grid(name, tuple(head), tuple(tuple(row) for row in rows))
        yield Part(3, f"codes-{name}", name, used_in(name, lang), grid)


def used_in(name: str, lang: Lang) -> tuple[str, ...]:
    """The line that names the columns which hold codes of a list; nothing where none does."""
    places = [
        f"{spec.name}.{column.name}"
        for spec in frames().values()
        for column in spec.columns
        if column.codes == name
    ]
    return (words(lang)["used_in"] + ", ".join(places),) if places else ()
