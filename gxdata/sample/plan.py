"""Which reports the sample holds: the years, the one that is missing, and who errs how."""

from gxdata.catalogue import forms

YEARS = (2019, 2020, 2021, 2022, 2023)

# Coverage is never perfect in reality; one organ has no report for one year.
MISSING = {("yanqiao-jiedao-banshichu", 2020)}

# The names of the flaws in `flaws.py`. Blank cells stand only where the carrier of that report
# keeps an empty cell; elsewhere they would be lost, and the truth would be a guess.
FLAWED = {
    ("yanting-shi-zhengfu", 2020): "row_total",
    ("lanyu-xian-zhengfu", 2021): "column_total",
    ("tongpan-qu-shijianju", 2022): "blank_totals",
    ("weidu-zhen-zhengfu", 2022): "marked_rules",
    ("lanyu-xian-weijianju", 2022): "stale_period",
    ("yanqiao-jiedao-banshichu", 2023): "no_problems",
}

# All of them text: a sample that people look at is small, and can be looked at as it is.
CARRIER_ORDER = ("html", "pipe", "html_gbk", "lines", "space", "bar")


def form_of(year: int) -> str:
    """The form decreed for reports on `year`."""
    return next(f.code for f in forms().values() if f.first_year <= year)


def carrier_of(organ_number: int, year: int) -> str:
    """The carrier a report comes in, turning so that each organ and each year has many."""
    turn = organ_number + 5 * YEARS.index(year)
    return CARRIER_ORDER[turn % len(CARRIER_ORDER)]
