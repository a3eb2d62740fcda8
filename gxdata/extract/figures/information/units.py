"""The units that count information."""

from gxdata.catalogue.metrics import figure_words

# Units that count information whatever the noun; the others need one, or a channel.
SURE = frozenset(u for u, group in figure_words().unit_groups.items() if group == "info")
UNITS = SURE | {"件", "个", "份", "部", "次", "期", "项"}
TIMES = frozenset({"期", "次"})
# Units that count what only these channels carry.
COUNTED = {
    "other": SURE | {"件"},
    "gazette": SURE | {"件"},
    "short_video": SURE | {"件", "个", "部", "期"},
    "board": SURE | {"件", "次", "期", "份", "处次"},
}
