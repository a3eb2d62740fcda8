"""The numerals that number the parts of a report and what they list, and those that numbers are written in."""

NUMERALS = "一二三四五六七八九十"
HAN_DIGITS = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
HAN_TENS = {"十": 10, "百": 100, "千": 1000}
