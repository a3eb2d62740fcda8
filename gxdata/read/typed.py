"""Tables typed into plain text in other ways than with bars: drawn with lines, parted by commas, marked up."""

import csv
import re
from collections import Counter
from itertools import groupby

# Lines of a drawn table: those that part rows, and what parts cells.
DRAWN = re.compile(r"[─━═┄┈│┃║┌-╬\s]*")
UPRIGHT = str.maketrans("│┃║¦┆┊", "||||||")
DELIMITERS = ",;"
# A row as a typesetter has it: 规章 & 0 & 3 \\ \hline; a table's last without the sign of its end.
SET_ROW = re.compile(
    r"^([^\n\\|]{0,300}&[^\n\\|]{0,300})(?:\\\\[ \t]*(?:\\hline)?[ \t]*$|(?=\n\\end\{))",
    re.MULTILINE,
)
# What parts the cells of rows that differ in length, and what may end such a row.
PARTING = ";；,，"
# A number alone on its line, its thousands parted by commas.
THOUSANDS = re.compile(r"\s*[+\-−]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?[件条个次人万元]{0,2}\s*")
ROW_END = re.compile(r"[；;]\s*$|(?<=[\d元])。\s*$")
# So many lines with as many fields make a table; fewer have delimiters by chance.
MIN_LINES, MIN_FIELDS = 3, 3
# So many lines with a label and a figure make a table too; a figure with its unit.
MIN_PAIRS = 12
FIGURE = re.compile(r"\s*[+\-−]?\d[\d,.]{0,14}(?:[件条次个人篇项万元]{1,2})?\s*")
# What a cell holds instead of one; 进 and 加 are what a page broke off a word.
SIGN = re.compile(r"\s*(?:[^\s\u4e00-\u9fff]|[无否是有零一二三四五六七八九十])\s*")
# So large a share of the rows has as many fields as most.
NEARLY_ALL = 0.8
# Where so many lines are parted by semicolons, and half of their fields are figures, all such lines without a sentence
# are rows, however many fields each has. A field with more characters, or one that ends so, is a sentence's.
MIN_ROWS, HALF, MAX_FIELD = 12, 0.5, 60
# Rows of the forms have fewer fields.
MAX_WHOLE = 100
SENTENCE_ENDS = ("。", "！", "？")
CLAUSE_ENDS = (*SENTENCE_ENDS, ";", "；")
# A row with quoted fields has no more characters.
MAX_QUOTED = 10_000
# White space between a label and a number: the delimiters are those of thousands, unless it is in few rows only.
PARTED = re.compile(r"[^\s\d]\s+[\d,]+(?:\s|$)")
FEW = 0.25
# Marks of emphasis around a cell's text, and what an escaped character is written with.
EMPHASIS = re.compile(r"(\*\*|__|`)(.+)\1")
HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")
ESCAPE = re.compile(r"\\(?=[-.*_+#()\[\]~])")
RULE = re.compile(r":?-+:?")


def as_barred(text: str) -> str:
    """Text with the cells of drawn tables, and of those parted by commas or semicolons, parted by bars."""
    if any(c in text for c in "│┃║¦┆┊"):
        kept = [line for line in text.split("\n") if not line.strip() or not _only_drawn(line)]
        text = "\n".join(kept).translate(UPRIGHT)
    if "&" in text and "\\\\" in text:
        text = SET_ROW.sub(lambda row: f"| {row[1].replace('&', '|')} |", text)
    for delimiter in PARTING:
        if text.count(delimiter) >= MIN_ROWS:
            text = _figures_as_barred(text, delimiter)
    for delimiter in DELIMITERS:
        if text.count(delimiter) >= MIN_LINES * (MIN_FIELDS - 1):
            text = _delimited_as_barred(text, delimiter)
        if text.count(delimiter) >= MIN_PAIRS:
            text = _pairs_as_barred(text, delimiter)
    return text


def bare_cell(cell: str) -> str:
    """A cell of a barred row without what only marks it up."""
    if "*" in cell or "_" in cell or "`" in cell:
        match = EMPHASIS.fullmatch(cell)
        cell = match[2].strip() if match else cell
    return ESCAPE.sub("", cell) if "\\" in cell else cell


def unmarked(line: str) -> str:
    """A line without the marks of a heading, or of emphasis on the whole of it: ## 一、总体情况, **一、总体情况**."""
    if line.startswith("#"):
        line = HEADING_MARK.sub("", line)
    if line.startswith("**") and line.endswith("**"):
        match = EMPHASIS.fullmatch(line)
        return match[2].strip() if match and "*" not in match[2] else line
    return line


def is_rule(cells: list[str]) -> bool:
    """Whether a barred row only parts the headings from the rows below: ``| --- | :--: |``."""
    return all(map(RULE.fullmatch, cells)) and any("---" in c or ":" in c for c in cells)


def _only_drawn(line: str) -> bool:
    return DRAWN.fullmatch(line) is not None and any(c in "─━═┄┈" or "┌" <= c <= "╬" for c in line)


