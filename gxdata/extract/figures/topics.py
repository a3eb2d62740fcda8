"""What shows that a paragraph speaks of a family of metrics."""

import re

from gxdata.catalogue.metrics import figure_words

# Other things that are applied for: 复议申请, 法律援助申请.
OTHERS = sorted(
    {"复议申请", "诉讼申请", "仲裁申请", "撤回申请", "撤销申请"}
    | figure_words().lists["agency_work"]
)
# What shows that a family of metrics is spoken of.
SPOKEN = {
    "applications": re.compile(
        f"申请{''.join(f'(?<!{other})' for other in OTHERS)}(?!复议|行政复议|仲裁|强制)"
    ),
    "normative": re.compile("规范性文件"),
}
