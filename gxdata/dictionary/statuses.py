"""The statuses of cells, with what each says of its number."""

from gxdata.catalogue import Lang, code_list
from gxdata.catalogue.statuses import certain, statuses
from gxdata.dictionary.model import Grid, Part
from gxdata.dictionary.words import words


def status_part(lang: Lang) -> Part:
    """The part of the dictionary on statuses."""
    say = words(lang)
    number = {code: say[has] for has in ("set", "none", "any") for code in statuses(has)}
    rows = tuple(
        (
            status.code,
            status.label(lang),
            number[status.code],
            say["yes" if status.code in certain() else "no"],
            status.definition(lang),
        )
        for status in code_list("status").values()
    )
    head = tuple(say[k] for k in ("code", "label", "status_value", "certain", "definition"))
    return Part(3, "codes-status", "status", (), Grid("status", head, rows))