def _delimited_as_barred(text: str, delimiter: str) -> str:
    lines: list[str] = []
    counted = ((line, line.count(delimiter)) for line in text.split("\n"))
    for often, group in groupby(counted, key=lambda pair: pair[1] >= MIN_FIELDS - 1):
        block = [line for line, _ in group]
        rows = [_fields(line, delimiter) for line in block] if often else []
        tabled = not _are_sentences(rows) and (_is_table(rows) or _are_tables(rows))
        lines += _barred(rows) if tabled else block
    return "\n".join(lines)


def _figures_as_barred(text: str, delimiter: str) -> str:
    """The same of a text whose rows differ in length: blank cells at their ends left out, or those of spans."""
    lines = text.split("\n")
    rows = {
        n: _row(line, delimiter)
        for n, line in enumerate(lines)
        if delimiter in line and not THOUSANDS.fullmatch(line)
    }
    rows = {n: row for n, row in rows.items() if not any(map(_is_sentence, row))}
    if not _are_rows(list(rows.values())):
        return text
    return "\n".join(_barred([rows[n]])[0] if n in rows else line for n, line in enumerate(lines))


def _are_rows(rows: list[list[str]]) -> bool:
    """Whether half of what many rows hold are figures, or nearly each ends in one; few with one behind a label."""
    fields = [field for row in rows for field in row if field.strip()]
    figures = sum(FIGURE.fullmatch(field) is not None for field in fields)
    ends = sum(len(row) >= MIN_FIELDS and FIGURE.fullmatch(row[-1]) is not None for row in rows)
    if len(rows) < MIN_ROWS or any("|" in field for field in fields):
        return False
    if figures < HALF * len(fields) and ends < NEARLY_ALL * len(rows):
        return False
    return sum(any(map(PARTED.search, row)) for row in rows) <= FEW * len(rows)


def _row(line: str, delimiter: str) -> list[str]:
    """The fields of such a row; a sign that only ends the row, as 。 may behind its last figure, is none of them."""
    if delimiter == ";":
        return _fields(line, delimiter)
    return _whole_labels(_fields(ROW_END.sub("", line), delimiter), delimiter)


def _whole_labels(fields: list[str], delimiter: str) -> list[str]:
    """Fields of a row, those put together that stand in one pair of parentheses."""
    if len(fields) > MAX_WHOLE:
        return fields
    found: list[str] = []
    opened = 0
    for field in fields:
        if opened > 0:
            found[-1] += delimiter + field
        else:
            found.append(field)
        opened += field.count("（") + field.count("(") - field.count("）") - field.count(")")
    return found if opened == 0 else fields


def _is_sentence(field: str) -> bool:
    return len(field) > MAX_FIELD or field.rstrip().endswith(SENTENCE_ENDS)


def _are_sentences(rows: list[list[str]]) -> bool:
    """Whether many rows end as sentences do, and not in a figure: 收到申请3件,办结3件,均已答复。"""
    ends = [row[-1].rstrip() for row in rows]
    told = sum(end.endswith(CLAUSE_ENDS) and not FIGURE.fullmatch(end[:-1]) for end in ends)
    return told > FEW * len(rows)


def _barred(rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in rows]


def _are_tables(rows: list[list[str]]) -> bool:
    """Whether rows are those of several tables, one behind the other, each with a number of fields of its own."""
    return bool(rows) and all(_is_table(list(group)) for _, group in groupby(rows, key=len))


def _pairs_as_barred(text: str, delimiter: str) -> str:
    """The same where each line is a label and its figure: nearly all are, or a label alone, with a blank behind it."""
    lines: list[str] = []
    for often, group in groupby(text.split("\n"), key=lambda line: delimiter in line):
        block = list(group)
        enough = often and len(block) >= MIN_PAIRS
        rows = [_fields(line, delimiter) for line in block] if enough else []
        lines += _barred(rows) if _are_pairs(rows) else block
    return "\n".join(lines)


def _are_pairs(rows: list[list[str]]) -> bool:
    pairs = [row for row in rows if len(row) == MIN_FIELDS - 1 and not FIGURE.fullmatch(row[0])]
    figures = sum(FIGURE.fullmatch(figure) is not None for _, figure in pairs)
    labels = sum(not figure for _, figure in pairs)
    if figures < MIN_PAIRS or figures + labels < NEARLY_ALL * len(rows):
        return False
    return not any("|" in field or PARTED.search(field) for row in rows for field in row)


def _fields(line: str, delimiter: str) -> list[str]:
    if '"' in line and len(line) <= MAX_QUOTED:
        return next(csv.reader([line], delimiter=delimiter))
    return line.split(delimiter)


def _is_table(rows: list[list[str]]) -> bool:
    """Whether nearly all rows have one number of fields, few hold a label and a number, and none a bar."""
    widths = Counter(map(len, rows))
    if len(rows) < MIN_LINES or max(widths.values()) < NEARLY_ALL * len(rows):
        return False
    if _are_only_words(rows) or any("|" in field for row in rows for field in row):
        return False
    return sum(any(map(PARTED.search, row)) for row in rows) <= FEW * len(rows)


def _are_only_words(rows: list[list[str]]) -> bool:
    """Whether no field is a figure or a sign, and none blank but at a row's end: sentences that a page broke."""
    fields = [field for row in rows for field in row]
    told = any(FIGURE.fullmatch(field) or SIGN.fullmatch(field) for field in fields)
    return not told and all(field.strip() for row in rows for field in row[:-1])
