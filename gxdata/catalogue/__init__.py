"""The catalogue: forms, frames, codes, labels, checks and the taxonomy, each written down once.

Everything here is read from the TOML files in ``data/``. Schemas, validation, the parser's labels, chart labels and
the data dictionary are all made from them, so a label or a rule is changed in one place.
"""

from gxdata.catalogue.codes import Code, Lang, code_list, label
from gxdata.catalogue.forms import (
    Block,
    Column,
    Form,
    Identity,
    Row,
    Table,
    form,
    forms,
    table,
    tables,
    tables_of,
)
from gxdata.catalogue.frames import ColumnSpec, FrameSpec, frame, frames
from gxdata.catalogue.problem_signs import ProblemSigns, problem_signs
from gxdata.catalogue.problem_wordings import problem_wordings
from gxdata.catalogue.rules import CheckRule, check_rules
from gxdata.catalogue.section_five import SectionFive, section_five
from gxdata.catalogue.sections import SectionSpec, section_specs
from gxdata.catalogue.taxonomy import Category, Hit, categories, cue_hits

__all__ = [
    "Block",
    "Category",
    "CheckRule",
    "Code",
    "Column",
    "ColumnSpec",
    "Form",
    "FrameSpec",
    "Hit",
    "Identity",
    "Lang",
    "ProblemSigns",
    "Row",
    "SectionFive",
    "SectionSpec",
    "Table",
    "categories",
    "check_rules",
    "code_list",
    "cue_hits",
    "form",
    "forms",
    "frame",
    "frames",
    "label",
    "problem_signs",
    "problem_wordings",
    "section_five",
    "section_specs",
    "table",
    "tables",
    "tables_of",
]
