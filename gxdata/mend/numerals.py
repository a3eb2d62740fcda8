"""The numerals that number the parts of a report and what they list."""

NUMERALS = "一二三四五六七八九十"
