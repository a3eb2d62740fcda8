"""What prose states otherwise than the tables is found, however it is worded."""

import pytest

from gxdata import parse
from tests.pages import (
    DISCLOSURE_HEADS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
)

PLACE = "2022年，我局按要求公开政府信息。"
REVIEWS = f"{REVIEW_HEADS}\n2 | 1 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0"
DISCLOSURE = f"""{DISCLOSURE_HEADS}
规章 | 0 | 0 | 0
行政规范性文件 | 2 | 1 | 7
第二十条第（五）项
信息内容 | 本年处理决定数量
行政许可 | 120
行政处罚 | 15
行政强制 | 0
信息内容 | 本年收费金额（单位：万元）
行政事业性收费 | 0"""


def failing(prose: str) -> bool:
    """Whether a report whose tables hold 12 applications, 3 reviews and 1 lawsuit clashes with `prose`."""
    rows = applications_text(consistent_table())
    page = report(rows, disclosure=DISCLOSURE, reviews=REVIEWS)
    assert PLACE.encode() in page
    checks = parse(page.replace(PLACE.encode(), prose.encode())).checks
    return any(c.rule == "prose.conflict" and c.outcome == "fail" for c in checks)


@pytest.mark.parametrize(
    "prose",
    [
        "2022年度，我局累计收到政府信息公开申请14件，均在法定期限内办结。",
        "全年收到群众提交的信息公开申请共计9份，全部按期答复。",
        "年内通过信函收到申请3件、网络收到申请12件，合计收到政府信息公开申请15件。",
        "共办结政府信息公开申请14件，结转下年1件。",
        "在收到的12件申请中，同意公开的5件，不同意公开的2件。",
        "收到申请12件，另有3件申请顺延到下年度答复。",
        "收到政府信息公开申请12件，办结12件，3件转2023年办理。",
        "上年转结申请5件，新收申请12件。",
        "2022年，我局未接到任何政府信息公开申请。",
        "2022年政府信息公开行政复议5件。",
        "全年无因信息公开引起的行政诉讼案件。",
        "行政复议、行政诉讼均为0件。",
        "2022年共制定出台部门规章0部、规范性文件5件。",
        "本年制发行政规范性文件2件，废止0件，现行有效8件。",
        "共收到政府信息公开申请12件，因本机关不掌握等原因无法提供6件。",
    ],
)
def test_a_clash_is_found(prose: str) -> None:
    assert failing(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "收到政府信息公开申请12件，较2021年的20件下降40%。",
        "收到申请12件，其中网络申请8件，信函申请4件。",
        "信函收到申请4件、网络收到申请8件，合计收到申请12件。",
        "因行政处罚引发的行政复议6件、行政诉讼4件。",
        "全年办理依申请政务服务事项1,209项。",
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_no_clash(prose: str) -> None:
    assert not failing(prose)
