"""What a spreadsheet takes for a formula, for everything that writes CSV: text that begins so is to be marked."""

# Signs that begin a formula; spreadsheets of East Asia read the wide ones alike.
_SIGNS = r"[=+\-@＝＋－＠]"
# A blank before them, the wide and the unbreakable one too, keeps some from nothing.
_BLANKS = "[ \\t\\r\\n\\f\\v\u00a0\u3000]*"

# For `re` and for Arrow's regular expressions alike.
FORMULA = rf"\A{_BLANKS}{_SIGNS}"

# Put before a text, it makes a spreadsheet show the text as it is.
MARK = "'"
