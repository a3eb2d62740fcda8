"""Where the parser still claims numbers that are not so: faults to mend, each with what it takes them for.

A pair that is mended must leave the list, and none may come to it without a reason.
"""

GRIDS = {"html", "html_gbk", "docx", "doc", "pdf"}
SHEETS = {"xlsx", "xls"}

KNOWN: dict[str, set[str]] = {
    # A heading that is in no list, and no totals: six headings and six numbers, each one column off.
    "applications_labels+totals_blank": {*GRIDS, *SHEETS, "pipe", "lines", "bar"},
    # A row of eight cells whose last is blank is read as one of seven.
    "cell_added+totals_blank": {*GRIDS, *SHEETS, "pipe"},
    # All rows moved to the left before a blank: taken for totals left blank.
    "column_of_values_lost": {"pdf"},
    "table_shifted": GRIDS,
    # Table two has no headings, and is read by a form that table three alone suggests.
    "one_row_other+headings_missing": {*GRIDS, *SHEETS, "pipe", "lines", "space", "bar"},
    # Table four moved to the left before a blank: its sums are not asked.
    "reviews_cell_deleted": {"pdf", *SHEETS},
    "reviews_shifted": {*GRIDS, *SHEETS, "pipe"},
    # A row moved to the left before a blank, where no column can be added up.
    "row_shifted+zeros_blank": {*GRIDS, "pipe"},
    "row_shifted+zeros_slash": {*GRIDS, *SHEETS, "pipe"},
}
