"""The control words of RTF that matter to what a report says."""

# What stands for a character.
CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "softline": "\n",
    "lbr": "\n",
    "page": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
SIGNS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
# Looks of text that is not read: hidden, deleted, moved away, struck out, raised or lowered as the mark of a note.
UNREAD = frozenset(("v", "webhidden", "deleted", "mvf", "strike", "striked", "super", "sub"))
OFF_LINE = frozenset(("super", "sub"))
# What lays a colour under characters.
GROUNDS = frozenset(("cb", "chcbpat", "highlight"))
# What lays one under a paragraph or under cells of a row, and what ends that.
PLACE_GROUNDS = {"cbpat": "pard", "clcbpat": "trowd"}
# A paragraph whose end was deleted or hidden runs on into the next.
END_GONE = frozenset(("v", "deleted"))
# Groups that hold no text of the report: definitions, headers, notes, instructions of fields, second copies of pictures
# and drawings for programs that cannot show the first. Of groups that only newer programs know, marked with \*, those
# in OPENED are read.
SKIPPED = frozenset(
    (
        "colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote annotation "
        "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst nonshppict shprslt do sp nonesttables tc xe rxe txe "
        "private template filetbl revtbl nextfile objdata listtable listoverridetable pn background"
    ).split()
)
OPENED = frozenset(("shppict", "nesttableprops", "shpinst"))
