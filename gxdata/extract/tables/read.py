"""Read all statutory tables of a document."""

from dataclasses import dataclass
from functools import cache

from gxdata import catalogue
from gxdata.catalogue import Form, Row
from gxdata.extract.tables.applications import find_applications, read_applications
from gxdata.extract.tables.disclosure import disclosure_form, find_disclosure, read_disclosure
from gxdata.extract.tables.doubts.captions import without_anothers
from gxdata.extract.tables.doubts.copies import doubted, read_once, with_ends_doubted
from gxdata.extract.tables.doubts.glued_cells import with_glued_doubted
from gxdata.extract.tables.doubts.marked_blanks import with_lone_blanks_doubted
from gxdata.extract.tables.labels import LONG, core
from gxdata.extract.tables.layouts.cut_numbers import with_numbers_whole
from gxdata.extract.tables.layouts.cut_rows import with_cut_rows
from gxdata.extract.tables.layouts.merged_organisations import with_organisations_unread
from gxdata.extract.tables.layouts.page_lines import page_lines
from gxdata.extract.tables.layouts.parted_runs import with_runs_parted
from gxdata.extract.tables.layouts.relaid import with_cells_in_place
from gxdata.extract.tables.layouts.row_ends import with_row_ends_apart
from gxdata.extract.tables.layouts.run_on_codes import with_codes_apart
from gxdata.extract.tables.layouts.run_together import with_values_apart
from gxdata.extract.tables.layouts.side_by_side import one_below_the_other
from gxdata.extract.tables.layouts.spacer_columns import without_spacers
from gxdata.extract.tables.layouts.split_labels import with_whole_labels
from gxdata.extract.tables.layouts.transposed import stands_across
from gxdata.extract.tables.layouts.unit_rows import without_unit_rows
from gxdata.extract.tables.layouts.unspaced import with_labels_apart
from gxdata.extract.tables.layouts.values_ahead import with_last_values_apart
from gxdata.extract.tables.parts import Part
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.reviews.places import find_reviews
from gxdata.extract.tables.reviews.reader import read_reviews
from gxdata.extract.tables.statistics import read_statistics
from gxdata.extract.tables.stream import tokens
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.read.document import Document

# A label longer than this is prose that happens to hold the words.
MAX_LABEL = 60
# Table 三 has two labels that only the newer form has; so many more are those of a table 二. As many in running text
# are those of tables whose cells run together.
BOTH = 5
# So many of a form's labels on their own are what is left of its table.
MIN_HEADINGS = 2
# The forms before 2019, and how many of their labels must stand on a page where no row of them is read.
EARLY, MANY_LABELS = ("table-2014", "table-2008"), 10
# A table 三 with so many rows that have values is whole, or nearly so.
MANY_ROWS = 15


@dataclass(frozen=True, slots=True)
class TablesReading:
    """The form of a report, read from its labels, and what was read of its tables."""

    form: str
    tables: tuple[TableReading, ...]


def read_tables(document: Document, year: int) -> TablesReading:
    """Read the tables of every form.

    Parameters
    ----------
    document
        A mended document.
    year
        The year it reports on: of tables printed for several years this one's counts.

    Returns
    -------
    TablesReading
        ``prose`` and no tables where no statutory table is found.
    """
    stream = _in_order(document, year)
    applications = find_applications(stream)
    code = _form_code(stream, applications)
    if code is None:
        return _read_early(stream, year) or _read_rest(stream, year)
    form = catalogue.form(code)
    reviews = find_reviews(stream)
    of_reviews = read_once(reviews, lambda part: read_reviews(part, year), year)
    if of_reviews and len(reviews) == 1 and _are_several(applications):
        of_reviews = doubted(
            of_reviews
        )  # it may be another year's or body's, and the report's own not found
    readings = (
        _read_disclosure(stream, form, year),
        _read_applications(stream, applications, form, year),
        of_reviews,
    )
    own = without_anothers(stream, [reading for reading in readings if reading is not None], year)
    found = with_ends_doubted(own)
    found = with_lone_blanks_doubted(with_glued_doubted(found))
    return TablesReading(code if found or _has_headings(stream, code) else "prose", found)


def _in_order(document: Document, year: int) -> list[Token]:
    """The tokens of a document, with what its layout ran together, tore apart or set elsewhere put right."""
    stream = with_cells_in_place(tokens(document, page_lines(document)), document, year)
    stream = with_row_ends_apart(with_numbers_whole(stream))
    stream, ended = with_last_values_apart(stream)
    stream, frames = with_labels_apart(with_codes_apart(stream), ended=ended)
    stream = with_values_apart(with_runs_parted(stream, frames))
    stream = without_unit_rows(without_spacers(stream))
    stream = with_organisations_unread(stream)
    return with_whole_labels(with_cut_rows(one_below_the_other(stream)))


