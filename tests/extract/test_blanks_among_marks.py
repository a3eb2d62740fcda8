"""Pages that print a mark where they have nothing to say, and the blanks that they print all the same."""

from gxdata import parse
from tests.extract.test_cells_that_may_have_moved import statuses
from tests.pages import (
    COLUMNS,
    DISCLOSURE_HEADS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

MARKED = {code: [n or "/" for n in row] for code, row in consistent_table().items()}


def page(disclosure: tuple[str, str] = ("3 | / | 7", "/ | 4 | /"), reviews: str = "") -> bytes:
    """A page of grids whose zeros are marks, with a span in each so that blanks are cells."""
    rules, documents = disclosure
    text = report(
        applications_text(MARKED),
        disclosure=f"{DISCLOSURE_HEADS}\n规章 | {rules}\n行政规范性文件 | {documents}\n行政许可 | 6",
        reviews=f"{REVIEW_HEADS}\n{reviews or ' | '.join(['/'] * 15)}",
    ).decode()
    body = ""
    for line in text.split("\n"):
        cells = "".join(f"<td>{cell.strip()}</td>" for cell in line.split(" | "))
        body += f"<table><tr>{cells}</tr></table>" if " | " in line else f"<p>{line}</p>"
    body = body.replace("</table><table>", "")
    spanned = "<table><tr><td colspan=4>有关情况</td></tr>"
    return f"<html><body>{body.replace('<table>', spanned)}</body></html>".encode()


def test_a_row_that_ends_in_the_only_blank_among_marks_is_doubtful() -> None:
    parsed = parse(page(disclosure=("/ | 8779 | ", "/ | 128 | /")))
    assert "reported" not in statuses(parsed, "disclosure", "rules")
    assert "reported" in statuses(parsed, "disclosure", "normative_documents")
    assert "reported" in statuses(parsed, "applications", "received")


def test_a_blank_between_marks_is_its_own() -> None:
    parsed = parse(page(disclosure=("5 |  | 6", "/ | 128 | ")))
    assert "reported" in statuses(parsed, "disclosure", "normative_documents")


def test_channels_of_table_four_before_the_lost_cell_are_sure() -> None:
    reviews = "/ | 5 | / | 13 | 18 | / | 1 | / | 1 | 13 | 2 | 60 | 75 |  | "
    parsed = parse(page(reviews=reviews))
    assert "ambiguous" not in statuses(parsed, "reviews", "review")
    for channel in ("litigation_direct", "litigation_after_review"):
        assert "reported" not in statuses(parsed, "reviews", channel)


def test_the_number_of_a_page_is_no_figure_of_a_table_without_any() -> None:
    rows = "规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n\n2\n\n行政事业性收费"
    parsed = parse(report(disclosure=f"{DISCLOSURE_HEADS.replace(' | ', ' ')}\n{rows}"))
    assert "reported" not in statuses(parsed, "disclosure", "coercion")


def test_bars_behind_a_row_of_marks_are_no_cells() -> None:
    marks = " | ".join(["/"] * 7)
    ends = [" |||", " ||"] + [" |"] * 30
    lines = [
        f"{label} | {marks}{end}" for label, end in zip(rows_of().values(), ends, strict=False)
    ]
    parsed = parse(report("\n".join([COLUMNS, *lines])))
    assert statuses(parsed, "applications", "received", "carried_in") == {"not_applicable"}
