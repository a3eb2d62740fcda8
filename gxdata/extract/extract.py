"""From a mended Document to a Report."""

from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.extract.begun_again import FIRST_OF_SEVERAL, end_of_report
from gxdata.extract.figures import figures
from gxdata.extract.identity import identify
from gxdata.extract.problems import problems
from gxdata.extract.report import Report
from gxdata.extract.sections import sections
from gxdata.extract.tables.doubts.copies import doubted
from gxdata.extract.tables.read import read_tables
from gxdata.read.document import RECOGNISED, Document


def extract(document: Document) -> Report:
    """Extract a report.

    Raises
    ------
    ReadError
        If the document is no annual report.
    """
    parts = sections(document)
    identity = identify(document, parts)
    reading = read_tables(document, identity.year)
    tables = reading.tables
    stated = figures(document, parts, identity.year, tables, identity.scope)
    if RECOGNISED in document.repairs:
        # A digit that a program took from a picture may be another. A figure in prose has no status to say so.
        tables, stated = tuple(map(doubted, tables)), ()
    text, _ = document.normalised
    repairs = document.repairs
    if end_of_report(text, parts) < len(text):
        repairs += (FIRST_OF_SEVERAL,)
    return Report(
        identity=identity,
        form=reading.form,
        sections=parts,
        tables=tables,
        problems=problems(parts, text, identity.year),
        text=text,
        media_type=document.media_type,
        encoding=document.encoding,
        script=document.script,
        repairs=repairs,
        fictional=FICTION_NOTICE in text,
        figures=stated,
    )
