"""The character that stands for what could not be read: U+FFFD."""

UNREADABLE = "\ufffd"
