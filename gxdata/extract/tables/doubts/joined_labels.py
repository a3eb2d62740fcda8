"""Labels put together of what is left of one row's and the beginning of the next: 他处理（七）总."""

import re

from gxdata.catalogue import Row
from gxdata.extract.tables.labels import VALUE_BETWEEN, core
from gxdata.extract.tables.tokens import label_key

# A number as the forms set it before rows and before the headings of rows, with words before it.
NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])\s*[（(]([一二三四五六七八九十]{1,2})[)）]")
OWN = re.compile(r"[（(]([一二三四五六七八九十]{1,2})[)）]")


def is_anothers(label: str, row: Row) -> bool:
    """Whether the last number within a label is another row's, behind words that are no heading of this one."""
    found = list(NUMBER.finditer(label))
    if not found:
        return False
    own = [number[1] for words in (row.label, row.parent or "") for number in OWN.finditer(words)]
    if not own or found[-1][1] in own:
        return False
    before, behind = label_key(label[: found[-1].start()]), label_key(label[found[-1].end() :])
    parent = label_key(core(row.parent)) if row.parent else ""
    return not (parent and before.endswith(parent)) and label_key(core(row.label)) not in behind


def goes_on_in_another(label: str, row: Row) -> bool:
    """Whether a label goes on, behind a value run into it, with another row's words: 延期办结数 件6（三）申请答复数."""
    found = list(VALUE_BETWEEN.finditer(label))
    if not found:
        return False
    text, behind = label_key(label), label_key(label[found[-1].end() :])
    keys = [label_key(core(words)) for words in (row.label, *row.aliases)]
    return any(key in text for key in keys) and not any(key in behind for key in keys)