def _read_applications(
    stream: list[Token], found: list[Part], form: Form, year: int
) -> TableReading | None:
    reading = read_once(found, lambda part: read_applications(part, form), year)
    # A second one that is not read may be the report's own, and this one another's.
    return doubted(reading) if reading and stands_across(stream) else reading


def _are_several(found: list[Part]) -> bool:
    """Whether a table is printed more than once with values in most of its rows."""
    filled = (sum(bool(row.values) for row in part.rows.values()) for part in found)
    return sum(rows >= MANY_ROWS for rows in filled) > 1


def _read_disclosure(stream: list[Token], form: Form, year: int) -> TableReading | None:
    own = disclosure_form(stream, form)
    table = own.table("disclosure")
    if table is None:
        return None
    found = find_disclosure(stream, table)
    return read_once(found, lambda part: read_disclosure(part, table, own.code, year), year)


def _read_early(stream: list[Token], year: int) -> TablesReading | None:
    """The tables before 2019: of the two forms the one that has more of its rows here; None where there is none."""
    found: TablesReading | None = None
    most = 0
    for code in EARLY:
        if found and most >= len(_early_rows(code)):
            continue  # it cannot have more
        reading = read_statistics(stream, code, year)
        printed = sum(row.printed > 0 for row in reading.rows) if reading else 0
        if reading and (found is None or printed > most):
            found, most = TablesReading(code, (reading,)), printed
    return found


def _early_rows(code: str) -> tuple[Row, ...]:
    return catalogue.table(code.replace("table", "statistics")).blocks[0].rows


def _read_rest(stream: list[Token], year: int) -> TablesReading:
    """Table 四 where it is all that is left of a report's tables: whole, and beyond doubt. Both forms have it alike."""
    last = label_key(core(catalogue.table("reviews").blocks[0].rows[-1].label))
    code = _form_run_together(stream) or _form_unread(stream) or "prose"
    if not any(last in token.key for token in stream):
        return TablesReading(code, ())
    reading = read_once(find_reviews(stream), lambda part: read_reviews(part, year), year)
    if reading is None or any(cell.status != "reported" for _, cell in reading.cells()):
        return TablesReading(code, ())
    return TablesReading(code, (reading,))


def _form_run_together(stream: list[Token]) -> str | None:
    """The form whose own labels a page holds though their cells run together, and nothing of them can be read."""
    text = "".join(token.key for token in stream if len(token.key) > MAX_LABEL)
    held = {code: sum(signal in text for signal in signals) for code, signals in _signals().items()}
    best = max(held, key=held.__getitem__)
    return best if held[best] >= BOTH else None


def _form_unread(stream: list[Token]) -> str | None:
    """The form before 2019 of which a page holds most labels, though none of its rows can be read."""
    texts = [label_key(core(t.text)) for t in stream if t.key and len(t.key) <= MAX_LABEL]
    held = {}
    for code in EARLY:
        labels = {
            key for row in _early_rows(code) if len(key := label_key(core(row.label))) >= LONG
        }
        held[code] = sum(any(text.startswith(label) for text in texts) for label in labels)
    best = max(held, key=held.__getitem__)
    return best if held[best] >= MANY_LABELS else None


def _form_code(stream: list[Token], applications: list[Part]) -> str | None:
    """The form whose own labels are most, or None where there is no table: one such label alone may be a sentence."""
    labels = [key for t in stream if (key := t.key) and len(key) <= MAX_LABEL]
    # Once label by label, once run together: a label may be broken over two lines.
    text = "\x00".join(labels) + "\x00" + "".join(labels)
    seen = {
        code: sum([signal in text for signal in signals]) for code, signals in _signals().items()
    }
    split = any("other.no_correction" in part.rows for part in applications)
    best = max(seen, key=seen.__getitem__)
    if split and seen["form-2021"] >= BOTH:
        best = "form-2021"  # with another year's table 二 in the other form beside its own
    if seen[best] >= (1 if applications else 2):
        return best
    if not applications:
        return None
    return "form-2021" if split else "form-2019"


def _has_headings(stream: list[Token], code: str) -> bool:
    """Whether a form's own labels stand for themselves, of a table of which too little is left to be read."""
    return len({token.key for token in stream}.intersection(_signals()[code])) >= MIN_HEADINGS


@cache
def _signals() -> dict[str, list[str]]:
    """The labels that only one form has, as they are compared, by the form's code."""
    forms = catalogue.forms().items()
    return {code: list(map(label_key, form.signals)) for code, form in forms if form.signals}
